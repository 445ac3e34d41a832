import type { FoldedText } from "../folded-text.ts";
import type { SlangFind } from "./slang.ts";

/**
 * The text with each sure find in plain words: `just kys lol` is `just kill yourself laughing`. What may mean something else stays.
 *
 * Gives: the very same object where there is nothing to replace. A range inside a reading leads back to the whole slang word.
 */
export const spellOut = (view: FoldedText, finds: readonly SlangFind[]): FoldedText => {
  const sure = finds.filter(({ entry }) => entry.sure);
  if (sure.length === 0) return view;
  let text = "";
  let done = 0;
  /** Where each reading begins and ends in the new text, and which find it stands for. */
  const readings: { readonly start: number; readonly end: number; readonly find: SlangFind }[] = [];
  for (const find of sure) {
    text += view.text.slice(done, find.from);
    const start = text.length;
    text += find.entry.reading;
    readings.push({ start, end: text.length, find });
    done = find.to;
  }
  text += view.text.slice(done);
  /** The place in the text before. Inside a reading: where the word began, or ended. */
  const before = (at: number, isEnd: boolean): number => {
    let shift = 0;
    for (const { start, end, find } of readings) {
      if (isEnd ? at <= start : at < start) break;
      if (isEnd ? at <= end : at < end) return isEnd ? find.to : find.from;
      shift = find.to - end;
    }
    return at + shift;
  };
  return {
    text,
    rawSpan: (start, end) => view.rawSpan(before(start, false), before(Math.max(start, end), end > start)),
  };
};
