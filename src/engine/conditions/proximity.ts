import { z } from "zod";
import { ACT, NONE, QUEUE } from "../answer.ts";
import { condition, type TermGroup, type Workshop } from "../condition.ts";
import type { Reading } from "../reading.ts";
import { type Closeness, type Meeting, meetingOf, type Place } from "../text/proximity.ts";
import { countText } from "../units.ts";
import { outsideLinks } from "./outside-links.ts";

const WORDS = /^(\d{1,3}) words?$/;
const MOST_WORDS = 100;

const within = z
  .string()
  .meta({ title: "words", pattern: WORDS.source, examples: ["8 words"] })
  .transform((text, ctx) => {
    const count = Number(WORDS.exec(text.trim())?.[1] ?? 0);
    if (count >= 1 && count <= MOST_WORDS) return count;
    ctx.addIssue({
      code: "custom",
      message: `"${text.slice(0, 60)}" is not a distance. Write 1 to 100 words: 8 words`,
    });
    return z.NEVER;
  });

const sum = z.strictObject({ money: z.number().gt(0).max(1_000_000) });
const handle = z.strictObject({ handle: z.literal(true) });
const member = z.union([z.string().min(1), z.array(z.union([z.string(), sum, handle])).min(1), sum, handle]);
type Member = z.output<typeof member>;

/** Where the members of one group stand in a message, and the terms without which there is none: sums and handles may stand in for them. */
type Group = { readonly needs: TermGroup | undefined; readonly places: (reading: Reading) => readonly Place[] };

/**
 * Holds when one term of *each* group stands within so many words of the others, in any order unless `ordered`, none of them in another.
 * What is said in other words has words of the same groups: giving, a thing of value, a call to act.
 *
 * Reads: the skeleton of the text, scanned once for all rules, for `money` the sums in it (`$50`, `2k dollars`) from that amount on, and for `handle` the names of accounts (`mark_trades77`).
 * Gives: *act* for certain finds, *queue* where one of them is doubtful; value is the number of words from the first to the last.
 * Limits: what stands in a link is passed over: its words are those of whom it leads to. Words are what stands between spaces. Two to four groups, of which one has terms. Linear in the finds.
 */
export const proximity = condition({
  name: "proximity",
  summary: "Terms of several groups stand close together.",
  notes: "One term of each group must stand near the others. It costs nothing where a group has no find at all.",
  example: `
when: { proximity: { of: [[giving away, free], [skins, gift card], [dm me, click]], within: 8 words } }
prove:
  catches: ["giving away my old skins, dm me"]
  allows: ["i have some skins", "free beer tonight, click the link", "dm me when you are giving away the kittens of your cat or when you have new skins"]`,
  params: z
    .strictObject({
      of: z
        .array(member)
        .min(2)
        .max(4)
        .describe(
          "Two to four groups: a list by name, terms, `{ money: 20 }` for a sum of at least so much, `{ handle: true }` for an account that is named, or several of them between brackets.",
        ),
      within: within.describe("At most so far from the first to the last: `8 words`, up to 100."),
      ordered: z.boolean().default(false).describe("Do they have to come in this order?"),
    })
    .refine((p) => p.of.some((member) => partsOf(member).every(isTerm)), {
      error: "One group must be of terms alone: name a list, or write terms.",
      path: ["of"],
    }),
  compile({ of, within, ordered }, workshop) {
    const groups = of.map((member) => groupOf(member, workshop));
    const terms = groups.flatMap(({ needs }) => needs ?? []);
    const closeness = { within, ordered };
    return {
      mayHold: (scan) => terms.every((group) => scan.strength(group) > 0),
      answer(reading) {
        if (!terms.every((group) => reading.scan.strength(group) > 0)) return NONE;
        const found = find(reading, groups, closeness);
        return found === undefined ? NONE : found.places.some(({ fuzzy }) => fuzzy) ? QUEUE : ACT;
      },
      evidence(reading) {
        const found = find(reading, groups, closeness);
        if (found === undefined) return { says: "no such words together", threshold: within, spans: [] };
        const { text } = reading.message;
        const words = found.places.map(({ span }) => `"${text.slice(span.start, span.end)}"`).join(" ... ");
        return {
          says: `${words}, within ${countText(found.words, "word")}`,
          value: found.words,
          threshold: within,
          spans: found.places.map(({ span }) => span),
        };
      },
    };
  },
});

type Part = string | z.output<typeof sum> | z.output<typeof handle>;

/** A list by name is one part: what it holds, the workshop knows. */
const partsOf = (member: Member): readonly Part[] => [member].flat();
const isTerm = (part: Part): part is string => typeof part === "string";

const groupOf = (member: Member, workshop: Workshop): Group => {
  const parts = partsOf(member);
  const written = typeof member === "string" ? member : parts.filter(isTerm);
  const terms = written.length === 0 ? undefined : workshop.terms(workshop.phrases(written), WORDS_OF_TEXT);
  const others = parts.flatMap((part) => (isTerm(part) ? [] : [placesOf(part)]));
  if (terms !== undefined && others.length === 0) return { needs: terms, places: (reading) => reading.hits(terms) };
  return {
    needs: undefined,
    places: (reading) => [
      ...(terms === undefined ? [] : reading.hits(terms)),
      ...others.flatMap((placesIn) => placesIn(reading)),
    ],
  };
};

/** Where in a message that stands which is known by its form. */
const placesOf = (part: Exclude<Part, string>): ((reading: Reading) => readonly Place[]) =>
  "money" in part ? ({ sums }) => sums.filter(({ amount }) => amount >= part.money) : ({ handles }) => handles;

const WORDS_OF_TEXT = { mode: "word", text: "both" } as const;

/** Certain finds first: a doubtful one must not stand before them. */
const find = (reading: Reading, groups: readonly Group[], closeness: Closeness): Meeting | undefined => {
  const places: (readonly Place[])[] = [];
  for (const group of groups) {
    const found = outsideLinks(group.places(reading), reading.urls);
    if (found.length === 0) return undefined;
    places.push(found);
  }
  if (!places.some((found) => found.some(({ fuzzy }) => fuzzy))) return meetingOf(places, reading.wordAt, closeness);
  const certain = places.map((found) => found.filter(({ fuzzy }) => !fuzzy));
  return meetingOf(certain, reading.wordAt, closeness) ?? meetingOf(places, reading.wordAt, closeness);
};
