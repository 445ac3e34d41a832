/** A part of an embed. */
export type Field = { readonly name: string; readonly value: string; readonly inline?: boolean };

/** Source: Discord's reference, "Embed limits". */
export const MOST_IN_FIELD = 1_024;
