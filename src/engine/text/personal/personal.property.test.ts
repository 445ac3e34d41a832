import fc from "fast-check";
import { expect, test } from "vitest";
import { findPersonal } from "./find-personal.ts";
import { cardNumber, iban, talk } from "./generate.contract.ts";
import { redactPersonal } from "./redact.ts";
import { personalIn } from "./whose.ts";

const inFours = (text: string, by: string): string => text.replace(/.{4}(?=.)/g, `$&${by}`);
const kindsIn = (text: string): readonly string[] => findPersonal(text).map(({ kind }) => kind);

test("a card is found wherever it stands and however it is grouped", () =>
  fc.assert(
    fc.property(cardNumber, talk, talk, fc.constantFrom("", " ", "-"), (card, before, after, by) => {
      const text = `${before} ${inFours(card, by)} ${after}`;
      const found = findPersonal(text).filter(({ kind }) => kind === "card");
      expect(found.map(({ value }) => value)).toEqual([card]);
      expect(text.slice(found[0]!.span.start, found[0]!.span.end)).toBe(inFours(card, by));
    }),
  ));

test("a card with one digit changed is no card", () =>
  fc.assert(
    fc.property(cardNumber, fc.integer({ min: 0, max: 15 }), fc.integer({ min: 1, max: 9 }), (card, at, by) => {
      const wrong = card.slice(0, at) + ((Number(card[at]) + by) % 10) + card.slice(at + 1);
      expect(kindsIn(wrong)).not.toContain("card");
    }),
  ));

test("an account is found wherever it stands and however it is grouped", () =>
  fc.assert(
    fc.property(iban, talk, talk, fc.constantFrom("", " ", "-"), (account, before, after, by) => {
      const found = findPersonal(`${before} ${inFours(account, by)} ${after}`).filter(({ kind }) => kind === "iban");
      expect(found.map(({ value }) => value)).toEqual([account]);
    }),
  ));

test("an account with one digit changed is no account", () =>
  fc.assert(
    fc.property(iban, fc.integer({ min: 2, max: 14 }), fc.integer({ min: 1, max: 9 }), (account, at, by) => {
      const wrong = account.slice(0, at) + ((Number(account[at]) + by) % 10) + account.slice(at + 1);
      expect(kindsIn(wrong)).not.toContain("iban");
    }),
  ));

const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom(
        "1",
        "1.",
        "+",
        "(0)",
        " ",
        "@",
        "::",
        "2001:",
        "\u200b",
        "\ud835",
        "\ud835\udfd8",
        "５",
        "Street",
        "Elm ",
        "12 ",
        ", Apt 4",
        "his ",
        "number is ",
        "\n",
        "(at)",
        " dot ",
        "com",
        "DE89",
      ),
      cardNumber,
      iban,
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

test("no text makes a finder fail, and every find lies in the text, in order", () =>
  fc.assert(
    fc.property(hostile, (text) => {
      let last = 0;
      for (const { find } of personalIn(text)) {
        expect(find.span.start).toBeGreaterThanOrEqual(last);
        expect(find.span.end).toBeGreaterThan(find.span.start);
        expect(find.span.end).toBeLessThanOrEqual(text.length);
        last = find.span.end;
      }
    }),
    { numRuns: 2_000 },
  ));

test("redaction leaves nothing of a find, and the rest as it was", () =>
  fc.assert(
    fc.property(hostile, (text) => {
      const finds = findPersonal(text);
      const kept = finds.reduceRight((rest, { span }) => rest.slice(0, span.start) + rest.slice(span.end), text);
      expect(redactPersonal(text).replace(/\[(?:iban|card|id_number|email|ip|phone|address|coordinates)\]/g, "")).toBe(
        kept.replace(/\[(?:iban|card|id_number|email|ip|phone|address|coordinates)\]/g, ""),
      );
    }),
  ));

test.each([
  ["a zero-width space", (text: string) => text.replace(/(.{6})/, "$1\u200b")],
  ["full-width digits", (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))],
  ["Arabic digits", (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))],
  ["bold digits", (text: string) => text.replace(/\d/g, (digit) => String.fromCodePoint(0x1d7ce + Number(digit)))],
  ["keycaps", (text: string) => text.replace(/\d/g, "$&\ufe0f\u20e3")],
  ["letters for noughts", (text: string) => text.replace("0", "O")],
])("a card stays found, and wholly redacted, behind %s", (_, hide) => {
  const text = `so ${hide("4000056655665556")} ok`;
  expect(redactPersonal(text)).toBe("so [card] ok");
});
