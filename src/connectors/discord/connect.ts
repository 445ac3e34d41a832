import type { Connector } from "../../engine/connector.ts";
import type { ConnectorTools } from "../kind.ts";
import { openDeeds } from "./events/deeds.ts";
import { openFront } from "./front.ts";
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
  const front = openFront(
    session,
    (arrival) => reader.tell(arrival),
    (what, error) =>
      reader.tell({
        kind: "notice",
        says: `${what} failed: ${error instanceof Error ? error.message : String(error)}`,
      }),
  );
  const reader = openReader({ session, token, deeds, hear: listeners.tell, readAhead, closing: closing.signal });

  const performer = performerOf(session, {
    alert: { act: front.alert, recall: front.recallAlert },
    offer: front.offer,
    isClosed: () => closing.signal.aborted,
    // The token is no good any more: going on would only get the address blocked.
    onTokenRefused: () => reader.fail(tokenRefused()),
  });

  /** As long as somebody reads, alerts follow their cases. */
  async function* read(signal: AbortSignal): ReturnType<Connector["read"]> {
    const left = new AbortController();
    const following = front.run(AbortSignal.any([signal, closing.signal, left.signal]));
    try {
      yield* reader.read(signal);
    } finally {
      left.abort();
      await following;
    }
  }

  return {
    name: "discord",
    read,
    waiting: reader.waiting,
    performer,
    close: async () => {
      closing.abort();
      front.close();
      rest.clearHandlerSweeper();
      rest.clearHashSweeper();
    },
  };
};
