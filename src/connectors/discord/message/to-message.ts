import type { Author, Message, Surface } from "../../../engine/message.ts";
import { type Fields, fieldsOf, idOf, momentOf } from "../fields.ts";
import type { GuildCache } from "../guilds.ts";
import type { DiscordSession } from "../session.ts";
import { madeAt } from "../snowflake.ts";
import { authorFrom, authorOf } from "./author.ts";
import { partsOf } from "./parts.ts";
import type { Revised, Told } from "./revisions.ts";
import { channelOf, type Spot } from "./spot.ts";

/**
 * What people write: ordinary messages, answers, and what commands of other bots say in their name. All else is written by Discord.
 * Source: Discord's developer reference, "Message types".
 */
const WRITTEN: ReadonlySet<unknown> = new Set([undefined, 0, 19, 20, 23]);
/** A message that refers to another forwards it; else it answers it. */
const FORWARD = 1;

/** A message of Discord as it was told of, and where; `undefined` for what is not to be judged: what Discord itself, modbot, or another bot writes. */
export const toldOf = (
  fields: Fields,
  spot: Spot,
  { self, guilds }: Pick<DiscordSession, "self" | "guilds">,
): Told | undefined => {
  const id = idOf(fields.id);
  if (id === undefined || !WRITTEN.has(fields.type) || isOfBot(fields, spot, self.id)) return undefined;
  const editedAt = momentOf(fields.edited_timestamp);
  return {
    id,
    parts: partsOf(fields),
    author: authorIn(fields, spot, self.id, guilds),
    editedAt,
  };
};

/** Without a member beside the user, what was heard of them last: roles that are unknown would leave staff unprotected. */
export const authorIn = (
  fields: Fields,
  spot: Spot,
  selfId: string,
  guilds: Pick<GuildCache, "member">,
): Author | undefined => {
  const { guild, channel, server } = spot;
  const around = { selfId, guild, channel, server };
  const user = fieldsOf(fields.author);
  const known = fields.member === undefined ? guilds.member(spot.guildId, idOf(user?.id) ?? "") : undefined;
  return known === undefined ? authorOf(user, fieldsOf(fields.member), around) : authorFrom(known, around);
};

const isOfBot = (fields: Fields, { server }: Spot, selfId: string): boolean => {
  const author = fieldsOf(fields.author);
  if (author?.id === selfId || fields.application_id === selfId) return true;
  return !server.judgesBots && (author?.bot === true || idOf(fields.webhook_id) !== undefined);
};

/** The messages that modbot judges: one for each part that is new. */
export const messagesOf = (told: Told, fresh: readonly Revised[], fields: Fields, spot: Spot): readonly Message[] => {
  if (fresh.length === 0) return [];
  const replyTo = answered(fields);
  const common = {
    platform: "discord",
    id: told.id,
    sentAt: madeAt(told.id),
    community: spot.guildId,
    channel: channelOf(spot),
    ...(told.author === undefined ? {} : { author: told.author }),
    ...(replyTo === undefined ? {} : { replyTo }),
    native: [],
  };
  return fresh.map(({ part, revision }) => ({
    ...common,
    revision,
    surface: surfaceOf(part.surface, revision),
    text: part.text,
    attachments: part.attachments,
  }));
};

/** What its author writes anew is an edit; what unfolds of its links is not. */
const surfaceOf = (surface: Surface, revision: number): Surface =>
  surface === "text" && revision > 0 ? "edits" : surface;

const answered = ({ message_reference: reference }: Fields): string | undefined => {
  const { type, message_id } = fieldsOf(reference) ?? {};
  return type === FORWARD ? undefined : idOf(message_id);
};
