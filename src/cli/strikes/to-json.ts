import type { Histogram, StrikeAccount } from "../../engine/discipline/account.ts";
import { accountText, isSameAccount } from "../../engine/identity/identity.ts";
import type { RunningSanction } from "../../engine/review-desk.ts";
import type { Rung } from "../../engine/rulebook/rule.ts";

/** What `modbot strikes USER --json` prints for one account; described in docs/output.md. */
export const accountJson = ({ person, total, rung, next, strikes, sanctions }: StrikeAccount) => ({
  platform: person.platform,
  community: person.community,
  author: person.author,
  strikes: total,
  reached: rung && rungJson(rung),
  next: next && { ...rungJson(next), in: Math.round((next.strikes - total) * 100) / 100 },
  from: strikes.map(({ strike, now, until }) => ({
    case: strike.caseId,
    // Of another account of the same person.
    account: isSameAccount(strike.person, person) ? undefined : accountText(strike.person),
    rules: strike.rules,
    weight: strike.weight,
    now,
    since: strike.at,
    until,
  })),
  sanctions: sanctions.map(sanctionJson),
});

/** A sanction of the ladder that runs, and when it is lifted. */
export const sanctionJson = ({ caseId, effect, outlook }: RunningSanction) => ({
  case: caseId,
  action: effect.action,
  duration_ms: effect.durationMs,
  rung: effect.ladder?.strikes,
  since: effect.ladder?.at,
  ends_at: "endsAt" in outlook ? outlook.endsAt : undefined,
  lift_at: outlook.state === "grounded" ? outlook.liftAt : undefined,
  held_by: outlook.state === "held" ? outlook.by : undefined,
});

export const rungJson = ({ strikes, action, durationMs }: Rung) => ({ strikes, action, duration_ms: durationMs });

export const histogramJson = ({ people, bars, rungs }: Histogram) => ({
  people,
  totals: bars.map(({ strikes, people: count }) => ({ from: strikes, people: count })),
  rungs: rungs.map(({ rung, people: count }) => ({ ...rungJson(rung), people: count })),
});
