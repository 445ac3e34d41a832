import { isMap, isScalar, parseDocument, type YAMLMap } from "yaml";
import { edited, inBlockMap, inFlow, intoNothing } from "../../engine/proofs/yaml-edits.ts";
import type { ModelKind } from "../../models/transformers/protocol.ts";

/**
 * modbot.yaml with another model for `kind`: nothing but its name is changed, or put in. `undefined` where the text is written in a way
 * that this cannot be done in (anchors, `models:` that is no map): it is to be changed by hand.
 */
export const withModel = (text: string, kind: ModelKind, name: string): string | undefined => {
  const after = changed(text, kind, name);
  return after !== undefined && isSameBut(text, after, kind, name) ? after : undefined;
};

const changed = (text: string, kind: ModelKind, name: string): string | undefined => {
  const root = parse(text).contents;
  const line = `${kind}: ${name}`;
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  if (root === null) return `${text}${text === "" || text.endsWith("\n") ? "" : end}models:${end}  ${line}${end}`;
  if (!isMap(root)) return undefined;
  const pair = pairIn(root, "models");
  if (pair === undefined)
    return put(
      text,
      root.flow ? inFlow(text, root, `models: { ${line} }`) : inBlockMap(text, root, `models:${end}  ${line}`),
    );
  const models = pair.value;
  if (isScalar(models) && models.value === null && isScalar(pair.key))
    return put(text, intoNothing(text, pair.key, `{ ${line} }`));
  if (!isMap(models)) return undefined;
  const value = pairIn(models, kind)?.value;
  if (value === undefined) return put(text, models.flow ? inFlow(text, models, line) : inBlockMap(text, models, line));
  if (!isScalar(value) || !value.range || value.source === undefined) return undefined;
  return text.slice(0, value.range[0]) + name + text.slice(value.range[1]);
};

const put = (text: string, edits: Parameters<typeof edited>[1] | undefined): string | undefined =>
  edits && edited(text, edits);

const pairIn = (map: YAMLMap, name: string) => map.items.find(({ key }) => isScalar(key) && key.value === name);

const parse = (text: string) =>
  parseDocument(text, { version: "1.2", schema: "core", uniqueKeys: false, logLevel: "error" });

/** Does the new text say what the old one does, with this model? */
const isSameBut = (before: string, after: string, kind: ModelKind, name: string): boolean => {
  const [old, now] = [meaningOf(before), meaningOf(after)];
  if (old === undefined || now === undefined) return false;
  const { models: oldModels = null, ...oldRest } = old;
  const { models: nowModels, ...nowRest } = now;
  const wanted = { ...(isFields(oldModels) ? oldModels : {}), [kind]: name };
  return isEqual(oldRest, nowRest) && isEqual(wanted, nowModels);
};

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

const sorted = (value: unknown): unknown =>
  isFields(value)
    ? Object.fromEntries(
        Object.keys(value)
          .toSorted()
          .map((key) => [key, sorted(value[key])]),
      )
    : value;

const meaningOf = (text: string): Fields | undefined => {
  const document = parse(text);
  if (document.errors.length > 0) return undefined;
  const value: unknown = document.toJS({ maxAliasCount: -1 }) ?? {};
  return isFields(value) ? value : undefined;
};
