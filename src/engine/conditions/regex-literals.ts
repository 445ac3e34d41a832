import { gateLiteral } from "../text/lexicon.ts";
import type { Pattern } from "./regex-syntax.ts";

const SHORTEST = 3;
const MOST_EXACT = 16;
const MOST_LITERALS = 32;

type Known = {
  /** Every text that it can match, where these are few. Lower case. */
  readonly exact?: readonly string[];
  /** Literals of which every match contains at least one. */
  readonly needs?: readonly string[];
};

/**
 * Literals of three letters or more, lower case, of which every match of the pattern contains at least one; `undefined` when there are none.
 * They gate the pattern: a text without any of them cannot match.
 *
 * Limits: letters a to z and single spaces between words only, and three that differ from their neighbours, so that a literal stays one however a text is folded.
 */
export const literalsOf = (pattern: Pattern): readonly string[] | undefined => {
  const known = knownOf(pattern);
  return better(known.needs, needsFrom(known.exact));
};

/** Every text that the pattern can match, lower case, where these are few. */
export const exactTexts = (pattern: Pattern): readonly string[] | undefined => knownOf(pattern).exact;

const knownOf = (pattern: Pattern): Known => {
  switch (pattern.kind) {
    case "one":
      return { exact: pattern.of };
    case "any":
      return {};
    case "nothing":
      return { exact: [""] };
    case "seq":
      return sequence(pattern.parts);
    case "alt":
      return alternatives(pattern.parts.map(knownOf));
    case "repeat":
      return repeat(pattern);
  }
};

/** Neighbours that are known exactly grow together, until one is not, or there are too many ways. */
const sequence = (parts: readonly Pattern[]): Known => {
  let needs: readonly string[] | undefined;
  let run: readonly string[] = [""];
  let whole = true;
  for (const known of parts.map(knownOf)) {
    const longer = known.exact && unique(run.flatMap((head) => known.exact!.map((tail) => head + tail)));
    if (longer && longer.length <= MOST_EXACT) {
      run = longer;
      continue;
    }
    whole = false;
    needs = better(better(needs, needsFrom(run)), known.needs);
    run = known.exact ?? [""];
  }
  if (whole) return { exact: run };
  return known(undefined, better(needs, needsFrom(run)));
};

const alternatives = (branches: readonly Known[]): Known => {
  const exact = branches.every((b) => b.exact) ? unique(branches.flatMap((b) => b.exact!)) : undefined;
  const each = branches.map((b) => better(b.needs, needsFrom(b.exact)));
  const needs = each.every((n) => n !== undefined) ? unique(each.flat()) : undefined;
  return known(
    exact && exact.length <= MOST_EXACT ? exact : undefined,
    needs && needs.length <= MOST_LITERALS ? needs : undefined,
  );
};

const repeat = ({ body, min, max }: Extract<Pattern, { kind: "repeat" }>): Known => {
  const { exact, needs } = knownOf(body);
  if (min === 0) return max === 1 && exact ? { exact: unique(["", ...exact]) } : {};
  if (min === 1 && max === 1) return known(exact, needs);
  return known(undefined, better(needs, needsFrom(exact)));
};

const known = (exact: readonly string[] | undefined, needs: readonly string[] | undefined): Known => ({
  ...(exact ? { exact } : {}),
  ...(needs ? { needs } : {}),
});

/** Words so frequent that a gate of one of them stands open on every tenth message. */
const FREQUENT: ReadonlySet<string> = new Set(
  "all and any are but can day did for from get got had has have her here him his how its just like lol not now off one our out per say see she that the them then they this was way what when who why will with you your".split(
    " ",
  ),
);

/** The longest row of words of each text; nothing when one of them has none that is long enough. */
const needsFrom = (texts: readonly string[] | undefined): readonly string[] | undefined => {
  const longest = texts?.map((text) =>
    (text.match(/[a-z]+(?: [a-z]+)*/g) ?? []).reduce((best, row) => (weight(row) > weight(best) ? row : best), ""),
  );
  return longest?.every((row) => weight(row) >= SHORTEST - 0.5) ? unique(longest) : undefined;
};

/** Letters, with repeats counted once, because folding squeezes them; nothing for a row that cannot gate, less for a frequent word. */
const weight = (row: string): number => {
  if (gateLiteral(row) === undefined) return 0;
  const letters = row.replaceAll(" ", "").replace(/(.)\1+/g, "$1").length;
  return FREQUENT.has(row) ? Math.max(SHORTEST, letters) - 0.5 : letters;
};

/** The set whose shortest literal is longer; among equals, the smaller set. */
const better = (a: readonly string[] | undefined, b: readonly string[] | undefined): readonly string[] | undefined => {
  if (!a || !b) return a ?? b;
  const [wa, wb] = [Math.min(...a.map(weight)), Math.min(...b.map(weight))];
  return wb > wa || (wb === wa && b.length < a.length) ? b : a;
};

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
