export type Size = { readonly columns: number; readonly rows: number };

/** How the screen is divided. `beside`: list left, case right; `stacked`: list above the case; `small`: too little room for either. */
export type Layout = {
  readonly kind: "beside" | "stacked" | "small";
  /** Rows that are drawn: one less than the terminal has, or each frame would scroll it. */
  readonly height: number;
  readonly listWidth: number;
  /** Rows of the list, and how many of them one case takes. */
  readonly listRows: number;
  readonly rowsPerCase: 1 | 2;
  readonly detailWidth: number;
  /** Rows of the case that can be scrolled. */
  readonly bodyRows: number;
};

export const SMALLEST: Size = { columns: 40, rows: 12 };
const BESIDE: Size = { columns: 110, rows: 18 };
/** Longer lines are hard to read. */
const WIDEST_DETAIL = 118;

export const layoutOf = ({ columns, rows }: Size): Layout => {
  const height = rows - 1;
  if (columns < SMALLEST.columns || rows < SMALLEST.rows) {
    return {
      kind: "small",
      height: Math.max(1, height),
      listWidth: columns,
      listRows: 1,
      rowsPerCase: 1,
      detailWidth: columns,
      bodyRows: 1,
    };
  }
  if (columns >= BESIDE.columns && rows >= BESIDE.rows) {
    // header, rule, panes, rule, message, keys
    const panes = height - 5;
    const listWidth = Math.max(42, Math.min(66, Math.round(columns * 0.36)));
    return {
      kind: "beside",
      height,
      listWidth,
      listRows: panes,
      rowsPerCase: 2,
      detailWidth: Math.min(WIDEST_DETAIL, columns - listWidth - 1),
      bodyRows: panes - 4,
    };
  }
  // header, list, title, body, advice, (rule), message, keys
  const fixed = rows >= 18 ? 6 : 5;
  const listRows = Math.max(3, Math.min(10, Math.floor((height - fixed) * 0.35)));
  return {
    kind: "stacked",
    height,
    listWidth: columns,
    listRows,
    rowsPerCase: 1,
    detailWidth: columns,
    bodyRows: height - fixed - listRows,
  };
};

/** How many cases the list shows at once. */
export const casesShown = (size: Size): number => {
  const { listRows, rowsPerCase } = layoutOf(size);
  return Math.max(1, Math.floor(listRows / rowsPerCase));
};
