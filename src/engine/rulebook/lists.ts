import type { ListSection, Traits } from "../condition.ts";
import { type Place, RulebookError } from "../errors.ts";
import type { LiveDomains } from "../text/domain-set.ts";
import { termProblem } from "../text/lexicon.ts";
import { didYouMean } from "./closest.ts";
import { brandsFrom, domainsFrom } from "./domains.ts";
import { type KeptLint, keptFrom } from "./kept-lints.ts";
import { changedList } from "./list-change.ts";
import { type Line, readListText, withTraits } from "./list-text.ts";
import { quoted, type Report } from "./problems.ts";
import type { ListKind } from "./schema.ts";
import { keptLints, list as listSchema, name as nameSchema } from "./schema.ts";
import { check } from "./schema-problems.ts";
import { childOf, entryOf, plainValue, type YamlNode } from "./yaml-tree.ts";

/** A named list. Without a kind (a file that does not say) it serves as whatever is asked of it. */
export type NamedList = {
  readonly kind?: ListKind | undefined;
  readonly entries: readonly string[];
  /** The same entries by what is said of them; absent where nothing is. */
  readonly sections?: readonly ListSection[];
  /** Where each entry stands, for a list that a rulebook declares. */
  readonly placeOf?: (index: number) => Place;
};

/** A list as a rulebook declares it, with the place of each entry. */
export type DeclaredList = NamedList & {
  readonly name: string;
  readonly place: Place;
  readonly placeOf: (index: number) => Place;
  /** What is pointed out about it, and meant to be so. */
  readonly lint: readonly KeptLint[];
  /** Does a condition ask for it by name? */
  readonly isUsed: boolean;
};

export type Lists = {
  /** Once all rules have been read: what was declared, and what of it was used. */
  readonly declared: () => readonly DeclaredList[];
  readonly get: (name: string) => NamedList | undefined;
  readonly names: readonly string[];
  /** Words and phrases of all lists that are declared innocent. */
  readonly innocents: readonly string[];
  /** What feeds add to a list, now and later. */
  readonly live: (name: string) => LiveDomains | undefined;
  /** Text of every list from outside the rulebook that was used, for the hash. */
  readonly texts: () => readonly string[];
  /** These, with what a section of lists declares or changes on top. */
  readonly under: (section: YamlNode) => Lists;
};

export type ListSources = {
  /** `from`: the file that names it, as places call it. The path counts from there. */
  readonly readFile?: ((path: string, from: string) => string | undefined) | undefined;
  readonly builtinLists?: ((name: string) => NamedList | undefined) | undefined;
  /** Domains that feeds add to the list of that name. They may change while the rulebook is in use. */
  readonly liveLists?: ((name: string) => LiveDomains | undefined) | undefined;
};

/** The lists that a rulebook declares, and behind them those that modbot brings along. A declared one wins. */
export const readLists = (section: YamlNode | undefined, sources: ListSources, report: Report): Lists => {
  const used = new Set<string>();
  const builtins = new Map<string, NamedList | undefined>();
  const texts = new Map<string, { readonly name: string; readonly text: string }>();
  const builtin = (name: string): NamedList | undefined => {
    if (!builtins.has(name)) builtins.set(name, sources.builtinLists?.(name));
    const found = builtins.get(name);
    if (found) texts.set(`builtin ${name}`, { name, text: JSON.stringify(found.sections ?? found.entries) });
    return found;
  };
  const over = (written: YamlNode | undefined, below: Pick<Lists, "get" | "names" | "innocents">): Lists => {
    const declared = new Map<string, DeclaredList>();
    for (const { key, place, value } of mapEntries(written, "lists", report)) {
      if (!nameSchema.safeParse(key).success) report.problem(place, `${quoted(key)} cannot be a name here`, NAME_HINT);
      const named = { name: key, place, value, below: () => below.get(key), names: below.names };
      // Declared all the same, whatever is wrong with it: whoever names it is not to blame.
      const read = changedList(named, (node) => resolveNode(node, sources, texts, report), report);
      const lint = keptFrom(keptIds(value), childOf(value, "lint"), place);
      declared.set(key, { ...(read ?? { entries: [], placeOf: () => place }), name: key, place, lint, isUsed: false });
    }
    const names = [...new Set([...below.names, ...declared.keys()])];
    const innocents = [...declared.values()].flatMap(({ kind, entries }) => (kind === "innocent" ? entries : []));
    const get = (name: string): NamedList | undefined => {
      used.add(name);
      return declared.get(name) ?? below.get(name);
    };
    const lists: Lists = {
      get,
      declared: () => [...declared.values()].map((list) => ({ ...list, isUsed: used.has(list.name) })),
      live: (name) => sources.liveLists?.(name),
      names,
      innocents: [...below.innocents, ...innocents],
      texts: () =>
        [...texts.values()]
          .toSorted((a, b) => (a.name === b.name ? Number(a.text > b.text) || -1 : a.name > b.name ? 1 : -1))
          .map(({ text }) => text),
      under: (more) => over(more, lists),
    };
    return lists;
  };
  return over(section, { get: builtin, names: [], innocents: [] });
};

