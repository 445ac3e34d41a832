import type { Decision, FiredRule } from "../decision.ts";
import type { Rulebook } from "../rulebook/rule.ts";
import { found, type LintFinding } from "./finding.ts";

/** Fewer hits than this may fall together by chance. */
const FEWEST_HITS = 10;
const REACH: Readonly<Record<FiredRule["level"], number>> = { shadow: 0, queue: 1, act: 2 };

export type Shadowing = {
  readonly add: (decision: Decision) => void;
  readonly findings: (rulebook: Rulebook) => readonly LintFinding[];
};

/** Counts over a replay which rules never fire alone. Memory grows with the pairs of rules that fire together, not with the messages. */
export const openShadowing = (): Shadowing => {
  const hits = new Map<string, number>();
  /** For a rule, how often each other one fired with it and went at least as far. */
  const together = new Map<string, Map<string, number>>();
  return {
    add({ rules }) {
      for (const rule of rules) {
        hits.set(rule.id, (hits.get(rule.id) ?? 0) + 1);
        const others = together.get(rule.id) ?? new Map<string, number>();
        together.set(rule.id, others);
        for (const other of rules) {
          if (other !== rule && REACH[other.level] >= REACH[rule.level])
            others.set(other.id, (others.get(other.id) ?? 0) + 1);
        }
      }
    },
    findings: ({ rules }) =>
      rules.flatMap(({ id, place }) => {
        const count = hits.get(id) ?? 0;
        const [cover] = [...(together.get(id) ?? [])].find(([, times]) => times === count) ?? [];
        if (count < FEWEST_HITS || cover === undefined) return [];
        // Of two that always fire together, one is told.
        if (
          isCoveredBy(cover, id, hits, together) &&
          rules.findIndex((r) => r.id === cover) > rules.findIndex((r) => r.id === id)
        )
          return [];
        return [
          found(
            "shadowed-rule",
            place,
            `wherever rule ${id} fired (${count} times), rule ${cover} fired too and went as far`,
            "Take one of the two away, or let this one go further",
            { kind: "rule", name: id },
          ),
        ];
      }),
  };
};

const isCoveredBy = (
  id: string,
  cover: string,
  hits: ReadonlyMap<string, number>,
  together: ReadonlyMap<string, ReadonlyMap<string, number>>,
): boolean => together.get(id)?.get(cover) === hits.get(id);
