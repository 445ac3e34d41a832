import { expect, test } from "vitest";
import { authorNamed, messageWith } from "../../../test/message.ts";
import { rulebookWith, ruleWhen } from "../../../test/rulebook.ts";
import { Moderator } from "../moderate.ts";

const START = 1_790_000_000_000;
const DAY = 86_400_000;

const BOOK = rulebookWith([
  ruleWhen({ all: [{ state: { raid: true, for: "10m" } }, { link: { any: true } }] }, { id: "links-in-raids" }),
  ruleWhen({ raid: {} }, { id: "raid", mode: "shadow" }),
]);

let number = 0;
const said = (author: string, text: string, afterMs: number, ageMs: number, more: object = {}) =>
  messageWith(text, {
    id: `m${number++}`,
    sentAt: START + afterMs,
    author: authorNamed(author, { createdAt: START + afterMs - ageMs, joinedAt: START + afterMs - ageMs }),
    ...more,
  });

/** A community into which a raid has come within the first seconds. */
const raided = (book = BOOK): Moderator => {
  const judge = new Moderator(book);
  for (let i = 0; i < 12; i++)
    judge.moderate(said(`raider${i}`, "this stream is ours now, everybody leave", i * 200, DAY / 2));
  return judge;
};

const linkAt = (judge: Moderator, afterMs: number, more: object = {}): string[] =>
  judge.moderate(said("ann", "see https://a.example/x", afterMs, 900 * DAY, more)).rules.map(({ id }) => id);

test("while a raid goes on, and for a while after it, links are held against everybody there", () => {
  const judge = raided();
  expect(linkAt(judge, 4_000)).toEqual(["links-in-raids"]);
  expect(linkAt(judge, 500_000)).toEqual(["links-in-raids"]);
});

test("it is over in time, and never was anywhere else", () => {
  const judge = raided();
  expect(linkAt(judge, 4_000, { community: "s2" })).toEqual([]);
  expect(linkAt(judge, 4_000, { platform: "twitch" })).toEqual([]);
  expect(linkAt(judge, 700_000)).toEqual([]);
  expect(linkAt(judge, 3 * DAY)).toEqual([]);
});

test("an ordinary day is no raid: many people, many greetings, one new account", () => {
  const judge = new Moderator(BOOK);
  for (let i = 0; i < 40; i++)
    judge.moderate(said(`regular${i}`, `hello everybody, day ${i} of the week`, i * 500, 900 * DAY));
  judge.moderate(said("fresh", "hi, i am new here", 21_000, DAY / 2));
  expect(linkAt(judge, 22_000)).toEqual([]);
});

test("where no rule watches for raids it is unknown, and hits nobody", () => {
  const alone = rulebookWith([ruleWhen({ all: [{ state: { raid: true } }, { link: { any: true } }] })]);
  expect(linkAt(raided(alone), 4_000)).toEqual([]);
  expect(alone.warnings.map(({ message }) => message)).toContain("no rule watches for raids, so this never holds.");
  expect(BOOK.warnings.map(({ message }) => message)).not.toContain("no rule watches for raids, so this never holds.");
});

test("it says how long ago the raid was seen", () => {
  const decision = raided().moderate(said("ann", "see https://a.example/x", 62_200, 900 * DAY));
  expect(decision.rules[0]?.findings.find(({ condition }) => condition === "state")?.says).toBe(
    "a raid was seen here 1m ago",
  );
});
