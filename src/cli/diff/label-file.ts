import { readFileSync, realpathSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { toLine } from "../../connectors/jsonl/to-line.ts";
import { type MessageEntry, toMessage } from "../../connectors/jsonl/to-message.ts";
import type { DiffDesk, Said } from "../../engine/diff-desk.ts";
import { UsageError } from "../../engine/errors.ts";
import { keyText } from "../../engine/message.ts";
import { fileError } from "../file-error.ts";
import { openOutFile } from "../out-file.ts";

/** `source` of a line that was labelled here. */
const OURS = "rules diff, labelled by ";

/**
 * A desk that keeps its labels in a corpus: a line for each message, with `violation`. The file is whole after each label.
 * Lines of others that stand in it already are left as they are, and labels given earlier are found again.
 * Errors: `UsageError` for a file that is no corpus, no file at all, or one of those that are read.
 */
export const openLabelFile = (
  cwd: string,
  named: string,
  { corpus, by }: { readonly corpus: readonly string[]; readonly by: string },
): DiffDesk => {
  const path = resolve(cwd, named);
  refuseUnfit(path, named, corpus);
  const others: string[] = [];
  const ours = new Map<string, { readonly line: string; readonly said: Said }>();
  for (const { text, entry } of linesOf(path, named)) {
    const said = saidIn(entry);
    if (said === undefined) others.push(text);
    else ours.set(keyText(entry.message), { line: text, said });
  }
  const save = (): void => {
    const out = openOutFile(path, named);
    try {
      for (const line of others) out.line(line);
      for (const { line } of ours.values()) out.line(line);
      out.finish();
    } finally {
      out.drop();
    }
  };
  /** What could not be written does not count. */
  const change = (key: string, to: { readonly line: string; readonly said: Said } | undefined): void => {
    const before = ours.get(key);
    put(key, to);
    try {
      save();
    } catch (error) {
      put(key, before);
      throw error;
    }
  };
  const put = (key: string, to: { readonly line: string; readonly said: Said } | undefined): void => {
    if (to === undefined) ours.delete(key);
    else ours.set(key, to);
  };
  return {
    said: async () => new Map([...ours].map(([key, { said }]) => [key, said])),
    label: async (_, { message }, violation) =>
      change(keyText(message), { line: toLine(message, { violation, source: OURS + by }), said: { violation, by } }),
    takeBack: async ({ message }) => change(keyText(message), undefined),
  };
};

const saidIn = ({ violation, source }: MessageEntry): Said | undefined =>
  violation === undefined || !source?.startsWith(OURS) ? undefined : { violation, by: source.slice(OURS.length) };

/** The lines that stand in the file; none where there is no file yet. */
const linesOf = (path: string, named: string): readonly { readonly text: string; readonly entry: MessageEntry }[] =>
  textOf(path, named)
    .split("\n")
    .flatMap((text, i) => {
      if (text.trim() === "") return [];
      const entry = toMessage(text, i + 1);
      if (entry.kind === "message") return [{ text, entry }];
      throw new UsageError(`--out ${named}:${entry.line}: ${entry.why}.`, {
        hint: "Labels are added to a corpus. Name another file.",
      });
    });

const textOf = (path: string, named: string): string => {
  try {
    return statSync(path, { throwIfNoEntry: false }) === undefined ? "" : readFileSync(path, "utf8");
  } catch (error) {
    throw fileError("read", named, error);
  }
};

const refuseUnfit = (path: string, named: string, corpus: readonly string[]): void => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isFile()) throw new UsageError(`--out ${named} is not a file.`, { hint: "Name a file for the labels." });
  const real = realpathSync(path);
  if (corpus.some((file) => statSync(file, { throwIfNoEntry: false }) !== undefined && realpathSync(file) === real))
    throw new UsageError(`--out ${named} is one of the files that are read.`, { hint: "Name another one." });
};
