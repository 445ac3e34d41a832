/**
 * A hash of a text, 32 bits as a signed number: the same on every machine, and no secret.
 *
 * Source: FNV-1a (public domain, by Fowler, Noll and Vo), over UTF-16 units in the place of bytes. Its low bits follow the last letters.
 */
export const fnv1a = (text: string): number => {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
};
