import { SURFACES } from "../../message.ts";
import type { Bench } from "../expression.ts";
import { readExpression } from "../expression.ts";
import { defaults as mergeDefaults, ruleChange } from "../inherit/merge.ts";
import type { Lists } from "../lists.ts";
import { quoted } from "../problems.ts";
import type { Expression, Rule } from "../rule.ts";
import { type Common, commonTo, readRule } from "../rule-reader.ts";
import { childOf, type YamlNode } from "../yaml-tree.ts";
import { combinationsFor, MOST_PROFILES_A_RULE } from "./combinations.ts";
import type { Layer, Scopes } from "./layer.ts";
import { allLayers, touchedBy } from "./touched.ts";

/** The rules of a rulebook by place and time: those that differ are compiled once for each way in which they differ. */
export type ScopedRules = {
  readonly scopes: Scopes;
  /** Every rule that is otherwise somewhere, sometime. */
  readonly variants: readonly Rule[];
  /** The rules under these layers, in the order of the file. */
  readonly under: (layers: readonly Layer[]) => readonly Rule[];
};

/** What variants are made of: the ordinary rules, as written and as compiled. */
export type Ground = {
  readonly scopes: Scopes;
  readonly rules: readonly Rule[];
  readonly nodes: ReadonlyMap<string, YamlNode>;
  readonly defaults: YamlNode | undefined;
  readonly common: Common;
  readonly lists: Lists;
  readonly bench: Bench;
};

/** Enough for hundreds of channels with rules of their own. Beyond it, layers multiply. */
const MOST_VARIANTS = 20_000;

type Surroundings = { readonly lists: Lists; readonly common: Common; readonly exempts: readonly Expression[] };

/** Compiles every form that a rule can have. Errors: in the report of the bench. */
export const compileVariants = (ground: Ground): ScopedRules => {
  const { scopes, rules, nodes, bench } = ground;
  const surroundingsOf = surroundings(ground);
  // Also what makes no difference to any rule today is read, or its slips would come to light much later.
  for (const layer of allLayers(scopes)) surroundingsOf([layer]);
  const variants: Rule[] = [];
  const forms = new Map<string, { readonly touching: ReadonlySet<Layer>; readonly byKey: ReadonlyMap<string, Rule> }>();
  const touching = touchedBy(ground);
  for (const rule of rules) {
    const node = nodes.get(rule.id);
    const layers = touching(rule.id);
    if (node === undefined || layers.size === 0) continue;
    const profiles = scopes.profiles.filter(({ layer }) => layers.has(layer));
    if (profiles.length > MOST_PROFILES_A_RULE) {
      const message = `rule ${rule.id} is changed by ${profiles.length} profiles, and ${MOST_PROFILES_A_RULE} are the most`;
      bench.report.problem(profiles[MOST_PROFILES_A_RULE]!.place, message, "Join profiles that belong together");
      continue;
    }
    const byKey = new Map<string, Rule>();
    for (const some of combinationsFor(scopes, layers)) {
      if (variants.length >= MOST_VARIANTS) {
        const hint = "Put channels into their server: servers: { ID: { channels: ... } }; and change less in each";
        bench.report.problem(
          rule.place,
          `servers, channels and profiles make more than ${MOST_VARIANTS} forms of rules`,
          hint,
        );
        return { scopes, variants: [], under: () => rules };
      }
      const form = formOf(rule, node, some, surroundingsOf(some), ground);
      if (form === undefined) continue;
      byKey.set(keyOf(some), form);
      if (form !== rule) variants.push(form);
    }
    forms.set(rule.id, { touching: layers, byKey });
  }
  return {
    scopes,
    variants,
    under: (layers) =>
      rules.map((rule) => {
        const known = forms.get(rule.id);
        return known?.byKey.get(keyOf(layers.filter((layer) => known.touching.has(layer)))) ?? rule;
      }),
  };
};

const keyOf = (layers: readonly Layer[]): string => layers.map(({ id }) => id).join(" ");

