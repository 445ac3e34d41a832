import { effectText } from "../../../engine/actions/index.ts";
import type { OutboxItem } from "../../../engine/effect.ts";
import { dropOldest } from "../../../engine/oldest.ts";
import type { Acting } from "../acting.ts";
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
