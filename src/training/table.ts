import { type Figures, type FunctionReached, REACHES, type Reached } from "./measure.ts";
import type { Bin } from "./measures.ts";

const figure = (x: number | undefined, digits = 3): string =>
  x !== undefined && Number.isFinite(x) ? x.toFixed(digits) : "-";
const percent = (x: number, digits = 1): string => (Number.isFinite(x) ? `${(100 * x).toFixed(digits)} %` : "-");

/** Rows of a Markdown table, the first its head. */
export const markdown = (rows: readonly (readonly string[])[]): readonly string[] =>
  rows.flatMap((row, i) => [
    `| ${row.join(" | ")} |`,
    ...(i === 0 ? [`|${row.map((_, column) => (column === 0 ? " --- " : " ---: ")).join("|")}|`] : []),
  ]);

export const figuresTable = (figures: readonly Figures[]): readonly string[] =>
  markdown([
    ["set", "label", "texts", "with it", "AUC", "avg. precision", "found at 1 %", "found at 0.1 %", "Brier"],
    ...figures.map((of) => [
      of.set,
      of.head,
      String(of.texts),
      String(of.positives),
      figure(of.auc),
      figure(of.ap),
      percent(of.recallAt1),
      percent(of.recallAt01),
      figure(of.brier),
    ]),
  ]);

export const cleanTable = (clean: readonly Reached[]): readonly string[] =>
  markdown([
    ["clean texts of", "texts", ...REACHES.map((least) => `from ${least}`)],
    ...clean.map(({ set, texts, reach }) => [set, String(texts), ...reach.map((share) => percent(share, 2))]),
  ]);

/** What breaks rules first, best found last; then what does not, worst first. */
export const functionsTable = (functions: readonly FunctionReached[]): readonly string[] =>
  markdown([
    ["function", "texts", "breaks rules", ...REACHES.map((least) => `from ${least}`)],
    ...functions
      .toSorted(
        (a, b) =>
          Number(b.violating) - Number(a.violating) ||
          (a.violating ? 1 : -1) * ((a.reach[0] ?? 0) - (b.reach[0] ?? 0)) ||
          (a.set < b.set ? -1 : 1),
      )
      .map(({ set, texts, violating, reach }) => [
        set,
        String(texts),
        violating ? "yes" : "no",
        ...reach.map((share) => percent(share, 0)),
      ]),
  ]);

export const reliabilityTable = (of: Readonly<Record<string, readonly Bin[]>>): readonly string[] => {
  const heads = Object.entries(of);
  const bins = heads[0]?.[1] ?? [];
  return markdown([
    ["label", ...bins.map(({ from }) => `${from.toFixed(1)}-`)],
    ...heads.map(([head, row]) => [head, ...row.map(({ count, found }) => (count < 20 ? "-" : percent(found, 0)))]),
  ]);
};
