import fc from "fast-check";
import { expect, test } from "vitest";
import { epochMs } from "./time.ts";

const EVENING = Date.UTC(2026, 10, 14, 20, 15, 0);

test.each([
  ["2026-11-14T20:15:00Z", EVENING],
  ["2026-11-14T20:15Z", EVENING],
  ["2026-11-14t20:15:00z", EVENING],
  ["2026-11-14 20:15:00+00:00", EVENING],
  ["2026-11-14T21:15:00+01:00", EVENING],
  ["2026-11-14T21:45:00+0130", EVENING],
  ["2026-11-14T15:15:00-05", EVENING],
  ["2026-11-14T20:15:00", EVENING],
  ["2026-11-14T20:15:00.123456Z", EVENING + 123],
  ["2026-11-14T20:15:00,5Z", EVENING + 500],
  ["2024-02-29", Date.UTC(2024, 1, 29)],
  ["2016-12-31T23:59:60Z", Date.UTC(2017, 0, 1)],
  [EVENING, EVENING],
  [EVENING / 1000, EVENING],
  [EVENING / 1000 + 0.25, EVENING + 250],
  [0, 0],
  [1000, 1000],
])("reads %s", (value, ms) => expect(epochMs(value)).toBe(ms));

test.each([
  "",
  "yesterday",
  "14.11.2026 20:15",
  "2026-11-14T20:15:00 junk",
  "2026-11-14T20:15:00ZZ",
  "2026-11-14T20:15:00.Z",
  "2026-11-14T20:15:00+",
  "2026-11-14T20:15:00+1",
  "2026-11-14T20:15:00+24:00",
  "2026-11-14T24:00:00Z",
  "2026-11-14T20:60:00Z",
  "2026-13-01",
  "2026-02-29",
  "0001-01-01T00:00:00Z",
  "2026-11-14T",
  "２０２６-11-14",
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  1_790_000_000_000_000,
  true,
  [],
])("refuses %j", (value) => expect(epochMs(value)).toBeUndefined());

test("reads every time that a program writes, to the millisecond", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date("9999-12-31"), noInvalidDate: true }), (date) => {
      expect(epochMs(date.toISOString())).toBe(date.getTime());
    }),
  );
});

test("takes no text for a time that the platform's own parser would not", () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^20\d\d-[01]\d-[0-3]\d([T ][0-2]\d:[0-5]\d(:[0-6]\d)?(Z|[+-]\d\d:\d\d)?)?$/),
      (text) => {
        const ms = epochMs(text);
        const zoned = /T.*[Z+-]/.test(text) && !text.includes(":60");
        if (ms !== undefined && zoned) expect(new Date(text).getTime()).toBe(ms);
      },
    ),
  );
});
