import { isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import { type Edit, edited, inBlockMap, inBlockSeq, inFlow } from "../proofs/yaml-edits.ts";
import { yamlString } from "../proofs/yaml-string.ts";
import type { EntryPlace } from "../suggestions/append-entry.ts";
import type { Side } from "./concept.ts";

/**
 * Finds the place for one more phrase of a concept, and leaves everything else byte for byte as it is: comments, layout, order.
 *
 * Reads: the rulebook as text. A concept that it does not declare is changed by name: `threats: { near: { add: [...] } }`.
 * Gives: the new text, the file that the concept names, or why neither can be.
 * Limits: what stands behind an alias is left alone.
 */
export const appendPhrase = (text: string, concept: string, side: Side, phrase: string): EntryPlace => {
  const document = parseDocument(text, { version: "1.2", schema: "core", uniqueKeys: false, logLevel: "error" });
  const root = document.contents;
  if (document.errors.length > 0 || !isMap(root)) return nowhere("the rulebook cannot be read as it stands");
  const item = yamlString(phrase);
  const concepts = root.get("concepts", true);
  if (concepts === undefined)
    return whole(text, inEither(text, root, `concepts:\n  ${concept}: { ${side}: { add: [${item}] } }`));
  if (!isMap(concepts)) return nowhere("its concepts are written in a way that cannot be added to");
  const found = concepts.get(concept, true);
  if (found === undefined) return whole(text, inEither(text, concepts, `${concept}: { ${side}: { add: [${item}] } }`));
  if (!isMap(found)) return nowhere(`concept ${concept} is written in a way that cannot be added to`);
  const phrases = found.get(side, true);
  if (isSeq(phrases)) return whole(text, inSeq(text, phrases, item));
  if (isMap(phrases)) {
    for (const key of ["add", "phrases"]) {
      const list = phrases.get(key, true);
      if (isSeq(list)) return whole(text, inSeq(text, list, item));
    }
    return whole(text, inEither(text, phrases, `add: [${item}]`));
  }
  const file = found.get("file", true);
  if (isScalar(file) && typeof file.value === "string") return { in: "file", path: file.value };
  if (phrases !== undefined) return nowhere(`concept ${concept} is written in a way that cannot be added to`);
  const changesOther = !isSeq(found.get("near", true));
  return whole(text, inEither(text, found, changesOther ? `${side}: { add: [${item}] }` : `${side}: [${item}]`));
};

const nowhere = (why: string): EntryPlace => ({ in: "nowhere", why });

const whole = (text: string, edits: readonly Edit[] | undefined): EntryPlace =>
  edits === undefined
    ? nowhere("the concept is written in a way that cannot be added to")
    : { in: "rulebook", text: edited(text, edits) };

const inSeq = (text: string, list: YAMLSeq, item: string): readonly Edit[] | undefined =>
  list.flow ? inFlow(text, list, item) : inBlockSeq(text, list, item);

const inEither = (text: string, map: YAMLMap, pair: string): readonly Edit[] | undefined =>
  map.flow ? inFlow(text, map, pair.replace(/\n\s*/g, " ")) : inBlockMap(text, map, pair);

/** The file of a concept with one more phrase, under the last of its side. */
export const appendPhraseLine = (text: string, side: Side, phrase: string): string => {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = text.split(/\r\n|\r|\n/);
  let here: Side = "near";
  let last: number | undefined;
  for (const [i, line] of lines.entries()) {
    const said = /^%\s*(near|far)\s*(?:#.*)?$/.exec(line.trim())?.[1];
    if (said === "near" || said === "far") here = said;
    if (here === side && line.trim() !== "" && !/^#/.test(line.trim())) last = i;
  }
  if (last !== undefined) return lines.toSpliced(last + 1, 0, phrase).join(newline);
  return `${text}${text === "" || /[\r\n]$/.test(text) ? "" : newline}% ${side}${newline}${phrase}${newline}`;
};
