import { epochMs } from "./time.ts";

/** The fields of a line. Each reader gives `undefined` for what is absent or null, and throws `BrokenField` for another type. */
export type Fields = Readonly<Record<string, unknown>>;

/** A field of the wrong type: the message names it and quotes nothing of the line. */
export class BrokenField extends Error {}

export const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const objectIn = (value: unknown, field: string): Fields | undefined => {
  if (value === undefined || value === null) return undefined;
  if (isObject(value)) return value;
  throw new BrokenField(`"${field}" is not an object`);
};

export const stringIn = (value: unknown, field: string): string | undefined => {
  if (typeof value === "string") return value;
  if (value === undefined || value === null) return undefined;
  throw new BrokenField(`"${field}" is not a string`);
};

export const booleanIn = (value: unknown, field: string): boolean | undefined => {
  if (typeof value === "boolean") return value;
  if (value === undefined || value === null) return undefined;
  throw new BrokenField(`"${field}" is not true or false`);
};

export const stringsIn = (value: unknown, field: string): readonly string[] | undefined => {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  throw new BrokenField(`"${field}" is not a list of strings`);
};

/** An empty id says as much as none. */
export const idIn = (value: unknown, field: string): string | undefined => {
  if (typeof value === "string") return value === "" ? undefined : value;
  if (value === undefined || value === null) return undefined;
  if (Number.isSafeInteger(value)) return String(value);
  if (typeof value === "number") throw new BrokenField(`"${field}" is a number that is not exact: write it in quotes`);
  throw new BrokenField(`"${field}" is not an id`);
};

export const timeIn = (value: unknown, field: string): number | undefined => {
  if (value === undefined || value === null) return undefined;
  const ms = epochMs(value);
  if (ms !== undefined) return ms;
  throw new BrokenField(`"${field}" is not a time: write ISO 8601 or epoch milliseconds`);
};

export const amountIn = (value: unknown, field: string): number | undefined => {
  if (typeof value === "number" && value >= 0) return value;
  if (value === undefined || value === null) return undefined;
  throw new BrokenField(`"${field}" is not a number from 0 on`);
};
