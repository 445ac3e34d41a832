import { z } from "zod";
import { DAYS, isTimeZone, type Wall, wallClock } from "./local-time.ts";

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/;
const DAY_MINUTES = 1440;

const clock = z
  .string()
  .regex(CLOCK, { error: 'Write a time of the day in quotes: "22:00"' })
  .meta({ pattern: CLOCK.source, examples: ["22:00"] });

/** Hours of the day, on some days of the week: `{ from: "22:00", to: "06:00", zone: Europe/Berlin, days: [sat] }`. */
export const hours = z
  .strictObject({
    from: clock.optional().describe("When it begins, that minute included."),
    to: clock.optional().describe("When it ends, that minute not included; before `from` it ends on the next day."),
    zone: z
      .string()
      .refine(isTimeZone, { error: "This is not a time zone. Write one like Europe/Berlin, or UTC" })
      .describe("The time zone, by its name in the IANA database: `Europe/Berlin`, `UTC`."),
    days: z.array(z.enum(DAYS)).min(1).optional().describe("Days on which it begins; every day unless given."),
  })
  .refine((p) => (p.from === undefined) === (p.to === undefined), { error: "from and to go together" })
  .refine((p) => p.from !== undefined || p.days !== undefined, { error: "Write from and to, or days, or all of them" })
  .refine((p) => p.from === undefined || p.from !== p.to, {
    error: "from and to are the same minute: leave both out for the whole day",
  });

/**
 * Tells what the clock on the wall shows at a moment, and whether that is within the hours.
 * A night that begins on one of the days goes on until its end on the next one. `undefined` outside of the calendar.
 */
export const clockFor = ({ from, to, zone, days }: z.output<typeof hours>) => {
  const clockOf = wallClock(zone);
  const start = from === undefined ? 0 : minutesOf(from);
  const end = to === undefined ? DAY_MINUTES : minutesOf(to);
  const on = new Set((days ?? DAYS).map((day) => DAYS.indexOf(day)));
  const isWithin = ({ day, minute }: Wall): boolean =>
    start < end
      ? minute >= start && minute < end && on.has(day)
      : (minute >= start && on.has(day)) || (minute < end && on.has((day + 6) % 7));
  return (at: number): { readonly wall: Wall; readonly isWithin: boolean } | undefined => {
    const wall = clockOf(at);
    return wall && { wall, isWithin: isWithin(wall) };
  };
};

const minutesOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
