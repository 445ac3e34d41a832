import type { AuditEntry } from "../../engine/audit-log.ts";
import { redactPersonal } from "../../engine/text/personal/redact.ts";

/** What people and platforms wrote in their own words; everything else in an entry is ids, names and numbers of modbot's. */
const FREE_TEXT = "note";

/**
 * The entry with personal data in its notes replaced by their kind.
 *
 * Gives: an entry that held some goes without `content` and `salt`, as if erased, and has `redacted` instead: the chain still verifies, and
 * nobody can try which number it was until the commitment fits. Others stay as they are.
 */
export const redactEntry = (entry: AuditEntry): AuditEntry & { readonly redacted?: string } => {
  if (entry.content === undefined) return entry;
  const redacted = JSON.stringify(
    JSON.parse(entry.content, (key, value: unknown) =>
      key === FREE_TEXT && typeof value === "string" ? redactPersonal(value) : value,
    ),
  );
  if (redacted === entry.content) return entry;
  const { content: _, salt: __, ...rest } = entry;
  return { ...rest, redacted };
};
