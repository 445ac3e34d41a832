import fc from "fast-check";
import { expect, test } from "vitest";
import { authorNamed, messageWith } from "../../../test/message.ts";
import { levelIn, moderatorWhen, wordsIn } from "../../../test/rulebook.ts";
import type { Author, Message } from "../message.ts";
import type { Moderator } from "../moderate.ts";

const START = 1_790_000_000_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TEXT = "the king of llamas sends his regards";

const newcomer = (id: string): Author => authorNamed(id, { createdAt: START - DAY, joinedAt: START - MINUTE });
const joiner = (id: string): Author => authorNamed(id, { createdAt: START - 400 * DAY, joinedAt: START - MINUTE });
const regular = (id: string): Author => authorNamed(id, { roles: ["regular"] });
/** One in twelve has made an account of late, as among any people. */
const guest = (id: string): Author => (Number(id.slice(1)) % 12 === 5 ? newcomer(id) : joiner(id));
const ofAllAges = (id: string): Author => (Number(id.slice(1)) % 3 === 0 ? newcomer(id) : joiner(id));
const QUESTIONS = [
  "which graphics card do you all use",
  "is there a patch for the sound",
  "where do the beginners meet",
  "my download stops at ninety percent",
  "who wants to try the second map",
  "when will the ladder be open again",
  "the boss in the swamp is too hard",
  "can somebody explain the crafting",
  "this soundtrack reminds me of winter",
  "anybody here from Portugal",
  "controller or mouse for this one",
  "the trailer did not show the dragons",
  "looking for a guild that plays at night",
  "why does my helmet look so silly",
  "please fix the ladder in the mine",
  "two hours of queue and counting",
];
const byChance = (i: number, below: number): number => (Math.imul(i + 1, 2_654_435_761) >>> 13) % below;
/** A line that is like no other. */
const babble = (i: number): string =>
  Array.from({ length: 6 }, (_, k) =>
    [0, 1, 2]
      .map((n) => "bcdfghjklmnpqrstvwxz"[byChance(i * 31 + k * 7 + n, 20)]! + "aeiou"[byChance(i + k * 3 + n, 5)]!)
      .join(""),
  ).join(" ");
const nameless = (id: string): Author => ({ id });

let count = 0;
const said = (text: string, author: Author, at: number, fields: Partial<Message> = {}): Message =>
  messageWith(text, { id: `m${count++}`, author, sentAt: START + at, ...fields });
const watching = (params: object = {}): Moderator => moderatorWhen({ raid: params });
const levels = (messages: readonly Message[], moderator = watching()): string[] =>
  messages.map((message) => levelIn(moderator.moderate(message)));
const wave = (
  size: number,
  who: (id: string) => Author,
  text: (i: number) => string = () => TEXT,
  everyMs = 300,
): Message[] => Array.from({ length: size }, (_, i) => said(text(i), who(`n${i}`), i * everyMs));
const isQuiet = (all: readonly string[]): boolean => all.every((level) => level === "none");

test("a raid of new accounts is recognised by its eighth message, and from then on each of them", () => {
  const seen = levels(wave(48, newcomer));
  expect(seen.indexOf("act")).toBeLessThan(8);
  expect(seen.slice(8)).toEqual(Array.from({ length: 40 }, () => "act"));
});

test("old accounts that joined a moment ago and write one text are a raid too", () => {
  const seen = levels(wave(16, (id) => (Number(id.slice(1)) % 2 ? joiner(id) : newcomer(id))));
  expect(seen.findIndex((level) => level !== "none")).toBeLessThan(8);
  expect(seen.at(-1)).toBe("act");
});

test("abuse in ever other words by people who joined a moment ago is a raid; by old members it is none", () => {
  const insults = [
    "you bloody fool",
    "what a clown he is",
    "fool of the year",
    "go home clown",
    "only a fool says so",
    "clowns, all of you",
  ];
  const abusive = { lists: { rude: { words: ["fool", "clown", "clowns"] } } };
  const moderator = () => moderatorWhen({ raid: { abusive: "rude" } }, {}, abusive);
  const text = (i: number): string => insults[i % insults.length]!;
  expect(levels(wave(9, joiner, text), moderator()).at(-1)).toBe("act");
  expect(isQuiet(levels(wave(9, authorNamed, text), moderator()))).toBe(true);
  expect(isQuiet(levels(wave(9, joiner, text), watching()))).toBe(true);
});

