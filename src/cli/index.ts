import { appeal } from "./appeal.ts";
import { auditExport } from "./audit-export.ts";
import type { Command } from "./command.ts";
import { concepts } from "./concepts.ts";
import { corpusList } from "./corpus-list.ts";
import { corpusMake } from "./corpus-make.ts";
import { doctorDiscord } from "./doctor-discord.ts";
import { experimentList } from "./experiment-list.ts";
import { experimentStart } from "./experiment-start.ts";
import { experimentStatus } from "./experiment-status.ts";
import { experimentStop } from "./experiment-stop.ts";
import { explain } from "./explain.ts";
import { feedsList } from "./feeds-list.ts";
import { feedsUpdate } from "./feeds-update.ts";
import { identity } from "./identity.ts";
import { init } from "./init.ts";
import { modelsCalibrate } from "./models-calibrate.ts";
import { modelsCommunity } from "./models-community.ts";
import { modelsDiff } from "./models-diff.ts";
import { modelsList } from "./models-list.ts";
import { modelsPromote } from "./models-promote.ts";
import { modelsPull } from "./models-pull.ts";
import { modelsRemove } from "./models-remove.ts";
import { modelsRollback } from "./models-rollback.ts";
import { modelsUse } from "./models-use.ts";
import { permit } from "./permit.ts";
import { profile } from "./profile.ts";
import { replay } from "./replay.ts";
import { review } from "./review.ts";
import { rules } from "./rules.ts";
import { rulesCheck } from "./rules-check.ts";
import { rulesDeploy } from "./rules-deploy.ts";
import { rulesDiff } from "./rules-diff.ts";
import { rulesExport } from "./rules-export.ts";
import { rulesLog } from "./rules-log.ts";
import { rulesPause } from "./rules-pause.ts";
import { rulesPromote } from "./rules-promote.ts";
import { rulesProve } from "./rules-prove.ts";
import { rulesPublish } from "./rules-publish.ts";
import { rulesResume } from "./rules-resume.ts";
import { rulesRollback } from "./rules-rollback.ts";
import { rulesSchema } from "./rules-schema.ts";
import { rulesShow } from "./rules-show.ts";
import { rulesStatus } from "./rules-status.ts";
import { rulesTest } from "./rules-test.ts";
import { run } from "./run.ts";
import { stats } from "./stats.ts";
import { status } from "./status.ts";
import { strikes } from "./strikes.ts";
import { suggestions } from "./suggestions.ts";
import { train } from "./train.ts";
import { trainEmbedder } from "./train-embedder.ts";
import { tune } from "./tune.ts";
import { undo } from "./undo.ts";

/** Every subcommand, in the order of the help. What a command needs is loaded when it runs, not here. */
export const COMMANDS: readonly Command[] = [
  init,
  run,
  replay,
  explain,
  doctorDiscord,
  review,
  undo,
  appeal,
  profile,
  permit,
  identity,
  suggestions,
  concepts,
  strikes,
  rules,
  rulesCheck,
  rulesPause,
  rulesResume,
  rulesShow,
  rulesSchema,
  rulesDiff,
  rulesDeploy,
  rulesPromote,
  rulesRollback,
  rulesStatus,
  rulesLog,
  rulesExport,
  rulesTest,
  rulesProve,
  rulesPublish,
  experimentStart,
  experimentStatus,
  experimentStop,
  experimentList,
  tune,
  feedsUpdate,
  feedsList,
  modelsList,
  modelsPull,
  modelsUse,
  modelsRemove,
  modelsCalibrate,
  modelsCommunity,
  modelsDiff,
  modelsPromote,
  modelsRollback,
  auditExport,
  status,
  stats,
  train,
  trainEmbedder,
  corpusMake,
  corpusList,
];
