import { mergeEffects } from "./actions/index.ts";
import type { Effect, Target } from "./effect.ts";
import type { Message } from "./message.ts";
import type { Rule } from "./rulebook/rule.ts";

/** What several rules together ask for about one message. */
export type Ask = { readonly effects: readonly Effect[]; readonly strikes: number };

const NOTHING: Ask = Object.freeze({ effects: [], strikes: 0 });

/** Merges what the rules ask for: per axis the strictest and the longest, of strikes the most. The order of rules makes no difference. */
export const askOf = (rules: readonly Rule[], message: Message): Ask => {
  if (rules.length === 0) return NOTHING;
  const target = targetOf(message);
  const effects: Effect[] = [];
  let strikes = 0;
  for (const rule of rules) {
    gather(rule, target, effects, message.surface === "join");
    strikes = Math.max(strikes, rule.then.author?.strike ?? 0);
  }
  return { effects: mergeEffects(effects), strikes };
};

/** Adds what one rule asks for. What falls on an author or a channel needs one; of a join there is no message to delete. */
const gather = ({ then, says: reason }: Rule, target: Target, into: Effect[], isJoin: boolean): void => {
  const { message, author, channel, tell, alert } = then;
  if (message && !isJoin) into.push({ action: message, target, reason });
  if (author?.action && target.author !== undefined) {
    into.push({ action: author.action, target, reason, ...lasting(author.durationMs) });
  }
  if (tell && target.author !== undefined) into.push({ action: "tell", target, reason });
  if (channel && target.channel !== undefined) {
    const { action, durationMs, intervalMs } = channel;
    into.push({ action, target, reason, durationMs, ...(intervalMs === undefined ? {} : { intervalMs }) });
  }
  if (alert) into.push({ action: "alert", target, reason });
};

const lasting = (durationMs: number | undefined): Pick<Effect, "durationMs"> =>
  durationMs === undefined ? {} : { durationMs };

/** Where effects about a message fall. */
export const targetOf = ({ platform, community, channel, id, author }: Message): Target => ({
  platform,
  message: id,
  ...(community === undefined ? {} : { community }),
  ...(channel === undefined ? {} : { channel: channel.id }),
  ...(author === undefined ? {} : { author: author.id }),
});
