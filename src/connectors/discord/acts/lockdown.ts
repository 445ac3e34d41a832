import { z } from "zod";
import type { Performed } from "../../../engine/connector.ts";
import type { OutboxItem } from "../../../engine/effect.ts";
import { type Act, type Acting, doneBy, GONE, noteOf, performedFrom, type Recall } from "../acting.ts";
import { auditReason } from "../audit-reason.ts";
import { dropOverwrite, lockThread, setOverwrite } from "../calls.ts";
import { type Fields, fieldsOf } from "../fields.ts";
import { type GuildChannel, guildRights } from "../guild.ts";
import { freshChannel, type Place, placeOf, whyNotIn } from "../place.ts";
import { changesOf, LEFT_ALONE, NOT_OURS } from "../restore.ts";
import { lacks } from "./plead.ts";

const SEND_MESSAGES = 1n << 11n;
/**
 * What nobody may do in a locked channel: send messages, also in threads, begin threads, add reactions.
 * Source: Discord's developer reference, "Permissions", "Bitwise permission flags".
 */
const LOCKED = SEND_MESSAGES | (1n << 6n) | (1n << 35n) | (1n << 36n) | (1n << 38n);

const GONE_CHANNEL = { [GONE.channel]: "its channel is gone" } as const;

/** What a channel says of everybody; `null`: nothing. */
type Everybody = { readonly allow: bigint; readonly deny: bigint } | null;

/** As it is written down: JSON has no big numbers. */
const digits = z.string().regex(/^\d{1,40}$/);
const kept = z.object({ allow: digits, deny: digits }).nullable();
type Kept = z.output<typeof kept>;
const sameKept = (a: Kept, b: Kept): boolean => a?.allow === b?.allow && a?.deny === b?.deny;

const overwrites = changesOf({ kind: "lockdown", schema: kept, same: sameKept });
const threads = changesOf({ kind: "locked thread", schema: z.boolean(), same: (a, b) => a === b });

const packed = (state: Everybody): Kept => state && { allow: String(state.allow), deny: String(state.deny) };
const unpacked = (state: Kept): Everybody => state && { allow: BigInt(state.allow), deny: BigInt(state.deny) };

const everybodyIn = ({ overwrites }: GuildChannel, guildId: string): Everybody => {
  const found = overwrites.find(({ id, of }) => of === "role" && id === guildId);
  return found === undefined ? null : { allow: found.allow, deny: found.deny };
};

/** Locks a channel for everybody, or a thread. What it said of everybody before is written down first. */
export const lockdown: Act = async (item, acting) => {
  const { channel: id = "", community = "" } = item.effect.target;
  const place = await placeOf(community, acting);
  if ("kind" in place) return performedFrom(place, item);
  const read = await freshChannel(id, acting);
  if ("kind" in read) return performedFrom(read, item, GONE_CHANNEL);
  const why = whyNotIn(place, id, read.channel.thread ? "manage_threads" : "manage_roles");
  if (why !== undefined) return lacks(item, acting, why);
  return read.channel.thread ? lockOne(item, acting, read.fields) : lockFor(item, acting, place, read.channel);
};

const lockFor = async (item: OutboxItem, acting: Acting, place: Place, channel: GuildChannel): Promise<Performed> => {
  const { guild, self } = place;
  const now = everybodyIn(channel, guild.id);
  const known = await overwrites.read(acting.notebook, channel.id);
  const isOurs = known !== undefined && sameKept(known.set, packed(now));
  if (now !== null && (now.deny & SEND_MESSAGES) !== 0n && !isOurs)
    return { status: "done", note: "it is locked already" };
  // Only what modbot holds itself it may take from others.
  const taken = LOCKED & guildRights(guild, self);
  if ((taken & SEND_MESSAGES) === 0n)
    return lacks(
      item,
      acting,
      'modbot lacks the permission "Send Messages", and cannot take from others what it has not',
    );
  const set = { allow: (now?.allow ?? 0n) & ~taken, deny: (now?.deny ?? 0n) | taken };
  await overwrites.note(acting.notebook, channel.id, packed(now), packed(set));
  const reply = await acting.call(setOverwrite(channel.id, guild.id, set, auditReason([item.id], item.effect.reason)));
  return doneBy(reply, item, GONE_CHANNEL, stillAllowed(place, channel));
};

