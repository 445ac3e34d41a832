import { isMap, isNode, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from "yaml";
import { inBlockMap, inBlockSeq, inFlow, intoNothing } from "../proofs/yaml-edits.ts";

/** Where a rule's thresholds stand: under the key of a condition, alone under `when` or with others under `all`. */
export type ThresholdPlace = { readonly rule: string; readonly key: string; readonly alone: boolean };

/** The text of a rulebook with other thresholds and nothing else changed; or why it is left alone, and what to do instead. */
export type WithThresholds =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: string; readonly hint: string };

/** A part of a text, and what takes its place. */
type Change = { readonly at: number; readonly until: number; readonly insert: string };

/**
 * Writes thresholds into a rulebook. Comments, layout and all else stay byte for byte. A rule that stands in a rulebook which this one
 * extends gets an entry of its own, that changes the thresholds alone.
 *
 * Limits: what it cannot do without touching anything else is refused: an alias in the place of a number, or thresholds under `all` in a
 * rulebook that this one extends.
 */
export const setThresholds = (
  text: string,
  place: ThresholdPlace,
  thresholds: { readonly queueAt: number; readonly actAt?: number },
): WithThresholds => {
  const document = parseDocument(text, { version: "1.2", schema: "core", uniqueKeys: false, logLevel: "error" });
  const root = document.contents;
  const pairs: readonly Pair[] = [
    ["queue_at", thresholds.queueAt],
    ...(thresholds.actAt === undefined ? [] : [["act_at", thresholds.actAt] as const]),
  ];
  if (document.errors.length > 0 || !isMap(root)) return byHand("the file is no rulebook as it stands", place, pairs);
  const changes = changesFor(text, root, place, pairs);
  if (typeof changes === "string") return byHand(changes, place, pairs);
  if (changes === undefined)
    return byHand(`rule ${place.rule} is written in a way that cannot be changed`, place, pairs);
  return { ok: true, text: changed(text, changes) };
};

type Pair = readonly [key: "queue_at" | "act_at", value: number];

const byHand = (why: string, { rule, key }: ThresholdPlace, pairs: readonly Pair[]): WithThresholds => ({
  ok: false,
  why,
  hint: `Change it by hand, at rule ${rule}: ${key}: ${inBraces(pairs)}`,
});

const inBraces = (pairs: readonly Pair[]): string =>
  `{ ${pairs.map(([key, value]) => `${key}: ${value}`).join(", ")} }`;

const changesFor = (
  text: string,
  root: YAMLMap,
  { rule: id, key, alone }: ThresholdPlace,
  pairs: readonly Pair[],
): readonly Change[] | string | undefined => {
  const rules = nodeAt(root, "rules");
  const rule = isSeq(rules) ? rules.items.find((item) => isMap(item) && item.get("id") === id) : undefined;
  const when = isMap(rule) ? nodeAt(rule, "when") : undefined;
  const found = isMap(when) ? parametersIn(when, key) : undefined;
  if (found !== undefined) return inParameters(text, found, pairs);
  if (!root.has("extends")) return `rule ${id} has no ${key} of its own in this file`;
  if (!alone)
    return `${key} of rule ${id} stands under all: in a rulebook that this one extends, and only the whole of it can be replaced`;
  const condition = `{ ${key}: ${inBraces(pairs)} }`;
  if (isMap(rule)) return when === undefined ? inserted(inMap(text, rule, `when: ${condition}`)) : undefined;
  return inserted(asEntry(text, root, rules, `{ id: ${id}, when: ${condition} }`));
};

/** The parameters of a condition that must hold for the rule to hold. */
const parametersIn = (when: YAMLMap, key: string): YAMLMap | undefined => {
  const own = nodeAt(when, key);
  if (isMap(own)) return own;
  const all = nodeAt(when, "all");
  if (!isSeq(all)) return undefined;
  for (const member of all.items) {
    const found = isMap(member) ? parametersIn(member, key) : undefined;
    if (found) return found;
  }
  return undefined;
};

const inParameters = (text: string, map: YAMLMap, pairs: readonly Pair[]): readonly Change[] | undefined => {
  const changes = pairs.map(([key, value]): readonly Change[] | undefined => {
    const old = nodeAt(map, key);
    if (old === undefined) return inserted(inMap(text, map, `${key}: ${value}`));
    return isScalar(old) && old.range ? [{ at: old.range[0], until: old.range[1], insert: String(value) }] : undefined;
  });
  return changes.every((change) => change !== undefined) ? changes.flat() : undefined;
};

const inMap = (text: string, map: YAMLMap, pair: string) =>
  map.flow ? inFlow(text, map, pair) : inBlockMap(text, map, pair);

/** A rule that stands below gets an entry for what is different here. */
const asEntry = (text: string, root: YAMLMap, rules: unknown, entry: string) => {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  if (isSeq(rules) && rules.items.length > 0)
    return rules.flow ? inFlow(text, rules, entry) : inBlockSeq(text, rules, entry);
  const key = keyOf(root, "rules");
  if (key !== undefined) return isSeq(rules) ? undefined : intoNothing(text, key, `${newline}  - ${entry}`);
  return root.flow ? undefined : inBlockMap(text, root, `rules:${newline}  - ${entry}`);
};

const nodeAt = (map: YAMLMap, key: string): Node | undefined => {
  const value: unknown = map.get(key, true);
  return isNode(value) ? value : undefined;
};

const keyOf = (map: YAMLMap, name: string): Node | undefined =>
  map.items.map(({ key }) => key).find((key) => isScalar(key) && key.value === name) as Node | undefined;

const inserted = (edits: readonly { readonly at: number; readonly insert: string }[] | undefined) =>
  edits?.map(({ at, insert }): Change => ({ at, until: at, insert }));

const changed = (text: string, changes: readonly Change[]): string => {
  let after = "";
  let done = 0;
  for (const { at, until, insert } of changes.toSorted((a, b) => a.at - b.at)) {
    after += text.slice(done, at) + insert;
    done = until;
  }
  return after + text.slice(done);
};
