import type { Arrival } from "../../engine/connector.ts";
import { type Fields, fieldsIn, fieldsOf, idOf } from "./fields.ts";
import type { Gap } from "./gaps.ts";
import { type Guild, type GuildChannel, may } from "./guild.ts";
import { askAny } from "./log-in.ts";
import { membershipOf } from "./memberships.ts";
import type { Revisions } from "./message/revisions.ts";
import { isRead, spotOf } from "./message/spot.ts";
import { messagesOf, toldOf } from "./message/to-message.ts";
import type { DiscordSession } from "./session.ts";
import { firstIdAt, isNewer, madeAt } from "./snowflake.ts";

/** What is older is left to people: acting on it would surprise more than it helps. */
const OLDEST_MS = 6 * 3_600_000;
const PAGE = 100;
const MOST_PAGES = 5;
const MOST_CHANNELS = 100;
/** Authors of whom Discord is asked, in one server. */
const MOST_ASKED = 300;

/** Channels in which people write: text, voice, announcements, stage, threads. */
const WRITTEN_IN: ReadonlySet<number> = new Set([0, 2, 5, 10, 11, 12, 13]);

export type CaughtUp = {
  readonly messages: number;
  /** Not read: Discord does not say who wrote them, and staff could not be told from others. */
  readonly unknown: number;
  /** Channels that had more than was read, or could not be read. */
  readonly incomplete: number;
};

/**
 * Reads what was written in a server while nobody listened, and hands it on in the order of each channel.
 *
 * Reads: at most 500 messages of each of 100 channels, of the last six hours, where the bot may read the history.
 * Errors: none; a channel that cannot be read is counted.
 */
export const catchUp = async (
  guild: Guild,
  gap: Omit<Gap, "guildId">,
  how: {
    readonly session: DiscordSession;
    readonly revisions: Revisions;
    readonly give: (arrivals: readonly Arrival[]) => Promise<void>;
    readonly signal: AbortSignal;
  },
): Promise<CaughtUp> => {
  const { session, signal } = how;
  const oldest = firstIdAt(session.tools.clock() - OLDEST_MS);
  const after = isNewer(gap.since, oldest) ? gap.since : oldest;
  const channels = channelsSince(guild, { ...gap, since: after }, session);
  const memberships = openMemberships(guild.id, session);
  let [messages, unknown] = [0, 0];
  let incomplete = Math.max(0, channels.length - MOST_CHANNELS);

  for (const { id } of channels.slice(0, MOST_CHANNELS)) {
    let from = after;
    for (let page = 0; !signal.aborted; page++) {
      const found = page < MOST_PAGES ? await pageOf(session, id, from) : undefined;
      if (found === undefined) incomplete++;
      if (found === undefined || found.length === 0) break;
      for (const message of found) {
        const whole = await memberships.completed(message);
        if (whole === undefined) unknown++;
        else {
          const arrivals = await read(whole, madeAt(after), how);
          messages += arrivals.length;
          await how.give(arrivals);
        }
      }
      if (found.length < PAGE) break;
      from = idOf(found.at(-1)?.id) ?? from;
    }
  }
  return { messages, unknown, incomplete };
};

/** Where something was written since, the newest first. */
const channelsSince = (
  guild: Guild,
  { since, channels }: Omit<Gap, "guildId">,
  { guilds, server }: DiscordSession,
): readonly GuildChannel[] => {
  const [self, settings] = [guilds.self(guild.id), server(guild.id)];
  if (self === undefined || settings === undefined) return [];
  return [...guild.channels.values()]
    .filter(
      (channel) =>
        WRITTEN_IN.has(channel.type) &&
        (channels?.has(channel.id) ?? isNewer(channel.lastMessageId ?? "0", since)) &&
        isRead(channel.id, channel, guild, settings) &&
        may(guild, self, "view_channel", channel) &&
        may(guild, self, "read_message_history", channel),
    )
    .sort((a, b) => (isNewer(a.lastMessageId ?? "0", b.lastMessageId ?? "0") ? -1 : 1));
};

/** One page of a channel, oldest first; `undefined`: it cannot be read. */
const pageOf = async (
  { rest }: DiscordSession,
  channel: string,
  after: string,
): Promise<readonly Fields[] | undefined> => {
  const query = new URLSearchParams({ after, limit: String(PAGE) });
  const page = await askAny(rest, `/channels/${channel}/messages`, query).catch(() => undefined);
  return page === undefined ? undefined : [...fieldsIn(page)].reverse();
};

const read = async (
  message: Fields,
  since: number,
  { session, revisions }: { readonly session: DiscordSession; readonly revisions: Revisions },
): Promise<readonly Arrival[]> => {
  const spot = spotOf(message.guild_id, message.channel_id, session);
  const told = spot && toldOf(message, spot, session);
  if (!told) return [];
  const fresh = await revisions.caughtUp(told, since);
  return messagesOf(told, fresh, message, spot).map((one) => ({ kind: "message", message: one }));
};

/** A message that was asked for comes without its author's membership. Without their roles nobody would know that they are staff. */
const openMemberships = (guildId: string, session: DiscordSession) => {
  const nobody = new Set<string>();
  let asked = 0;
  const isKnown = async (id: string): Promise<boolean> => {
    if (session.guilds.member(guildId, id) !== undefined || nobody.has(id)) return true;
    if (asked++ >= MOST_ASKED) return false;
    const membership = await membershipOf(session, guildId, id);
    // Who has left has no roles.
    if (membership === "gone") nobody.add(id);
    return membership !== "unknown";
  };
  return {
    /** The message with all that an event about it would have said; `undefined`: its author is not known. */
    completed: async (message: Fields): Promise<Fields | undefined> => {
      const id = idOf(fieldsOf(message.author)?.id);
      const whole = { ...message, guild_id: guildId };
      if (id === undefined || idOf(message.webhook_id) !== undefined) return whole;
      if (!(await isKnown(id))) return undefined;
      return nobody.has(id) ? { ...whole, member: { roles: [] } } : whole;
    },
  };
};
