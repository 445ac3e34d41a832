/** What a terminal would obey or reorder, and JSON leaves as it is. */
const ODD = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** JSON, made safe to print. */
export const plain = (json: string): string =>
  json.replace(ODD, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** JSON on one line, safe to print. */
export const jsonLine = (value: unknown): string => plain(JSON.stringify(value));

/** JSON for people who read along, safe to print. */
export const jsonText = (value: unknown): string => plain(JSON.stringify(value, null, 2));
