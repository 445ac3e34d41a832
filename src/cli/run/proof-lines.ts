import { Moderator } from "../../engine/moderate.ts";
import type { Clock } from "../../engine/ports.ts";
import { type MutationReport, proveMutations } from "../../engine/proofs/prove-mutations.ts";
import { proveRulebook } from "../../engine/rulebook/prove.ts";
import type { Rulebook } from "../../engine/rulebook/rule.ts";
import { counted } from "../../tui/time-words.ts";

/** A start waits no longer than this for disguised examples; `modbot rules check` tries them all. */
const MOST_MS = 400;
/** Rules that are named; beyond them their number is told. */
const NAMED = 5;

/**
 * What to tell at a start of the examples of a rulebook: which do not hold, as they stand or in disguise, and what there was no time for.
 * The built-in one was tried in disguise before it was shipped.
 */
export const proofLines = (rulebook: Rulebook, file: string, isBuiltIn: boolean, clock: Clock): readonly string[] => {
  const judgeFor = (book: Rulebook): Moderator => new Moderator(book);
  const failures = proveRulebook(rulebook, judgeFor).length;
  const until = clock() + MOST_MS;
  const { misses, untried } = isBuiltIn ? NOTHING_TRIED : proveMutations(rulebook, judgeFor, () => clock() < until);
  const told = misses.filter(({ rule, expected }) => !isKept(rulebook, rule, expected));
  return [
    ...(failures > 0
      ? [`warning: ${counted(failures, "example")} of ${file} failed; see: modbot rules check ${file}`]
      : []),
    ...(told.length > 0
      ? [
          `warning: ${counted(told.length, "disguised example")} of ${named(told)} did not hold; see: modbot rules check ${file}`,
        ]
      : []),
    ...(untried.length > 0
      ? [
          `Examples of ${counted(untried.length, "rule")} were not tried in disguise, for a quick start; modbot rules check ${file} tries all.`,
        ]
      : []),
  ];
};

const NOTHING_TRIED: MutationReport = { tried: 0, misses: [], untried: [] };

const isKept = ({ rules }: Rulebook, rule: string, expected: "catches" | "allows"): boolean => {
  const lint = expected === "catches" ? "mutation-missed" : "mutation-hit";
  return rules.some(({ id, lint: kept }) => id === rule && kept.some((keep) => keep.id === lint));
};

const named = (misses: readonly { readonly rule: string }[]): string => {
  const rules = [...new Set(misses.map(({ rule }) => rule))];
  const more = rules.length > NAMED ? ` and ${rules.length - NAMED} more` : "";
  return `${rules.slice(0, NAMED).join(", ")}${more}`;
};
