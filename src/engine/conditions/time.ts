import { z } from "zod";
import { ACT, type Answer, NONE, UNKNOWN } from "../answer.ts";
import { condition } from "../condition.ts";
import { DAYS, isTimeZone, type Wall, wallClock } from "../local-time.ts";

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/;
const DAY_MINUTES = 1440;

const clock = z
  .string()
  .regex(CLOCK, { error: 'Write a time of the day in quotes: "22:00"' })
  .meta({ pattern: CLOCK.source, examples: ["22:00"] });

const params = z
  .strictObject({
    from: clock.optional().describe("When it begins, that minute included."),
    to: clock.optional().describe("When it ends, that minute not included; before `from` it ends on the next day."),
    zone: z
      .string()
      .refine(isTimeZone, { error: "This is not a time zone. Write one as Europe/Berlin, or UTC" })
      .describe("The time zone, by its name in the IANA database: `Europe/Berlin`, `UTC`."),
    days: z.array(z.enum(DAYS)).min(1).optional().describe("Days on which it begins; every day unless given."),
  })
  .refine((p) => (p.from === undefined) === (p.to === undefined), { message: "from and to go together." })
  .refine((p) => p.from !== undefined || p.days !== undefined, { message: "Write from and to, days, or all of them." })
  .refine((p) => p.from === undefined || p.from !== p.to, {
    message: "from and to are the same minute: leave both out for the whole day.",
  });

/**
 * Holds at a time of the day or of the week.
 *
 * Reads: the time at which the message was sent, as a clock on the wall shows it in that zone; summer time is seen to.
 * A night that begins on one of the days goes on until its end on the next one.
 * Gives: *act*; *unknown* for a message without a time.
 */
export const time = condition({
  name: "time",
  summary: "It was sent at a time of the day, or on a day of the week.",
  notes:
    'Goes by the time of the message in that zone, summer time included. `{ from: "22:00", to: "06:00", days: [sat] }` is the night from Saturday to Sunday. Unknown for a message without a time.',
  example: `
when: { all: [ { link: { any: true } }, { time: { from: "22:00", to: "06:00", zone: Europe/Berlin } } ] }
prove:
  catches: [ { text: "look https://a.example/x", at: 2026-11-21T23:30+01:00 }, { text: "look https://a.example/x", at: 2026-07-21T03:30Z } ]
  allows: [ { text: "look https://a.example/x", at: 2026-11-21T12:00+01:00 }, { text: "look https://a.example/x", at: 2026-11-21T06:00+01:00 }, { text: "look", at: 2026-11-21T23:30+01:00 } ]`,
  params,
  compile({ from, to, zone, days = DAYS }) {
    const clockOf = wallClock(zone);
    const start = from === undefined ? 0 : minutesOf(from);
    const end = to === undefined ? DAY_MINUTES : minutesOf(to);
    const on = new Set(days.map((day) => DAYS.indexOf(day)));
    const holds = ({ day, minute }: Wall): boolean => {
      if (start < end) return minute >= start && minute < end && on.has(day);
      return (minute >= start && on.has(day)) || (minute < end && on.has((day + 6) % 7));
    };
    return {
      answer({ message: { sentAt } }): Answer {
        const wall = sentAt === undefined ? undefined : clockOf(sentAt);
        return wall === undefined ? UNKNOWN : holds(wall) ? ACT : NONE;
      },
      evidence({ message: { sentAt } }) {
        const wall = sentAt === undefined ? undefined : clockOf(sentAt);
        return {
          says:
            wall === undefined
              ? "when it was sent is not known"
              : `sent ${DAYS[wall.day]} ${clockText(wall.minute)} (${zone})`,
          spans: [],
        };
      },
    };
  },
});

const minutesOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
