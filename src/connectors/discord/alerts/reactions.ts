import type { CaseId } from "../../../engine/case.ts";
import type { PlatformDesk } from "../../../engine/platform-desk.ts";
import type { Caller } from "../call.ts";
import { type Fields, fieldsOf, idOf, idsOf, wordsOf } from "../fields.ts";
import { guildRights } from "../guild.ts";
import type { Presser } from "../interactions/packet.ts";
import { powersOf } from "../interactions/rights.ts";
import { decideFor } from "../interactions/verdicts.ts";
import type { DiscordSession } from "../session.ts";
import type { Board } from "./board.ts";

export type ReactionOptions = {
  readonly call: Caller;
  readonly session: Pick<DiscordSession, "guilds" | "server" | "self">;
  readonly desk: PlatformDesk;
  readonly board: Pick<Board, "caseOf" | "show">;
  readonly moderatorOf: (by: Presser) => string;
  /** An emoji, or the id of one of a server's own; `off`: none. */
  readonly emoji: string;
};

type Reaction = {
  readonly by: Presser;
  readonly guildId: string;
  readonly channelId: string;
  readonly messageId: string;
  /** Under a message of modbot itself. */
  readonly isOwn: boolean;
  readonly emoji: { readonly id?: string; readonly name: string };
};

/**
 * The reaction that takes back what was done about the message, or the case of the alert, that it is put under. Whoever may not do that is not
 * answered: reactions are for everybody. Under an alert it is said why nothing was done.
 */
export const openReactions = ({ call, session, desk, board, moderatorOf, emoji }: ReactionOptions) => {
  const isOurs = (used: Reaction["emoji"]): boolean =>
    emoji !== "off" && (used.id === undefined ? bare(used.name) === bare(emoji) : used.id === emoji);

  const caseUnder = async ({
    messageId,
    channelId,
    isOwn,
  }: Reaction): Promise<{ readonly id: CaseId; readonly isAlert: boolean } | undefined> => {
    const told = isOwn ? await board.caseOf(channelId, messageId) : undefined;
    if (told !== undefined) return { id: told, isAlert: true };
    const id = await desk.caseOfMessage("discord", messageId);
    return id === undefined ? undefined : { id, isAlert: false };
  };

  const takeBack = async (reaction: Reaction): Promise<void> => {
    const found = await caseUnder(reaction);
    if (found === undefined) return;
    const community = (await desk.look(found.id))?.case.entries[0]?.message.community;
    const settings = community === undefined ? undefined : session.server(community);
    const guild = session.guilds.get(reaction.guildId);
    const isHere = reaction.guildId === community || reaction.channelId === settings?.alertChannel;
    if (settings === undefined || guild === undefined || !isHere) return;
    const { by } = reaction;
    const permissions = guildRights(guild, { id: by.id, roles: by.roles });
    const powers = powersOf({ permissions, roles: by.roles }, settings.staffRoles, (id) => guild.roles.get(id)?.name);
    if (!powers.moderates) return;
    const note = "by a reaction";
    const came = await decideFor(
      { verb: "undo", caseId: found.id, note },
      { desk, moderator: moderatorOf(by), powers },
    );
    await board.show(found.id, false);
    if (!came.done && found.isAlert)
      await call({
        method: "POST",
        path: `/channels/${reaction.channelId}/messages`,
        body: {
          content: `<@${by.id}> ${came.says}`,
          message_reference: { message_id: reaction.messageId, fail_if_not_exists: false },
          allowed_mentions: { parse: [] },
        },
      });
  };

  return {
    heed: async (packet: Fields): Promise<void> => {
      const reaction = readReaction(packet, session.self.id);
      if (reaction === undefined || reaction.by.bot || reaction.by.id === session.self.id) return;
      if (isOurs(reaction.emoji)) await takeBack(reaction);
    },
  };
};

const readReaction = (packet: Fields, selfId: string): Reaction | undefined => {
  const [userId, guildId, channelId, messageId] = [
    packet.user_id,
    packet.guild_id,
    packet.channel_id,
    packet.message_id,
  ].map(idOf);
  const member = fieldsOf(packet.member);
  const user = fieldsOf(member?.user);
  const emoji = fieldsOf(packet.emoji);
  const name = wordsOf(emoji?.name);
  const id = idOf(emoji?.id);
  // Outside of a server there is nobody who moderates.
  if (
    !userId ||
    !guildId ||
    !channelId ||
    !messageId ||
    member === undefined ||
    (name === undefined && id === undefined)
  )
    return undefined;
  return {
    by: { id: userId, name: wordsOf(user?.username) ?? userId, bot: user?.bot === true, roles: idsOf(member.roles) },
    guildId,
    channelId,
    messageId,
    isOwn: packet.message_author_id === selfId,
    emoji: { name: name ?? "", ...(id === undefined ? {} : { id }) },
  };
};

/** Discord and keyboards differ in whether they add the mark that asks for a picture. */
const bare = (emoji: string): string => emoji.replaceAll("\ufe0f", "");
