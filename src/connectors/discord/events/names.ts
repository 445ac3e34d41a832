import { createHash } from "node:crypto";
import type { Arrival } from "../../../engine/connector.ts";
import type { Message, Surface } from "../../../engine/message.ts";
import { type Fields, fieldsOf, idOf, wordsOf } from "../fields.ts";
import type { Member } from "../guild.ts";
import { byNobodyKnown, membershipOf } from "../memberships.ts";
import { authorFrom } from "../message/author.ts";
import { channelOf, type Spot, spotOf } from "../message/spot.ts";
import { memberFrom } from "../read-guild.ts";
import type { DiscordSession } from "../session.ts";
import type { ServerSettings } from "../settings.ts";
import { madeAt } from "../snowflake.ts";
import type { Desk, ReadEvent } from "./event.ts";

/**
 * Names are no messages: their ids begin with a word, so that nobody takes them for one that could be deleted. The same name of the same
 * person has the same id, and is judged once, in whatever run.
 */
const idFor = (surface: Surface, ...parts: readonly string[]): string => `${surface}:${parts.join(":")}`;
const hashOf = (name: string): string => createHash("sha256").update(name).digest("hex").slice(0, 16);

export const joined: ReadEvent = (data, desk) => {
  const found = personIn(data, desk.session);
  if (found === undefined) return [];
  const { community, member } = found;
  const { name, joinedAt } = member;
  if (name === undefined) return [];
  const now = desk.session.tools.clock();
  desk.once.isNews(nickId(community, member, name), now);
  const id = idFor("join", community, member.id, String(joinedAt ?? now));
  return told(personal("join", id, joinedAt ?? now, found, desk.session));
};

/** A member has changed: a new name is judged, whatever else it was passes by. */
export const memberChanged: ReadEvent = (data, { session, once }) => {
  const found = personIn(data, session);
  if (found?.member.name === undefined) return [];
  const { community, member } = found;
  const id = nickId(community, member, found.member.name);
  const now = session.tools.clock();
  return once.isNews(id, now) ? told(personal("nick", id, now, found, session)) : [];
};

const nickId = (community: string, { id }: Member, name: string): string => idFor("nick", community, id, hashOf(name));

type Found = { readonly community: string; readonly member: Member; readonly server: ServerSettings };

/** Somebody to be judged; never modbot, and other bots only where that is wanted. */
const personIn = (data: Fields, session: DiscordSession): Found | undefined => {
  const community = idOf(data.guild_id);
  const server = community === undefined ? undefined : session.server(community);
  const member = memberFrom(data);
  if (community === undefined || server === undefined || member === undefined) return undefined;
  if (member.id === session.self.id || (member.bot && !server.judgesBots)) return undefined;
  return { community, member, server };
};

const personal = (
  surface: "join" | "nick",
  id: string,
  sentAt: number,
  { community, member, server }: Found,
  { guilds, self }: DiscordSession,
): Message => ({
  platform: "discord",
  id,
  revision: 0,
  surface,
  text: member.name ?? "",
  sentAt,
  community,
  author: authorFrom(member, { selfId: self.id, guild: guilds.get(community), server }),
  attachments: [],
  native: [],
});

/** A thread or a post of a forum was opened: its title is what its owner wrote. */
export const threadOpened: ReadEvent = (data, desk) => {
  const [guildId, owner] = [idOf(data.guild_id), idOf(data.owner_id)];
  const read = () => threadNamed(data, desk, (spot) => ownerOf(data, spot, desk.session));
  const { session } = desk;
  if (guildId === undefined || owner === undefined || owner === session.self.id) return read();
  if (session.guilds.member(guildId, owner) !== undefined || memberFrom(fieldsOf(data.owner) ?? {})) return read();
  // Nothing has told of its owner yet: who might be staff is not to be acted on.
  if (spotOf(data.guild_id, data.id, session) === undefined) return [];
  desk.later(
    membershipOf(session, guildId, owner).then((found) =>
      found === "unknown" ? [byNobodyKnown("the title of a thread")] : read(),
    ),
  );
  return [];
};

/** A thread was renamed, by whom is not told. */
export const threadChanged: ReadEvent = (data, desk) => threadNamed(data, desk, () => undefined);

const threadNamed = (
  data: Fields,
  { session, once }: Desk,
  author: (spot: Spot) => Message["author"],
): readonly Arrival[] => {
  const spot = spotOf(data.guild_id, data.id, session);
  const [name, owner] = [wordsOf(data.name), idOf(data.owner_id)];
  if (spot === undefined || name === undefined || owner === session.self.id) return [];
  const id = idFor("thread_name", spot.channelId, hashOf(name));
  const now = session.tools.clock();
  if (!once.isNews(id, now)) return [];
  const by = author(spot);
  const opened = by === undefined ? now : madeAt(spot.channelId);
  return told({
    platform: "discord",
    id,
    revision: 0,
    surface: "thread_name",
    text: name,
    sentAt: opened,
    community: spot.guildId,
    channel: channelOf(spot),
    ...(by === undefined ? {} : { author: by }),
    attachments: [],
    native: [],
  });
};

const ownerOf = (
  data: Fields,
  { guildId, guild, channel, server }: Spot,
  { guilds, self }: DiscordSession,
): Message["author"] => {
  const id = idOf(data.owner_id);
  if (id === undefined) return undefined;
  const around = { selfId: self.id, guild, channel, server };
  const member = guilds.member(guildId, id) ?? memberFrom(fieldsOf(data.owner) ?? {});
  return member === undefined ? { id, createdAt: madeAt(id) } : authorFrom(member, around);
};

const told = (message: Message): readonly Arrival[] => [{ kind: "message", message }];
