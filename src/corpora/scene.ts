import type { Author, Channel } from "../engine/message.ts";
import { type Chance, endless } from "./chance.ts";
import { CHAT } from "./innocent/chat.ts";
import { GAMING } from "./innocent/gaming.ts";
import type { Said } from "./line.ts";
import { inOrder, START } from "./pace.ts";
import { HOUR, MINUTE, type People, peopleFrom } from "./people.ts";
import { DISCORD, type Stage, TWITCH } from "./stage.ts";

/** A community in which something is about to happen: who is there, and what they would be saying anyway. */
export type Scene = {
  readonly chance: Chance;
  readonly people: People;
  readonly stage: Stage;
  /** When it happens. */
  readonly at: number;
  /** Where most of it happens. */
  readonly channel: Channel;
  readonly regulars: readonly Author[];
  /** Number of lines that the thing itself shall have, more or less. */
  readonly size: number;
};

/** What happens, without the talk around it. `kind` stands in every line of the scene. */
export type Happening = {
  readonly kind: string;
  readonly on?: "discord" | "twitch";
  readonly happens: (scene: Scene) => readonly Said[];
  /** What the regulars say about it, once it has begun. */
  readonly remarks?: (scene: Scene) => readonly string[];
};

const REGULARS = 36;
const SIZES = [24, 36, 48, 48, 64, 96, 140, 222];
/** The first time round, a sample shall hold each kind once and not be too long. */
const FIRST_SIZE = 48;

/** One happening after another, an hour or more apart, each amid the talk of the regulars. In the order of time. */
export function* played(happenings: readonly Happening[], chance: Chance): Generator<Said> {
  const people = peopleFrom(chance.apart());
  const talk = endless([...CHAT, ...GAMING], chance.apart());
  const crowds = new Map(
    [DISCORD, TWITCH].map((stage) => [stage.platform, people.regulars(stage, START, REGULARS)] as const),
  );
  let at = START;
  let count = 0;
  for (const { kind, on, happens, remarks } of endless(happenings, chance.apart())) {
    const stage = (on ?? chance.pick(["discord", "twitch"])) === "discord" ? DISCORD : TWITCH;
    const regulars = crowds.get(stage.platform)!;
    const size = count++ < happenings.length ? FIRST_SIZE : chance.pick(SIZES);
    const scene: Scene = { chance, people, stage, at, channel: stage.channels[0]!, regulars, size };
    const happened = happens(scene);
    const last = Math.max(at, ...happened.map((said) => said.at));
    const said = inOrder([
      ...happened,
      ...chatter(scene, last, () => talk.next().value),
      ...spoken(scene, last, remarks?.(scene) ?? []),
    ]);
    for (const line of said) yield { ...line, extra: { kind, ...line.extra } };
    at = said.at(-1)!.at + Math.round((1 + chance.next() * 3) * HOUR);
  }
}

/** The talk that goes on: before, meanwhile, and after, every few seconds. Long events have fewer words a minute. */
const chatter = (scene: Scene, last: number, text: () => string): readonly Said[] => {
  const { chance, at, stage, regulars } = scene;
  const from = at - MINUTE;
  const until = last + MINUTE / 2;
  const step = Math.max(4_000, (until - from) / 40);
  const said: Said[] = [];
  for (let t = from + chance.next() * step; t < until; t += step * (0.4 + chance.next() * 1.2)) {
    const channel = chance.holds(0.6) ? scene.channel : chance.pick(stage.channels);
    said.push({
      at: Math.round(t),
      stage,
      channel,
      author: chance.pick(regulars),
      text: text(),
      extra: { part: "talk" },
    });
  }
  return said;
};

const spoken = ({ chance, at, stage, channel, regulars }: Scene, last: number, texts: readonly string[]) =>
  texts.map((text): Said => {
    const t = Math.round(at + 3_000 + chance.next() * (Math.min(last - at, 2 * MINUTE) + 8_000));
    return { at: t, stage, channel, author: chance.pick(regulars), text, extra: { part: "remark" } };
  });

/** `count` moments over so many ms, evenly but for a little chance. */
export const spreadOver = (count: number, durationMs: number, { at, chance }: Scene): readonly number[] =>
  Array.from({ length: count }, (_, i) => Math.round(at + ((i + chance.next() * 0.9) * durationMs) / count));
