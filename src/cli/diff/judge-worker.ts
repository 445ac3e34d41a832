import { parentPort, workerData } from "node:worker_threads";
import type { CommunityModel } from "../../engine/community-models/community-model.ts";
import type { RulebookRef } from "../../engine/decision.ts";
import { ModbotError } from "../../engine/errors.ts";
import type { JudgedRow } from "../../engine/judgements.ts";
import { Judgements } from "../../engine/judgements.ts";
import { Moderator } from "../../engine/moderate.ts";
import { openReplayRecords } from "../../engine/replay-records.ts";
import type { Config } from "../config/load.ts";
import { storedFeeds } from "../feeds/stored.ts";
import { loadRulebook, type RulesFrom } from "../rulebook.ts";
import { type MessageSource, messagesOf } from "./messages.ts";

/** What a worker is to do. `rules`: an absolute path, or a rulebook that is kept; absent is the built-in one. */
export type JudgeJob = {
  readonly cwd: string;
  readonly rules?: RulesFrom | undefined;
  /** Feeds that add to lists, and the database that keeps them. */
  readonly feeds?: Pick<Config, "feeds" | "database"> | undefined;
  /** Models of communities that judge. Absent: none. */
  readonly community?: readonly CommunityModel[] | undefined;
  readonly source: MessageSource;
};

/** What a worker tells. */
export type JudgeNews =
  | { readonly is: "judging"; readonly messages: number }
  | {
      readonly is: "done";
      readonly file: string;
      readonly rulebook: RulebookRef;
      readonly row: JudgedRow;
    }
  | { readonly is: "failed"; readonly message: string; readonly hint?: string | undefined };

/** Judges all messages by one rulebook. On a thread of its own, so that two rulebooks take the time of one. */
const judgeAll = async (
  { cwd, rules, feeds, community, source }: JudgeJob,
  tell: (news: JudgeNews) => void,
): Promise<void> => {
  const { rulebook, file } = loadRulebook({ cwd }, rules, {
    ...(await storedFeeds({ now: Date.now }, feeds)),
    community,
  });
  const moderator = new Moderator(rulebook);
  const records = openReplayRecords(rulebook);
  const judgements = new Judgements();
  let messages = 0;
  for await (const page of messagesOf(source)) {
    for (const { place, message } of page) {
      const decision = moderator.moderate(message, records?.knownOf(message));
      if (records) await records.judged(message, decision);
      judgements.add(place, message, decision);
    }
    messages += page.length;
    tell({ is: "judging", messages });
  }
  const { version, hash } = rulebook;
  tell({ is: "done", file, rulebook: { version, hash }, row: judgements.result() });
};

const port = parentPort;
if (port) {
  judgeAll(workerData as JudgeJob, (news) =>
    port.postMessage(news, news.is === "done" ? [news.row.of.buffer, news.row.fired.of.buffer] : []),
  ).catch((error: unknown) => {
    if (!(error instanceof ModbotError)) throw error;
    port.postMessage({ is: "failed", message: error.message, hint: error.hint } satisfies JudgeNews);
  });
}
