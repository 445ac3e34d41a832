import { effectText } from "../../../engine/actions/index.ts";
import type { Performed } from "../../../engine/connector.ts";
import type { OutboxItem } from "../../../engine/effect.ts";
import { dropOldest } from "../../../engine/oldest.ts";
import { type Acting, performedFrom } from "../acting.ts";
import type { Reply } from "../call.ts";
import { say } from "../calls.ts";
import { nonceOf } from "../nonce.ts";

/** For one reason, the moderators of a server are asked so often. */
const AGAIN_MS = 600_000;
const MOST_PLEAS = 500;

/** Asks the moderators, in their channel, to do what modbot may not. Whether that reached them is not waited for twice. */
export const plead = async (item: OutboxItem, acting: Acting, why: string): Promise<void> => {
  const { target, action } = item.effect;
  const channel = acting.server(target.community ?? "")?.alertChannel;
  if (channel === undefined) return;
  const key = `${target.community} ${action} ${why}`;
  const now = acting.clock();
  if (now - (acting.pleas.get(key) ?? -Infinity) < AGAIN_MS) return;
  acting.pleas.delete(key);
  acting.pleas.set(key, now);
  dropOldest(acting.pleas, MOST_PLEAS);
  const whom = target.author === undefined ? "" : ` It is about <@${target.author}>.`;
  const content = `modbot could not ${effectText(item.effect)}: ${why}.${whom}\n-# Case ${item.caseId}`;
  await acting.call(say(channel, { content, nonce: nonceOf(item, "?") }));
};

/** It cannot be done for want of a right, or of rank: the case says so, and the moderators are asked. */
export const lacks = async (item: OutboxItem, acting: Acting, why: string): Promise<Performed> => {
  await plead(item, acting, why);
  return { status: "failed", note: why };
};

/** Missing Permissions, Missing Access. What was looked up before may have changed since. */
const RIGHTS_CODES: ReadonlySet<number> = new Set([50_013, 50_001]);
export const lacksRight = (reply: Reply): boolean => reply.kind === "refused" && RIGHTS_CODES.has(reply.code);

/** What came of a request, with the moderators asked where Discord says that modbot may not. */
export const doneOrPlead = async (
  reply: Reply,
  item: OutboxItem,
  acting: Acting,
  over?: Readonly<Record<number, string>>,
  note?: string,
): Promise<Performed> => {
  if (reply.kind === "ok") return { status: "done", ...(note === undefined ? {} : { note }) };
  const performed = performedFrom(reply, item, over);
  if (lacksRight(reply) && performed.status === "failed") await plead(item, acting, performed.note ?? "");
  return performed;
};
