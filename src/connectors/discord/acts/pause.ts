import { z } from "zod";
import type { OutboxItem } from "../../../engine/effect.ts";
import { type Act, type Acting, doneBy, noteOf, performedFrom, type Recall } from "../acting.ts";
import { auditReason } from "../audit-reason.ts";
import { getGuild, pause } from "../calls.ts";
import { fieldsOf, momentOf } from "../fields.ts";
import { placeOf, whyNotHere } from "../place.ts";
import { changesOf, LEFT_ALONE, NOT_OURS } from "../restore.ts";
import { lacks } from "./plead.ts";

/** Source: Discord's developer reference, "Modify guild incident actions": 24 hours ahead at most. */
const LONGEST_PAUSE_MS = 86_400_000;
const MARGIN_MS = 60_000;
const SAME_MS = 1_000;

/** Until when, epoch ms; `null`: open. */
type Until = number | null;
type Doors = { readonly invites: Until; readonly dms: Until };

const sameUntil = (a: Until, b: Until): boolean => (a === null || b === null ? a === b : Math.abs(a - b) < SAME_MS);

const doors = changesOf({
  kind: "pause",
  schema: z.object({ invites: z.number().nullable(), dms: z.number().nullable() }),
  same: (a: Doors, b: Doors) => sameUntil(a.invites, b.invites) && sameUntil(a.dms, b.dms),
});

const endOf = ({ createdAt, effect: { durationMs = Infinity } }: OutboxItem): number =>
  createdAt + Math.min(durationMs, LONGEST_PAUSE_MS - MARGIN_MS);

/** What is paused there now. */
const doorsOf = async (guild: string, acting: Acting) => {
  const reply = await acting.call(getGuild(guild));
  if (reply.kind !== "ok") return reply;
  const now = acting.clock();
  const incidents = fieldsOf(fieldsOf(reply.body)?.incidents_data);
  const until = (value: unknown): Until => {
    const at = momentOf(value);
    return at !== undefined && at > now ? at : null;
  };
  return { invites: until(incidents?.invites_disabled_until), dms: until(incidents?.dms_disabled_until) };
};

const later = (a: Until, b: Until): Until => (a === null ? b : b === null ? a : Math.max(a, b));

/** Pauses invites, and where the rule says so the private messages of members. A pause that stands for longer stays. */
export const pauseInvites: Act = async (item, acting) => {
  const { community = "" } = item.effect.target;
  const place = await placeOf(community, acting);
  if ("kind" in place) return performedFrom(place, item);
  const why = whyNotHere(place, "manage_guild");
  if (why !== undefined) return lacks(item, acting, why);
  const until = endOf(item);
  if (until <= acting.clock()) return { status: "dropped", note: "its time was over before it could be done" };
  const now = await doorsOf(community, acting);
  if ("kind" in now) return performedFrom(now, item);
  const set = { invites: later(now.invites, until), dms: item.effect.dms ? later(now.dms, until) : now.dms };
  if (doors.same(now, set)) return { status: "done", note: "they are paused for longer already" };
  await doors.note(acting.notebook, community, now, set, until);
  return doneBy(await acting.call(pause(community, set, auditReason([item.id], item.effect.reason))), item);
};

/** Opens again what modbot has shut: each of the two, where it is still as modbot left it. */
export const endPauseInvites: Act = async (item, acting) => {
  const { community = "" } = item.effect.target;
  const now = await doorsOf(community, acting);
  if ("kind" in now) return performedFrom(now, item);
  if (now.invites === null && now.dms === null) {
    await doors.forget(acting.notebook, community);
    return { status: "done", note: "the pause is over already" };
  }
  const known = await doors.read(acting.notebook, community);
  if (known === undefined) return { status: "dropped", note: NOT_OURS };
  const next = {
    invites: backTo(known, now, "invites", acting.clock()),
    dms: backTo(known, now, "dms", acting.clock()),
  };
  if (doors.same(now, next)) return { status: "dropped", note: LEFT_ALONE };
  const reply = await acting.call(pause(community, next, auditReason([item.id], item.effect.reason)));
  if (reply.kind === "ok") await doors.forget(acting.notebook, community);
  const goesOn = next.invites === null && next.dms === null ? undefined : "what others have paused goes on";
  return doneBy(reply, item, {}, noteOf(goesOn));
};

const backTo = (
  { before, set }: { readonly before: Doors; readonly set: Doors },
  now: Doors,
  door: keyof Doors,
  at: number,
): Until => {
  const isAsLeft = !sameUntil(before[door], set[door]) && sameUntil(set[door], now[door]);
  const earlier = before[door];
  if (!isAsLeft) return now[door];
  return earlier !== null && earlier > at ? earlier : null;
};

export const recallPause: Recall = async (item, acting) => {
  const now = await doorsOf(item.effect.target.community ?? "", acting);
  if ("kind" in now) return now.kind === "refused" ? "unsure" : performedFrom(now, item);
  return now.invites !== null && now.invites >= endOf(item) - SAME_MS ? { status: "done" } : "not done";
};
