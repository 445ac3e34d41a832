import { EXIT, UsageError } from "../engine/errors.ts";
import { safe } from "../tui/safe-text.ts";
import { AS, CONFIG, command, DB, flag, option, RULES, words } from "./command.ts";

export const undo = command({
  name: "undo",
  summary: "take back what was done in one case, or in a whole batch",
  about:
    "Says first what will be taken back and what no platform can take back. A batch holds only what modbot did by itself: what a person decided is undone by its number. The running bot does it within half a second; otherwise the next run does.",
  args: {
    ids: words("[case...]", "cases by number: c12"),
    rule: option("--rule <id>", "every case in which this rule made modbot act"),
    since: option("--since <age>", "with --rule: opened since then, as 10m, 2h, 1d"),
    yes: flag("--yes", "do not ask"),
    as: AS,
    config: CONFIG,
    db: DB,
    rules: RULES,
  },
  examples: [
    { type: "modbot undo c12", does: "take back one case" },
    { type: "modbot undo --rule phishing-link --since 10m", does: "a rule went wrong: take back its last ten minutes" },
  ],
  run: async (ctx, { ids, rule, since, yes, ...asked }) => {
    const { openOffice } = await import("./office.ts");
    const { findCases, planLines } = await import("./undo/plan.ts");
    const { canAsk, confirm } = await import("./confirm.ts");
    const { undoPlan } = await import("../engine/standing.ts");
    const { isBotRunning } = await import("./bot-running.ts");
    const { moment } = await import("./moment.ts");
    if ((ids.length === 0) === (rule === undefined)) {
      throw new UsageError("undo what? Name cases, or a rule.", {
        hint: "modbot undo c12, or: modbot undo --rule phishing-link --since 10m",
      });
    }
    if (rule !== undefined && since === undefined) {
      throw new UsageError("--rule needs --since.", { hint: "How far back? --since 10m" });
    }
    const after = since === undefined ? undefined : moment("--since", since, ctx.now());
    const { store, desk, file, close } = await openOffice(ctx, asked);
    try {
      const { undoable, refused } = await findCases(store, ids, rule, after);
      for (const line of refused) ctx.say(line);
      if (undoable.length === 0) {
        ctx.say(
          rule === undefined
            ? "Nothing to undo."
            : `Nothing to undo: rule ${safe(rule, 60)} has made modbot act in no case since then.`,
        );
        return EXIT.found;
      }
      for (const line of planLines(undoable)) ctx.print(line);
      if (!yes) {
        if (!canAsk(ctx))
          throw new UsageError("nothing was undone: this is no terminal to ask on.", { hint: "Add --yes." });
        if (!(await confirm(ctx, `Undo ${undoable.length === 1 ? "this case" : `these ${undoable.length} cases`}?`))) {
          ctx.say("Nothing was undone.");
          return EXIT.found;
        }
      }
      let undone = 0;
      for (const { id } of undoable) {
        const answer = await desk.undo(id);
        if (answer.status === "written") undone++;
        else ctx.say(`${id} was not undone: ${whyNot(answer)}`);
      }
      ctx.print(`${undone} undone.`);
      const effects = undoable.some((found) => undoPlan(found, "").back.length > 0);
      if (effects)
        ctx.say(
          isBotRunning(file)
            ? "The running bot does it now."
            : (await store.readMeta("purpose")) === "demo"
              ? "This was the demo: nobody does it."
              : "No bot is running: it is done when `modbot run` starts.",
        );
      return undone === undoable.length ? EXIT.ok : EXIT.found;
    } finally {
      await close();
    }
  },
});

const whyNot = (answer: { readonly status: string; readonly why?: string }): string =>
  answer.why ??
  { claimed: "somebody else is at it.", moved: "somebody else was quicker: look again.", missing: "it is gone." }[
    answer.status
  ] ??
  answer.status;
