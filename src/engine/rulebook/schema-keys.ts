import { z } from "zod";

type Schema = z.core.$ZodType;

/** The keys that a schema knows at a path, over all branches of its unions. */
export const keysAt = (schema: Schema, path: readonly PropertyKey[]): readonly string[] => [
  ...new Set(
    schemasAt(schema, path)
      .flatMap(bare)
      .flatMap((s) => (s instanceof z.ZodObject ? Object.keys(s.shape) : [])),
  ),
];

/** What a value at this path has to pass. */
export const schemasAt = (schema: Schema, path: readonly PropertyKey[]): readonly Schema[] =>
  path.reduce<readonly Schema[]>((here, step) => here.flatMap((s) => inside(s, step)), [schema]);

/** The schema without what only wraps it. */
const bare = (schema: Schema): readonly Schema[] => {
  const isWrapped =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable;
  if (isWrapped) return bare(schema.unwrap());
  if (schema instanceof z.ZodPipe) return bare(schema.in);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(bare);
  return [schema];
};

const inside = (schema: Schema, step: PropertyKey): readonly Schema[] =>
  bare(schema).flatMap((s) => {
    if (s instanceof z.ZodArray) return [s.element];
    if (s instanceof z.ZodRecord) return [s.valueType];
    const next: Schema | undefined = s instanceof z.ZodObject ? s.shape[String(step)] : undefined;
    return next ? [next] : [];
  });
