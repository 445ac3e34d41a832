import { attackCue } from "./attack-cue.ts";
import type { PersonalFind } from "./find.ts";
import { findPersonal } from "./find-personal.ts";
import { namedCue } from "./named-cue.ts";
import { BUSINESS, type Cue, cueAfter, cueBefore, isThing, MAYBE_OTHER, OTHER, wordAt } from "./owner-cue.ts";
import { type Token, tokensAround } from "./whose-tokens.ts";
import * as say from "./whose-words.ts";

/** Whose data they are, as far as the words around tell. `sure`: said outright; else it may be read otherwise. */
export type Whose = {
  readonly of: "own" | "other" | "business" | "unknown";
  readonly sure: boolean;
  /** The words call it made up, or a part of a story. */
  readonly fiction: boolean;
};

/** A find, and whose it is. */
export type OwnedFind = { readonly find: PersonalFind; readonly whose: Whose };

const NOTHING: readonly OwnedFind[] = [];

/** The personal data of a text, each with its owner. */
export const personalIn = (text: string): readonly OwnedFind[] => {
  const finds = findPersonal(text);
  if (finds.length === 0) return NOTHING;
  const owners = whoseAre(text, finds);
  return finds.map((find, i) => ({ find, whose: owners[i]! }));
};

/** So many words before and after a find are read. */
const WORDS_BEFORE = 12;
const WORDS_AFTER = 8;
/** With the finds and marks between them, which are no words, so many tokens: a text of nothing but numbers is not read over and over. */
const TOKENS = 32;

/**
 * Tells for each find of a text whose data they are: the writer's own (`my number is`, `mail me at`), another person's (`she lives at`,
 * `ann's number is`, `call him`), those of a business (`our shop is at`), or unknown.
 *
 * Reads: the words within the sentence, the nearest first; words of doxxing also beyond it. English, and the plainest words of some other languages.
 * Limits: what is denied is unknown; what is asked is at most doubtful.
 */
export const whoseAre = (text: string, finds: readonly PersonalFind[]): readonly Whose[] => {
  const tokens = tokensAround(
    text,
    finds.map(({ span }) => span),
  );
  let at = 0;
  return finds.map((find) => {
    while (at < tokens.length && tokens[at]!.start < find.span.start) at++;
    return whoseIs(tokens, at, find);
  });
};

const whoseIs = (tokens: readonly Token[], at: number, find: PersonalFind): Whose => {
  const fiction = isFiction(tokens, at);
  if (find.office) return { ...BUSINESS, fiction };
  const cue =
    namedOrBefore(tokens, at) ??
    attackCue(tokens, at) ??
    after(tokens, at) ??
    (isExposed(tokens, at) ? OTHER : undefined);
  if (cue === undefined) return { of: "unknown", sure: false, fiction };
  if (cue.of !== "other" || (!fiction && !isAsked(tokens, at))) return { ...cue, fiction };
  return cue.sure ? { ...MAYBE_OTHER, fiction } : { of: "unknown", sure: false, fiction };
};

/** Who is named, unless the words before say outright whose it is. */
const namedOrBefore = (tokens: readonly Token[], at: number): Cue | undefined => {
  const cue = before(tokens, at);
  return cue?.sure ? cue : strongerOf(namedCue(tokens, at), cue);
};
const strongerOf = (a: Cue | undefined, b: Cue | undefined): Cue | undefined => (a?.sure ? a : (b ?? a));

/** The nearest cue before the find. */
const before = (tokens: readonly Token[], at: number): Cue | undefined => {
  let seen = 0;
  /** How many words ago the thing owned was seen. */
  let thing = Number.POSITIVE_INFINITY;
  let denied = false;
  for (let k = at - 1; k >= Math.max(0, at - TOKENS) && seen < WORDS_BEFORE; k--) {
    const { text, kind } = tokens[k]!;
    if (kind === "find") continue;
    if (kind === "mark") {
      if (endsThought(tokens, k)) return undefined;
      continue;
    }
    seen++;
    // `if you see her call ...`: whoever is to call is the reader, and nobody's number was named.
    if (seen === 1 && say.CALLS.has(text)) return undefined;
    thing++;
    if (isThing(text)) thing = 0;
    denied ||= say.NOT.has(text);
    const cue = cueBefore(tokens, k, thing, seen);
    if (cue === undefined) continue;
    return denied || say.NOT.has(wordAt(tokens, k - 1)) ? undefined : cue;
  }
  return undefined;
};

/** The first cue after the find: `is her number`, `is where he lives`, `call him`. */
const after = (tokens: readonly Token[], at: number): Cue | undefined => {
  let denied = false;
  for (let k = at, seen = 0; k < Math.min(tokens.length, at + TOKENS) && seen < WORDS_AFTER; k++) {
    const { text, kind } = tokens[k]!;
    if (kind === "find") continue;
    if (kind === "mark") {
      if (text === "\n" || text === "." || text === "?" || text === "!") break;
      continue;
    }
    seen++;
    denied ||= say.NOT.has(text);
    const cue = cueAfter(tokens, k, seen);
    if (cue) return denied ? undefined : cue;
  }
  return undefined;
};

/** Words of doxxing on either side, in this sentence or the next. */
const isExposed = (tokens: readonly Token[], at: number): boolean =>
  isNear(tokens, at, say.EXPOSED, (k) => !say.NOT.has(wordAt(tokens, k - 1)));

const isFiction = (tokens: readonly Token[], at: number): boolean => isNear(tokens, at, say.FICTION, () => true);

const isNear = (
  tokens: readonly Token[],
  at: number,
  words: ReadonlySet<string>,
  counts: (k: number) => boolean,
): boolean => {
  const end = Math.min(tokens.length, at + WORDS_AFTER);
  for (let k = Math.max(0, at - WORDS_BEFORE); k < end; k++) if (words.has(tokens[k]!.text) && counts(k)) return true;
  return false;
};

/** Does the sentence of the find end as a question? */
const isAsked = (tokens: readonly Token[], at: number): boolean => {
  for (let k = at; k < tokens.length && k < at + WORDS_AFTER; k++) {
    const { text, kind } = tokens[k]!;
    if (kind === "mark" && text === "?") return true;
    if (kind === "mark" && (text === "." || text === "!" || text === "\n")) return false;
  }
  return false;
};

/** A full stop, a line end: unless it follows a label or the thing itself (`found her address. 12 Elm Street`). */
const endsThought = (tokens: readonly Token[], k: number): boolean => {
  const { text } = tokens[k]!;
  if (text === "," || text === ":" || text === "=") return false;
  const last = tokens[k - 1];
  if (last === undefined) return false;
  if (last.kind === "find") return text !== "\n";
  // The answer to a question is the answerer's own.
  return text === "?" || !(last.text === ":" || isThing(last.text));
};
