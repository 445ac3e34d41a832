import type { CurvePoint } from "../../engine/tune/curves.ts";
import type { Column } from "./chart.ts";

/** How right a rule is where it acts on at least so much of all that it is there to find: so many columns from none to all. */
export const precisionByRecall = (curve: readonly CurvePoint[], count: number): readonly Column[] =>
  Array.from({ length: count }, (_, i) => {
    const wanted = (i + 0.5) / count;
    const reached = curve.filter(({ recall = 0, precision }) => precision !== undefined && recall >= wanted);
    return reached.length === 0 ? undefined : Math.max(...reached.map(({ precision = 0 }) => precision));
  });

/** Costs by threshold, from the lowest to the highest. */
export const costColumns = (points: readonly { readonly at: number; readonly cost: number }[]) => {
  const inOrder = points.toSorted((a, b) => a.at - b.at);
  const least = inOrder.reduce<(typeof inOrder)[number] | undefined>(
    (best, point) => (best === undefined || point.cost < best.cost ? point : best),
    undefined,
  );
  return {
    values: inOrder.map(({ cost }): Column => cost),
    from: inOrder[0]?.at ?? 0,
    to: inOrder.at(-1)?.at ?? 1,
    most: Math.max(1, ...inOrder.map(({ cost }) => cost)),
    leastAt: least?.at ?? 0,
  };
};
