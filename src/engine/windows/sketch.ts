import type { Message } from "../message.ts";
import type { Scan } from "../text/lexicon.ts";
import { isChant } from "./chant.ts";
import { bandsOf, lastMap, MAP, textHash } from "./likeness.ts";
import { readTemplate } from "./name-template.ts";
import { LETTERS, Pieces } from "./pieces.ts";

/** Emoji codes, mentions and times of a platform: `<:name:1>`, `<@1>`, `<t:1:R>`, `:name:`, `@name`. Who is called by a text is no part of what it says. */
const CODES = /<(?:a?:\w{1,64}:|@[!&]?|#|t:-?)\d{1,20}(?::[a-zA-Z])?>|:(?=\w*[a-zA-Z])\w{2,64}:|(?<!\w)@\w{2,40}/g;
/** By letter of the alphabet. */
const IS_VOWEL = Uint8Array.from("abcdefghijklmnopqrstuvwxyz", (letter) => ("aeiouy".includes(letter) ? 1 : 0));
/** Words at the end that may be noise, and how long one can be. */
const MOST_NOISE = 2;
const LONGEST_NOISE = 8;

/**
 * What is compared of a message when texts are looked at for likeness: its folded letters, without emoji codes and mentions.
 * Of a join, the pattern of the name. Built at most once a message; valid until the next.
 */
export class Sketch {
  letters: Uint8Array = new Uint8Array(LETTERS);
  /** Letters in all, also those beyond what is compared. */
  size = 0;
  /** Letters to compare where all of them must be alike. */
  length = 0;
  /** Letters to compare where texts need only be alike: without noise at the end, as in `we are here xK3`. */
  core = 0;
  /** Where they stand when they cannot be left where the scan has put them. */
  readonly #own = this.letters;
  /** Which sorts of pieces the core has; valid once its bands are made. */
  readonly map = new Int32Array(MAP);
  #message: Message | undefined;
  #scan: Scan | undefined;
  #hash: number | undefined;
  #coreHash: number | undefined;
  #bands: Uint32Array | undefined;
  readonly #pieces = new Pieces();
  #chant: boolean | undefined;
  #counted = false;
  #read = false;

  /** Turns to the next message. */
  about(message: Message, scan: Scan): void {
    this.#message = message;
    this.#scan = scan;
    this.#read = false;
  }

  /** Reads the letters, unless that is done already. */
  read(): this {
    if (this.#read) return this;
    const { surface, text } = this.#message!;
    this.#read = true;
    this.#hash = undefined;
    this.#coreHash = undefined;
    this.#bands = undefined;
    this.#counted = false;
    this.#chant = undefined;
    if (surface === "join") {
      this.#chant = false;
      this.letters = this.#own;
      this.size = this.length = this.core = readTemplate(text, this.letters);
    } else this.#readText(text, this.#scan!);
    return this;
  }

  /** Would a crowd send it alike without meaning anything by it? */
  get chant(): boolean {
    this.#chant ??= isChant(this.#message!.text);
    return this.#chant;
  }

  /** Of all letters that are compared. */
  get hash(): number {
    this.#hash ??= textHash(this.letters, this.length);
    return this.#hash;
  }

  /** Of the core; most texts are nothing but core. */
  get coreHash(): number {
    this.#coreHash ??= this.core === this.length ? this.hash : textHash(this.letters, this.core);
    return this.#coreHash;
  }

  /** Of the core, counted to be compared. */
  get pieces(): Pieces {
    if (!this.#counted) this.#pieces.count(this.letters, this.core);
    this.#counted = true;
    return this.#pieces;
  }

  /** Of the core: one number a band. */
  get bands(): Uint32Array {
    if (this.#bands === undefined) {
      this.#bands = bandsOf(this.letters, this.core);
      const made = lastMap();
      for (let i = 0; i < MAP; i++) this.map[i] = made[i]!;
    }
    return this.#bands;
  }

  #readText(text: string, { skeleton, at, length: size, coded }: Scan): void {
    const tail = noiseFrom(text);
    if (!coded) {
      this.letters = skeleton;
      this.size = size;
      this.length = Math.min(size, LETTERS);
      this.core = this.length;
      while (this.core > 0 && at[this.core - 1]! >= tail) this.core--;
      return;
    }
    this.letters = this.#own;
    let length = 0;
    let core = -1;
    let left = 0;
    CODES.lastIndex = 0;
    let code = CODES.exec(text);
    for (let i = 0; i < size && length < LETTERS; i++) {
      const where = at[i]!;
      while (code !== null && where >= code.index + code[0].length) code = CODES.exec(text);
      if (code !== null && where >= code.index) {
        left++;
        continue;
      }
      if (core < 0 && where >= tail) core = length;
      this.letters[length++] = skeleton[i]!;
    }
    this.length = length;
    this.core = core < 0 ? length : core;
    this.size = Math.max(length, size - left);
  }
}

/**
 * Where noise at the end of a text begins, or its length: short words without a vowel, or of letters and digits mixed.
 * A sender of many equal texts adds them so that no two are equal. Of a text of three words none is noise.
 */
const noiseFrom = (text: string): number => {
  let end = text.length;
  let from = end;
  for (let n = 0; n < MOST_NOISE; n++) {
    while (end > 0 && text.charCodeAt(end - 1) <= 0x20) end--;
    let start = end;
    while (start > 0 && text.charCodeAt(start - 1) !== 0x20 && end - start <= LONGEST_NOISE) start--;
    if (start === 0 || end - start > LONGEST_NOISE || !isNoise(text, start, end) || !hasThreeWords(text, start)) break;
    from = start;
    end = start;
  }
  return from;
};

/** With a letter, and either a digit as well or no vowel. */
const isNoise = (text: string, start: number, end: number): boolean => {
  let letters = false;
  let vowels = false;
  let digits = false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const small = code | 0x20;
    if (code < 0x80 && small >= 0x61 && small <= 0x7a) {
      letters = true;
      vowels ||= IS_VOWEL[small - 0x61] === 1;
    } else digits ||= code >= 0x30 && code <= 0x39;
  }
  return letters && (digits || !vowels);
};

const hasThreeWords = (text: string, end: number): boolean => {
  let gaps = 0;
  for (let at = text.indexOf(" "); at >= 0 && at < end && gaps < 3; at = text.indexOf(" ", at + 1)) gaps++;
  return gaps >= 3;
};
