import fc from "fast-check";
import { expect, test } from "vitest";
import { findAddresses } from "./address.ts";
import { findCards } from "./card.ts";
import { findCoordinates } from "./coordinates.ts";
import { findEmails, findSpelledEmails } from "./email.ts";
import type { PlainFind } from "./find.ts";
import { cardNumber, iban, talk } from "./generate.contract.ts";
import { findIbans } from "./iban.ts";
import { findIdNumbers } from "./id-number.ts";
import { findIpv4 } from "./ip.ts";
import { findIpv6 } from "./ipv6.ts";
import { findPhones } from "./phone.ts";
import * as has from "./survey.ts";

/** Every finder, and the flag without which it is not run. */
const FINDERS: readonly (readonly [number, (text: string) => readonly PlainFind[]])[] = [
  [has.HAS_RUN, findIbans],
  [has.HAS_RUN, findCards],
  [has.HAS_SHORT_RUN, findIdNumbers],
  [has.HAS_AT, findEmails],
  [has.HAS_SPELLED_AT, findSpelledEmails],
  [has.HAS_QUAD, findIpv4],
  [has.HAS_COLONS, findIpv6],
  [has.HAS_RUN, findPhones],
  [has.HAS_DIGIT, findAddresses],
  [has.HAS_PAIR, findCoordinates],
];

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
const separator = fc.constantFrom("", " ", "-", ".", ") ", " - ", "/");
const grouped = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 5 }).chain(digits), separator), { minLength: 1, maxLength: 6 })
  .map((groups) => groups.map(([group, by]) => group + by).join(""));
const part = fc.oneof(
  talk,
  grouped,
  cardNumber,
  iban,
  fc.constantFrom(
    "+1 202 555 0188",
    "020 7946 0018",
    "AB 12 34 57 C",
    "RSSMRA85T10A562S",
    "083.217.93.182",
    "83.217.93.182",
    "2a02:8108:8ac0::1f",
    "52.51627\u00b0 N, 13.37770\u00b0 E",
    "ann.b@quietpost.net",
    "ann.b [at] quietpost.net",
    "ann.b (@) quietpost (DOT) net",
    "ann.b at gmail dot com",
    "12 Elm Street",
    "Am Bachufer 9, 10115 Berlin",
    "his number is",
    "ssn",
    ", ",
    ":",
    "\n",
  ),
);
const text = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(" "));

test("nothing that a finder would find is passed over because the survey saw nothing", () =>
  fc.assert(
    fc.property(text, (text) => {
      const flags = has.survey(text);
      for (const [needs, find] of FINDERS) if (find(text).length > 0) expect(flags & needs, text).toBe(needs);
    }),
    { numRuns: 3_000 },
  ));

test.each([
  "the best part is (imo) that it works [NAME]",
  "I have 2 cats",
  "well: 12:30 or 13:30",
  "@ann hey",
  "5 @ 3 each",
  "at 10.04 it broke",
  "2008-05-12",
])("a message is searched for houses at most: %s", (text) =>
  expect(has.survey(text) & ~(has.HAS_DIGIT | has.HAS_SHORT_RUN | has.HAS_RUN)).toBe(0),
);

test.each(["I have 2 cats", "well: 12:30 or 13:30", "20:47, 12 May 2008 (UTC)", "1080p at 60 fps"])(
  "a few digits are no number of anybody: %s",
  (text) => expect(has.survey(text)).toBe(has.HAS_DIGIT),
);
