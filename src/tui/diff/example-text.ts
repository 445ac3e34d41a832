import { type Line, piece, wrapped } from "../line.ts";
import { safeText } from "../safe-text.ts";
import { type DiffState, exampleOf } from "./diff-state.ts";
import { layoutOf } from "./layout.ts";

/** Code units of a text that can be read here: more than any platform lets a person write. */
const READ = 8_000;

/** The whole text of the example in sight, with its line breaks. */
export const textLines = (state: DiffState): readonly Line[] => {
  const example = exampleOf(state);
  if (!example) return [];
  const { text } = safeText(example.message.text, { lines: true, limit: READ });
  return wrapped([piece(` ${text || "(no text)"}`)], layoutOf(state.size).rightWidth, 1);
};

export const textRows = ({ size }: DiffState): number => layoutOf(size).textRows;

/** How far down the text can be scrolled. */
export const lastScroll = (state: DiffState): number => Math.max(0, textLines(state).length - textRows(state));
