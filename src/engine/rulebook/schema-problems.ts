import { z } from "zod";
import { didYouMean } from "./closest.ts";
import { quoted, type Report, shown } from "./problems.ts";
import { issueText, MISSING } from "./schema-words.ts";
import { entryOf, nodeAt, valueOf, type YamlNode } from "./yaml-tree.ts";

/** A value that passes its schema, or `undefined` after every problem with it stands in the report, at its place. */
export const check = <S extends z.ZodType>(schema: S, node: YamlNode, report: Report): z.output<S> | undefined => {
  const value = valueOf(node);
  const result = schema.safeParse(value, { error: issueText });
  if (result.success) return result.data;
  const tell = (issues: readonly Issue[], base: readonly PropertyKey[]): void => {
    for (const issue of issues) tellIssue(issue, base);
  };
  const tellIssue = (issue: Issue, base: readonly PropertyKey[]): void => {
    const path = [...base, ...issue.path];
    const here = nodeAt(node, path);
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) {
        const place = entryOf(here, key)?.place ?? here.place;
        report.problem(place, `unknown key ${quoted(key)}`, didYouMean(key, keysAt(schema, path)));
      }
    } else if (issue.code === "invalid_union" && issue.errors.length > 0) {
      const common = commonTrouble(issue.errors, schema, path, here);
      if (common) report.problem(common.node.place, common.message, common.hint);
      else tell(nearest(issue.errors), path);
    } else if (issue.code === "invalid_key") {
      const key = String(path.at(-1));
      const place = entryOf(nodeAt(node, path.slice(0, -1)), key)?.place ?? here.place;
      report.problem(place, `${quoted(key)} cannot be a name here`, issue.issues[0]?.message);
    } else if (issue.message === MISSING) {
      report.problem(here.place, `${quoted(String(path.at(-1)))} is missing`);
    } else {
      const { message, hint } = retold(issue, valueOf(here), schemasAt(schema, path));
      report.problem(here.place, message, hint);
    }
  };
  tell(result.error.issues, []);
  return undefined;
};

type Issue = z.core.$ZodIssue;

/** The problem, with a way out where one is known. */
const retold = (issue: Issue, value: unknown, schemas: readonly z.core.$ZodType[]): Words => {
  const { message } = issue;
  if (issue.code === "invalid_type" && issue.expected === "string" && isBareWord(value)) {
    return asText(message, value, schemas);
  }
  const hint =
    issue.code === "invalid_value" && typeof value === "string" && issue.values.length > 1
      ? didYouMean(value, issue.values.map(String))
      : undefined;
  return hint === undefined ? { message } : { message, hint };
};

type Words = { readonly message: string; readonly hint?: string };

const isBareWord = (value: unknown): value is number | boolean => typeof value === "number" || typeof value === "boolean";

/** A number where text belongs: would it do in quotes? If not, the reason is the better answer (`10` is no duration either way). */
const asText = (message: string, value: number | boolean, schemas: readonly z.core.$ZodType[]): Words => {
  const results = schemas.map((schema) => z.safeParse(schema, String(value), { error: issueText }));
  const refusal = results.find((r) => !r.success)?.error?.issues[0];
  if (results.some((r) => r.success) || refusal === undefined) return { message, hint: `Put it in quotes: "${shown(String(value))}"` };
  return { message: refusal.message };
};

type Trouble = Words & { readonly node: YamlNode };

/** What no branch of a union allows: the wrong kind of value, an unknown key, keys that exclude each other. */
const commonTrouble = (
  branches: readonly (readonly Issue[])[],
  schema: z.ZodType,
  path: readonly PropertyKey[],
  here: YamlNode,
): Trouble | undefined => {
  const mistyped = branches.map((issues) => issues.find((i) => i.code === "invalid_type" && i.path.length === 0));
  if (mistyped.every((issue) => issue !== undefined)) {
    const value = valueOf(here);
    const message = issueText({ expected: mistyped.map((issue) => issue.expected), input: value, code: "invalid_type" });
    const isText = mistyped.some((issue) => issue.expected === "string") && isBareWord(value);
    return { node: here, ...(isText ? asText(message, value, schemasAt(schema, path)) : { message }) };
  }
  const surplus = branches.map((issues) => issues.flatMap((i) => (i.code === "unrecognized_keys" && i.path.length === 0 ? i.keys : [])));
  const inNone = surplus[0]!.find((key) => surplus.every((keys) => keys.includes(key)));
  if (inNone !== undefined) {
    const entry = entryOf(here, inNone);
    const known = keysAt(schema, path);
    const hint = didYouMean(inNone, known);
    return { node: { ...here, place: entry?.place ?? here.place }, message: `unknown key ${quoted(inNone)}`, ...(hint ? { hint } : {}) };
  }
  if (surplus.every((keys) => keys.length > 0)) {
    const keys = [...new Set(surplus.flat())].map(quoted);
    return { node: here, message: `${keys.join(" and ")} do not go together here` };
  }
  return undefined;
};

/** The branch of a union that the value came nearest to: of the right type at least, and wrong as deep inside as can be. */
const nearest = (branches: readonly (readonly Issue[])[]): readonly Issue[] => {
  const cost = (issues: readonly Issue[]): number =>
    (issues.some((i) => i.path.length === 0 && i.code === "invalid_type") ? 1000 : 0) +
    issues.length * 10 -
    Math.min(...issues.map((i) => i.path.length));
  return branches.toSorted((a, b) => cost(a) - cost(b))[0] ?? [];
};

/** The keys that a schema knows at a path, over all branches of its unions. */
export const keysAt = (schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] => [
  ...new Set(schemasAt(schema, path).flatMap(bare).flatMap((s) => (s instanceof z.ZodObject ? Object.keys(s.shape) : []))),
];

const schemasAt = (schema: z.ZodType, path: readonly PropertyKey[]): readonly z.core.$ZodType[] =>
  path.reduce<readonly z.core.$ZodType[]>((here, step) => here.flatMap((s) => inside(s, step)), [schema]);

/** The schema without what only wraps it. */
const bare = (schema: z.core.$ZodType): readonly z.core.$ZodType[] => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) return bare(schema.unwrap());
  if (schema instanceof z.ZodPipe) return bare(schema.in);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(bare);
  return [schema];
};

const inside = (schema: z.core.$ZodType, step: PropertyKey): readonly z.core.$ZodType[] =>
  bare(schema).flatMap((s) => {
    if (s instanceof z.ZodObject) {
      const next: z.core.$ZodType | undefined = s.shape[String(step)];
      return next ? [next] : [];
    }
    if (s instanceof z.ZodArray) return [s.element];
    if (s instanceof z.ZodRecord) return [s.valueType];
    return [];
  });
