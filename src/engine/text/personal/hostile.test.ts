import { expect, test } from "vitest";
import { personalIn } from "./whose.ts";

/** What a scanner that begins anew at each place would choke on. */
const HOSTILE = [
  "1",
  "1 ",
  "1\n",
  "4111 ",
  "@",
  "a@",
  "ann@b.com ",
  "1.1.1.1.1.",
  "83.2.1.5 ",
  "::::",
  "2001:db8:",
  "+1 ",
  "202-555-0147 ",
  "DE89",
  "GB82 WEST ",
  "1 Elm ",
  "12 Aa Bb Cc ",
  "12 Elm Street ",
  "1, Apt ",
  "a (at) ",
  "a at gmail dot ",
  "\u0661\u200b",
  "\ud835\udfce",
  "OOl1",
  "52.51627, ",
  "his number is ",
  "a.",
];

// 160,000 characters take about a second in all while every step is linear. A quadratic one would outlast the time that a test has.
test.each(HOSTILE)("%j again and again takes time in proportion to its length", (part) => {
  const text = part.repeat(Math.ceil(160_000 / part.length));
  expect(personalIn(text).length).toBeLessThan(text.length);
});
