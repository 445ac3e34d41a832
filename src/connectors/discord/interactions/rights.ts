import { ACTIONS } from "../../../engine/actions/index.ts";
import type { ActionName, Effect } from "../../../engine/effect.ts";
import { guildRights } from "../guild.ts";
import { has, type Right, rightName } from "../rights.ts";
import type { DiscordSession } from "../session.ts";
import type { Presser } from "./packet.ts";

/** Who looks after a server may decide about its cases: by any of these. */
const MODERATES: readonly Right[] = ["moderate_members", "manage_messages"];

/** What somebody must be allowed to do by hand, to have modbot do it. Absent: whoever moderates may. */
const NEEDED: Readonly<Partial<Record<ActionName, Right>>> = {
  delete: "manage_messages",
  timeout: "moderate_members",
  kick: "kick_members",
  ban: "ban_members",
  quarantine: "manage_roles",
  slowmode: "manage_channels",
  lockdown: "manage_channels",
  pause_invites: "manage_guild",
};

/** The right that an effect, or taking it back, needs. */
export const rightFor = ({ action }: Pick<Effect, "action">): Right | undefined => {
  const done = BEGUN.get(action) ?? action;
  return NEEDED[done];
};

/** What each reversal takes back. */
const BEGUN: ReadonlyMap<ActionName, ActionName> = new Map(
  Object.entries(ACTIONS).flatMap(([name, { inverse }]) =>
    inverse === undefined ? [] : [[inverse, name as ActionName]],
  ),
);

/** Whoever has one of the staff roles of the settings: as much as a moderator of Discord, and nothing that bans or changes channels. */
const BY_ROLE: ReadonlySet<Right> = new Set(["moderate_members", "manage_messages", "manage_roles"]);

/** What one person may do in one server, at the moment of a press. */
export type Powers = {
  readonly moderates: boolean;
  readonly may: (right: Right) => boolean;
};

/** `permissions`: in the server as a whole. `nameOf`: names of the server's roles by id. */
export const powersOf = (
  { permissions, roles }: { readonly permissions: bigint; readonly roles: readonly string[] },
  staffRoles: ReadonlySet<string>,
  nameOf: (roleId: string) => string | undefined,
): Powers => {
  const isStaff = roles.some((id) => staffRoles.has(id) || staffRoles.has(nameOf(id)?.toLowerCase() ?? id));
  const may = (right: Right): boolean => has(permissions, right) || (isStaff && BY_ROLE.has(right));
  return { moderates: MODERATES.some(may), may };
};

/** The powers of whoever pressed, in the server that a case is about: by their roles, for what one channel allows them counts in no other. None, where the press came from elsewhere, unless its channel is where that server has its cases told. */
export const powersIn = (
  { guilds, server }: Pick<DiscordSession, "guilds" | "server">,
  community: string | undefined,
  press: { readonly by: Presser; readonly guildId?: string; readonly channelId?: string },
): Powers | undefined => {
  const settings = community === undefined ? undefined : server(community);
  if (community === undefined || settings === undefined || press.guildId === undefined || press.by.bot)
    return undefined;
  if (press.guildId !== community && press.channelId !== settings.alertChannel) return undefined;
  const guild = guilds.get(press.guildId);
  if (guild === undefined) return undefined;
  const { id, roles } = press.by;
  const permissions = guildRights(guild, { id, roles });
  return powersOf({ permissions, roles }, settings.staffRoles, (role) => guild.roles.get(role)?.name);
};

/** Why somebody may not have these effects done, in words for them; `undefined`: they may. */
export const whyNotAsk = (effects: readonly Pick<Effect, "action">[], { may }: Powers): string | undefined => {
  const missing = new Set(effects.flatMap((effect) => rightFor(effect) ?? []).filter((right) => !may(right)));
  if (missing.size === 0) return undefined;
  const names = [...missing].map((right) => `“${rightName(right)}”`).join(" and ");
  return effects.every(({ action }) => BEGUN.has(action))
    ? `taking it back needs the permission ${names}`
    : `it needs the permission ${names}`;
};
