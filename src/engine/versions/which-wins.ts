import type { Order } from "../order.ts";
import type { InForce } from "./rulebook-store.ts";

/** The rulebook of the configuration as it lies there now. `changedAt`: when the newest of its files was last written or moved, epoch ms. */
export type FileNow = { readonly hash: string; readonly changedAt: number };

/**
 * Which rulebook judges after a start: what was changed last, the file or by an order.
 *
 * A file counts as changed when it is not what was loaded from it last; to touch it, or to copy the same text over it, changes nothing.
 * Where both were changed since, the later time wins.
 */
export const winsAtStart = (
  file: FileNow,
  order: { readonly hash: string; readonly at: number } | undefined,
  history: readonly InForce[],
): "file" | "order" => {
  if (order === undefined) return "file";
  const loaded = history.findLast(({ cause }) => cause.kind === "file");
  if (loaded !== undefined && loaded.at > order.at) return "file";
  const isChanged = loaded === undefined || loaded.hash !== file.hash;
  return isChanged && file.changedAt > order.at ? "file" : "order";
};

/**
 * The rulebook to go back to: what judged before the one that judges now. To go back twice goes back two steps, not forth again.
 * Gives: `undefined` where there was none before.
 */
export const hashBefore = (history: readonly InForce[]): string | undefined => {
  const steps: string[] = [];
  for (const { hash, cause } of history) {
    if (steps.at(-1) === hash) continue;
    const back = cause.kind === "order" && cause.as === "rolled back" ? steps.lastIndexOf(hash) : -1;
    if (back >= 0) steps.length = back + 1;
    else steps.push(hash);
  }
  return steps.at(-2);
};

/** The history as it will be once a run has heeded the orders that were given since. `at` is then that of the order. */
export const withOrders = (history: readonly InForce[], orders: readonly Order[]): readonly InForce[] => {
  const heeded = Math.max(0, ...history.map(({ cause }) => (cause.kind === "order" ? cause.order : 0)));
  const last = history.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
  const waiting = orders.flatMap(({ seq, at, by, body }): readonly Omit<InForce, "seq">[] =>
    body.kind === "rulebook" && body.does === "use" && seq > heeded && at > last
      ? [{ at, by, hash: body.hash, cause: { kind: "order", order: seq, as: body.as } }]
      : [],
  );
  return [...history, ...waiting.map((entry, i) => ({ ...entry, seq: history.length + 1 + i }))];
};
