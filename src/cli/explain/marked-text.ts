import type { Span } from "../../engine/decision.ts";
import { characterWidth } from "../../tui/display-width.ts";
import { safeText } from "../../tui/safe-text.ts";
import type { Paint } from "../paint.ts";

/** More of a message than this is not shown. */
const LONGEST = 4_000;

/** A hostile text, made safe, in rows of at most `width` columns; under each row that holds one, a row with ^ below the spans. */
export const markedText = (raw: string, spans: readonly Span[], width: number, paint: Paint): readonly string[] => {
  const { text, at } = safeText(raw, { limit: LONGEST });
  const marked = new Uint8Array(text.length);
  for (const { start, end } of spans) marked.fill(1, at[start] ?? text.length, at[end] ?? text.length);

  const lines: string[] = [];
  let row = "";
  let run = "";
  let marks = "";
  let used = 0;
  const endRun = (): void => {
    if (run !== "") row += paint.bold.underline(run);
    run = "";
  };
  const endRow = (): void => {
    endRun();
    lines.push(row);
    if (marks.trim() !== "") lines.push(paint.red(marks.trimEnd()));
    [row, marks, used] = ["", "", 0];
  };
  let offset = 0;
  for (const character of text) {
    const columns = characterWidth(character);
    if (used + columns > width) endRow();
    const isMarked = marked[offset] === 1;
    if (isMarked) run += character;
    else {
      endRun();
      row += character;
    }
    marks += (isMarked ? "^" : " ").repeat(columns);
    used += columns;
    offset += character.length;
  }
  endRow();
  return lines;
};
