import type { Database } from "better-sqlite3";
import type { AuditEntry, AuditNote } from "../../engine/audit-log.ts";
import { type ChainEnd, nextEntry } from "../audit-chain.ts";
import { columnText, textOf } from "../column-text.ts";

type Row = Omit<Required<AuditEntry>, "content" | "salt"> & { content: string | null; salt: string | null };

/** The hash chain, and apart from it what it commits to. */
export const auditTable = (db: Database) => {
  const end = db.prepare<[], ChainEnd>("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1");
  const insert = db.prepare(
    "INSERT INTO audit (seq, at, actor, kind, subject, commitment, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const insertContent = db.prepare("INSERT INTO audit_content (seq, salt, content) VALUES (?, ?, ?)");
  const after = db.prepare<[number, number], Row>(
    "SELECT audit.*, salt, content FROM audit LEFT JOIN audit_content USING (seq) WHERE seq > ? ORDER BY seq LIMIT ?",
  );

  return {
    add: (notes: readonly AuditNote[]): void => {
      // Read anew each time: another process may have added to the chain.
      let last = end.get();
      for (const note of notes) {
        const entry = nextEntry(last, note);
        const texts = [entry.actor, entry.kind, entry.subject].map(columnText);
        insert.run(entry.seq, entry.at, ...texts, entry.commitment, entry.previous, entry.hash);
        insertContent.run(entry.seq, entry.salt, entry.content);
        last = entry;
      }
    },

    end: (): number => end.get()?.seq ?? 0,

    after: (seq: number, limit: number): readonly AuditEntry[] =>
      after.all(seq, limit).map(({ content, salt, ...row }) => ({
        ...row,
        actor: textOf(row.actor),
        kind: textOf(row.kind),
        subject: textOf(row.subject),
        ...(content === null || salt === null ? {} : { content, salt }),
      })),
  };
};
