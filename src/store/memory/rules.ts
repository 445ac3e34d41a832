import { keyText } from "../../engine/message.ts";
import type { HitSlot, RuleAct, RuleHits } from "../../engine/trust/rule-store.ts";
import { trialsOf, unknownRule } from "../rule-rows.ts";
import { order } from "./order.ts";
import type { MemoryHit, State } from "./state.ts";

/** What a state knows of rules. */
export const memoryRules = (state: State) => ({
  hits: (since: number): readonly RuleHits[] => {
    const found = [...state.hits.values()].filter(({ at }) => at >= since);
    const groups = [...grouped(found, ({ rule, fingerprint }) => JSON.stringify([rule, fingerprint])).values()];
    return groups
      .map((hits) => ({
        id: hits[0]!.rule,
        fingerprint: hits[0]!.fingerprint,
        shadow: hits.filter(({ level }) => level === "shadow").length,
        queued: hits.filter(({ level }) => level === "queue").length,
        acted: hits.filter(({ level }) => level === "act").length,
        lastAt: Math.max(...hits.map(({ at }) => at)),
      }))
      .sort((a, b) => order(a.id, b.id) || order(a.fingerprint, b.fingerprint));
  },

  trials: (wanted?: string) =>
    trialsOf(
      [...state.labels.values()]
        .filter(({ isVoid }) => !isVoid)
        .map(({ label }) => label)
        .sort((a, b) => a.at - b.at)
        .flatMap(({ key, caseId, at, violation, source, rules, fired }) =>
          [...(fired ?? rules.map(unknownRule))]
            .sort((a, b) => order(a.id, b.id) || order(a.fingerprint, b.fingerprint))
            .filter(({ id }) => wanted === undefined || id === wanted)
            .map((rule) => ({ about: caseId ?? keyText(key), at, violation, source, rule })),
        ),
    ),

  acts: (since: number): readonly RuleAct[] => {
    const acted = [...state.hits.values()].filter(({ level, saidAt }) => level === "act" && saidAt >= since);
    return [...grouped(acted, ({ message }) => message)]
      .sort(([a, [first]], [b, [second]]) => first!.saidAt - second!.saidAt || order(a, b))
      .map(([, hits]) => ({ rules: hits.map(({ rule }) => rule).sort(order), saidAt: hits[0]!.saidAt }));
  },

  slots: (since: number, slotMs: number): readonly HitSlot[] => {
    const sure = [...state.hits.values()].filter((hit) => hit.sure && hit.saidAt >= since && hit.caseId !== undefined);
    const slotOf = ({ saidAt }: MemoryHit): number => Math.floor(saidAt / slotMs);
    return [...grouped(sure, (hit) => JSON.stringify([hit.rule, slotOf(hit)])).values()]
      .map((hits) => ({
        id: hits[0]!.rule,
        slot: slotOf(hits[0]!),
        cases: new Set(hits.map(({ caseId }) => caseId)).size,
      }))
      .sort((a, b) => order(a.id, b.id) || a.slot - b.slot);
  },
});

const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};
