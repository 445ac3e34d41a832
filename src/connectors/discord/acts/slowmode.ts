import { z } from "zod";
import type { OutboxItem } from "../../../engine/effect.ts";
import { type Act, type Acting, doneBy, GONE, performedFrom, type Recall } from "../acting.ts";
import { auditReason } from "../audit-reason.ts";
import { setSlowmode } from "../calls.ts";
import type { GuildChannel } from "../guild.ts";
import { freshChannel, type Place, placeOf, whyNotIn } from "../place.ts";
import { changesOf, LEFT_ALONE, NOT_OURS } from "../restore.ts";
import { lacks } from "./plead.ts";

/** Source: Discord's developer reference, "Channel object", `rate_limit_per_user`: six hours at most. */
const LONGEST_S = 21_600;

const GONE_CHANNEL = { [GONE.channel]: "its channel is gone" } as const;

const seconds = changesOf({ kind: "slowmode", schema: z.number(), same: (a, b) => a === b });

const wantedS = ({ effect: { intervalMs = 0 } }: OutboxItem): number =>
  Math.min(LONGEST_S, Math.max(1, Math.ceil(intervalMs / 1000)));

/** Slows a channel or a thread down. One that is as slow already stays as it is. */
export const slowmode: Act = async (item, acting) => {
  const { channel: id = "", community = "" } = item.effect.target;
  const place = await placeOf(community, acting);
  if ("kind" in place) return performedFrom(place, item);
  const read = await freshChannel(id, acting);
  if ("kind" in read) return performedFrom(read, item, GONE_CHANNEL);
  const why = whyNotSlow(place, read.channel);
  if (why !== undefined) return lacks(item, acting, why);
  const wanted = wantedS(item);
  const known = await seconds.read(acting.notebook, id);
  const isOurs = known !== undefined && known.set === read.channel.slowmodeS;
  if (read.channel.slowmodeS >= wanted && !isOurs) return { status: "done", note: "it is as slow already" };
  await seconds.note(acting.notebook, id, read.channel.slowmodeS, wanted);
  return doneBy(await change(item, acting, wanted), item, GONE_CHANNEL);
};

const whyNotSlow = (place: Place, { id, thread }: GuildChannel): string | undefined =>
  whyNotIn(place, id, thread ? "manage_threads" : "manage_channels");

const change = ({ id, effect }: OutboxItem, { call }: Acting, to: number) =>
  call(setSlowmode(effect.target.channel ?? "", to, auditReason([id], effect.reason)));

/** Gives back the slow mode that stood before, to the second. */
export const endSlowmode: Act = async (item, acting) => {
  const { channel: id = "" } = item.effect.target;
  const read = await freshChannel(id, acting);
  if ("kind" in read) return performedFrom(read, item, GONE_CHANNEL);
  const known = await seconds.read(acting.notebook, id);
  if (known === undefined) return { status: "dropped", note: NOT_OURS };
  if (known.set !== read.channel.slowmodeS) {
    await seconds.forget(acting.notebook, id);
    return { status: "dropped", note: LEFT_ALONE };
  }
  const reply = await change(item, acting, known.before);
  if (reply.kind === "ok") await seconds.forget(acting.notebook, id);
  const kept = known.before === 0 ? undefined : `back to ${known.before} s`;
  return doneBy(reply, item, GONE_CHANNEL, kept);
};

export const recallSlowmode: Recall = async (item, acting) => {
  const read = await freshChannel(item.effect.target.channel ?? "", acting);
  if ("kind" in read) return read.kind === "refused" ? "unsure" : performedFrom(read, item);
  return read.channel.slowmodeS === wantedS(item) ? { status: "done" } : "not done";
};
