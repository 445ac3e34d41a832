import fc from "fast-check";
import { expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import { levelWhen, moderatorWhen, wordsIn } from "../../../test/rulebook.ts";
import { DAYS, wallClock } from "../local-time.ts";

const at = (iso: string) => messageWith("hi", { sentAt: Date.parse(iso) });
const night = { time: { from: "22:00", to: "06:00", zone: "Europe/Berlin" } };
const office = { time: { from: "09:00", to: "17:00", zone: "UTC", days: ["mon", "tue", "wed", "thu", "fri"] } };
const party = { time: { from: "22:00", to: "06:00", zone: "UTC", days: ["sat"] } };
const weekend = { time: { zone: "Asia/Kolkata", days: ["sat", "sun"] } };

test.each([
  [night, "2026-11-21T23:30+01:00", "act"],
  [night, "2026-11-22T05:59:59+01:00", "act"],
  [night, "2026-11-22T06:00+01:00", "none"],
  [night, "2026-11-21T21:59:59.999+01:00", "none"],
  [night, "2026-11-21T12:00+01:00", "none"],
  // Summer time: the clocks there are two hours ahead.
  [night, "2026-07-21T20:00Z", "act"],
  [night, "2026-07-21T04:00Z", "none"],
  [night, "2026-11-21T20:30Z", "none"],
  // The hour that comes twice, and the one that does not come.
  [night, "2026-10-25T00:30Z", "act"],
  [night, "2026-10-25T01:30Z", "act"],
  [night, "2026-03-29T01:30Z", "act"],
  [office, "2026-11-25T09:00Z", "act"],
  [office, "2026-11-25T17:00Z", "none"],
  [office, "2026-11-21T10:00Z", "none"],
  [party, "2026-11-21T23:00Z", "act"],
  [party, "2026-11-22T03:00Z", "act"],
  [party, "2026-11-22T23:00Z", "none"],
  [party, "2026-11-21T03:00Z", "none"],
  [weekend, "2026-11-20T18:30Z", "act"],
  [weekend, "2026-11-20T18:29Z", "none"],
  [weekend, "2026-11-22T18:29Z", "act"],
  [weekend, "2026-11-22T18:30Z", "none"],
] as const)("%j at %s is %s", (when, iso, expected) => expect(levelWhen(when, at(iso))).toBe(expected));

test("a message without a time is unknown: nobody is hit, and people are asked where the rule says so", () => {
  const { sentAt: _, ...timeless } = messageWith("hi");
  expect(levelWhen(night, timeless)).toBe("none");
  expect(moderatorWhen(night, { if_unknown: "queue" }).moderate(timeless).route).toBe("queue");
});

test("it says what the clock showed there", () =>
  expect(wordsIn(moderatorWhen(night).moderate(at("2026-11-21T22:30Z")))).toBe("sent sat 23:30 (Europe/Berlin)"));

test.each([
  [{ from: "22:00", zone: "UTC" }, /from and to go together/],
  [{ from: "22:00", to: "22:00", zone: "UTC" }, /same minute/],
  [{ from: "24:00", to: "06:00", zone: "UTC" }, /Write a time of the day/],
  [{ from: "22:00", to: "06:00", zone: "Europe/Berlim" }, /not a time zone/],
  [{ zone: "UTC" }, /Write from and to, or days, or all of them/],
  [{ from: "22:00", to: "06:00", zone: "UTC", days: ["sunday"] }, /not one of mon, tue/],
])("%j is refused", (time, why) => expect(() => levelWhen({ time }, "x")).toThrow(why));

const zone = fc.constantFrom(
  "UTC",
  "Europe/Berlin",
  "America/St_Johns",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Apia",
);
const moment = fc.integer({ min: Date.UTC(1971, 0), max: Date.UTC(2037, 0) });

test("the wall shows what the calendar of the zone says, whatever was asked before", () => {
  fc.assert(
    fc.property(zone, fc.array(moment, { minLength: 1, maxLength: 5 }), (name, moments) => {
      const clock = wallClock(name);
      const format = new Intl.DateTimeFormat("en-GB", {
        timeZone: name,
        weekday: "short",
        hour: "2-digit",
        minute: "2-digit",
      });
      for (const ms of moments) {
        const { day, minute } = clock(ms)!;
        const shown = `${DAYS[day]} ${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
        expect(shown).toBe(format.format(ms).toLowerCase().replace(",", ""));
      }
    }),
  );
});

test("there is no calendar beyond the last day, and nothing breaks there", () => {
  const clock = wallClock("UTC");
  expect([Number.NaN, Infinity, 8.64e15, -8.64e15].map(clock)).toEqual([undefined, undefined, undefined, undefined]);
  const longAgo = new Date(-62_198_755_200_000);
  expect(clock(longAgo.getTime())).toEqual({ day: (longAgo.getUTCDay() + 6) % 7, minute: 0 });
});
