import { keptMessage } from "../../engine/message.ts";
import type { Recorded } from "../../engine/ports.ts";
import { type Keep, LONGEST_KEPT, MOST_FORGOTTEN, type RecentMessage } from "../../engine/recent.ts";
import { asStored } from "./state.ts";

/** The messages judged last, and the number of the last one. Never changed, only replaced. */
export type Recent = { readonly last: number; readonly messages: readonly RecentMessage[] };

export const NO_MESSAGES: Recent = { last: 0, messages: [] };

/** With a batch added, and the oldest gone as far as the table in SQLite would let them go. */
export const withBatch = (recent: Recent, batch: readonly Recorded[], keep: Keep): Recent => {
  if (batch.length === 0) return recent;
  const added = batch.map(
    ({ message, at }, i): RecentMessage =>
      asStored({ seq: recent.last + 1 + i, at, message: keptMessage(message, LONGEST_KEPT) }),
  );
  const last = recent.last + batch.length;
  const before = Math.max(...batch.map(({ at }) => at)) - keep.forMs;
  const beyond = last - keep.atMost;
  const all = [...recent.messages, ...added];
  const kept = all.findIndex(({ seq, at }) => at >= before && seq > beyond);
  const most = batch.length * MOST_FORGOTTEN;
  return { last, messages: all.slice(Math.min(most, kept < 0 ? all.length : kept)) };
};
