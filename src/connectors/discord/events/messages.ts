import type { Arrival } from "../../../engine/connector.ts";
import type { Author, Message, UserId } from "../../../engine/message.ts";
import { type Fields, idOf, idsOf } from "../fields.ts";
import { type Spot, spotOf } from "../message/spot.ts";
import { authorIn, messagesOf, toldOf } from "../message/to-message.ts";
import type { DiscordSession } from "../session.ts";
import type { Desk, ReadEvent } from "./event.ts";
import { staffDeletions } from "./staff.ts";

const arrivalsOf = (messages: readonly Message[]): readonly Arrival[] =>
  messages.map((message) => ({ kind: "message", message }));

export const created: ReadEvent = (data, { session, revisions }) => {
  const spot = spotOf(data.guild_id, data.channel_id, session);
  const told = spot && toldOf(data, spot, session);
  return told ? arrivalsOf(messagesOf(told, revisions.created(told), data, spot)) : [];
};

export const updated: ReadEvent = async (data, { session, revisions }) => {
  const spot = spotOf(data.guild_id, data.channel_id, session);
  const told = spot && toldOf(data, spot, session);
  if (!told) return [];
  const fresh = await revisions.updated(told, session.tools.clock());
  // Servers that only speak as Discord does tell of a change without its author.
  const author = told.author ?? knownAuthor(revisions.of(told.id)?.authorId, spot, session);
  return arrivalsOf(messagesOf({ ...told, author }, fresh, data, spot));
};

const knownAuthor = (id: UserId | undefined, spot: Spot, { guilds, self }: DiscordSession): Author | undefined =>
  id === undefined ? undefined : authorIn({ author: { id } }, spot, self.id, guilds);

export const deleted: ReadEvent = (data, desk) =>
  gone(
    data,
    [data.id].flatMap((id) => idOf(id) ?? []),
    desk,
  );
export const bulkDeleted: ReadEvent = (data, desk) => gone(data, idsOf(data.ids), desk);

const gone = (data: Fields, ids: readonly string[], desk: Desk): readonly Arrival[] => {
  const { session, revisions, deeds, whoDeleted } = desk;
  const spot = spotOf(data.guild_id, data.channel_id, session);
  const others = ids.filter((id) => !deeds.hasDeleted(id));
  const known = others.flatMap((id) => {
    const author = revisions.of(id)?.authorId;
    return author === undefined ? [] : [{ id, author, channel: idOf(data.channel_id) ?? "" }];
  });
  for (const id of ids) revisions.removed(id);
  if (spot === undefined || others.length === 0) return [];
  const at = session.tools.clock();
  const deletion = whoDeleted.gone(known, at);
  return [
    {
      kind: "removed",
      platform: "discord",
      community: spot.guildId,
      channel: spot.channelId,
      ids: others,
      at,
      ...(deletion === undefined ? {} : { by: "staff" }),
    },
    ...(deletion === undefined ? [] : staffDeletions(spot.guildId, deletion, known)),
  ];
};
