import { labelOf } from "../binding.ts";
import { footerLine } from "../footer.ts";
import { filled, type Line, lineWidth, piece, wrapped } from "../line.ts";
import { safe } from "../safe-text.ts";
import { type DiffState, itemOf, totalsOf } from "./diff-state.ts";
import { differenceLines } from "./difference-lines.ts";
import { aboveText, exampleLines, textInSight } from "./example-lines.ts";
import { helpLines } from "./help-lines.ts";
import { KEYMAP } from "./keymap.ts";
import { type Layout, layoutOf, SMALLEST } from "./layout.ts";
import { actionsLine, CHANGE, judgementLine, totalsText } from "./words.ts";

/** The whole screen, row by row: exactly as many rows as are drawn, each exactly as wide as the terminal. */
export const screenLines = (state: DiffState): readonly Line[] => {
  const layout = layoutOf(state.size);
  const { columns, rows } = state.size;
  if (layout.kind === "small") {
    const text = `Make the window larger: ${SMALLEST.columns}x${SMALLEST.rows} is needed, this is ${columns}x${rows}. q quits.`;
    return filled(wrapped([piece(text)], Math.max(2, columns)).slice(0, layout.height), layout.height, columns);
  }
  const body =
    state.mode === "help"
      ? filled(helpLines(columns).slice(state.scroll), layout.height - 3, columns)
      : layout.kind === "beside"
        ? beside(state, layout)
        : stacked(state, layout);
  return filled([header(state, layout), ...body, totals(state), footer(state)], layout.height, columns);
};

const beside = (state: DiffState, layout: Layout): readonly Line[] => {
  const { leftWidth, leftRows, rightWidth } = layout;
  const left = filled(differenceLines(state, layout), leftRows, leftWidth);
  const item = itemOf(state);
  const right = filled(
    item
      ? [
          [piece(" "), ...judgementLine(item)],
          [piece(" "), ...actionsLine(item)],
          ...filled(exampleLines(state, item, layout), layout.exampleRows, rightWidth),
          aboveText(state, rightWidth),
          [],
          ...textInSight(state, layout),
        ]
      : [[piece(" The two rulebooks judge every message alike.", "strong")]],
    leftRows,
    rightWidth,
  );
  const rule = (joint: string): Line => [piece(`${"─".repeat(leftWidth)}${joint}${"─".repeat(rightWidth)}`, "dim")];
  return [rule("┬"), ...left.map((line, i) => [...line, piece("│", "dim"), ...right[i]!]), rule("┴")];
};

const stacked = (state: DiffState, layout: Layout): readonly Line[] => {
  const item = itemOf(state);
  const { rightWidth } = layout;
  if (!item) return filled([[piece(" Nothing differs.", "strong")]], layout.height - 3, rightWidth);
  return [
    [piece(" "), ...judgementLine(item)],
    ...filled(exampleLines(state, item, layout), layout.exampleRows, rightWidth),
    aboveText(state, rightWidth),
    ...textInSight(state, layout),
  ];
};

const header = (state: DiffState, { kind }: Layout): Line => {
  const item = itemOf(state);
  const { columns } = state.size;
  const place: Line = item
    ? [
        piece(` ${state.at + 1}/${state.items.length} `, "dim"),
        piece(CHANGE[item.change], "strong"),
        piece(` ${item.count.toLocaleString("en-US")}`),
      ]
    : [piece(" no differences", "strong")];
  if (kind === "stacked") return place;
  const names = piece(` ${safe(state.names.before, 40)} -> ${safe(state.names.after, 40)}`, "dim");
  const looked = item ? [piece(`, ${item.looked.toLocaleString("en-US")} looked at`, "dim")] : [];
  const end: Line = [...place, ...looked, piece(` · ${safe(state.moderator, 24)} `, "dim")];
  const room = columns - lineWidth(end);
  const start = [[piece(" modbot rules diff ", "accent"), names], [names]].find((way) => lineWidth(way) < room) ?? [];
  return [...start, piece(" ".repeat(Math.max(0, room - lineWidth(start)))), ...end];
};

/** The line above the keys: why a key did nothing, or what all labels come to so far. */
const totals = (state: DiffState): Line =>
  state.notice === undefined
    ? [piece(totalsText(totalsOf(state), state.size.columns))]
    : [piece(` ${safe(state.notice, 400)}`, "warn")];

const footer = (state: DiffState): Line =>
  footerLine(
    KEYMAP.filter((b) => b.in === state.mode).flatMap((binding) => {
      const long = labelOf(binding, state);
      const label = state.size.columns < 60 ? (binding.brief ?? long) : long;
      const isOff = binding.disabledReason?.(state) !== undefined;
      return label === undefined ? [] : [{ shown: binding.shown.split(" ")[0]!, label, isOff }];
    }),
    state.size.columns,
  );
