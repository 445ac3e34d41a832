import type { Severity } from "../../engine/decision.ts";
import type { CaseSummary } from "../../engine/ports.ts";
import { padded } from "../display-width.ts";
import { fitted, type Line, piece } from "../line.ts";
import { reportedBy } from "../report-words.ts";
import { safe } from "../safe-text.ts";
import { SAMPLE_NAME } from "../sample-words.ts";
import { ageText } from "../time-words.ts";
import { SEVERITY_TONE, STATUS } from "./case-words.ts";
import { casesShown, type Layout } from "./layout.ts";
import { authorName } from "./names.ts";
import type { ReviewState } from "./review-state.ts";

const SHORT: Record<Severity, string> = { critical: "crit", high: "high", medium: "med", low: "low" };
const EMPTY: Record<ReviewState["view"], readonly string[]> = {
  waiting: ["Nothing waits.", "New cases come up here by themselves."],
  acted: ["modbot has not acted alone yet.", "What it does by itself can be taken back here."],
  decided: ["Nothing has been decided yet.", "Decisions can be taken back here."],
};

/** The part of the queue that is on the screen: only these rows are made, however long the queue is. */
export const listLines = (state: ReviewState, layout: Layout): readonly Line[] => {
  const { list, top, cursor, size } = state;
  const width = layout.listWidth;
  if (list.total === undefined) return [[piece("  reading the queue …", "dim")]];
  if (list.total === 0) return EMPTY[state.view].map((text, i) => [piece(`  ${text}`, i === 0 ? "strong" : "dim")]);
  const places = Array.from({ length: Math.min(casesShown(size), list.total - top) }, (_, i) => top + i);
  return places.flatMap((place) => {
    const item = list.items[place - list.offset];
    if (!item) return [[piece("  …", "dim")], ...(layout.rowsPerCase === 2 ? [[]] : [])];
    const lines = layout.rowsPerCase === 2 ? twoRows(item, state, width) : [oneRow(item, state, width)];
    return lines.map((line) => [place === cursor ? piece("▌", "key") : piece(" "), ...line]);
  });
};

const oneRow = (item: CaseSummary, state: ReviewState, width: number): Line => {
  const isNarrow = width < 70;
  const isWide = width >= 100;
  const isSelected = item.id === state.selected;
  return fitted(
    [
      piece(padded(isNarrow ? SHORT[item.severity] : item.severity, isNarrow ? 5 : 9), SEVERITY_TONE[item.severity]),
      piece(`${age(item, state).padStart(4)}  `, "dim"),
      piece(`${padded(authorName(item.author), isNarrow ? 8 : isWide ? 16 : 12)}  `, isSelected ? "strong" : undefined),
      ...(isNarrow ? [] : [piece(`${padded(what(item, state), isWide ? 24 : 15)}  `, "dim")]),
      piece(firstText(item), isSelected ? "strong" : undefined),
    ],
    width - 1,
  );
};

const twoRows = (item: CaseSummary, state: ReviewState, width: number): readonly Line[] => {
  const tone = item.id === state.selected ? "strong" : undefined;
  return [
    fitted(
      [
        piece(padded(item.severity, 9), SEVERITY_TONE[item.severity]),
        piece(`${age(item, state).padStart(4)}  `, "dim"),
        piece(authorName(item.author), tone),
        piece(`  ${what(item, state)}`, "dim"),
      ],
      width - 1,
    ),
    fitted([piece(" ".repeat(15)), piece(firstText(item), tone ?? "dim")], width - 1),
  ];
};

const age = ({ openedAt }: CaseSummary, { now }: ReviewState): string => ageText(Math.max(0, now - openedAt));

/** Which rules fired, and where the lists mix cases, what has become of it. */
const what = ({ rules, status, messages, sample, reporters = 0 }: CaseSummary, { view }: ReviewState): string => {
  const become = view === "decided" || status === "escalated" ? `${STATUS[status]} · ` : "";
  const drawn = sample === undefined ? "" : `${SAMPLE_NAME[sample]}${rules.length > 0 ? " · " : ""}`;
  const found = [...rules.map((r) => safe(r, 60)), ...(reporters > 0 ? [reportedBy(reporters)] : [])];
  return `${become}${drawn}${messages > 1 ? `${messages}× ` : ""}${found.join(", ")}`;
};

const firstText = ({ text }: CaseSummary): string => safe(text, 200) || "(no text)";