const formOf = (
  rule: Rule,
  node: YamlNode,
  layers: readonly Layer[],
  { lists, common, exempts }: Surroundings,
  { bench, lists: ownLists, common: ownCommon }: Ground,
): Rule | undefined => {
  const changed = changedRule(node, rule.id, layers);
  bench.lists = lists;
  const isSame = changed === node && lists === ownLists && common === ownCommon;
  const form = isSame ? rule : readRule(changed, common, bench, rule.prove);
  bench.lists = ownLists;
  if (form === undefined || exempts.length === 0) return form;
  const members = [...(form.unless ? [form.unless] : []), ...exempts];
  return { ...form, unless: { kind: "any", members, place: members[0]!.place } };
};

/** A rule as written, under these layers. */
export const changedRule = (node: YamlNode, id: string, layers: readonly Layer[]): YamlNode =>
  layers.reduce((under, { rules }) => {
    const change = rules.get(id);
    return change === undefined ? under : ruleChange(under, change);
  }, node);

/** Defaults as written, under these layers. */
export const changedDefaults = (node: YamlNode | undefined, layers: readonly Layer[]): YamlNode | undefined =>
  layers.reduce((under, { defaults }) => (defaults === undefined ? under : mergeDefaults(under, defaults)), node);

/** What surrounds the rules under some layers, made once for each combination of those that matter. */
const surroundings = ({ defaults, common, lists, bench }: Ground): ((layers: readonly Layer[]) => Surroundings) => {
  const listsUnder = remembered((layers: readonly Layer[]) =>
    layers.reduce((below, { lists: section }) => (section === undefined ? below : below.under(section)), lists),
  );
  const commonUnder = remembered((layers: readonly Layer[]) =>
    layers.some((layer) => layer.defaults !== undefined) || listsUnder(withLists(layers)) !== lists
      ? inLists(bench, listsUnder(withLists(layers)), () => commonTo(changedDefaults(defaults, layers), common, bench))
      : common,
  );
  const exemptsUnder = remembered((layers: readonly Layer[]) =>
    inLists(bench, listsUnder(withLists(layers)), () =>
      layers.flatMap(({ unless }) => (unless === undefined ? [] : (readExpression(unless, bench) ?? []))),
    ),
  );
  return (layers) => ({
    lists: listsUnder(withLists(layers)),
    common: commonUnder(layers.filter((layer) => layer.defaults !== undefined || layer.lists !== undefined)),
    exempts: exemptsUnder(layers.filter((layer) => layer.unless !== undefined || layer.lists !== undefined)),
  });
};

const withLists = (layers: readonly Layer[]): readonly Layer[] => layers.filter((layer) => layer.lists !== undefined);

const inLists = <T>(bench: Bench, lists: Lists, work: () => T): T => {
  const before = bench.lists;
  bench.lists = lists;
  bench.surfaces = SURFACES;
  const made = work();
  bench.lists = before;
  return made;
};

const remembered = <T>(make: (layers: readonly Layer[]) => T): ((layers: readonly Layer[]) => T) => {
  const known = new Map<string, T>();
  return (layers) => {
    const key = keyOf(layers);
    if (!known.has(key)) known.set(key, make(layers));
    return known.get(key) as T;
  };
};

/** Words that excuse are entered once for all rules: a place cannot have its own. */
export const refuseInnocents = (scopes: Scopes, lists: Lists, bench: Pick<Bench, "report">): void => {
  for (const { lists: section } of allLayers(scopes)) {
    if (section?.kind !== "map") continue;
    for (const { key, place, value } of section.entries.values()) {
      const kind = childOf(value, "kind");
      const isInnocent =
        childOf(value, "innocent") !== undefined ||
        (kind?.kind === "scalar" && kind.value === "innocent") ||
        lists.get(key)?.kind === "innocent";
      if (isInnocent)
        bench.report.problem(
          place,
          `${quoted(key)} excuses what is found everywhere`,
          "Put innocent lists at the top of the file",
        );
    }
  }
};
