import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { PermissionName } from "./bits.ts";
import { discordContract } from "./contract.ts";
import { openFaults } from "./faults.ts";
import { GATEWAY_PATH, type GatewayOptions, openGateway } from "./gateway.ts";
import { API_PATH, type Asked, answerRequests } from "./http.ts";
import { openInteractions } from "./interactions.ts";
import { type Limits, openLimits } from "./limits.ts";
import { serverIn } from "./people.ts";
import { CHANNEL_ROUTES } from "./routes/channels.ts";
import { COMMAND_ROUTES } from "./routes/commands.ts";
import { GUILD_ROUTES } from "./routes/guilds.ts";
import { interactionRoutes } from "./routes/interactions.ts";
import { MEMBER_ROUTES } from "./routes/members.ts";
import { MESSAGE_ROUTES } from "./routes/messages.ts";
import { REACTION_ROUTES } from "./routes/reactions.ts";
import { selfRoutes } from "./routes/self.ts";
import { openWorld, type WorldOptions } from "./world.ts";

export type FakeOptions = WorldOptions &
  Pick<GatewayOptions, "heartbeatMs" | "keepsEvents"> & {
    readonly limits?: Limits;
    /** Session starts that are left of the day's thousand. */
    readonly startsLeft?: number;
    /** Privileged intents that are switched off on the bot's page. */
    readonly intentsOff?: number;
  };

/** Of the form of a bot's token, and nobody's. */
const TOKEN = "MTAwMDAwMDAwMDAwMDAwMDAwMA.Gfake0.not-a-real-token-of-anybody-at-all-00";

/**
 * A Discord of our own on this machine: a real web server and a real gateway over one state. Calls change it, and its changes
 * are told through the gateway, as far as the bot's intents and permissions reach. `breaches` is what a caller did that Discord
 * does not allow; it must be empty in the end.
 */
export const startFakeDiscord = async (options: FakeOptions = {}) => {
  const world = openWorld(options);
  if (options.intentsOff) world.application.intentsAllowed = ~options.intentsOff;
  const interactions = openInteractions(world);
  const faults = openFaults();
  const asked: Asked[] = [];
  const breaches: string[] = [];
  const breach = (what: string): void => void breaches.push(what);
  const starts = { total: 1_000, remaining: options.startsLeft ?? 1_000, reset_after: 86_400_000, max_concurrency: 1 };
  let port = 0;
  const gatewayUrl = (): string => `ws://127.0.0.1:${port}${GATEWAY_PATH}`;
  const routes = [
    // First what is exact: `/users/@me` is no user id.
    ...selfRoutes(gatewayUrl, starts),
    ...CHANNEL_ROUTES,
    ...MESSAGE_ROUTES,
    ...REACTION_ROUTES,
    ...MEMBER_ROUTES,
    ...GUILD_ROUTES,
    ...COMMAND_ROUTES,
    ...interactionRoutes(interactions),
  ];
  const listeners = new Set<(one: Asked) => void>();
  const onAsked = (one: Asked): void => {
    asked.push(one);
    for (const listener of listeners) listener(one);
  };
  const limit = openLimits(options.limits ?? {}, world.clock);
  const contract = discordContract();
  const server = createServer(
    answerRequests(world, { token: TOKEN, routes, faults, limit, contract, breach, onAsked }),
  );
  const gateway = openGateway(server, world, { ...options, token: TOKEN, starts, breach, url: gatewayUrl });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
  return {
    world,
    gateway,
    interactions,
    starts,
    token: TOKEN,
    /** For `connectors.discord.api` and `.gateway`. */
    api: `http://127.0.0.1:${port}${API_PATH}`,
    gatewayUrl: gatewayUrl(),
    /** Makes a server with the bot in it; `botMay` are the permissions of the bot's role. */
    server: (name = "a server", botMay?: readonly PermissionName[]) => serverIn(world, interactions, name, botMay),
    /** Every request, in order. */
    asked,
    /** Hears of each request before it is answered. */
    onAsked: (listener: (one: Asked) => void): void => void listeners.add(listener),
    /** Requests of one route: `DELETE /channels/{channel_id}/messages/{message_id}`. */
    askedFor: (line: string): readonly Asked[] =>
      asked.filter(({ method, template }) => `${method} ${template}` === line),
    /** 401, 403 and 429 that count towards the block of an address. */
    invalid: (): number => asked.filter(({ status }) => status === 401 || status === 403 || status === 429).length,
    fault: faults.add,
    noMoreFaults: faults.clear,
    breaches,
    close: async (): Promise<void> => {
      gateway.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

export type FakeDiscord = Awaited<ReturnType<typeof startFakeDiscord>>;
