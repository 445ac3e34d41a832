import { parse } from "tldts";
import type { Place } from "../errors.ts";
import type { DeclaredList } from "../rulebook/lists.ts";
import { quoted } from "../rulebook/problems.ts";
import type { Rulebook } from "../rulebook/rule.ts";
import { domainEntry } from "../text/domain-set.ts";
import { found, type LintFinding } from "./finding.ts";
import { listNamed, signedLeaves, textsUnder } from "./leaves.ts";

const ofList = ({ name }: DeclaredList) => ({ kind: "list", name }) as const;
const said = (name: string): string => `list ${quoted(name)}`;

/** Lists that no rule asks for. Innocent words count for all rules, so those are always used. */
export const unusedLists = ({ lists }: Rulebook): readonly LintFinding[] =>
  lists
    .filter(({ kind, isUsed }) => kind !== "innocent" && !isUsed)
    .map((list) =>
      found(
        "unused-list",
        list.place,
        `no rule uses ${said(list.name)}`,
        "Name it in a rule, or take it away",
        ofList(list),
      ),
    );

/** Case and spaces make no difference to what an entry finds. */
const keyOf = (entry: string): string => entry.trim().toLowerCase().replace(/\s+/g, " ");

/** An entry that is looked for in another way than its twin finds something else. */
const keysOf = ({ entries, sections }: DeclaredList): readonly Keyed[] =>
  sections === undefined
    ? entries.map((entry) => ({ entry, key: keyOf(entry) }))
    : sections.flatMap(({ traits, entries: own }) =>
        own.map((entry) => ({ entry, key: `${traits.match ?? "word"} ${keyOf(entry)}` })),
      );

type Keyed = { readonly entry: string; readonly key: string };

/** Entries that stand in their list already. */
export const duplicateEntries = ({ lists, rules }: Rulebook): readonly LintFinding[] => [
  ...lists.flatMap((list) => {
    const twins = twinsIn(keysOf(list), list.placeOf);
    return twins.map((twin) => twinFinding(twin, said(list.name), ofList(list)));
  }),
  ...rules.flatMap((rule) =>
    signedLeaves(rule).flatMap(({ leaf }) =>
      ENTRY_KEYS.flatMap((key) => {
        const texts = textsUnder(leaf, key);
        return twinsIn(
          texts.map(({ value }) => ({ entry: value, key: keyOf(value) })),
          (index) => texts[index]?.place ?? leaf.place,
        ).map((twin) => twinFinding(twin, key, { kind: "rule", name: rule.id }));
      }),
    ),
  ),
];

const ENTRY_KEYS = ["any", "in", "not_in"] as const;

type Twin = { readonly entry: string; readonly place: Place; readonly first: Place };

const twinsIn = (entries: readonly Keyed[], placeOf: (index: number) => Place): readonly Twin[] => {
  const seen = new Map<string, number>();
  return entries.flatMap(({ entry, key }, index) => {
    const first = seen.get(key);
    if (first !== undefined) return [{ entry, place: placeOf(index), first: placeOf(first) }];
    seen.set(key, index);
    return [];
  });
};

const twinFinding = ({ entry, place, first }: Twin, where: string, owner: LintFinding["owner"]): LintFinding =>
  found(
    "duplicate-entry",
    place,
    `${quoted(entry)} stands twice in ${where}`,
    `Take one away; the other is in line ${first.line}`,
    owner,
  );

/** Terms that are declared innocent elsewhere: they are looked for, and no find of them ever counts. */
export const innocentTerms = ({ lists }: Rulebook): readonly LintFinding[] => {
  const innocent = new Map(
    lists.flatMap((list) =>
      list.kind === "innocent"
        ? list.entries.map((entry, i) => [keyOf(entry), { list, place: list.placeOf(i) }] as const)
        : [],
    ),
  );
  if (innocent.size === 0) return [];
  return lists
    .filter(({ kind }) => kind === "phrases" || kind === "words" || kind === undefined)
    .flatMap((list) =>
      list.entries.flatMap((entry, index) => {
        const excused = innocent.get(keyOf(entry));
        if (excused === undefined) return [];
        const where = `${said(excused.list.name)} in ${excused.place.file}:${excused.place.line}`;
        return [
          found(
            "innocent-term",
            list.placeOf(index),
            `${quoted(entry)} is declared innocent by ${where}, so no find of it counts`,
            "Take it out of one of the two lists",
            ofList(list),
          ),
        ];
      }),
    );
};

/** Domains under which anybody can have a site of their own, where they are allowed as a whole. */
export const publicSuffixes = ({ lists, rules }: Rulebook): readonly LintFinding[] => {
  const allowing = rules.flatMap((rule) =>
    signedLeaves(rule).flatMap(({ leaf, negated }) => {
      if (leaf.condition !== "link") return [];
      const key = negated ? "in" : "not_in";
      return [{ rule, leaf, key, name: listNamed(leaf, key) }];
    }),
  );
  const names = new Set(allowing.map(({ name }) => name));
  return [
    ...lists
      .filter(({ name }) => names.has(name))
      .flatMap((list) =>
        list.entries.flatMap((entry, i) =>
          letsAllPass(entry) ? [suffixFinding(entry, list.placeOf(i), ofList(list))] : [],
        ),
      ),
    ...allowing.flatMap(({ rule, leaf, key, name }) =>
      (name === undefined ? textsUnder(leaf, key) : [])
        .filter(({ value }) => letsAllPass(value))
        .map(({ value, place }) => suffixFinding(value, place, { kind: "rule", name: rule.id })),
    ),
  ];
};

const letsAllPass = (entry: string): boolean => {
  const read = domainEntry(entry);
  if (read === undefined || read.without || read.exact || read.path !== "") return false;
  const { publicSuffix, isIcann, isPrivate } = parse(read.domain, { allowPrivateDomains: true });
  return publicSuffix === read.domain && (isIcann === true || isPrivate === true);
};

const suffixFinding = (entry: string, place: Place, owner: LintFinding["owner"]): LintFinding =>
  found(
    "public-suffix",
    place,
    `${quoted(entry)} lets the sites of everybody pass that has one there`,
    `List the sites that you mean: name.${entry}`,
    owner,
  );
