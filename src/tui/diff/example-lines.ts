import type { DiffExample, DiffItem } from "../../engine/diff-desk.ts";
import { filled, type Line, piece } from "../line.ts";
import { safe } from "../safe-text.ts";
import { cursorOf, type DiffState, exampleOf, isWriting, saidOf } from "./diff-state.ts";
import { lastScroll, textLines } from "./example-text.ts";
import { spread, topOf } from "./fit.ts";
import type { Layout } from "./layout.ts";

const MARKS = { fine: piece("✓ ", "good"), violation: piece("✗ ", "bad"), none: piece("  ") };

/** The examples, a row each; those that are in sight. */
export const exampleLines = (
  state: DiffState,
  item: DiffItem,
  { exampleRows, rightWidth }: Layout,
): readonly Line[] => {
  if (item.examples.length === 0) return [[piece("  These are no longer kept.", "dim")]];
  const cursor = cursorOf(state);
  const top = topOf(cursor, exampleRows, item.examples.length);
  return item.examples.slice(top, top + exampleRows).map((example, i) => {
    const isHere = top + i === cursor;
    const alike: Line = example.alike > 1 ? [piece(` ×${example.alike} `, "dim")] : [];
    const text = safe(example.message.text, 300) || "(no text)";
    const isNarrow = rightWidth < 44;
    return spread(
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

/** The rule above the text: whose it is, and how much of it is out of sight. */
export const aboveText = (state: DiffState, columns: number): Line =>
  spread([piece("─ ", "dim"), ...whoLine(state), piece(" ")], moreLine(state), columns, "─");

export const textInSight = (state: DiffState, { textRows, rightWidth }: Layout): readonly Line[] =>
  filled(textLines(state).slice(state.scroll, state.scroll + textRows), textRows, rightWidth);
