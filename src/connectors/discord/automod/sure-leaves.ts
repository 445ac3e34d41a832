import type { Expression } from "../../../engine/rulebook/rule.ts";

export type Leaf = Extract<Expression, { kind: "leaf" }>;

/** The conditions of which each alone makes a rule act, and what else it looks at. */
export type Sure = { readonly leaves: readonly Leaf[]; readonly rest: readonly string[] };

/** Discord's filter knows no "and": only what is enough by itself can be handed to it. */
export const sureLeaves = (expression: Expression): Sure => {
  switch (expression.kind) {
    case "leaf":
      return { leaves: [expression], rest: [] };
    case "any":
      return joined(expression.members.map(sureLeaves));
    case "all": {
      const [only, ...more] = expression.members;
      return only !== undefined && more.length === 0
        ? sureLeaves(only)
        : { leaves: [], rest: ["several conditions must hold together"] };
    }
    case "score": {
      const signals = expression.groups.flatMap(({ cap, signals }) =>
        signals.map(({ when, adds }) => ({ when, adds: Math.min(cap, adds), lowers: adds < 0 })),
      );
      // What speaks for the author could outweigh any of them.
      if (signals.some(({ lowers }) => lowers))
        return { leaves: [], rest: ["a score in which something counts for the author"] };
      const enough = signals.filter(({ adds }) => adds >= expression.actAt);
      const some = joined(enough.map(({ when }) => sureLeaves(when)));
      return enough.length === signals.length
        ? some
        : { ...some, rest: [...some.rest, "signals of a score that are not enough by themselves"] };
    }
    case "none":
      return { leaves: [], rest: ["that something is missing"] };
  }
};

const joined = (parts: readonly Sure[]): Sure => ({
  leaves: parts.flatMap(({ leaves }) => leaves),
  rest: [...new Set(parts.flatMap(({ rest }) => rest))],
});
