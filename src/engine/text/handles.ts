import type { Span } from "../decision.ts";

/** The name of an account, as people write it who want to be found elsewhere. `fuzzy`: it may be somebody of this chat. */
export type Handle = { readonly span: Span; readonly fuzzy: boolean };

/** A run of what names of accounts consist of, with what may stand before them. */
const RUN = /[\w.@]+/g;
/** What such a run may not touch: then it is part of an address, a path, a file, an e-mail or the platform's own mention. */
const TOUCHES = /[\w/\\<>=:#$%&+*~^|-]/;
const SHORTEST = 4;
const LONGEST = 32;
/** A name begins with a word, unlike `x86_64` and `v1_2`, and is none of the platform's own calls. */
const LETTERS_FIRST = /^[A-Za-z]{3}/;
const CALLS = new Set(["everyone", "here", "channel", "all"]);

/**
 * Finds names of accounts: `mark_trades77`, `@recover.desk`. A word is one where it has an underscore and a digit, or an `@` before it.
 *
 * Gives: handles in the order of the text; behind an `@` a doubtful one, because members of a chat are called so too.
 * Limits: linear in the text. Latin letters only. A name of letters alone is a word like any other.
 */
export const findHandles = (text: string): readonly Handle[] => {
  const found: Handle[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const start = index;
    const end = index + run.length;
    const before = text[start - 1];
    const name = run.replace(/\.+$/, "");
    if ((before !== undefined && TOUCHES.test(before)) || isTouched(text, end)) continue;
    const called = name.startsWith("@");
    if (isName(called ? name.slice(1) : name, called)) {
      found.push({ span: { start, end: start + name.length }, fuzzy: called });
    }
  }
  return found;
};

const isTouched = (text: string, end: number): boolean => {
  const after = text[end];
  return after !== undefined && after !== ":" && after !== "*" && TOUCHES.test(after);
};

const isName = (name: string, called: boolean): boolean =>
  name.length >= SHORTEST &&
  name.length <= LONGEST &&
  LETTERS_FIRST.test(name) &&
  !name.includes("@") &&
  !name.includes("..") &&
  (called ? !CALLS.has(name.toLowerCase()) : /_/.test(name) && /\d$/.test(name) && !name.includes("."));
