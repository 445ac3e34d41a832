import type { Appeal } from "../../engine/appeals/appeal.ts";
import { type Case, isWaiting } from "../../engine/case.ts";
import { type Line, piece, wrapped } from "../line.ts";
import { safe } from "../safe-text.ts";
import { agoText } from "../time-words.ts";
import { nameOf } from "./review-state.ts";

/** Appeals shown in full. */
const SHOWN = 6;

/** What those say to whom something was done, and how each was answered. Nothing where nobody has appealed. */
export const appealLines = (
  { appeals = [], status }: Pick<Case, "appeals" | "status">,
  width: number,
  now: number,
): readonly Line[] => {
  if (appeals.length === 0) return [];
  const waiting = appeals.filter(({ answer }) => answer === undefined);
  const shown = [...waiting, ...appeals.filter(({ answer }) => answer !== undefined)].slice(0, SHOWN);
  const hint =
    isWaiting({ status }) && waiting.length > 0 ? "  Approve upholds the first that waits, Block refuses it" : "";
  return [
    [piece(" Appeals", "accent"), piece(hint, "dim")],
    ...shown.flatMap((appeal) => [
      ...wrapped(
        [
          piece(`   ${safe(appeal.called ?? appeal.from.author, 40)}`, "strong"),
          piece(` ${agoText(Math.max(0, now - appeal.at))} · ${answerText(appeal, now)}`, "dim"),
          piece(`: ${safe(appeal.text, 1_000)}`),
        ],
        width,
        5,
      ),
    ]),
    ...(appeals.length > SHOWN ? [[piece(`   … and ${appeals.length - SHOWN} more …`, "dim" as const)]] : []),
    [],
  ];
};

const answerText = ({ answer }: Appeal, now: number): string => {
  if (answer === undefined) return "waits for an answer";
  const note = answer.note === undefined ? "" : ` (${safe(answer.note, 300)})`;
  return `${answer.upheld ? "upheld" : "refused"} by ${safe(nameOf(answer.by), 60)} ${agoText(Math.max(0, now - answer.at))}${note}${answer.takenBack ? ", and undone since" : ""}`;
};
