import { columnText } from "../column-text.ts";

/** As a database orders texts. */
export const order = (one: string, other: string): number => {
  const [a, b] = [columnText(one), columnText(other)];
  return a < b ? -1 : a > b ? 1 : 0;
};
