import type { Author } from "../../engine/message.ts";
import type { Said } from "../line.ts";
import { DAY, HOUR, MINUTE } from "../people.ts";
import { type Happening, type Scene, spreadOver } from "../scene.ts";
import {
  ARRIVING,
  BIRTHDAY,
  EMOJI,
  EMOTES,
  ENTRIES,
  GOAL,
  GREETINGS,
  HYPE,
  LAUGHTER,
  LAUNCH,
  PASTAS,
  SORROW,
  WELCOME,
} from "./texts.ts";

/** Somebody who watches and seldom writes: accounts of any age, here for any time. One in twelve is quite new. */
const watcher = ({ people, stage, at, chance }: Scene): Author =>
  chance.holds(1 / 12)
    ? people.someone(stage, at, {
        accountMs: (1 + chance.next() * 20) * DAY,
        memberMs: (0.1 + chance.next() * 40) * HOUR,
      })
    : people.anyone(stage, at);
/** Somebody who has come this minute, with an account of any age. */
const arrival = ({ people, stage, at, chance }: Scene): Author =>
  people.someone(stage, at, {
    accountMs: chance.holds(0.15) ? (1 + chance.next() * 12) * DAY : (30 + chance.next() * 2_500) * DAY,
    memberMs: (0.1 + chance.next()) * MINUTE,
  });
/** Somebody who made an account to be there. */
const newcomer = ({ people, stage, at, chance }: Scene): Author =>
  people.someone(stage, at, {
    accountMs: chance.holds(0.5) ? (0.2 + chance.next() * 30) * HOUR : (10 + chance.next() * 2_000) * DAY,
    memberMs: (0.1 + chance.next() * 3) * MINUTE,
  });

type Crowd = {
  readonly text: (index: number) => string;
  readonly lastsMs: number;
  readonly by?: (scene: Scene) => Author;
  readonly count?: number;
  readonly part?: string;
};
/** Half of those who write in a wave are regulars, unless told otherwise. */
const wave = (scene: Scene, { text, lastsMs, by, count = scene.size, part = "wave" }: Crowd): readonly Said[] =>
  spreadOver(count, lastsMs, scene).map((at, i) => ({
    at,
    stage: scene.stage,
    channel: scene.channel,
    author: by
      ? by({ ...scene, at })
      : scene.chance.holds(0.5)
        ? scene.chance.pick(scene.regulars)
        : watcher({ ...scene, at }),
    text: text(i),
    extra: { part },
  }));
const fromList = (kind: string, texts: readonly string[], lastsMs: number, on?: "twitch" | "discord"): Happening => ({
  kind,
  ...(on ? { on } : {}),
  happens: (scene) => wave(scene, { text: () => scene.chance.pick(texts), lastsMs }),
});

export const WAVES: readonly Happening[] = [
  {
    kind: "emote wave",
    on: "twitch",
    happens: (scene) => {
      const { chance } = scene;
      const emotes = [chance.pick(EMOTES), chance.pick(EMOTES)];
      const text = () => Array.from({ length: chance.between(1, 5) }, () => chance.pick(emotes)).join(" ");
      return wave(scene, { text, lastsMs: 14_000 });
    },
  },
  {
    kind: "one emote by all",
    on: "twitch",
    happens: (scene) => {
      const emote = scene.chance.pick(EMOTES);
      return wave(scene, { text: () => emote, lastsMs: 9_000 });
    },
  },
  fromList("goal", GOAL, 20_000),
  fromList("laughter", LAUGHTER, 16_000),
  fromList("sorrow", SORROW, 15_000),
  {
    kind: "emoji wall",
    happens: (scene) => {
      const emoji = scene.chance.pick(EMOJI);
      return wave(scene, { text: () => emoji.repeat(scene.chance.between(1, 25)), lastsMs: 20_000 });
    },
  },
  {
    kind: "copypasta among friends",
    on: "twitch",
    happens: (scene) => {
      const pasta = scene.chance.pick(PASTAS);
      const count = Math.min(scene.size, 24);
      return wave(scene, { text: () => pasta, lastsMs: 60_000, count, by: () => scene.chance.pick(scene.regulars) });
    },
  },
  {
    kind: "vote by number",
    happens: (scene) => wave(scene, { text: () => scene.chance.pick(["1", "1", "1", "2", "2", "3"]), lastsMs: 25_000 }),
  },
  {
    kind: "emote pyramid",
    on: "twitch",
    happens: (scene) => {
      const [emote, author] = [scene.chance.pick(EMOTES), scene.chance.pick(scene.regulars)];
      const text = (i: number) => Array.from({ length: 4 - Math.abs(3 - i) }, () => emote).join(" ");
      return wave(scene, { text, lastsMs: 21_000, count: 7, by: () => author });
    },
  },
];

export const TRAINS: readonly Happening[] = [
  fromList("hype train", HYPE, 90_000, "twitch"),
  {
    kind: "friendly raid",
    on: "twitch",
    happens: (scene) => {
      const greeting = scene.chance.pick(GREETINGS);
      const text = () => (scene.chance.holds(0.65) ? greeting : scene.chance.pick(ARRIVING));
      return wave(scene, { text, lastsMs: scene.size * 400, by: arrival, part: "raid" });
    },
    remarks: ({ chance }) => Array.from({ length: 8 }, () => chance.pick(WELCOME)),
  },
  {
    kind: "giveaway",
    happens: (scene) => {
      const entry = scene.chance.pick(ENTRIES);
      return wave(scene, { text: () => entry, lastsMs: scene.size * 450, by: watcher });
    },
    remarks: () => ["good luck everyone", "I never win", "gl all", "winner is drawn in a minute, type it once please"],
  },
  {
    kind: "launch rush",
    on: "discord",
    happens: (scene) => {
      const author = new Map<number, Author>();
      const joins = wave(scene, { text: () => "", lastsMs: scene.size * 900, by: newcomer, part: "join" });
      const writers = joins.filter(() => scene.chance.holds(0.7));
      for (const [i, said] of writers.entries()) author.set(i, { ...said.author, joinedAt: said.at });
      return [
        ...joins.map((said): Said => ({ ...said, surface: "join", author: { ...said.author, joinedAt: said.at } })),
        ...writers.map((said, i): Said => {
          const at = said.at + scene.chance.between(6_000, 90_000);
          return { ...said, at, author: author.get(i)!, text: scene.chance.pick(LAUNCH), extra: { part: "rush" } };
        }),
      ];
    },
    remarks: () => ["so many new people, hello!", "welcome everyone, rules are pinned", "server is busy today"],
  },
  {
    kind: "gift bomb",
    on: "twitch",
    happens: (scene) => {
      const giver = scene.chance.pick(scene.regulars).name;
      const thanks = [
        `thank you @${giver}`,
        `ty @${giver}!!`,
        `thanks for the sub @${giver}`,
        `@${giver} orrinLove`,
        "W gift",
        "THANK YOU",
        "dodged",
      ];
      return wave(scene, { text: () => scene.chance.pick(thanks), lastsMs: 30_000 });
    },
  },
  fromList("birthday", BIRTHDAY, 60_000),
  {
    kind: "countdown",
    happens: (scene) =>
      wave(scene, {
        text: (i) => (i < 10 ? String(10 - i) : scene.chance.pick(["GO", "GOOO", "🎉", "start!", "play"])),
        lastsMs: 24_000,
      }),
  },
];
