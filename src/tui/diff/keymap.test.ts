import { expect, test } from "vitest";
import { THREE } from "../../../test/diff-items.ts";
import { initialState } from "./diff-state.ts";
import { eventFor, KEYMAP } from "./keymap.ts";
import { next } from "./state.ts";

const state = initialState({
  names: { before: "a", after: "b" },
  moderator: "ann",
  items: THREE,
  said: new Map(),
  size: { columns: 80, rows: 24 },
});

test("no key means two things in one place", () => {
  for (const mode of ["list", "help"] as const) {
    const keys = KEYMAP.filter((b) => b.in === mode).flatMap((b) => b.keys);
    expect(keys.length).toBeGreaterThan(3);
    expect(keys).toEqual([...new Set(keys)]);
  }
});

test("a is fine and b breaks the rules, and nothing else labels", () => {
  expect(eventFor(state, "a")).toEqual({ type: "labelled", violation: false });
  expect(eventFor(state, "b")).toEqual({ type: "labelled", violation: true });
  const labelling = KEYMAP.filter(({ event }) => event.type === "labelled").flatMap(({ keys }) => keys);
  expect(labelling.sort()).toEqual(["A", "B", "a", "b"]);
});

test("u says why it does nothing, until there is something to take back", () => {
  expect(eventFor(state, "u")).toMatchObject({ type: "refused", why: expect.stringContaining("no label here") });
  const [labelled] = next(state, { type: "labelled", violation: true });
  expect(eventFor(labelled, "u")).toEqual({ type: "taken_back" });
});

test("in the help a letter labels nothing", () => {
  const help = { ...state, mode: "help" } as const;
  for (const key of ["a", "b", "u"]) expect(eventFor(help, key)).toBeUndefined();
  expect(eventFor(help, "q")).toEqual({ type: "help_toggled" });
  expect(eventFor(help, "ctrl+c")).toEqual({ type: "quit" });
});

test("without an example a label is refused in words", () => {
  expect(eventFor({ ...state, items: [], cursors: [] }, "a")).toEqual({
    type: "refused",
    why: "a: there is no example here.",
  });
});
