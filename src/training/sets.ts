import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { ModbotError } from "../engine/errors.ts";
import { HEADS, headOf } from "../models/builtin/classifier/heads.ts";
import { type Example, noTargets } from "./example.ts";

/** What a set says of itself: which labels it really annotates, and whether a text without labels is fine in every way. */
const INFO = z.object({ annotated: z.array(z.string()), neg_clean: z.boolean() });
export type SetInfo = Readonly<z.infer<typeof INFO>>;
const INFOS = z.record(z.string(), INFO);

const ROW = z.object({
  id: z.string().optional(),
  text: z.string(),
  labels: z.array(z.string()).optional(),
  violation: z.boolean().optional(),
  source: z.string().optional(),
  sentiment: z.array(z.string()).optional(),
  function: z.string().optional(),
  family: z.string().optional(),
});
type Row = z.infer<typeof ROW>;

export type Part = "train" | "dev";

/** Sets that hold no violation at all, as far as anybody knows: they teach every label what it is not. */
const isBenign = ({ annotated, neg_clean }: SetInfo): boolean => neg_clean && annotated.length === 0;

/** Sets of which a text in five is not what they say, and how far they are believed. */
const BELIEVED: Readonly<Record<string, number>> = { foxnews: 0.5, notoxic_dota: 0.7, civil_toxic_spans: 0.7 };
/** How far a clean text is believed not to have a label that its set does not annotate. Many clean texts swear. */
const CLEAN = 0.7;

const toExample = (row: Row, source: string, info: SetInfo): Example => {
  const { targets, weights } = noTargets();
  const labels = row.labels ?? [];
  const violation = row.violation === true;
  const set = (head: number, target: number, weight: number): void => {
    targets[head] = target;
    weights[head] = weight;
  };
  const example: Example = {
    text: row.text,
    source,
    violation,
    labels,
    clean: info.neg_clean && !violation,
    targets,
    weights,
    ...(row.id !== undefined && { id: row.id }),
    ...((row.function ?? row.family) !== undefined && { family: row.function ?? row.family ?? "" }),
  };
  if (row.sentiment !== undefined) {
    // A text may be negative to some and not to others.
    const share = row.sentiment.includes("negative") ? 1 / row.sentiment.length : 0;
    if (!row.sentiment.includes("ambiguous")) set(headOf("negative"), share, 1);
    return example;
  }
  const believed = BELIEVED[source] ?? 1;
  for (const [head, name] of HEADS.entries()) {
    if (name === "negative") continue;
    if (labels.includes(name)) set(head, 1, believed);
    else if (info.annotated.includes(name)) set(head, 0, believed);
    else if (isBenign(info)) set(head, 0, 1);
    else if (info.neg_clean && !violation && name !== "profanity" && name !== "sexual") set(head, 0, CLEAN);
  }
  // "Offensive" is mostly casual swearing there.
  if (source === "tdavidson" && violation && !labels.includes("hate")) weights[headOf("toxicity")] = 0;
  return example;
};

const unreadable = (path: string, cause: unknown): ModbotError =>
  new ModbotError(`the texts cannot be read: ${path}: ${cause instanceof Error ? cause.message : String(cause)}.`, {
    hint: "Name a folder with NAME.train.jsonl or NAME.train.jsonl.gz files: --data FOLDER",
    cause,
  });

const linesOf = (path: string): readonly string[] => {
  try {
    const bytes = readFileSync(path);
    return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n");
  } catch (error) {
    throw unreadable(path, error);
  }
};

const rowOf = (line: string, path: string, number: number): Row => {
  const place = `${path}:${number}`;
  const hint = 'Write one text a line: {"text":"...","labels":["toxicity"],"violation":true}';
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new ModbotError(`${place}: this line is no JSON.`, { hint, cause });
  }
  const row = ROW.safeParse(value);
  if (row.success) return row.data;
  throw new ModbotError(`${place}: "${row.error.issues[0]?.path.join(".")}" is missing or of the wrong kind.`, {
    hint,
  });
};

/** sources.json lies in the folder or above it. Without one, a set annotates the labels that it has, and its other texts teach little. */
const infosOf = (folder: string): Readonly<Record<string, SetInfo>> => {
  const path = [join(folder, "sources.json"), join(dirname(folder), "sources.json")].find((file) => existsSync(file));
  if (path === undefined) return {};
  try {
    return INFOS.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    throw unreadable(path, error);
  }
};

const FILE = /^(.+?)\.(train|dev)\.jsonl(?:\.gz)?$/;

const filesOf = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    throw unreadable(folder, error);
  }
};

/**
 * The texts of a folder of sets: files `NAME.train.jsonl`, `NAME.dev.jsonl`, gzipped or not, and what `sources.json` tells of them.
 * Each set teaches what it annotates, and nothing else. Order: by name of file, as they stand in it.
 *
 * Errors: `ModbotError` for a folder without such files, or with the place of a line that is no text.
 */
export const readSets = (folder: string, part: Part): readonly Example[] => {
  const files = filesOf(folder).filter((file) => FILE.exec(file)?.[2] === part);
  if (files.length === 0) {
    throw new ModbotError(`there are no texts to read: ${folder} has no file NAME.${part}.jsonl or .jsonl.gz.`, {
      hint: "docs/training.md tells how such a folder looks.",
    });
  }
  const infos = infosOf(folder);
  return files.flatMap((file) => {
    const path = join(folder, file);
    const rows = linesOf(path).flatMap((line, i) => (line.trim() === "" ? [] : [rowOf(line, path, i + 1)]));
    const name = FILE.exec(file)?.[1] ?? file;
    const annotated = [...new Set(rows.flatMap(({ labels = [] }) => labels))];
    return rows.map((row) => {
      const source = row.source ?? name;
      return toExample(row, source, infos[source] ?? infos[name] ?? { annotated, neg_clean: false });
    });
  });
};

/** SHA-256 of texts and what they teach: tells whether two trainings had the same to learn. */
export const digestOf = (examples: readonly Example[]): string => {
  const hash = createHash("sha256");
  for (const { text, targets, weights } of examples) hash.update(`${text}\0${targets.join()}\0${weights.join()}\n`);
  return hash.digest("hex");
};
