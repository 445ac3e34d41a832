import { UsageError } from "../../engine/errors.ts";
import { Moderator } from "../../engine/moderate.ts";
import { openRuleTest, type RuleTestResult } from "../../engine/proofs/rule-test.ts";
import { didYouMean } from "../../engine/rulebook/closest.ts";
import type { Rulebook } from "../../engine/rulebook/rule.ts";
import { safe } from "../../tui/safe-text.ts";
import type { Context } from "../context.ts";
import { type FilesToRead, readFiles } from "../replay/read-files.ts";

/** Judges the lines of the files and compares. Errors: as `readFiles`; `UsageError` for a rule that is not there, and where no line says what it is. */
export const testRules = async (
  ctx: Context,
  rulebook: Rulebook,
  { only, ...files }: FilesToRead & { readonly only: string | undefined },
): Promise<{ readonly result: RuleTestResult; readonly unreadable: number }> => {
  const ids = rulebook.rules.map(({ id }) => id);
  const refuseUnknown = (id: string, where: string): void => {
    if (ids.includes(id)) return;
    throw new UsageError(`${where}: there is no rule "${safe(id, 60)}".`, {
      hint: didYouMean(id, ids) ?? "modbot rules check prints the ids of all rules.",
    });
  };
  if (only !== undefined) refuseUnknown(only, `--rule ${safe(only, 60)}`);
  const test = openRuleTest(new Moderator(rulebook), only);
  const unreadable = await readFiles(ctx, files, (entry, file) => {
    const { line, message, violation, labels = [], rules } = entry;
    for (const id of rules ?? []) refuseUnknown(id, `${file}:${line}`);
    const said = violation ?? (labels.length > 0 ? true : undefined);
    test.add({
      file,
      line,
      message,
      ...(said === undefined ? {} : { violation: said }),
      ...(rules === undefined ? {} : { rules }),
    });
  });
  const result = test.result();
  if (result.labelled === 0 && !ctx.signal.aborted) {
    throw new UsageError("no line says what it is, so there is nothing to test.", {
      hint: 'Write "violation": true or false on each line, and "rule": "scam-link" where one rule is meant. See docs/corpus.md.',
    });
  }
  return { result, unreadable };
};
