import { ACTIONS } from "./actions/index.ts";
import type { AskedEffect } from "./case.ts";
import type { ActionName, Effect, OutboxItem } from "./effect.ts";

/** What a platform does not end by itself: modbot asks for the end when its time has come. A timeout ends on every platform. */
const ENDED_BY_US: ReadonlySet<ActionName> = new Set(["ban", "quarantine", "slowmode", "lockdown", "pause_invites"]);

/** Numbers the effects of a case under one prefix: `c12.1`, `c12.2`. */
export const askAll = (prefix: string, first: number, effects: readonly Effect[]): readonly AskedEffect[] =>
  effects.map((effect, index) => ({ id: `${prefix}.${first + index}`, effect }));

/** Effects that end after a time, followed by their ends: `lockdown for 15m`, then `end_lockdown`. */
export const withEnds = (
  effects: readonly Effect[],
): readonly { readonly effect: Effect; readonly afterMs: number }[] =>
  effects.flatMap((effect) => {
    const { inverse } = ACTIONS[effect.action];
    const now = { effect, afterMs: 0 };
    if (effect.durationMs === undefined || inverse === undefined || !ENDED_BY_US.has(effect.action)) return [now];
    const end: Effect = { action: inverse, target: effect.target, reason: "Its time is over." };
    return [now, { effect: end, afterMs: effect.durationMs }];
  });

/** The rows that bring asked effects to a platform. `afterMs` by position, for those that wait. */
export const outboxOf = (
  caseId: string,
  asked: readonly AskedEffect[],
  at: number,
  afterMs: (index: number) => number = () => 0,
): readonly OutboxItem[] =>
  asked.map(({ id, effect }, index) => {
    const dueAt = at + afterMs(index);
    return {
      id,
      caseId,
      effect,
      status: "pending",
      createdAt: at,
      dueAt,
      expiresAt: dueAt + ACTIONS[effect.action].staleAfterMs,
      attempts: 0,
    };
  });
