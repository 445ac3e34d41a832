import { type Fields, fieldsIn, idOf } from "./fields.ts";
import { ask, askAny } from "./log-in.ts";
import type { DiscordSession } from "./session.ts";

/** The most servers that Discord lists in one answer. */
const MOST_SERVERS = 200;

/** One server as the HTTP interface describes it, in the form of `GUILD_CREATE`: with channels, open threads and the bot itself as its only member. */
export const askGuild = async ({ rest, self }: Pick<DiscordSession, "rest" | "self">, id: string): Promise<Fields> => {
  const guild = await ask(rest, `/guilds/${id}`);
  const channels = await askAny(rest, `/guilds/${id}/channels`);
  const { threads } = await ask(rest, `/guilds/${id}/threads/active`);
  const member = await ask(rest, `/guilds/${id}/members/${self.id}`);
  return { ...guild, channels, threads, members: [member] };
};

/** Ids of the servers that the bot is in. Limits: the first 200. */
export const askGuildIds = async ({ rest }: Pick<DiscordSession, "rest">): Promise<readonly string[]> => {
  const query = new URLSearchParams({ limit: String(MOST_SERVERS) });
  return fieldsIn(await askAny(rest, "/users/@me/guilds", query)).flatMap(({ id }) => idOf(id) ?? []);
};

/** More servers than this are described sooner by a new session than one by one. */
const MOST_ASKED = 20;

/**
 * Fills the cache where no session will do it: one that is resumed after a restart tells of no server. `false`: there are too many, or none.
 * Errors: `ConnectorError`.
 */
export const loadGuilds = async (session: DiscordSession): Promise<boolean> => {
  const ids = (await askGuildIds(session)).filter((id) => session.server(id) !== undefined);
  if (ids.length === 0 || ids.length > MOST_ASKED) return false;
  for (const id of ids) session.guilds.add(await askGuild(session, id));
  return true;
};
