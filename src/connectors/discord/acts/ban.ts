import type { OutboxItem } from "../../../engine/effect.ts";
import { type Act, type Acting, doneBy, GONE, isRefused, performedFrom, type Recall } from "../acting.ts";
import { isInAuditLog } from "../audit-log.ts";
import { auditReason, isMarkedFor, isOurs } from "../audit-reason.ts";
import { ban as banCall, getBan, unban as unbanCall } from "../calls.ts";
import { fieldsOf } from "../fields.ts";
import { memberIn, placeOf, whyNotHere, whyNotTo } from "../place.ts";
import { LEFT_ALONE } from "../restore.ts";
import { forgetInstead, liftBoth, timeoutInstead } from "./instead.ts";
import { lacksRight } from "./plead.ts";
import { tellBefore } from "./tell.ts";
import { personIn } from "./timeout.ts";

/** Source: Discord's developer reference, "Create guild ban": seven days at most. */
const MOST_PURGED_S = 604_800;
export const purgedS = ({ effect: { purgeMs = 0 } }: Pick<OutboxItem, "effect">): number =>
  Math.min(MOST_PURGED_S, Math.ceil(purgeMs / 1000));

/** Bans, after telling them what the case wants them told. Who is banned already stays banned by whoever did it. */
export const ban: Act = async (item, acting) => {
  const { guild, user } = personIn(item);
  const place = await placeOf(guild, acting);
  if ("kind" in place) return performedFrom(place, item);
  const member = await memberIn(guild, user, acting);
  if (member === "none") {
    const lacks = whyNotHere(place, "ban_members");
    // Who is not in the server cannot be timed out either.
    if (lacks !== undefined) return timeoutInstead("ban", item, acting, lacks);
    const standing = await acting.call(getBan(guild, user));
    if (standing.kind === "ok") return { status: "done", note: "they are banned already" };
    if (!isRefused(standing, GONE.ban)) return performedFrom(standing, item);
  } else {
    if ("kind" in member) return performedFrom(member, item);
    const why = whyNotTo(place, member, "ban_members");
    if (why !== undefined) return timeoutInstead("ban", item, acting, why);
    await tellBefore(item, acting);
  }
  const reply = await acting.call(banCall(guild, user, purgedS(item), auditReason([item.id], item.effect.reason)));
  if (lacksRight(reply)) return timeoutInstead("ban", item, acting, "Discord says that modbot may not ban them");
  if (reply.kind === "ok") await forgetInstead("ban", item, acting);
  return doneBy(reply, item, { [GONE.user]: "there is no such account any more" });
};

/** Lifts a ban of modbot's own, and a timeout that stood in for one. A ban by somebody else stands, whoever was first. */
export const unban: Act = (item, acting) =>
  liftBoth("ban", item, acting, async (milder) => {
    if (milder === undefined) return liftBan(item, acting);
    const place = await placeOf(personIn(item).guild, acting);
    if ("kind" in place) return performedFrom(place, item);
    // Without the right there was mostly no ban, and none could be seen.
    return whyNotHere(place, "ban_members") === undefined ? liftBan(item, acting) : milder;
  });

const liftBan: Act = async (item, acting) => {
  const { guild, user } = personIn(item);
  const standing = await acting.call(getBan(guild, user));
  if (standing.kind !== "ok") return performedFrom(standing, item, { [GONE.ban]: "they are not banned any more" });
  if (!isOurs(fieldsOf(standing.body)?.reason)) return { status: "dropped", note: LEFT_ALONE };
  const reply = await acting.call(unbanCall(guild, user, auditReason([item.id], item.effect.reason)));
  return doneBy(reply, item, { [GONE.ban]: "they are not banned any more" });
};

/** The ban itself says whose it is; and where it was lifted since, the audit log still knows it. */
export const recallBan: Recall = async (item, acting) => {
  const { guild, user } = personIn(item);
  const standing = await acting.call(getBan(guild, user));
  if (standing.kind === "ok") {
    return isMarkedFor(fieldsOf(standing.body)?.reason, item)
      ? { status: "done" }
      : { status: "done", note: "they are banned already" };
  }
  if (!isRefused(standing, GONE.ban)) return standing.kind === "refused" ? "unsure" : performedFrom(standing, item);
  return wasDone(item, acting);
};

/** For what leaves no trace but in the audit log. */
export const wasDone = async (item: OutboxItem, acting: Acting): Promise<Awaited<ReturnType<Recall>>> => {
  const { guild, user } = personIn(item);
  return (await isInAuditLog(item, guild, user, acting)) ? { status: "done" } : "not done";
};
