import { z } from "zod";
import { ACT, NONE, QUEUE } from "../answer.ts";
import { condition, type TermGroup, type Workshop } from "../condition.ts";
import type { Reading } from "../reading.ts";
import { findSums } from "../text/money.ts";
import { type Closeness, type Meeting, meetingOf, type Place, spanOf, wordsOf } from "../text/proximity.ts";
import type { FoundUrl } from "../text/urls.ts";
import { countText, listOrEntries } from "../units.ts";

const WORDS = /^(\d{1,3}) words?$/;
const MOST_WORDS = 100;

const within = z.string().transform((text, ctx) => {
  const count = Number(WORDS.exec(text.trim())?.[1] ?? 0);
  if (count >= 1 && count <= MOST_WORDS) return count;
  ctx.addIssue({ code: "custom", message: `"${text.slice(0, 60)}" is not a distance. Write 1 to 100 words: 8 words` });
  return z.NEVER;
});

const sum = z.strictObject({ money: z.number().gt(0).max(1_000_000) });

/** Where the members of one group stand in a message, and how to tell early that there are none. */
type Group = { readonly terms: TermGroup | undefined; readonly places: (reading: Reading) => readonly Place[] };

/**
 * Holds when one term of *each* group stands within so many words of the others, in any order unless `ordered`, none of them in another.
 * What is said in other words has words of the same groups: giving, a thing of value, a call to act.
 *
 * Reads: the skeleton of the text, scanned once for all rules, and for `money` the sums in it (`$50`, `2k dollars`) from that amount on.
 * Gives: *act* for certain finds, *queue* where one of them is doubtful; value is the number of words from the first to the last.
 * Limits: what stands in a link is passed over: its words are those of whom it leads to. Words are what stands between spaces. Two to four groups, of which one has terms. Linear in the finds.
 */
export const proximity = condition({
  name: "proximity",
  summary: "Terms of several groups stand close together.",
  params: z
    .strictObject({
      of: z
        .array(z.union([listOrEntries, sum]))
        .min(2)
        .max(4),
      within,
      ordered: z.boolean().default(false),
    })
    .refine((p) => p.of.some((member) => typeof member === "string" || Array.isArray(member)), {
      error: "Sums alone are no group of terms: name a list, or write terms.",
      path: ["of"],
    }),
  compile({ of, within, ordered }, workshop) {
    const groups = of.map((member) => groupOf(member, workshop));
    const terms = groups.flatMap(({ terms }) => terms ?? []);
    const closeness = { within, ordered };
    return {
      mayHold: (scan) => terms.every((group) => scan.strength(group) > 0),
      answer(reading) {
        if (!terms.every((group) => reading.scan.strength(group) > 0)) return NONE;
        const found = find(reading, groups, closeness);
        return found === undefined ? NONE : found.places.some(({ doubtful }) => doubtful) ? QUEUE : ACT;
      },
      evidence(reading) {
        const found = find(reading, groups, closeness);
        if (found === undefined) return { says: "no such words together", threshold: within, spans: [] };
        const { text } = reading.message;
        const words = found.places.map(({ start, end }) => `"${text.slice(start, end)}"`).join(" ... ");
        return {
          says: `${words}, within ${countText(found.words, "word")}`,
          value: found.words,
          threshold: within,
          spans: found.places.map(spanOf),
        };
      },
    };
  },
});

const groupOf = (member: string | readonly string[] | z.output<typeof sum>, workshop: Workshop): Group => {
  if (typeof member === "object" && "money" in member) {
    return {
      terms: undefined,
      places: ({ message }) =>
        findSums(message.text)
          .filter(({ amount }) => amount >= member.money)
          .map(({ span }) => ({ ...span, doubtful: false })),
    };
  }
  const terms = workshop.terms(workshop.phrases(member), { mode: "word", text: "both" });
  return { terms, places: ({ scan }) => scan.places(terms) };
};

/** Certain finds first: a doubtful one must not stand before them. */
const find = (reading: Reading, groups: readonly Group[], closeness: Closeness): Meeting | undefined => {
  const places = groups.map((group) => outsideLinks(group.places(reading), reading.urls));
  if (places.some((found) => found.length === 0)) return undefined;
  const wordAt = wordsOf(reading.message.text);
  const certain = places.map((found) => found.filter(({ doubtful }) => !doubtful));
  const isCertain = certain.every((found, i) => found.length === places[i]!.length);
  return meetingOf(certain, wordAt, closeness) ?? (isCertain ? undefined : meetingOf(places, wordAt, closeness));
};

/** Links come in the order of the text, so one look at each is enough for all places that come after it. */
const outsideLinks = (places: readonly Place[], urls: readonly FoundUrl[]): readonly Place[] => {
  const links = urls.filter(({ certain }) => certain);
  if (links.length === 0) return places;
  let link = 0;
  return places
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start }) => {
      while (link < links.length && links[link]!.span.end <= start) link++;
      return link === links.length || start < links[link]!.span.start;
    });
};
