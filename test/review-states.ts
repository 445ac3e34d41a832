import type { Case } from "../src/engine/case.ts";
import { ignoredBy } from "../src/engine/decision.ts";
import type { CaseSummary } from "../src/engine/ports.ts";
import type { CaseFile } from "../src/engine/review-desk.ts";
import { initialState, type ReviewEvent, type ReviewState, type Step } from "../src/tui/review/review-state.ts";
import { next } from "../src/tui/review/state.ts";
import { messageWith } from "./message.ts";

export const NOW = 1_790_000_000_000;

export const summary = (n: number): CaseSummary => ({
  id: `c${n}`,
  version: 1,
  status: "open",
  severity: "high",
  openedAt: NOW - n,
  messages: 1,
  text: `text ${n}`,
  rules: ["scam-link"],
});

export const caseOf = (n: number, fields: Partial<Case> = {}): Case => ({
  id: `c${n}`,
  version: 1,
  status: "open",
  severity: "high",
  openedAt: NOW - n,
  context: [],
  effects: [],
  entries: [
    {
      at: NOW - n,
      message: messageWith(`text ${n}`),
      decision: { ...ignoredBy({ version: "1", hash: "0" }), route: "queue", severity: "high" },
    },
  ],
  ...fields,
});

export const fileOf = (
  n: number,
  effects: CaseFile["onBlock"]["effects"] = [],
  fields: Partial<Case> = {},
): CaseFile => ({
  case: caseOf(n, fields),
  history: { cases: 1, upheld: 0, overturned: 0, strikes: [], verdicts: [], recent: [] },
  strikes: 0,
  sanctions: [],
  onBlock: { effects, strikes: 0 },
});

/** The state after these events, and what the last one asked for. */
export const after = (state: ReviewState, ...events: readonly ReviewEvent[]): Step =>
  events.reduce<Step>(([before], event) => next(before, event), [state, []]);

export const loaded = (...cases: number[]): ReviewEvent => ({
  type: "loaded",
  view: "waiting",
  offset: 0,
  total: cases.length,
  items: cases.map(summary),
});
export const looked = (n: number, effects: CaseFile["onBlock"]["effects"] = []): ReviewEvent => ({
  type: "looked",
  id: `c${n}`,
  file: fileOf(n, effects),
});
export const BAN = { action: "ban", target: { platform: "discord", author: "ann" }, reason: "x" } as const;
export const DELETE = { action: "delete", target: { platform: "discord", message: "m1" }, reason: "x" } as const;

export const empty = initialState("ann", NOW, { columns: 80, rows: 24 });
export const [open] = after(empty, loaded(1, 2, 3), looked(1));
