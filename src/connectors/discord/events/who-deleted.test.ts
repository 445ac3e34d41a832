import { expect, test } from "vitest";
import { type Deletion, WhoDeleted } from "./who-deleted.ts";

const NOW = 1_790_000_000_000;
const gone = (id: string, author = "ann", channel = "general") => ({ id, author, channel });
const deletion = (more: Partial<Deletion> = {}): Deletion => ({
  channel: "general",
  author: "ann",
  by: { id: "mo" },
  at: NOW,
  ...more,
});
const idsOf = (found: ReadonlyMap<string, readonly string[]>) => Object.fromEntries(found);

test("the message went first, then the log tells of it", () => {
  const who = new WhoDeleted();
  expect(who.gone([gone("1")], NOW)).toBeUndefined();
  expect(idsOf(who.told(deletion()))).toEqual({ ann: ["1"] });
});

test("the log tells first, then the message goes", () => {
  const who = new WhoDeleted();
  expect(idsOf(who.told(deletion()))).toEqual({});
  expect(who.gone([gone("1")], NOW + 50)).toMatchObject({ by: { id: "mo" } });
});

test("one entry of the log stands for one message: nobody is said to have deleted what somebody took back", () => {
  const who = new WhoDeleted();
  who.gone([gone("1")], NOW);
  who.gone([gone("2")], NOW + 10);
  expect(idsOf(who.told(deletion({ at: NOW + 20 })))).toEqual({ ann: ["2"] });
  const other = new WhoDeleted();
  other.told(deletion());
  expect(other.gone([gone("1")], NOW)).toBeDefined();
  expect(other.gone([gone("2")], NOW)).toBeUndefined();
});

test.each([
  ["another channel", gone("1", "ann", "off-topic"), NOW],
  ["another author", gone("1", "bob"), NOW],
  ["long before", gone("1"), NOW - 60_000],
])("a message of %s is not the one", (_, message, at) => {
  const who = new WhoDeleted();
  who.gone([message], at);
  expect(idsOf(who.told(deletion()))).toEqual({});
});

test("many at once are all that went in the same event, by author, and nothing else", () => {
  const who = new WhoDeleted();
  who.gone([gone("0", "cleo")], NOW - 5_000);
  who.gone([gone("1"), gone("2", "bob"), gone("3")], NOW);
  const { author: _, ...many } = deletion();
  expect(idsOf(who.told(many))).toEqual({ ann: ["1", "3"], bob: ["2"] });
});

test("an entry about many does not name who deleted one of his own", () => {
  const who = new WhoDeleted();
  const { author: _, ...many } = deletion();
  who.told(many);
  expect(who.gone([gone("1")], NOW)).toBeUndefined();
  expect(who.gone([gone("2"), gone("3")], NOW)).toBeDefined();
});