test("regulars are never hit, whatever they write in the midst of a raid", () => {
  const moderator = watching();
  levels(wave(20, newcomer), moderator);
  expect(
    isQuiet(levels([said(TEXT, regular("ann"), 6_000), said("what is this?", regular("bob"), 6_100)], moderator)),
  ).toBe(true);
});

test.each([
  ["fifty regulars post one sentence", wave(50, regular, () => "good luck tonight we believe in you", 50)],
  ["fifty old members post one sentence", wave(50, authorNamed, () => "good luck tonight we believe in you", 50)],
  ["newcomers post one emote", wave(50, newcomer, () => "PogChamp PogChamp PogChamp", 50)],
  ["newcomers greet in much the same words", wave(50, newcomer, () => "hello everyone, nice to meet you", 100)],
  ["newcomers call a friend's raid", wave(50, joiner, () => "NOVA RAID NOVA RAID", 50)],
  ["newcomers enter a giveaway", wave(50, newcomer, () => "!enter giveaway", 50)],
  [
    "newcomers talk, each about something else",
    wave(
      20,
      joiner,
      (i) => `${"abcdefghijklmnopqrst"[i]}${"oiuea"[i % 5]}ko ${i * i} went ${"zxywvutsrqponmlkjihg"[i]}ing`,
    ),
  ],
  ["five new accounts post one text", wave(5, newcomer).slice(0, 4)],
  ["new accounts post one text within some hours", wave(30, newcomer, () => TEXT, 4 * MINUTE)],
  ["new accounts post one short text over some minutes", wave(12, newcomer, () => "first one here", 20_000)],
  ["people of all ages write over some minutes what they are told to", wave(24, ofAllAges, () => TEXT, 20_000)],
  [
    "new accounts come one by one and ask for different things",
    wave(24, newcomer, (i) => QUESTIONS[i % QUESTIONS.length]!, 20_000),
  ],
  ["a friend's guests shout the slogan of their crew", wave(60, guest, () => "🔥 COZY LANTERN CREW IS HERE 🔥", 300)],
  [
    "a friend's guests shout with the emote of their channel",
    wave(60, guest, () => "novaWave the lanterns are lit", 300),
  ],
  ["one new account repeats itself", Array.from({ length: 30 }, (_, i) => said(TEXT, newcomer("ann"), i * 300))],
  ["nothing is known of anybody, and the bot has only just come", wave(50, nameless)],
])("no raid: %s", (_, messages) => expect(isQuiet(levels(messages))).toBe(true));

test("a rush of new and old accounts in which some say the same is never acted on", () => {
  const rush = wave(
    96,
    (id) => (Number(id.slice(1)) % 2 ? joiner(id) : newcomer(id)),
    (i) => QUESTIONS[byChance(i, QUESTIONS.length)]!,
    1_200,
  );
  expect(levels(rush)).not.toContain("act");
});

test("texts made from one template are one raid, though hardly two words of each are the same", () => {
  const fruit = ["mango", "cherry", "walnut", "papaya", "lemon", "quince", "medlar", "coconut"];
  const text = (i: number): string => `the ${fruit[i % 8]} people say this stream is a ${fruit[(i * 3 + 1) % 8]}`;
  expect(levels(wave(24, newcomer, text)).slice(12)).toEqual(Array.from({ length: 12 }, () => "act"));
});

test("six new accounts that write without end, each time something else, are asked about; six old ones are not", () => {
  const lines = (who: (id: string) => Author) => wave(48, (id) => who(`few${Number(id.slice(1)) % 6}`), babble);
  expect(levels(lines(newcomer)).slice(-20)).toEqual(Array.from({ length: 20 }, () => "queue"));
  expect(isQuiet(levels(lines(joiner)))).toBe(true);
});

test("one text by new accounts over some minutes is asked about, with those who wrote it before", () => {
  const moderator = watching();
  const decisions = wave(8, newcomer, () => TEXT, 25_000).map((message) => moderator.moderate(message));
  expect(decisions.map(levelIn)).toEqual(["none", "none", "none", "none", "queue", "queue", "queue", "queue"]);
  expect(decisions[4]?.earlier).toHaveLength(4);
  expect(wordsIn(decisions[7]!)).toBe("8 young accounts of 8 newcomers within 10m wrote much the same");
});

test("strangers of whom nothing is known are at most asked about", () => {
  const moderator = watching();
  const talk = Array.from({ length: 200 }, (_, i) =>
    said(`what about the ${i}th map`, nameless(`r${i % 40}`), -20 * MINUTE + i * 5_000),
  );
  expect(isQuiet(levels(talk, moderator))).toBe(true);
  const seen = levels(wave(30, nameless), moderator);
  expect(seen).toContain("queue");
  expect(seen).not.toContain("act");
});

