import { readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { ModbotError, UsageError } from "../../engine/errors.ts";
import type { NewOrder } from "../../engine/order.ts";
import type { Rule, Rulebook } from "../../engine/rulebook/rule.ts";
import { CONFIDENCE } from "../../engine/trust/bound.ts";
import { gradedNode, type Thresholds, thresholdsOf } from "../../engine/tune/graded-node.ts";
import { setThresholds, type ThresholdPlace } from "../../engine/tune/set-thresholds.ts";
import { safe } from "../../tui/safe-text.ts";
import { packageFolder } from "../assets.ts";
import type { Config } from "../config/load.ts";
import type { Context } from "../context.ts";
import { fileError } from "../file-error.ts";
import { slowRefs } from "../models/slow-refs.ts";
import { type Asked, databaseFile, shown } from "../places.ts";
import { textOrNone } from "../rulebook.ts";
import { lineDiff } from "../rules/line-diff.ts";
import { writeRulebook } from "../rules/write-rulebook.ts";
import { openRecorder } from "../versions/kept-texts.ts";
import { ordering } from "../versions/ordering.ts";
import { type FileRules, readyRules } from "../versions/ready-rules.ts";
import { inRulesOffice } from "../versions/rules-office.ts";
import type { Gathered, Tuned } from "./gather.ts";

export type WriteJob = {
  readonly rules: string | undefined;
  readonly asked: Asked & {
    readonly as?: string | undefined;
    readonly corpus: readonly string[];
    readonly community?: string | undefined;
  };
  readonly green: boolean;
  readonly json: boolean;
  readonly config: Config | undefined;
};
type How = { readonly write: boolean; readonly green: boolean };

/**
 * Puts proposals to use: into the rulebook file, or beside the one in force. What is proven from decisions is ordered first, so that the bot
 * knows it when it meets the new thresholds.
 * Errors: `UsageError` for a rulebook that is not the user's; `ModbotError` when what would be written is not what was meant: nothing is written then.
 */
export const toWrite = (
  ctx: Context,
  { rules, asked, green, json, config }: WriteJob,
): ((gathered: Gathered, how: How) => Promise<void>) => {
  if (asked.community !== undefined) return toProve(ctx, { asked, green, json });
  if (rules === undefined || rules.startsWith(join(packageFolder(), "rules") + sep))
    throw new UsageError("the rulebook in use is the one that modbot brings along, and stays as it is.", {
      hint: "Make one of your own with modbot init; it may say extends: base.",
    });
  const needsStore = green || asked.corpus.length === 0;
  if (needsStore) databaseFile(ctx, asked, config);
  const talk = json ? { ...ctx, print: ctx.say } : ctx;
  return async (gathered, how) => {
    const before = textOf(rules, shown(ctx, rules));
    const { text, changed } = changedText(talk, before, gathered);
    const after = checked(ctx, { rules, config }, text, changed, gathered);
    const orders = proofs(gathered, after.rulebook, ctx.now());
    if (text === before && orders.length === 0) {
      ctx.say("There is nothing to write.");
      return;
    }
    if (needsStore)
      await inRulesOffice(ctx, asked, async (office) => {
        if (orders.length > 0) await office.store.give(orders.map((order) => ({ ...order, by: office.by })));
        if (!how.green) return;
        const { hash } = await keep(office.store, after, ctx.now());
        await ordering(
          talk,
          office,
          { kind: "rulebook", does: "try", hash, percent: 0, why: "tuned" },
          after.whole,
          false,
        );
      });
    if (how.write && text !== before) {
      writeRulebook(rules, shown(ctx, rules), before, text);
      for (const line of lineDiff(before, text, shown(ctx, rules))) talk.print(safe(line, 400));
    }
    for (const { body } of orders) if (body.kind === "rule") talk.print(`${body.rule}: ${body.why}.`);
    ctx.say(how.write ? "A running bot uses it when it has read the rulebook again." : "The file is as it was.");
  };
};

/**
 * Lets rules of one community act that are proven there as they stand. Thresholds of one community are written by hand: they belong under its
 * `servers:`, and the file may have no such place yet.
 */
const toProve = (
  ctx: Context,
  { asked, green, json }: Pick<WriteJob, "asked" | "green" | "json">,
): ((gathered: Gathered) => Promise<void>) => {
  if (green)
    throw new UsageError("--community and --green exclude each other.", {
      hint: "A rulebook is tried in all communities at once: write the thresholds under servers: and deploy it with --green.",
    });
  const say = json ? ctx.say : ctx.print;
  return async (gathered) => {
    const orders = proofs(gathered, gathered.rulebook, ctx.now());
    for (const { rule, now, proposal } of gathered.tuned)
      if (proposal.queueAt !== now.queueAt || proposal.actAt !== now.actAt)
        ctx.say(`${rule.id}: write other thresholds for one community under servers: of the rulebook.`);
    if (orders.length === 0) {
      ctx.say("There is nothing to write.");
      return;
    }
    await inRulesOffice(ctx, asked, ({ store, by }) => store.give(orders.map((order) => ({ ...order, by }))));
    for (const { body } of orders) if (body.kind === "rule") say(`${body.rule}: ${body.why}.`);
  };
};

const keep = async (
  store: { readonly keepRulebook: (whole: FileRules["whole"], at: number) => Promise<void> },
  { whole }: FileRules,
  at: number,
): Promise<FileRules["whole"]> => {
  await store.keepRulebook(whole, at);
  return whole;
};

/** The rulebook with all proposals that are fit for it. What is left alone is told, with the reason. */
const changedText = (
  ctx: Pick<Context, "say">,
  before: string,
  { tuned, from }: Gathered,
): { readonly text: string; readonly changed: ReadonlyMap<string, Thresholds> } => {
  const changed = new Map<string, Thresholds>();
  let text = before;
  for (const one of tuned) {
    const { rule, now, proposal } = one;
    const to = { queueAt: proposal.queueAt, ...(proposal.actAt === undefined ? {} : { actAt: proposal.actAt }) };
    if (to.queueAt === now.queueAt && (to.actAt === undefined || to.actAt === now.actAt)) continue;
    const why = whyNot(one, from);
    if (why !== undefined) {
      ctx.say(`${rule.id} stays as it is: ${why}.`);
      continue;
    }
    const written = setThresholds(text, placeOf(one), to);
    if (written.ok) {
      text = written.text;
      changed.set(rule.id, { ...now, ...to });
    } else ctx.say(`${rule.id} stays as it is: ${safe(written.why, 200)}. ${safe(written.hint, 300)}`);
  }
  return { text, changed };
};

/**
 * What keeps a proposal from being written. Verdicts count for all thresholds alike, so there is nothing to be won by trying one that is not proven;
 * and where it is not held to max_wrong it would act at once.
 */
const whyNot = ({ rule, proposal }: Tuned, from: Gathered["from"]): string | undefined => {
  if (!proposal.certified) return "what is proposed is not certified";
  if (from === "corpus" && rule.mode === "act" && rule.maxWrong === undefined)
    return "it has no max_wrong, and would act by thresholds that nobody's decisions have proven";
  return undefined;
};

const placeOf = ({ rule, node }: Tuned): ThresholdPlace => ({
  rule: rule.id,
  key: node.kind === "score" ? "score" : node.condition,
  alone: rule.when === node,
});

/** The changed rulebook, compiled. It must have the new thresholds, and every rule must be what it was but for them. */
const checked = (
  ctx: Context,
  { rules: path, config }: { readonly rules: string; readonly config: Config | undefined },
  text: string,
  changed: ReadonlyMap<string, Thresholds>,
  { rulebook, tuned }: Gathered,
): FileRules => {
  const after = readyRules(
    ctx,
    path,
    { models: slowRefs(config?.models) },
    openRecorder((file) => (file === path ? text : textOrNone(file))),
  );
  const isRight = (rule: Rule): boolean => {
    const old = rulebook.rules.find(({ id }) => id === rule.id);
    const wanted = changed.get(rule.id);
    if (old === undefined) return false;
    if (wanted === undefined) return old.fingerprint === rule.fingerprint;
    const node = gradedNode(rule.when);
    const is = node && thresholdsOf(node);
    return old.family === rule.family && is?.queueAt === wanted.queueAt && is.actAt === wanted.actAt;
  };
  const wrong = after.rulebook.rules.find((rule) => !isRight(rule));
  if (wrong !== undefined || after.rulebook.rules.length !== rulebook.rules.length) {
    const [id = "a rule"] = wrong ? [wrong.id] : tuned.map(({ rule }) => rule.id);
    throw new ModbotError(`${id} would not be what was meant: nothing was written.`, { hint: "Change it by hand." });
  }
  return after;
};

/** Orders that let rules act which are proven. A corpus proves nothing about the chat, and whoever asked for less than the rule does gets none. */
const proofs = (
  { tuned, from }: Gathered,
  after: Pick<Rulebook, "rules">,
  at: number,
): readonly Omit<NewOrder, "by">[] => {
  if (from === "corpus") return [];
  return tuned.flatMap(({ rule: { id }, maxWrong, proposal }) => {
    const { certified, acted: looked, wrong, confidence, actAt } = proposal;
    const rule = after.rules.find((one) => one.id === id);
    const node = rule && gradedNode(rule.when);
    const isWritten = node !== undefined && thresholdsOf(node)?.actAt === actAt;
    if (!certified || !isWritten || rule?.maxWrong === undefined) return [];
    if (maxWrong > rule.maxWrong || confidence < CONFIDENCE) return [];
    const why = `proven to act from ${actAt} on, with ${wrong} wrong of ${looked} verdicts`;
    const { fingerprint } = rule;
    const proof = { looked, wrong, maxWrong, confidence };
    return [{ at, body: { kind: "rule", rule: id, does: "certify", why, fingerprint, proof } as const }];
  });
};

const textOf = (path: string, name: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw fileError("read the rulebook", name, error);
  }
};
