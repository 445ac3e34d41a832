import type { Place } from "../errors.ts";
import { brandProblem } from "../text/brands.ts";
import { domainEntry, type LiveDomains } from "../text/domain-set.ts";
import { termProblem } from "../text/lexicon.ts";
import { didYouMean } from "./closest.ts";
import { quoted, type Report } from "./problems.ts";
import type { ListKind } from "./schema.ts";
import { list as listSchema, name as nameSchema } from "./schema.ts";
import { check } from "./schema-problems.ts";
import { childOf, type YamlNode } from "./yaml-tree.ts";

/** A named list. Without a kind (a file that does not say) it serves as whatever is asked of it. */
export type NamedList = { readonly kind?: ListKind | undefined; readonly entries: readonly string[] };

export type Lists = {
  readonly get: (name: string) => NamedList | undefined;
  readonly names: readonly string[];
  /** What feeds add to a list, now and later. */
  readonly live: (name: string) => LiveDomains | undefined;
  /** Text of every list from outside the rulebook that was used, for the hash. */
  readonly texts: () => readonly string[];
};

export type ListSources = {
  readonly readFile?: ((path: string) => string | undefined) | undefined;
  readonly builtinLists?: ((name: string) => NamedList | undefined) | undefined;
  /** Domains that feeds add to the list of that name. They may change while the rulebook is in use. */
  readonly liveLists?: ((name: string) => LiveDomains | undefined) | undefined;
};

/** The lists that a rulebook declares, and behind them those that modbot brings along. A declared one wins. */
export const readLists = (section: YamlNode | undefined, sources: ListSources, report: Report): Lists => {
  const declared = new Map<string, NamedList>();
  const texts = new Map<string, string>();
  for (const { key, place, value } of mapEntries(section, "lists", report)) {
    if (!nameSchema.safeParse(key).success) report.problem(place, `${quoted(key)} cannot be a name here`, NAME_HINT);
    const list = check(listSchema, value, report);
    // Declared all the same: whoever names it is not to blame.
    declared.set(key, list === undefined ? { entries: [] } : resolve(list, value, sources, texts, report));
  }
  const builtin = (name: string): NamedList | undefined => {
    const found = sources.builtinLists?.(name);
    if (found) texts.set(`builtin ${name}`, found.entries.join("\n"));
    return found;
  };
  return {
    get: (name) => declared.get(name) ?? builtin(name),
    live: (name) => sources.liveLists?.(name),
    names: [...declared.keys()],
    texts: () => [...texts.keys()].sort().map((key) => texts.get(key) ?? ""),
  };
};

export const NAME_HINT = "Write small letters, digits, _ . and -, and begin with a letter";

/** The entries of a section of names, or a problem when it is not one. */
export const mapEntries = (section: YamlNode | undefined, what: string, report: Report) => {
  if (section === undefined) return [];
  if (section.kind === "map") return [...section.entries.values()];
  report.problem(section.place, `${what} needs names with values`, "Write name: value, one a line");
  return [];
};

type Written = NonNullable<ReturnType<typeof listSchema.parse>>;

const resolve = (
  list: Written,
  node: YamlNode,
  { readFile }: ListSources,
  texts: Map<string, string>,
  report: Report,
): NamedList => {
  if ("domains" in list)
    return { kind: "domains", entries: domainsFrom(list.domains, (i) => itemPlace(node, "domains", i), report) };
  if ("phrases" in list) {
    return { kind: "phrases", entries: textsFrom(list.phrases, (i) => itemPlace(node, "phrases", i), report) };
  }
  if ("words" in list)
    return { kind: "words", entries: textsFrom(list.words, (i) => itemPlace(node, "words", i), report) };
  if ("brands" in list)
    return { kind: "brands", entries: brandsIn(list.brands, (i) => itemPlace(node, "brands", i), report) };
  const place = childOf(node, "file")?.place ?? node.place;
  const text = readFile?.(list.file);
  if (text === undefined) {
    report.problem(
      place,
      `list file ${quoted(list.file)} cannot be read`,
      "The path counts from the folder of the rulebook: make the file, or correct the path",
    );
    return { kind: list.kind, entries: [] };
  }
  texts.set(`file ${list.file}`, text);
  const lines = linesOf(text);
  if (lines.length === 0)
    report.problem(
      place,
      `list file ${quoted(list.file)} has no entries`,
      "Write one entry a line; # begins a comment",
    );
  const placeInFile = (i: number): Place => ({ file: list.file, line: lines[i]?.line ?? 1, column: 1 });
  const entries = lines.map(({ entry }) => entry);
  const from = READERS[list.kind ?? "phrases"];
  return { kind: list.kind, entries: from(entries, placeInFile, report) };
};

const itemPlace = (node: YamlNode, key: string, index: number): Place => {
  const child = childOf(node, key);
  return (child?.kind === "list" ? child.items[index]?.place : undefined) ?? node.place;
};

/** One entry a line; `#` at the beginning or after a space begins a comment. */
const linesOf = (text: string): readonly { readonly entry: string; readonly line: number }[] =>
  text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .map((raw, i) => ({ entry: raw.replace(/(?:^|\s)#.*$/, "").trim(), line: i + 1 }))
    .filter(({ entry }) => entry !== "");

/** Entries that can be searched for. The others are told where they stand, rather than at every rule that uses them. */
const textsFrom = (entries: readonly string[], placeOf: (index: number) => Place, report: Report): readonly string[] =>
  entries.filter((entry, index) => {
    const problem = termProblem(entry);
    if (problem) report.problem(placeOf(index), `${quoted(entry)} ${problem}`, "Take it away, or write it otherwise");
    return problem === undefined;
  });

/** Domains as they are compared. What is no domain is refused, because it would match nothing and say so to nobody. */
const domainsFrom = (
  entries: readonly string[],
  placeOf: (index: number) => Place,
  report: Report,
): readonly string[] =>
  entries.filter((entry, index) => {
    const problem = domainProblem(entry);
    if (problem) report.problem(placeOf(index), problem.message, problem.hint);
    return problem === undefined;
  });

const brandsIn = (entries: readonly string[], placeOf: (index: number) => Place, report: Report): readonly string[] =>
  entries.filter((entry, index) => {
    const problem = brandProblem(entry);
    if (problem) report.problem(placeOf(index), `${quoted(entry)} ${problem}`);
    return problem === undefined;
  });

const READERS: Readonly<Record<ListKind, typeof domainsFrom>> = {
  domains: domainsFrom,
  brands: brandsIn,
  phrases: textsFrom,
  words: textsFrom,
};

export const domainProblem = (entry: string): { readonly message: string; readonly hint: string } | undefined => {
  if (domainEntry(entry) !== undefined) return undefined;
  const host = /^(?:[a-z]+:\/\/)?(?:\*?\.)?([^/\s:?#]+)/i.exec(entry)?.[1] ?? "";
  return {
    message: `${quoted(entry)} is not a domain`,
    hint:
      domainEntry(host) === undefined
        ? "Write it like example.com"
        : `Write only ${host.toLowerCase()}; its subdomains are included`,
  };
};

/** What to say of a list that nobody declared. */
export const unknownList = (name: string, lists: Lists): { readonly message: string; readonly hint: string } => ({
  message: `unknown list ${quoted(name)}`,
  hint: didYouMean(name, lists.names) ?? "Declare it under lists:",
});
