import { Chalk, type ChalkInstance } from "chalk";
import type { Route } from "../engine/decision.ts";
import { widthOf } from "../tui/display-width.ts";

/** Sixteen colours, or none: every meaning is also in a word, so nothing is lost without them. */
export type Paint = ChalkInstance;

export const paintFor = (color: boolean): Paint => new Chalk({ level: color ? 1 : 0 });

/** The route as a word of fixed width, and in its colour. */
export const routeWord = (paint: Paint, route: Route | "shadow"): string =>
  ROUTES[route](paint)(`${route.toUpperCase()}      `.slice(0, 6));

const ROUTES: Readonly<Record<Route | "shadow", (paint: Paint) => Paint>> = {
  act: (paint) => paint.bold.red,
  queue: (paint) => paint.bold.yellow,
  ignore: (paint) => paint.dim,
  shadow: (paint) => paint.cyan,
};

/** Columns in lines of their own, each as wide as its widest cell; `right` names those that hold numbers. */
export const columns = (rows: readonly (readonly string[])[], right: readonly number[] = []): readonly string[] => {
  const widths: number[] = [];
  for (const row of rows) for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, widthOf(cell));
  return rows.map((row) =>
    row
      .map((cell, i) => {
        const space = " ".repeat((widths[i] ?? 0) - widthOf(cell));
        return right.includes(i) ? space + cell : cell + space;
      })
      .join("  ")
      .trimEnd(),
  );
};
