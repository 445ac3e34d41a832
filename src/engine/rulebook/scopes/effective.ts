import type { RulebookFile, RulebookShelf } from "../inherit/chain.ts";
import { readChain, rulesOf } from "../inherit/chain.ts";
import { idOf, lists as mergeLists } from "../inherit/merge.ts";
import { withoutNones } from "../nones.ts";
import { newReport } from "../problems.ts";
import { defaults as defaultsSchema, SCOPE_SECTIONS } from "../schema.ts";
import { childOf, entryOf, type YamlEntry, type YamlMap, type YamlNode } from "../yaml-tree.ts";
import { type Layer, layersAt, type Whereabouts } from "./layer.ts";
import { readScopes } from "./read-scopes.ts";
import { changedDefaults, changedRule } from "./variants.ts";

/** A rulebook as it is in one place while some profiles are active: as written, every value with its origin. */
export type EffectiveRulebook = {
  readonly root: YamlMap;
  /** The layers that lie over the rulebook there, the widest first. */
  readonly layers: readonly Layer[];
  /** The channel is not judged at all: where that is said. */
  readonly exempt?: Layer;
};

/**
 * Lays everything over each other that counts in a place, and writes into each rule what it inherits from `defaults`.
 * The rulebook must have passed every check; `undefined` when it has not.
 */
export const effectiveRulebook = (
  file: RulebookFile,
  shelf: RulebookShelf | undefined,
  where: Whereabouts & { readonly profiles: readonly string[] },
): EffectiveRulebook | undefined => {
  const report = newReport();
  const root = readChain(file, shelf, report)?.root;
  if (root === undefined) return undefined;
  const ids = rulesOf(root).flatMap((rule) => idOf(rule) ?? []);
  const written = Object.fromEntries(SCOPE_SECTIONS.map((key) => [key, childOf(root, key)]));
  const scopes = readScopes(written, ids, report);
  if (report.problems.length > 0) return undefined;
  const { layers: places, exempt } = scopes ? layersAt(scopes, where) : { layers: [], exempt: undefined };
  const active = scopes?.profiles.filter(({ name }) => where.profiles.includes(name)) ?? [];
  const layers = [...places, ...active.map(({ layer }) => layer)];
  return { root: effectiveRoot(root, layers), layers, ...(exempt ? { exempt } : {}) };
};

const LEFT_OUT: readonly string[] = ["extends", "defaults", "lists", "rules", ...SCOPE_SECTIONS];

const effectiveRoot = (root: YamlMap, layers: readonly Layer[]): YamlMap => {
  const given = changedDefaults(childOf(root, "defaults"), layers);
  const rules = rulesOf(root).map((rule) => effectiveRule(rule, given, layers, childOf(root, "policy")));
  const lists = layers.reduce<YamlNode | undefined>(
    (under, layer) => (layer.lists === undefined ? under : mergeLists(under, layer.lists)),
    childOf(root, "lists"),
  );
  const entries = new Map([...root.entries].filter(([key]) => !LEFT_OUT.includes(key)));
  const { place } = root;
  if (lists) entries.set("lists", { key: "lists", place, value: lists });
  entries.set("rules", { key: "rules", place, value: { kind: "list", items: rules, place } });
  return { ...root, entries };
};

const effectiveRule = (
  rule: YamlNode,
  given: YamlNode | undefined,
  layers: readonly Layer[],
  policies: YamlNode | undefined,
): YamlNode => {
  const { node, none } = withoutNones(changedRule(rule, idOf(rule) ?? "", layers));
  if (node.kind !== "map") return node;
  const entries = new Map(node.entries);
  const inherit = (key: string, entry: YamlEntry | undefined): void => {
    if (entry && !entries.has(key) && !none.has(key)) entries.set(key, entry);
  };
  // The severity of the policy goes before that of the defaults.
  const policy = entries.get("policy")?.value;
  if (policy?.kind === "scalar") inherit("severity", entryOf(childOf(policies, policy.source), "severity"));
  for (const key of Object.keys(defaultsSchema.shape)) inherit(key, entryOf(given && withoutNones(given).node, key));
  const exempts = layers.flatMap(({ unless }) => unless ?? []);
  if (exempts.length > 0) entries.set("unless", eitherOf([entries.get("unless")?.value, ...exempts]));
  return { ...node, entries };
};

const eitherOf = (conditions: readonly (YamlNode | undefined)[]): YamlEntry => {
  const items = conditions.filter((condition) => condition !== undefined);
  const { place } = items[0]!;
  const [only] = items;
  if (items.length === 1 && only) return { key: "unless", place, value: only };
  const any = { key: "any", place, value: { kind: "list" as const, items, place } };
  return { key: "unless", place, value: { kind: "map", entries: new Map([["any", any]]), place } };
};
