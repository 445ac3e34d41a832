import { least, most, NONE, UNKNOWN } from "./answer.ts";
import { Answers } from "./answers.ts";
import type { Message } from "./message.ts";
import { type Beyond, MessageReader, type Reading } from "./reading.ts";
import { forgetCounts } from "./reports/second-look.ts";
import { evaluate, type Leaf, leavesOf } from "./rulebook/evaluate.ts";
import type { Rule, Rulebook } from "./rulebook/rule.ts";
import { NOTHING_WANTED, type Wanted } from "./scorers/slow-scores.ts";

/** Tells before a message is judged which slow models may still change what is decided about it. Counts nothing. */
export class LookAhead {
  readonly #reader: MessageReader;
  readonly #answers: Answers;
  readonly #slow = new Map<Rule, readonly Leaf[]>();

  constructor(rulebook: Rulebook, { counters }: Pick<Reading, "counters">) {
    this.#reader = new MessageReader(rulebook.lexicon, counters);
    this.#answers = new Answers(rulebook.leaves);
  }

  /** What these rules would ask, of all that rests on a slow model, where they hold or not by its answer. What rests on counters may go either way. */
  at(message: Message, rules: readonly Rule[], known: Beyond): Wanted {
    const asking = rules.filter(
      (rule) => rule.surfaces.includes(message.surface) && this.#slowLeavesOf(rule).length > 0,
    );
    if (asking.length === 0) return NOTHING_WANTED;
    const answers = this.#answers.about(this.#reader.read(message, known));
    let wanted = NOTHING_WANTED;
    for (const rule of asking) {
      forgetCounts(rule, answers);
      const slow = this.#slowLeavesOf(rule);
      for (const leaf of slow) answers.know(leaf, UNKNOWN);
      if (!isOpen(rule, answers)) continue;
      for (const { test } of slow) if (test.slow !== undefined) wanted = { ...wanted, [test.slow]: true };
    }
    return wanted;
  }

  #slowLeavesOf(rule: Rule): readonly Leaf[] {
    const known = this.#slow.get(rule) ?? slowLeavesOf(rule);
    this.#slow.set(rule, known);
    return known;
  }
}

/** Does any rule rest on a slow model? */
export const asksSlow = (rules: readonly Rule[]): boolean => rules.some((rule) => slowLeavesOf(rule).length > 0);

const slowLeavesOf = ({ when, unless, mode }: Rule): readonly Leaf[] =>
  mode === "off"
    ? []
    : [...leavesOf(when), ...(unless === undefined ? [] : leavesOf(unless))].filter(
        ({ test }) => test.slow !== undefined,
      );

const isOpen = ({ when, unless }: Rule, answers: Answers): boolean => {
  const answer = evaluate(when, answers.of);
  const exempt = unless === undefined ? NONE : evaluate(unless, answers.of);
  if (most(answer) === 0 || least(exempt) === 2) return false;
  return least(answer) < most(answer) || least(exempt) < most(exempt);
};
