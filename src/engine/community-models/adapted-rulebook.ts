import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { CommunityId } from "../message.ts";
import { leavesOf } from "../rulebook/evaluate.ts";
import type { Expression, Rule, Rulebook } from "../rulebook/rule.ts";
import type { Layer, ServerScope } from "../rulebook/scopes/layer.ts";
import type { ScopedRules } from "../rulebook/scopes/variants.ts";
import { plainValue } from "../rulebook/yaml-tree.ts";
import { modelText } from "../scorers/model-ref.ts";
import { type CommunityModel, provenIn, refOf } from "./community-model.ts";

const DIGITS = 16;

/** The labels of classifiers that a leaf asks; none of a condition of another kind. */
export const labelsAsked = ({ condition, written }: Extract<Expression, { kind: "leaf" }>): readonly string[] => {
  if (condition !== "label") return [];
  const value = plainValue(written);
  if (typeof value !== "object" || value === null || !("name" in value)) return [];
  return [value.name].flat().filter((name) => typeof name === "string");
};

/**
 * The rulebook for a bot that has models of communities: there, a rule about a label that such a model has a say in is another rule.
 * It has a fingerprint of its own, so what people found of it under the default proves nothing of it: it asks, until it is proven anew.
 * The same after the chat has moved away from what the model was fitted on.
 *
 * Limits: the rules say the same as before; only what their scores mean differs, which `communityClassifier` brings about.
 */
export const adaptedRulebook = (rulebook: Rulebook, models: readonly CommunityModel[]): Rulebook => {
  const { rules, scoped } = rulebook;
  const forms = [...rules, ...(scoped?.variants ?? [])];
  const adapted = models.flatMap((model) => {
    const twins = twinsOf(forms, model);
    return twins.size === 0 ? [] : [{ model, twins }];
  });
  if (adapted.length === 0) return rulebook;
  const first = 1 + (scoped ? highestIn(scoped) : 0);
  const servers = new Map(scoped?.scopes.servers);
  const twinsUnder = new Map<Layer, ReadonlyMap<Rule, Rule>>();
  for (const [i, { model, twins }] of adapted.entries()) {
    const layer = markOf(model.community, first + i, rules);
    twinsUnder.set(layer, twins);
    servers.set(model.community, withMark(servers.get(model.community), layer));
  }
  const base: ScopedRules = scoped ?? {
    scopes: { servers: new Map(), channels: new Map(), profiles: [] },
    variants: [],
    under: () => rules,
  };
  return {
    ...rulebook,
    scoped: {
      scopes: { ...base.scopes, servers },
      variants: [...base.variants, ...adapted.flatMap(({ twins }) => [...twins.values()])],
      under: (layers) => {
        const mark = layers.find((layer) => twinsUnder.has(layer));
        const here = base.under(layers.filter((layer) => layer !== mark));
        const twins = mark && twinsUnder.get(mark);
        return twins === undefined ? here : here.map((rule) => twins.get(rule) ?? rule);
      },
    },
  };
};

/** What tells a place with a model: it changes nothing that is written. */
const markOf = (community: CommunityId, id: number, rules: readonly Rule[]): Layer => ({
  id,
  kind: "server",
  name: community,
  rules: new Map(),
  place: rules[0]?.place ?? { file: "", line: 1, column: 1 },
});

const withMark = (scope: ServerScope | undefined, mark: Layer): ServerScope =>
  scope === undefined ? { layer: mark, channels: new Map() } : { ...scope, mark };

const highestIn = ({ scopes: { servers, channels, profiles } }: ScopedRules): number =>
  Math.max(
    0,
    ...[...servers.values()].flatMap(({ layer, channels: own }) => [
      layer.id,
      ...[...own.values()].map((scope) => scope.layer.id),
    ]),
    ...[...channels.values()].map(({ layer }) => layer.id),
    ...profiles.map(({ layer }) => layer.id),
  );

/** By the rule: what it is where the model judges. Rules that it has no say in are left out. */
const twinsOf = (forms: readonly Rule[], model: CommunityModel): ReadonlyMap<Rule, Rule> => {
  const labels = new Set<string>(provenIn(model).map(({ label }) => label));
  const [base, own] = [modelText(model.base), modelText(refOf(model))];
  const isTouched = (expression: Expression): boolean =>
    leavesOf(expression).some((leaf) => leaf.models.includes(base) && labelsAsked(leaf).some((one) => labels.has(one)));
  const stamp = `${own} ${model.drifts}`;
  const renamed = (expression: Expression): Expression => {
    if (expression.kind === "leaf")
      return isTouched(expression)
        ? { ...expression, models: expression.models.map((name) => (name === base ? own : name)) }
        : expression;
    if (expression.kind === "score") {
      const groups = expression.groups.map((group) => ({
        ...group,
        signals: group.signals.map((signal) => ({ ...signal, when: renamed(signal.when) })),
      }));
      return { ...expression, groups };
    }
    return { ...expression, members: expression.members.map(renamed) };
  };
  return new Map(
    forms.flatMap((rule): readonly [Rule, Rule][] => {
      if (![rule.when, ...(rule.unless ? [rule.unless] : [])].some(isTouched)) return [];
      const twin: Rule = {
        ...rule,
        when: renamed(rule.when),
        ...(rule.unless ? { unless: renamed(rule.unless) } : {}),
        fingerprint: stamped(rule.fingerprint, stamp),
        family: stamped(rule.family, stamp),
      };
      return [[rule, twin]];
    }),
  );
};

const stamped = (fingerprint: string, by: string): string =>
  bytesToHex(sha256(utf8ToBytes(`${fingerprint} ${by}`))).slice(0, DIGITS);
