import { Answers } from "./answers.ts";
import type { Counter } from "./condition.ts";
import { RuleCooldowns } from "./cooling.ts";
import { decide, type RuleResult, resultOf } from "./decide.ts";
import type { Brake, Decision } from "./decision.ts";
import { asksSlow, LookAhead } from "./look-ahead.ts";
import { LookBack, looksBack } from "./look-back.ts";
import { type Message, SURFACES, type Surface } from "./message.ts";
import { type ProfileSources, RuleSets, type RulesHere } from "./places/rule-sets.ts";
import { protectionOf } from "./protection.ts";
import { type Beyond, MessageReader, type Reading } from "./reading.ts";
import { forgetCounts, goesByReports, SecondLook } from "./reports/second-look.ts";
import { RuleSet } from "./rule-set.ts";
import type { Rule, Rulebook } from "./rulebook/rule.ts";
import type { Layer } from "./rulebook/scopes/layer.ts";
import { NOTHING_WANTED, type Wanted } from "./scorers/slow-scores.ts";
import { askInstead } from "./trust/ask-instead.ts";
import { allRules, Restraints } from "./trust/restraints.ts";
import { ActedRules } from "./windows/acted-rules.ts";

/** What the running bot knows of a message beyond what it says itself. A replay knows nothing more. */
export type Known = Beyond & {
  /** Rules that acted on another revision of it, in an earlier run too. */
  readonly actedBefore?: readonly string[];
  /** A person has let an earlier text of it pass. */
  readonly letPass?: boolean;
  /** When it came in, epoch ms. Budgets go by it where the message does not say when it was sent. */
  readonly readAt?: number;
  /** It is said to modbot rather than to others: it does not count, and rules that count say nothing of it. */
  readonly uncounted?: boolean;
};

