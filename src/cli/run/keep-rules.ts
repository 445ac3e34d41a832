import { ConfigError } from "../../engine/errors.ts";
import { type LoadedRules, openRuleKeeper, type RefusedRules } from "../../runtime/rule-keeper.ts";
import type { Listener } from "../../runtime/run-event.ts";
import { builtInRules } from "../assets.ts";
import { changedKeys } from "../config/changed-keys.ts";
import type { Context } from "../context.ts";
import { shown } from "../places.ts";
import type { LiveParts } from "../rulebook.ts";
import { lookOf } from "../versions/kept-texts.ts";
import type { FileRules } from "../versions/ready-rules.ts";
import { checkAside } from "./check-aside.ts";
import { type Found, findRules } from "./find-rules.ts";
import type { RunPlan } from "./plan.ts";
import { sleep } from "./sleep.ts";

/** What is looked at: of the rules that could not be used only how they look. */
type Kept = { readonly hash: string; readonly rules?: FileRules };

/**
 * Follows modbot.yaml and the rules, with all files that these name, until `signal` aborts.
 * A changed rulebook is tried on a thread of its own first, so that a bad one holds no message up.
 */
export const keepRules = async (
  ctx: Context,
  how: {
    readonly plan: RunPlan;
    readonly found: Found;
    readonly lists: LiveParts;
    readonly use: (rules: FileRules) => Promise<void>;
    readonly emit: Listener;
    readonly signal: AbortSignal;
  },
): Promise<void> => {
  const { plan, lists, emit, signal } = how;
  const { config } = plan;
  let restart = "";
  let file = how.found.file;

  /** The rulebook that the configuration names now. Tells of what else has changed in it. */
  const pathNow = async (): Promise<string | undefined> => {
    if (config === undefined) return plan.rules;
    const now = config.read();
    const keys = changedKeys(config.first, now);
    if (keys.length > 0 && restart !== keys.join()) await emit({ type: "needs_restart", keys });
    restart = keys.join();
    return config.rulesNamed ? plan.rules : now.rules;
  };

  const own = config === undefined ? [] : [config.first.file];
  const kept = (found: Found): LoadedRules<Kept> => ({
    rulebook: "error" in found ? { hash: "" } : { hash: found.rulebook.hash, rules: found },
    files: [...own, ...found.looks.keys()],
    looks: [...own.map(lookOf), ...found.looks.values()],
  });
  const load = async (): Promise<LoadedRules<Kept> | RefusedRules> => {
    const ownLooks = own.map(lookOf);
    const path = await pathNow();
    file = shown(ctx, path ?? builtInRules());
    const refused = await checkAside({ cwd: ctx.cwd, rules: path }, signal);
    if (refused !== undefined) return refused;
    const found = findRules(ctx, path, lists);
    if ("error" in found) return { error: found.error, files: [...found.looks.keys()] };
    return { ...kept(found), looks: [...ownLooks, ...found.looks.values()] };
  };

  await openRuleKeeper<Kept>({
    first: kept(how.found),
    load,
    look: async (path) => lookOf(path),
    use: async ({ rulebook: { rules } }) => {
      if (rules !== undefined) await how.use(rules);
    },
    refused: async (error) => {
      if (signal.aborted) return;
      await emit({ type: "rules_refused", from: error instanceof ConfigError ? "modbot.yaml" : file, error });
    },
    sleep,
  }).run(signal);
};
