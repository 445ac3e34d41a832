import type { Concept, Phrase, Side } from "../../concepts/concept.ts";
import { phraseKey } from "../../concepts/concept.ts";
import type { Place } from "../../errors.ts";
import { didYouMean } from "../closest.ts";
import { type KeptLint, keptFrom } from "../kept-lints.ts";
import { mapEntries, NAME_HINT } from "../lists.ts";
import { quoted, type Report } from "../problems.ts";
import { concept as conceptSchema, keptLints, name as nameSchema } from "../schema.ts";
import { check } from "../schema-problems.ts";
import { childOf, plainValue, type YamlNode } from "../yaml-tree.ts";
import { readConceptText } from "./concept-text.ts";

/** A concept as it stands in a rulebook, or in the file that modbot brings along. */
export type DeclaredConcept = Concept & {
  readonly place: Place;
  readonly lint: readonly KeptLint[];
  /** Does a condition ask for it, or another concept that one asks for? */
  readonly isUsed: boolean;
  /** Does it stand in no rulebook, but come with modbot? */
  readonly isBuiltIn: boolean;
};

export type Concepts = {
  /** By name; of those that modbot brings along too. */
  readonly get: (name: string) => Concept | undefined;
  /** Those that the rulebook declares, and those that modbot brings along. */
  readonly names: readonly string[];
  /** Those that the rulebook declares, and those that its conditions ask for. Once all rules have been read. */
  readonly declared: () => readonly DeclaredConcept[];
  /** Text of every file that was used, for the hash. */
  readonly texts: () => readonly string[];
};

export type ConceptSources = {
  readonly readFile?: ((path: string, from: string) => string | undefined) | undefined;
  /** Concepts that modbot brings along: the file of that name. */
  readonly builtinConcepts?:
    | ((name: string) => { readonly file: string; readonly text: string } | undefined)
    | undefined;
  readonly builtinConceptNames?: (() => readonly string[]) | undefined;
};

/** A concept whose far side does not know yet what it takes over from others. */
type Draft = Readonly<Record<Side, readonly Phrase[]>> & { readonly farFrom: readonly Phrase[]; readonly place: Place };

const EMPTY: readonly Phrase[] = [];

/** The concepts that a rulebook declares, and behind them those that modbot brings along. A declared one wins. */
export const readConcepts = (section: YamlNode | undefined, sources: ConceptSources, report: Report): Concepts => {
  const used = new Set<string>();
  const texts = new Map<string, string>();
  const drafts = new Map<string, Draft | undefined>();
  const made = new Map<string, Concept | undefined>();
  const lints = new Map<string, readonly KeptLint[]>();

  const fromText = (text: string, file: string, place: Place): Draft => {
    const { near, far, farFrom, problems } = readConceptText(text);
    const phrasesOf = (lines: typeof near): readonly Phrase[] =>
      lines.map(({ entry, line }) => ({ text: entry, place: { file, line, column: 1 } }));
    for (const { line, message, hint } of problems) report.problem({ file, line, column: 1 }, message, hint);
    if (near.length === 0) report.problem(place, `concept file ${quoted(file)} has no phrases`, "Write one a line");
    return { near: phrasesOf(near), far: phrasesOf(far), farFrom: phrasesOf(farFrom), place };
  };
  const builtin = (name: string): Draft | undefined => {
    const found = sources.builtinConcepts?.(name);
    if (found === undefined) return undefined;
    texts.set(`builtin ${name}`, found.text);
    return fromText(found.text, found.file, { file: found.file, line: 1, column: 1 });
  };
  const fromFile = (node: YamlNode, file: string): Draft | undefined => {
    const place = childOf(node, "file")?.place ?? node.place;
    const text = sources.readFile?.(file, place.file);
    if (text === undefined) {
      const hint = "The path counts from the folder of the rulebook: make the file, or correct the path";
      return report.problem(place, `concept file ${quoted(file)} cannot be read`, hint);
    }
    texts.set(`file ${place.file} ${file}`, text);
    return fromText(text, file, place);
  };
  const declare = (name: string, node: YamlNode): Draft | undefined => {
    const written = check(conceptSchema, node, report);
    if (written === undefined) return undefined;
    const isWhole = Array.isArray(written.near) || (written.near && "phrases" in written.near);
    const below = written.file === undefined ? (isWhole ? undefined : builtin(name)) : fromFile(node, written.file);
    if (written.file !== undefined && below === undefined) return undefined;
    if (below === undefined && written.near === undefined) return report.problem(node.place, '"near" is missing');
    if (below === undefined && !isWhole) {
      const hint = didYouMean(name, others(name)) ?? "Write its phrases: near: [ ... ]";
      return report.problem(node.place, `there is no concept ${quoted(name)} to change`, hint);
    }
    return {
      near: sideFrom(childOf(node, "near"), below?.near ?? EMPTY, report),
      far: sideFrom(childOf(node, "far"), below?.far ?? EMPTY, report),
      farFrom: written.far_from === undefined ? (below?.farFrom ?? EMPTY) : textsIn(childOf(node, "far_from")),
      place: node.place,
    };
  };
  const draftOf = (name: string): Draft | undefined => {
    if (!drafts.has(name)) drafts.set(name, builtin(name));
    return drafts.get(name);
  };
  const make = (name: string): Concept | undefined => {
    if (made.has(name)) return made.get(name);
    const draft = draftOf(name);
    if (draft === undefined) return undefined;
    const concept = { name, near: unique(draft.near), far: unique([...draft.far, ...takenOver(name, draft)]) };
    made.set(name, concept);
    return concept;
  };
  const takenOver = (name: string, { farFrom, near }: Draft): readonly Phrase[] => {
    const own = new Set(near.map(({ text }) => phraseKey(text)));
    return farFrom.flatMap(({ text: other, place }) => {
      const draft = other === name ? undefined : draftOf(other);
      if (draft === undefined) {
        const message = other === name ? "a concept is not far from itself" : `unknown concept ${quoted(other)}`;
        report.problem(place, message, didYouMean(other, others(other)) ?? "Declare it under concepts:");
        return [];
      }
      // What means both means this one.
      return draft.near.filter(({ text }) => !own.has(phraseKey(text)));
    });
  };

  const entries = mapEntries(section, "concepts", report);
  const names = entries.map(({ key }) => key);
  const known = [...new Set([...names, ...(sources.builtinConceptNames?.() ?? [])])];
  const others = (name: string): readonly string[] => known.filter((one) => one !== name);
  const places = new Map(entries.map(({ key, place }) => [key, place]));
  for (const { key, place, value } of entries) {
    if (!nameSchema.safeParse(key).success) report.problem(place, `${quoted(key)} cannot be a name here`, NAME_HINT);
    drafts.set(key, declare(key, value));
    lints.set(key, keptFrom(keptIds(value), childOf(value, "lint"), place));
  }
  // Also those that nobody asks for: what is wrong with them shall be told before somebody does.
  for (const name of names) make(name);
  return {
    names: known,
    get: (name) => {
      const concept = make(name);
      if (concept !== undefined) used.add(name);
      return concept;
    },
    declared: () => {
      const asked = withSources(used, (name) => draftOf(name)?.farFrom.map(({ text }) => text) ?? []);
      const all = [...new Set([...names, ...[...asked].sort()])].flatMap((name) => make(name) ?? []);
      return all.map((concept) => ({
        ...concept,
        place: places.get(concept.name) ?? concept.near[0]?.place ?? UNPLACED,
        lint: lints.get(concept.name) ?? [],
        isUsed: asked.has(concept.name),
        isBuiltIn: !places.has(concept.name),
      }));
    },
    texts: () => [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text),
  };
};

