import type { Acquittal } from "../../engine/appeals/appeal-store.ts";
import type { Actor, CaseEvent } from "../../engine/case.ts";
import type { EffectId, Outcome } from "../../engine/effect.ts";
import type { CaseWrite, Recorded } from "../../engine/ports.ts";
import type { Keep } from "../../engine/recent.ts";
import { noteOf } from "../audit-chain.ts";
import { actedEvent, isClaimedByOther, requireSameBirth } from "../case-head.ts";
import { caseIdOf, caseNumber, ownCaseNumber } from "../case-number.ts";
import { mayUnsettle } from "../sanctions.ts";
import { unwantedBy } from "../unwanted.ts";
import type { Tables } from "./tables.ts";

/** What changes cases. To be called inside a transaction, which its errors must roll back. */
export const caseWriter = ({
  decisions,
  cases,
  outbox,
  strikes,
  sanctions,
  labels,
  audit,
  recent,
  ruleHits,
  exemplars,
  experiments,
}: Tables) => {
  /** Log, head, audit and outbox move together, whoever writes. */
  const append = (number: number, events: readonly CaseEvent[]): void => {
    cases.append(number, events);
    audit.add(events.map((event) => noteOf(caseIdOf(number), event)));
    sanctions.follow(number, events);
  };

  const finish = (id: EffectId, outcome: Outcome): void => {
    const asked = outbox.find(id);
    if (!asked) throw new Error(`effect ${id} is not in the outbox`);
    // What has an outcome keeps it: the second of two reports about one effect tells nothing new.
    if (outbox.settle(id, outcome)) append(asked.caseNumber, [actedEvent(id, asked.effect, outcome)]);
  };

  const apply = (write: CaseWrite, at: number): void => {
    const number = ownCaseNumber(write.caseId);
    // Taken before the new ones come in: those are what is wanted instead.
    const unwanted = unwantedBy(write, () => outbox.pendingOf(number));
    append(number, write.events);
    for (const item of write.outbox ?? []) outbox.add(item);
    for (const event of write.events) if (event.type === "acted") outbox.settle(event.effect, event.outcome);
    for (const { id, note } of unwanted) finish(id, { status: "dropped", at, note });
    if (write.voidStrikes) strikes.voidOf(number);
    if (write.voidLabels) labels.voidOf(number);
    if (write.voidLabels) exemplars.voidOf(number);
    if (write.acquits) acquit(number, write.acquits);
    if (mayUnsettle(write)) sanctions.unsettle(number, at);
    for (const strike of write.strikes ?? []) strikes.add(strike);
    for (const key of write.adopts ?? []) decisions.adopt(key, number);
    for (const label of write.labels ?? []) labels.add(label);
    for (const exemplar of write.exemplars ?? []) exemplars.add(exemplar);
  };

  /** What counted against one person of a case counts no more. */
  const acquit = (number: number, { person, messages }: Acquittal): void => {
    strikes.voidOfPerson(number, person);
    exemplars.voidOfPerson(number, person);
    for (const key of messages) labels.voidOfMessage(number, key);
  };

  const file = ({ write, at }: Recorded): void => {
    if (!write) return;
    requireSameBirth(write, cases.headOf(ownCaseNumber(write.caseId))?.version ?? 0);
    apply(write, at);
  };

  return {
    finish,

    record: (batch: readonly Recorded[], keep: Keep | undefined): void => {
      const fresh = decisions.add(batch);
      if (keep !== undefined) recent.add(fresh, keep);
      experiments.add(fresh);
      for (const recorded of fresh) {
        for (const before of recorded.earlier ?? []) {
          const was = decisions.revise(before);
          if (was !== undefined) experiments.revise(before, was);
          ruleHits.add(before);
          file(before);
        }
        ruleHits.add(recorded);
        file(recorded);
      }
    },

    write: (write: CaseWrite, by: Actor, now: number): "written" | "moved" | "claimed" => {
      const number = write.version === 0 ? ownCaseNumber(write.caseId) : (caseNumber(write.caseId) ?? 0);
      const head = cases.headOf(number);
      if ((head?.version ?? 0) !== write.version) return "moved";
      if (!write.tells && isClaimedByOther(head, by, now)) return "claimed";
      apply(write, now);
      return "written";
    },
  };
};
