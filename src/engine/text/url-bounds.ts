/** Characters by code, for telling where a link and its parts end. */
const isLetterOrDigit = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
const codes = (chars: string): ReadonlySet<number> => new Set(Array.from(chars, (char) => char.charCodeAt(0)));

/** The star stands for letters left out: `h**p`. */
export const isSchemeChar = (code: number): boolean =>
  isLetterOrDigit(code) || code === 42 || code === 43 || code === 45;

/** A browser takes both for one. */
export const isSlash = (code: number): boolean => code === 47 || code === 92;

/** Quotes, brackets of mark-up, bars of spoilers, wide spaces. */
const URL_ENDS = codes('"<>`|\u00a0\u3000');
const AUTHORITY_ENDS = codes("/\\?#()]}*,'");

/** Does this end a link? */
export const endsUrl = (code: number): boolean =>
  code <= 32 || URL_ENDS.has(code) || (code >= 0x2000 && code <= 0x206f);

/** Does this end the part of a link that names the host? */
export const endsAuthority = (code: number): boolean => endsUrl(code) || AUTHORITY_ENDS.has(code);

/** May it stand in the label of a host? Letters of all alphabets may. */
export const isHostChar = (code: number): boolean =>
  isLetterOrDigit(code) ||
  code === 45 ||
  code === 95 ||
  (code >= 0xaa &&
    !(code >= 0x2000 && code <= 0x2bff) &&
    !(code >= 0x3000 && code <= 0x303f) &&
    !(code >= 0xd800 && code <= 0xf8ff));

/** Where a link that goes on at `from` ends, less what belongs to the sentence: full stops, brackets that were opened before it. */
export const endOfUrl = (text: string, from: number): number => {
  let end = from;
  while (end < text.length && !endsUrl(text.charCodeAt(end)) && !endsLabel(text, end)) end++;
  const close = firstUnopened(text.slice(from, end));
  let last = close >= 0 ? from + close : end;
  while (last > from && /[.,;:!?'"*_~\u2019\u201d\u2026\]}]/.test(text[last - 1]!)) last--;
  return last;
};

/** `](`: the link before it was the label of the one behind it. */
const endsLabel = (text: string, at: number): boolean => text.charCodeAt(at) === 93 && text.charCodeAt(at + 1) === 40;

const firstUnopened = (url: string): number => {
  let open = 0;
  for (let i = 0; i < url.length; i++) {
    if (url[i] === "(") open++;
    else if (url[i] === ")" && --open < 0) return i;
  }
  return -1;
};
