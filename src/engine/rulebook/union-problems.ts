import type { z } from "zod";
import { didYouMean } from "./closest.ts";
import { quoted } from "./problems.ts";
import { issueText, MISSING } from "./schema-words.ts";
import { entryOf, plainValue, type YamlNode } from "./yaml-tree.ts";

export type Issue = z.core.$ZodIssue;
type Branches = readonly (readonly Issue[])[];
type Trouble = { readonly node: Pick<YamlNode, "place">; readonly message: string; readonly hint?: string | undefined };

/** Every branch of a union refuses the value for its type: what they want between them. */
export const typesWanted = (branches: Branches, here: YamlNode): readonly string[] | undefined => {
  const wanted = branches.map((issues) => typeWanted(issues, here));
  return wanted.every((type) => type !== undefined) ? wanted : undefined;
};

export const typeTrouble = (expected: readonly string[], here: YamlNode): string =>
  issueText({ expected, input: plainValue(here), code: "invalid_type" });

/** What all branches of a union hold against the keys of a value; `undefined` when one of them might still be meant. */
export const keyTrouble = (branches: Branches, known: readonly string[], here: YamlNode): Trouble | undefined => {
  const surplus = branches.map((issues) =>
    issues.flatMap((i) => (i.code === "unrecognized_keys" && i.path.length === 0 ? i.keys : [])),
  );
  const inNone = surplus[0]?.find((key) => surplus.every((keys) => keys.includes(key)));
  if (inNone !== undefined) {
    return {
      node: entryOf(here, inNone) ?? here,
      message: `unknown key ${quoted(inNone)}`,
      hint: didYouMean(inNone, known),
    };
  }
  if (surplus.every((keys) => keys.length > 0)) {
    const written =
      here.kind === "map" ? [...here.entries.keys()].filter((key) => surplus.some((keys) => keys.includes(key))) : [];
    return { node: here, message: `${written.map(quoted).join(" and ")} do not go together here` };
  }
  const lacking = branches.map((issues) => issues.find((i) => i.message === MISSING && i.path.length === 1)?.path[0]);
  if (lacking.every((key) => key !== undefined) && surplus.every((keys) => keys.length === 0)) {
    return { node: here, message: `one of ${[...new Set(lacking.map(String))].join(", ")} is missing` };
  }
  return undefined;
};

/** The branch that the value came nearest to: of the right type at least, with the fewest things wrong, and wrong as deep inside as can be. */
export const nearest = (branches: Branches, here: YamlNode): readonly Issue[] => {
  const cost = (issues: readonly Issue[]): number =>
    (typeWanted(issues, here) === undefined ? 0 : 1000) +
    issues.reduce((sum, i) => sum + (i.code === "unrecognized_keys" ? i.keys.length : 1), 0) * 10 -
    Math.min(...issues.map((i) => i.path.length));
  return branches.toSorted((a, b) => cost(a) - cost(b))[0] ?? [];
};

/** The type that a branch wants, when the value is of the wrong one altogether. */
const typeWanted = (issues: readonly Issue[], { kind }: YamlNode): string | undefined => {
  for (const issue of issues) {
    if (issue.path.length > 0) continue;
    if (issue.code === "invalid_type") return issue.expected;
    // Keys or a list where one of some words is wanted.
    if (issue.code === "invalid_value" && kind !== "scalar") return "string";
  }
  return undefined;
};
