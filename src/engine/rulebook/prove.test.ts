import { expect, test } from "vitest";
import { rulebookWith } from "../../../test/rulebook.ts";
import { problemText } from "../errors.ts";
import type { Message } from "../message.ts";
import { Moderator } from "../moderate.ts";
import { triedOf } from "./example.ts";
import { proofProblem, proveRulebook } from "./prove.ts";
import type { Rulebook } from "./rule.ts";

const failures = (when: object, prove: object, fields: object = {}): string[] =>
  linesOf(rulebookWith([{ id: "bait", says: "Bait.", when, prove, ...fields }]));
const linesOf = (book: Rulebook): string[] =>
  proveRulebook(book, (b) => new Moderator(b)).map((failure) =>
    problemText(proofProblem(failure, failure.place.file)).replace(/^test\.yaml:\d+:\d+: /, ""),
  );

const BAIT = { phrase: { any: ["free nitro"] } };

test("a rulebook that lives up to its examples has nothing to tell", () => {
  expect(failures(BAIT, { catches: ["get FREE nitro", "fr3e n1tro"], allows: ["nitro is free", "hello"] })).toEqual([]);
});

test("an example that slips through is told at its place, with what fired instead", () => {
  const book = rulebookWith([
    { id: "bait", says: "Bait.", when: BAIT, prove: { catches: ["a gift for you"] } },
    { id: "gifts", says: "Gifts.", when: { word: { any: ["gift"] } } },
  ]);
  const [failure] = proveRulebook(book, (b) => new Moderator(b));
  expect(failure).toMatchObject({
    rule: "bait",
    expected: "catches",
    level: "none",
    place: { file: "test.yaml", line: 12 },
  });
  expect(linesOf(book)).toEqual([
    'rule bait does not catch "a gift for you" (only gifts fired). Widen the rule, or take the example away.',
  ]);
});

test("an innocent example that is hit is told with what it rests on", () => {
  expect(failures(BAIT, { allows: ["no free nitro here"] })).toEqual([
    'rule bait queues, and should allow, "no free nitro here" (phrase: "free nitro"). Narrow the rule with all: or unless:, or take the example away.',
  ]);
  const acting = { mode: "act", then: { message: "delete" } };
  expect(failures(BAIT, { allows: ["free nitro"] }, acting)[0]).toMatch(
    /^rule bait acts on, and should allow, "free nitro"/,
  );
  expect(failures(BAIT, { allows: ["free nitro"] }, { mode: "shadow" })[0]).toMatch(
    /^rule bait hits, and should allow,/,
  );
});

test("rules that are off are not tried, and shadow counts as caught", () => {
  expect(failures(BAIT, { catches: ["nothing"] }, { mode: "off" })).toEqual([]);
  expect(failures(BAIT, { catches: ["free nitro"] }, { mode: "shadow" })).toEqual([]);
});

test("ages, roles and channels come in as they are written, and ordinary where they are not", () => {
  const young = { all: [BAIT, { account: { younger_than: "7d" } }] };
  expect(failures(young, { catches: [{ text: "free nitro", account_age: "1d" }], allows: ["free nitro"] })).toEqual([]);
  const fresh = { all: [BAIT, { member: { younger_than: "1h" } }] };
  expect(failures(fresh, { catches: [{ text: "free nitro", member_age: "5m" }], allows: ["free nitro"] })).toEqual([]);
  const adult = { all: [BAIT, { channel: { nsfw: true } }] };
  expect(failures(adult, { catches: [{ text: "free nitro", nsfw: true }], allows: ["free nitro"] })).toEqual([]);
  const unless = { unless: { author: { role: ["vip"] } } };
  expect(failures(BAIT, { catches: ["free nitro"], allows: [{ text: "free nitro", roles: ["vip"] }] }, unless)).toEqual(
    [],
  );
});

test("a crowd is a sequence: so many messages, by so many authors, so far apart", () => {
  const flood = { rate: { by: "author", at_least: 5, within: "10s" } };
  const [fast, slow, crowd] = [{ times: 5 }, { times: 5, every: "3s" }, { times: 5, authors: 5 }].map((how) => ({
    text: "hi",
    ...how,
  }));
  expect(failures(flood, { catches: [fast], allows: [slow, crowd] })).toEqual([]);
  const raid = { same_text: { authors: 4, within: "20s" } };
  const text = "join our server everybody";
  expect(
    failures(raid, {
      catches: [{ text, authors: 4 }],
      allows: [
        { text, times: 4 },
        { text, authors: 3 },
      ],
    }),
  ).toEqual([]);
  const everywhere = { same_text: { channels: 3, within: "30s" } };
  expect(
    failures(everywhere, { catches: [{ text, channels: 3 }], allows: [{ text, channels: 3, authors: 3 }] }),
  ).toEqual([]);
});

