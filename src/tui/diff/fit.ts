import { fitted, type Line, lineWidth, piece } from "../line.ts";

/** Where a list begins that keeps its cursor in the middle as far as there is more of it. */
export const topOf = (cursor: number, shown: number, total: number): number =>
  Math.max(0, Math.min(cursor - Math.floor(shown / 2), total - shown));

/** One part left and cut to fit, one right. */
export const spread = (left: Line, right: Line, columns: number, fill: " " | "─" = " "): Line => {
  const room = columns - lineWidth(right);
  const cut = lineWidth(left) > room ? fitted(left, room) : left;
  return [...cut, piece(fill.repeat(Math.max(0, room - lineWidth(cut))), "dim"), ...right];
};
