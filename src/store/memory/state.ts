import type { AuditEntry } from "../../engine/audit-log.ts";
import type { CaseEvent, CaseId } from "../../engine/case.ts";
import type { NewCommunityModel } from "../../engine/community-models/community-model.ts";
import type { CommunityModelEvent, ScoreCounts } from "../../engine/community-models/community-model-store.ts";
import type { StoredExemplar } from "../../engine/concepts/exemplar.ts";
import type { EffectId, OutboxItem, Outcome } from "../../engine/effect.ts";
import type { ArmLatency } from "../../engine/experiments/experiment-store.ts";
import type { StoredFeed } from "../../engine/feeds/feed-store.ts";
import type { Identity } from "../../engine/identity/identity.ts";
import type { LatencyCounts } from "../../engine/latency.ts";
import type { Remark } from "../../engine/notebook.ts";
import type { Order } from "../../engine/order.ts";
import type { DecisionRow, Label, Person, Strike } from "../../engine/ports.ts";
import type { Sanction } from "../../engine/sanction.ts";
import type { Suggestion } from "../../engine/suggestions/suggestion.ts";
import type { InForce } from "../../engine/versions/rulebook-store.ts";
import type { ExperimentFind } from "../arm-rows.ts";
import type { CaseHead } from "../case-head.ts";
import type { HitRow } from "../rule-rows.ts";
import type { Recent } from "./recent.ts";
import type { MemoryRulebook, MemoryTrial } from "./rulebooks.ts";

/** A case with whom and what it can be found by. */
export type MemoryCase = {
  readonly head: CaseHead;
  readonly number: number;
  readonly events: readonly CaseEvent[];
  readonly people: readonly Person[];
};

/** In the order in which they came. */
export type MemoryEffect = { readonly item: OutboxItem; readonly order: number; readonly outcome?: Outcome };
export type MemoryLabel = { readonly label: Label; readonly isVoid: boolean };

/** A hit with what it belongs to. */
export type MemoryHit = HitRow & { readonly message: string; readonly caseId?: CaseId };
/** In the order in which they came. */
export type MemorySanction = { readonly sanction: Sanction; readonly order: number; readonly isOver: boolean };

/** Everything that a store knows, in ordinary collections. */
export const emptyState = () => ({
  decisions: new Map<string, DecisionRow>(),
  /** Under one key: when the latest of them was made, also of one that was revised since. */
  decided: new Map<"last", number>(),
  cases: new Map<CaseId, MemoryCase>(),
  outbox: new Map<EffectId, MemoryEffect>(),
  sanctions: new Map<EffectId, MemorySanction>(),
  strikes: new Map<number, Strike>(),
  labels: new Map<number, MemoryLabel>(),
  audit: [] as AuditEntry[],
  meta: new Map<string, string>(),
  /** By notebook and key. */
  remarks: new Map<string, Remark>(),
  feeds: new Map<string, StoredFeed>(),
  orders: [] as Order[],
  /** By number. */
  identities: new Map<number, Identity>(),
  /** By what the ways of writing a term have in common. */
  suggestions: new Map<string, Suggestion>(),
  /** By message and rule. */
  hits: new Map<string, MemoryHit>(),
  /** Under one key, so that it can be replaced. */
  recent: new Map<"recent", Recent>(),
  rulebooks: new Map<string, MemoryRulebook>(),
  inForce: [] as InForce[],
  trials: new Map<number, MemoryTrial>(),
  /** By message, each that was judged in an experiment, whether or not anything came of it. */
  armFinds: new Map<string, ExperimentFind>(),
  /** By experiment. */
  armLatencies: new Map<number, readonly ArmLatency[]>(),
  /** By hour. */
  latencies: new Map<number, LatencyCounts>(),
  exemplars: new Map<number, StoredExemplar>(),
  /** Under one key: the last number that was given. */
  exemplarNumbers: new Map<"last", number>(),
  /** By model and text. */
  vectors: new Map<string, Float32Array>(),
  /** By community and version. */
  communityModels: new Map<string, NewCommunityModel>(),
  communityModelEvents: [] as CommunityModelEvent[],
  /** By model and hour. */
  scoreHours: new Map<string, { readonly model: number; readonly hour: number; readonly counts: ScoreCounts }>(),
});

export type State = ReturnType<typeof emptyState>;

/** What a database would give back: a copy, without what JSON cannot say. */
export const asStored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
