import { EXIT, UsageError } from "../engine/errors.ts";
import { command, flag, option } from "./command.ts";
import type { Settings } from "./init/questions.ts";

export const init = command({
  name: "init",
  summary: "write modbot.yaml and a rulebook into this folder",
  about:
    "Asks three questions on a terminal. The rulebook, rules/community.yaml, builds on one that modbot brings along and says only what is different here. Never overwrites a file without --force.",
  args: {
    yes: flag("--yes", "ask nothing: observe only, no input yet"),
    extends: option("--extends <name>", "the rulebook to build on: base, gaming, strict, support or twitch"),
    force: flag("--force", "overwrite files that are already here"),
  },
  examples: [
    { type: "modbot init", does: "ask, then write" },
    { type: "modbot init --yes", does: "write the defaults" },
    { type: "modbot init --yes --extends gaming", does: "build on the rules for communities of players" },
  ],
  run: async (ctx, { yes, extends: base, force }) => {
    const { writeProject } = await import("./init/write-project.ts");
    const { askSettings, DEFAULTS } = await import("./init/questions.ts");
    const { builtInRulebooks } = await import("./assets.ts");
    const { didYouMean } = await import("../engine/rulebook/closest.ts");
    const { safe } = await import("../tui/safe-text.ts");
    const asks = !yes && ctx.stdin.isTTY === true && ctx.stderr.isTTY === true;
    const bases = builtInRulebooks();
    if (base !== undefined && !bases.includes(base)) {
      const hint = didYouMean(base, bases);
      throw new UsageError(`there is no rulebook ${safe(base, 60)} to build on.`, hint === undefined ? {} : { hint });
    }
    let settings: Settings = { ...DEFAULTS, ...(base === undefined ? {} : { base }) };
    const today = new Date(ctx.now()).toISOString().slice(0, 10);
    const written = await writeProject(ctx.cwd, { force, today }, async () => {
      if (asks) settings = await askSettings(ctx, bases, base);
      return settings;
    });
    for (const file of written) ctx.print(`wrote ${file}`);
    ctx.say("");
    ctx.say("Next:");
    ctx.say("  modbot rules check     look at the rules, and try their examples");
    ctx.say('  modbot explain "..."   see what they make of a message');
    ctx.say("  modbot doctor discord  once the bot is made and DISCORD_TOKEN is set: will it work?");
    ctx.say(
      settings.file === undefined
        ? "  modbot run             start, once modbot.yaml names an input and says `enabled: true`"
        : "  modbot run             start",
    );
    return EXIT.ok;
  },
});
