import type { Span } from "../decision.ts";

/** The name of an account, as people write it who want to be found elsewhere. Never in doubt: what may be another word is not taken for one. */
export type Handle = { readonly span: Span; readonly fuzzy: false };

/** A run of what names of accounts consist of, with what makes an address or a call of it. */
const RUN = /[\w.@]+/g;
/** What such a run may not touch: then it is part of an address, a path, a file, a command or the platform's own mention. */
const TOUCHES = /[\w/\\<>=#$%&+~^|:-]/;
const SHORTEST = 4;
const LONGEST = 32;
/** Begins with a word, unlike `x86_64` and `v1_2`; has an underscore; ends with a digit. */
const NAME = /^[A-Za-z]{3}\w*\d$/;

/**
 * Finds names of accounts that no other word looks like: `mark_trades77`.
 *
 * Gives: handles in the order of the text.
 * Limits: linear in the text. Latin letters only. A name of letters alone is a word like any other, and one behind an `@` is somebody of this chat.
 */
export const findHandles = (text: string): readonly Handle[] => {
  const found: Handle[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const name = run.replace(/\.+$/, "");
    if (isName(name) && !touches(text[index - 1]) && !touches(after(text, index + run.length))) {
      found.push({ span: { start: index, end: index + name.length }, fuzzy: false });
    }
  }
  return found;
};

const isName = (name: string): boolean =>
  name.length >= SHORTEST && name.length <= LONGEST && name.includes("_") && NAME.test(name);

/** A colon behind a name makes a sentence of it; one before it, an emote. */
const after = (text: string, at: number): string | undefined => (text[at] === ":" ? undefined : text[at]);

const touches = (char: string | undefined): boolean => char !== undefined && TOUCHES.test(char);
