/** The numbers by which a run goes. Each has a default that suits one machine. */
export type RunSettings = {
  /** Messages stored in one transaction, at most. */
  readonly batch: number;
  /** How long a message waits for others to be stored with, ms. A quiet chat does not wait. */
  readonly lingerMs: number;
  /** Messages that are remembered, to know a redelivery and to warm a new rulebook. */
  readonly remembered: number;
  /** How often the outbox is looked at when nobody pokes it, ms. */
  readonly pollMs: number;
  /** Effects under way at once, for each performer. */
  readonly concurrency: number;
  /** How long one effect may take, ms. */
  readonly effectMs: number;
  /** Tries for one effect. */
  readonly effectAttempts: number;
  /** Tries for one call to a store that refuses. */
  readonly storeAttempts: number;
  /** Tries for an input that breaks off without giving anything. */
  readonly inputAttempts: number;
  /** How long an input may go on after being told to end, ms. */
  readonly inputGraceMs: number;
  /** How long the end of a run may take, ms. */
  readonly stopMs: number;
};

export const RUN_SETTINGS: RunSettings = {
  batch: 256,
  lingerMs: 20,
  remembered: 2_048,
  pollMs: 100,
  concurrency: 4,
  effectMs: 30_000,
  effectAttempts: 5,
  storeAttempts: 8,
  inputAttempts: 10,
  inputGraceMs: 1_000,
  stopMs: 9_000,
};
