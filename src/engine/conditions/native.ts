import { z } from "zod";
import { ACT, type Answer, NONE, UNKNOWN } from "../answer.ts";
import { condition, type Sign } from "../condition.ts";
import type { NativeHit } from "../message.ts";
import { oneOrMore } from "../units.ts";

/** Rules that evidence names. */
const NAMED = 5;
const NATIVE: Sign = { key: "native", shows: ({ message }) => (message.native?.length ?? 0) > 0 };

/**
 * Holds when the platform's own filter (Discord's or Twitch's AutoMod) has found something in the message.
 *
 * Gives: *act*; *unknown* where nobody says what that filter found. Value is the number of its rules that fit.
 * Limits: what the platform blocks before it is sent comes only where the connector is told of it.
 */
export const native = condition({
  name: "native",
  summary: "The platform's own filter has found something: any of its rules, or one of these.",
  notes:
    "`rule: any` is any of its rules; else rules by name or id, capitals aside. Unknown where the platform does not say what its filter found.",
  example: `
when: { native: { rule: [Block invites] } }
prove:
  catches: [ { text: "come over", native: [Block invites] } ]
  allows: [ "come over", { text: "come over", native: [Block words] } ]`,
  params: z.strictObject({
    rule: oneOrMore.describe("`any`, or rules of the platform by name or id."),
  }),
  compile({ rule }) {
    const isAny = rule.length === 1 && rule[0] === "any";
    const wanted = new Set(rule.map((name) => name.toLowerCase()));
    const fits = (hit: NativeHit): boolean =>
      isAny || wanted.has(hit.rule.toLowerCase()) || (hit.id !== undefined && wanted.has(hit.id.toLowerCase()));
    return {
      sign: NATIVE,
      answer: ({ message: { native } }): Answer => (native === undefined ? UNKNOWN : native.some(fits) ? ACT : NONE),
      evidence({ message: { native } }) {
        const found = native?.filter(fits) ?? [];
        const names = found.slice(0, NAMED).map((hit) => `"${hit.rule.slice(0, 60)}"`);
        const says =
          native === undefined
            ? "what the platform's own filter found is not known"
            : found.length === 0
              ? "the platform's own filter found nothing of this"
              : `the platform's own filter found ${names.join(", ")}`;
        return { says, value: found.length, spans: [] };
      },
    };
  },
});
