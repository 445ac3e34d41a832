import type { Gathered, Tuned } from "./gather.ts";

/** For programs; documented in docs/output.md. */
export const tuneJson = ({ tuned }: Pick<Gathered, "tuned">) => ({ rules: tuned.map(ruleJson) });

const ruleJson = ({ rule, label, proposal }: Tuned) => ({
  id: rule.id,
  label,
  n: proposal.n,
  queue_at: proposal.queueAt,
  act_at: proposal.actAt ?? null,
  acted: proposal.acted,
  wrong: proposal.wrong,
  bound: rounded(proposal.bound),
  confidence: rounded(proposal.confidence),
  certified: proposal.certified,
  missing_labels: proposal.certified ? 0 : (proposal.missing ?? null),
  queue_per_day: proposal.after.queuePerDay === undefined ? null : rounded(proposal.after.queuePerDay),
  automatic_share: rounded(proposal.after.automaticShare),
});

const rounded = (n: number): number => Math.round(n * 1e5) / 1e5;