test("an allowed sequence may not be hit anywhere in it, not only at its end", () => {
  const flood = { rate: { by: "author", at_least: 3, within: "2s" } };
  const unless = { unless: { rate: { by: "author", at_least: 4, within: "1h" } } };
  expect(failures(flood, { allows: [{ text: "hi", times: 6 }] }, unless)).toHaveLength(1);
});

test("each example begins afresh: what one leaves behind does not help the next", () => {
  const flood = { rate: { by: "author", at_least: 3, within: "1m" } };
  expect(
    failures(flood, {
      catches: [{ text: "hi", times: 3 }],
      allows: [
        { text: "hi", times: 2 },
        { text: "hi", times: 2 },
      ],
    }),
  ).toEqual([]);
});

test("an example comes in on a surface that its rule looks at", () => {
  expect(failures(BAIT, { catches: ["free nitro"] }, { surfaces: ["nick"] })).toEqual([]);
});

test("a condition that fails is told, not taken for innocence", () => {
  const book = rulebookWith([{ id: "bait", says: "Bait.", when: BAIT, prove: { allows: ["hello"] } }]);
  const broken = {
    moderate: (message: Message) => ({
      ...new Moderator(book).moderate(message),
      errors: [{ where: "phrase", message: "boom" }],
    }),
  };
  expect(proveRulebook(book, () => broken).map((f) => problemText(proofProblem(f, f.place.file)))[0]).toContain(
    'rule bait could not judge "hello" (phrase failed: boom).',
  );
});

test("the messages of an example are the same every time", () => {
  const example = {
    text: "x",
    steps: [{ texts: ["x"], times: 3, authors: 2, channels: 1, everyMs: 500, spared: false }],
    place: { file: "", line: 1, column: 1 },
  };
  const messagesIn = () => triedOf(example, { surfaces: ["text"] }).map(({ message }) => message);
  const messages = messagesIn();
  expect(messages).toEqual(messagesIn());
  expect(messages.map((m) => [m.author?.id, (m.sentAt ?? 0) - (messages[0]?.sentAt ?? 0)])).toEqual([
    ["author-1", 0],
    ["author-2", 500],
    ["author-1", 1000],
  ]);
  expect(new Set(messages.map((m) => m.id)).size).toBe(3);
});

const WAVE = { same_text: { authors: 3, within: "20s" } };
const WAVES = { mode: "act", then: { message: "delete" }, unless: { author: { role: "regular" } } };
const crowd = (text: string, more: object = {}) => ({ text, authors: 3, every: "1s", ...more });

test("a sequence of several steps is tried as one, in the order and the time in which it is written", () => {
  const two = [crowd("we are the llamas", { authors: 2 }), "we are the llamas"];
  expect(failures(WAVE, { catches: [{ sequence: two }] }, WAVES)).toEqual([]);
  const late = [two[0], { text: "we are the llamas", after: "30s" }];
  expect(failures(WAVE, { allows: [{ sequence: late }] }, WAVES)).toEqual([]);
  expect(failures(WAVE, { catches: [{ sequence: late }] }, WAVES)).toHaveLength(1);
});

test("who is to be spared is told when a later message of the wave brings them in", () => {
  const spared = { text: "we are the llamas", spared: true };
  const wave = crowd("we are the llamas");
  expect(failures(WAVE, { catches: [{ sequence: [spared, wave] }] }, WAVES)).toEqual([
    expect.stringMatching(/^rule bait acts on, and should allow, "we are the llamas"/),
  ]);
  const regular = { ...spared, roles: ["regular"] };
  expect(failures(WAVE, { catches: [{ sequence: [regular, wave] }] }, WAVES)).toEqual([]);
});

test("one author by name, and texts in turn, stay the same through a sequence", () => {
  const again = { same_text: { times: 3, within: "60s" } };
  const ann = { text: ["buy my llamas today", "hello to you all"], author: "ann", times: 2 };
  expect(
    failures(again, { catches: [{ sequence: [ann, ann, { ...ann, times: 1 }] }], allows: [{ sequence: [ann, ann] }] }),
  ).toEqual([]);
});
