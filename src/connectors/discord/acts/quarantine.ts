import { z } from "zod";
import type { OutboxItem } from "../../../engine/effect.ts";
import { type Act, type Acting, doneBy, GONE, performedFrom, type Recall } from "../acting.ts";
import { auditReason } from "../audit-reason.ts";
import type { Reply } from "../call.ts";
import { giveRole, setRoles, takeRole } from "../calls.ts";
import { guildRights, type Member, rankOf } from "../guild.ts";
import { freshMember, type Place, placeOf, whyNotHere } from "../place.ts";
import { changesOf, LEFT_ALONE, NOT_OURS } from "../restore.ts";
import { has } from "../rights.ts";
import { forgetInstead, liftBoth, timeoutInstead } from "./instead.ts";
import { personIn } from "./timeout.ts";

const GONE_MEMBER = { [GONE.member]: "they are not in the server any more" } as const;

/** The role that modbot has given, or none, those that it has taken, and for which effect. */
const roles = changesOf({
  kind: "quarantine",
  schema: z.object({ role: z.string().nullable(), took: z.array(z.string()), by: z.string().optional() }),
  same: (a, b) => a.role === b.role && a.took.join() === b.took.join(),
});
const UNTOUCHED = { role: null, took: [] };

/** Gives the role of the quarantine, and takes the others where the settings say so. Without such a role: a timeout. */
export const quarantine: Act = async (item, acting) => {
  const { guild, user } = personIn(item);
  const place = await placeOf(guild, acting);
  if ("kind" in place) return performedFrom(place, item);
  const settings = acting.server(guild);
  const role = settings?.quarantineRole;
  const why = whyNotRole(place, role);
  if (role === undefined || why !== undefined) return timeoutInstead("quarantine", item, acting, why ?? "");
  const member = await freshMember(guild, user, acting);
  if (member === "none") return { status: "failed", note: GONE_MEMBER[GONE.member] };
  if ("kind" in member) return performedFrom(member, item);
  if (user === place.guild.ownerId || has(guildRights(place.guild, member), "administrator"))
    return { status: "failed", note: "a role takes nothing from who owns or administers the server" };
  const known = await roles.read(acting.notebook, `${guild} ${user}`);
  if (member.roles.includes(role) && known === undefined) return { status: "done", note: "they are in it already" };
  const isAbove = rankOf(place.guild, member) >= rankOf(place.guild, place.self);
  const took = settings?.quarantineTakesRoles && !isAbove ? takable(place, member, role) : [];
  // What an earlier try took, or a quarantine that still stands, is still to be given back. From one that somebody has ended, it is not.
  const stands = known?.set.role != null && member.roles.includes(known.set.role);
  const earlier = known !== undefined && (stands || known.set.by === item.id) ? known.set.took : [];
  const set = { role, took: [...new Set([...earlier, ...took])], by: item.id };
  await roles.note(acting.notebook, `${guild} ${user}`, UNTOUCHED, set);
  const reply = await change(item, acting, member, { give: [role], take: took });
  if (reply.kind === "ok") await forgetInstead("quarantine", item, acting);
  const stay =
    settings?.quarantineTakesRoles && isAbove ? "their other roles stay: they stand above modbot" : undefined;
  return doneBy(reply, item, GONE_MEMBER, stay);
};

const whyNotRole = (place: Place, role: string | undefined): string | undefined => {
  if (role === undefined) return "no quarantine_role is set under connectors.discord";
  const known = place.guild.roles.get(role);
  if (known === undefined) return "the quarantine_role is no role of this server";
  const lacks = whyNotHere(place, "manage_roles");
  if (lacks !== undefined) return lacks;
  return canGive(place, role)
    ? undefined
    : "the quarantine_role does not stand below modbot's role: drag modbot's above it";
};

/** Roles go from and to others only from above, and those of bots and boosters not at all. */
const canGive = ({ guild, self }: Place, role: string): boolean => {
  const known = guild.roles.get(role);
  return known !== undefined && !known.managed && known.position < rankOf(guild, self);
};

const takable = (place: Place, member: Member, role: string): readonly string[] =>
  member.roles.filter((id) => id !== role && canGive(place, id));

/** One role by itself: what else is changed in the same moment stays. Several together: all or none. */
const change = (
  item: OutboxItem,
  { call }: Acting,
  member: Member,
  { give, take }: { readonly give: readonly string[]; readonly take: readonly string[] },
): Promise<Reply> => {
  const { guild, user } = personIn(item);
  const reason = auditReason([item.id], item.effect.reason);
  const [given, taken] = [give[0], take[0]];
  if (given !== undefined && give.length + take.length === 1) return call(giveRole(guild, user, given, reason));
  if (taken !== undefined && give.length + take.length === 1) return call(takeRole(guild, user, taken, reason));
  const next = [...new Set([...member.roles.filter((id) => !take.includes(id)), ...give])];
  return call(setRoles(guild, user, next, reason));
};

/** Takes the role back, and a timeout that stood in for it, and gives back what was taken, as far as it still exists. Who was let out by hand stays as they are. */
export const unquarantine: Act = (item, acting) =>
  liftBoth("quarantine", item, acting, () => takeRoleBack(item, acting));

const takeRoleBack: Act = async (item, acting) => {
  const { guild, user } = personIn(item);
  const thing = `${guild} ${user}`;
  const place = await placeOf(guild, acting);
  if ("kind" in place) return performedFrom(place, item);
  const member = await freshMember(guild, user, acting);
  if (member === "none") {
    await roles.forget(acting.notebook, thing);
    return { status: "done", note: GONE_MEMBER[GONE.member] };
  }
  if ("kind" in member) return performedFrom(member, item);
  const known = await roles.read(acting.notebook, thing);
  if (known === undefined) return { status: "dropped", note: NOT_OURS };
  const { role, took } = known.set;
  if (role === null || !member.roles.includes(role)) {
    await roles.forget(acting.notebook, thing);
    return { status: "dropped", note: LEFT_ALONE };
  }
  const back = took.filter((id) => canGive(place, id));
  const reply = await change(item, acting, member, { give: back, take: [role] });
  if (reply.kind === "ok") await roles.forget(acting.notebook, thing);
  return doneBy(reply, item, GONE_MEMBER, lostNote(took, back));
};

const lostNote = (took: readonly string[], back: readonly string[]): string | undefined =>
  back.length === took.length
    ? undefined
    : `${took.length - back.length} of their roles are gone, or stand above modbot's, and were not given back`;

export const recallQuarantine: Recall = async (item, acting) => {
  const { guild, user } = personIn(item);
  const role = acting.server(guild)?.quarantineRole;
  const member = await freshMember(guild, user, acting);
  if (member === "none") return { status: "failed", note: GONE_MEMBER[GONE.member] };
  if ("kind" in member) return member.kind === "refused" ? "unsure" : performedFrom(member, item);
  return role !== undefined && member.roles.includes(role) ? { status: "done" } : "not done";
};
