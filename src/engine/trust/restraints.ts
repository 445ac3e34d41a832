import { isGraded, levelOf, type RuleResult } from "../decide.ts";
import type { Brake } from "../decision.ts";
import { joined, type Message } from "../message.ts";
import { protectionOf } from "../protection.ts";
import type { Fingerprint, Rule, Rulebook } from "../rulebook/rule.ts";
import { BudgetWindow } from "../windows/budget-window.ts";
import { askInstead } from "./ask-instead.ts";
import { type Certificate, certify } from "./certificate.ts";
import { HitHistory, SurgeWindow } from "./surge.ts";

/** How long a rule that people have let go on may surge, for they have looked at it. */
const CALM_MS = 3_600_000;

/** What one rule and its conditions are called. */
export type RuleRef = { readonly id: string; readonly fingerprint: Fingerprint };

/** A rulebook, as far as it says what rules may do. */
export type Book = Pick<Rulebook, "rules" | "scoped" | "budget">;

/** Results after everything that holds rules back, and what that has set off. */
export type Restrained = { readonly results: readonly RuleResult[]; readonly brakes: readonly Brake[] };

type Pause = { readonly why: string; readonly until: number };

const NO_PROOF: Certificate = certify([], 0.5);
const NOT_CERTIFIED = "its rate of wrong actions is not certified";

/**
 * What keeps rules from acting though their conditions hold: a pause, a certificate that is missing, a budget that is spent, a surge.
 * Whoever is kept from acting asks people instead. Asked only about messages that a rule has hit.
 *
 * Outlives a reload: what was spent and paused under one rulebook still is under the next.
 */
export class Restraints {
  readonly #paused = new Map<string, Pause>();
  readonly #calm = new Map<string, number>();
  readonly #unconfirmed = new Map<string, string>();
  #certificates: ReadonlyMap<string, Certificate> = new Map();
  #budgets: ReadonlyMap<Rule, BudgetWindow> = new Map();
  #overall: BudgetWindow | undefined;
  /** Absent where no surge is looked for: in a replay, where nothing is known of what is usual. */
  #surges: Map<string, SurgeWindow> | undefined;
  #histories: ReadonlyMap<string, HitHistory> = new Map();
  #knownSince = Infinity;

