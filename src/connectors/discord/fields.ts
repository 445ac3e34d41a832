/** An object of JSON from outside. Nothing of it is known before it was looked at. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Readers for what a platform sends: each gives a value of the right type, or nothing. A packet that is not as documented costs what is wrong
 * in it, and never the rest.
 */
export const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The objects of a list; whatever else is in it is passed over. */
export const fieldsIn = (value: unknown): readonly Fields[] =>
  listOf(value).flatMap((one) => {
    const fields = fieldsOf(one);
    return fields === undefined ? [] : [fields];
  });

export const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** A text that says something. */
export const wordsOf = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** A snowflake: 1 to 20 digits. An empty, odd or numeric one is no id. */
export const idOf = (value: unknown): string | undefined =>
  typeof value === "string" && SNOWFLAKE.test(value) ? value : undefined;
const SNOWFLAKE = /^\d{1,20}$/;

export const idsOf = (value: unknown): readonly string[] => listOf(value).flatMap((one) => idOf(one) ?? []);

/** A whole number from 0 on. */
export const amountOf = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;

/** ISO 8601 as epoch ms. */
export const momentOf = (value: unknown): number | undefined => {
  if (typeof value !== "string") return undefined;
  const at = Date.parse(value);
  return Number.isSafeInteger(at) && at >= 0 ? at : undefined;
};

/** Permissions come as decimal digits, for they go beyond 2^53. */
export const bitsOf = (value: unknown): bigint =>
  typeof value === "string" && /^\d{1,40}$/.test(value) ? BigInt(value) : 0n;
