import type { DiffExample, DiffItem } from "../../engine/diff-desk.ts";
import { footerLine } from "../footer.ts";
import { filled, fitted, type Line, lineWidth, piece, wrapped } from "../line.ts";
import { safe } from "../safe-text.ts";
import { cursorOf, type DiffState, exampleOf, isWriting, itemOf, saidOf, totalsOf } from "./diff-state.ts";
import { lastScroll, textLines } from "./example-text.ts";
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
          spread([piece("─ ", "dim"), ...whoLine(state), piece(" ")], moreLine(state), rightWidth),
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
    spread([piece("─ ", "dim"), ...whoLine(state), piece(" ")], moreLine(state), rightWidth),
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

/** The differences, two rows each: what it is and how many, and the rules that make it. */
const differenceLines = (state: DiffState, { leftRows, leftWidth }: Layout): readonly Line[] => {
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
    return [spreadBlank(count, done, leftWidth), fitted([bar, piece("  "), ...judgementLine(item)], leftWidth)];
  });
};

const MARKS = { fine: piece("✓ ", "good"), violation: piece("✗ ", "bad"), none: piece("  ") };

/** The examples, a row each; those that are in sight. */
const exampleLines = (state: DiffState, item: DiffItem, { exampleRows, rightWidth }: Layout): readonly Line[] => {
  if (item.examples.length === 0) return [[piece("  These are no longer kept.", "dim")]];
  const cursor = cursorOf(state);
  const top = topOf(cursor, exampleRows, item.examples.length);
  return item.examples.slice(top, top + exampleRows).map((example, i) => {
    const isHere = top + i === cursor;
    const alike: Line = example.alike > 1 ? [piece(` ×${example.alike} `, "dim")] : [];
    const text = safe(example.message.text, 300) || "(no text)";
    const isNarrow = rightWidth < 44;
    return spreadBlank(
      [
        isHere ? piece("▌", "key") : piece(" "),
        markOf(state, example),
        ...(isNarrow ? [] : [piece(`${channelName(example, 12)} ${authorName(example, 12)}  `, "dim")]),
        piece(text, isHere ? "strong" : undefined),
      ],
      alike,
      rightWidth,
    );
  });
};

const markOf = (state: DiffState, example: DiffExample) => {
  const said = saidOf(state, example);
  if (isWriting(state, example)) return piece("… ", "dim");
  return said === undefined ? MARKS.none : said.violation ? MARKS.violation : MARKS.fine;
};

const channelName = ({ message: { channel } }: DiffExample, most: number): string =>
  channel ? `#${safe(channel.name ?? channel.id, most)}` : "#-";
const authorName = ({ message: { author } }: DiffExample, most: number): string =>
  author ? safe(author.name ?? author.id, most) : "somebody";

/** Who wrote the example in sight, where, when, and what has been said of it. */
const whoLine = (state: DiffState): Line => {
  const example = exampleOf(state);
  if (!example) return [];
  const said = saidOf(state, example);
  const parts = [authorName(example, 30), channelName(example, 30), ...timeOf(example)];
  const word = said && `${said.violation ? "breaks the rules" : "fine"}, says ${safe(said.by, 24)}`;
  return [
    ...(word === undefined ? [] : [piece(word, said?.violation ? "bad" : "good"), piece(" · ", "dim")]),
    piece(parts.join(" · "), "accent"),
  ];
};

/** In UTC, to the minute. Nothing for a time that no calendar has. */
const timeOf = ({ message: { sentAt } }: DiffExample): readonly string[] =>
  sentAt === undefined || Math.abs(sentAt) > 8.64e15
    ? []
    : [new Date(sentAt).toISOString().slice(0, 16).replace("T", " ")];

const moreLine = (state: DiffState): Line => {
  const below = lastScroll(state) - state.scroll;
  return below > 0 ? [piece(` ${below} more `, "key")] : [];
};

const textInSight = (state: DiffState, { textRows, rightWidth }: Layout): readonly Line[] =>
  filled(textLines(state).slice(state.scroll, state.scroll + textRows), textRows, rightWidth);

/** The line above the keys: why a key did nothing, or what all labels come to so far. */
const totals = (state: DiffState): Line =>
  state.notice === undefined
    ? [piece(totalsText(totalsOf(state), state.size.columns))]
    : [piece(` ${safe(state.notice, 400)}`, "warn")];

const footer = (state: DiffState): Line =>
  footerLine(
    KEYMAP.filter((b) => b.in === state.mode).flatMap(({ shown, label, brief = label, disabledReason }) =>
      label === undefined || brief === undefined
        ? []
        : [
            {
              shown: shown.split(" ")[0]!,
              label: state.size.columns < 60 ? brief : label,
              isOff: disabledReason?.(state) !== undefined,
            },
          ],
    ),
    state.size.columns,
  );

/** Where a list begins that keeps its cursor in the middle as far as there is more of it. */
const topOf = (cursor: number, shown: number, total: number): number =>
  Math.max(0, Math.min(cursor - Math.floor(shown / 2), total - shown));

/** One part left and cut to fit, one right. */
const between = (left: Line, right: Line, columns: number, fill: string): Line => {
  const room = columns - lineWidth(right);
  const cut = lineWidth(left) > room ? fitted(left, room) : left;
  return [...cut, piece(fill.repeat(Math.max(0, room - lineWidth(cut))), "dim"), ...right];
};
const spread = (left: Line, right: Line, columns: number): Line => between(left, right, columns, "─");
const spreadBlank = (left: Line, right: Line, columns: number): Line => between(left, right, columns, " ");
