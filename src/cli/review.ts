import { EXIT, UsageError } from "../engine/errors.ts";
import { AS, CONFIG, command, DB, flag, RULES } from "./command.ts";

export const review = command({
  name: "review",
  summary: "decide what modbot is not sure of",
  about:
    "Opens the queue on the whole terminal: A approves, B blocks, E escalates, u undoes, ? shows all keys. It may be open while `modbot run` is running, and more than once.",
  args: {
    as: AS,
    list: flag("--list", "print the queue and end"),
    json: flag("--json", "print the queue as JSON and end"),
    config: CONFIG,
    db: DB,
    rules: RULES,
  },
  examples: [
    { type: "modbot review", does: "work through the queue" },
    { type: "modbot review --list", does: "only look" },
  ],
  drains: true,
  run: async (ctx, { list, json, ...asked }) => {
    const hasTerminal = ctx.stdin.isTTY === true && ctx.stdout.isTTY === true;
    if (!list && !json && (!hasTerminal || ctx.env.TERM === "dumb")) {
      throw new UsageError(
        hasTerminal
          ? "review draws on the whole terminal, and this one cannot (TERM=dumb)."
          : "review needs a terminal.",
        { hint: "To print the queue: modbot review --list, or --json." },
      );
    }
    const { openOffice } = await import("./office.ts");
    const { store, desk, name, file, rules, close } = await openOffice(ctx, asked);
    try {
      if (list || json) {
        const { printQueue } = await import("./review/print-queue.ts");
        await printQueue(ctx, desk, json);
        return EXIT.ok;
      }
      const { runReview } = await import("../tui/review/app.tsx");
      const { waitingIn } = await import("../engine/case.ts");
      const { botWatch } = await import("./bot-running.ts");
      const { exampleDesk } = await import("./rules/example-desk.ts");
      await runReview({
        desk,
        examples: exampleDesk(ctx, rules),
        moderator: name,
        botRunning: botWatch(file, ctx.now),
        demo: (await store.readMeta("purpose")) === "demo",
        stdin: ctx.stdin,
        stdout: ctx.stdout,
        clock: ctx.now,
        color: ctx.color,
        signal: ctx.signal,
      });
      const { cases } = await store.counts();
      ctx.say(`${waitingIn(cases)} left in the queue.`);
      return EXIT.ok;
    } finally {
      await close();
    }
  },
});
