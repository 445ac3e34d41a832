import { scriptOf } from "../script.ts";
import { clusterEnd } from "./clusters.ts";
import { draftOf, type Piece } from "./draft.ts";
import { type OtherReading, readingOf } from "./other-reading.ts";

/** As deep as Unicode lets embeddings be: what is deeper has no effect. */
const DEEPEST = 125;

const LRE = 0x202a;
const RLE = 0x202b;
const PDF = 0x202c;
const LRO = 0x202d;
const RLO = 0x202e;
const LRI = 0x2066;
const FSI = 0x2068;
const PDI = 0x2069;

/** Characters in the order in which they are shown within a part of the text. `forced`: in which direction whatever is in it is set. */
type Frame = {
  readonly forced: "left" | "right" | undefined;
  readonly isolate: boolean;
  readonly items: (Piece | Frame)[];
};

const newFrame = (forced: Frame["forced"], isolate: boolean): Frame => ({ forced, isolate, items: [] });

/**
 * The text as it is shown where U+202E or U+202D set letters against their direction, or undefined if none does.
 *
 * Letters of a script that runs from right to left are set right by U+202E and wrong by U+202D, Latin ones the other way round.
 * Marks, embeddings and isolates (U+200E, U+200F, U+202A, U+202B, U+2066 to U+2068) turn no letters around, so text with only those is honest.
 *
 * Limits: linear. Signs are not mirrored; embeddings deeper than 125 have no effect.
 * Source: Unicode Standard Annex 9, sections 3.3.2 and 3.4.
 */
export const overrideReading = (raw: string): OtherReading | undefined => {
  const pieces: Piece[] = [];
  emit(framesOf(raw), pieces);
  return pieces.some(({ changed }) => changed) ? readingOf(raw, draftOf(pieces), "reversed") : undefined;
};

/** The nest of embeddings; the formatting characters themselves are left out. */
const framesOf = (raw: string): Frame => {
  const root = newFrame(undefined, false);
  const open: Frame[] = [root];
  let tooDeep = 0;
  for (let k = 0; k < raw.length; ) {
    const code = raw.charCodeAt(k);
    const top = open.at(-1) ?? root;
    if (isOpening(code)) {
      if (open.length > DEEPEST) tooDeep++;
      else {
        const frame = newFrame(code === RLO ? "right" : code === LRO ? "left" : undefined, code >= LRI);
        top.items.push(frame);
        open.push(frame);
      }
      k++;
    } else if (code === PDF || code === PDI) {
      if (tooDeep > 0) tooDeep--;
      else close(open, code === PDI);
      k++;
    } else if (isParagraphEnd(code)) {
      open.length = 1;
      tooDeep = 0;
      root.items.push(pieceOf(raw, k, k + 1));
      k++;
    } else {
      const end = unitEnd(raw, k);
      top.items.push(pieceOf(raw, k, end));
      k = end;
    }
  }
  return root;
};

const isOpening = (code: number): boolean =>
  code === LRE || code === RLE || code === LRO || code === RLO || (code >= LRI && code <= FSI);
const isParagraphEnd = (code: number): boolean => code === 10 || code === 13 || code === 0x85 || code === 0x2029;

/** Ends the last embedding, or the last isolate with all that is open in it. An embedding is not ended from within an isolate. */
const close = (open: Frame[], isolate: boolean): void => {
  if (!isolate) {
    if (open.length > 1 && !open.at(-1)!.isolate) open.pop();
    return;
  }
  const at = open.findLastIndex((frame) => frame.isolate);
  if (at > 0) open.length = at;
};

const pieceOf = (raw: string, start: number, end: number): Piece => ({
  start,
  end,
  text: raw.slice(start, end),
  changed: false,
});

/** Hebrew, Arabic and their kin run from right to left of themselves, and stay together with the spaces between their words. */
const unitEnd = (raw: string, at: number): number => {
  let end = clusterEnd(raw, at, raw.length);
  if (!isRightToLeft(raw.charCodeAt(at))) return end;
  for (let k = end; k < raw.length; k++) {
    const code = raw.charCodeAt(k);
    if (isRightToLeft(code)) end = k + 1;
    else if (code !== 0x20) break;
  }
  return end;
};

const HEBREW = 4;
const ARABIC = 5;
const isRightToLeft = (code: number): boolean => {
  const script = scriptOf(code);
  return script === HEBREW || script === ARABIC;
};

/** Writes what is in a frame in the order in which it is read. */
const emit = ({ forced, items }: Frame, into: Piece[]): void => {
  for (let i = 0; i < items.length; i++) {
    const item = items[forced === "right" ? items.length - 1 - i : i]!;
    if ("items" in item) emit(item, into);
    else if (isRightToLeft(item.text.charCodeAt(0))) emitStretch(item, forced === "left", into);
    else into.push(forced === "right" ? { ...item, changed: true } : item);
  }
};

/** A stretch of right-to-left script, which is turned around where it is set from left to right. */
const emitStretch = ({ start, text }: Piece, turned: boolean, into: Piece[]): void => {
  const pieces: Piece[] = [];
  for (let k = 0; k < text.length; ) {
    const end = clusterEnd(text, k, text.length);
    pieces.push({ start: start + k, end: start + end, text: text.slice(k, end), changed: turned });
    k = end;
  }
  if (turned) pieces.reverse();
  for (const piece of pieces) into.push(piece);
};
