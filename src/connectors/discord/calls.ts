import type { Call } from "./call.ts";

/** Each request that acting on Discord needs. Pure: what to send, and nothing of when or whether. */

const members = (guild: string, user: string) => `/guilds/${guild}/members/${user}` as const;
const bans = (guild: string, user: string) => `/guilds/${guild}/bans/${user}` as const;
const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

export const getGuild = (guild: string): Call => ({ method: "GET", path: `/guilds/${guild}` });
export const getChannel = (channel: string): Call => ({ method: "GET", path: `/channels/${channel}` });
export const getMember = (guild: string, user: string): Call => ({ method: "GET", path: members(guild, user) });
export const getBan = (guild: string, user: string): Call => ({ method: "GET", path: bans(guild, user) });
export const getMessage = (channel: string, message: string): Call => ({
  method: "GET",
  path: `/channels/${channel}/messages/${message}`,
});
export const getMessagesAfter = (channel: string, after: string): Call => ({
  method: "GET",
  path: `/channels/${channel}/messages`,
  query: { after, limit: "50" },
});
/** What modbot itself did to somebody or something, newest first. */
export const getAuditLog = (guild: string, by: string, target: string): Call => ({
  method: "GET",
  path: `/guilds/${guild}/audit-logs`,
  query: { user_id: by, target_id: target, limit: "50" },
});

export const deleteMessage = (channel: string, message: string, reason: string): Call => ({
  method: "DELETE",
  path: `/channels/${channel}/messages/${message}`,
  reason,
});
export const deleteMessages = (channel: string, messages: readonly string[], reason: string): Call => ({
  method: "POST",
  path: `/channels/${channel}/messages/bulk-delete`,
  body: { messages },
  reason,
});

export const timeOut = (guild: string, user: string, until: number | null, reason: string): Call => ({
  method: "PATCH",
  path: members(guild, user),
  body: { communication_disabled_until: iso(until) },
  reason,
});
export const setRoles = (guild: string, user: string, roles: readonly string[], reason: string): Call => ({
  method: "PATCH",
  path: members(guild, user),
  body: { roles },
  reason,
});
export const giveRole = (guild: string, user: string, role: string, reason: string): Call => ({
  method: "PUT",
  path: `${members(guild, user)}/roles/${role}`,
  reason,
});
export const takeRole = (guild: string, user: string, role: string, reason: string): Call => ({
  method: "DELETE",
  path: `${members(guild, user)}/roles/${role}`,
  reason,
});
export const kick = (guild: string, user: string, reason: string): Call => ({
  method: "DELETE",
  path: members(guild, user),
  reason,
});
export const ban = (guild: string, user: string, deleteSeconds: number, reason: string): Call => ({
  method: "PUT",
  path: bans(guild, user),
  body: { delete_message_seconds: deleteSeconds },
  reason,
});
export const banMany = (guild: string, users: readonly string[], deleteSeconds: number, reason: string): Call => ({
  method: "POST",
  path: `/guilds/${guild}/bulk-ban`,
  body: { user_ids: users, delete_message_seconds: deleteSeconds },
  reason,
});
export const unban = (guild: string, user: string, reason: string): Call => ({
  method: "DELETE",
  path: bans(guild, user),
  reason,
});

export const setSlowmode = (channel: string, seconds: number, reason: string): Call => ({
  method: "PATCH",
  path: `/channels/${channel}`,
  body: { rate_limit_per_user: seconds },
  reason,
});
export const lockThread = (thread: string, locked: boolean, reason: string): Call => ({
  method: "PATCH",
  path: `/channels/${thread}`,
  body: { locked },
  reason,
});
export const setOverwrite = (
  channel: string,
  role: string,
  { allow, deny }: { readonly allow: bigint; readonly deny: bigint },
  reason: string,
): Call => ({
  method: "PUT",
  path: `/channels/${channel}/permissions/${role}`,
  body: { type: 0, allow: bitsToSend(allow), deny: bitsToSend(deny) },
  reason,
});
export const dropOverwrite = (channel: string, role: string, reason: string): Call => ({
  method: "DELETE",
  path: `/channels/${channel}/permissions/${role}`,
  reason,
});

/** A number, as Discord's contract has it, as long as it is exact; digits beyond. */
const bitsToSend = (bits: bigint): number | string =>
  bits <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(bits) : bits.toString();

/** Both are always sent: what is left out would end. `null`: open. */
export const pause = (
  guild: string,
  { invites, dms }: { readonly invites: number | null; readonly dms: number | null },
  reason: string,
): Call => ({
  method: "PUT",
  path: `/guilds/${guild}/incident-actions`,
  body: { invites_disabled_until: iso(invites), dms_disabled_until: iso(dms) },
  reason,
});

export const openDm = (user: string): Call => ({
  method: "POST",
  path: "/users/@me/channels",
  body: { recipient_id: user },
});

/** What modbot says. Nobody is pinged but `to`; `nonce` makes it one message however often it is sent within some minutes. */
export const say = (
  channel: string,
  words: {
    readonly content: string;
    readonly nonce: string;
    readonly replyTo?: string;
    readonly to?: string;
    readonly components?: readonly unknown[];
  },
): Call => ({
  method: "POST",
  path: `/channels/${channel}/messages`,
  body: {
    content: words.content,
    nonce: words.nonce,
    enforce_nonce: true,
    allowed_mentions: { parse: [], ...(words.to === undefined ? {} : { users: [words.to] }) },
    ...(words.replyTo === undefined
      ? {}
      : { message_reference: { message_id: words.replyTo, fail_if_not_exists: false } }),
    ...(words.components === undefined ? {} : { components: words.components }),
  },
});
