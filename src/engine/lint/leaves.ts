import { type Leaf, leavesOf } from "../rulebook/evaluate.ts";
import type { Expression, Rule } from "../rulebook/rule.ts";
import { childOf, type YamlNode, type YamlScalar } from "../rulebook/yaml-tree.ts";

/** A condition, and whether the rule fires where it does *not* hold. */
export type Signed = { readonly leaf: Leaf; readonly negated: boolean };

/** Every condition of a rule, those that exempt included. */
export const signedLeaves = ({ when, unless }: Pick<Rule, "when" | "unless">): readonly Signed[] => [
  ...signed(when, false),
  ...(unless === undefined ? [] : signed(unless, true)),
];

const signed = (expression: Expression, negated: boolean): readonly Signed[] => {
  if (expression.kind === "none") return expression.members.flatMap((member) => signed(member, !negated));
  if (expression.kind === "leaf") return [{ leaf: expression, negated }];
  if (expression.kind === "score") return leavesOf(expression).map((leaf) => ({ leaf, negated }));
  return expression.members.flatMap((member) => signed(member, negated));
};

/** The texts that stand under a key of a condition, one or a list of them, each with its place. */
export const textsUnder = ({ written }: Leaf, key: string): readonly (YamlScalar & { readonly value: string })[] => {
  const node = childOf(written, key);
  const items: readonly YamlNode[] = node?.kind === "list" ? node.items : node === undefined ? [] : [node];
  return items.flatMap((item) =>
    item.kind === "scalar" && typeof item.value === "string" ? [{ ...item, value: item.value }] : [],
  );
};

/** The name of the list that a key of a condition asks for; `undefined` where the entries stand there themselves. */
export const listNamed = ({ written }: Leaf, key: string): string | undefined => {
  const node = childOf(written, key);
  return node?.kind === "scalar" && typeof node.value === "string" ? node.value : undefined;
};
