import type { Actor, CaseStatus } from "../../engine/case.ts";
import { severityRank } from "../../engine/case.ts";
import { SEVERITIES } from "../../engine/decision.ts";
import type { Author } from "../../engine/message.ts";
import type { CaseHead } from "../case-head.ts";
import { caseIdOf, ownCaseNumber } from "../case-number.ts";
import { columnText, textOf } from "../column-text.ts";

/** A row of `cases`. */
export type CaseRow = {
  id: number;
  version: number;
  status: CaseStatus;
  severity: number;
  opened_at: number;
  messages: number;
  text: string;
  author: string | null;
  rules: string;
  sample: NonNullable<CaseHead["sample"]> | null;
  reports: number;
  report_weight: number;
  bot_acted: number;
  asked_at: number | null;
  decided_at: number | null;
  distrust: number;
  by_hand: number;
  under_appeal: string | null;
  claim_by: string | null;
  claim_until: number | null;
};

export const headOfRow = (row: CaseRow): CaseHead => ({
  id: caseIdOf(row.id),
  version: row.version,
  status: row.status,
  severity: SEVERITIES[row.severity]!,
  openedAt: row.opened_at,
  messages: row.messages,
  text: textOf(row.text),
  ...(row.author === null ? {} : { author: JSON.parse(row.author) as Author }),
  rules: JSON.parse(row.rules) as string[],
  ...(row.sample === null ? {} : { sample: row.sample }),
  ...(row.reports === 0 ? {} : { reporters: row.reports, reportWeight: row.report_weight }),
  botActed: row.bot_acted === 1,
  ...(row.asked_at === null ? {} : { askedAt: row.asked_at }),
  ...(row.decided_at === null ? {} : { decidedAt: row.decided_at }),
  ...(row.distrust === 0 ? {} : { distrust: row.distrust }),
  byHand: row.by_hand === 1,
  ...(row.under_appeal === null
    ? {}
    : { underAppeal: JSON.parse(row.under_appeal) as NonNullable<CaseHead["underAppeal"]> }),
  ...(row.claim_by === null || row.claim_until === null
    ? {}
    : { claim: { by: JSON.parse(row.claim_by) as Actor, until: row.claim_until } }),
});

export const rowOfHead = (head: CaseHead): CaseRow => ({
  id: ownCaseNumber(head.id),
  version: head.version,
  status: head.status,
  severity: severityRank(head.severity),
  opened_at: head.openedAt,
  messages: head.messages,
  text: columnText(head.text),
  author: head.author ? JSON.stringify(head.author) : null,
  rules: JSON.stringify(head.rules),
  sample: head.sample ?? null,
  reports: head.reporters ?? 0,
  report_weight: head.reportWeight ?? 0,
  bot_acted: head.botActed ? 1 : 0,
  asked_at: head.askedAt ?? null,
  decided_at: head.decidedAt ?? null,
  distrust: head.distrust ?? 0,
  by_hand: head.byHand ? 1 : 0,
  under_appeal: head.underAppeal ? JSON.stringify(head.underAppeal) : null,
  claim_by: head.claim ? JSON.stringify(head.claim.by) : null,
  claim_until: head.claim?.until ?? null,
});
