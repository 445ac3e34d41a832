import { isGraded } from "../decide.ts";
import { isInForce, letActBy, type OrderStore } from "../order.ts";
import type { Budget, Rule, Rulebook } from "../rulebook/rule.ts";
import { type Certificate, certify } from "./certificate.ts";
import type { DatedProof } from "./given-proof.ts";
import { formsOf, refText, unproven } from "./restraints.ts";
import type { RuleAct, RuleHits, RuleStore, RuleTrial } from "./rule-store.ts";

/** How a rule stands: what it did, what people found, and what keeps it from acting. */
export type Standing = {
  readonly rule: Rule;
  readonly graded: boolean;
  /** Messages, by what the rule came to, with whatever conditions it had. */
  readonly hits: { readonly shadow: number; readonly queued: number; readonly acted: number };
  readonly lastAt?: number;
  /** Cases that people decided. `overturned`: the bot had acted, and was wrong. */
  readonly found: { readonly upheld: number; readonly wrong: number; readonly overturned: number };
  /** From all verdicts about the conditions that it has now. Against `maxWrong`, or nothing where the rule names none. */
  readonly certificate: Certificate;
  readonly used?: { readonly count: number; readonly of: Budget };
  readonly paused?: { readonly why: string; readonly by: string; readonly at: number; readonly until?: number };
  /** Nobody has let its new conditions act yet. */
  readonly unconfirmed: boolean;
  /** With how many sets of conditions it may act in some places or at some times only, and nobody has let it yet. Absent: none. */
  readonly unconfirmedElsewhere?: number;
  /** Why it would not act now, apart from its budget. Absent where it would, or where its mode is not *act*. */
  readonly heldBy?: string;
};

/** What a rule that names no `max_wrong` is measured against, for the bound alone. */
const ANY = 0.05;

/** How all rules of a rulebook stand. `since`: how far back hits and verdicts are counted. */
export const readStandings = async (
  store: RuleStore & OrderStore,
  book: Pick<Rulebook, "rules" | "scoped">,
  { since, now, confirmNew }: { readonly since: number; readonly now: number; readonly confirmNew: boolean },
): Promise<readonly Standing[]> => {
  const { rules } = book;
  const isHeldNew = (rule: Rule): boolean =>
    rule.mode === "act" && !everActed.has(refText(rule)) && !orders.confirmed.has(refText(rule));
  const longest = Math.max(0, ...rules.map(({ budget }) => budget?.withinMs ?? 0));
  const [hits, ever, trials, acts, orders] = await Promise.all([
    store.ruleHits(since),
    store.ruleHits(),
    store.ruleTrials(),
    store.actsSince(now - longest),
    readOrders(store, now),
  ]);
  const everActed = new Set(ever.filter(({ acted }) => acted > 0).map(refText));
  return rules.map((rule): Standing => {
    const mine = trials.filter(({ id }) => id === rule.id);
    const certificate = certify(
      mine.filter(({ fingerprint }) => fingerprint === rule.fingerprint),
      rule.maxWrong ?? ANY,
      orders.given.get(refText(rule)),
    );
    const paused = orders.paused.get(rule.id);
    const unconfirmed = confirmNew && isHeldNew(rule);
    const waiting = new Set(confirmNew ? formsOf(rule, book).filter(isHeldNew).map(refText) : []);
    if (unconfirmed) waiting.delete(refText(rule));
    const heldBy =
      paused !== undefined
        ? "paused"
        : unconfirmed
          ? "not let act yet"
          : rule.mode === "act"
            ? unproven(rule, certificate)
            : undefined;
    return {
      rule,
      graded: isGraded(rule.when),
      ...hitsOf(rule, hits, ever),
      found: foundIn(mine.filter(({ at }) => at >= since)),
      certificate,
      ...(rule.budget ? { used: { count: usedOf(rule.id, rule.budget, acts, now), of: rule.budget } } : {}),
      ...(paused === undefined ? {} : { paused }),
      unconfirmed,
      ...(waiting.size === 0 ? {} : { unconfirmedElsewhere: waiting.size }),
      ...(heldBy === undefined ? {} : { heldBy }),
    };
  });
};

const hitsOf = (
  { id }: Rule,
  hits: readonly RuleHits[],
  ever: readonly RuleHits[],
): Pick<Standing, "hits" | "lastAt"> => {
  const mine = hits.filter((each) => each.id === id);
  const sum = (of: "shadow" | "queued" | "acted"): number => mine.reduce((total, each) => total + each[of], 0);
  const times = ever.flatMap((each) => (each.id === id ? [each.lastAt] : []));
  return {
    hits: { shadow: sum("shadow"), queued: sum("queued"), acted: sum("acted") },
    ...(times.length === 0 ? {} : { lastAt: Math.max(...times) }),
  };
};

const foundIn = (trials: readonly RuleTrial[]): Standing["found"] => ({
  upheld: trials.filter(({ wrong }) => !wrong).length,
  wrong: trials.filter(({ wrong }) => wrong).length,
  overturned: trials.filter(({ wrong, acted }) => wrong && acted).length,
});

const usedOf = (rule: string, { withinMs }: Budget, acts: readonly RuleAct[], now: number): number =>
  acts.filter(({ rules, saidAt }) => saidAt > now - withinMs && rules.includes(rule)).length;

type Ordered = {
  readonly paused: ReadonlyMap<string, NonNullable<Standing["paused"]>>;
  readonly confirmed: ReadonlySet<string>;
  /** Proofs that were given, by rule and conditions: the last of each counts. */
  readonly given: ReadonlyMap<string, DatedProof>;
};

const PAGE = 1_000;

/** What orders say of rules at this time. */
const readOrders = async (store: OrderStore, now: number): Promise<Ordered> => {
  const paused = new Map<string, NonNullable<Standing["paused"]>>();
  const confirmed = new Set<string>();
  const given = new Map<string, DatedProof>();
  for (let after = 0; ; ) {
    const page = await store.orders(after, PAGE);
    for (const order of page) {
      const { body, at, by, until } = order;
      after = order.seq;
      if (body.kind !== "rule") continue;
      if (body.does === "certify") {
        given.set(refText({ id: body.rule, fingerprint: body.fingerprint }), { ...body.proof, at });
        confirmed.add(refText({ id: body.rule, fingerprint: body.fingerprint }));
      } else if (body.does === "resume") {
        paused.delete(body.rule);
        for (const fingerprint of letActBy(body)) confirmed.add(refText({ id: body.rule, fingerprint }));
      } else if (isInForce(order, now)) {
        const who = by.kind === "modbot" ? "modbot" : by.name;
        paused.set(body.rule, { why: body.why, by: who, at, ...(until === undefined ? {} : { until }) });
      } else paused.delete(body.rule);
    }
    if (page.length < PAGE) return { paused, confirmed, given };
  }
};
