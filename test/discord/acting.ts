import { GuildCache } from "../../src/connectors/discord/guilds.ts";
import { performerOf } from "../../src/connectors/discord/performer.ts";
import { openRest } from "../../src/connectors/discord/rest.ts";
import { serversOf } from "../../src/connectors/discord/session.ts";
import type { DiscordSettings } from "../../src/connectors/discord/settings.ts";
import type { Case } from "../../src/engine/case.ts";
import type { Effect, OutboxItem, Target } from "../../src/engine/effect.ts";
import { looseNotebook, type Notebook } from "../../src/engine/notebook.ts";
import { guildEvent } from "./acts/guilds.ts";
import { type FakeDiscord, type FakeOptions, openFakeDiscord } from "./fake-discord.ts";

export type SceneOptions = FakeOptions & {
  readonly settings?: DiscordSettings;
  readonly notebook?: Notebook;
  /** The case that an effect belongs to, as it is when it is looked up. */
  readonly cases?: () => Case;
  /** The gateway has not said anything yet: everything must be asked. */
  readonly unheard?: boolean;
};

/** A fake server, and what acts in it: `ask` makes an effect, `does` performs it. */
export const openScene = async (options: SceneOptions = {}) => {
  const discord: FakeDiscord = await openFakeDiscord(options);
  const server = discord.server("The Test *Server*");
  const { world } = discord;
  const clock = options.clock ?? Date.now;
  const notebook = options.notebook ?? looseNotebook();
  const guilds = new GuildCache(world.self.id);
  /** As the gateway would: what is there, and from then on whatever happens. */
  const hear = (): void => {
    guilds.add(guildEvent(world, server.guild) as Record<string, unknown>);
    world.onDispatch(({ t, d }) => guilds.heed(t, d as Record<string, unknown>));
  };
  if (!options.unheard) hear();
  let refused = 0;
  /** A performer of its own, as after a restart: only the notebook and Discord are the same. */
  const restart = () =>
    performerOf(
      {
        rest: openRest({ token: discord.token, api: discord.api, clock }),
        guilds: options.unheard ? new GuildCache(world.self.id) : guilds,
        self: { id: world.self.id, name: "modbot", applicationId: world.application.id },
        server: serversOf(options.settings ?? {}),
        tools: {
          clock,
          sleep: (ms, signal) =>
            new Promise((resolve) => {
              const timer = setTimeout(resolve, ms);
              signal?.addEventListener("abort", () => {
                clearTimeout(timer);
                resolve();
              });
            }),
          resolvePath: (path) => path,
          secret: () => undefined,
          hush: () => undefined,
          notebook,
          cases: { caseOf: async () => options.cases?.() },
        },
      },
      { isClosed: () => false, onTokenRefused: () => void refused++ },
    );
  const performer = restart();
  let count = 0;
  const ask = (
    action: Effect["action"],
    target: Partial<Target>,
    { attempts = 0, createdAt = clock(), id = `c7.${++count}`, ...effect }: Partial<Effect> & Partial<OutboxItem> = {},
  ): OutboxItem => ({
    id,
    caseId: id.split(".")[0] ?? "c7",
    effect: {
      action,
      target: { platform: "discord", community: server.id, ...target },
      reason: "Sells llamas.",
      ...effect,
    },
    status: "started",
    createdAt,
    expiresAt: createdAt + 3_600_000,
    attempts,
    dueAt: createdAt,
  });
  return {
    discord,
    server,
    world,
    guilds,
    hear,
    notebook,
    performer,
    restart,
    ask,
    does: (...asked: Parameters<typeof ask>) => performer.perform(ask(...asked)),
    tokenRefused: () => refused,
    member: (id: string) => server.guild.members.get(id),
    writes: () =>
      discord.asked.filter(({ method }) => method !== "GET").map(({ method, template }) => `${method} ${template}`),
  };
};