/** What a list says of findings that it means to keep. Whether it says so well is for its schema to tell. */
const keptIds = (node: YamlNode) => {
  const written = childOf(node, "lint");
  return (written && keptLints.safeParse(plainValue(written)).data) ?? [];
};

export const NAME_HINT = "Write small letters, digits, _ . and -, and begin with a letter";

/** The entries of a section of names, or a problem when it is not one. */
export const mapEntries = (section: YamlNode | undefined, what: string, report: Report) => {
  if (section === undefined) return [];
  if (section.kind === "map") return [...section.entries.values()];
  report.problem(section.place, `${what} needs names with values`, "Write name: value, one a line");
  return [];
};

/** A list with the place of each entry. */
export type Resolved = NamedList & { readonly placeOf: (index: number) => Place };
type Written = NonNullable<ReturnType<typeof listSchema.parse>>;
type WrittenFile = Extract<Written, { file: string }>;
/** Texts of files and of lists that modbot brings along, by where they come from. */
type Texts = Map<string, { readonly name: string; readonly text: string }>;

const resolveNode = (node: YamlNode, sources: ListSources, texts: Texts, report: Report): Resolved | undefined => {
  const written = check(listSchema, node, report);
  return written && resolve(written, node, sources, texts, report);
};

const resolve = (list: Written, node: YamlNode, sources: ListSources, texts: Texts, report: Report): Resolved => {
  if ("file" in list) return fromFile(list, node, sources, texts, report);
  const plain = (kind: ListKind, written: readonly string[], from: typeof textsFrom): Resolved => {
    const placeOf = itemPlace(node, kind);
    return { kind, entries: from(written, placeOf, report), placeOf };
  };
  if ("domains" in list) return plain("domains", list.domains, domainsFrom);
  if ("brands" in list) return plain("brands", list.brands, brandsFrom);
  if ("innocent" in list) return plain("innocent", list.innocent, textsFrom);
  const read = "phrases" in list ? plain("phrases", list.phrases, textsFrom) : plain("words", list.words, textsFrom);
  return { ...read, sections: [{ traits: traitsOf(list), entries: read.entries }] };
};

/** A list from a file that no rulebook declares. Errors: `RulebookError` for a `%` line that says nothing known. */
export const listFromText = (text: string, file: string): NamedList => {
  const { sections, problems, firstTrait } = readListText(text);
  if (problems.length > 0)
    throw new RulebookError(
      problems.map(({ line, message, hint }) => ({
        place: { file, line, column: 1 },
        message,
        ...(hint === undefined ? {} : { hint }),
      })),
    );
  const bare = sections.map(({ traits, lines }) => ({ traits, entries: lines.map(({ entry }) => entry) }));
  const entries = bare.flatMap((section) => section.entries);
  return firstTrait === undefined ? { entries } : { kind: "phrases", entries, sections: bare };
};

/** The keys beside the entries, in the form in which a section has them. */
export const traitsOf = ({ match, severity, at_most, category }: Omit<WrittenFile, "file">): Traits => ({
  ...(match === undefined ? {} : { match }),
  ...(severity === undefined ? {} : { severity }),
  ...(at_most === undefined ? {} : { atMost: at_most }),
  ...(category === undefined ? {} : { category }),
});

