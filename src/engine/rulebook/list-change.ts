import type { ListSection, Traits } from "../condition.ts";
import type { Place } from "../errors.ts";
import { didYouMean } from "./closest.ts";
import { brandsFrom, domainsFrom } from "./domains.ts";
import { ENTRY_KEYS } from "./inherit/merge.ts";
import { withTraits } from "./list-text.ts";
import { type NamedList, type Resolved, textsFrom, traitsOf } from "./lists.ts";
import { quoted, type Report } from "./problems.ts";
import { listChange } from "./schema.ts";
import { check } from "./schema-problems.ts";
import type { YamlMap, YamlNode } from "./yaml-tree.ts";

/** A list as written: with entries of its own, as a change of the one below, or as both. */
export type WrittenList = {
  readonly name: string;
  readonly place: Place;
  readonly value: YamlNode;
  /** Asked only where it matters: a list that is not used is no part of the rulebook. */
  readonly below: () => NamedList | undefined;
  readonly names: readonly string[];
};

/** The list that it comes to; `undefined` after a problem. `resolve` reads what has entries of its own. */
export const changedList = (
  { name, place, value, below, names }: WrittenList,
  resolve: (node: YamlNode) => Resolved | undefined,
  report: Report,
): Resolved | undefined => {
  if (value.kind !== "map" || !isChange(value)) return resolve(value);
  const isWhole = ENTRY_KEYS.some((key) => value.entries.has(key));
  const change = check(listChange, isWhole ? only(value, CHANGE_KEYS) : value, report);
  const found = isWhole ? resolve(without(value, CHANGE_KEYS)) : below();
  const ground = found && { ...found, placeOf: found.placeOf ?? (() => place) };
  if (change === undefined) return ground;
  if (ground === undefined) {
    if (isWhole) return undefined;
    const hint = didYouMean(name, names) ?? "Write its entries: { phrases: [ ... ] }";
    return report.problem(place, `there is no list ${quoted(name)} to change`, hint);
  }
  const removed = change.remove ? withoutEntries(ground, change.remove, value, report) : ground;
  const added = change.add ? withEntries(removed, change.add, value, report) : removed;
  return isWhole ? added : withOwnTraits(added, traitsOf(change), value, report);
};

const CHANGE_KEYS = ["add", "remove"];

const TRAIT_KEYS = ["lint", "severity", "at_most", "match", "category"];

const isChange = ({ entries }: YamlMap): boolean =>
  CHANGE_KEYS.some((key) => entries.has(key)) ||
  (entries.size > 0 && [...entries.keys()].every((key) => TRAIT_KEYS.includes(key)));

const only = (map: YamlMap, keys: readonly string[]): YamlMap => ({
  ...map,
  entries: new Map([...map.entries].filter(([key]) => keys.includes(key))),
});
const without = (map: YamlMap, keys: readonly string[]): YamlMap => ({
  ...map,
  entries: new Map([...map.entries].filter(([key]) => !keys.includes(key))),
});

const placesOf =
  (value: YamlMap, key: string) =>
  (index: number): Place => {
    const list = value.entries.get(key)?.value;
    return (list?.kind === "list" ? list.items[index]?.place : undefined) ?? value.place;
  };

/** What an entry is known by: of a brand its name, of all others what is written, capitals aside. */
const keyOf = (kind: NamedList["kind"], entry: string): string =>
  (kind === "brands" ? entry.replace(/[?!]?:.*$/, "") : entry).trim().toLowerCase();

/** An entry that is not there may have gone with an update: worth a look, and no reason to refuse the rulebook. */
const withoutEntries = (
  { kind, entries, sections, placeOf }: Resolved,
  gone: readonly string[],
  value: YamlMap,
  report: Report,
): Resolved => {
  const known = new Set(entries.map((entry) => keyOf(kind, entry)));
  for (const [index, entry] of gone.entries()) {
    if (known.has(keyOf(kind, entry))) continue;
    const hint = didYouMean(entry, entries.length > 5000 ? [] : entries) ?? "Take it away from remove:";
    report.warning(
      placesOf(value, "remove")(index),
      `${quoted(entry)} is not in the list, so nothing is removed`,
      hint,
    );
  }
  const names = new Set(gone.map((entry) => keyOf(kind, entry)));
  const left = (all: readonly string[]): readonly string[] => all.filter((entry) => !names.has(keyOf(kind, entry)));
  const leftAt = entries.flatMap((entry, index) => (names.has(keyOf(kind, entry)) ? [] : [index]));
  return {
    kind,
    entries: left(entries),
    placeOf: (index) => placeOf(leftAt[index] ?? 0),
    ...(sections && { sections: sections.map((section) => ({ ...section, entries: left(section.entries) })) }),
  };
};

/** New entries have what all others have in common: in a list that only asks, they only ask. */
const withEntries = (
  { kind, entries, sections, placeOf }: Resolved,
  more: readonly string[],
  value: YamlMap,
  report: Report,
): Resolved => {
  const read = kind === "domains" ? domainsFrom : kind === "brands" ? brandsFrom : textsFrom;
  const good = read(more, placesOf(value, "add"), report);
  return {
    kind,
    entries: [...entries, ...good],
    placeOf: (index) =>
      index < entries.length
        ? placeOf(index)
        : placesOf(value, "add")(more.indexOf(good[index - entries.length] ?? "")),
    ...(sections && { sections: [...sections, { traits: commonTraits(sections), entries: good }] }),
  };
};

const commonTraits = (sections: readonly ListSection[]): Traits => {
  const [first, ...rest] = sections.map(({ traits }) => traits);
  const shared = Object.entries(first ?? {}).filter(([name, trait]) =>
    rest.every((traits) => traits[name as keyof Traits] === trait),
  );
  return Object.fromEntries(shared);
};

const withOwnTraits = (list: Resolved, traits: Traits, value: YamlMap, report: Report): Resolved => {
  if (Object.keys(traits).length === 0) return list;
  if (list.kind === "domains" || list.kind === "brands" || list.kind === "innocent") {
    const hint = "Take away severity, at_most, match and category";
    report.problem(value.place, `a list of ${list.kind} says nothing of its entries`, hint);
    return list;
  }
  return { ...list, sections: withTraits(list.sections ?? [{ traits: {}, entries: list.entries }], traits) };
};
