import { expect, test } from "vitest";
import type { MessageKey } from "../../../engine/message.ts";
import { firstIdAt } from "../snowflake.ts";
import { partsOf } from "./parts.ts";
import { Revisions, type Told } from "./revisions.ts";

const NOW = 1_790_000_000_000;
const HOUR = 3_600_000;
const told = (
  content: string,
  { id = firstIdAt(NOW), editedAt, ...more }: { id?: string; editedAt?: number; embeds?: object[] } = {},
): Told => ({
  id,
  parts: partsOf({ content, ...more }),
  author: { id: "1", roles: [] },
  editedAt,
});
const page = { embeds: [{ title: "a page" }] };
const judgedAlready =
  (...revisions: readonly number[]) =>
  async (keys: readonly MessageKey[]) =>
    keys.map(({ revision }) => revisions.includes(revision));
const fresh = () => new Revisions(judgedAlready());
const given = (revised: readonly { part: { surface: string; text: string }; revision: number }[]) =>
  revised.map(({ part, revision }) => `${revision} ${part.surface} ${part.text}`);

test("the parts of one message are numbered in their order", () => {
  expect(given(fresh().created(told("hi", page)))).toEqual(["0 text hi", "1 embeds a page"]);
});

test("the preview of a link is judged when it comes, and the text not once more", async () => {
  const revisions = fresh();
  revisions.created(told("hi"));
  expect(given(await revisions.updated(told("hi", page), NOW))).toEqual(["1 embeds a page"]);
  expect(await revisions.updated(told("hi", page), NOW)).toEqual([]);
});

test("what an author writes anew is judged, and its preview not once more", async () => {
  const revisions = fresh();
  revisions.created(told("hi", page));
  expect(given(await revisions.updated(told("ho", { ...page, editedAt: NOW }), NOW))).toEqual(["2 text ho"]);
  expect(given(await revisions.updated(told("hi", { ...page, editedAt: NOW + 1 }), NOW))).toEqual(["3 text hi"]);
});

test("a message that is pinned, or whose preview is taken away, is no edit", async () => {
  const revisions = fresh();
  revisions.created(told("hi", page));
  expect(await revisions.updated(told("hi"), NOW)).toEqual([]);
  expect(await revisions.updated(told("", page), NOW)).toEqual([]);
});

test("what is told twice is judged once, also when it was edited in between", async () => {
  const revisions = fresh();
  revisions.created(told("hi"));
  expect(revisions.created(told("hi"))).toEqual([]);
  await revisions.updated(told("ho", { editedAt: NOW }), NOW);
  expect(revisions.created(told("hi"))).toEqual([]);
});

test("an edit that comes before its message: both are judged, each once", async () => {
  const revisions = fresh();
  expect(given(await revisions.updated(told("edited", { editedAt: NOW }), NOW))).toEqual(["1 text edited"]);
  expect(given(revisions.created(told("first")))).toEqual(["0 text first"]);
  expect(revisions.created(told("first"))).toEqual([]);
});

test("an event about a message that is gone does not bring it back", async () => {
  const revisions = fresh();
  revisions.created(told("hi"));
  revisions.removed(told("hi").id);
  expect(await revisions.updated(told("hi", page), NOW)).toEqual([]);
});

test("after a restart an edit gets the next number, so that it is not taken for what was judged before", async () => {
  const revisions = new Revisions(judgedAlready(0, 1));
  expect(given(await revisions.updated(told("ho", { editedAt: NOW }), NOW))).toEqual(["2 text ho"]);
});

test("after a restart a preview is no edit of the text, which was judged", async () => {
  const revisions = new Revisions(judgedAlready(0));
  expect(given(await revisions.updated(told("hi", page), NOW))).toEqual(["1 embeds a page"]);
});

test.each([
  ["a message of long ago is pinned", { id: firstIdAt(NOW - HOUR) }],
  ["one that was edited long ago is pinned", { id: firstIdAt(NOW - 9 * HOUR), editedAt: NOW - HOUR }],
])("nothing is judged when %s", async (_, more) => {
  expect(await fresh().updated(told("hi", more), NOW)).toEqual([]);
});

test("an edit now of a message of long ago is judged", async () => {
  expect(given(await fresh().updated(told("ho", { id: firstIdAt(NOW - 9 * HOUR), editedAt: NOW }), NOW))).toEqual([
    "1 text ho",
  ]);
});

test("what was missed is judged as it stands now, once", async () => {
  const revisions = fresh();
  expect(given(await revisions.caughtUp(told("ho", { editedAt: NOW }), NOW - HOUR))).toEqual(["0 text ho"]);
  expect(await revisions.caughtUp(told("ho", { editedAt: NOW }), NOW - HOUR)).toEqual([]);
});

test("of what was judged before the gap, only an edit within the gap is judged", async () => {
  const before = new Revisions(judgedAlready(0));
  expect(await before.caughtUp(told("hi"), NOW)).toEqual([]);
  expect(await before.caughtUp(told("ho", { id: firstIdAt(NOW + 1), editedAt: NOW - 1 }), NOW)).toEqual([]);
  expect(given(await before.caughtUp(told("ho", { id: firstIdAt(NOW + 2), editedAt: NOW + 1 }), NOW))).toEqual([
    "1 text ho",
  ]);
});

test("a message that Discord's filter has found something in is judged once more under the next number", () => {
  const revisions = fresh();
  revisions.created(told("hi", page));
  expect(revisions.again(told("hi").id)).toBe(2);
  expect(revisions.again("99")).toBe(1);
});

test("memory is bounded: what was told long ago is forgotten", () => {
  const revisions = fresh();
  for (let i = 0; i < 30_000; i++) revisions.created(told("x", { id: String(1_000 + i) }));
  expect(revisions.of("1000")).toBeUndefined();
  expect(revisions.of("30999")).toBeDefined();
});
