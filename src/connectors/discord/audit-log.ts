import type { OutboxItem } from "../../engine/effect.ts";
import type { Acting } from "./acting.ts";
import { isMarkedFor } from "./audit-reason.ts";
import { getAuditLog } from "./calls.ts";
import { fieldsIn, fieldsOf, idOf } from "./fields.ts";

/** Does the server's audit log say that modbot has done this already? `undefined`: modbot may not read it, or it did not answer. */
export const isInAuditLog = async (
  item: OutboxItem,
  guild: string,
  target: string,
  { call, selfId }: Acting,
): Promise<boolean | undefined> => {
  const reply = await call(getAuditLog(guild, selfId, target));
  if (reply.kind !== "ok") return undefined;
  const entries = fieldsIn(fieldsOf(reply.body)?.audit_log_entries);
  return entries.some((entry) => idOf(entry.target_id) === target && isMarkedFor(entry.reason, item));
};
