import { EXIT, ModbotError, UsageError } from "../engine/errors.ts";
import { CONFIG, command, DB, flag, OUT, option } from "./command.ts";

export const auditExport = command({
  name: "audit export",
  summary: "print the audit log, one JSON object a line",
  about:
    "Each entry is tied to the one before it by its hash, so that nobody can change one, or remove one from among the others, unseen. What is missing at the end shows only beside a copy: keep one. --verify checks the whole chain first and exits with 1 where it is broken.",
  args: {
    from: option("--from <seq>", "begin with this entry (default: the first)"),
    verify: flag("--verify", "check the chain"),
    redact: flag("--redact", "replace e-mail addresses, telephone numbers and the like in notes by their kind"),
    out: OUT("write into a file"),
    config: CONFIG,
    db: DB,
  },
  examples: [
    { type: "modbot audit export --verify --out audit.jsonl", does: "check the chain and keep a copy" },
    { type: "modbot audit export --from 1200", does: "what has been added since" },
    { type: "modbot audit export --redact --out shared.jsonl", does: "a copy to give to others" },
  ],
  run: async (ctx, { from, verify, redact, out, ...asked }) => {
    const { findConfig, databaseFile, shown } = await import("./places.ts");
    const { exportAudit } = await import("./audit/export.ts");
    const { redactEntry } = await import("./audit/redact-entry.ts");
    const { openStore } = await import("../store/open-store.ts");
    const { jsonLine } = await import("./json.ts");
    const { openOutFile } = await import("./out-file.ts");
    const first = numberOf(from);
    const store = await openStore(databaseFile(ctx, asked, await findConfig(ctx, asked)), { readonly: true });
    const file = out === undefined ? undefined : openOutFile(out, shown(ctx, out));
    try {
      const check = verify ? await store.verifyAudit() : undefined;
      const count = await exportAudit(store, first, (entry) =>
        (file ? file.line : ctx.print)(jsonLine(redact ? redactEntry(entry) : entry)),
      );
      file?.finish();
      ctx.say(`${count} entries${out === undefined ? "" : ` written to ${shown(ctx, out)}`}.`);
      if (check === undefined) return EXIT.ok;
      if (check.broken) {
        const { seq, why } = check.broken;
        throw new ModbotError(`the audit log is broken at entry ${seq}: ${why}.`, {
          hint: "Somebody has changed the database outside modbot. Keep it, and compare it with an older copy.",
          exitCode: EXIT.found,
        });
      }
      ctx.say(
        `The chain of ${check.entries} entries holds${check.erased > 0 ? `; the content of ${check.erased} is erased` : ""}.`,
      );
      return EXIT.ok;
    } finally {
      file?.drop();
      await store.close();
    }
  },
});

const numberOf = (from: string | undefined): number => {
  if (from === undefined) return 1;
  if (/^\d{1,15}$/.test(from)) return Number(from);
  throw new UsageError(`--from ${from} is not the number of an entry.`, { hint: "Write a whole number: --from 1200" });
};
