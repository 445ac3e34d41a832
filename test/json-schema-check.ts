type Schema = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const schemaOf = (value: unknown): Schema => (isObject(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === "string",
  number: (value) => typeof value === "number",
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === "boolean",
  array: Array.isArray,
  object: isObject,
};

type Check = (value: unknown, arg: unknown, at: string, schema: Schema, root: Schema) => readonly string[];

const unless = (fits: boolean, at: string, why: string): readonly string[] => (fits ? [] : [`${at}: ${why}`]);
const ofNumber =
  (fits: (value: number, limit: number) => boolean): Check =>
  (value, limit, at) =>
    unless(typeof value !== "number" || fits(value, Number(limit)), at, `out of range: ${String(limit)}`);
const ofSize =
  (size: (value: unknown) => number | undefined, fits: (size: number, limit: number) => boolean): Check =>
  (value, limit, at) =>
    unless(fits(size(value) ?? Number(limit), Number(limit)), at, `not so many: ${String(limit)}`);
const letters = (value: unknown): number | undefined => (typeof value === "string" ? [...value].length : undefined);
const items = (value: unknown): number | undefined => (Array.isArray(value) ? value.length : undefined);
const keys = (value: unknown): number | undefined => (isObject(value) ? Object.keys(value).length : undefined);
const nothing: Check = () => [];

/** What each keyword of draft 7 that modbot uses means. One that is not here is a fault of the schema. */
const CHECKS: Readonly<Record<string, Check>> = {
  $schema: nothing,
  title: nothing,
  description: nothing,
  default: nothing,
  examples: nothing,
  definitions: nothing,
  $ref: (value, ref, at, _, root) => {
    const name = /^#\/definitions\/(\w+)$/.exec(String(ref))?.[1] ?? "";
    const target = schemaOf(root.definitions)[name];
    if (!isObject(target)) throw new Error(`${String(ref)} leads nowhere`);
    return problems(value, target, at, root);
  },
  type: (value, type, at) => unless(TYPES[String(type)]!(value), at, `no ${String(type)}`),
  const: (value, wanted, at) => unless(value === wanted, at, `not ${String(wanted)}`),
  enum: (value, wanted, at) => unless(listOf(wanted).includes(value), at, `none of ${listOf(wanted).join(", ")}`),
  pattern: (value, pattern, at) =>
    unless(typeof value !== "string" || new RegExp(String(pattern), "u").test(value), at, `not as ${String(pattern)}`),
  minLength: ofSize(letters, (size, limit) => size >= limit),
  maxLength: ofSize(letters, (size, limit) => size <= limit),
  minItems: ofSize(items, (size, limit) => size >= limit),
  maxItems: ofSize(items, (size, limit) => size <= limit),
  minProperties: ofSize(keys, (size, limit) => size >= limit),
  maxProperties: ofSize(keys, (size, limit) => size <= limit),
  minimum: ofNumber((value, limit) => value >= limit),
  maximum: ofNumber((value, limit) => value <= limit),
  exclusiveMinimum: ofNumber((value, limit) => value > limit),
  exclusiveMaximum: ofNumber((value, limit) => value < limit),
  required: (value, names, at) =>
    listOf(names).flatMap((name) =>
      unless(!isObject(value) || String(name) in value, at, `${String(name)} is missing`),
    ),
  properties: (value, properties, at, _, root) =>
    Object.entries(schemaOf(properties)).flatMap(([key, schema]) =>
      isObject(value) && key in value ? problems(value[key], schemaOf(schema), `${at}.${key}`, root) : [],
    ),
  additionalProperties: (value, rest, at, schema, root) => {
    const known = schemaOf(schema.properties);
    const others = isObject(value) ? Object.entries(value).filter(([key]) => !(key in known)) : [];
    return others.flatMap(([key, one]) =>
      rest === false ? [`${at}: unknown key ${key}`] : problems(one, schemaOf(rest), `${at}.${key}`, root),
    );
  },
  propertyNames: (value, schema, at, _, root) =>
    Object.keys(schemaOf(value)).flatMap((key) => problems(key, schemaOf(schema), `${at}.${key}`, root)),
  items: (value, schema, at, _, root) =>
    listOf(value).flatMap((one, i) => problems(one, schemaOf(schema), `${at}[${i}]`, root)),
  anyOf: (value, schemas, at, _, root) =>
    unless(
      listOf(schemas).some((schema) => problems(value, schemaOf(schema), at, root).length === 0),
      at,
      "none of several forms",
    ),
  allOf: (value, schemas, at, _, root) =>
    listOf(schemas).flatMap((schema) => problems(value, schemaOf(schema), at, root)),
  if: (value, condition, at, schema, root) =>
    holds(value, condition, root) ? problems(value, schemaOf(schema.then), at, root) : [],
  // Looked at where its condition is.
  then: nothing,
  not: (value, schema, at, _, root) =>
    unless(problems(value, schemaOf(schema), at, root).length > 0, at, "this is refused"),
};

const holds = (value: unknown, schema: unknown, root: Schema): boolean =>
  problems(value, schemaOf(schema), "", root).length === 0;

const problems = (value: unknown, schema: Schema, at: string, root: Schema): readonly string[] => {
  // In draft 7 a reference stands alone: what is beside it does not count.
  const used = "$ref" in schema ? { $ref: schema.$ref } : schema;
  return Object.entries(used).flatMap(([keyword, arg]) => {
    const check = CHECKS[keyword];
    if (check === undefined) throw new Error(`the schema uses ${keyword}, which is not known here`);
    return check(value, arg, at, used, root);
  });
};

/** What a JSON Schema of draft 7 has against a value, in lines; nothing, where it accepts it. */
export const schemaProblems = (value: unknown, schema: Schema): readonly string[] =>
  problems(value, schema, "", schema);
