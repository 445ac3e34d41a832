import { mergeEffects } from "./actions/index.ts";
import type { Fading } from "./discipline/strikes.ts";
import type { Effect, Target } from "./effect.ts";
import type { Message } from "./message.ts";
import type { Rule, StrikeTerms, Then } from "./rulebook/rule.ts";

/** What several rules together ask for about one message. */
export type Ask = {
  readonly effects: readonly Effect[];
  readonly strikes: number;
  /** After what time the strike counts no more, where a rule says so. */
  readonly expireMs?: number;
};

const NOTHING: Ask = Object.freeze({ effects: [], strikes: 0 });

/** Merges what the rules ask for: per axis the strictest and the longest, of strikes the heaviest and of these the longest. The order of rules makes no difference. */
export const askOf = (rules: readonly Pick<Rule, "then" | "says">[], message: Message, fading: Fading = {}): Ask => {
  if (rules.length === 0) return NOTHING;
  const target = targetOf(message);
  const effects: Effect[] = [];
  let strike: StrikeTerms = {};
  for (const rule of rules) {
    gather(rule, target, effects, message.surface === "join");
    strike = heavier(strike, strikeIn(rule.then), fading);
  }
  const { weight = 0, expireMs } = strike;
  return { effects: mergeEffects(effects), strikes: weight, ...(expireMs === undefined ? {} : { expireMs }) };
};

const strikeIn = ({ author }: Then): StrikeTerms => ({
  ...(author?.strike === undefined ? {} : { weight: author.strike }),
  ...(author?.strikeExpireMs === undefined ? {} : { expireMs: author.strikeExpireMs }),
});

/** Of two alike, the one that counts for longer. */
const heavier = (a: StrikeTerms, b: StrikeTerms, { expireMs = Infinity }: Fading): StrikeTerms => {
  const difference = (a.weight ?? 0) - (b.weight ?? 0);
  if (difference !== 0) return difference > 0 ? a : b;
  const [ends, otherEnds] = [a.expireMs ?? expireMs, b.expireMs ?? expireMs];
  if (ends !== otherEnds) return ends > otherEnds ? a : b;
  return a.expireMs === undefined ? a : b;
};

/** Adds what one rule asks for. What falls on an author or a channel needs one; of a join there is no message to delete. */
const gather = (
  { then, says: reason }: Pick<Rule, "then" | "says">,
  target: Target,
  into: Effect[],
  isJoin: boolean,
): void => {
  const { message, author, channel, community, tell, help, alert } = then;
  if (message && !isJoin) into.push({ action: message, target, reason });
  if (author?.action && target.author !== undefined) {
    into.push({ action: author.action, target, reason, ...lasting(author.durationMs), ...more(author) });
  }
  if (tell && target.author !== undefined) into.push({ action: "tell", target, reason });
  if (help !== undefined && target.author !== undefined) into.push({ action: "help", target, reason: help });
  if (channel && target.channel !== undefined) {
    const { action, durationMs, intervalMs } = channel;
    into.push({ action, target, reason, durationMs, ...(intervalMs === undefined ? {} : { intervalMs }) });
  }
  if (community && target.community !== undefined) {
    const { action, durationMs, dms } = community;
    into.push({ action, target, reason, durationMs, ...(dms ? { dms } : {}) });
  }
  if (alert) into.push({ action: "alert", target, reason });
};

const lasting = (durationMs: number | undefined): Pick<Effect, "durationMs"> =>
  durationMs === undefined ? {} : { durationMs };

const more = ({ purgeMs, inPublic }: NonNullable<Then["author"]>): Pick<Effect, "purgeMs" | "inPublic"> => ({
  ...(purgeMs === undefined ? {} : { purgeMs }),
  ...(inPublic ? { inPublic } : {}),
});

/** Where effects about a message fall. */
export const targetOf = ({ platform, community, channel, id, author }: Message): Target => ({
  platform,
  message: id,
  ...(community === undefined ? {} : { community }),
  ...(channel === undefined ? {} : { channel: channel.id }),
  ...(author === undefined ? {} : { author: author.id }),
});
