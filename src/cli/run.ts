import { CONFIG, command, DB, flag, JSON_OUT, OUT, option, RULES } from "./command.ts";

export const run = command({
  name: "run",
  summary: "watch the chat, and do what the rules say",
  about:
    "Stays in the foreground and shows what is done and why, until the input ends or Ctrl-C. Review in another terminal works on the same database at the same time.",
  args: {
    demo: flag("--demo", "a made-up day on two made-up platforms: no account, key or network"),
    from: option("--from <file>", "read this file instead of the connectors (- is standard input)"),
    speed: option(
      "--speed <times>",
      "with --from or --demo: 20x keeps the recorded pace, twenty times as fast; max does not wait",
    ),
    out: OUT("with --from: perform by writing each action into this file, as a line of JSON"),
    observe: flag("--observe", "record what would be done, and do nothing"),
    enforce: flag("--enforce", "do it"),
    json: JSON_OUT,
    config: CONFIG,
    db: DB,
    rules: RULES,
  },
  examples: [
    { type: "modbot run --demo", does: "see it work, then type `modbot review`" },
    { type: "modbot run", does: "as modbot.yaml says" },
    { type: "modbot run --from chat.jsonl --db trial.db --speed 20x", does: "a recorded chat as if it were live" },
    { type: "tail -f chat.jsonl | modbot run --from - --json", does: "as a part of something else" },
  ],
  drains: true,
  run: async (ctx, args) => {
    const { planRun } = await import("./run/plan.ts");
    const { startRun } = await import("./run/start.ts");
    return startRun(ctx, await planRun(ctx, args), args.json);
  },
});
