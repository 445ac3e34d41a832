import type { REST } from "discord.js";
import type { UserId } from "../../engine/message.ts";
import type { ConnectorTools } from "../kind.ts";
import type { Fields } from "./fields.ts";
import type { GuildCache } from "./guilds.ts";
import { type DiscordSettings, type ServerSettings, serverSettings } from "./settings.ts";

/** Hears one sort of event. What it throws is told of, and stops nothing. */
export type DispatchListener = (data: Fields) => void;

/** What every part of the connector stands on: one bot, logged in. */
export type DiscordSession = {
  readonly rest: REST;
  readonly guilds: GuildCache;
  readonly self: { readonly id: UserId; readonly name: string; readonly applicationId: string };
  readonly settings: DiscordSettings;
  /** The settings of one server; `undefined`: it is not to be read, and nothing is done there. */
  readonly server: (guildId: string) => ServerSettings | undefined;
  readonly tools: ConnectorTools;
  /** Calls `listener` for each event of this name (`INTERACTION_CREATE`), with its `d`. Gives what ends it. */
  readonly on: (name: string, listener: DispatchListener) => () => void;
};

/** The listeners of a session, by the name of the event. */
export const openListeners = (failed: (name: string, error: unknown) => void) => {
  const listeners = new Map<string, Set<DispatchListener>>();
  return {
    on: (name: string, listener: DispatchListener): (() => void) => {
      const those = listeners.get(name) ?? new Set();
      listeners.set(name, those.add(listener));
      return () => void those.delete(listener);
    },
    tell: (name: string, data: Fields): void => {
      for (const listener of listeners.get(name) ?? []) {
        try {
          listener(data);
        } catch (error) {
          failed(name, error);
        }
      }
    },
  };
};

/** Finds the settings of servers, each worked out once. */
export const serversOf = (settings: DiscordSettings): DiscordSession["server"] => {
  const known = new Map<string, ServerSettings | undefined>();
  return (guildId) => {
    if (!known.has(guildId)) known.set(guildId, serverSettings(settings, guildId));
    return known.get(guildId);
  };
};
