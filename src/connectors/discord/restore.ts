import type { z } from "zod";
import type { Notebook } from "../../engine/notebook.ts";

/** What stood before modbot changed something, and what it set. */
export type Change<T> = { readonly before: T; readonly set: T };

/**
 * Remembers what modbot has changed of one sort of thing, so that exactly that is put back, and only while it is still as modbot set it.
 * Written before the change is asked for: whatever dies in between, the next run knows.
 */
export const changesOf = <T>(how: {
  /** `timeout`: the first part of each key. */
  readonly kind: string;
  readonly schema: z.ZodType<T>;
  readonly same: (a: T, b: T) => boolean;
}) => {
  const { kind, schema, same } = how;
  const keyOf = (thing: string): string => `${kind} ${thing}`;
  const read = async (notebook: Notebook, thing: string): Promise<Change<T> | undefined> => {
    const text = await notebook.read(keyOf(thing));
    if (text === undefined) return undefined;
    const { before, set } = JSON.parse(text) as { readonly before?: unknown; readonly set?: unknown };
    const [from, to] = [schema.safeParse(before), schema.safeParse(set)];
    return from.success && to.success ? { before: from.data, set: to.data } : undefined;
  };
  return {
    read,
    /**
     * Before `now` becomes `set`. What modbot itself had set is no state to go back to: then that counts which stood before it.
     * `until`: after this there is nothing left to put back.
     */
    note: async (notebook: Notebook, thing: string, now: T, set: T, until?: number): Promise<Change<T>> => {
      const known = await read(notebook, thing);
      const change = { before: known !== undefined && same(known.set, now) ? known.before : now, set };
      const value = JSON.stringify(change);
      await notebook.write({ key: keyOf(thing), value, ...(until === undefined ? {} : { until }) });
      return change;
    },
    forget: (notebook: Notebook, thing: string): Promise<void> => notebook.erase(keyOf(thing)),
    same,
  };
};

export const LEFT_ALONE = "somebody else has changed it since, so it is left as it is";
export const NOT_OURS = "modbot did not do it, so it is left as it is";
