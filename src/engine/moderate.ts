import type { Counter } from "./condition.ts";
import { RuleCooldowns } from "./cooling.ts";
import { Answers, decide, type RuleResult, resultOf } from "./decide.ts";
import { type Brake, type Decision, ignoredBy } from "./decision.ts";
import { LookBack, looksBack } from "./look-back.ts";
import { type Message, SURFACES, type Surface } from "./message.ts";
import { MessageReader, type Reading } from "./reading.ts";
import { RuleSet } from "./rule-set.ts";
import type { Rulebook } from "./rulebook/rule.ts";
import type { LinkTargets } from "./text/link-targets.ts";
import { askInstead } from "./trust/ask-instead.ts";
import { Restraints } from "./trust/restraints.ts";
import { ActedRules } from "./windows/acted-rules.ts";

/** What the running bot knows of a message beyond what it says itself. A replay knows nothing more. */
export type Known = {
  /** Rules that acted on another revision of it, in an earlier run too. */
  readonly actedBefore?: readonly string[];
  /** A person has let an earlier text of it pass. */
  readonly letPass?: boolean;
  /** When it came in, epoch ms. Budgets go by it where the message does not say when it was sent. */
  readonly readAt?: number;
  /** Where its short links lead. */
  readonly leadsTo?: LinkTargets;
};

/**
 * Judges messages by one rulebook, in the order in which they come. Holds what the rulebook remembers between messages
 * (rates, repeated texts, budgets), in bounded memory. The same messages in the same order give the same decisions:
 * time comes from the messages alone.
 */
export class Moderator {
  readonly rulebook: Rulebook;
  /** By surface: each sees only messages that a rule with it is asked about. */
  readonly #counters: ReadonlyMap<Surface, readonly Counter[]>;
  readonly #reader: MessageReader;
  readonly #rules: ReadonlyMap<Surface, RuleSet>;
  readonly #restraints: Restraints;
  readonly #acted = new ActedRules();
  readonly #cooldowns: RuleCooldowns;
  readonly #answers: Answers;
  readonly #nothing: Decision;
  /** Absent where no rule has anything to look back for. */
  readonly #lookBack: LookBack | undefined;

  /** `restraints`: what holds rules back, where more is known of that than this rulebook says. */
  constructor(rulebook: Rulebook, restraints = new Restraints()) {
    this.rulebook = rulebook;
    const counters = rulebook.counters.map(({ make, surfaces }) => ({ counter: make(), surfaces }));
    this.#counters = new Map(
      SURFACES.map((surface) => [
        surface,
        counters.filter(({ surfaces }) => surfaces.has(surface)).map(({ counter }) => counter),
      ]),
    );
    this.#reader = new MessageReader(
      rulebook.lexicon,
      counters.map(({ counter }) => counter),
    );
    this.#rules = new Map(SURFACES.map((surface) => [surface, new RuleSet(rulebook.rules, surface)]));
    this.#restraints = restraints;
    restraints.adopt(rulebook);
    this.#cooldowns = new RuleCooldowns(rulebook);
    this.#answers = new Answers(rulebook.leaves);
    this.#lookBack = looksBack(rulebook) ? new LookBack(rulebook, this.#reader) : undefined;
    // One for all messages about which no rule has anything to say.
    this.#nothing = Object.freeze(ignoredBy(rulebook));
  }

  /** Judges one message. Never throws on what chat can contain; a condition that fails stands in `errors`. */
  moderate(message: Message, known: Known = {}): Decision {
    const reading = this.read(message, known.leadsTo);
    this.#lookBack?.add(reading);
    const candidates = this.#rules.get(message.surface)?.candidates(reading);
    if (candidates === undefined || candidates.length === 0) return this.#nothing;
    const answers = this.#answers.about(reading);
    let results: RuleResult[] | undefined;
    for (const rule of candidates) {
      const result = resultOf(rule, message, answers);
      if (result) {
        results ??= [];
        results.push(result);
      }
    }
    if (results === undefined && answers.errors.length === 0) return this.#nothing;
    const acted = [...this.#acted.of(message), ...(known.actedBefore ?? [])];
    const at = message.sentAt ?? known.readAt;
    const brakes: Brake[] = [];
    const once = (results ?? []).map((result) => afterVerdict(notAgain(result, acted), known));
    const restrained = this.#restrain(once, message, at, brakes);
    const decision = decide(this.rulebook, reading, restrained, answers);
    this.#acted.add(message, decision);
    if (this.#cooldowns.any) this.#cooldowns.note(message, decision, restrained, at);
    const whole = this.#withEarlier(decision, reading, restrained, answers, at, brakes);
    return brakes.length === 0 ? whole : { ...whole, brakes };
  }

  /** The decision with those about earlier messages of its wave. */
  #withEarlier(
    decision: Decision,
    reading: Reading,
    results: readonly RuleResult[],
    answers: Answers,
    at: number | undefined,
    brakes: Brake[],
  ): Decision {
    if (this.#lookBack === undefined || decision.burst === undefined) return decision;
    const earlier = this.#lookBack.from(
      reading,
      decision,
      results,
      answers,
      (result, message) =>
        this.#restrain([notAgain(result, this.#acted.of(message))], message, at, brakes)[0] ?? result,
    );
    for (const before of earlier) this.#acted.add(before.message, before.decision);
    return earlier.length === 0 ? decision : { ...decision, earlier };
  }

  /** Counts a message without judging it again: a redelivery after a restart still belongs to its author's rate. */
  observe(message: Message): void {
    this.read(message);
  }

  /** The message with its views, counted. Valid until the next one is read. */
  read(message: Message, leadsTo?: LinkTargets): Reading {
    const reading = this.#reader.read(message, leadsTo);
    for (const counter of this.#counters.get(message.surface) ?? []) counter.observe(reading);
    return reading;
  }

  /** What is left of results after all that holds rules back; adds to `brakes` what that has set off. What cools down costs nothing of a budget. */
  #restrain(
    results: readonly RuleResult[],
    message: Message,
    at: number | undefined,
    brakes: Brake[],
  ): readonly RuleResult[] {
    if (results.length === 0) return results;
    const cooled = this.#cooldowns.any ? results.map((r) => this.#cooldowns.applyTo(r, message, at)) : results;
    const restrained = this.#restraints.restrain(cooled, message, at, this.rulebook);
    brakes.push(...restrained.brakes);
    return restrained.results;
  }
}

/** An edit does not set a rule off again: whoever was punished for the message is not punished for mending it. People may look. */
const notAgain = (result: RuleResult, acted: readonly string[]): RuleResult =>
  result.rank === 2 && acted.includes(result.rule.id)
    ? { ...askInstead(result, "it has acted on this message before it was edited"), sure: false }
    : result;

/** What a person has let pass is for people when it is edited. */
const afterVerdict = (result: RuleResult, { letPass }: Known): RuleResult =>
  letPass && result.rank === 2
    ? { ...askInstead(result, "a person had let the message pass before it was edited"), sure: false }
    : result;
