import type { Guild, World } from "../world.ts";

/** Source: Discord's reference, "Audit log events". */
export const AUDIT = {
  channelUpdate: 11,
  overwriteCreate: 13,
  overwriteUpdate: 14,
  overwriteDelete: 15,
  memberKick: 20,
  banAdd: 22,
  banRemove: 23,
  memberUpdate: 24,
  memberRoles: 25,
  messageDelete: 72,
  messageBulkDelete: 73,
  automodCreate: 140,
  automodUpdate: 141,
  automodDelete: 142,
  automodBlock: 143,
} as const;

/** Who does something, and why: what the audit log remembers of an act. */
export type By = { readonly id: string; readonly reason?: string };

type Detail = { readonly changes?: readonly object[]; readonly options?: Readonly<Record<string, string>> };

const KEPT = 1_000;

/** Writes an act into a server's audit log, and tells who may read it. */
export const audit = (world: World, guild: Guild, action: number, by: By, target: string | null, more: Detail = {}) => {
  const entry = {
    id: world.id(),
    action_type: action,
    user_id: by.id,
    target_id: target,
    ...(by.reason === undefined ? {} : { reason: by.reason }),
    ...more,
  };
  guild.auditLog.unshift(entry);
  guild.auditLog.length = Math.min(guild.auditLog.length, KEPT);
  world.emit("GUILD_AUDIT_LOG_ENTRY_CREATE", { ...entry, guild_id: guild.id }, { guild });
};
