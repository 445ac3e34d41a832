import { QUEUE_VIEWS } from "../../engine/review-desk.ts";
import { labelOf } from "../binding.ts";
import { cut } from "../display-width.ts";
import { footerLine } from "../footer.ts";
import { filled, fitted, type Line, lineWidth, piece, wrapped } from "../line.ts";
import { safe } from "../safe-text.ts";
import { caseView } from "./case-view.ts";
import { VIEW_TITLE } from "./case-words.ts";
import { exampleLines } from "./example-lines.ts";
import { KEYMAP } from "./keymap.ts";
import { type Layout, layoutOf, SMALLEST } from "./layout.ts";
import { listLines } from "./list-lines.ts";
import type { ReviewState } from "./review-state.ts";
import { adviceLine, statusLine } from "./status-line.ts";

/** The whole screen, row by row: exactly as many rows as are drawn, each exactly as wide as the terminal. */
export const screenLines = (state: ReviewState): readonly Line[] => {
  const layout = layoutOf(state.size);
  const { columns, rows } = state.size;
  if (layout.kind === "small") {
    const text = `Make the window larger: ${SMALLEST.columns}x${SMALLEST.rows} is needed, this is ${columns}x${rows}. q quits.`;
    return filled(wrapped([piece(text)], Math.max(2, columns)).slice(0, layout.height), layout.height, columns);
  }
  const { mode } = state;
  const body =
    mode.kind === "help"
      ? help(layout, columns)
      : mode.kind === "example" || mode.kind === "words"
        ? filled(exampleLines(mode.kind === "words" ? mode.back : mode, columns), layout.height - 3, columns)
        : layout.kind === "beside"
          ? beside(state, layout)
          : stacked(state, layout);
  return filled([header(state), ...body, statusLine(state), footer(state)], layout.height, columns);
};

const beside = (state: ReviewState, layout: Layout): readonly Line[] => {
  const { listWidth, listRows } = layout;
  const width = state.size.columns - listWidth - 1;
  const left = filled(listLines(state, layout), listRows, listWidth);
  const { title, body } = caseView(state, layout);
  const right = filled([spread(title, width, " "), [], ...body, [], adviceLine(state, width)], listRows, width);
  const rule = (joint: string): Line => [piece(`${"─".repeat(listWidth)}${joint}${"─".repeat(width)}`, "dim")];
  return [rule("┬"), ...left.map((line, i) => [...line, piece("│", "dim"), ...right[i]!]), rule("┴")];
};

const stacked = (state: ReviewState, layout: Layout): readonly Line[] => {
  const { columns, rows } = state.size;
  const { title, body } = caseView(state, layout);
  return [
    ...filled(listLines(state, layout), layout.listRows, columns),
    spread([[piece("──", "dim"), ...title[0]!, piece(" ")], ...title.slice(1)], columns, "─"),
    ...body,
    adviceLine(state, columns),
    ...(rows >= 18 ? [[piece("─".repeat(columns), "dim")]] : []),
  ];
};

const header = (state: ReviewState): Line => {
  const { columns } = state.size;
  const tabs = QUEUE_VIEWS.flatMap((view): Line => {
    const isHere = view === state.view;
    const count = isHere && state.list.total !== undefined ? ` ${state.list.total.toLocaleString("en-US")}` : "";
    return [piece("  "), piece(isHere ? `[${VIEW_TITLE[view]}${count}]` : VIEW_TITLE[view], isHere ? "strong" : "dim")];
  });
  const bot: Line =
    state.botRunning === undefined
      ? []
      : state.botRunning
        ? [piece("bot running", "good")]
        : [state.isDemo ? piece("demo, over", "dim") : piece("bot not running", "warn")];
  const start: Line = [...(columns < 60 ? [] : [piece(" modbot review", "accent")]), ...tabs];
  const end: Line = [...bot, piece(columns < 60 ? " " : ` · ${safe(state.moderator, 24)} `, "dim")];
  const gap = columns - lineWidth(start) - lineWidth(end);
  return gap < 1 ? fitted(start, columns) : [...start, piece(" ".repeat(gap)), ...end];
};

const footer = (state: ReviewState): Line =>
  footerLine(
    KEYMAP.filter((b) => b.in === state.mode.kind).flatMap((b) => {
      const label = labelOf(b, state);
      return label === undefined ? [] : [{ shown: b.shown, label, isOff: b.disabledReason?.(state) !== undefined }];
    }),
    state.size.columns,
  );

const help = (layout: Layout, columns: number): readonly Line[] => {
  const rows = KEYMAP.filter((b) => b.in === "list").flatMap((b) =>
    wrapped([piece(`  ${b.shown.padEnd(11)}`, "key"), piece(b.hint)], columns, 13),
  );
  const title: Line = [piece(cut(" Keys", columns), "accent")];
  return filled([title, [], ...rows], layout.height - 3, columns);
};

/** The first part left, as many of the others right as there is room for, the most needed last. */
const spread = ([first = [], ...others]: readonly Line[], columns: number, fill: string): Line => {
  const gap = (right: Line): number => columns - lineWidth(first) - lineWidth(right) - 2;
  const right = others.map((_, i) => others.slice(i).flat()).find((some) => gap(some) >= 0) ?? [];
  if (gap(right) < 0) return fitted(first, columns);
  return [...first, piece(fill.repeat(gap(right)), "dim"), ...right, piece(fill.repeat(2), "dim")];
};
