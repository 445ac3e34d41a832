import { effectText } from "../../../engine/actions/index.ts";
import type { StrikeAccount } from "../../../engine/discipline/account.ts";
import type { AuthorHistory } from "../../../engine/ports.ts";
import type { Rung } from "../../../engine/rulebook/rule.ts";
import { fitted, inline } from "../alerts/plain.ts";

const MOST = 1_900;
const when = (at: number): string => `<t:${Math.floor(at / 1_000)}:R>`;
const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** What counts against somebody, where it leads, and what the ladder has asked for that still runs. */
export const strikesText = (who: string, { total, strikes, rung, next, sanctions }: StrikeAccount): string =>
  fitted(
    [
      `${who}: ${counted(total, "strike")}${rung === undefined ? "" : `, which has reached ${rungText(rung)}`}${next === undefined ? "" : `; ${rungText(next)} at ${next.strikes}`}`,
      ...strikes.map(
        ({ strike, now, until }) =>
          `· ${strike.caseId} ${when(strike.at)}: ${now} of ${strike.weight}, ${inline(strike.rules.join(", "), 120)}${until === undefined ? "" : `, until ${when(until)}`}`,
      ),
      ...sanctions.map(({ caseId, effect }) => `· ${effectText(effect)}, by ${caseId}`),
    ],
    MOST,
  );

const rungText = ({ action, durationMs }: Rung): string =>
  effectText({
    action,
    ...(durationMs === undefined ? {} : { durationMs }),
    target: { platform: "discord" },
    reason: "",
  });

/** What somebody has been through here. */
export const historyText = (who: string, history: AuthorHistory, account: StrikeAccount): string =>
  history.cases === 0
    ? `${who}: no case is about them.`
    : fitted(
        [
          `${who}: ${counted(history.cases, "case")}, ${history.upheld} upheld, ${history.overturned} overturned; ${counted(account.total, "strike")}`,
          ...history.recent.map(
            ({ id, status, openedAt, rules, text }) =>
              `· **${id}** ${status} ${when(openedAt)} ${inline(rules.join(", "), 80)}: ||${inline(text, 160)}||`,
          ),
        ],
        MOST,
      );
