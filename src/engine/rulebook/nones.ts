import type { YamlEntry, YamlMap, YamlNode } from "./yaml-tree.ts";

/** Keys that `none` takes away again: what a rule would otherwise have from the rulebook it extends, or from `defaults`. */
const KEYS = ["policy", "unless", "budget", "cooldown", "max_wrong"];
const THEN_KEYS = ["message", "author", "channel", "community", "tell", "alert"];
const AUTHOR_KEYS = ["warn", "timeout", "kick", "ban", "quarantine", "purge", "strike"];

/** A rule without the keys that say `none`, and which of its own keys these were. */
export const withoutNones = (rule: YamlNode): { readonly node: YamlNode; readonly none: ReadonlySet<string> } => {
  if (rule.kind !== "map") return { node: rule, none: new Set() };
  const none = new Set(KEYS.filter((key) => isNone(rule.entries.get(key)?.value)));
  const then = rule.entries.get("then");
  const asked = then?.value.kind === "map" ? withoutThenNones(then.value) : then?.value;
  if (none.size === 0 && asked === then?.value) return { node: rule, none };
  const entries = new Map(
    [...rule.entries]
      .filter(([key]) => !none.has(key))
      .map(([key, entry]): [string, YamlEntry] => [key, key === "then" && asked ? { ...entry, value: asked } : entry]),
  );
  return { node: { ...rule, entries }, none };
};

export const withoutKey = (node: YamlNode, key: string): YamlNode => {
  if (node.kind !== "map" || !node.entries.has(key)) return node;
  const entries = new Map(node.entries);
  entries.delete(key);
  return { ...node, entries };
};

const isNone = (node: YamlNode | undefined): boolean => node?.kind === "scalar" && node.value === "none";

const withoutThenNones = (then: YamlMap): YamlMap => {
  const author = then.entries.get("author");
  const on = author?.value.kind === "map" ? { ...author, value: dropped(author.value, AUTHOR_KEYS) } : author;
  const isEmpty =
    on !== undefined && on.value !== author?.value && on.value.kind === "map" && on.value.entries.size === 0;
  const entries = new Map(then.entries);
  if (isEmpty) entries.delete("author");
  else if (on && on.value !== author?.value) entries.set("author", on);
  return dropped(entries.get("author") === author ? then : { ...then, entries }, THEN_KEYS);
};

const dropped = (map: YamlMap, keys: readonly string[]): YamlMap => {
  const gone = keys.filter((key) => isNone(map.entries.get(key)?.value));
  if (gone.length === 0) return map;
  return { ...map, entries: new Map([...map.entries].filter(([key]) => !gone.includes(key))) };
};
