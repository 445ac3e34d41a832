import type { Message, Surface } from "../../../engine/message.ts";
import { type Fields, fieldsOf, idOf, momentOf } from "../fields.ts";
import { madeAt } from "../snowflake.ts";
import { type Around, writerOf } from "./author.ts";
import { partsOf } from "./parts.ts";
import { channelOf, type Spot } from "./place.ts";
import type { Revised, Told } from "./revisions.ts";

/**
 * What people write: ordinary messages, answers, and what commands of other bots say in their name. All else is written by Discord.
 * Source: Discord's developer reference, "Message types".
 */
const WRITTEN: ReadonlySet<unknown> = new Set([undefined, 0, 19, 20, 23]);
/** A message that refers to another forwards it; else it answers it. */
const FORWARD = 1;

/** A message of Discord as it was told of, and where; `undefined` for what is not to be judged: what Discord itself, modbot, or another bot writes. */
export const toldOf = (fields: Fields, spot: Spot, selfId: string): Told | undefined => {
  const id = idOf(fields.id);
  if (id === undefined || !WRITTEN.has(fields.type) || isOfBot(fields, spot, selfId)) return undefined;
  const editedAt = momentOf(fields.edited_timestamp);
  return {
    id,
    parts: partsOf(fields),
    author: writerOf(fields, aroundOf(spot, selfId)),
    channelId: spot.channelId,
    editedAt,
  };
};

const isOfBot = (fields: Fields, { server }: Spot, selfId: string): boolean => {
  const author = fieldsOf(fields.author);
  if (author?.id === selfId || fields.application_id === selfId) return true;
  return !server.judgesBots && (author?.bot === true || idOf(fields.webhook_id) !== undefined);
};

export const aroundOf = ({ guild, channel, server }: Spot, selfId: string): Around => ({
  selfId,
  guild,
  channel,
  server,
});

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
