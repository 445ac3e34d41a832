import fc from "fast-check";
import { renderToString } from "ink";
import { expect, test } from "vitest";
import { exampleOf, itemOf, THREE } from "../../../test/diff-items.ts";
import type { DiffItem } from "../../engine/diff-desk.ts";
import { lineText, lineWidth } from "../line.ts";
import { type DiffEvent, initialState } from "./diff-state.ts";
import { screenLines } from "./screen-lines.ts";
import { next } from "./state.ts";
import { Screen } from "./view.tsx";

const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
  { columns: 72, rows: 16 },
  { columns: 60, rows: 20 },
  { columns: 30, rows: 10 },
];
const seen = (items: readonly DiffItem[], size = SIZES[0]!, ...events: readonly DiffEvent[]) => {
  let state = initialState({
    names: { before: "old.yaml", after: "new.yaml" },
    moderator: "ann",
    items,
    said: new Map(),
    size,
  });
  for (const event of events) [state] = next(state, event);
  return { state, lines: screenLines(state), text: screenLines(state).map(lineText).join("\n") };
};

test("a person sees what changes, for how many, by which rule, and who wrote the example where and when", () => {
  const { text } = seen(
    [itemOf("newly_caught", exampleOf("m1", "free tickets", { alike: 3 }), "m2"), THREE[2]],
    SIZES[0],
  );
  for (const part of [
    "old.yaml -> new.yaml",
    "1/2 newly caught 4, 2 looked at · ann",
    "4 newly caught",
    "2 changed",
    "ignore -> queue  +bait",
    "#general name-m1  free tickets",
    "×3",
    "name-m1 · #general · 2026-09-21 14:13",
    "nothing labelled yet",
    "a fine  b breaks rules  u take back",
    "? help",
  ])
    expect(text).toContain(part);
});

test("what was labelled stays marked, with the name, and the foot says what it comes to", () => {
  const events: DiffEvent[] = [false, false, true].map((violation) => ({ type: "labelled", violation }));
  const { text, state } = seen(THREE, SIZES[0], ...events);
  expect(text).toContain("3 labelled: 2 fine, 1 violation; newly caught: 2 of 3 wrong");
  expect(text).toContain(" 3/3 │");
  let kept = state;
  for (const key of state.marks.keys())
    [kept] = next(kept, { type: "wrote", key, said: { violation: false, by: "bob" } });
  const lines = screenLines(kept).map(lineText);
  expect(lines.filter((line) => line.includes("✓"))).toHaveLength(3);
  expect(lines.join("\n")).toContain("fine, says bob");
});

test.each(SIZES)(
  "at $columns x $rows every row fits, and text, both labels, the total and the help are in sight",
  (size) => {
    const items = [
      itemOf(
        "newly_caught",
        exampleOf("m1", "漢字 😀 for free, and more of it"),
        ...Array.from({ length: 40 }, (_, i) => `x${i}`),
      ),
    ];
    for (const events of [
      [],
      [
        { type: "labelled", violation: false },
        { type: "jumped", to: "first" },
      ],
    ] satisfies DiffEvent[][]) {
      const { lines, text } = seen(items, size, ...events);
      expect(lines).toHaveLength(size.rows - 1);
      for (const line of lines) expect(lineWidth(line)).toBe(size.columns);
      for (const part of ["newly caught", "+bait", "漢字 😀 for free", "a fine", "b b", "? help"])
        expect(text).toContain(part);
      expect(text).toContain(
        events.length === 0
          ? "nothing labelled"
          : size.columns < 60
            ? "1 fine, 0 bad; 1/1 wrong"
            : "1 fine, 0 violations; newly caught: 1 of 1 wrong",
      );
    }
  },
);

test.each(SIZES)("at $columns x $rows the help is all keys, as far as there is room", (size) => {
  const { lines, text } = seen(THREE, size, { type: "help_toggled" });
  expect(lines).toHaveLength(size.rows - 1);
  expect(text).toContain("It is fine:");
  expect(text).toContain("? back");
});

test("in the smallest window the help can be read to its end", () => {
  const down = { type: "scrolled", pages: 1 } as const;
  const events: DiffEvent[] = [{ type: "help_toggled" }, ...Array.from({ length: 20 }, () => down)];
  expect(seen(THREE, SIZES.at(-1), ...events).text.replaceAll(/\s+/g, " ")).toContain("PgUp Read back in the text.");
  expect(seen(THREE, SIZES.at(-1), ...events, { type: "help_toggled" }).text).toContain("text of m1");
});

test("a window that is too small says so", () => {
  const { lines, text } = seen(THREE, { columns: 29, rows: 9 });
  expect(text.replaceAll(/\s+/g, " ")).toContain("Make the window larger: 30x10");
  expect(lines).toHaveLength(8);
});

test("messages that are no longer kept leave a difference without examples, and no crash", () => {
  const gone = { ...THREE[0], looked: 0, examples: [] };
  for (const size of SIZES) expect(seen([gone], size).text.replaceAll(/\s+/g, " ")).toContain("no longer kept");
});

test("nothing that a platform or a rulebook says can reach the terminal as anything but text", () => {
  const nasty = fc
    .array(
      fc.constantFrom(
        "\u001b]0;x\u0007",
        "\u001b[2J",
        "\u009b1m",
        "\u202e",
        "\u200b",
        "\n",
        "\r",
        "free",
        "漢",
        "\ud800",
      ),
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(nasty, nasty, nasty, fc.constantFrom(...SIZES), (text, name, rule, size) => {
      const example = exampleOf("m1", text);
      const message = { ...example.message, author: { id: `u${name}`, name }, channel: { id: "c", name } };
      const judged = { route: "act", rules: [rule], actions: ["delete"] } as const;
      const item = { ...itemOf("changed", { ...example, message }), after: judged };
      const { state } = seen([item], size, { type: "labelled", violation: true });
      const hostile = { ...state, moderator: name, names: { before: name, after: rule } };
      const drawn = renderToString(<Screen state={hostile} color={true} />, { columns: size.columns });
      expect(drawn.replaceAll(/\u001b\[[0-9;]*m/g, "")).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\p{Cf}\p{Cs}]/u,
      );
      expect(drawn.split("\n")).toHaveLength(size.rows - 1);
    }),
    { numRuns: 60 },
  );
});
