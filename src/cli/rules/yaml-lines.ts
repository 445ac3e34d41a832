import { stringify } from "yaml";
import type { Place } from "../../engine/errors.ts";
import type { YamlMap, YamlNode, YamlScalar } from "../../engine/rulebook/yaml-tree.ts";

/** A line of YAML, and where its value was written. */
export type YamlLine = { readonly text: string; readonly place?: Place };

/** A tree as YAML, one value a line, so that each line has one origin. Can be read again to the same values. */
export const yamlLines = (node: YamlNode, indent = 0): readonly YamlLine[] => {
  const pad = " ".repeat(indent);
  if (node.kind === "map" && node.entries.size > 0)
    return [...node.entries.values()].flatMap(({ key, value }) => keyLines(`${pad}${textOf(key)}:`, value, indent));
  if (node.kind === "list" && !isShort(node)) return node.items.flatMap((item) => itemLines(item, indent));
  return [{ text: `${pad}${inline(node)}`, place: node.place }];
};

const keyLines = (head: string, value: YamlNode, indent: number): readonly YamlLine[] =>
  isShort(value)
    ? [{ text: `${head} ${inline(value)}`, place: value.place }]
    : [{ text: head }, ...yamlLines(value, indent + 2)];

/** The first line of an item stands behind its dash. */
const itemLines = (item: YamlNode, indent: number): readonly YamlLine[] => {
  const [first, ...rest] = yamlLines(item, indent + 2);
  if (first === undefined) return [];
  return [{ ...first, text: `${" ".repeat(indent)}- ${first.text.slice(indent + 2)}` }, ...rest];
};

/** May it stand in one line, and say with one origin where all of it comes from? */
const isShort = (node: YamlNode): boolean => {
  if (node.kind === "scalar") return true;
  if (node.kind === "map") return node.entries.size === 0;
  return node.items.every((item) => item.kind === "scalar" && isSameLine(item, node.items[0]!));
};

const isSameLine = (a: YamlNode, b: YamlNode): boolean =>
  a.place.file === b.place.file && a.place.line === b.place.line;

const inline = (node: YamlNode): string => {
  if (node.kind === "scalar") return scalarText(node);
  if (node.kind === "map") return `{${[...(node as YamlMap).entries.keys()].join()}}`;
  return `[${node.items.map((item) => (item.kind === "scalar" ? scalarText(item) : "")).join(", ")}]`;
};

const scalarText = ({ value, source, inQuotes }: YamlScalar): string => {
  if (typeof value !== "string") return value === null ? "null" : source;
  return inQuotes || /[\n,[\]{}]/.test(value) ? JSON.stringify(value) : textOf(value);
};

/** As YAML would have it: in quotes where it must be. */
const textOf = (text: string): string => stringify(text, { lineWidth: 0, defaultStringType: "PLAIN" }).trimEnd();
