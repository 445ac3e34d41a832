import { UsageError } from "../../engine/errors.ts";
import { closest } from "../../engine/rulebook/closest.ts";
import type { Rule, Rulebook } from "../../engine/rulebook/rule.ts";
import { openCorpusTrials } from "../../engine/tune/corpus-trials.ts";
import { type Tunable, tunableRules } from "../../engine/tune/decision-trials.ts";
import { gridOf, labelsOf, type Thresholds, thresholdsOf } from "../../engine/tune/graded-node.ts";
import { type Proposal, propose } from "../../engine/tune/propose.ts";
import type { GradedTrial } from "../../engine/tune/trial.ts";
import { safe } from "../../tui/safe-text.ts";
import { storedCommunityModels } from "../community/live-models.ts";
import { rulesIn } from "../community/standings.ts";
import type { Config } from "../config/load.ts";
import type { Context } from "../context.ts";
import { storedFeeds } from "../feeds/stored.ts";
import { slowRefs } from "../models/slow-refs.ts";
import { type Asked, databaseFile } from "../places.ts";
import { readFiles } from "../replay/read-files.ts";
import { loadRulebook } from "../rulebook.ts";
import { readDecisions } from "./decisions.ts";
import { DEFAULT_MAX_WRONG, type Demanded } from "./demand.ts";

/** A rule, and what is proposed for it. */
export type Tuned = Tunable & {
  readonly label: string;
  readonly now: Thresholds;
  readonly maxWrong: number;
  /** Does it act by itself now? */
  readonly acts: boolean;
  readonly proposal: Proposal;
};

/** What `tune` has found out. */
export type Gathered = {
  readonly file: string;
  readonly rulebook: Rulebook;
  readonly from: "decisions" | "corpus";
  /** Messages that were let pass and that staff came across, where these alone tell what rules miss. */
  readonly missedByHand: number;
  /** Labels of a diff that say nothing because their message is no longer kept. */
  readonly unread: number;
  readonly tuned: readonly Tuned[];
};

export type TuneJob = {
  /** Path of the rulebook; absent: the built-in one. */
  readonly rules: string | undefined;
  readonly asked: Asked & {
    readonly rule: readonly string[];
    readonly corpus: readonly string[];
    readonly community?: string | undefined;
  };
  readonly config: Config | undefined;
  readonly demand: Demanded;
};

/** Reads verdicts or a corpus, and proposes thresholds for each rule. Errors: as those of the rulebook, the database and the files; `UsageError` for rules that have no thresholds. */
export const gather = async (ctx: Context, { rules, asked, config, demand }: TuneJob): Promise<Gathered> => {
  const { community } = asked;
  if (community !== undefined && asked.corpus.length > 0)
    throw new UsageError("--community goes by decisions, and not with --corpus.", { hint: "Leave one of them out." });
  const { rulebook: whole, file } = loadRulebook(ctx, rules, {
    ...(await storedFeeds(ctx, config)),
    ...(await storedCommunityModels(ctx, asked, config)),
    models: slowRefs(config?.models),
  });
  const rulebook = community === undefined ? whole : { ...whole, rules: rulesIn(whole, community) };
  const tunable = wanted(rulebook, asked.rule);
  const fromCorpus = asked.corpus.length > 0;
  let trials: ReadonlyMap<string, readonly GradedTrial[]>;
  let acting: ReadonlySet<string>;
  let missedByHand = 0;
  let unread = 0;
  if (fromCorpus) {
    const corpus = openCorpusTrials(rulebook, tunable);
    await readFiles(ctx, { files: asked.corpus, strict: false }, corpus.add);
    trials = corpus.trials;
    acting = new Set(rulebook.rules.filter(({ mode }) => mode === "act").map(({ id }) => id));
  } else {
    const found = await readDecisions(ctx, databaseFile(ctx, asked, config), rulebook, tunable, config, community);
    trials = found.trials;
    acting = found.acting;
    if (found.misses.by === "staff") missedByHand = found.misses.count;
    unread = found.unread;
  }
  const from = fromCorpus ? "corpus" : "decisions";
  return {
    file,
    rulebook,
    from,
    missedByHand,
    unread,
    tuned: tunable.map((one) => tunedFrom(one, trials.get(one.rule.id) ?? [], from, acting, demand)),
  };
};

const tunedFrom = (
  { rule, node }: Tunable,
  trials: readonly GradedTrial[],
  from: Gathered["from"],
  acting: ReadonlySet<string>,
  { confidence, maxWrong = rule.maxWrong ?? DEFAULT_MAX_WRONG }: Demanded,
): Tuned => {
  const now = thresholdsOf(node) ?? { queueAt: 1 };
  const acts = acting.has(rule.id);
  const days = daysOf(trials);
  const evidence = { trials, from, grid: gridOf(node), now, acts, ...(days === undefined ? {} : { days }) };
  const proposal = propose(evidence, { maxWrong, confidence });
  return { rule, node, label: labelsOf(node).join(", "), now, maxWrong, acts, proposal };
};

const DAY_MS = 86_400_000;

/** Over how many days they were said; not less than one. */
const daysOf = (trials: readonly GradedTrial[]): number | undefined => {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { saidAt } of trials) {
    if (saidAt === undefined) continue;
    first = Math.min(first, saidAt);
    last = Math.max(last, saidAt);
  }
  return last < first ? undefined : Math.max(1, (last - first) / DAY_MS);
};

/** The rules that were named, else all that can be tuned. */
const wanted = (rulebook: Rulebook, ids: readonly string[]): readonly Tunable[] => {
  const tunable = tunableRules(rulebook);
  if (ids.length === 0) {
    if (tunable.length > 0) return tunable;
    throw new UsageError("no rule of this rulebook has thresholds that can be tuned.", { hint: WHICH });
  }
  return [...new Set(ids)].map((id) => {
    const found = tunable.find(({ rule }) => rule.id === id);
    if (found) return found;
    const rule = rulebook.rules.find((one) => one.id === id);
    throw rule === undefined ? unknown(id, rulebook.rules) : untunable(rule);
  });
};

const WHICH =
  "It needs one condition with queue_at (label, sentiment, meaning, score) that stands alone or under all:.";

const untunable = ({ id, mode }: Rule): UsageError =>
  mode === "off"
    ? new UsageError(`rule ${id} is off.`, {
        hint: "Give it mode: queue, so that people are asked about what it finds.",
      })
    : new UsageError(`rule ${id} has no thresholds that can be tuned.`, { hint: WHICH });

const unknown = (id: string, rules: readonly Rule[]): UsageError => {
  const near = closest(
    id,
    rules.map((rule) => rule.id),
  );
  return new UsageError(`there is no rule ${safe(id, 80)}.`, {
    hint: near === undefined ? "`modbot rules` lists them." : `Did you mean ${near}?`,
  });
};
