import { EXIT } from "../engine/errors.ts";
import { command, flag } from "./command.ts";

export const init = command({
  name: "init",
  summary: "write modbot.yaml and rules/ into this folder",
  about: "Asks two questions on a terminal. Never overwrites a file without --force.",
  args: {
    yes: flag("--yes", "ask nothing: observe only, no input yet"),
    force: flag("--force", "overwrite files that are already here"),
  },
  examples: [
    { type: "modbot init", does: "ask, then write" },
    { type: "modbot init --yes", does: "write the defaults" },
  ],
  run: async (ctx, { yes, force }) => {
    const { writeProject } = await import("./init/write-project.ts");
    const { askSettings, DEFAULTS } = await import("./init/questions.ts");
    const asks = !yes && ctx.stdin.isTTY === true && ctx.stderr.isTTY === true;
    let settings = DEFAULTS;
    const written = await writeProject(ctx.cwd, force, async () => {
      if (asks) settings = await askSettings(ctx);
      return settings;
    });
    for (const file of written) ctx.print(`wrote ${file}`);
    ctx.say("");
    ctx.say("Next:");
    ctx.say("  modbot rules check     look at the rules, and try their examples");
    ctx.say('  modbot explain "..."   see what they make of a message');
    ctx.say(
      settings.file === undefined
        ? "  modbot run             start, once modbot.yaml names an input and says `enabled: true`"
        : "  modbot run             start",
    );
    return EXIT.ok;
  },
});
