import { UsageError } from "../../engine/errors.ts";
import type { OrderStore } from "../../engine/order.ts";
import { isHashPrefix, withPrefix } from "../../engine/versions/hash-prefix.ts";
import { orderedBy } from "../../engine/versions/rulebook-order.ts";
import type { RulebookStore, WholeRulebook } from "../../engine/versions/rulebook-store.ts";
import { openStore } from "../../store/open-store.ts";
import { safe } from "../../tui/safe-text.ts";
import { allOrders } from "./all-orders.ts";
import { shortHash } from "./short-hash.ts";

/** Blue judges, green is tried beside it. */
const COLORS: readonly string[] = ["blue", "green"];

/** Can this name a rulebook that is kept? */
export const mayBeKept = (typed: string): boolean => COLORS.includes(typed) || isHashPrefix(typed);

/**
 * A rulebook that is kept in a database, by the beginning of its hash, or `blue` or `green`.
 * Errors: `UsageError` when there is none, or more than one.
 */
export const keptRulebook = async (typed: string, database: string): Promise<WholeRulebook> => {
  const store = await openStore(database, { create: false });
  try {
    return await keptIn(store, typed);
  } finally {
    await store.close();
  }
};

/** The same in a database that is open. */
export const keptIn = async (store: RulebookStore & OrderStore, typed: string): Promise<WholeRulebook> => {
  const hash = COLORS.includes(typed) ? await hashOf(typed, store) : await hashWith(typed, store);
  const whole = await store.rulebookOf(hash);
  if (whole === undefined) throw new UsageError(`the database keeps no rulebook ${shortHash(hash)}.`, LOG);
  return whole;
};

const LOG = { hint: "modbot rules log lists those that it keeps." };

const hashOf = async (color: string, store: RulebookStore & OrderStore): Promise<string> => {
  const hash = color === "blue" ? (await store.inForce()).at(-1)?.hash : orderedBy(await allOrders(store)).trial?.hash;
  if (hash !== undefined) return hash;
  throw color === "blue"
    ? new UsageError("no rulebook is blue: nothing has judged here yet.", { hint: "modbot run begins with one." })
    : new UsageError("no rulebook is green: none is being tried.", {
        hint: "modbot rules deploy new.yaml --green tries one.",
      });
};

const hashWith = async (typed: string, store: RulebookStore): Promise<string> => {
  if (!isHashPrefix(typed))
    throw new UsageError(`${safe(typed, 80)} is no hash of a rulebook.`, {
      hint: "Write at least its first six digits, or blue or green.",
    });
  const found = withPrefix(await store.rulebooks(), typed);
  if (found.length === 1) return found[0]!.hash;
  throw found.length === 0
    ? new UsageError(`there is no file and no kept rulebook ${typed}.`, LOG)
    : new UsageError(`${found.length} rulebooks begin with ${typed}.`, { hint: "Write more of its digits." });
};
