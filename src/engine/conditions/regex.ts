import { RE2JS } from "re2js";
import { z } from "zod";
import { ACT, NONE } from "../answer.ts";
import { ConditionError, condition, type Evidence } from "../condition.ts";
import type { Span } from "../decision.ts";
import type { Reading } from "../reading.ts";
import { checkRegex } from "./regex-check.ts";

/** Evidence lists so many places at most. */
const SPANS = 20;

/**
 * Holds when the pattern is found anywhere in the text (RE2 syntax, case ignored; write `^` and `$` to bind it).
 *
 * Reads: the raw text, the folded text, or either.
 * Gives: *act*; value is the number of places found.
 * Errors: a pattern that RE2 cannot run, that repeats a repetition, or that matches nothing at all is refused at load.
 * Limits: linear in the length of the text. A pattern with no literal of three letters runs on every message, which costs microseconds.
 * Source: RE2 (linear-time automata), by its port re2js.
 */
export const regex = condition({
  name: "regex",
  summary: "This pattern is found in the text.",
  notes:
    "Looking ahead or behind and references back are refused, and so is what matches the empty text. `^` and `$` bind it to the whole text.",
  example: `
when: { regex: { pattern: 'order #[0-9]{6}' } }
prove:
  catches: ["where is Order #123456?"]
  allows: ["order #12", "an order", "#123456"]`,
  params: z.strictObject({
    pattern: z
      .string()
      .describe("A pattern of RE2; it must run in time that grows only with the length of the message."),
    case: z.enum(["ignore", "keep"]).default("ignore").describe("Do capitals make a difference?"),
    text: z
      .enum(["raw", "folded", "both"])
      .default("both")
      .describe("The text as sent, with disguises undone, or either."),
  }),
  compile({ pattern, case: letterCase, text }, workshop) {
    const checked = checkRegex(pattern);
    if (!checked.ok) throw new ConditionError(["pattern"], checked.message, checked.hint);
    const compiled = RE2JS.compile(pattern, letterCase === "ignore" ? RE2JS.CASE_INSENSITIVE : 0);
    const gate = checked.literals ? workshop.gate(checked.literals) : undefined;
    const ignoresCase = letterCase === "ignore";
    const found = (reading: Reading): boolean =>
      (text !== "folded" && compiled.matcher(reading.message.text).find()) ||
      (text !== "raw" &&
        (text === "folded" || isDisguised(reading, ignoresCase)) &&
        compiled.matcher(reading.folded.text).find());
    return {
      ...(gate === undefined ? {} : { mayHold: (scan) => scan.isOpen(gate) }),
      answer: (reading) => ((gate === undefined || reading.scan.isOpen(gate)) && found(reading) ? ACT : NONE),
      evidence: (reading) => evidenceOf(compiled, pattern, text, reading),
    };
  },
});

/** Does folding change anything that this pattern could see? */
const isDisguised = ({ message, folded }: Reading, ignoresCase: boolean): boolean =>
  folded.text !== message.text && !(ignoresCase && folded.text === message.text.toLowerCase());

const evidenceOf = (compiled: RE2JS, pattern: string, text: "raw" | "folded" | "both", reading: Reading): Evidence => {
  const inRaw = text === "folded" ? [] : spansOf(compiled, reading.message.text);
  const spans =
    inRaw.length > 0 || text === "raw"
      ? inRaw
      : spansOf(compiled, reading.folded.text).map(({ start, end }) => reading.folded.rawSpan(start, end));
  const where = inRaw.length > 0 || spans.length === 0 ? "" : " (folded text)";
  return { says: `/${pattern}/${where}`, value: spans.length, spans };
};

const spansOf = (compiled: RE2JS, text: string): Span[] => {
  const matcher = compiled.matcher(text);
  const spans: Span[] = [];
  while (spans.length < SPANS && matcher.find()) spans.push({ start: matcher.start(), end: matcher.end() });
  return spans;
};
