import { findUrls } from "../text/urls.ts";

/** A way of writing the same innocent thing that must not make a rule hit it. */
export type Harmless = (text: string) => string;

/** What a platform reads as one thing: codes of mentions and emoji, names of emotes. */
const CODE = /<[^<>\s]{1,60}>|:\w{2,32}:/g;

/** The text with what is no link and no code of a platform changed. */
const inProse = (text: string, change: (part: string) => string): string => {
  const kept = [
    ...findUrls(text).map(({ span }) => span),
    ...[...text.matchAll(CODE)].map(({ index, 0: code }) => ({ start: index, end: index + code.length })),
  ].toSorted((a, b) => a.start - b.start);
  let changed = "";
  let done = 0;
  for (const { start, end } of kept) {
    if (start < done) continue;
    changed += change(text.slice(done, start)) + text.slice(start, end);
    done = end;
  }
  return changed + change(text.slice(done));
};

/** Every way there is. What is harmless to one rule is what another one counts, so each says which conditions may mind it. */
export const HARMLESS: Readonly<Record<string, { readonly change: Harmless; readonly minded: readonly string[] }>> = {
  capitals: { change: (text) => inProse(text, (part) => part.toUpperCase()), minded: ["caps", "regex"] },
  "small letters": { change: (text) => inProse(text, (part) => part.toLowerCase()), minded: ["regex"] },
  spaces: { change: (text) => inProse(text, (part) => part.replaceAll(" ", "  ")), minded: ["regex"] },
  emoji: { change: (text) => (text === "" ? text : `${text} 🙂`), minded: ["emoji", "length", "regex"] },
};
