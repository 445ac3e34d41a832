import { basename, dirname, isAbsolute, join } from "node:path";
import { type Place, placeText, UsageError } from "../../engine/errors.ts";
import { didYouMean } from "../../engine/rulebook/closest.ts";
import { idOf } from "../../engine/rulebook/inherit/merge.ts";
import type { Rulebook } from "../../engine/rulebook/rule.ts";
import type { EffectiveRulebook } from "../../engine/rulebook/scopes/effective.ts";
import { childOf, plainValue, type YamlNode } from "../../engine/rulebook/yaml-tree.ts";
import { safe } from "../../tui/safe-text.ts";
import { packageFolder } from "../assets.ts";
import { type Context, columnsOf } from "../context.ts";
import { paintFor } from "../paint.ts";
import { yamlLines } from "./yaml-lines.ts";

/** Errors: `UsageError` for a rule that the rulebook does not have. */
export const ruleNamed = (id: string, { rules }: Pick<Rulebook, "rules">): void => {
  const ids = rules.map((rule) => rule.id);
  if (ids.includes(id)) return;
  const hint = didYouMean(id, ids);
  throw new UsageError(`the rulebook has no rule ${safe(id, 60)}.`, hint === undefined ? {} : { hint });
};

/** Where no terminal says how wide it is. Beyond its column, an origin stands as near as it can. */
const WIDEST = 120;
const LONGEST_LINE = 100_000;

/** The rules of a place as YAML, the origin of each value as a comment. */
export const showLines = (
  effective: EffectiveRulebook,
  rulebook: Pick<Rulebook, "hash" | "version">,
  rule: string | undefined,
  { color, stdout }: Pick<Context, "color" | "stdout">,
): readonly string[] => {
  const paint = paintFor(color);
  const lines = yamlLines(inBrief(shownOf(effective, rule)));
  const origins = lines.map(({ place }) => (place === undefined ? "" : safe(lineText(place), 300)));
  const room = columnsOf(stdout, WIDEST) - Math.max(...origins.map((origin) => origin.length)) - "  # ".length;
  const column = Math.min(room, Math.max(0, ...lines.map(({ text }) => text.length)));
  return [
    ...[...headLines(effective, rulebook), ...broughtAlong(lines)].map((line) => paint.dim(`# ${safe(line, 300)}`)),
    ...lines.map(({ text }, i) => {
      const shown = safe(text, LONGEST_LINE);
      return origins[i] === "" ? shown : `${shown.padEnd(column)}  ${paint.dim(`# ${origins[i]}`)}`;
    }),
  ];
};

const headLines = ({ layers, exempt }: EffectiveRulebook, { version, hash }: Pick<Rulebook, "hash" | "version">) => [
  `version ${version}, ${hash.slice(0, 12)}`,
  ...layers.map(({ kind, name, place }) => `with ${kind} ${name}: ${lineText(place)}`),
  ...(exempt ? [`not judged at all: ${lineText(exempt.place)}`] : []),
];

/** A rulebook that modbot brings along goes by its name alone: where it lies is told once. */
const lineText = ({ file, line }: Place): string => `${isBroughtAlong(file) ? basename(file) : file}:${line}`;

const broughtAlong = (lines: readonly { readonly place?: Place }[]): readonly string[] => {
  const files = lines.flatMap(({ place }) => (place && isBroughtAlong(place.file) ? [basename(place.file)] : []));
  return files.length === 0 ? [] : [`${[...new Set(files)].join(", ")}: brought along by modbot, in ${BROUGHT_ALONG}`];
};

const BROUGHT_ALONG = join(packageFolder(), "rules");
const isBroughtAlong = (file: string): boolean => isAbsolute(file) && dirname(file) === BROUGHT_ALONG;

/** Phrases of a side of a concept that are shown to people: `modbot concepts list NAME` shows all. */
const MOST_PHRASES = 3;

/** The same with the sides of concepts cut short: they are long, and nobody reads a rulebook for them. */
const inBrief = (root: YamlNode): YamlNode => {
  const concepts = childOf(root, "concepts");
  if (root.kind !== "map" || concepts === undefined) return root;
  const entry = root.entries.get("concepts");
  return entry === undefined
    ? root
    : { ...root, entries: new Map(root.entries).set("concepts", { ...entry, value: cut(concepts) }) };
};

const cut = (node: YamlNode): YamlNode => {
  if (node.kind === "map")
    return {
      ...node,
      entries: new Map([...node.entries].map(([key, entry]) => [key, { ...entry, value: cut(entry.value) }])),
    };
  if (node.kind === "scalar" || node.items.length <= MOST_PHRASES + 1) return node;
  const source = `... ${node.items.length - MOST_PHRASES} more`;
  const rest = { kind: "scalar", value: source, source, inQuotes: false, place: node.place } as const;
  return { ...node, items: [...node.items.slice(0, MOST_PHRASES), rest] };
};

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
