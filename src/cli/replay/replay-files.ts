import { Moderator } from "../../engine/moderate.ts";
import { openReplay, outLine, type ReplaySummary } from "../../engine/replay.ts";
import { openReplayRecords } from "../../engine/replay-records.ts";
import type { Rulebook } from "../../engine/rulebook/rule.ts";
import type { Context } from "../context.ts";
import { plain } from "../json.ts";
import { type FilesToRead, readFiles } from "./read-files.ts";

export type ReplayJob = FilesToRead & {
  readonly rulebook: Rulebook;
  /** Gets a line for each decision. */
  readonly write?: (line: string) => void;
};
/** `untimed`: messages of which it is not known when they were sent, so that they count for no rate. */
export type ReplayResult = ReplaySummary & { readonly unreadable: number; readonly untimed: number };

/** Judges every message of the files, in order, as if they came in one after the other. Errors: as `readFiles`. */
export const replayFiles = async (ctx: Context, { rulebook, write, ...files }: ReplayJob): Promise<ReplayResult> => {
  const replay = openReplay(new Moderator(rulebook), { micros: () => performance.now() * 1000, cpuSeconds });
  const records = openReplayRecords(rulebook);
  let untimed = 0;
  const unreadable = await readFiles(ctx, files, (entry) => {
    const decision = replay.add(entry, records?.knownOf(entry.message));
    if (entry.message.sentAt === undefined) untimed++;
    write?.(plain(outLine(entry.message, decision)));
    return records?.judged(entry.message, decision);
  });
  return { ...replay.summary(), unreadable, untimed };
};

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
