import { expect, test } from "vitest";
import { itemOf, THREE } from "../../../test/diff-items.ts";
import { keyText } from "../../engine/message.ts";
import { type Command, type DiffEvent, exampleOf, initialState, isWriting, saidOf, totalsOf } from "./diff-state.ts";
import { next } from "./state.ts";

const start = initialState({
  names: { before: "old.yaml", after: "new.yaml" },
  moderator: "ann",
  items: THREE,
  said: new Map(),
  size: { columns: 80, rows: 24 },
});
const FINE = { type: "labelled", violation: false } as const;
const BAD = { type: "labelled", violation: true } as const;
const NEXT = { type: "switched", by: 1 } as const;
const keyOf = (id: string): string => keyText({ ...THREE[0].examples[0]!.message, id });
const wrote = (id: string, violation?: boolean): DiffEvent => ({
  type: "wrote",
  key: keyOf(id),
  ...(violation === undefined ? {} : { said: { violation, by: "ann" } }),
});
const failed = (id: string): DiffEvent => ({ type: "failed", key: keyOf(id), why: "disk full" });

const after = (...events: readonly DiffEvent[]) => {
  let state = start;
  const commands: Command[] = [];
  for (const event of events) {
    const [then, more] = next(state, event);
    state = then;
    commands.push(...more);
  }
  return { state, commands };
};
const idIn = (state: typeof start) => exampleOf(state)?.message.id;
const saidOfId = (state: typeof start, item: number, place: number) =>
  saidOf(state, state.items[item]!.examples[place]!)?.violation;

test("a label is asked for with its difference, marked at once, and the next example comes up", () => {
  const { state, commands } = after(FINE, BAD);
  expect(commands).toEqual([
    { type: "label", item: THREE[0], example: THREE[0].examples[0], violation: false },
    { type: "label", item: THREE[0], example: THREE[0].examples[1], violation: true },
  ]);
  expect([idIn(state), saidOfId(state, 0, 0), saidOfId(state, 0, 1)]).toEqual(["m3", false, true]);
});

test("the cursor stays among the examples, and every difference keeps its own", () => {
  expect(idIn(after({ type: "moved", by: -1 }).state)).toBe("m1");
  expect(idIn(after({ type: "jumped", to: "last" }, { type: "moved", by: 1 }).state)).toBe("m3");
  expect(idIn(after({ type: "moved", by: 1 }, NEXT).state)).toBe("m4");
  expect(idIn(after({ type: "moved", by: 1 }, NEXT, NEXT, NEXT).state)).toBe("m2");
  expect(idIn(after({ type: "switched", by: -1 }).state)).toBe("m6");
});

test("u takes back the label in sight, else the last one given, wherever that was", () => {
  const here = after(FINE, { type: "moved", by: -1 }, { type: "taken_back" });
  expect(here.commands.at(-1)).toEqual({ type: "take_back", example: THREE[0].examples[0] });
  const elsewhere = after(FINE, NEXT, { type: "taken_back" });
  expect([idIn(elsewhere.state), saidOfId(elsewhere.state, 0, 0)]).toEqual(["m1", undefined]);
  expect(after(FINE, { type: "taken_back" }, { type: "taken_back" }).commands).toHaveLength(2);
});

test("a label that could not be kept does not stay marked", () => {
  const { state } = after(FINE, failed("m1"));
  expect([saidOfId(state, 0, 0), state.notice]).toEqual([undefined, "disk full"]);
  const kept = after(FINE, wrote("m1", false), { type: "jumped", to: "first" }, BAD, failed("m1"));
  expect(saidOfId(kept.state, 0, 0)).toBe(false);
});

test("of keys that are faster than the disk the last one holds", () => {
  const first = { type: "jumped", to: "first" } as const;
  const { state } = after(FINE, first, BAD, wrote("m1", false));
  expect([saidOfId(state, 0, 0), isWriting(state, THREE[0].examples[0]!)]).toEqual([true, true]);
  const [done] = next(state, wrote("m1", true));
  expect([saidOfId(done, 0, 0), isWriting(done, THREE[0].examples[0]!)]).toEqual([true, false]);
  const [lost] = next(state, failed("m1"));
  expect(saidOfId(lost, 0, 0)).toBe(false);
  const back = after(FINE, { type: "taken_back" }, wrote("m1", false), wrote("m1"));
  expect(saidOfId(back.state, 0, 0)).toBeUndefined();
});

test("the totals say how often the change is wrong: what it catches and should not, or no longer catches and should", () => {
  expect(totalsOf(after(FINE, FINE, BAD).state)).toEqual({
    fine: 2,
    violations: 1,
    here: { change: "newly_caught", labelled: 3, wrong: 2 },
  });
  expect(totalsOf(after(FINE, NEXT, FINE, BAD).state).here).toEqual({
    change: "no_longer_caught",
    labelled: 2,
    wrong: 1,
  });
  expect(totalsOf(after(NEXT, NEXT, FINE).state)).toEqual({ fine: 1, violations: 0 });
  expect(totalsOf(start)).toEqual({ fine: 0, violations: 0 });
});

test("where nothing differs no key does anything", () => {
  const empty = { ...start, items: [], cursors: [] };
  for (const event of [FINE, NEXT, { type: "taken_back" }, { type: "moved", by: 1 }] as const)
    expect(next(empty, event)).toEqual([empty, []]);
});

test("a long text can be read to its end, and not past it", () => {
  const items = [
    itemOf("changed", {
      ...THREE[0].examples[0]!,
      message: { ...THREE[0].examples[0]!.message, text: "word ".repeat(300) },
    }),
  ];
  const long = { ...start, items, cursors: [0] };
  const [down] = next(long, { type: "scrolled", pages: 99 });
  expect(down.scroll).toBeGreaterThan(5);
  expect(next(down, { type: "scrolled", pages: 1 })[0].scroll).toBe(down.scroll);
  expect(next(down, { type: "scrolled", pages: -99 })[0].scroll).toBe(0);
});
