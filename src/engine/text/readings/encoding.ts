import { edited, editedAgain } from "./draft.ts";
import { escapesIn } from "./escapes.ts";
import { type OtherReading, readingOf } from "./other-reading.ts";

/** How often what was escaped may have been escaped again: `%25%36%36` is `%66` is `f`, and so is `&amp;#102;`. */
const MOST_AGAIN = 2;

/** The text with its escapes undone, or undefined if it has none. */
export const encodingReading = (raw: string): OtherReading | undefined => {
  const first = escapesIn(raw);
  if (first.length === 0) return undefined;
  let draft = edited(raw, first);
  for (let i = 0; i < MOST_AGAIN; i++) {
    const again = escapesIn(draft.text);
    if (again.length === 0) break;
    draft = editedAgain(draft, again);
  }
  return readingOf(raw, draft, "encoding");
};
