import { fitted, type Line, piece } from "../line.ts";
import { type DiffState, saidOf } from "./diff-state.ts";
import { spread, topOf } from "./fit.ts";
import type { Layout } from "./layout.ts";
import { CHANGE, judgementLine } from "./words.ts";

/** The differences, two rows each: what it is and how many, and the rules that make it. */
export const differenceLines = (state: DiffState, { leftRows, leftWidth }: Layout): readonly Line[] => {
  const shown = Math.max(1, Math.floor(leftRows / 2));
  const top = topOf(state.at, shown, state.items.length);
  return state.items.slice(top, top + shown).flatMap((item, i) => {
    const isHere = top + i === state.at;
    const bar = isHere ? piece("▌", "key") : piece(" ");
    const tone = isHere ? "strong" : undefined;
    const labelled = item.examples.filter((example) => saidOf(state, example)).length;
    const count: Line = [
      bar,
      piece(`${item.count.toLocaleString("en-US").padStart(6)} `, tone),
      piece(CHANGE[item.change], tone),
    ];
    const done: Line = labelled === 0 ? [] : [piece(` ${labelled}/${item.examples.length} `, "good")];
    return [spread(count, done, leftWidth), fitted([bar, piece("  "), ...judgementLine(item)], leftWidth)];
  });
};
