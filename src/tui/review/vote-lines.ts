import type { CaseFile } from "../../engine/review-desk.ts";
import { disagree } from "../../engine/votes.ts";
import { type Line, piece, wrapped } from "../line.ts";
import { safe } from "../safe-text.ts";
import { agoText } from "../time-words.ts";
import { DID } from "./case-words.ts";
import { nameOf } from "./review-state.ts";

/** How moderators have voted on an escalated case, and what is missing. Nothing where nobody votes. */
export const voteLines = ({ case: opened, votes: rules }: CaseFile, width: number, now: number): readonly Line[] => {
  const votes = opened.votes ?? [];
  const waits = opened.status === "escalated" && rules !== undefined;
  if (votes.length === 0 && !waits) return [];
  const forSenior = rules !== undefined && rules.seniors.length > 0 && disagree(votes);
  const missing = forSenior
    ? `the votes disagree: ${rules.seniors.map((name) => safe(name, 40)).join(" or ")} decides`
    : `${rules?.needed ?? 0} of one mind decide`;
  return [
    [piece(" Votes", "accent"), piece(waits ? `  ${missing}` : "", "dim")],
    ...votes.flatMap(({ by, verdict, at, note }) =>
      wrapped(
        [
          piece(`   ${safe(nameOf(by), 40)}`, "strong"),
          piece(` ${DID[verdict]} ${agoText(Math.max(0, now - at))}`),
          piece(note === undefined ? "" : `: ${safe(note, 500)}`),
        ],
        width,
        5,
      ),
    ),
    [],
  ];
};
