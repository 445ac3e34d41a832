const BLOCKS = [..."▁▂▃▄▅▆▇█"];
const NONE = "·";

/** How something went, a column a piece of time: the highest is a full block, nothing at all a dot. */
export const sparkline = (values: readonly number[]): string => {
  const most = Math.max(0, ...values);
  return values
    .map((value) => (value <= 0 ? NONE : (BLOCKS[Math.ceil((value / most) * BLOCKS.length) - 1] ?? NONE)))
    .join("");
};

/** `per day`, `per 7d`. */
export const slotWords = (days: number): string => (days === 1 ? "per day" : `per ${days}d`);
