const DAY_MS = 86_400_000;
/** Columns of a line that shows how something went. */
const MOST = 31;

/** Time cut into pieces of equal length: days of UTC, or so many of them that a line can hold all. `first` counts since 1970. */
export type Slots = { readonly days: number; readonly first: number; readonly count: number };

/** The pieces from `since` to `now`; the last one ends with today. */
export const slotsBetween = (since: number, now: number): Slots => {
  const today = Math.floor(now / DAY_MS);
  const span = Math.max(1, today - Math.floor(since / DAY_MS) + 1);
  const days = span <= MOST ? 1 : Math.ceil(span / MOST / 7) * 7;
  const count = Math.ceil(span / days);
  return { days, first: today - count * days + 1, count };
};

/** What falls into each piece. */
export const intoSlots = (
  slots: Slots,
  items: readonly { readonly day: number; readonly count: number }[],
): readonly number[] => {
  const sums = new Array<number>(slots.count).fill(0);
  for (const { day, count } of items) {
    const slot = Math.floor((day - slots.first) / slots.days);
    if (slot >= 0 && slot < slots.count) sums[slot] = (sums[slot] ?? 0) + count;
  }
  return sums;
};

export const dayOf = (at: number): number => Math.floor(at / DAY_MS);
/** When a day began, epoch ms. */
export const dayStart = (day: number): number => day * DAY_MS;
