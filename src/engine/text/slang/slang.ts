import type { Span } from "../../decision.ts";
import type { Problem } from "../../errors.ts";
import { RulebookError } from "../../errors.ts";
import { type FoldedText, foldText, isAsTyped } from "../folded-text.ts";
import { disguisedWord, type LooseWords, looseWords } from "./disguised-word.ts";
import type { SlangEntry, SlangFile } from "./entry.ts";
import { PhraseTrie } from "./phrases.ts";
import { readSlang } from "./read-slang.ts";
import { spellOut } from "./spell-out.ts";
import { newTokens, readTokens, type Tokens } from "./tokens.ts";
import { UNKNOWN_WORD, WordTable } from "./word-table.ts";

/** Slang found in a text. */
export type SlangFind = {
  readonly entry: SlangEntry;
  /** Range of the folded text. */
  readonly from: number;
  readonly to: number;
  /** Range of the raw text. */
  readonly span: Span;
};

/** An entry with what its conditions come to in numbers of words. */
type Meaning = { readonly entry: SlangEntry; readonly needs: ReadonlySet<number>; readonly bars: ReadonlySet<number> };

export const MOST_WORDS = 5;
const FEWEST_SPELLED = 3;
const MOST_SPELLED = 24;
const NOTHING: readonly SlangFind[] = Object.freeze([]);

/**
 * The chat-slang lexicon, ready to look up. One object serves all messages; it is not safe to share between threads.
 *
 * How to use it: `const slang = compileSlang(files)` once (the command line has `builtInSlang()`), then for each message
 * `const finds = slang.find(reading.folded, reading.message.text)`. Each find has its `entry` (`class`, `reading`, `sure`): features are
 * made of these. `slang.spelledOut(reading.folded, reading.message.text).text` is the text to embed. Both remember the last message.
 *
 * Limits: phrases of five words; the longest one wins, and finds do not overlap. A message without slang costs no allocation.
 */
export class Slang {
  readonly entries: readonly SlangEntry[];
  readonly #table: WordTable;
  readonly #trie: PhraseTrie<Meaning>;
  /** By number of word: may an entry begin with it? */
  readonly #begins: Uint8Array;
  #loose: LooseWords | undefined;
  readonly #tokens = newTokens(256);
  #numbers = new Int32Array(256);
  #last: FoldedText | undefined;
  #finds = NOTHING;
  #spelled: FoldedText | undefined;

  constructor(entries: readonly SlangEntry[], table: WordTable, trie: PhraseTrie<Meaning>) {
    this.entries = entries;
    this.#table = table;
    this.#trie = trie;
    this.#begins = Uint8Array.from(table.words, (_, word) => (trie.step(0, word) > 0 ? 1 : 0));
  }

  /** All slang of a text, in order. `raw` is the text as sent that `folded` was made of. */
  find(folded: FoldedText, raw: string): readonly SlangFind[] {
    if (folded === this.#last) return this.#finds;
    this.#last = folded;
    this.#spelled = undefined;
    this.#finds = this.#look(folded, raw);
    return this.#finds;
  }

  /** The text with sure slang in plain words; `folded` itself where there is none. */
  spelledOut(folded: FoldedText, raw: string): FoldedText {
    const finds = this.find(folded, raw);
    this.#spelled ??= spellOut(folded, finds);
    return this.#spelled;
  }

  #look(folded: FoldedText, raw: string): readonly SlangFind[] {
    const { text } = folded;
    const tokens = this.#tokens;
    readTokens(text, tokens);
    const { count, from, to, hash } = tokens;
    if (this.#numbers.length < count) this.#numbers = new Int32Array(tokens.from.length);
    const numbers = this.#numbers;
    const isPlain = isAsTyped(folded);
    let may = false;
    let nameEnd = 0;
    for (let i = 0; i < count; i++) {
      let word = from[i]! < nameEnd ? UNKNOWN_WORD : this.#table.find(text, from[i]!, to[i]!, hash[i]!);
      if (word === UNKNOWN_WORD && !isPlain && from[i]! >= nameEnd) {
        const first = folded.rawSpan(from[i]!, from[i]! + 1).start;
        // Folding reads the sign as an a, as it should in `@ss`. No word comes of it: it calls somebody.
        if (raw.charCodeAt(first) === AT_SIGN) nameEnd = endOfName(text, from[i]!);
        else word = this.#disguised(folded, raw, from[i]!, to[i]!);
      }
      numbers[i] = word;
      may ||= word !== UNKNOWN_WORD && this.#begins[word] === 1;
      may ||= i >= 2 && isLetter(tokens, i) && isLetter(tokens, i - 1) && isLetter(tokens, i - 2);
    }
    if (!may) return NOTHING;
    let finds: SlangFind[] | undefined;
    for (let i = 0; i < count; ) {
      const find = this.#spelledAt(folded, raw, i) ?? this.#longestAt(folded, raw, i);
      if (find === undefined) {
        i++;
        continue;
      }
      finds ??= [];
      finds.push(find);
      while (i < count && from[i]! < find.to) i++;
    }
    return finds ?? NOTHING;
  }

  #disguised(folded: FoldedText, raw: string, from: number, to: number): number {
    this.#loose ??= looseWords(this.#table.words);
    return disguisedWord(folded, raw, from, to, this.#loose, this.#table.words);
  }

  /** The longest entry that begins with that word. */
  #longestAt(folded: FoldedText, raw: string, first: number): SlangFind | undefined {
    const { count, apart, from, to } = this.#tokens;
    let node = 0;
    let longest: Meaning | undefined;
    let end = first;
    for (let i = first; i < count; i++) {
      const word = this.#numbers[i]!;
      if (word === UNKNOWN_WORD || (i > first && apart[i] === 1)) break;
      node = this.#trie.step(node, word);
      if (node === 0) break;
      const meaning = this.#trie.endOf(node);
      if (meaning === undefined || !this.#holds(meaning, folded, raw, from[first]!, to[i]!)) continue;
      longest = meaning;
      end = i;
    }
    return longest && findOf(longest.entry, folded, from[first]!, to[end]!);
  }

  /** A word written letter by letter (`k.y.s`, `k y s`): the whole row of letters must be one. */
  #spelledAt(folded: FoldedText, raw: string, first: number): SlangFind | undefined {
    const tokens = this.#tokens;
    const { count, apart, from, to } = tokens;
    if (!isLetter(tokens, first) || (first > 0 && apart[first] === 0 && isLetter(tokens, first - 1))) return undefined;
    let end = first + 1;
    while (end < count && apart[end] === 0 && isLetter(tokens, end)) end++;
    if (end - first < FEWEST_SPELLED || end - first > MOST_SPELLED) return undefined;
    let word = "";
    for (let i = first; i < end; i++) word += folded.text.charAt(from[i]!);
    const number = this.#table.numberOf(word);
    const meaning = number === UNKNOWN_WORD ? undefined : this.#trie.endOf(this.#trie.step(0, number));
    return meaning && this.#holds(meaning, folded, raw, from[first]!, to[end - 1]!)
      ? findOf(meaning.entry, folded, from[first]!, to[end - 1]!)
      : undefined;
  }

