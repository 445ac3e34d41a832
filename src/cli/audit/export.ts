import type { AuditEntry } from "../../engine/audit-log.ts";
import type { Store } from "../../engine/ports.ts";

/** Entries that are read at once. */
const PAGE = 1_000;

/** Gives every entry from number `first` on to `write`, a page at a time; answers how many there were. */
export const exportAudit = async (
  store: Pick<Store, "audit">,
  first: number,
  write: (entry: AuditEntry) => void,
): Promise<number> => {
  let count = 0;
  for (let after = first - 1; ; ) {
    const page = await store.audit(after, PAGE);
    for (const entry of page) write(entry);
    count += page.length;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return count;
    after = last.seq;
  }
};
