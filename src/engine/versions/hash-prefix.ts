/** How much of a hash must be typed. */
const SHORTEST = 6;

/** Could this be the beginning of a hash? */
export const isHashPrefix = (text: string): boolean => text.length >= SHORTEST && /^[0-9a-f]{1,64}$/i.test(text);

/** Those that begin so. */
export const withPrefix = <R extends { readonly hash: string }>(all: readonly R[], prefix: string): readonly R[] =>
  all.filter(({ hash }) => hash.startsWith(prefix.toLowerCase()));
