import { z } from "zod";
import type { Performed } from "../../../engine/connector.ts";
import type { OutboxItem } from "../../../engine/effect.ts";
import { durationText } from "../../../engine/units.ts";
import { type Act, type Acting, doneBy, GONE, isRefused, noteOf, performedFrom, type Recall } from "../acting.ts";
import { auditReason } from "../audit-reason.ts";
import { timeOut } from "../calls.ts";
import { fieldsOf } from "../fields.ts";
import { freshMember, memberIn, placeOf, whyNotTo } from "../place.ts";
import { memberFrom } from "../read-guild.ts";
import { changesOf, LEFT_ALONE, NOT_OURS } from "../restore.ts";
import { lacks, lacksRight } from "./plead.ts";

/** Source: Discord's developer reference, "Modify guild member": 28 days ahead at most. */
export const LONGEST_TIMEOUT_MS = 28 * 86_400_000;
/** Our clock and Discord's differ a little. */
const MARGIN_MS = 60_000;
/** Discord may keep a moment in another precision than it was given. */
const SAME_MS = 1_000;

/** When somebody may speak again, epoch ms; `null`: now. */
const ends = changesOf({
  kind: "timeout",
  schema: z.number().nullable(),
  same: (a, b) => (a === null || b === null ? a === b : Math.abs(a - b) < SAME_MS),
});

/** Who is meant, of whom it is known that the effect says so. */
export const personIn = ({ effect: { target } }: OutboxItem): { readonly guild: string; readonly user: string } => ({
  guild: target.community ?? "",
  user: target.author ?? "",
});

/** The end counts from the decision, so that whoever asks again asks for the same; none is as long as Discord gives. */
const endOf = ({ createdAt, effect: { durationMs = Infinity } }: OutboxItem): number =>
  createdAt + Math.min(durationMs, LONGEST_TIMEOUT_MS - MARGIN_MS);

/** Times a member out, and asks the moderators where modbot may not. A longer timeout that stands already stays. */
export const timeout: Act = async (item, acting) => {
  const performed = await timeOutOrWhy(item, acting);
  return "why" in performed ? lacks(item, acting, performed.why) : performed;
};

/** The same, with what is in the way: for who has another way. */
export const timeOutOrWhy = async (item: OutboxItem, acting: Acting): Promise<Performed | { readonly why: string }> => {
  const { guild, user } = personIn(item);
  const now = acting.clock();
  const until = endOf(item);
  if (until <= now) return { status: "dropped", note: "its time was over before it could be done" };
  const place = await placeOf(guild, acting);
  if ("kind" in place) return performedFrom(place, item);
  const member = await memberIn(guild, user, acting);
  if (member === "none") return { status: "failed", note: "they are not in the server any more" };
  if ("kind" in member) return performedFrom(member, item);
  const why = whyNotTo(place, member, "moderate_members");
  if (why !== undefined) return { why };
  const standing = endsAfter(member.timedOutUntil, now);
  if (standing !== null && standing > until + SAME_MS)
    return { status: "done", note: "they are timed out for longer already" };
  const known = await ends.read(acting.notebook, `${guild} ${user}`);
  // An answer was lost, and what was asked for stands.
  if (known !== undefined && ends.same(known.set, standing) && ends.same(standing, until))
    return { status: "done", ...said(cutNote(item)) };
  await ends.note(acting.notebook, `${guild} ${user}`, standing, until, until);
  const reply = await acting.call(timeOut(guild, user, until, auditReason([item.id], item.effect.reason)));
  if (isRefused(reply, GONE.member)) return { status: "failed", note: "they are not in the server any more" };
  if (lacksRight(reply)) return { why: "Discord says that modbot may not time them out" };
  // Without the intent for members no event tells that they are timed out now.
  const after = reply.kind === "ok" ? memberFrom(fieldsOf(reply.body) ?? {}) : undefined;
  if (after !== undefined) acting.guilds.remember(guild, after);
  return doneBy(reply, item, {}, cutNote(item));
};

const said = (note: string | undefined): { readonly note?: string } => (note === undefined ? {} : { note });

const cutNote = ({ effect: { durationMs } }: OutboxItem): string | undefined =>
  durationMs !== undefined && durationMs <= LONGEST_TIMEOUT_MS
    ? undefined
    : `for 28d, the longest that Discord gives${durationMs === undefined ? "" : `, not for ${durationText(durationMs)}`}`;

/** A timeout that is over is none. */
const endsAfter = (until: number | undefined, now: number): number | null =>
  until !== undefined && until > now ? until : null;

/** Gives back what stood before modbot timed them out: mostly nothing, sometimes a shorter timeout. */
export const untimeout: Act = async (item, acting) => liftTimeout(item, acting);

export const liftTimeout = async (item: OutboxItem, acting: Acting, remark?: string) => {
  const { guild, user } = personIn(item);
  const thing = `${guild} ${user}`;
  const now = acting.clock();
  const member = await freshMember(guild, user, acting);
  if (member === "none") return { status: "done", note: "they are not in the server any more" } as const;
  if ("kind" in member) return performedFrom(member, item);
  const standing = endsAfter(member.timedOutUntil, now);
  if (standing === null) {
    await ends.forget(acting.notebook, thing);
    return { status: "done", note: "they are not timed out any more" } as const;
  }
  const change = await ends.read(acting.notebook, thing);
  if (change === undefined) return { status: "dropped", note: NOT_OURS } as const;
  if (!ends.same(change.set, standing)) return { status: "dropped", note: LEFT_ALONE } as const;
  const before = endsAfter(change.before ?? undefined, now);
  const reply = await acting.call(timeOut(guild, user, before, auditReason([item.id], item.effect.reason)));
  if (reply.kind === "ok") await ends.forget(acting.notebook, thing);
  const kept = before === null ? undefined : "the timeout that stood before goes on";
  return doneBy(reply, item, { [GONE.member]: "they are not in the server any more" }, noteOf(remark, kept));
};

export const recallTimeout: Recall = async (item, acting) => {
  const { guild, user } = personIn(item);
  const member = await freshMember(guild, user, acting);
  if (member === "none") return { status: "failed", note: "they are not in the server any more" };
  if ("kind" in member) return member.kind === "refused" ? "unsure" : performedFrom(member, item);
  const standing = endsAfter(member.timedOutUntil, acting.clock());
  return standing !== null && ends.same(standing, endOf(item)) ? { status: "done" } : "not done";
};
