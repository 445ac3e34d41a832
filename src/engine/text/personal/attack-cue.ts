import { afterFinds, type Cue, MAYBE_OTHER, OTHER, wordAt } from "./owner-cue.ts";
import type { Token } from "./whose-tokens.ts";
import * as say from "./whose-words.ts";

/** So many words before the data are read for what is wanted of it. */
const REACH = 6;
/** With finds and marks, at most. */
const TOKENS = 16;

/**
 * What somebody wants done with the data at `at` says that they are another's, though nobody is named: `swat this:`, `prank call ...`,
 * `send pizzas to ...`, `we know where you live. ...`.
 */
export const attackCue = (tokens: readonly Token[], at: number): Cue | undefined => {
  let seen = 0;
  for (let k = at - 1; k >= Math.max(0, at - TOKENS) && seen < REACH; k--) {
    if (tokens[k]!.kind !== "word") continue;
    seen++;
    const word = wordAt(tokens, k);
    if (say.NOT.has(word) || say.NOT.has(wordAt(tokens, k - 1))) return undefined;
    const cue = isAttack(tokens, k, seen) ?? foundOut(tokens, k) ?? subject(tokens, k, at, seen);
    if (cue !== undefined) return cue;
  }
  return attackAround(tokens, at);
};

const isAttack = (tokens: readonly Token[], k: number, seen: number): Cue | undefined => {
  const word = wordAt(tokens, k);
  const last = wordAt(tokens, k - 1);
  if (say.ATTACKS.has(word) && seen <= 2) return OTHER;
  if (say.MAY_ATTACK.has(word) && seen === 1) return MAYBE_OTHER;
  if (say.UNASKED.has(word) && (say.SENDING.has(last) || say.SENDING.has(wordAt(tokens, k - 2)))) return MAYBE_OTHER;
  // `pull up to ... if you have a problem with him`
  if (word === "up" && (last === "pull" || last === "show" || last === "roll"))
    return namesSomebody(tokens, k) ? MAYBE_OTHER : undefined;
  return undefined;
};

/** `traced you to ...`, `where you live: ...` */
const foundOut = (tokens: readonly Token[], k: number): Cue | undefined => {
  const word = wordAt(tokens, k);
  const last = wordAt(tokens, k - 1);
  if ((say.SOMEBODY.has(word) || word === "you") && say.FOUND_OUT.has(last)) return MAYBE_OTHER;
  // Who is known by another name is being told apart: `tinwren aka ...`.
  if (word === "aka") return MAYBE_OTHER;
  if (!say.LIVE.has(word) && !say.LIVES.has(word)) return undefined;
  if (last === "you" && wordAt(tokens, k - 2) === "where") return OTHER;
  return undefined;
};

/** `he picks up on ...`, `the streamer signs in with ...` */
const subject = (tokens: readonly Token[], k: number, at: number, seen: number): Cue | undefined => {
  const word = wordAt(tokens, k);
  const who = word === "he" || word === "she" || word === "er" || say.FIGURES.has(word);
  return who && seen > 1 && say.WITH.has(wordAt(tokens, at - 1)) ? MAYBE_OTHER : undefined;
};

/** The data stand within what is wanted, or before it: `sign ... up`, `... spam it`, `... she deserves it`. */
const attackAround = (tokens: readonly Token[], at: number): Cue | undefined => {
  let k = afterFinds(tokens, at);
  const ends = say.AROUND.get(wordAt(tokens, at - 1));
  if (ends?.has(wordAt(tokens, k))) return MAYBE_OTHER;
  for (let seen = 0; tokens[k] !== undefined && seen < REACH; k++) {
    const { kind, text } = tokens[k]!;
    if (kind === "mark" && text !== ",") return undefined;
    if (kind !== "word") continue;
    seen++;
    const next = wordAt(tokens, k + 1);
    if (next === "it" && (say.ATTACKS.has(text) || say.MAY_ATTACK.has(text))) return MAYBE_OTHER;
    if (say.SOMEBODY.has(text) && next.startsWith("deserve")) return MAYBE_OTHER;
  }
  return undefined;
};

const namesSomebody = (tokens: readonly Token[], from: number): boolean => {
  const end = Math.min(tokens.length, from + 20);
  for (let k = from; k < end; k++) if (say.SOMEBODY.has(wordAt(tokens, k))) return true;
  return false;
};
