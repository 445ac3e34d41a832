import { EXIT } from "../engine/errors.ts";
import { CONFIG, command, flag, JSON_OUT } from "./command.ts";

export const doctorDiscord = command({
  name: "doctor discord",
  summary: "look at the bot on Discord: token, intents, permissions, and what is watched",
  about:
    "Changes nothing. Shows for each server which surfaces and channels are watched and which actions are possible, with what to do about the rest. Exit code 1: something does not work.",
  args: {
    invite: flag("--invite", "only print the link that lets the bot into a server"),
    json: JSON_OUT,
    config: CONFIG,
  },
  examples: [
    { type: "modbot doctor discord", does: "will it work?" },
    {
      type: "modbot doctor discord --invite",
      does: "the link to open in a browser, with the permissions that it needs",
    },
    { type: "modbot doctor discord --json", does: "the same for a program" },
  ],
  run: async (ctx, { invite, json, ...asked }) => {
    const { findConfig } = await import("./places.ts");
    const { discordOf } = await import("./doctor/discord-settings.ts");
    const { examine, examineInvite } = await import("../connectors/discord/doctor/examine.ts");
    const { examinationJson, examinationLines, hasFailed } = await import("./doctor/lines.ts");
    const { jsonText } = await import("./json.ts");
    const { paintFor } = await import("./paint.ts");
    const { settings, tools } = discordOf(ctx, await findConfig(ctx, asked));
    if (invite) {
      const link = await examineInvite(settings, tools);
      ctx.print(json ? jsonText({ invite: link }) : link);
      return EXIT.ok;
    }
    const found = await examine(settings, tools);
    if (json) ctx.print(jsonText(examinationJson(found)));
    else for (const line of examinationLines(found, paintFor(ctx.color))) ctx.print(line);
    return hasFailed(found) ? EXIT.found : EXIT.ok;
  },
});
