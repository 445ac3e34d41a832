import { readFileSync } from "node:fs";
import { ModbotError } from "../../engine/errors.ts";
import type { ModelKind } from "../../models/transformers/protocol.ts";
import { safe } from "../../tui/safe-text.ts";
import { withModel } from "../config/set-model.ts";
import type { Context } from "../context.ts";
import { shown } from "../places.ts";
import { lineDiff } from "../rules/line-diff.ts";
import { writeRulebook } from "../rules/write-rulebook.ts";

/** Writes into modbot.yaml which model is used, and shows what has changed. Errors: `ModbotError` where it must be written by hand. */
export const chooseModels = (ctx: Context, file: string, kinds: readonly ModelKind[], name: string): void => {
  const before = readFileSync(file, "utf8");
  let after = before;
  for (const kind of kinds) {
    const next = withModel(after, kind, name);
    if (next === undefined)
      throw new ModbotError(`cannot write the choice into ${shown(ctx, file)}: nothing was written.`, {
        hint: `Write it by hand: models: { ${kind}: ${name} }`,
      });
    after = next;
  }
  if (after === before) {
    ctx.say(`${shown(ctx, file)} says so already.`);
    return;
  }
  writeRulebook(file, shown(ctx, file), before, after);
  for (const line of lineDiff(before, after, shown(ctx, file))) ctx.print(safe(line, 400));
  ctx.say("It counts once modbot run is started again.");
};
