import type { Arrival } from "../../../engine/connector.ts";
import type { Message } from "../../../engine/message.ts";
import { idOf, textOf } from "../fields.ts";
import { byNobodyKnown, membershipOf } from "../memberships.ts";
import { authorFrom } from "../message/author.ts";
import { channelOf, spotOf } from "../message/spot.ts";
import { madeAt } from "../snowflake.ts";
import type { ReadEvent } from "./event.ts";

/** Discord tells of one hit once for each thing that its rule does. */
const SAME_HIT_MS = 10_000;

/** The sort of rule that looks at names. Source: Discord's developer reference, "Trigger types". */
const PROFILE = 6;

/**
 * Discord's own filter has found something. What it has blocked was never posted, and comes with an id of its own kind; what it let stand is
 * judged once more, with what was found.
 */
export const nativeHit: ReadEvent = (data, { session, revisions, nativeRules, once, later }) => {
  const [guildId, ruleId, userId] = [idOf(data.guild_id), idOf(data.rule_id), idOf(data.user_id)];
  if (guildId === undefined || ruleId === undefined || userId === undefined) return [];
  const server = session.server(guildId);
  const spot = spotOf(guildId, data.channel_id, session);
  // A profile has no channel; a channel that is not read has no spot.
  if (server === undefined || (spot === undefined && data.channel_id != null)) return [];
  const text = textOf(data.content) ?? "";
  const now = session.tools.clock();
  if (!once.isNews(`automod ${guildId} ${ruleId} ${userId} ${text}`, now, SAME_HIT_MS)) return [];
  const messageId = idOf(data.message_id);
  const guild = session.guilds.get(guildId);
  const around = { selfId: session.self.id, guild, channel: spot?.channel, server };
  const hit = async (): Promise<readonly Arrival[]> => {
    // The filter blocks a first message too, and then nothing else has told of its author.
    const member = await membershipOf(session, guildId, userId);
    if (member === "unknown") return [byNobodyKnown("a hit of Discord's own filter")];
    const message: Message = {
      platform: "discord",
      id: messageId ?? `blocked:${ruleId}:${userId}:${now}`,
      revision: messageId === undefined ? 0 : revisions.again(messageId),
      surface: data.rule_trigger_type === PROFILE ? "nick" : "text",
      text,
      sentAt: messageId === undefined ? now : madeAt(messageId),
      community: guildId,
      ...(spot === undefined ? {} : { channel: channelOf(spot) }),
      author: member === "gone" ? { id: userId, createdAt: madeAt(userId) } : authorFrom(member, around),
      native: [{ rule: await nativeRules.nameOf(guildId, ruleId, data.rule_trigger_type), id: ruleId }],
    };
    return [{ kind: "message", message }];
  };
  later(hit());
  return [];
};

export const nativeRuleChanged: ReadEvent = (data, { nativeRules }) => {
  const guildId = idOf(data.guild_id);
  if (guildId !== undefined) nativeRules.heed(guildId, data);
  return [];
};
