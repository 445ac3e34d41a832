import type { Outlook } from "../engine/discipline/lift.ts";
import type { Rung } from "../engine/rulebook/rule.ts";
import { inShort } from "./effect-words.ts";
import { ageText } from "./time-words.ts";

/** What a rung does: `ban`, `time out 10m`. */
export const rungWords = ({ action, durationMs }: Rung): string =>
  inShort([{ action, ...(durationMs === undefined ? {} : { durationMs }), target: { platform: "" }, reason: "" }])[0] ??
  action;

/** How far away a rung is: `ban at 8 (in 2)`. */
export const stepsTo = (rung: Rung, total: number): string =>
  `${rungWords(rung)} at ${rung.strikes} (in ${Math.round((rung.strikes - total) * 100) / 100})`;

/** What becomes of a sanction if nothing is added: `is lifted in 12d, on 2026-12-07`. */
export const outlookText = (outlook: Outlook, now: number): string => {
  switch (outlook.state) {
    case "over":
      return "is over";
    case "lift":
      return "is being lifted";
    case "held":
      return `${outlook.by} holds it up${outlook.until === undefined ? "" : `, ${inTime(outlook.until, now)} at most`}`;
    case "grounded": {
      const { endsAt, liftAt } = outlook;
      if (liftAt !== undefined && (endsAt === undefined || liftAt < endsAt))
        return `is lifted ${inTime(liftAt, now)}, unless strikes are added`;
      return endsAt === undefined ? "holds until it is undone" : `ends ${inTime(endsAt, now)}`;
    }
  }
};

const inTime = (at: number, now: number): string =>
  `in ${ageText(Math.max(0, at - now))}, on ${new Date(at).toISOString().slice(0, 10)}`;
