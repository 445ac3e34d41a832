import type { MessageEntry } from "../../connectors/jsonl/to-message.ts";
import { type Known, Moderator } from "../../engine/moderate.ts";
import { openReplay, outLine, type ReplaySummary } from "../../engine/replay.ts";
import { openReplayRecords } from "../../engine/replay-records.ts";
import type { Rulebook } from "../../engine/rulebook/rule.ts";
import type { Context } from "../context.ts";
import { plain } from "../json.ts";
import type { PatientModels } from "../models/patient.ts";
import { type FilesToRead, readFiles } from "./read-files.ts";

export type ReplayJob = FilesToRead & {
  readonly rulebook: Rulebook;
  /** Gets a line for each decision. */
  readonly write?: (line: string) => void;
  /** Models of others, asked where they can still change what is decided. */
  readonly models?: Pick<PatientModels, "scoresOf">;
};
/** `untimed`: messages of which it is not known when they were sent, so that they count for no rate. */
export type ReplayResult = ReplaySummary & { readonly unreadable: number; readonly untimed: number };

/** Judges every message of the files, in order, as if they came in one after the other. Errors: as `readFiles`. */
export const replayFiles = async (
  ctx: Context,
  { rulebook, write, models, ...files }: ReplayJob,
): Promise<ReplayResult> => {
  const moderator = new Moderator(rulebook);
  const replay = openReplay(moderator, { micros: () => performance.now() * 1000, cpuSeconds });
  const records = openReplayRecords(rulebook);
  let untimed = 0;
  const judge = (entry: MessageEntry, known: Known | undefined) => {
    const decision = replay.add(entry, known);
    if (entry.message.sentAt === undefined) untimed++;
    write?.(plain(outLine(entry.message, decision)));
    return records?.judged(entry.message, decision);
  };
  const unreadable = await readFiles(ctx, files, (entry) => {
    const known = records?.knownOf(entry.message);
    const wanted = models && moderator.wants(entry.message, known);
    if (models === undefined || wanted === undefined || !(wanted.labels || wanted.vector)) return judge(entry, known);
    return models.scoresOf(entry.message.text, wanted).then((slow) => judge(entry, { ...known, slow }));
  });
  return { ...replay.summary(), unreadable, untimed };
};

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
