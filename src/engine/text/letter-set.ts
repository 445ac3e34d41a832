/** The letters that a name has, whatever their number and order: a bit for each. Other characters share the bits that are left. */
export const lettersOf = (name: string): number => {
  let bits = 0;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    bits |= code >= 97 && code <= 122 ? 1 << (code - 97) : 1 << (26 + (code % 5));
  }
  return bits;
};

/** Are two names surely farther apart than so many edits? Each edit brings and takes one letter at most. */
export const isFarther = (a: number, b: number, edits: number): boolean => bitsIn(a ^ b) > edits * 2;

/** Counted in pairs, fours and eights at once: a host is compared with every brand. */
const bitsIn = (bits: number): number => {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};
