import { checkServer } from "./doctor/check-server.ts";
import type { DiscordSession } from "./session.ts";

/** Actions without which a rulebook can hardly be followed. */
const EXPECTED: ReadonlySet<string> = new Set(["delete", "timeout", "ban"]);

/** What is amiss in a server for whoever starts the bot there, a sentence each. All of it: `modbot doctor discord`. */
export const troubleIn = (
  guildId: string,
  { guilds, server }: Pick<DiscordSession, "guilds" | "server">,
): readonly string[] => {
  const [guild, self, settings] = [guilds.get(guildId), guilds.self(guildId), server(guildId)];
  if (guild === undefined || self === undefined || settings === undefined) return [];
  const { name, checks, actions } = checkServer(guild, self, settings);
  const failed = checks.flatMap(({ status, says }) => (status === "failed" ? [`in ${name}: ${says}`] : []));
  const cannot = actions.filter((action) => EXPECTED.has(action.name) && !action.can);
  return cannot.length === 0
    ? failed
    : [
        ...failed,
        `in ${name} it cannot ${cannot.map((one) => `${one.name} (${one.why})`).join(", ")}: see modbot doctor discord`,
      ];
};
