import { readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { ModbotError } from "../../engine/errors.ts";
import { Moderator } from "../../engine/moderate.ts";
import { appendAllows } from "../../engine/proofs/append-example.ts";
import type { ExampleDesk } from "../../engine/proofs/example-desk.ts";
import { exampleFrom } from "../../engine/proofs/example-from-case.ts";
import { packageFolder } from "../assets.ts";
import type { Context } from "../context.ts";
import { loadRulebook } from "../rulebook.ts";
import { lineDiff } from "./line-diff.ts";
import { writeRulebook } from "./write-rulebook.ts";

/** Puts examples into the rulebook at `path`; without one it is the built-in one, into which nothing is ever written. */
export const exampleDesk = (ctx: Pick<Context, "cwd">, path: string | undefined): ExampleDesk => ({
  async draft(of, wish) {
    const { rulebook, file } = loadRulebook(ctx, path);
    const draft = exampleFrom(of, wish, rulebook, (book) => new Moderator(book));
    if ("why" in draft) return draft;
    if (path === undefined || path.startsWith(join(packageFolder(), "rules") + sep)) {
      const hint = `Make one of your own with modbot init, and add at rule ${draft.rule}: prove: { allows: [${draft.yaml}] }`;
      return { why: "the rulebook in use is the one that modbot brings along, and stays as it is", hint };
    }
    const before = readFileSync(path, "utf8");
    const appended = appendAllows(before, draft.rule, draft.yaml);
    return appended.ok
      ? { ...draft, file, before, after: appended.text, diff: lineDiff(before, appended.text, file) }
      : appended;
  },
  async write({ file, before, after }) {
    if (path === undefined) throw new ModbotError("the built-in rulebook stays as it is.");
    writeRulebook(path, file, before, after);
  },
});
