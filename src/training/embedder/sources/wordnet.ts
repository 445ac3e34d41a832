import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ModbotError } from "../../../engine/errors.ts";

/** Words with one meaning, what the dictionary says of it, and how it is used. */
export type Synset = {
  readonly words: readonly string[];
  readonly gloss: string;
  readonly examples: readonly string[];
  readonly kind: "noun" | "verb" | "adj" | "adv";
  /** Numbers of synsets that are the opposite, of words made from these, and of the wider meaning. */
  readonly opposites: readonly number[];
  readonly derived: readonly number[];
  readonly wider: readonly number[];
  /** How often it was met in texts that people have marked. */
  readonly uses: number;
};

const KINDS = { noun: "n", verb: "v", adj: "a", adv: "r" } as const;

/**
 * The synsets of a WordNet database: files `data.noun`, `data.verb`, `data.adj`, `data.adv`.
 * Source: the format of wndb(5WN), Princeton University.
 */
export const readWordNet = (folder: string): readonly Synset[] => {
  const numberOf = new Map<string, number>();
  const rows: { readonly kind: keyof typeof KINDS; readonly line: string }[] = [];
  for (const kind of ["noun", "verb", "adj", "adv"] as const) {
    const path = join(folder, `data.${kind}`);
    if (!existsSync(path)) {
      throw new ModbotError(`${path}: there is no such file.`, {
        hint: "Name the folder dict of a WordNet database with --wordnet, or leave it out.",
      });
    }
    for (const line of readFileSync(path, "utf8").split("\n")) {
      if (!/^\d{8} /.test(line)) continue;
      numberOf.set(KINDS[kind] + line.slice(0, 8), rows.length);
      rows.push({ kind, line });
    }
  }
  const uses = usesIn(folder);
  return rows.map(({ kind, line }) => synsetOf(kind, line, numberOf, uses.get(KINDS[kind] + line.slice(0, 8)) ?? 0));
};

/** Of each synset, how often its words were met in it. A satellite adjective is an adjective. */
const usesIn = (folder: string): ReadonlyMap<string, number> => {
  const uses = new Map<string, number>();
  const path = join(folder, "index.sense");
  if (!existsSync(path)) return uses;
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const [key = "", offset = "", , times = "0"] = line.split(" ");
    const kind = "?nvara"[Number(/%(\d)/.exec(key)?.[1] ?? 0)] ?? "?";
    uses.set(kind + offset, (uses.get(kind + offset) ?? 0) + Number(times));
  }
  return uses;
};

const synsetOf = (
  kind: keyof typeof KINDS,
  line: string,
  numberOf: ReadonlyMap<string, number>,
  uses: number,
): Synset => {
  const bar = line.indexOf(" | ");
  const fields = line.slice(0, bar).split(" ");
  const count = Number.parseInt(fields[3] ?? "0", 16);
  const words = Array.from({ length: count }, (_, i) => plain(fields[4 + 2 * i] ?? ""));
  let at = 4 + 2 * count;
  const pointers = Number(fields[at++]);
  const opposites: number[] = [];
  const derived: number[] = [];
  const wider: number[] = [];
  for (let p = 0; p < pointers; p++, at += 4) {
    const target = numberOf.get((fields[at + 2] === "s" ? "a" : (fields[at + 2] ?? "")) + fields[at + 1]);
    if (target === undefined) continue;
    const sign = fields[at];
    if (sign === "!") opposites.push(target);
    else if (sign === "+") derived.push(target);
    else if (sign === "@") wider.push(target);
  }
  const said = line.slice(bar + 3).trim();
  const examples = [...said.matchAll(/"([^"]{8,})"/g)].flatMap(([, example]) => example ?? []);
  const gloss = said.replace(/;?\s*"[^"]*"/g, "").trim();
  return { words, gloss, examples, kind, opposites, derived, wider, uses };
};

/** `run_down(p)` is `run down`. */
const plain = (word: string): string => word.replace(/\((?:a|p|ip)\)$/, "").replaceAll("_", " ");