/** Roles that the channel lets write by name are not reached by what it says of everybody. */
const stillAllowed = ({ guild }: Place, channel: GuildChannel): string | undefined => {
  const count = channel.overwrites.filter(
    ({ id, of, allow }) => of === "role" && id !== guild.id && (allow & SEND_MESSAGES) !== 0n,
  ).length;
  return count === 0
    ? undefined
    : `${count} ${count === 1 ? "role" : "roles"} that the channel itself lets write may go on`;
};

const isLocked = (fields: Fields): boolean => fieldsOf(fields.thread_metadata)?.locked === true;

const lockOne = async (item: OutboxItem, acting: Acting, fields: Fields): Promise<Performed> => {
  const id = item.effect.target.channel ?? "";
  const known = await threads.read(acting.notebook, id);
  if (isLocked(fields) && known === undefined) return { status: "done", note: "it is locked already" };
  await threads.note(acting.notebook, id, isLocked(fields), true);
  return doneBy(
    await acting.call(lockThread(id, true, auditReason([item.id], item.effect.reason))),
    item,
    GONE_CHANNEL,
  );
};

/** Gives everybody back what the lock took, and nothing else: what moderators have changed beside it meanwhile stays. */
export const endLockdown: Act = async (item, acting) => {
  const { channel: id = "", community = "" } = item.effect.target;
  const read = await freshChannel(id, acting);
  if ("kind" in read) return performedFrom(read, item, GONE_CHANNEL);
  if (read.channel.thread) return unlockOne(item, acting, read.fields);
  const known = await overwrites.read(acting.notebook, id);
  if (known === undefined) return { status: "dropped", note: NOT_OURS };
  const now = everybodyIn(read.channel, community);
  const next = restored({ before: unpacked(known.before), set: unpacked(known.set), now });
  if (next === "left alone") {
    await overwrites.forget(acting.notebook, id);
    return { status: "dropped", note: LEFT_ALONE };
  }
  const reason = auditReason([item.id], item.effect.reason);
  const reply = await acting.call(
    next === null ? dropOverwrite(id, community, reason) : setOverwrite(id, community, next, reason),
  );
  if (reply.kind === "ok") await overwrites.forget(acting.notebook, id);
  const beside = sameKept(packed(now), known.set) ? undefined : "what else was changed meanwhile stays";
  return doneBy(reply, item, { ...GONE_CHANNEL, [GONE.overwrite]: "it is open already" }, noteOf(beside));
};

/**
 * What a channel is to say of everybody once it is unlocked: each permission that the lock changed goes back to what it was, where it is still
 * as the lock left it.
 */
export const restored = (state: {
  readonly before: Everybody;
  readonly set: Everybody;
  readonly now: Everybody;
}): Everybody | "left alone" => {
  const [before, set, now] = [state.before ?? NOTHING, state.set ?? NOTHING, state.now ?? NOTHING];
  const changed = (before.allow ^ set.allow) | (before.deny ^ set.deny);
  const asLeft = changed & ~((set.allow ^ now.allow) | (set.deny ^ now.deny));
  if (asLeft === 0n) return "left alone";
  const next = {
    allow: (now.allow & ~asLeft) | (before.allow & asLeft),
    deny: (now.deny & ~asLeft) | (before.deny & asLeft),
  };
  // Where nothing was said of everybody, nothing is said again.
  return state.before === null && next.allow === 0n && next.deny === 0n ? null : next;
};

const NOTHING = { allow: 0n, deny: 0n };

const unlockOne = async (item: OutboxItem, acting: Acting, fields: Fields): Promise<Performed> => {
  const id = item.effect.target.channel ?? "";
  const known = await threads.read(acting.notebook, id);
  if (known === undefined) return { status: "dropped", note: NOT_OURS };
  if (!isLocked(fields)) {
    await threads.forget(acting.notebook, id);
    return { status: "dropped", note: LEFT_ALONE };
  }
  const reply = await acting.call(lockThread(id, known.before, auditReason([item.id], item.effect.reason)));
  if (reply.kind === "ok") await threads.forget(acting.notebook, id);
  return doneBy(reply, item, GONE_CHANNEL);
};

export const recallLockdown: Recall = async (item, acting) => {
  const { channel: id = "", community = "" } = item.effect.target;
  const read = await freshChannel(id, acting);
  if ("kind" in read) return read.kind === "refused" ? "unsure" : performedFrom(read, item);
  if (read.channel.thread) return isLocked(read.fields) ? { status: "done" } : "not done";
  const denied = everybodyIn(read.channel, community)?.deny ?? 0n;
  return (denied & SEND_MESSAGES) !== 0n ? { status: "done" } : "not done";
};
