import type { Place } from "../errors.ts";

/** What a person wrote, with the place of every key and value. Aliases are written out, keys are text. */
export type YamlNode = YamlMap | YamlList | YamlScalar;
export type YamlMap = {
  readonly kind: "map";
  readonly entries: ReadonlyMap<string, YamlEntry>;
  readonly place: Place;
  /** It has taken the place of something of another kind: what lies below it is not merged into it. */
  readonly whole?: true;
};
export type YamlEntry = { readonly key: string; readonly place: Place; readonly value: YamlNode };
export type YamlList = { readonly kind: "list"; readonly items: readonly YamlNode[]; readonly place: Place };
export type YamlScalar = {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  /** As written, without quotes. */
  readonly source: string;
  readonly inQuotes: boolean;
  readonly place: Place;
};

/** The values alone, as JSON would have them. */
export const plainValue = (node: YamlNode): unknown => {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(plainValue);
  return Object.fromEntries([...node.entries.values()].map(({ key, value }) => [key, plainValue(value)]));
};

export const entryOf = (node: YamlNode | undefined, key: string): YamlEntry | undefined =>
  node?.kind === "map" ? node.entries.get(key) : undefined;

export const childOf = (node: YamlNode | undefined, key: string): YamlNode | undefined => entryOf(node, key)?.value;

/** The node at the end of a path, or the last one there is on the way to it. */
export const nodeAt = (node: YamlNode, path: readonly PropertyKey[]): YamlNode => {
  let here = node;
  for (const step of path) {
    const next = here.kind === "list" ? here.items[Number(step)] : childOf(here, String(step));
    if (next === undefined) return here;
    here = next;
  }
  return here;
};
