import type { CaseStatus, Verdict } from "../../engine/case.ts";
import type { Severity } from "../../engine/decision.ts";
import type { QueueView } from "../../engine/review-desk.ts";
import type { Tone } from "../line.ts";

/** Colour beside the word, never instead of it. */
export const SEVERITY_TONE: Record<Severity, Tone> = { critical: "bad", high: "warn", medium: "strong", low: "dim" };

export const STATUS: Record<CaseStatus, string> = {
  open: "waiting",
  escalated: "escalated",
  appealed: "appealed",
  acted: "modbot acted",
  approved: "approved",
  blocked: "blocked",
  undone: "undone",
};

export const DID: Record<Verdict | "undo" | "vote", string> = {
  approve: "approved",
  block: "blocked",
  escalate: "escalated",
  undo: "undone",
  vote: "has your vote",
};

export const VIEW_TITLE: Record<QueueView, string> = { waiting: "Waiting", acted: "Acted", decided: "Decided" };
