const EIGHTHS = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/** A column of a chart. `undefined`: nothing is known there. */
export type Column = number | undefined;

export type ChartFrame = {
  /** Above the chart, in words. */
  readonly title: string;
  /** What stands at the top and at the bottom of the axis, and the values there. */
  readonly top: { readonly at: number; readonly says: string };
  readonly bottom: { readonly at: number; readonly says: string };
  readonly left: string;
  readonly right: string;
  readonly width: number;
};

const HEIGHT = 5;

/** Columns of blocks, an eighth of a line fine, with an axis on the left: as many columns as fit into the width. */
export const chartLines = (columns: readonly Column[], frame: ChartFrame): readonly string[] => {
  const { title, top, bottom, left, right } = frame;
  const margin = Math.max(top.says.length, bottom.says.length) + 1;
  const width = Math.max(left.length + right.length + 1, Math.min(frame.width - margin - 2, 64));
  const drawn = resampled(columns, width);
  const rows = Array.from({ length: HEIGHT }, (_, row) => {
    const axis = row === 0 ? top.says : row === HEIGHT - 1 ? bottom.says : "";
    return `${axis.padStart(margin)} ${row === HEIGHT - 1 ? "┴" : "┤"}${drawn.map((value) => cell(value, row, frame)).join("")}`;
  });
  const between = " ".repeat(Math.max(1, width - left.length - right.length));
  return [title, ...rows.map((row) => row.trimEnd()), `${" ".repeat(margin + 2)}${left}${between}${right}`];
};

const cell = (value: Column, row: number, { top, bottom }: ChartFrame): string => {
  if (value === undefined) return row === HEIGHT - 1 ? "·" : " ";
  const share = top.at === bottom.at ? 1 : (value - bottom.at) / (top.at - bottom.at);
  // What is known stands out from what is not, also at the bottom.
  const eighths = Math.max(1, Math.round(Math.min(1, Math.max(0, share)) * HEIGHT * 8));
  return EIGHTHS[Math.min(8, Math.max(0, eighths - 8 * (HEIGHT - 1 - row)))] ?? " ";
};

/** Each column where it belongs on an axis of this width, wider or narrower. */
const resampled = (columns: readonly Column[], width: number): readonly Column[] =>
  Array.from(
    { length: width },
    (_, i) => columns[Math.min(columns.length - 1, Math.floor((i * columns.length) / width))],
  );
