import { NEVER_SHOWS } from "./condition.ts";
import type { Surface } from "./message.ts";
import type { Reading } from "./reading.ts";
import { type Gatekeeper, gatekeeperOf, signsOf } from "./rulebook/evaluate.ts";
import type { Rule } from "./rulebook/rule.ts";
import { ALWAYS, Signs } from "./signs.ts";
import type { Scan } from "./text/lexicon.ts";

/** A rule, with what must show and what the scan must have found for it to hold. */
type Entry = { readonly rule: Rule; readonly needs: readonly number[]; readonly gate: Gatekeeper | undefined };

/** Entries, and of each the first need by itself: most rules are ruled out by it, and numbers in a row are read fastest. */
type Entries = { readonly all: readonly Entry[]; readonly first: Int32Array };

const NO_RULES: readonly Rule[] = [];

/**
 * The rules to ask about messages of one surface, and what tells of most of them that they cannot hold. Made once, and asked of each message.
 *
 * Limits: what is ruled out holds for no message, but of what is left most rules do not hold either.
 */
export class RuleSet {
  readonly #signs: Signs;
  readonly #all: Entries;
  /** Those that may hold where the scan found nothing. */
  readonly #quiet: Entries;
  /** A scratch list. */
  readonly #found: Rule[] = [];

  constructor(rules: readonly Rule[], surface: Surface) {
    const asked = rules
      .filter((rule) => rule.mode !== "off" && rule.surfaces.includes(surface))
      // What is not known counts for such a rule: a sign that does not show would hide it.
      .map((rule) => ({
        rule,
        gate: gatekeeperOf(rule.when),
        needs: rule.ifUnknown === "queue" ? [] : signsOf(rule.when),
      }))
      // Rests on a model that is not there, or the like.
      .filter(({ needs }) => !needs.some((signs) => signs.every((sign) => sign === NEVER_SHOWS)));
    // Looked for in each message: signs of rules that the scan rules out anyway are not worth it.
    this.#signs = new Signs(asked.filter(({ gate }) => gate === undefined).flatMap(({ needs }) => needs.flat()));
    const all = asked.map(({ rule, gate, needs }) => ({
      rule,
      gate,
      needs: needs.map((signs) => this.#signs.maskOf(signs)),
    }));
    this.#all = entriesOf(all);
    this.#quiet = entriesOf(all.filter(({ gate }) => gate === undefined));
  }

  /** The rules that may hold for a message, in the order of the file. Valid until the next message is asked about. */
  candidates(reading: Reading): readonly Rule[] {
    const { scan } = reading;
    const { all, first } = scan.quiet ? this.#quiet : this.#all;
    const shown = this.#signs.shownBy(reading);
    const found = this.#found;
    let count = 0;
    for (let i = 0; i < first.length; i++) {
      if ((shown & first[i]!) === 0 || !mayHold(all[i]!, shown, scan)) continue;
      found[count++] = all[i]!.rule;
    }
    if (count === 0) return NO_RULES;
    found.length = count;
    return found;
  }
}

const entriesOf = (all: readonly Entry[]): Entries => ({
  all,
  first: Int32Array.from(all, ({ needs }) => needs[0] ?? ALWAYS),
});

const mayHold = ({ needs, gate }: Entry, shown: number, scan: Scan): boolean => {
  for (let i = 1; i < needs.length; i++) if ((shown & needs[i]!) === 0) return false;
  return gate === undefined || gate(scan);
};
