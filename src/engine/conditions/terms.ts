import { z } from "zod";
import { type Answer, between } from "../answer.ts";
import { severer } from "../case.ts";
import type { Evidence, TermGroup, TermMode, Test, TextForm, Traits, Workshop } from "../condition.ts";
import { ConditionError } from "../condition.ts";
import type { Severity } from "../decision.ts";
import type { Reading } from "../reading.ts";
import type { TermHit } from "../text/lexicon.ts";
import { termProblem } from "../text/lexicon.ts";
import { countedHits, coverOf } from "./counted-hits.ts";
import { outsidePaths } from "./outside-links.ts";

/** How many finds a piece of evidence names; the rest is counted. */
const NAMED = 5;
/** Places that evidence lists at most: a message of nothing but finds must not make a decision of its own size. */
const SHOWN = 50;

/** What a doubtful find counts for: it asks people, unless the rule says otherwise. */
export const doubtful = z.enum(["queue", "act", "skip"]).default("queue");
/** For docs and editors. */
export const DOUBTFUL_WORDS = "What a guess counts for: it asks people, acts, or is passed over.";
export type Doubtful = z.output<typeof doubtful>;
const DOUBTFUL: Readonly<Record<Doubtful, 0 | 1 | 2>> = { skip: 0, queue: 1, act: 2 };

/** How terms are looked for. A list may say the mode too; what the condition itself says goes first. */
export type HowTerms = {
  readonly match: TermMode | undefined;
  readonly text: TextForm;
  readonly doubtful: Doubtful;
  /** Do words in a link count, or of its words only those of the host? */
  readonly links?: "count" | "host";
};

/** One section of what is looked for: its group, how far a find of it goes, and what is said of it. */
type Part = {
  readonly group: TermGroup;
  readonly most: 1 | 2;
  readonly mode: TermMode;
  readonly traits: Traits;
};

/**
 * The test that `phrase` and `word` share: was any of these terms found by the one automaton?
 * What lies inside an innocent word or phrase does not count, and a find of a section that is `at_most: queue` never answers *act*.
 */
export const testForTerms = (
  ref: string | readonly string[],
  { match, text, doubtful, links = "count" }: HowTerms,
  workshop: Workshop,
  allowed: (entry: string) => string | undefined = () => undefined,
): Test => {
  const parts = workshop.sections(ref).map(({ traits, entries }): Part => {
    entries.forEach((entry, index) => {
      const problem = termProblem(entry) ?? allowed(entry);
      if (problem) throw new ConditionError(typeof ref === "string" ? ["any"] : ["any", index], problem);
    });
    const mode = match ?? traits.match ?? "word";
    return { group: workshop.terms(entries, { mode, text }), most: traits.atMost === "queue" ? 1 : 2, mode, traits };
  });
  const { innocents } = workshop;
  const least = doubtful === "skip" ? 2 : 1;
  const worth = [0, DOUBTFUL[doubtful], 2] as const;
  const hitsOf = (part: Part, reading: Reading): readonly TermHit[] => {
    const counted = countedHits(part.group, part.mode, innocents, reading);
    const hits = links === "host" ? outsidePaths(counted, reading.urls, reading.message.text) : counted;
    return least === 1 ? hits : hits.filter(({ fuzzy }) => !fuzzy);
  };

  /** A certain find of whole words is what it is, unless an innocent phrase stands there too; any other has to be looked at. */
  const strengthOf = (part: Part, reading: Reading): 0 | 1 | 2 => {
    const { scan } = reading;
    const strength = scan.strength(part.group);
    if (strength < least) return 0;
    const isPlain = strength === 2 && part.mode === "word" && (links === "count" || reading.urls.length === 0);
    if (isPlain && (innocents === undefined || scan.strength(innocents) === 0)) return strength;
    const hits = hitsOf(part, reading);
    if (hits.length === 0) return 0;
    return hits.some(({ fuzzy }) => !fuzzy) ? 2 : 1;
  };

  return {
    mayHold: (scan) => parts.some(({ group }) => scan.strength(group) >= least),
    answer(reading) {
      let strongest: 0 | 1 | 2 = 0;
      for (const part of parts) {
        if (strongest >= part.most) continue;
        const strength = worth[strengthOf(part, reading)];
        const counts = strength > part.most ? part.most : strength;
        if (counts > strongest) strongest = counts;
      }
      return fromStrength(strongest);
    },
    evidence: (reading) => evidenceOf(parts.map((part) => ({ part, hits: hitsOf(part, reading) }))),
  };
};

const fromStrength = (strength: 0 | 1 | 2): Answer => between(strength, strength);

const evidenceOf = (found: readonly { readonly part: Part; readonly hits: readonly TermHit[] }[]): Evidence => {
  const all = found
    .flatMap(({ part, hits }) => hits.map((hit) => ({ part, hit })))
    .sort((a, b) => a.hit.span.start - b.hit.span.start || a.hit.span.end - b.hit.span.end);
  // What a section that may act has found needs no second find of it by one that may not.
  const isCovered = coverOf(all.flatMap(({ part, hit }) => (part.most === 2 ? [hit.span] : [])));
  const finds = all.filter(({ part, hit }) => part.most === 2 || !isCovered(hit.span));
  const severity = finds.reduce<Severity | undefined>(
    (worst, { part }) => worse(worst, part.traits.severity),
    undefined,
  );
  return {
    says: finds.length === 0 ? "none of its terms" : finds.slice(0, NAMED).map(sayFind).join(", ") + more(finds.length),
    value: finds.length,
    spans: finds.slice(0, SHOWN).map(({ hit }) => hit.span),
    ...(severity === undefined ? {} : { severity }),
  };
};

const worse = (a: Severity | undefined, b: Severity | undefined): Severity | undefined =>
  a === undefined || b === undefined ? (a ?? b) : severer(a, b);

const sayFind = ({ part, hit }: { readonly part: Part; readonly hit: TermHit }): string => {
  const { term, disguises, fuzzy } = hit;
  const { category } = part.traits;
  const how = [
    ...(category === undefined ? [] : [category]),
    ...disguises.filter((d) => d !== "case"),
    ...(fuzzy ? ["doubtful"] : part.most === 1 ? ["never more than queued"] : []),
  ];
  return how.length === 0 ? `"${term}"` : `"${term}" (${how.join(", ")})`;
};

const more = (count: number): string => (count > NAMED ? ` and ${count - NAMED} more` : "");
