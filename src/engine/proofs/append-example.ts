import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from "yaml";
import { type Edit, edited, inBlockMap, inBlockSeq, inFlow, intoNothing } from "./yaml-edits.ts";

/** The text of a rulebook with one more example, and nothing else changed; or why it is left alone, and what to do instead. */
export type Appended =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: string; readonly hint: string };

/**
 * Appends an example to what a rule allows. `example` is YAML of one line: a quoted text or a map in braces.
 * Comments, layout and everything else stay byte for byte. A rule that stands in a rulebook which this one extends gets an entry of its own,
 * which adds to the examples there.
 *
 * Limits: refuses what it cannot do without touching anything else: an alias in the way, an anchor that others use.
 */
export const appendAllows = (text: string, rule: string, example: string): Appended => {
  const document = parseDocument(text, { version: "1.2", schema: "core", uniqueKeys: false, logLevel: "error" });
  const root = document.contents;
  if (document.errors.length > 0 || !isMap(root)) return byHand("the file is no rulebook as it stands", rule, example);
  const edits = editsFor(text, root, rule, example);
  if (edits === undefined) return byHand(`rule ${rule} is written in a way that cannot be added to`, rule, example);
  if (typeof edits === "string") return byHand(edits, rule, example);
  const after = edited(text, edits);
  return isSameBut(text, after, rule, example)
    ? { ok: true, text: after }
    : byHand(`rule ${rule} is written in a way that cannot be added to`, rule, example);
};

const byHand = (why: string, rule: string, example: string): Appended => ({
  ok: false,
  why,
  hint: `Add it by hand, at rule ${rule}: prove: { allows: [${example}] }`,
});

const editsFor = (text: string, root: YAMLMap, id: string, example: string): readonly Edit[] | string | undefined => {
  const rules = root.get("rules", true);
  const rule = isSeq(rules) ? rules.items.find((item) => isMap(item) && item.get("id") === id) : undefined;
  if (!isMap(rule))
    return root.has("extends") ? asChange(text, root, id, example) : `there is no rule ${id} in this file`;
  const first = isChange(rule, root) ? `{ add: [${example}] }` : `[${example}]`;
  const prove = pairOf(rule, "prove");
  if (prove === undefined) return inMap(text, rule, "prove", `{ allows: ${first} }`);
  if (isNothing(prove.value)) return intoNothing(text, prove.key, `{ allows: ${first} }`);
  if (!isMap(prove.value)) return undefined;
  const allows = pairOf(prove.value, "allows");
  if (allows === undefined) return inMap(text, prove.value, "allows", first);
  if (isNothing(allows.value)) return intoNothing(text, allows.key, first);
  const list = isMap(allows.value) ? allows.value.get("add", true) : allows.value;
  if (!isSeq(list)) return undefined;
  return list.flow ? inFlow(text, list, example) : inBlockSeq(text, list, example);
};

/** A rule that stands below gets an entry that adds the example to those that it has there. */
const asChange = (text: string, root: YAMLMap, id: string, example: string): readonly Edit[] | undefined => {
  const entry = `{ id: ${id}, prove: { allows: { add: [${example}] } } }`;
  const rules = pairOf(root, "rules");
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  if (rules === undefined) return root.flow ? undefined : inBlockMap(text, root, `rules:${lineEnd}  - ${entry}`);
  if (isNothing(rules.value)) return intoNothing(text, rules.key, `${lineEnd}  - ${entry}`);
  if (!isSeq(rules.value)) return undefined;
  return rules.value.flow ? inFlow(text, rules.value, entry) : inBlockSeq(text, rules.value, entry);
};

/** Is the rule one of the rulebooks below, of which only what is different stands here? A new one must have `says`. */
const isChange = (rule: YAMLMap, root: YAMLMap): boolean => root.has("extends") && !rule.has("says");

const inMap = (text: string, map: YAMLMap, key: string, value: string): readonly Edit[] | undefined =>
  map.flow ? inFlow(text, map, `${key}: ${value}`) : inBlockMap(text, map, `${key}: ${value}`);

const pairOf = (map: YAMLMap, name: string): { readonly key: Node; readonly value: unknown } | undefined => {
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === name);
  return pair !== undefined && isScalar(pair.key) ? { key: pair.key, value: pair.value } : undefined;
};

const isNothing = (value: unknown): boolean =>
  value === null || (isScalar(value) && value.value === null && !value.source);

/** Does the new text mean what the old one does, with the example behind what the rule allows? */
const isSameBut = (before: string, after: string, rule: string, example: string): boolean => {
  const [old, now, added] = [meaningOf(before), meaningOf(after), meaningOf(example)];
  if (!isFields(old) || !isFields(now)) return false;
  const known: readonly unknown[] = Array.isArray(old.rules) ? old.rules : [];
  const has = known.some((one) => isFields(one) && one.id === rule);
  const isNew = (one: Fields): boolean => old.extends === undefined || one.says !== undefined;
  const rules = has
    ? known.map((one) => (isFields(one) && one.id === rule ? withAllowed(one, added, isNew(one)) : one))
    : [...known, { id: rule, prove: { allows: { add: [added] } } }];
  return JSON.stringify(sorted({ ...old, rules })) === JSON.stringify(sorted(now));
};

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const withAllowed = (rule: Fields, added: unknown, isNew: boolean): Fields => {
  const prove = isFields(rule.prove) ? rule.prove : {};
  const { allows } = prove;
  const more = (list: unknown): readonly unknown[] => [...(Array.isArray(list) ? list : []), added];
  const adds = isFields(allows) || ((allows ?? undefined) === undefined && !isNew);
  const after = adds
    ? { ...(isFields(allows) ? allows : {}), add: more(isFields(allows) ? allows.add : []) }
    : more(allows);
  return { ...rule, prove: { ...prove, allows: after } };
};

/** With keys in one order, so that two ways of writing the same are equal. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((key) => [key, sorted(value[key])]),
  );
};

const meaningOf = (text: string): unknown => {
  const document = parseDocument(text, { version: "1.2", schema: "core", uniqueKeys: false, logLevel: "error" });
  return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: -1 });
};
