import type { Chance } from "./chance.ts";

/** What may stand in the place of `{name}`: one of these, or what is made up on the spot. Values may hold slots themselves. */
export type Slots = Readonly<Record<string, readonly string[] | ((chance: Chance) => string)>>;

const SLOT = /\{([^{}]*)\}/g;
/** A grammar that calls itself without end is a mistake of its author. */
const DEEPEST = 8;

/**
 * A sentence from a skeleton: `{name}` is filled from `slots`, `{one|other|}` is a choice on the spot.
 * Errors: an `Error` for a slot that nobody has filled, for that is a mistake in a grammar of our own.
 */
export const expand = (skeleton: string, slots: Slots, chance: Chance, depth = 0): string => {
  if (depth > DEEPEST) throw new Error(`too deep: ${skeleton}`);
  return skeleton.replace(SLOT, (_, inside: string) => {
    if (inside.includes("|")) return chance.pick(inside.split("|"));
    const values = slots[inside];
    if (values === undefined) throw new Error(`no slot is called ${inside}`);
    if (typeof values === "function") return values(chance);
    return expand(chance.pick(values), slots, chance, depth + 1);
  });
};

/** The names of the slots that a skeleton asks for. */
export const slotsIn = (skeleton: string): readonly string[] =>
  [...skeleton.matchAll(SLOT)].map(([, inside = ""]) => inside).filter((inside) => !inside.includes("|"));
