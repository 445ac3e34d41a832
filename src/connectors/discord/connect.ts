import type { Connector } from "../../engine/connector.ts";
import type { ConnectorTools } from "../kind.ts";
import { openDeeds } from "./events/deeds.ts";
import { GuildCache } from "./guilds.ts";
import { logIn, tokenRefused } from "./log-in.ts";
import { performerOf } from "./performer.ts";
import { openReader } from "./reader.ts";
import { openRest } from "./rest.ts";
import { type DiscordSession, openListeners, serversOf } from "./session.ts";
import type { DiscordSettings } from "./settings.ts";
import { readToken } from "./token.ts";

/** `waiting`: events that were heard and not yet read. */
export type DiscordConnector = Connector & { readonly waiting: () => number };

/** Events that wait for the reader, at most. */
const READ_AHEAD = 5_000;

/**
 * A bot on Discord: logged in over HTTP when this resolves, connected to the gateway once somebody reads.
 * Errors: `ConnectorError` without a token, or where Discord refuses it or does not answer.
 */
export const openDiscord = async (
  settings: DiscordSettings,
  tools: ConnectorTools,
  { readAhead = READ_AHEAD }: { readonly readAhead?: number } = {},
): Promise<DiscordConnector> => {
  const token = readToken(settings.token_file, tools);
  const deeds = openDeeds();
  const rest = openRest({ token, api: settings.api, clock: tools.clock, onRequest: deeds.note });
  const { id, name, applicationId } = await logIn(rest);
  const closing = new AbortController();
  const listeners = openListeners((event) =>
    reader.tell({ kind: "unreadable", where: "discord", why: `a part of modbot failed at an event ${event}` }),
  );
  const session: DiscordSession = {
    rest,
    guilds: new GuildCache(id),
    self: { id, name, applicationId },
    settings,
    server: serversOf(settings),
    tools,
    on: listeners.on,
  };
  const reader = openReader({ session, token, deeds, hear: listeners.tell, readAhead, closing: closing.signal });

  const performer = performerOf(session, {
    isClosed: () => closing.signal.aborted,
    // The token is no good any more: going on would only get the address blocked.
    onTokenRefused: () => reader.fail(tokenRefused()),
  });

  return {
    name: "discord",
    read: reader.read,
    waiting: reader.waiting,
    performer,
    close: async () => {
      closing.abort();
      rest.clearHandlerSweeper();
      rest.clearHashSweeper();
    },
  };
};