/** What is known beside the rulebook: which profiles are switched, and what holds rules back. */
export type ModeratorOptions = ProfileSources & { readonly restraints?: Restraints };

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
  /** The rules to ask about a message, by its place and time. */
  readonly #sets: RuleSets<OnSurface>;
  readonly #restraints: Restraints;
  readonly #acted = new ActedRules();
  readonly #cooldowns: RuleCooldowns;
  readonly #answers: Answers;
  /** Absent where no rule has anything to look back for. */
  readonly #lookBack: LookBack | undefined;
  /** Absent where no rule rests on a slow model. */
  readonly #lookAhead: LookAhead | undefined;
  /** Made when somebody first reports a message. */
  #secondLook: SecondLook | undefined;

  constructor(rulebook: Rulebook, { restraints = new Restraints(), ...profiles }: ModeratorOptions = {}) {
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
    this.#sets = new RuleSets(rulebook, profiles, bySurface);
    this.#restraints = restraints;
    restraints.adopt(rulebook);
    this.#cooldowns = new RuleCooldowns(rulebook);
    this.#answers = new Answers(rulebook.leaves);
    const rulesFor = (message: Message) => (rulebook.scoped === undefined ? undefined : this.#setFor(message));
    this.#lookAhead = asksSlow(allRules(rulebook)) ? new LookAhead(rulebook, this.#reader) : undefined;
    this.#lookBack = looksBack(rulebook) ? new LookBack(rulebook, this.#reader, rulesFor) : undefined;
  }

  /** Judges one message. Never throws on what chat can contain; a condition that fails stands in `errors`. */
  moderate(message: Message, known: Known = {}): Decision {
    const spot = this.#sets.spotOf(message);
    if (spot?.exempt !== undefined) return this.#sets.everywhere.nothing;
    const reading = known.uncounted ? this.#seen(message, known) : this.read(message, known);
    if (!known.uncounted) this.#lookBack?.add(reading);
    const { sentAt } = message;
    const { made, nothing, profiles } = this.#sets.at(spot, message, sentAt ?? known.readAt, known.readAt ?? sentAt);
    const candidates = made(message.surface).candidates(reading);
    if (candidates.length === 0) return nothing;
    const answers = this.#answers.about(reading);
    let results: RuleResult[] | undefined;
    for (const rule of candidates) {
      if (known.uncounted) forgetCounts(rule, answers);
      const result = resultOf(rule, message, answers);
      if (result) {
        results ??= [];
        results.push(result);
      }
    }
    if (results === undefined && answers.errors.length === 0) return nothing;
    const acted = [...this.#acted.of(message), ...(known.actedBefore ?? [])];
    const at = sentAt ?? known.readAt;
    const brakes: Brake[] = [];
    const once = (results ?? []).map((result) => afterVerdict(notAgain(result, acted), known));
    const restrained = this.#restrain(once, message, at, brakes);
    const decided = decide(this.rulebook, reading, restrained, answers);
    const decision = profiles.length === 0 ? decided : { ...decided, profiles };
    this.#remember(message, decision, restrained, at);
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
    const earlier = this.#lookBack.from(reading, decision, results, answers, {
      applyTo: (result, message) =>
        this.#restrain([notAgain(result, this.#acted.of(message))], message, at, brakes)[0] ?? result,
      note: (before, restrained) => this.#remember(before.message, before.decision, restrained, at),
    });
    return earlier.length === 0 ? decision : { ...decision, earlier };
  }

  /** Which slow models may still change what `moderate` will say of a message. Whoever does not ask them has the built-in ones serve. */
  wants(message: Message, known: Known = {}): Wanted {
    if (this.#lookAhead === undefined || this.exemptionOf(message) !== undefined) return NOTHING_WANTED;
    const protection = protectionOf(message, this.rulebook);
    const { rules } = this.rulesFor(message);
    const reach = protection && rules.filter(({ namesStaff }) => namesStaff && !protection.always);
    return this.#lookAhead.at(message, reach ?? rules, known);
  }

  /** What was done, for whatever must not be done again. */
  #remember(message: Message, decision: Decision, results: readonly RuleResult[], at: number | undefined): void {
    this.#acted.add(message, decision);
    if (this.#cooldowns.any) this.#cooldowns.note(message, decision, results, at);
  }

  /** Counts a message without judging it again: a redelivery after a restart still belongs to its author's rate. */
  observe(message: Message): void {
    if (this.exemptionOf(message) === undefined) this.read(message);
  }

  /** The channel of the rulebook that keeps this message from being judged and counted. */
  exemptionOf(message: Message): Layer | undefined {
    return this.#sets.spotOf(message)?.exempt;
  }

  /** The rules by which a message is judged in its place, with the profiles that are active. */
  rulesFor(message: Message): Pick<RulesHere<OnSurface>, "rules" | "profiles" | "ruleOf"> {
    return this.#setFor(message);
  }

  #setFor(message: Message): RulesHere<OnSurface> {
    return this.#sets.at(this.#sets.spotOf(message), message, message.sentAt, message.sentAt);
  }

  /** The message with its views, counted. Valid until the next one is read. */
  read(message: Message, known: Known = {}): Reading {
    const reading = this.#seen(message, known);
    const counters = this.#counters.get(message.surface) ?? [];
    for (const counter of counters) counter.observe(reading);
    this.#sets.saw(message, counters);
    return reading;
  }

  #seen(message: Message, known: Known): Reading {
    return this.#reader.read(message, known);
  }

  /** Judges a message once more, now that people have reported it, by the rules alone that go by reports. `undefined`: they have nothing to say. */
  reconsider(message: Message, known: Known): Decision | undefined {
    if (this.exemptionOf(message) !== undefined) return undefined;
    const acted = [...this.#acted.on(message), ...(known.actedBefore ?? [])];
    const rules = this.rulesFor(message).rules.filter(
      (rule) =>
        rule.mode !== "off" &&
        rule.surfaces.includes(message.surface) &&
        goesByReports(rule) &&
        !acted.includes(rule.id),
    );
    if (rules.length === 0) return undefined;
    this.#secondLook ??= new SecondLook(this.rulebook, this.#reader);
    const brakes: Brake[] = [];
    const at = message.sentAt ?? known.readAt;
    const decision = this.#secondLook.at(message, rules, known, (results) =>
      this.#restrain(results, message, at, brakes),
    );
    if (decision === undefined) return undefined;
    this.#acted.add(message, decision);
    return brakes.length === 0 ? decision : { ...decision, brakes };
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

/** What tells which rules may hold, made for each surface when it is first asked for. */
type OnSurface = (surface: Surface) => RuleSet;

const bySurface = (rules: readonly Rule[]): OnSurface => {
  const made = new Map<Surface, RuleSet>();
  return (surface) => {
    const known = made.get(surface);
    if (known !== undefined) return known;
    const set = new RuleSet(rules, surface);
    made.set(surface, set);
    return set;
  };
};

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
