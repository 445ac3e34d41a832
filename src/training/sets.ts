import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { HEADS, headOf } from "../models/builtin/classifier/heads.ts";
import { type Example, noTargets } from "./example.ts";

/** What a set says of itself: which labels it really annotates, and whether a row without labels is fine in every way. */
export type SetInfo = { readonly annotated: readonly string[]; readonly neg_clean: boolean };

type Row = {
  readonly text: string;
  readonly labels?: readonly string[];
  readonly violation?: boolean;
  readonly source: string;
  readonly sentiment?: readonly string[];
  readonly note?: string;
  readonly function?: string;
  readonly family?: string;
};

export type SetFile = { readonly name: string; readonly part: string; readonly path: string };

/** Files `NAME.PART.jsonl` or `.jsonl.gz` of a folder. */
export const setFiles = (folder: string, part: string): readonly SetFile[] =>
  readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const found = /^(.+?)\.(train|dev)\.jsonl(?:\.gz)?$/.exec(file);
      return found && found[2] === part ? [{ name: found[1]!, part, path: join(folder, file) }] : [];
    });

export const readInfo = (folder: string): Readonly<Record<string, SetInfo>> => {
  for (const at of [join(folder, "sources.json"), join(dirname(folder), "sources.json")])
    if (existsSync(at)) return JSON.parse(readFileSync(at, "utf8")) as Record<string, SetInfo>;
  return {};
};

export const readRows = (path: string): readonly Row[] => {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row);
};

const BENIGN = new Set(["goemotions_benign", "irc_ubuntu", "wiki_context"]);
/** Sets whose rows are not what they say in one row of five. */
const NOISY: Readonly<Record<string, number>> = { foxnews: 0.5, notoxic_dota: 0.7, civil_toxic_spans: 0.7 };
/** How far a row without the label of its set is to be trusted as fine in every way. */
const NEGATIVE_OF_ANY: Readonly<Record<string, number>> = {
  edos: 0.15,
  foxnews: 0.15,
  hatemojibuild: 0.5,
  toxigen_prompts: 0.8,
  smishing: 0.7,
  sms_spam: 0.7,
  youtube_spam: 0.5,
};

export const toExample = (row: Row, info: SetInfo): Example => {
  const { targets, weights } = noTargets();
  const labels = row.labels ?? [];
  const violation = row.violation === true;
  const set = (head: number, target: number, weight: number): void => {
    targets[head] = target;
    weights[head] = weight;
  };
  if (row.sentiment) {
    const negative = row.sentiment.includes("negative");
    if (!row.sentiment.includes("ambiguous"))
      set(headOf("negative"), negative ? (row.sentiment.length > 1 ? 0.5 : 1) : 0, 1);
    return { text: row.text, source: row.source, violation: false, labels, targets, weights };
  }
  const trust = NOISY[row.source] ?? 1;
  for (const [head, name] of HEADS.entries()) {
    if (name === "any" || name === "negative") continue;
    if (labels.includes(name)) set(head, 1, trust);
    else if (info.annotated.includes(name)) set(head, 0, trust);
    else if (info.neg_clean && !violation)
      set(head, 0, BENIGN.has(row.source) ? 1 : name === "profanity" || name === "sexual" ? 0 : 0.7);
  }
  const any = headOf("any");
  if (violation) set(any, 1, trust);
  else set(any, 0, info.neg_clean ? trust : (NEGATIVE_OF_ANY[row.source] ?? 0));
  // "Offensive" of these tweets is casual swearing.
  if (row.source === "tdavidson" && violation && !labels.includes("hate")) {
    weights[headOf("toxicity")] = 0;
    weights[headOf("harassment")] = 0;
  }
  const family = row.function ?? row.family;
  return { text: row.text, source: row.source, violation, labels, targets, weights, ...(family && { family }) };
};

export const readSets = (folder: string, part: string): readonly Example[] => {
  const info = readInfo(folder);
  return setFiles(folder, part).flatMap(({ path }) =>
    readRows(path).map((row) => toExample(row, info[row.source] ?? { annotated: [], neg_clean: false })),
  );
};
