import type { Arrival, Connector } from "../../engine/connector.ts";
import type { ConnectorTools } from "../kind.ts";
import type { Dispatch } from "./gateway/connection.ts";
import { runGateway } from "./gateway/gateway.ts";
import { GuildCache } from "./guilds.ts";
import { INTENTS } from "./intents.ts";
import { askGateway, logIn, tokenRefused } from "./log-in.ts";
import { performerOf } from "./performer.ts";
import { openQueue } from "./queue.ts";
import { openRest } from "./rest.ts";
import { type DiscordSession, openListeners, serversOf } from "./session.ts";
import type { DiscordSettings } from "./settings.ts";
import { toArrivals } from "./to-arrivals.ts";
import { readToken } from "./token.ts";

/** Events that wait for the reader, at most. */
export const READ_AHEAD = 5_000;

/** What waits in the queue: an event of the gateway, or something to be told at this place. */
type Waiting = Dispatch | Arrival;

/**
 * A bot on Discord: logged in over HTTP when this resolves, connected to the gateway once somebody reads.
 * Errors: `ConnectorError` without a token, or where Discord refuses it or does not answer.
 */
export const openDiscord = async (settings: DiscordSettings, tools: ConnectorTools): Promise<Connector> => {
  const token = readToken(settings.token_file, tools);
  const { clock, sleep } = tools;
  const rest = openRest({ token, api: settings.api, clock });
  const login = await logIn(rest);
  const guilds = new GuildCache(login.id);
  /** Of whoever reads now. */
  let queue = openQueue<Waiting>(READ_AHEAD);
  const broken = (why: string): void => void queue.push({ kind: "unreadable", where: "discord", why });
  const listeners = openListeners((name) => broken(`a part of modbot failed at an event ${name}`));
  const session: DiscordSession = {
    rest,
    guilds,
    self: { id: login.id, name: login.name, applicationId: login.applicationId },
    settings,
    server: serversOf(settings),
    tools,
    on: listeners.on,
  };
  const closing = new AbortController();

  const onDispatch = (dispatch: Dispatch): void => {
    guilds.heed(dispatch.name, dispatch.data);
    listeners.tell(dispatch.name, dispatch.data);
    queue.push(dispatch);
  };

  async function* read(signal: AbortSignal): AsyncGenerator<readonly Arrival[]> {
    const left = new AbortController();
    const ending = AbortSignal.any([signal, closing.signal, left.signal]);
    if (ending.aborted) return;
    const mine = openQueue<Waiting>(READ_AHEAD);
    queue = mine;
    ending.addEventListener("abort", () => mine.end(), { once: true });
    const running = runGateway(
      {
        token,
        intents: INTENTS,
        facts: () => askGateway(rest, settings.gateway),
        clock,
        sleep,
        onDispatch,
        onBroken: (why) => broken(`a packet that cannot be read: ${why}`),
        onNews: () => undefined,
      },
      ending,
    ).then(
      () => mine.end(),
      (error: unknown) => mine.end(error),
    );
    try {
      for (;;) {
        const waiting = await mine.take();
        if (waiting === undefined) return;
        const arrivals = waiting.flatMap((one) => ("kind" in one ? [one] : toArrivals(one, session)));
        if (arrivals.length > 0) yield arrivals;
      }
    } finally {
      left.abort();
      await running;
    }
  }

  const performer = performerOf(session, {
    isClosed: () => closing.signal.aborted,
    // The token is no good any more: going on would only get the address blocked.
    onTokenRefused: () => queue.end(tokenRefused()),
  });

  return {
    name: "discord",
    read,
    performer,
    close: async () => {
      closing.abort();
      rest.clearHandlerSweeper();
      rest.clearHashSweeper();
    },
  };
};
