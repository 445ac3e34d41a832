import { letActBy } from "../engine/order.ts";
import type { Clock, Store } from "../engine/ports.ts";
import type { Rule } from "../engine/rulebook/rule.ts";
import { type Certificate, certify } from "../engine/trust/certificate.ts";
import type { DatedProof } from "../engine/trust/given-proof.ts";
import { allRules, type Book, proofText, type Restraints, refText, unproven } from "../engine/trust/restraints.ts";
import type { RuleTrial } from "../engine/trust/rule-store.ts";
import { HISTORY_MS, HitHistory, SLOT_MS } from "../engine/trust/surge.ts";
import type { OrderOf } from "./heed-orders.ts";
import type { Listener } from "./run-event.ts";

/** What people have to do before a rule acts with conditions that have never acted. */
const UNCONFIRMED = "its conditions are new, and nobody has let them act yet (modbot rules resume)";

/**
 * Keeps what holds rules back in step with the store: budgets and surges from what was done before, certificates from verdicts, pauses from orders.
 *
 * Errors: `StoreError`, to be insisted on by whoever calls.
 */
export const openRestraintKeeper = (how: {
  readonly store: Pick<Store, "actsSince" | "hitSlots" | "ruleTrials" | "ruleHits" | "labelMark" | "audit">;
  readonly restraints: Restraints;
  readonly clock: Clock;
  readonly emit: Listener;
  /** Must a person let new conditions act? */
  readonly confirmNew: boolean;
}) => {
  const { store, restraints, clock, emit } = how;
  const confirmed = new Set<string>();
  /** By rule and conditions: proofs from verdicts on what rules hit with other thresholds. */
  const given = new Map<string, DatedProof>();
  let rules: readonly Rule[] = [];
  let certificates: ReadonlyMap<string, Certificate> = new Map();
  let mark: string | undefined;
  /** Orders of earlier runs are no news. */
  let isLive = false;

  const spentBefore = async (book: Book): Promise<(rule?: string) => readonly number[]> => {
    const budgets = [...allRules(book).flatMap((rule) => rule.budget ?? []), ...(book.budget ? [book.budget] : [])];
    if (budgets.length === 0) return () => [];
    const acts = await store.actsSince(clock() - Math.max(...budgets.map(({ withinMs }) => withinMs)));
    return (rule) =>
      acts.flatMap(({ rules: acted, saidAt }) => (rule === undefined || acted.includes(rule) ? [saidAt] : []));
  };

  const histories = async (since: number): Promise<ReadonlyMap<string, HitHistory>> => {
    const slots = new Map<string, Map<number, number>>();
    for (const { id, slot, cases } of await store.hitSlots(clock() - HISTORY_MS, SLOT_MS))
      slots.set(id, (slots.get(id) ?? new Map<number, number>()).set(slot, cases));
    return new Map([...slots].map(([id, counts]) => [id, new HitHistory(since, counts)]));
  };

  const readCertificates = async (): Promise<ReadonlyMap<string, Certificate>> => {
    const found = new Map<string, Certificate>();
    const trialsOf = new Map<string, readonly RuleTrial[]>();
    for (const rule of rules) {
      if (rule.maxWrong === undefined || rule.mode !== "act" || found.has(proofText(rule))) continue;
      const trials = trialsOf.get(rule.id) ?? (await store.ruleTrials(rule.id));
      trialsOf.set(rule.id, trials);
      const own = trials.filter(({ fingerprint }) => fingerprint === rule.fingerprint);
      found.set(proofText(rule), certify(own, rule.maxWrong, given.get(refText(rule))));
    }
    return found;
  };

  const holdNew = async (): Promise<void> => {
    if (!how.confirmNew) return;
    const acted = new Set((await store.ruleHits()).filter((hits) => hits.acted > 0).map(refText));
    for (const rule of rules) {
      if (rule.mode !== "act" || acted.has(refText(rule)) || confirmed.has(refText(rule))) continue;
      restraints.hold(rule, UNCONFIRMED);
    }
  };

  const tellChange = async (rule: Rule, before?: Certificate, after?: Certificate): Promise<void> => {
    if (before === undefined || after === undefined) return;
    const [was, is] = [unproven(rule, before), unproven(rule, after)];
    if ((was === undefined) === (is === undefined)) return;
    const now = is === undefined ? ("certified" as const) : ("demoted" as const);
    const why = is ?? `people looked at ${after.looked} cases and found ${after.wrong} of them wrong`;
    await emit({ type: "rule", at: clock(), rule: rule.id, now, why, by: { kind: "modbot" } });
  };

  /** Certificates from all that is known now. What earlier runs have left is no news. */
  const judgeAnew = async (): Promise<void> => {
    const before = certificates;
    certificates = await readCertificates();
    restraints.setCertificates(certificates);
    if (!isLive) return;
    // A rule that is otherwise somewhere, with the same conditions, is proven once and told of once.
    const proofs = new Map(rules.map((rule) => [proofText(rule), rule]));
    for (const rule of proofs.values())
      await tellChange(rule, before.get(proofText(rule)), certificates.get(proofText(rule)));
  };

  const confirm = (rule: string, fingerprint: string): void => {
    const ref = { id: rule, fingerprint };
    confirmed.add(refText(ref));
    restraints.confirm(ref);
  };

  const use = async (book: Book): Promise<void> => {
    rules = allRules(book);
    mark = await store.labelMark();
    certificates = await readCertificates();
    restraints.setCertificates(certificates);
    await holdNew();
  };

  return {
    /** Before the first message: all that earlier runs have left. */
    load: async (book: Book): Promise<void> => {
      restraints.adopt(book, await spentBefore(book));
      const [first] = await store.audit(0, 1);
      const since = first?.at ?? clock();
      restraints.watchSurges(await histories(since), since);
      await use(book);
    },

    /** Another rulebook is about to judge. */
    use,

    /** Looks for verdicts that have come in. Nothing where no rule has anything to prove. */
    refresh: async (): Promise<void> => {
      isLive = true;
      if (certificates.size === 0) return;
      const now = await store.labelMark();
      if (now === mark) return;
      mark = now;
      await judgeAnew();
    },

    heed: async ({ at, by, until, body }: OrderOf<"rule">): Promise<void> => {
      if (body.does === "certify") {
        given.set(refText({ id: body.rule, fingerprint: body.fingerprint }), { ...body.proof, at });
        confirm(body.rule, body.fingerprint);
        await judgeAnew();
        return;
      }
      if (body.does === "pause") restraints.pause(body.rule, body.why, until);
      else {
        restraints.resume(body.rule, at);
        for (const fingerprint of letActBy(body)) confirm(body.rule, fingerprint);
      }
      // What the bot ordered itself was told when it did.
      if (!isLive || by.kind === "modbot") return;
      const now = body.does === "pause" ? ("paused" as const) : ("resumed" as const);
      await emit({ type: "rule", at: clock(), rule: body.rule, now, why: body.why, by });
    },
  };
};

export type RestraintKeeper = ReturnType<typeof openRestraintKeeper>;