test("somebody who came a day ago and has talked since is no newcomer any more", () => {
  const moderator = watching();
  for (let i = 0; i < 12; i++)
    moderator.moderate(said(`i am new here ${i}`, newcomer(`n${i}`), -2 * HOUR + i * MINUTE));
  expect(isQuiet(levels(wave(12, newcomer), moderator))).toBe(true);
});

test("a raid is over when it has been calm for a while, and the next one is recognised anew", () => {
  const moderator = watching();
  levels(wave(12, newcomer), moderator);
  expect(isQuiet(levels([said(TEXT, newcomer("late"), 15 * MINUTE)], moderator))).toBe(true);
  const again = wave(12, (id) => newcomer(`b${id}`)).map((message) => ({
    ...message,
    sentAt: (message.sentAt ?? 0) + 20 * MINUTE,
  }));
  expect(levels(again, moderator).at(-1)).toBe("act");
});

test("an edit, a redelivery and a message without author or time neither make a raid nor end one", () => {
  const moderator = watching();
  const edits = wave(20, newcomer).map((message) => ({ ...message, revision: 1, surface: "edits" as const }));
  expect(isQuiet(levels(edits, moderator))).toBe(true);
  const { author: _, ...nobody } = said(TEXT, newcomer("x"), 0);
  const { sentAt: __, ...timeless } = said(TEXT, newcomer("y"), 0);
  expect(isQuiet(levels([nobody, timeless], moderator))).toBe(true);
  for (const message of wave(7, newcomer)) moderator.observe(message);
  expect(levels([said(TEXT, newcomer("eighth"), 2_400)], moderator)).toEqual(["act"]);
});

test("two communities do not add up to one raid", () => {
  const messages = wave(8, newcomer).map((message, i) => ({ ...message, community: `s${i % 2}` }));
  expect(isQuiet(levels(messages))).toBe(true);
});

test("the order in which a raid is delivered makes no difference to whether it is seen", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(wave(16, newcomer), { minLength: 16 }), (messages) => {
      expect(levels(messages)).toContain("act");
    }),
    { numRuns: 40 },
  );
});

test("whatever the times, fewer accounts than are asked for never make a raid, and nothing throws", () => {
  const odd = fc.oneof(
    fc.integer({ min: -50_000, max: 50_000 }),
    fc.constantFrom(NaN, Infinity, -Infinity, 9e15, -9e15),
  );
  const event = fc.record({ who: fc.integer({ min: 0, max: 3 }), at: odd });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), (events) => {
      expect(isQuiet(levels(events.map(({ who, at }) => said(TEXT, newcomer(`n${who}`), at))))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test("the evidence says who came, how many in concert, and what this one is", () => {
  const moderator = watching();
  const last = wave(8, newcomer)
    .map((message) => moderator.moderate(message))
    .at(-1)!;
  expect(wordsIn(last)).toBe(
    "8 newcomers of 8 authors within 20s, 8 of them in concert (score 100%); this one is a young account and writes as they do",
  );
});

test("a score is never more than all of it, however abusive the crowd", () => {
  const moderator = moderatorWhen({ raid: { abusive: "rude" } }, {}, { lists: { rude: { words: ["fool"] } } });
  const texts = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"].map((word) => `fool ${word}`);
  const found = wave(9, newcomer, (i) => texts[i] ?? "").map((message) => moderator.moderate(message));
  const values = found.flatMap(({ rules }) => rules.flatMap(({ findings }) => findings.map(({ value }) => value ?? 0)));
  expect(values.length).toBeGreaterThan(0);
  expect(Math.max(...values)).toBeLessThanOrEqual(1);
});

test("what is said of an earlier message of a raid is said of its own author", () => {
  const moderator = watching();
  const found = [said(TEXT, joiner("first"), 0), ...wave(9, newcomer)].map((message) => moderator.moderate(message));
  const earlier = found.flatMap((decision) => decision.earlier ?? []);
  const words = earlier
    .filter(({ message }) => message.author?.id === "first")
    .map(({ decision }) => decision.rules[0]?.findings[0]?.says ?? "");
  expect(words.length).toBeGreaterThan(0);
  for (const says of words) expect(says).toContain("this one is somebody who joined just now and writes as they do");
});
