import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { ModbotError } from "../../../engine/errors.ts";

/** A text of the open corpora. */
export type OpenText = { readonly text: string; readonly source: string };

const TRAIN = /^(.+)\.train\.jsonl(?:\.gz)?$/;

/** The rows for training of every set in a folder, in the order of the names of the files. Equal texts count once. */
export const readOpenTexts = (folder: string): readonly OpenText[] => {
  const files = readdirSync(folder).filter((file) => TRAIN.test(file));
  if (files.length === 0) {
    throw new ModbotError(`${folder}: there is no file NAME.train.jsonl or NAME.train.jsonl.gz in it.`, {
      hint: "Name the folder of a labelled corpus with --data.",
    });
  }
  const seen = new Set<string>();
  return files.sort().flatMap((file) => {
    const source = TRAIN.exec(file)?.[1] ?? file;
    return linesOf(join(folder, file)).flatMap((line, i) => {
      const text = textOf(line, `${file}:${i + 1}`);
      if (text === undefined || seen.has(text)) return [];
      seen.add(text);
      return [{ text, source }];
    });
  });
};

const linesOf = (path: string): readonly string[] => {
  const bytes = readFileSync(path);
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n");
};

const textOf = (line: string, place: string): string | undefined => {
  if (line.trim() === "") return undefined;
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (cause) {
    throw new ModbotError(`${place}: this is no JSON.`, { hint: "Each line is an object with a text.", cause });
  }
  if (typeof row === "object" && row !== null && "text" in row && typeof row.text === "string") return row.text;
  throw new ModbotError(`${place}: this line has no text.`, { hint: 'Each line is an object with a "text".' });
};
