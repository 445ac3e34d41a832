import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import { type Edit, edited, inBlockMap, inBlockSeq, inFlow, intoNothing } from "./yaml-edits.ts";

/** The text of a rulebook with one more example, and nothing else changed; or why it is left alone, and what to do instead. */
export type Appended =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: string; readonly hint: string };

/**
 * Appends an example to what a rule allows. `example` is YAML of one line: a quoted text or a map in braces.
 * Comments, layout and everything else stay byte for byte. A rule that stands in a rulebook which this one extends gets an entry of its own.
 *
 * Limits: refuses what it cannot do without touching anything else: an alias in the way, an anchor that others use.
 */
export const appendAllows = (text: string, rule: string, example: string): Appended => {
  const document = parseDocument(text, { version: "1.2", schema: "core", uniqueKeys: false, logLevel: "error" });
  const root = document.contents;
  if (document.errors.length > 0 || !isMap(root)) return byHand("the file is no rulebook as it stands", rule, example);
  const rules = root.get("rules", true);
  const edits = isSeq(rules) ? editsFor(text, root, rules, rule, example) : undefined;
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

const editsFor = (
  text: string,
  root: YAMLMap,
  rules: YAMLSeq,
  id: string,
  example: string,
): readonly Edit[] | string | undefined => {
  const rule = rules.items.find((item) => isMap(item) && item.get("id") === id);
  if (!isMap(rule)) {
    if (!root.has("extends")) return `there is no rule ${id} in this file`;
    const entry = `{ id: ${id}, prove: { allows: [${example}] } }`;
    return rules.flow ? inFlow(text, rules, entry) : inBlockSeq(text, rules, entry);
  }
  const prove = pairOf(rule, "prove");
  if (prove === undefined) return inMap(text, rule, "prove", `{ allows: [${example}] }`);
  if (isNothing(prove.value)) return intoNothing(text, prove.key, `{ allows: [${example}] }`);
  if (!isMap(prove.value)) return undefined;
  const allows = pairOf(prove.value, "allows");
  if (allows === undefined) return inMap(text, prove.value, "allows", `[${example}]`);
  if (isNothing(allows.value)) return intoNothing(text, allows.key, `[${example}]`);
  if (!isSeq(allows.value)) return undefined;
  return allows.value.flow ? inFlow(text, allows.value, example) : inBlockSeq(text, allows.value, example);
};

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
  if (!isFields(old) || !isFields(now) || !Array.isArray(old.rules)) return false;
  const known: readonly unknown[] = old.rules;
  const has = known.some((one) => isFields(one) && one.id === rule);
  const rules = has
    ? known.map((one) => (isFields(one) && one.id === rule ? withAllowed(one, added) : one))
    : [...known, { id: rule, prove: { allows: [added] } }];
  return JSON.stringify(sorted({ ...old, rules })) === JSON.stringify(sorted(now));
};

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const withAllowed = (rule: Fields, added: unknown): Fields => {
  const prove = isFields(rule.prove) ? rule.prove : {};
  const allows: readonly unknown[] = Array.isArray(prove.allows) ? prove.allows : [];
  return { ...rule, prove: { ...prove, allows: [...allows, added] } };
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
