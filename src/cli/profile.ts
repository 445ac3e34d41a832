import { UsageError } from "../engine/errors.ts";
import { AS, CONFIG, command, DB, JSON_OUT, option, RULES, word } from "./command.ts";

const DOES = ["on", "off", "auto", "list"] as const;

export const profile = command({
  name: "profile",
  summary: "switch a profile of the rulebook on or off, or list them",
  about:
    "`on` and `off` count until `auto`, which leaves it to the rulebook again, or for as long as --for says. The running bot heeds it within half a second, and after a restart too. Exit code 1: it was so already.",
  args: {
    does: word("<on|off|auto|list>", "what to do"),
    name: word("[profile]", "which profile"),
    for: option("--for <time>", "for so long: 30m, 2h"),
    server: option("--server <id>", "in this server or community alone"),
    json: JSON_OUT,
    as: AS,
    config: CONFIG,
    db: DB,
    rules: RULES,
  },
  examples: [
    { type: "modbot profile list", does: "which there are, and what counts now" },
    { type: "modbot profile on raid --for 1h", does: "be strict for an hour" },
    { type: "modbot profile auto raid", does: "leave it to the rulebook again" },
  ],
  run: async (ctx, { does: typed, name, for: time, server, json, ...asked }) => {
    const does = DOES.find((known) => known === typed);
    if (does === undefined)
      throw new UsageError(`profile ${typed ?? ""}: do what?`, { hint: "Type modbot profile on, off, auto or list." });
    const { span } = await import("./moment.ts");
    const { openOffice } = await import("./office.ts");
    const { listProfiles, switchProfile } = await import("./profile/switch.ts");
    const forMs = time === undefined ? undefined : span("--for", time);
    const office = await openOffice(ctx, asked);
    try {
      if (does === "list") return await listProfiles(ctx, office, json);
      if (name === undefined)
        throw new UsageError(`profile ${does}: which one?`, { hint: "modbot profile list names them." });
      if (forMs !== undefined && does === "auto")
        throw new UsageError("--for goes with on and off.", { hint: "auto ends what they began." });
      return await switchProfile(ctx, office, {
        body: { kind: "profile", profile: name, does, ...(server === undefined ? {} : { community: server }) },
        ...(forMs === undefined ? {} : { until: ctx.now() + forMs }),
      });
    } finally {
      await office.close();
    }
  },
});
