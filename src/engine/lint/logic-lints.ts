import type { Rulebook } from "../rulebook/rule.ts";
import { found, type LintFinding } from "./finding.ts";
import { excludes, implies, isContradiction } from "./implies.ts";

/** Rules whose exemption holds whenever they do. */
export const alwaysExempt = ({ rules }: Rulebook): readonly LintFinding[] =>
  rules.flatMap(({ id, when, unless }) =>
    unless !== undefined && !isContradiction(when) && implies(when, unless)
      ? [
          found(
            "unless-always",
            unless.place,
            `rule ${id} never fires: whenever its when holds, this holds too`,
            "Narrow unless:, or take it away",
            { kind: "rule", name: id },
          ),
        ]
      : [],
  );

/** Rules whose conditions cannot hold together. */
export const neverHolding = ({ rules }: Rulebook): readonly LintFinding[] =>
  rules.flatMap(({ id, when }) =>
    isContradiction(when) || excludes(when, when)
      ? [
          found(
            "never-holds",
            when.place,
            `rule ${id} never fires: two of its conditions exclude each other`,
            "Take one of them away, or write any: for all:",
            { kind: "rule", name: id },
          ),
        ]
      : [],
  );
