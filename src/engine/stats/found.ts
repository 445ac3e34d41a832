import { keyText } from "../message.ts";
import type { Label } from "../ports.ts";
import { upperBound } from "../trust/bound.ts";
import { isFair } from "../trust/fair.ts";
import type { JudgedRule } from "../trust/rule-store.ts";

/** What people found in cases. A burst is one case: wrong where anybody in it was innocent. */
export type Found = {
  readonly upheld: number;
  readonly wrong: number;
  /** Of those that were wrong: the bot had acted. */
  readonly overturned: number;
  /** Cases that say how often it is wrong: looked at whatever they were, or found to be wrong. */
  readonly looked: number;
  /** The error rate that is not exceeded, 95 % sure. Absent: nothing was looked at. */
  readonly bound?: number;
};

/**
 * What labels say of the rules that are `wanted`, case by case.
 *
 * Limits: what came up by a complaint alone says nothing for anybody, and much against: as in certificates.
 */
export const foundIn = (labels: readonly Label[], wanted: (rule: JudgedRule) => boolean): Found => {
  const cases = new Map<string, { wrong: boolean; acted: boolean; fair: boolean }>();
  for (const { key, caseId, violation, source, rules, fired = rules.map(unknown) } of labels) {
    const mine = fired.filter(wanted);
    if (mine.length === 0) continue;
    const about = caseId ?? keyText(key);
    const one = cases.get(about) ?? { wrong: false, acted: false, fair: false };
    cases.set(about, one);
    one.wrong ||= !violation;
    if (source === "diff") continue;
    one.acted ||= mine.some(({ level }) => level === "act");
    one.fair ||= mine.some((rule) => isFair(rule, source));
  }
  const all = [...cases.values()];
  const wrong = all.filter((one) => one.wrong).length;
  const looked = all.filter((one) => one.wrong || one.fair).length;
  return {
    upheld: all.length - wrong,
    wrong,
    overturned: all.filter((one) => one.wrong && one.acted).length,
    looked,
    ...(looked === 0 ? {} : { bound: upperBound(looked, wrong) }),
  };
};

/** A rule of a label from before it was kept which conditions it had. */
const unknown = (id: string): JudgedRule => ({ id, fingerprint: "", level: "queue", sure: false });
