import type { Experiment } from "../../engine/experiments/history.ts";
import { endText } from "../../engine/experiments/words.ts";
import { safe } from "../../tui/safe-text.ts";
import { actorName } from "../versions/actor-name.ts";
import { utcText } from "../versions/utc-text.ts";

const HOW = { stopped: "ended", promoted: "ended, and B put in force,", replaced: "ended by other rules," } as const;

/** How an experiment ended, by whom and why. Empty while it goes on. */
export const endingText = ({ end, design }: Experiment): string => {
  if (end === undefined) return "";
  const { at, by, how, why, verdict } = end;
  const reason = why ?? (verdict === undefined ? undefined : endText(verdict, design));
  return `${HOW[how]} ${utcText(at)} by ${safe(actorName(by), 64)}${reason === undefined ? "" : `: ${safe(reason, 300)}`}`;
};
