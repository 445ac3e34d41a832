import { dirname, resolve } from "node:path";
import { type DiscordSettings, discordSettings } from "../../connectors/discord/settings.ts";
import type { ConnectorTools } from "../../connectors/kind.ts";
import { UsageError } from "../../engine/errors.ts";
import type { Config } from "../config/load.ts";
import { readSecrets } from "../config/secrets.ts";
import type { Context } from "../context.ts";
import { sleep } from "../run/sleep.ts";

/**
 * What the configuration says of Discord, and the tools to look at it. Without a modbot.yaml the usual settings serve, and the token of the environment.
 * Errors: `UsageError` where a modbot.yaml does not enable it.
 */
export const discordOf = (
  ctx: Context,
  config: Config | undefined,
): { readonly settings: DiscordSettings; readonly tools: ConnectorTools } => {
  const input = config?.inputs.find(({ kind }) => kind.name === "discord");
  if (config !== undefined && input === undefined)
    throw new UsageError("Discord is not enabled in modbot.yaml.", {
      hint: "Write `discord: { enabled: true }` under connectors. With mode: observe nothing is done there.",
    });
  const secrets = config?.secrets ?? readSecrets(ctx.env);
  return {
    settings: discordSettings.parse(input?.settings ?? {}),
    tools: {
      clock: ctx.now,
      sleep,
      resolvePath: (path) => resolve(config === undefined ? ctx.cwd : dirname(config.file), path),
      secret: (name) => secrets.get(name),
      hush: ctx.hush,
    },
  };
};
