import type { Performed, Together } from "../../../engine/connector.ts";
import type { OutboxItem } from "../../../engine/effect.ts";
import { type Act, type Acting, GONE, isRefused, performedFrom, type Recall } from "../acting.ts";
import { auditReason } from "../audit-reason.ts";
import { deleteMessage, deleteMessages, getMessage } from "../calls.ts";
import { placeOf, whyNotIn } from "../place.ts";
import { madeAt } from "../snowflake.ts";
import { doneOrPlead, lacks } from "./plead.ts";

/** Source: Discord's developer reference, "Bulk delete messages": 2 to 100, none older than two weeks, or the whole call fails. */
export const MOST_DELETES = 100;
const OLDEST_MS = 14 * 86_400_000;
/** So much younger than the oldest must one be: the call is under way for a while. */
const MARGIN_MS = 600_000;

const OVER = { [GONE.message]: "it was gone already", [GONE.channel]: "its channel is gone" } as const;

export const deletion: Act = async (item, acting) => {
  const { community, channel, message } = item.effect.target;
  if (channel === undefined || message === undefined)
    return { status: "failed", note: "a message is known by its channel, and that was not said" };
  const why = community === undefined ? undefined : await whyNotDelete(item, acting);
  if (why !== undefined) return why;
  const reply = await acting.call(deleteMessage(channel, message, auditReason([item.id], item.effect.reason)));
  return doneOrPlead(reply, item, acting, OVER);
};

const whyNotDelete = async (item: OutboxItem, acting: Acting): Promise<Performed | undefined> => {
  const { community = "", channel = "" } = item.effect.target;
  const place = await placeOf(community, acting);
  if ("kind" in place) return performedFrom(place, item);
  const why = whyNotIn(place, channel, "manage_messages");
  return why === undefined ? undefined : lacks(item, acting, why);
};

/** Deletes of one channel. What is too old for it is deleted singly. */
export const deleteKey = ({ effect: { target } }: OutboxItem, now: number): string | undefined =>
  target.channel === undefined || target.message === undefined || !isYoung(target.message, now)
    ? undefined
    : `delete ${target.channel}`;

const isYoung = (id: string, now: number): boolean => /^\d{1,20}$/.test(id) && madeAt(id) > now - OLDEST_MS + MARGIN_MS;

/** Deletes many messages of one channel in one call; one by one where Discord does not take them so. */
export const deleteTogether = async (items: readonly OutboxItem[], acting: Acting): ReturnType<Together["perform"]> => {
  const [first] = items;
  const ids = [...new Set(items.map(({ effect }) => effect.target.message ?? ""))];
  const channel = first?.effect.target.channel;
  const alone = (): Promise<readonly Performed[]> => Promise.all(items.map((item) => deletion(item, acting)));
  if (first === undefined || channel === undefined || ids.length < 2) return alone();
  const why = await whyNotDelete(first, acting);
  if (why !== undefined) return items.map(() => why);
  const cases = [...new Set(items.map(({ caseId }) => caseId))];
  const reason = auditReason(cases.slice(0, MOST_CASES_NAMED), first.effect.reason);
  const reply = await acting.call(deleteMessages(channel, ids, reason));
  if (reply.kind === "ok") return items.map(() => ({ status: "done" }) as const);
  if (isRefused(reply, GONE.channel)) return items.map(() => ({ status: "done", note: OVER[GONE.channel] }) as const);
  if (reply.kind === "refused" && reply.status === 400) return alone();
  return items.map((item) => performedFrom(reply, item));
};

const MOST_CASES_NAMED = 10;

export const recallDelete: Recall = async (item, acting) => {
  const { channel, message } = item.effect.target;
  if (channel === undefined || message === undefined) return "unsure";
  const reply = await acting.call(getMessage(channel, message));
  if (reply.kind === "ok") return "not done";
  if (isRefused(reply, GONE.message) || isRefused(reply, GONE.channel)) return { status: "done" };
  return reply.kind === "refused" ? "unsure" : performedFrom(reply, item);
};
