import { characterWidth, widthOf } from "./display-width.ts";

/** What a piece of text is, never how it looks: colour only adds to words and marks. */
export type Tone = "dim" | "strong" | "mark" | "good" | "warn" | "bad" | "key" | "accent" | "question";

/** Text in one tone. Already safe to print. */
export type Piece = { readonly text: string; readonly tone?: Tone };
/** One row of the screen, or text that is still to be wrapped into rows. */
export type Line = readonly Piece[];

export const piece = (text: string, tone?: Tone): Piece => (tone ? { text, tone } : { text });
export const lineText = (line: Line): string => line.map((p) => p.text).join("");
export const lineWidth = (line: Line): number => line.reduce((sum, p) => sum + widthOf(p.text), 0);

/** The row at exactly so many columns: cut with `…`, or filled with spaces. */
export const fitted = (line: Line, columns: number): Line => {
  const width = lineWidth(line);
  if (width === columns) return line;
  if (width < columns) return [...line, piece(" ".repeat(columns - width))];
  if (columns < 1) return [];
  const kept: Cell[] = [];
  let used = 0;
  for (const cell of cellsOf(line)) {
    if (used + cell.width > columns - 1) break;
    kept.push(cell);
    used += cell.width;
  }
  return [...joined(kept), piece("…".padEnd(columns - used), kept.at(-1)?.tone)];
};

/** Exactly so many rows of exactly so many columns. */
export const filled = (lines: readonly Line[], rows: number, columns: number): readonly Line[] =>
  Array.from({ length: Math.max(0, rows) }, (_, i) => fitted(lines[i] ?? [], columns));

type Cell = { readonly text: string; readonly width: number; readonly tone: Tone | undefined };

/**
 * Breaks a line into rows of at most so many columns, at spaces where it can; `\n` always breaks.
 * Rows after the first are indented by `indent` columns. Beyond `most` rows the last one ends in `…`.
 */
export const wrapped = (line: Line, columns: number, indent = 0, most = Number.POSITIVE_INFINITY): readonly Line[] => {
  const rows: Cell[][] = [[]];
  const room = (): number => Math.max(2, rows.length === 1 ? columns : columns - indent);
  let width = 0;
  let lastSpace = -1;
  for (const cell of cellsOf(line)) {
    if (cell.text === "\n") {
      rows.push([]);
      [width, lastSpace] = [0, -1];
      continue;
    }
    const row = rows.at(-1)!;
    if (width + cell.width > room()) {
      const word = row.slice(lastSpace + 1);
      // A word that would not fit on a row of its own is broken where it stands.
      const isCarried = cell.text !== " " && lastSpace >= 0 && widthOfCells(word) <= room() / 2;
      const carried = isCarried ? row.splice(lastSpace + 1) : [];
      rows.push(carried);
      [width, lastSpace] = [widthOfCells(carried), -1];
      if (cell.text === " ") continue;
    }
    rows.at(-1)!.push(cell);
    width += cell.width;
    if (cell.text === " ") lastSpace = rows.at(-1)!.length - 1;
  }
  const lines = rows.map((row, i) => (i === 0 ? joined(row) : [piece(" ".repeat(indent)), ...joined(row)]));
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), [...fitted(lines[most - 1]!, columns - 1), piece("…", "dim")]];
};

const widthOfCells = (cells: readonly Cell[]): number => cells.reduce((sum, { width }) => sum + width, 0);

const cellsOf = function* (line: Line): Generator<Cell> {
  for (const { text, tone } of line) {
    let held = "";
    let width = 0;
    for (const character of text) {
      const own = character === "\n" ? 0 : characterWidth(character);
      if (held !== "" && (own > 0 || character === "\n" || held === "\n")) {
        yield { text: held, width, tone };
        [held, width] = ["", 0];
      }
      held += character;
      width += own;
    }
    if (held !== "") yield { text: held, width, tone };
  }
};

const joined = (cells: readonly Cell[]): Line => {
  const pieces: { text: string; tone: Tone | undefined }[] = [];
  for (const { text, tone } of cells) {
    const last = pieces.at(-1);
    if (last && last.tone === tone) last.text += text;
    else pieces.push({ text, tone });
  }
  return pieces.map(({ text, tone }) => piece(text, tone));
};