const keptIds = (node: YamlNode) => {
  const written = childOf(node, "lint");
  return (written && keptLints.safeParse(plainValue(written)).data) ?? [];
};

/** Names, and those that they take their far sides from. */
const withSources = (
  names: ReadonlySet<string>,
  sourcesOf: (name: string) => readonly string[],
): ReadonlySet<string> => {
  const all = new Set(names);
  // A set that grows while it is gone through is gone through to its end.
  for (const name of all) for (const source of sourcesOf(name)) all.add(source);
  return all;
};

/** The phrases of a side: its own, or those below with what is taken away and added. */
const sideFrom = (node: YamlNode | undefined, below: readonly Phrase[], report: Report): readonly Phrase[] => {
  if (node === undefined) return below;
  if (node.kind === "list") return textsIn(node);
  const own = childOf(node, "phrases");
  const base = own === undefined ? below : textsIn(own);
  const gone = textsIn(childOf(node, "remove"));
  const known = new Set(base.map(({ text }) => phraseKey(text)));
  for (const { text, place } of gone) {
    if (known.has(phraseKey(text))) continue;
    const hint =
      didYouMean(
        text,
        base.map((one) => one.text),
      ) ?? "Take it away from remove:";
    report.warning(place, `${quoted(text)} is not among the phrases, so nothing is removed`, hint);
  }
  const names = new Set(gone.map(({ text }) => phraseKey(text)));
  return [...base.filter(({ text }) => !names.has(phraseKey(text))), ...textsIn(childOf(node, "add"))];
};

const textsIn = (node: YamlNode | undefined): readonly Phrase[] =>
  node?.kind === "list"
    ? node.items.flatMap((item) =>
        item.kind === "scalar" && typeof item.value === "string"
          ? [{ text: item.value.trim(), place: item.place }]
          : [],
      )
    : EMPTY;

const unique = (phrases: readonly Phrase[]): readonly Phrase[] => {
  const seen = new Map<string, Phrase>();
  for (const phrase of phrases) if (!seen.has(phraseKey(phrase.text))) seen.set(phraseKey(phrase.text), phrase);
  return [...seen.values()];
};

/** A concept that a condition tells by itself, and that has no name. */
export const inlineConcept = (near: readonly string[], far: readonly string[]): Concept => {
  const phrases = (texts: readonly string[]) => unique(texts.map((text) => ({ text, place: UNPLACED })));
  return { name: "", near: phrases(near), far: phrases(far) };
};

const UNPLACED: Place = { file: "", line: 1, column: 1 };

/** Where there are none: a condition that is only checked. */
export const NO_CONCEPTS: Concepts = { names: [], get: () => undefined, declared: () => [], texts: () => [] };

/** What to say of a concept that nobody declared. */
export const unknownConcept = (
  name: string,
  { names }: Concepts,
): { readonly message: string; readonly hint: string } => ({
  message: `unknown concept ${quoted(name)}`,
  hint: didYouMean(name, names) ?? "Declare it under concepts:, or name one that `modbot concepts list` shows",
});
