import type { Author } from "../../engine/message.ts";
import { type Chance, shuffled } from "../chance.ts";
import { TECHNIQUES } from "../disguises/techniques.ts";
import { expand } from "../grammar.ts";
import type { Said } from "../line.ts";
import { DAY, HOUR, MINUTE } from "../people.ts";
import { type Happening, type Scene, spreadOver } from "../scene.ts";
import { DISCORD } from "../stage.ts";
import { DIFFERENT, NOISE, PASTED, REMARKS, TEMPLATES } from "./texts.ts";

/** Three a second: 48 messages in 16 s, 222 in 74 s. */
const PACE_MS = 333;
const LABELS = ["spam", "harassment"] as const;

/** Made for this: hours or a few days old, and here for minutes. */
const raider = ({ people, stage, at, chance }: Scene): Author =>
  people.someone(stage, at, {
    accountMs: (0.3 + chance.next() * 60) * HOUR,
    memberMs: (0.2 + chance.next() * 15) * MINUTE,
  });
/** An old account that nobody has heard of here before. */
const sleeper = ({ people, stage, at, chance }: Scene): Author =>
  people.someone(stage, at, {
    accountMs: (300 + chance.next() * 2_000) * DAY,
    memberMs: (1 + chance.next() * 30) * MINUTE,
  });

const quick = (
  scene: Scene,
  text: (index: number) => string,
  by: (scene: Scene, index: number) => Author = raider,
): readonly Said[] =>
  spreadOver(scene.size, scene.size * PACE_MS, scene).map((at, i) => ({
    at,
    stage: scene.stage,
    channel: scene.channel,
    author: by(scene, i),
    text: text(i),
    labels: LABELS,
    extra: { part: "raid" },
  }));

/** Words of four letters and more go into another disguise each time. */
const CERTAIN = TECHNIQUES.filter(({ name, fuzzy }) => !fuzzy && !/percent|HTML|markdown|plain|capitals$/.test(name));
const disguise = (text: string, chance: Chance): string => {
  const { hide } = chance.pick(CERTAIN);
  return text
    .split(" ")
    .map((word) => {
      const made = /^[a-z]{4,}$/i.test(word) && chance.holds(0.6) ? hide(word.toLowerCase(), chance) : undefined;
      return typeof made === "string" ? made : word;
    })
    .join(" ");
};

/** So many texts from a grammar, no two alike. */
const distinct = (skeletons: readonly string[], { size, chance }: Scene): readonly string[] => {
  const found = new Set<string>();
  for (let turn = 0; found.size < size; turn++) {
    const skeleton = skeletons[turn % skeletons.length]!;
    const text = expand(skeleton, NOISE, chance);
    // A skeleton without slots can be used only once.
    if (!found.has(text)) found.add(text);
  }
  return shuffled([...found], chance);
};

const remarks = ({ chance }: Scene): readonly string[] =>
  shuffled(REMARKS, chance)
    .slice(0, 7)
    .map((text) => text.replaceAll("{text}", () => chance.pick(PASTED)));
/** People may quote what is pasted: then the quote is of this raid. */
const remarksOn = (scene: Scene, pasted: string): readonly Said[] =>
  spreadOver(2, 30_000, scene).map((at) => ({
    at: at + 6_000,
    stage: scene.stage,
    channel: scene.channel,
    author: scene.chance.pick(scene.regulars),
    text: scene.chance.pick([
      `"${pasted}" lol`,
      `why do they all write ${pasted}`,
      `> ${pasted}\nok`,
      `${pasted} <- mods`,
    ]),
    extra: { part: "remark" },
  }));

const join = (scene: Scene, at: number, author: Author, raids: boolean): Said => ({
  at,
  stage: scene.stage,
  channel: scene.channel,
  author: { ...author, joinedAt: at },
  text: "",
  surface: "join",
  ...(raids ? { labels: ["spam"] } : {}),
  extra: { part: raids ? "raid" : "talk" },
});

export const KINDS: readonly Happening[] = [
  {
    kind: "pasted",
    remarks,
    happens: (scene) => {
      const text = scene.chance.pick(PASTED);
      return [...quick(scene, () => text), ...remarksOn(scene, text)];
    },
  },
  {
    kind: "template with noise",
    remarks,
    happens: (scene) => {
      const skeleton = scene.chance.pick(TEMPLATES);
      return quick(scene, () => expand(skeleton, NOISE, scene.chance));
    },
  },
  {
    kind: "disguised",
    remarks,
    happens: (scene) => {
      const text = scene.chance.pick(PASTED);
      return quick(scene, () => disguise(text, scene.chance));
    },
  },
  {
    kind: "all different, just joined",
    remarks,
    happens: (scene) => {
      const texts = distinct(DIFFERENT, scene);
      return quick(scene, (i) => texts[i]!);
    },
  },
  {
    kind: "over channels",
    on: "discord",
    remarks,
    happens: (scene) => {
      const text = scene.chance.pick(PASTED);
      const channels = shuffled(DISCORD.channels, scene.chance).slice(0, 6);
      const accounts = Array.from({ length: Math.ceil(scene.size / channels.length) }, () => raider(scene));
      return quick(
        scene,
        () => text,
        (_, i) => accounts[Math.floor(i / channels.length)]!,
      ).map((said, i) => ({
        ...said,
        channel: channels[i % channels.length]!,
      }));
    },
  },
  {
    kind: "slow",
    remarks,
    happens: (scene) => {
      const skeleton = scene.chance.pick(TEMPLATES);
      const moments = spreadOver(scene.size, scene.size * 25_000, scene);
      return quick(scene, () => expand(skeleton, NOISE, scene.chance)).map((said, i) => {
        const at = moments[i]!;
        // They come one by one, too.
        const author = { ...said.author, joinedAt: at - scene.chance.between(20_000, 600_000) };
        return { ...said, at, author };
      });
    },
  },
  {
    kind: "half of them old accounts",
    remarks,
    happens: (scene) => {
      const skeleton = scene.chance.pick(TEMPLATES);
      return quick(
        scene,
        () => expand(skeleton, NOISE, scene.chance),
        (_, i) => (i % 2 ? sleeper(scene) : raider(scene)),
      );
    },
  },
  {
    kind: "few accounts, many lines",
    remarks,
    happens: (scene) => {
      const texts = scene.chance.pick([TEMPLATES, DIFFERENT]);
      const accounts = Array.from({ length: 6 }, () => raider(scene));
      return quick(
        scene,
        () => expand(scene.chance.pick(texts), NOISE, scene.chance),
        (_, i) => accounts[i % 6]!,
      );
    },
  },
  {
    kind: "joins alone",
    on: "discord",
    happens: (scene) => {
      const name = scene.chance.pick(["lurk", "viewer", "moth", "user", "frog"]);
      const joins = spreadOver(scene.size, scene.size * PACE_MS, scene).map((at, i) =>
        join(scene, at, { ...raider({ ...scene, at }), name: `${name}_${1000 + i * 7 + scene.chance.below(7)}` }, true),
      );
      // Somebody comes in good faith meanwhile.
      const honest = spreadOver(2, 60_000, scene).map((at) =>
        join(scene, at, scene.people.anyone(scene.stage, at), false),
      );
      return [...joins, ...honest];
    },
  },
];
