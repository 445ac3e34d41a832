import type { Case, CaseEffect } from "../../engine/case.ts";
import type { CaseFile } from "../../engine/review-desk.ts";
import { askedFor, outcomeText } from "../effect-words.ts";
import { type Line, piece, type Tone, wrapped } from "../line.ts";
import { safe } from "../safe-text.ts";
import { deedText, goneWords } from "../seen-words.ts";
import { agoText } from "../time-words.ts";
import { appealLines } from "./appeal-lines.ts";
import { authorLines } from "./author-lines.ts";
import { DID } from "./case-words.ts";
import { layoutOf } from "./layout.ts";
import { namesIn } from "./names.ts";
import { isPlannedEnd } from "./planned-end.ts";
import { reportLines } from "./report-lines.ts";
import { nameOf, type ReviewState } from "./review-state.ts";
import { talkLines } from "./talk-lines.ts";
import { voteLines } from "./vote-lines.ts";
import { whyLines } from "./why-lines.ts";

const BLANK: Line = [];

/** Everything about a case, in the order in which it is needed to decide: what was said, what has been done, why, who. */
export const caseLines = (file: CaseFile, width: number, now: number): readonly Line[] => [
  ...talkLines(file.case, width).lines,
  BLANK,
  ...doneLines(file.case, width, now),
  ...appealLines(file.case, width, now),
  ...voteLines(file, width, now),
  ...reportLines(file, width, now),
  ...whyLines(file.case, width),
  BLANK,
  ...authorLines(file, width, now),
];

/** How far down the case can be scrolled. */
export const lastScroll = ({ file, size, now }: ReviewState): number => {
  const { detailWidth, bodyRows } = layoutOf(size);
  return file ? Math.max(0, caseLines(file, detailWidth, now).length - bodyRows) : 0;
};

/** Rows below the message that a first look should show too, where there is room. */
const GLIMPSE = 4;

/** Where a case is first shown: as much of what was said before as leaves room for the message itself and the beginning of why. */
export const firstScroll = ({ file, size }: ReviewState): number => {
  if (!file) return 0;
  const { detailWidth, bodyRows } = layoutOf(size);
  const { before, first } = talkLines(file.case, detailWidth);
  const glimpse = bodyRows > 8 ? GLIMPSE : 0;
  return Math.max(0, Math.min(before, before + first + glimpse - bodyRows));
};

const OUTCOME_TONE: Record<NonNullable<CaseEffect["outcome"]>["status"] | "pending", Tone> = {
  done: "good",
  simulated: "dim",
  failed: "bad",
  dropped: "warn",
  pending: "warn",
};

/** What people decided, and what became of each effect; nothing for a case that waits untouched. */
const doneLines = (opened: Case, width: number, now: number): readonly Line[] => {
  const { decided, effects, seen = [], gone = [] } = opened;
  if (!decided && effects.length + seen.length + gone.length === 0) return [];
  const note = decided?.note ? `: ${safe(decided.note, 500)}` : "";
  const groups = new Map<string, CaseEffect[]>();
  for (const effect of effects.filter((e) => !isPlannedEnd(e, effects))) {
    const key = `${nameOf(effect.askedBy)}\u0000${outcomeText(effect.outcome)}`;
    groups.set(key, [...(groups.get(key) ?? []), effect]);
  }
  return [
    [piece(" So far", "accent")],
    ...byHandLines(opened, width, now),
    ...(decided
      ? wrapped(
          [
            piece(
              `   ${DID[decided.verdict]} by ${safe(nameOf(decided.by))}${decided.byHand ? " by hand" : ""} ${agoText(now - decided.at)}${note}`,
            ),
          ],
          width,
          5,
        )
      : []),
    ...[...groups.values()].flatMap((group) => {
      const { askedBy, outcome } = group[0]!;
      const words = askedFor(
        group.map((e) => e.effect),
        namesIn(opened),
      ).join(", ");
      return wrapped(
        [
          piece(`   ${safe(nameOf(askedBy))}: ${words} · `),
          piece(safe(outcomeText(outcome)), OUTCOME_TONE[outcome?.status ?? "pending"]),
        ],
        width,
        5,
      );
    }),
    BLANK,
  ];
};

/** What staff did on the platform, and what is no longer there. */
const byHandLines = (opened: Case, width: number, now: number): readonly Line[] => {
  const names = namesIn(opened);
  const told = [
    ...(opened.seen ?? []).map((deed) => ({ at: deed.at, text: deedText(deed, names.author(deed.author)) })),
    ...(opened.gone ?? []).map((gone) => ({ at: gone.goneAt, text: goneWords(gone, opened.entries.length) })),
  ];
  return told
    .toSorted((a, b) => a.at - b.at)
    .flatMap(({ at, text }) =>
      wrapped([piece(`   ${text} `, "strong"), piece(agoText(Math.max(0, now - at)), "dim")], width, 5),
    );
};