  /** Takes up the budgets of a rulebook; those of the one before stay as far as they are spent. `spent`: by rule, `undefined` for all together. */
  adopt(book: Book, spent?: (rule?: string) => readonly number[]): void {
    const { budget } = book;
    const before = new Map<string, readonly number[]>();
    for (const [{ id }, window] of this.#budgets) {
      const known = before.get(id) ?? [];
      before.set(id, window.spent().length > known.length ? window.spent() : known);
    }
    const windows = new Map<string, BudgetWindow>();
    this.#budgets = new Map(
      allRules(book).flatMap((rule) => {
        if (rule.budget === undefined) return [];
        // A rule that is otherwise somewhere spends the same budget, unless that is what differs.
        const key = `${rule.id} ${rule.budget.count} ${rule.budget.withinMs}`;
        const window = windows.get(key) ?? new BudgetWindow(rule.budget, spent?.(rule.id) ?? before.get(rule.id));
        windows.set(key, window);
        return [[rule, window] as const];
      }),
    );
    this.#overall = budget && new BudgetWindow(budget, spent?.() ?? this.#overall?.spent());
  }

  /** Looks for surges from now on. `histories`: how many people each rule has hit, `since` when that is known. */
  watchSurges(histories: ReadonlyMap<string, HitHistory>, since: number): void {
    this.#histories = histories;
    this.#knownSince = since;
    this.#surges = new Map();
  }

  pause(rule: string, why: string, until = Infinity): void {
    this.#paused.set(rule, { why, until });
  }

  /** Lets it act again. A surge is no reason to pause it in the hour after that. */
  resume(rule: string, at: number): void {
    this.#paused.delete(rule);
    this.#calm.set(rule, at + CALM_MS);
    this.#surges?.get(rule)?.clear();
  }

  pauseOf(rule: string, now: number): string | undefined {
    const pause = this.#paused.get(rule);
    return pause !== undefined && now < pause.until ? pause.why : undefined;
  }

  /** What people found about rules so far takes the place of what was known before. */
  setCertificates(certificates: ReadonlyMap<string, Certificate>): void {
    this.#certificates = certificates;
  }

  /** Keeps a rule, with the conditions that it has now, from acting till it is confirmed. */
  hold(rule: RuleRef, why: string): void {
    this.#unconfirmed.set(refText(rule), why);
  }

  confirm(rule: RuleRef): void {
    this.#unconfirmed.delete(refText(rule));
  }

  /** Is there anything else but its conditions that keeps it from acting at this time? */
  whyNot(rule: Rule, at: number): string | undefined {
    const paused = this.pauseOf(rule.id, at);
    if (paused !== undefined) return `it is paused: ${paused}`;
    return this.#unconfirmed.get(refText(rule)) ?? unproven(rule, this.#certificates.get(proofText(rule)) ?? NO_PROOF);
  }

  /** Holds back what would be done about a message. `at`: when it was sent; where that is not known, nothing is counted. */
  restrain(results: readonly RuleResult[], message: Message, at: number | undefined, rulebook: Rulebook): Restrained {
    const protection = protectionOf(message, rulebook);
    const isActing = (result: RuleResult): boolean =>
      result.cooling?.authorMs === undefined && levelOf(result, protection, false).level === "act";
    const brakes: Brake[] = [];
    const isWave = results.some(({ rule, rank }) => rule.acrossAuthors && rank > 0 && rule.mode !== "shadow");
    const allowed = results.map((result) => {
      const surge = at === undefined || isWave ? undefined : this.#surge(result, message, at, protection !== undefined);
      if (!isActing(result)) return result;
      if (surge !== undefined && this.whyNot(result.rule, at ?? 0) === undefined) {
        this.pause(result.rule.id, surge);
        brakes.push({ what: "surge", rule: result.rule.id, says: surge });
      }
      const why = this.whyNot(result.rule, at ?? -Infinity);
      return why === undefined ? result : askInstead(result, why);
    });
    if (at === undefined) return { results: allowed, brakes };
    return { results: this.#withinBudgets(allowed, isActing, at, brakes), brakes };
  }

  /** Notes a hit that is as clear as one that acts, and gives why it is a surge. */
  #surge({ rule, sure }: RuleResult, message: Message, at: number, isProtected: boolean): string | undefined {
    if (this.#surges === undefined || !sure || isProtected || rule.onSurge === "go_on") return undefined;
    let window = this.#surges.get(rule.id);
    if (window === undefined) {
      window = new SurgeWindow(this.#histories.get(rule.id) ?? new HitHistory(Math.min(at, this.#knownSince)));
      this.#surges.set(rule.id, window);
    }
    const found = window.hit(joined(message.platform, message.author?.id ?? message.id), at);
    if (at < (this.#calm.get(rule.id) ?? -Infinity)) return undefined;
    return found && `it has hit ${found.people} people in ten minutes, and ${found.limit} are far more than is usual`;
  }

  /** A rule that would act beyond its budget, or beyond that of all rules together, asks people. */
  #withinBudgets(
    results: readonly RuleResult[],
    isActing: (result: RuleResult) => boolean,
    at: number,
    brakes: Brake[],
  ): readonly RuleResult[] {
    const overspent = (result: RuleResult, budget: BudgetWindow, whose: string, rule?: string): RuleResult => {
      const why = `it is over ${whose} of ${budget.says}`;
      if (budget.tell(at)) brakes.push({ what: "budget", ...(rule === undefined ? {} : { rule }), says: why });
      return askInstead(result, why);
    };
    const overall = this.#overall;
    const isSpent = overall !== undefined && !overall.has(at);
    let acts = false;
    const kept = results.map((result) => {
      if (!isActing(result)) return result;
      if (isSpent) return overspent(result, overall, "the budget of all rules together");
      const own = this.#budgets.get(result.rule);
      if (own !== undefined && !own.spend(at)) return overspent(result, own, "its budget", result.rule.id);
      acts = true;
      return result;
    });
    if (acts) overall?.spend(at);
    return kept;
  }
}

/** Also what rules are in some places only. */
export const allRules = ({ rules, scoped }: Book): readonly Rule[] => [...rules, ...(scoped?.variants ?? [])];

/** What a rule is everywhere, and in each place or at each time where it is otherwise. */
export const formsOf = (rule: Rule, { scoped }: Pick<Rulebook, "scoped">): readonly Rule[] => [
  rule,
  ...(scoped?.variants ?? []).filter(({ id }) => id === rule.id),
];

/** What a certificate is about: a rule, its conditions, and how often it may be wrong. */
export const proofText = (rule: Rule): string => `${refText(rule)} ${rule.maxWrong ?? ""}`;

/** One text a rule and its conditions. */
export const refText = ({ id, fingerprint }: RuleRef): string => `${id} ${fingerprint}`;

/** Why the certificate of a rule keeps it from acting. One that is exact acts till its actions prove wrong too often. */
export const unproven = ({ maxWrong, when }: Rule, { proven, alarmAt }: Certificate): string | undefined => {
  if (maxWrong === undefined || proven) return undefined;
  if (alarmAt !== undefined) return "people have found it wrong too often of late";
  return isGraded(when) ? `${NOT_CERTIFIED} yet` : undefined;
};
