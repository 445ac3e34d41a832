import { mergeEffects } from "./actions/index.ts";
import type { Effect, Target } from "./effect.ts";
import type { Message } from "./message.ts";
import type { Rule, Then } from "./rulebook/rule.ts";

/** What several rules together ask for about one message. */
export type Ask = { readonly effects: readonly Effect[]; readonly strikes: number };

/** Merges what the rules ask for: per axis the strictest and the longest, of strikes the most. The order of rules makes no difference. */
export const askOf = (rules: readonly Rule[], message: Message): Ask => ({
  effects: mergeEffects(rules.flatMap((rule) => effectsOf(rule, message))),
  strikes: rules.reduce((most, { then }) => Math.max(most, then.author?.strike ?? 0), 0),
});

const effectsOf = ({ then, says }: Rule, message: Message): Effect[] => {
  const target = targetOf(message);
  const author =
    message.author === undefined ? [] : [...authorEffects(then, target, says), ...tellEffects(then, target, says)];
  return [
    ...(then.message ? [{ action: then.message, target, reason: says }] : []),
    ...author,
    ...channelEffects(then, target, says),
    ...(then.alert ? [{ action: "alert" as const, target, reason: says }] : []),
  ];
};

const authorEffects = (then: Then, target: Target, reason: string): Effect[] =>
  then.author?.action === undefined
    ? []
    : [
        {
          action: then.author.action,
          target,
          reason,
          ...(then.author.durationMs === undefined ? {} : { durationMs: then.author.durationMs }),
        },
      ];

const tellEffects = (then: Then, target: Target, reason: string): Effect[] =>
  then.tell ? [{ action: "tell", target, reason }] : [];

const channelEffects = ({ channel }: Then, target: Target, reason: string): Effect[] =>
  channel === undefined || target.channel === undefined
    ? []
    : [
        {
          action: channel.action,
          target,
          durationMs: channel.durationMs,
          ...(channel.intervalMs === undefined ? {} : { intervalMs: channel.intervalMs }),
          reason,
        },
      ];

/** Where effects about a message fall. */
export const targetOf = ({ platform, community, channel, id, author }: Message): Target => ({
  platform,
  message: id,
  ...(community === undefined ? {} : { community }),
  ...(channel === undefined ? {} : { channel: channel.id }),
  ...(author === undefined ? {} : { author: author.id }),
});
