/** Variation selectors among them. */
const MARK = /^\p{M}$/u;
/** As many marks on one letter are kept with it. */
const MOST_MARKS = 16;

/** End of the character at `at` with the marks upon it: pairs of surrogates and accents stay together when a text is turned around. */
export const clusterEnd = (text: string, at: number, limit: number): number => {
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  for (let marks = 0; marks < MOST_MARKS && end < limit; marks++) {
    const code = text.charCodeAt(end);
    if (code < 0x300 || !MARK.test(text.charAt(end))) break;
    end++;
  }
  return Math.min(end, limit);
};
