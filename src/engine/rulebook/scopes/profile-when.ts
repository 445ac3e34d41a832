import { z } from "zod";
import { DAYS, isTimeZone, type Wall, wallClock } from "../../local-time.ts";
import { duration, durationText } from "../../units.ts";

/** When a profile is active by itself. Pure: it goes by the time of the message. */
export type ProfileWhen =
  | { readonly kind: "hours"; readonly holds: (at: number) => boolean; readonly says: string }
  /** While a clear raid goes on in the community, and for so long after its last message. */
  | { readonly kind: "raid"; readonly forMs: number; readonly says: string };

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/;
const DAY_MINUTES = 1440;
const RAID_MS = 10 * 60_000;

const clock = z.string().regex(CLOCK, { error: 'Write a time of the day in quotes: "22:00"' });

const hours = z
  .strictObject({
    from: clock.optional(),
    to: clock.optional(),
    zone: z.string().refine(isTimeZone, { error: "This is not a time zone. Write one like Europe/Berlin, or UTC" }),
    days: z.array(z.enum(DAYS)).min(1).optional(),
  })
  .refine((p) => (p.from === undefined) === (p.to === undefined), { error: "from and to go together" })
  .refine((p) => p.from !== undefined || p.days !== undefined, { error: "Write from and to, or days, or all of them" })
  .refine((p) => p.from === undefined || p.from !== p.to, {
    error: "from and to are the same minute: leave both out for the whole day",
  })
  .transform(({ from, to, zone, days = DAYS }): ProfileWhen => {
    const clockOf = wallClock(zone);
    const start = from === undefined ? 0 : minutesOf(from);
    const end = to === undefined ? DAY_MINUTES : minutesOf(to);
    const on = new Set(days.map((day) => DAYS.indexOf(day)));
    const isOn = ({ day, minute }: Wall): boolean =>
      start < end
        ? minute >= start && minute < end && on.has(day)
        : (minute >= start && on.has(day)) || (minute < end && on.has((day + 6) % 7));
    return {
      kind: "hours",
      holds: (at) => {
        const wall = clockOf(at);
        return wall !== undefined && isOn(wall);
      },
      says: `${from === undefined ? "all day" : `from ${from} to ${to}`}${days === DAYS ? "" : `, ${days.join(", ")}`} (${zone})`,
    };
  });

const RAID_FORM = "Write raid: true, or how long it goes on after a raid: raid: 10m";

const raid = z
  .strictObject({ raid: z.union([z.literal(true, { error: RAID_FORM }), duration]) })
  .transform(({ raid }): ProfileWhen => {
    const forMs = raid === true ? RAID_MS : raid;
    return { kind: "raid", forMs, says: `during a raid, and ${durationText(forMs)} after it` };
  });

/** `{ raid: true }`, `{ raid: 5m }`, `{ from: "22:00", to: "06:00", zone: Europe/Berlin }`, `{ days: [sat, sun], zone: UTC }`. */
export const profileWhen = z.union([raid, hours]);

const minutesOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
