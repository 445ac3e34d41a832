import { type Place, placeText, UsageError } from "../../engine/errors.ts";
import { didYouMean } from "../../engine/rulebook/closest.ts";
import { idOf } from "../../engine/rulebook/inherit/merge.ts";
import type { Rulebook } from "../../engine/rulebook/rule.ts";
import type { EffectiveRulebook } from "../../engine/rulebook/scopes/effective.ts";
import { childOf, plainValue, type YamlNode } from "../../engine/rulebook/yaml-tree.ts";
import { safe } from "../../tui/safe-text.ts";
import type { Context } from "../context.ts";
import { paintFor } from "../paint.ts";
import { yamlLines } from "./yaml-lines.ts";

/** Errors: `UsageError` for a rule that the rulebook does not have. */
export const ruleNamed = (id: string, { rules }: Pick<Rulebook, "rules">): void => {
  const ids = rules.map((rule) => rule.id);
  if (ids.includes(id)) return;
  const hint = didYouMean(id, ids);
  throw new UsageError(`the rulebook has no rule ${safe(id, 60)}.`, hint === undefined ? {} : { hint });
};

/** Beyond it, an origin stands as near as it can. */
const WIDEST = 88;
const LONGEST_LINE = 100_000;

/** The rules of a place as YAML, the origin of each value as a comment. */
export const showLines = (
  effective: EffectiveRulebook,
  rulebook: Pick<Rulebook, "hash" | "version">,
  rule: string | undefined,
  { color }: Pick<Context, "color">,
): readonly string[] => {
  const paint = paintFor(color);
  const lines = yamlLines(shownOf(effective, rule));
  const column = Math.min(WIDEST, Math.max(0, ...lines.map(({ text }) => text.length)));
  return [
    ...headLines(effective, rulebook).map((line) => paint.dim(`# ${safe(line, 300)}`)),
    ...lines.map(({ text, place }) => {
      const shown = safe(text, LONGEST_LINE);
      return place === undefined ? shown : `${shown.padEnd(column)}  ${paint.dim(`# ${safe(lineText(place), 300)}`)}`;
    }),
  ];
};

const headLines = ({ layers, exempt }: EffectiveRulebook, { version, hash }: Pick<Rulebook, "hash" | "version">) => [
  `version ${version}, ${hash.slice(0, 12)}`,
  ...layers.map(({ kind, name, place }) => `with ${kind} ${name}: ${lineText(place)}`),
  ...(exempt ? [`not judged at all: ${lineText(exempt.place)}`] : []),
];

const lineText = ({ file, line }: Place): string => `${file}:${line}`;

/** All of it, or one rule. */
const shownOf = ({ root }: EffectiveRulebook, rule: string | undefined): YamlNode => {
  const rules = childOf(root, "rules");
  if (rule === undefined || rules?.kind !== "list") return root;
  return { ...rules, items: rules.items.filter((item) => idOf(item) === rule) };
};

/** What `modbot rules show --json` prints: the values, and where each of them stands by its path. */
export const showJson = (
  effective: EffectiveRulebook,
  { version, hash }: Pick<Rulebook, "hash" | "version">,
  rule: string | undefined,
) => {
  const shown = shownOf(effective, rule);
  return {
    version,
    hash,
    layers: effective.layers.map(({ kind, name, place }) => ({ kind, name, at: placeText(place) })),
    exempt: effective.exempt !== undefined,
    rulebook: plainValue(shown),
    origins: Object.fromEntries(originsIn(shown, "")),
  };
};

/** Rules go by their id, other items by their number. */
const originsIn = (node: YamlNode, path: string): readonly (readonly [string, string])[] => {
  const inside = (key: string): string => (path === "" ? key : `${path}.${key}`);
  if (node.kind === "scalar") return [[path, placeText(node.place)]];
  if (node.kind === "map") return [...node.entries.values()].flatMap(({ key, value }) => originsIn(value, inside(key)));
  return node.items.flatMap((item, index) => originsIn(item, inside(idOf(item) ?? String(index))));
};
