/** From Monday, as ISO 8601 counts. */
export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** What a clock on the wall shows: `day` counts from Monday 0, `minute` from midnight. */
export type Wall = { readonly day: number; readonly minute: number };

const MINUTE_MS = 60_000;
/** Clocks are put forward or back on a quarter of an hour, wherever they are. */
const QUARTER_MS = 15 * MINUTE_MS;
const DAY_MINUTES = 1_440;
/** The first of January 1970 was a Thursday. */
const FIRST_DAY = 3;
/** What a date may be, ms: beyond it there is no calendar. */
const LAST_MS = 8.64e15;

export const isTimeZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

/**
 * Reads the clock on the wall of a time zone at any moment; `undefined` outside of the calendar.
 *
 * Limits: knows what the time zone database of this Node.js knows. One reading in a quarter of an hour asks it, the others are sums.
 */
export const wallClock = (zone: string): ((at: number) => Wall | undefined) => {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    era: "short",
  });
  let quarter = Number.NaN;
  let offset = 0;
  return (at) => {
    if (!Number.isFinite(at) || Math.abs(at) > LAST_MS - 2 * DAY_MINUTES * MINUTE_MS) return undefined;
    const now = Math.floor(at / QUARTER_MS);
    if (now !== quarter) {
      offset = offsetAt(format, now * QUARTER_MS);
      quarter = now;
    }
    const minutes = Math.floor(at / MINUTE_MS) + offset;
    const day = Math.floor(minutes / DAY_MINUTES);
    return { day: (((day + FIRST_DAY) % 7) + 7) % 7, minute: minutes - day * DAY_MINUTES };
  };
};

/** How many minutes a zone is ahead of UTC. */
const offsetAt = (format: Intl.DateTimeFormat, at: number): number => {
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type) ?? 0);
  const year = parts.get("era") === "BC" ? 1 - part("year") : part("year");
  const shown = new Date(0);
  // Not Date.UTC: it takes the year 50 for 1950.
  shown.setUTCFullYear(year, part("month") - 1, part("day"));
  shown.setUTCHours(part("hour"), part("minute"));
  return Math.round((shown.getTime() - at) / MINUTE_MS);
};
