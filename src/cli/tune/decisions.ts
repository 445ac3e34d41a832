import type { CaseEntry } from "../../engine/case.ts";
import { ModbotError } from "../../engine/errors.ts";
import type { CommunityId } from "../../engine/message.ts";
import type { Label, Store } from "../../engine/ports.ts";
import type { Rulebook } from "../../engine/rulebook/rule.ts";
import { readStandings } from "../../engine/trust/standings.ts";
import {
  missesFrom,
  openUnseen,
  type Passed,
  type Past,
  type Tunable,
  trialOfCase,
} from "../../engine/tune/decision-trials.ts";
import type { GradedTrial } from "../../engine/tune/trial.ts";
import { openStore } from "../../store/open-store.ts";
import { communityModelsIn } from "../community/live-models.ts";
import type { Config } from "../config/load.ts";
import type { Context } from "../context.ts";
import { slowRefs } from "../models/slow-refs.ts";
import { loadRulebook } from "../rulebook.ts";
import { addDiffLabels } from "./diff-labels.ts";

const PAGE = 500;

/** What people decided, as each rule sees it, and which rules act by themselves now. */
export type Decisions = {
  readonly trials: ReadonlyMap<string, readonly GradedTrial[]>;
  readonly acting: ReadonlySet<string>;
  /** How many messages that were let pass tell what rules miss, and who has found them. */
  readonly misses: { readonly by: "lot" | "staff" | "nobody"; readonly count: number };
  /** Labels of `rules diff --review` against these rules of which the message is no longer kept. */
  readonly unread: number;
};

/** Reads every case that these rules have found, and what was drawn by lot of the rest. Errors: as those of the database. */
export const readDecisions = async (
  ctx: Context,
  database: string,
  rulebook: Rulebook,
  tunable: readonly Tunable[],
  config: Config | undefined,
  /** Those of this community alone. */
  community?: CommunityId,
): Promise<Decisions> => {
  const isHere = (entry: Pick<CaseEntry, "message"> | undefined): boolean =>
    community === undefined || entry?.message.community === community;
  const store = await openStore(database, { readonly: true });
  try {
    const labels = await store.labels();
    const past = await pastOf(ctx, store, rulebook, config);
    const byCase = grouped(labels);
    const trials = new Map<string, GradedTrial[]>();
    for (const one of tunable) {
      const mine: GradedTrial[] = [];
      for (let offset = 0; ; offset += PAGE) {
        const page = await store.cases({ rule: one.rule.id, limit: PAGE, offset });
        for (const { id } of page) {
          const found = await store.caseOf(id);
          const trial = found && isHere(found.entries[0]) && trialOfCase(one, found, byCase.get(id) ?? [], past);
          if (trial) mine.push(trial);
        }
        if (page.length < PAGE || ctx.signal.aborted) break;
      }
      trials.set(one.rule.id, mine);
    }
    const unread = await addDiffLabels(store, rulebook, tunable, labels, trials, isHere);
    const misses = await addUnseen(store, rulebook, tunable, labels, trials, isHere);
    const standings = await readStandings(store, rulebook, {
      since: 0,
      now: ctx.now(),
      confirmNew: config?.confirmNew ?? false,
    });
    const acting = standings.filter(({ rule, heldBy }) => rule.mode === "act" && heldBy === undefined);
    return { trials, acting: new Set(acting.map(({ rule }) => rule.id)), misses, unread };
  } finally {
    await store.close();
  }
};

/** Messages that were let pass, and that people have looked at all the same. */
const addUnseen = async (
  store: Pick<Store, "caseOf">,
  rulebook: Rulebook,
  tunable: readonly Tunable[],
  labels: readonly Label[],
  trials: ReadonlyMap<string, GradedTrial[]>,
  isHere: (entry: CaseEntry) => boolean,
): Promise<Decisions["misses"]> => {
  const ask = openUnseen(rulebook);
  const found: Passed[] = [];
  for (const label of labels) {
    if ((label.source !== "sample" && label.source !== "seen") || label.caseId === undefined) continue;
    const entry = (await store.caseOf(label.caseId))?.entries[0];
    if (entry !== undefined && isHere(entry)) found.push({ entry, label });
  }
  const { by, passed } = missesFrom(found);
  for (const { entry, label } of passed)
    for (const one of tunable) {
      const trial = ask(one, entry, label);
      if (trial) trials.get(one.rule.id)?.push(trial);
    }
  return { by, count: passed.length };
};

const grouped = (labels: readonly Label[]): ReadonlyMap<string, Label[]> => {
  const byCase = new Map<string, Label[]>();
  for (const label of labels) {
    if (label.caseId === undefined) continue;
    const known = byCase.get(label.caseId);
    if (known) known.push(label);
    else byCase.set(label.caseId, [label]);
  }
  return byCase;
};

/** The rulebooks by which cases were judged, and what rules have done by them. */
const pastOf = async (ctx: Context, store: Store, present: Rulebook, config: Config | undefined): Promise<Past> => {
  const books = new Map<string, Rulebook | undefined>([[present.hash, present]]);
  const community = await communityModelsIn(store);
  for (const { hash } of await store.rulebooks()) {
    const whole = books.has(hash) ? undefined : await store.rulebookOf(hash);
    if (whole === undefined) continue;
    try {
      books.set(hash, loadRulebook(ctx, whole, { models: slowRefs(config?.models), ...community }).rulebook);
    } catch (error) {
      // One that this version of modbot cannot use is as good as not kept.
      if (!(error instanceof ModbotError)) throw error;
    }
  }
  const acted = new Set(
    (await store.ruleHits()).filter((hits) => hits.acted > 0).map((hits) => `${hits.id} ${hits.fingerprint}`),
  );
  return {
    rulebookOf: (hash) => books.get(hash),
    hasActed: (id, fingerprint) => acted.has(`${id} ${fingerprint}`),
  };
};