  #holds({ entry, needs, bars }: Meaning, folded: FoldedText, raw: string, from: number, to: number): boolean {
    if (needs.size > 0 && !this.#hasAny(needs, from, to)) return false;
    if (bars.size > 0 && this.#hasAny(bars, from, to)) return false;
    if (!entry.asWritten) return true;
    const { start, end } = folded.rawSpan(from, to);
    return raw.slice(start, end) === entry.spelling;
  }

  /** Does one of the words stand outside the range? A word is no witness for itself. */
  #hasAny(words: ReadonlySet<number>, from: number, to: number): boolean {
    const tokens = this.#tokens;
    for (let i = 0; i < tokens.count; i++) {
      if (words.has(this.#numbers[i]!) && (tokens.to[i]! <= from || tokens.from[i]! >= to)) return true;
    }
    return false;
  }
}

const AT_SIGN = 64;
const endOfName = (text: string, from: number): number => {
  let end = from;
  while (end < text.length && text.charCodeAt(end) > 32) end++;
  return end;
};

const isLetter = ({ from, to }: Tokens, i: number): boolean => to[i]! - from[i]! === 1;

const findOf = (entry: SlangEntry, folded: FoldedText, from: number, to: number): SlangFind => ({
  entry,
  from,
  to,
  span: folded.rawSpan(from, to),
});

/**
 * Compiles the files of the lexicon.
 *
 * Errors: a RulebookError with every line that is wrong: what `readSlang` tells, a spelling that stands twice, one of more than five words or of none.
 */
export const compileSlang = (files: readonly SlangFile[]): Slang => {
  const { entries, problems } = readSlang(files);
  const wrong: Problem[] = [...problems];
  const table = new WordTable();
  const numberOf = (words: readonly string[]): number[] => words.map((word) => table.add(word));
  /** The entries of a line share their conditions. */
  const known = new Map<readonly string[], ReadonlySet<number>>();
  const numbersOf = (words: readonly string[]): ReadonlySet<number> => {
    const numbers = known.get(words) ?? new Set(numberOf(words.flatMap(wordsOf)));
    known.set(words, numbers);
    return numbers;
  };
  const meanings = entries.map((entry) => ({
    path: numberOf(wordsOf(entry.spelling)),
    meaning: { entry, needs: numbersOf(entry.needs), bars: numbersOf(entry.bars) },
  }));
  const trie = new PhraseTrie<Meaning>(table.words.length);
  for (const { path, meaning } of meanings) {
    const { spelling, file, line } = meaning.entry;
    const refuse = (message: string): void => {
      wrong.push({ place: { file, line, column: 1 }, message: `${JSON.stringify(spelling)} ${message}` });
    };
    if (path.length === 0) refuse("has no word that could be found.");
    else if (meaning.entry.needs.concat(meaning.entry.bars).some((word) => wordsOf(word).length !== 1))
      refuse("has a condition that is more than a word.");
    else if (path.length > MOST_WORDS) refuse(`has more than ${MOST_WORDS} words.`);
    else {
      const same = trie.add(path, meaning);
      if (same)
        refuse(`is found already by ${JSON.stringify(same.entry.spelling)} of ${same.entry.file}:${same.entry.line}.`);
    }
  }
  if (wrong.length > 0) throw new RulebookError(wrong);
  table.close();
  trie.close();
  return new Slang(entries, table, trie);
};

const scratch = newTokens(256);

/** The words of a spelling as they stand in a folded text. */
const wordsOf = (spelling: string): readonly string[] => {
  const { text } = foldText(spelling);
  readTokens(text, scratch);
  const { count, from, to } = scratch;
  return Array.from({ length: count }, (_, i) => text.slice(from[i]!, to[i]!).replace(/['\u2019]/g, ""));
};
