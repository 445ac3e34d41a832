import type { Performed } from "../../../engine/connector.ts";
import type { OutboxItem } from "../../../engine/effect.ts";
import { type Act, type Acting, doneBy, GONE, isRefused, noteOf, performedFrom, type Recall } from "../acting.ts";
import { isInAuditLog } from "../audit-log.ts";
import { auditReason, isMarkedFor } from "../audit-reason.ts";
import type { Reply } from "../call.ts";
import { ban, getBan, kick as kickCall, unban } from "../calls.ts";
import { fieldsOf } from "../fields.ts";
import { freshMember, type Place, placeOf, whyNotTo } from "../place.ts";
import { purgedS } from "./ban.ts";
import { lacks, plead } from "./plead.ts";
import { tellBefore } from "./tell.ts";
import { personIn } from "./timeout.ts";

const GONE_ALREADY = "they are not in the server any more";

/** Removes a member, who may come back. With a purge: bans and lifts the ban at once, which is how Discord deletes what they wrote. */
export const kick: Act = async (item, acting) => {
  const { guild, user } = personIn(item);
  const place = await placeOf(guild, acting);
  if ("kind" in place) return performedFrom(place, item);
  // After a lost answer: who was removed and has come back is not removed again.
  if (item.attempts > 0 && (await isInAuditLog(item, guild, user, acting))) return finishPurge(item, acting, true);
  const member = await freshMember(guild, user, acting);
  // A purge that broke off has banned them: they are gone, and the ban is still to be lifted.
  if (member === "none")
    return item.effect.purgeMs === undefined
      ? { status: "done", note: GONE_ALREADY }
      : finishPurge(item, acting, item.attempts > 0);
  if ("kind" in member) return performedFrom(member, item);
  const purges = item.effect.purgeMs !== undefined && whyNotTo(place, member, "ban_members") === undefined;
  const why = purges ? undefined : whyNotTo(place, member, "kick_members");
  if (why !== undefined) return lacks(item, acting, why);
  await tellBefore(item, acting);
  return purges ? softBan(item, acting) : plainKick(item, place, acting);
};

const plainKick = async (item: OutboxItem, { guild }: Place, acting: Acting): Promise<Performed> => {
  const { user } = personIn(item);
  const reply = await acting.call(kickCall(guild.id, user, auditReason([item.id], item.effect.reason)));
  const note = item.effect.purgeMs === undefined ? undefined : "what they wrote stays: modbot may not ban them";
  return doneBy(reply, item, { [GONE.member]: GONE_ALREADY }, note);
};

const softBan = async (item: OutboxItem, acting: Acting): Promise<Performed> => {
  const { guild, user } = personIn(item);
  const reply = await acting.call(ban(guild, user, purgedS(item), auditReason([item.id], item.effect.reason)));
  return reply.kind === "ok" ? finishPurge(item, acting, true) : performedFrom(reply, item);
};

/** The second half: a ban that was only to purge does not stay. `mayBeBanned`: the first half was done, or may have been. */
const finishPurge = async (item: OutboxItem, acting: Acting, mayBeBanned: boolean): Promise<Performed> => {
  if (item.effect.purgeMs === undefined) return { status: "done" };
  const { guild, user } = personIn(item);
  const standing = await acting.call(getBan(guild, user));
  if (isRefused(standing, GONE.ban)) return { status: "done" };
  if (standing.kind !== "ok") return mayBeBanned ? stuck(standing, item, acting) : performedFrom(standing, item);
  if (!isMarkedFor(fieldsOf(standing.body)?.reason, item)) return { status: "done", note: "they are banned by now" };
  const reply = await acting.call(unban(guild, user, auditReason([item.id], "Removed, not banned.")));
  if (reply.kind === "ok" || isRefused(reply, GONE.ban)) return { status: "done" };
  return stuck(reply, item, acting);
};

/** With five tries, most of the hour in which a kick is worth doing. */
const STUCK_MS = 600_000;

/** Discord does not let modbot lift the ban: the moderators are asked to, and it is tried again, for the right may come back. */
const stuck = async (reply: Exclude<Reply, { kind: "ok" }>, item: OutboxItem, acting: Acting): Promise<Performed> => {
  const performed = performedFrom(reply, item);
  if (performed.status !== "failed") return performed;
  const why = "the ban that was only to delete what they wrote may still stand, and modbot may not lift it";
  await plead(item, acting, why);
  return { status: "again", note: noteOf(why, performed.note) ?? why, afterMs: STUCK_MS };
};

export const recallKick: Recall = async (item, acting) => {
  const { guild, user } = personIn(item);
  const known = await isInAuditLog(item, guild, user, acting);
  if (known) return recallPurge(item, acting);
  const member = await freshMember(guild, user, acting);
  if (member === "none") return recallPurge(item, acting);
  if ("kind" in member) return member.kind === "refused" ? "unsure" : performedFrom(member, item);
  // The log would know it; where modbot may not read it, they may have been removed and come back.
  if (known === false) return "not done";
  return member.joinedAt !== undefined && member.joinedAt > item.createdAt ? "unsure" : "not done";
};

/** Nothing waits for the second half here: asked for anew, it is gone on with. */
const recallPurge = async (item: OutboxItem, acting: Acting): ReturnType<Recall> => {
  const end = await finishPurge(item, acting, true);
  return end.status === "again" ? "not done" : end;
};
