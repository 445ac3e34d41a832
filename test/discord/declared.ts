type Schema = Readonly<Record<string, unknown>>;
type Schemas = Readonly<Record<string, Schema>>;

const listOf = (value: unknown): readonly Schema[] => (Array.isArray(value) ? value : []);
const isSchema = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A schema with every schema that it stands for or is put together of. */
const flat = (schemas: Schemas, schema: Schema): readonly Schema[] => {
  const name = typeof schema.$ref === "string" ? schema.$ref.split("/").at(-1)! : undefined;
  const parts = [...listOf(schema.allOf), ...listOf(schema.anyOf), ...listOf(schema.oneOf)];
  const behind = name === undefined ? [] : [schemas[name] ?? {}];
  return [schema, ...[...parts, ...behind].flatMap((one) => flat(schemas, one))];
};

/**
 * Paths of what `value` has and no reading of `schema` declares. JSON Schema lets unknown keys pass, and Discord ignores them:
 * so a misspelt key would do nothing and pass every check.
 */
export const declaredKeys = (schemas: Schemas, schema: Schema, value: unknown, path = ""): string[] => {
  const all = flat(schemas, schema);
  if (Array.isArray(value)) {
    const items = all.map((one) => one.items).filter(isSchema);
    return items.length === 0
      ? []
      : value.flatMap((one, i) => declaredKeys(schemas, { anyOf: items }, one, `${path}/${i}`));
  }
  if (!isSchema(value)) return [];
  const properties = all.map((one) => one.properties).filter(isSchema);
  const isOpen = properties.length === 0 || all.some(({ additionalProperties }) => additionalProperties);
  return Object.entries(value).flatMap(([key, one]) => {
    const found = properties.map((set) => set[key]).filter(isSchema);
    if (found.length > 0) return declaredKeys(schemas, { anyOf: found }, one, `${path}/${key}`);
    return isOpen ? [] : [`${path}/${key}`];
  });
};
