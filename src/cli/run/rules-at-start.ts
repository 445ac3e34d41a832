import { ModbotError } from "../../engine/errors.ts";
import type { OrderStore } from "../../engine/order.ts";
import type { Rulebook } from "../../engine/rulebook/rule.ts";
import { type Ordered, orderedBy, type UseOrder } from "../../engine/versions/rulebook-order.ts";
import type { InForce, RulebookStore, WholeRulebook } from "../../engine/versions/rulebook-store.ts";
import { winsAtStart } from "../../engine/versions/which-wins.ts";
import { safe } from "../../tui/safe-text.ts";
import { actorName } from "../versions/actor-name.ts";
import { allOrders } from "../versions/all-orders.ts";
import { shortHash } from "../versions/short-hash.ts";
import type { Found } from "./find-rules.ts";

/** The rulebook by which a run begins. */
export type RulesAtStart = {
  readonly rulebook: Rulebook;
  /** What people must know about it; nothing where it is that of the file, as ever. */
  readonly notes: readonly string[];
  readonly ordered: Ordered;
  /** Number of the last order that is part of this. */
  readonly heeded: number;
};

/**
 * Finds out which rulebook is in force, the file or one that was ordered, whichever is newer, and writes that down.
 * A file that cannot be used does not keep a bot from starting that has judged before: what judged last goes on.
 *
 * Errors: what is wrong with the file, where nothing has judged before.
 */
export const rulesAtStart = async (
  found: Found,
  how: {
    readonly store: OrderStore & RulebookStore;
    readonly compile: (whole: WholeRulebook) => Rulebook;
    readonly now: number;
  },
): Promise<RulesAtStart> => {
  const { store, now } = how;
  const orders = await allOrders(store);
  const [ordered, history] = [orderedBy(orders), await store.inForce()];
  const heeded = orders.at(-1)?.seq ?? 0;
  const last = history.at(-1);
  const { use } = ordered;
  const enter = async (entry: Pick<InForce, "hash" | "by" | "cause">): Promise<void> => {
    const isSame = last?.hash === entry.hash && JSON.stringify(last.cause) === JSON.stringify(entry.cause);
    if (!isSame) await store.putInForce({ ...entry, at: now });
  };

  if ("error" in found) {
    const goesOn = use !== undefined && use.at > (last?.at ?? 0) ? use.body.hash : last?.hash;
    const whole = goesOn === undefined ? undefined : await store.rulebookOf(goesOn);
    if (whole === undefined) throw found.error;
    const rulebook = how.compile(whole);
    if (use !== undefined && use.body.hash === goesOn) await enter(byOrder(use));
    const notes = [
      `${found.file} cannot be used; rulebook ${named(whole)}, which judged last, goes on until it is mended:`,
      ...found.error.message.split("\n").map((line) => `  ${line}`),
    ];
    return { rulebook, notes, ordered, heeded };
  }

  await store.keepRulebook(found.whole, now);
  const file = { hash: found.whole.hash, changedAt: found.changedAt };
  const notes: string[] = [];
  if (use !== undefined && winsAtStart(file, { hash: use.body.hash, at: use.at }, history) === "order") {
    try {
      const whole = await store.rulebookOf(use.body.hash);
      if (whole === undefined) throw new ModbotError("it is not kept in this database.");
      const rulebook = how.compile(whole);
      await enter(byOrder(use));
      if (whole.hash !== found.whole.hash)
        notes.push(
          `rulebook ${named(whole)} is in force, ${use.body.as} by ${safe(actorName(use.by), 64)} on ${dateText(use.at)}; ${found.file} is older. To go back to the file: modbot rules deploy ${found.file}`,
        );
      return { rulebook, notes, ordered, heeded };
    } catch (error) {
      if (!(error instanceof ModbotError)) throw error;
      notes.push(
        `rulebook ${shortHash(use.body.hash)}, ${use.body.as} on ${dateText(use.at)}, cannot be used; ${found.file} judges: ${error.message}`,
      );
    }
  } else if (use !== undefined && last?.cause.kind === "order") {
    notes.push(
      `${found.file} was changed after rulebook ${shortHash(use.body.hash)} was ${use.body.as}, and is in force`,
    );
  }
  await enter({ hash: found.whole.hash, by: { kind: "modbot" }, cause: { kind: "file", file: found.file } });
  return { rulebook: found.rulebook, notes, ordered, heeded };
};

const byOrder = ({ seq, by, body }: UseOrder): Pick<InForce, "hash" | "by" | "cause"> => ({
  hash: body.hash,
  by,
  cause: { kind: "order", order: seq, as: body.as, ...(body.why === undefined ? {} : { why: body.why }) },
});

const named = ({ version, hash }: WholeRulebook): string => `${safe(version, 64)} (${shortHash(hash)})`;

const dateText = (at: number): string => `${new Date(at).toISOString().replace("T", " ").slice(0, 16)} UTC`;
