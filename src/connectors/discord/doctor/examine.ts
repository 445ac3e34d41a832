import type { ConnectorTools } from "../../kind.ts";
import { GuildCache } from "../guilds.ts";
import { type Intent, PRIVILEGED } from "../intents.ts";
import { askGuild, askGuildIds } from "../load-guilds.ts";
import { askGateway, logIn } from "../log-in.ts";
import { openRest } from "../rest.ts";
import { serversOf } from "../session.ts";
import type { DiscordSettings } from "../settings.ts";
import { readToken } from "../token.ts";
import { type Check, checkServer, type ServerReport } from "./check-server.ts";
import { inviteLink } from "./invite.ts";
import { type Tried, tryGateway } from "./try-gateway.ts";

export type Examination = {
  readonly bot: { readonly id: string; readonly name: string; readonly applicationId: string };
  /** Where an owner lets it into a server. */
  readonly invite: string;
  readonly checks: readonly Check[];
  readonly servers: readonly ServerReport[];
};

/**
 * Looks at a bot from outside: who it is, whether Discord lets it read, and what it may do in each server. Changes nothing.
 * Errors: `ConnectorError` where it cannot be looked at: no token, a token that is refused, a Discord that does not answer.
 */
export const examine = async (settings: DiscordSettings, tools: ConnectorTools): Promise<Examination> => {
  const token = readToken(settings.token_file, tools);
  const rest = openRest({ token, api: settings.api, clock: tools.clock });
  try {
    const self = await logIn(rest);
    const tried = await tryGateway(token, await askGateway(rest, settings.gateway), tools);
    const server = serversOf(settings);
    const ids = await askGuildIds({ rest });
    const read = ids.filter((id) => server(id) !== undefined);
    const servers: ServerReport[] = [];
    for (const id of read) {
      const guilds = new GuildCache(self.id);
      guilds.add(await askGuild({ rest, self }, id));
      const [guild, member, its] = [guilds.get(id), guilds.self(id), server(id)];
      if (guild !== undefined && member !== undefined && its !== undefined)
        servers.push(checkServer(guild, member, its, tried.connected ? tried.refused : new Set<Intent>()));
    }
    return {
      bot: self,
      invite: inviteLink(self.applicationId),
      checks: [...gatewayChecks(tried), ...serverChecks(settings, ids, self.applicationId)],
      servers,
    };
  } finally {
    rest.clearHandlerSweeper();
    rest.clearHashSweeper();
  }
};

/** Who it is, and the link that invites it: all that is needed of it before it is anywhere. */
export const examineInvite = async (settings: DiscordSettings, tools: ConnectorTools): Promise<string> => {
  const rest = openRest({ token: readToken(settings.token_file, tools), api: settings.api, clock: tools.clock });
  try {
    return inviteLink((await logIn(rest)).applicationId);
  } finally {
    rest.clearHandlerSweeper();
    rest.clearHashSweeper();
  }
};

const gatewayChecks = (tried: Tried): readonly Check[] => {
  if (!tried.connected)
    return [
      {
        status: "failed",
        says: `cannot log in to the gateway: ${tried.why}`,
        ...(tried.hint ? { hint: tried.hint } : {}),
      },
    ];
  return [
    { status: "ok", says: "Discord takes the token, over HTTP and at the gateway" },
    ...PRIVILEGED.map(
      ({ intent, title }): Check =>
        tried.refused.has(intent)
          ? {
              status: "failed",
              says: `${title} is not turned on`,
              hint: "Turn it on under Bot, Privileged Gateway Intents, at https://discord.com/developers/applications.",
            }
          : { status: "ok", says: `${title} is turned on` },
    ),
  ];
};

const serverChecks = (
  { servers }: DiscordSettings,
  ids: readonly string[],
  applicationId: string,
): readonly Check[] => [
  ...(ids.length === 0
    ? [{ status: "failed" as const, says: "the bot is in no server", hint: `Invite it: ${inviteLink(applicationId)}` }]
    : []),
  ...Object.keys(servers ?? {})
    .filter((id) => !ids.includes(id))
    .map((id): Check => ({ status: "failed", says: `the bot is not in the server ${id}, which the settings name` })),
  ...ids
    .filter((id) => servers !== undefined && servers[id] === undefined)
    .map((id): Check => ({ status: "warning", says: `the server ${id} is not read: the settings name others only` })),
];
