const HASH = 26;
const GAP = 27;
const LONGEST = 64;

/**
 * The pattern of a name, as numbers: letters stand for themselves, each part with a digit in it for any such part.
 * `user_8f3k` and `user_2k9d` have one, and so have `emma1234` and `emma88`.
 *
 * Gives: how many numbers there are; 0 for a name without such a part, or without three letters beside it: ordinary names are not alike.
 */
export const readTemplate = (name: string, into: Uint8Array): number => {
  const text = name.slice(0, LONGEST).toLowerCase();
  let length = 0;
  let letters = 0;
  let varied = false;
  for (const part of text.split(/([^\p{L}\d]+)/u)) {
    if (part === "") continue;
    const digit = part.search(/\d/);
    // A stem with digits after it keeps the stem; letters after the digits make the whole tail a chance one.
    const stem = digit < 0 ? part : stemOf(part, digit);
    if (!/[\p{L}\d]/u.test(part)) into[length++] = GAP;
    else {
      for (const letter of stem) {
        into[length++] = letter.charCodeAt(0) % HASH;
        letters++;
      }
      if (digit >= 0) {
        into[length++] = HASH;
        varied = true;
      }
    }
  }
  return varied && letters >= 3 ? length : 0;
};

/** `emma` of `emma1234`; nothing of `8f3k` or `a8f3`, whose letters are as random as its digits. */
const stemOf = (part: string, digit: number): string => (digit >= 3 ? part.slice(0, digit) : "");
