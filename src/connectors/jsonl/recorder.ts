import { closeSync, fsyncSync, writeSync } from "node:fs";
import type { Performed, Performer } from "../../engine/connector.ts";
import type { OutboxItem } from "../../engine/effect.ts";
import type { Clock } from "../../engine/ports.ts";
import { refusalOf } from "./perform.ts";
import { endsOpen, linesOf, openRecordFile, whyNot } from "./record-file.ts";

/** How soon a line that could not be written is tried again. */
const RETRY_MS = 10_000;

/** One line of the record, and the only place that knows its form: docs/corpus.md. */
const recordOf = ({ id, caseId, effect, createdAt }: OutboxItem, at: number) => ({
  effect: id,
  case: caseId,
  action: effect.action,
  target: effect.target,
  duration_ms: effect.durationMs,
  interval_ms: effect.intervalMs,
  purge_ms: effect.purgeMs,
  dms: effect.dms,
  in_public: effect.inPublic,
  reason: effect.reason,
  asked_at: iso(createdAt),
  at: iso(at),
});

/** Ids are as hostile as texts, and somebody will show the file in a terminal: what could steer it is escaped. */
const lineOf = (record: ReturnType<typeof recordOf>): string =>
  JSON.stringify(record).replace(STEERING, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
const STEERING = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

const iso = (ms: number): string => new Date(ms).toISOString();

/** Ids start over with each new database, while a record may be older: the time of asking tells them apart. */
const markOf = (effect: unknown, askedAt: unknown): string => `${String(effect)} ${String(askedAt)}`;

/** A performer that writes down what it would do. `close` twice is fine. */
export type Recorder = Performer & { readonly close: () => void };

/**
 * Writes every action as a line of JSON at the end of `out`.
 *
 * Gives: `done` once the line is in the file. `recall` looks the effect up in the whole file, so a line is written once, whenever the bot died.
 * Errors: `ConnectorError` on opening, when `out` cannot be such a file. A write that fails later (a full disk) answers `again`.
 * Limits: a line is in the page cache, which outlives the process (kill -9) but not the power; `close` flushes. A flush for every line would cost
 * milliseconds each, to keep a record of what was done to nobody.
 */
export const openRecorder = ({ out, clock }: { readonly out: string; readonly clock: Clock }): Recorder => {
  const fd = openRecordFile(out);
  let open = true;
  // What a crash or a full disk cut off stays a line of its own.
  let torn = endsOpen(fd);
  let marks: Set<string> | undefined;

  const perform = async (item: OutboxItem): Promise<Performed> => {
    const refused = refusalOf(item);
    if (refused) return refused;
    if (!open) return { status: "again", note: `${out} is closed`, afterMs: RETRY_MS };
    const line = Buffer.from(`${torn ? "\n" : ""}${lineOf(recordOf(item, clock()))}\n`);
    let written = 0;
    try {
      // One write: the lines of two processes do not mix, and half a line is seen after a crash only.
      written = writeSync(fd, line);
    } catch (error) {
      return { status: "again", note: `cannot write ${out}: ${whyNot(error)}`, afterMs: RETRY_MS };
    }
    torn = written < line.length;
    // Only the line end is missing: the record is there, and a second one would be one too many.
    if (written < line.length - 1) return { status: "again", note: `no space for ${out}`, afterMs: RETRY_MS };
    marks?.add(markOf(item.id, iso(item.createdAt)));
    return { status: "done" };
  };

  const recall = async ({ id, createdAt }: OutboxItem): Promise<Performed | "not done" | "unsure"> => {
    if (!open) return "unsure";
    marks ??= marksIn(fd);
    return marks.has(markOf(id, iso(createdAt))) ? { status: "done" } : "not done";
  };

  const close = (): void => {
    if (!open) return;
    open = false;
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  };
  return { perform, recall, close };
};

const marksIn = (fd: number): Set<string> => {
  const marks = new Set<string>();
  for (const text of linesOf(fd)) {
    const record = parsed(text);
    if (record) marks.add(markOf(record.effect, record.asked_at));
  }
  return marks;
};

/** Half a line is no record, and neither is a line that somebody else wrote. */
const parsed = (text: string): { readonly effect?: unknown; readonly asked_at?: unknown } | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
};
