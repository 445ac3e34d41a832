import type { Arrival } from "../../../engine/connector.ts";
import type { ActionName } from "../../../engine/effect.ts";
import type { SeenActor } from "../../../engine/seen/staff-action.ts";
import { type Fields, fieldsIn, fieldsOf, idOf, momentOf, wordsOf } from "../fields.ts";
import type { Member } from "../guild.ts";
import { ask } from "../log-in.ts";
import { memberFrom } from "../read-guild.ts";
import type { DiscordSession } from "../session.ts";
import { madeAt } from "../snowflake.ts";
import type { ReadEvent } from "./event.ts";
import { byAuthor, type Deletion } from "./who-deleted.ts";

/** What an entry of the audit log says was done to somebody. */
type Done = { readonly action: ActionName; readonly durationMs?: number };

/** Sorts of entries that tell what was done to a person. Source: Discord's developer reference, "Audit log events". */
const DONE: Readonly<
  Record<number, (entry: Fields, at: number, quarantineRole: string | undefined) => Done | undefined>
> = {
  20: () => ({ action: "kick" }),
  22: () => ({ action: "ban" }),
  23: () => ({ action: "unban" }),
  24: (entry, at) => {
    const change = changeOf(entry, "communication_disabled_until");
    if (change === undefined) return undefined;
    const until = momentOf(change.new_value);
    return until === undefined ? { action: "untimeout" } : { action: "timeout", durationMs: Math.max(0, until - at) };
  },
  25: (entry, _at, role) => {
    const holds = (key: string): boolean =>
      role !== undefined && fieldsIn(changeOf(entry, key)?.new_value).some(({ id }) => id === role);
    return holds("$add") ? { action: "quarantine" } : holds("$remove") ? { action: "unquarantine" } : undefined;
  },
};
const DELETED_ONE = 72;
const DELETED_MANY = 73;

const changeOf = (entry: Fields, key: string): Fields | undefined =>
  fieldsIn(entry.changes).find((change) => change.key === key);

/**
 * Reads what moderators do by hand: bans, kicks, timeouts, quarantines, and what takes them back; deletions together with the messages that went.
 * What modbot has done is passed over: the entry names it.
 */
export const auditEntry: ReadEvent = (data, { session, whoDeleted, later }) => {
  const [guildId, id, actor] = [idOf(data.guild_id), idOf(data.id), idOf(data.user_id)];
  if (guildId === undefined || id === undefined || actor === undefined || actor === session.self.id) return [];
  const server = session.server(guildId);
  if (server === undefined || typeof data.action_type !== "number") return [];
  const at = madeAt(id);
  const target = idOf(data.target_id);
  const reason = wordsOf(data.reason);
  const said = reason === undefined ? {} : { reason };
  const channel = idOf(fieldsOf(data.options)?.channel_id);

  const withActor = (arrivals: (by: SeenActor) => readonly Arrival[]): readonly Arrival[] => {
    const member = session.guilds.member(guildId, actor);
    if (member !== undefined) return arrivals(actorFrom(member));
    later(askForActor(session, guildId, actor).then(arrivals));
    return [];
  };

  if (data.action_type === DELETED_ONE || data.action_type === DELETED_MANY) {
    const isOne = data.action_type === DELETED_ONE;
    const place = isOne ? channel : target;
    if (place === undefined || (isOne && target === undefined)) return [];
    return withActor((by) => {
      const author = isOne && target !== undefined ? { author: target } : {};
      const deletion: Deletion = { channel: place, ...author, by, at: session.tools.clock(), ...said };
      const messages = [...whoDeleted.told(deletion)].flatMap(([of, ids]) =>
        ids.map((one) => ({ author: of, id: one })),
      );
      return staffDeletions(guildId, deletion, messages);
    });
  }
  const done = DONE[data.action_type]?.(data, at, server.quarantineRole);
  if (done === undefined || target === undefined) return [];
  return withActor((by) => [
    { kind: "staff_action", platform: "discord", community: guildId, ...done, author: target, by, at, ...said },
  ]);
};

/** A deletion by hand, an arrival for each author. */
export const staffDeletions = (
  community: string,
  { channel, by, at, reason }: Deletion,
  messages: readonly { readonly author: string; readonly id: string }[],
): readonly Arrival[] =>
  [...byAuthor(messages)].map(([author, ids]) => ({
    kind: "staff_action",
    platform: "discord",
    community,
    channel,
    action: "delete",
    author,
    messages: ids,
    by,
    at,
    ...(reason === undefined ? {} : { reason }),
  }));

const actorFrom = ({ id, name, bot }: Member): SeenActor => ({
  id,
  ...(name === undefined ? {} : { name }),
  ...(bot ? { bot: true } : {}),
});

/** Who is not known is asked for: whether it is a program makes a difference. */
const askForActor = async ({ rest, guilds }: DiscordSession, guildId: string, id: string): Promise<SeenActor> => {
  const member = memberFrom(await ask(rest, `/guilds/${guildId}/members/${id}`).catch(() => ({})));
  if (member === undefined) return { id };
  guilds.remember(guildId, member);
  return actorFrom(member);
};
