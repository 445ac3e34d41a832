import { most, UNKNOWN } from "../answer.ts";
import { Answers } from "../answers.ts";
import { decide, type RuleResult, resultOf } from "../decide.ts";
import type { Decision } from "../decision.ts";
import type { Message } from "../message.ts";
import type { Known } from "../moderate.ts";
import { MessageReader, type Reading } from "../reading.ts";
import { evaluate, leavesOf } from "../rulebook/evaluate.ts";
import type { Rule, Rulebook } from "../rulebook/rule.ts";
import { askInstead } from "../trust/ask-instead.ts";

/** What a rule may still do to a message that was judged before. */
export type RestrainAll = (results: readonly RuleResult[]) => readonly RuleResult[];

/** Judges a message once more, when more is known of it than when it was sent. Counts nothing. */
export class SecondLook {
  readonly #rulebook: Rulebook;
  readonly #reader: MessageReader;
  readonly #answers: Answers;

  constructor(rulebook: Rulebook, { counters }: Pick<Reading, "counters">) {
    this.#rulebook = rulebook;
    this.#reader = new MessageReader(rulebook.lexicon, counters);
    this.#answers = new Answers(rulebook.leaves);
  }

  /**
   * What these rules say now. What a counter said when the message was sent is not known any more: unknown, which satisfies no rule; where it may exempt, people are asked.
   * `undefined`: nothing.
   */
  at(message: Message, rules: readonly Rule[], known: Known, restrain: RestrainAll): Decision | undefined {
    const reading = this.#reader.read(message, known);
    const answers = this.#answers.about(reading);
    const results = rules.flatMap((rule) => {
      forgetCounts(rule, answers);
      const result = resultOf(rule, message, answers);
      if (result === undefined || result.permits) return [];
      const mayBeExempt = result.rank === 2 && isExemptionLost(rule, answers);
      return [mayBeExempt ? askInstead(result, "whether it is exempt is not known any more") : result];
    });
    if (results.length === 0) return undefined;
    const decision = decide(this.#rulebook, reading, restrain(results), answers);
    return decision.route === "ignore" ? undefined : decision;
  }
}

/** Does it go by what people report? */
export const goesByReports = ({ when }: Rule): boolean =>
  leavesOf(when).some(({ condition }) => condition === "reported");

/** What rests on a counter is not known. */
export const forgetCounts = ({ when, unless }: Rule, answers: Answers): void => {
  for (const expression of unless === undefined ? [when] : [when, unless])
    for (const leaf of leavesOf(expression)) if (leaf.counts) answers.know(leaf, UNKNOWN);
};

const isExemptionLost = ({ unless }: Rule, answers: Answers): boolean =>
  unless !== undefined && leavesOf(unless).some(({ counts }) => counts) && most(evaluate(unless, answers.of)) === 2;
