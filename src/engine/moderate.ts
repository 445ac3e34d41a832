import type { Counter } from "./condition.ts";
import { Answers, decide, levelOf, protectionOf, type RuleResult, resultOf } from "./decide.ts";
import type { Decision } from "./decision.ts";
import { type Message, SURFACES, type Surface } from "./message.ts";
import { MessageReader, type Reading } from "./reading.ts";
import { isGated } from "./rulebook/evaluate.ts";
import type { Rule, Rulebook } from "./rulebook/rule.ts";
import { BudgetWindow } from "./windows/budget-window.ts";

/**
 * Judges messages by one rulebook, in the order in which they come. Holds what the rulebook remembers between messages
 * (rates, repeated texts, budgets), in bounded memory. The same messages in the same order give the same decisions:
 * time comes from the messages alone.
 */
export class Moderator {
  readonly rulebook: Rulebook;
  readonly #counters: readonly Counter[];
  readonly #reader: MessageReader;
  /** The rules to ask about a message: all of its surface, or on a quiet one those that may hold even so. */
  readonly #rules: ReadonlyMap<Surface, { readonly all: readonly Rule[]; readonly quiet: readonly Rule[] }>;
  readonly #budgets: ReadonlyMap<Rule, BudgetWindow>;
  readonly #answers: Answers;
  readonly #nothing: Decision;

  constructor(rulebook: Rulebook) {
    this.rulebook = rulebook;
    this.#counters = rulebook.counters.map((spec) => spec.make());
    this.#reader = new MessageReader(rulebook.lexicon, this.#counters);
    this.#rules = new Map(SURFACES.map((surface) => [surface, rulesFor(surface, rulebook)]));
    this.#budgets = new Map(
      rulebook.rules.flatMap((rule) => (rule.budget ? [[rule, new BudgetWindow(rule.budget)] as const] : [])),
    );
    this.#answers = new Answers(rulebook.leaves);
    this.#nothing = nothing(rulebook);
  }

  /** Judges one message. Never throws on what chat can contain; a condition that fails stands in `errors`. */
  moderate(message: Message): Decision {
    const reading = this.read(message);
    const answers = this.#answers.about(reading);
    let results: RuleResult[] | undefined;
    const rules = this.#rules.get(message.surface) ?? NO_RULES;
    for (const rule of reading.scan.quiet ? rules.quiet : rules.all) {
      const result = resultOf(rule, message, answers);
      if (result) {
        results ??= [];
        results.push(this.#withinBudget(result, message));
      }
    }
    if (results === undefined && answers.errors.length === 0) return this.#nothing;
    return decide(this.rulebook, reading, results ?? [], answers);
  }

  /** Counts a message without judging it again: a redelivery after a restart still belongs to its author's rate. */
  observe(message: Message): void {
    this.read(message);
  }

  /** The message with its views, counted. Valid until the next one is read. */
  read(message: Message): Reading {
    const reading = this.#reader.read(message);
    for (const counter of this.#counters) counter.observe(reading);
    return reading;
  }

  /** A rule that would act beyond its budget asks people instead. */
  #withinBudget(result: RuleResult, message: Message): RuleResult {
    const { rule, rank, capped } = result;
    const budget = this.#budgets.get(rule);
    if (budget === undefined || rank < 2 || message.sentAt === undefined) return result;
    const { level } = levelOf(result, protectionOf(message, this.rulebook.staffRoles), false);
    if (level !== "act" || budget.spend(message.sentAt)) return result;
    return { rule, rank: 1, capped: [...capped, `it is over its budget of ${budget.says}`] };
  }
}

const NO_RULES = { all: [], quiet: [] };

const rulesFor = (surface: Surface, { rules }: Rulebook): { all: readonly Rule[]; quiet: readonly Rule[] } => {
  const all = rules.filter((rule) => rule.mode !== "off" && rule.surfaces.includes(surface));
  return { all, quiet: all.filter((rule) => rule.ifUnknown === "queue" || !isGated(rule.when)) };
};

/** The one decision that all messages share about which no rule has anything to say. */
const nothing = ({ version, hash }: Rulebook): Decision =>
  Object.freeze({
    route: "ignore",
    rules: [],
    effects: [],
    suggested: [],
    strikes: 0,
    suggestedStrikes: 0,
    scores: {},
    severity: "low",
    errors: [],
    rulebook: { version, hash },
  });
