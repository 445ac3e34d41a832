import { ACT, type Answer, NONE, UNKNOWN } from "../answer.ts";
import { condition } from "../condition.ts";
import { clockFor, hours } from "../hours.ts";
import { DAYS } from "../local-time.ts";
import type { Reading } from "../reading.ts";

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
  params: hours,
  compile(written) {
    const clock = clockFor(written);
    const seenBy = ({ message: { sentAt } }: Reading) => (sentAt === undefined ? undefined : clock(sentAt));
    return {
      answer(reading): Answer {
        const seen = seenBy(reading);
        return seen === undefined ? UNKNOWN : seen.isWithin ? ACT : NONE;
      },
      evidence(reading) {
        const seen = seenBy(reading);
        return {
          says:
            seen === undefined
              ? "when it was sent is not known"
              : `sent ${DAYS[seen.wall.day]} ${clockText(seen.wall.minute)} (${written.zone})`,
          spans: [],
        };
      },
    };
  },
});

const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