const fromFile = (
  list: WrittenFile,
  node: YamlNode,
  { readFile }: ListSources,
  texts: Texts,
  report: Report,
): Resolved => {
  const { file, kind } = list;
  const place = childOf(node, "file")?.place ?? node.place;
  const text = readFile?.(file, place.file);
  if (text === undefined) {
    const hint = "The path counts from the folder of the rulebook: make the file, or correct the path";
    report.problem(place, `list file ${quoted(file)} cannot be read`, hint);
    return { kind, entries: [], placeOf: () => place };
  }
  texts.set(`file ${place.file} ${file}`, { name: file, text });
  const read = readListText(text);
  const placeOf = (line: number): Place => ({ file, line, column: 1 });
  for (const { line, message, hint } of read.problems) report.problem(placeOf(line), message, hint);
  if (read.sections.length === 0)
    report.problem(place, `list file ${quoted(file)} has no entries`, "Write one entry a line; # begins a comment");
  const traits = traitsOf(list);
  const lines = read.sections.flatMap((section) => section.lines);
  // Numbers alone: a list may have a million lines, and this outlives them.
  const lineOf = Uint32Array.from(lines, ({ line }) => line);
  const placeOfEntry = (index: number): Place => placeOf(lineOf[index] ?? 1);
  if (kind !== undefined && kind in READERS) {
    refuseTraits(kind, node, traits, read.firstTrait === undefined ? undefined : placeOf(read.firstTrait), report);
    return { kind, entries: entriesFrom(lines, READERS[kind] ?? textsFrom, placeOf, report), placeOf: placeOfEntry };
  }
  if (kind === undefined && read.firstTrait === undefined && Object.keys(traits).length === 0)
    return { kind, entries: entriesFrom(lines, textsFrom, placeOf, report), placeOf: placeOfEntry };
  const own = read.sections.map((section) => ({
    traits: section.traits,
    entries: entriesFrom(section.lines, textsFrom, placeOf, report),
  }));
  return {
    kind: kind ?? "phrases",
    entries: own.flatMap(({ entries }) => entries),
    sections: withTraits(own, traits),
    placeOf: placeOfEntry,
  };
};

/** How the entries of lists are read that say nothing of each of them. */
const READERS: Readonly<Partial<Record<ListKind, typeof domainsFrom>>> = {
  domains: domainsFrom,
  brands: brandsFrom,
  innocent: (...given) => textsFrom(...given),
};

const entriesFrom = (
  lines: readonly Line[],
  from: typeof textsFrom,
  placeOf: (line: number) => Place,
  report: Report,
): readonly string[] =>
  from(
    lines.map(({ entry }) => entry),
    (index) => placeOf(lines[index]?.line ?? 1),
    report,
  );

/** What is said of terms has no meaning for other lists, and would be believed. */
const refuseTraits = (
  kind: ListKind,
  node: YamlNode,
  traits: Traits,
  inFile: Place | undefined,
  report: Report,
): void => {
  const place = Object.keys(traits).length > 0 ? (entryOf(node, "kind") ?? node).place : inFile;
  if (place === undefined) return;
  const hint = "Take away severity, at_most, match and category";
  report.problem(place, `a list of ${kind} says nothing of its entries`, hint);
};

const itemPlace =
  (node: YamlNode, key: string) =>
  (index: number): Place => {
    const child = childOf(node, key);
    return (child?.kind === "list" ? child.items[index]?.place : undefined) ?? node.place;
  };

/** Entries that can be searched for. The others are told where they stand, rather than at every rule that uses them. */
export const textsFrom = (
  entries: readonly string[],
  placeOf: (index: number) => Place,
  report: Report,
): readonly string[] =>
  entries.filter((entry, index) => {
    const problem = termProblem(entry);
    if (problem) report.problem(placeOf(index), `${quoted(entry)} ${problem}`, "Take it away, or write it otherwise");
    return problem === undefined;
  });

/** What to say of a list that nobody declared. */
export const unknownList = (name: string, lists: Lists): { readonly message: string; readonly hint: string } => ({
  message: `unknown list ${quoted(name)}`,
  hint: didYouMean(name, lists.names) ?? "Declare it under lists:",
});
