import type { Span } from "../../decision.ts";

/** A text read in another way, each code unit with the range of the raw text it came from, and whether anything was undone for it. */
export type Draft = {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly changed: readonly boolean[];
};

/** Part [start, end) of a text, and what to read in its place. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** Part [start, end) of a text that is read as one, and its letters where they are others than those that stand there. */
export type Piece = Edit & { readonly changed: boolean };

/** A draft of pieces of a raw text, in the order in which they are read. */
export const draftOf = (pieces: Iterable<Piece>): Draft => {
  const parts: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const changed: boolean[] = [];
  for (const piece of pieces) {
    parts.push(piece.text);
    for (let i = 0; i < piece.text.length; i++) {
      from.push(piece.start);
      to.push(piece.end);
      changed.push(piece.changed);
    }
  }
  return { text: parts.join(""), from, to, changed };
};

/** A raw text with edits, which are in order and do not overlap. */
export const edited = (raw: string, edits: readonly Edit[]): Draft => {
  const from: number[] = [];
  const to: number[] = [];
  const changed: boolean[] = [];
  let text = "";
  let at = 0;
  /** Was something left out just before? Then the next character tells so. */
  let cut = false;
  const keepTo = (end: number): void => {
    text += raw.slice(at, end);
    for (let k = at; k < end; k++) {
      from.push(k);
      to.push(k + 1);
      changed.push(cut);
      cut = false;
    }
  };
  for (const edit of edits) {
    keepTo(edit.start);
    text += edit.text;
    for (let i = 0; i < edit.text.length; i++) {
      from.push(edit.start);
      to.push(edit.end);
      changed.push(true);
    }
    cut = edit.text === "";
    at = edit.end;
  }
  keepTo(raw.length);
  return { text, from, to, changed };
};

/** A draft edited once more. Its ways back lead on to the raw text. */
export const editedAgain = (draft: Draft, edits: readonly Edit[]): Draft => {
  const next = edited(draft.text, edits);
  const { from, to, changed } = next;
  return {
    text: next.text,
    from: from.map((k) => draft.from[k]!),
    to: to.map((k) => draft.to[k - 1]!),
    changed: changed.map((is, i) => is || draft.changed[from[i]!]!),
  };
};

/** The range of the raw text that letters [start, end) came from: from the first to the last of them, wherever they stand there. */
export const rawSpanOf = (draft: Draft, rawLength: number, start: number, end: number): Span => {
  let first = rawLength;
  let last = 0;
  for (let i = start; i < end && i < draft.from.length; i++) {
    first = Math.min(first, draft.from[i]!);
    last = Math.max(last, draft.to[i]!);
  }
  if (first < last) return { start: first, end: last };
  const at = draft.from[start] ?? rawLength;
  return { start: at, end: at };
};

export const isChangedIn = (draft: Draft, start: number, end: number): boolean => {
  for (let i = start; i < end; i++) if (draft.changed[i]) return true;
  return false;
};
