import type { Size } from "./diff-state.ts";

/** How the screen is divided. `beside`: differences left, examples right; `stacked`: one difference above its examples; `small`: too little room for either. */
export type Layout = {
  readonly kind: "beside" | "stacked" | "small";
  /** Rows that are drawn: one less than the terminal has, or each frame would scroll it. */
  readonly height: number;
  readonly leftWidth: number;
  readonly leftRows: number;
  readonly rightWidth: number;
  readonly exampleRows: number;
  readonly textRows: number;
};

export const SMALLEST: Size = { columns: 30, rows: 10 };
const BESIDE: Size = { columns: 72, rows: 16 };

export const layoutOf = ({ columns, rows }: Size): Layout => {
  const height = Math.max(1, rows - 1);
  if (columns < SMALLEST.columns || rows < SMALLEST.rows)
    return { kind: "small", height, leftWidth: 0, leftRows: 0, rightWidth: columns, exampleRows: 1, textRows: 1 };
  if (columns >= BESIDE.columns && rows >= BESIDE.rows) {
    // header, rule, panes, rule, totals, keys; right: title, judgement, examples, rule, who, text
    const leftRows = height - 5;
    const leftWidth = Math.max(30, Math.min(44, Math.round(columns * 0.32)));
    const exampleRows = Math.floor((leftRows - 4) * 0.55);
    const textRows = leftRows - 4 - exampleRows;
    return { kind: "beside", height, leftWidth, leftRows, rightWidth: columns - leftWidth - 1, exampleRows, textRows };
  }
  // header, judgement, examples, who, text, totals, keys
  const free = height - 5;
  const exampleRows = Math.max(2, Math.floor(free * 0.5));
  return {
    kind: "stacked",
    height,
    leftWidth: 0,
    leftRows: 0,
    rightWidth: columns,
    exampleRows,
    textRows: free - exampleRows,
  };
};
