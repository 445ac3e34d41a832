import { remembering } from "./remembering.ts";

/** A text as a browser would read the links in it, with the way back. `at` is absent where both are the same. */
export type UrlText = { readonly text: string; readonly offset: (index: number) => number };

const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;
const DOTS = /^[\u3002\uff0e\uff61\u2024\ufe52]$/;
const BRACKETED_DOT = /[[({]\s?(?:\.|dot)\s?[\])}]/i;
const BRACKETED_DOT_HERE = new RegExp(BRACKETED_DOT.source, "iy");
/** `%41`, and what was escaped again and again: `%2541`, `%252541`. */
const ESCAPED_HERE = /%(?:25)*([2-7][0-9a-f])/iy;
/** A character beyond ASCII, escaped as the bytes of UTF-8. */
const ESCAPED_WIDE_HERE =
  /%(?:c[2-9a-f]|d[0-9a-f]|e[0-9a-f]%[89ab][0-9a-f]|f[0-4]%[89ab][0-9a-f]%[89ab][0-9a-f])%[89ab][0-9a-f]/iy;

/** Undoes what a browser undoes: full-width and styled characters, other dots, invisible characters, %-escapes. Also `[.]`, `(dot)`. */
export const urlText = (raw: string): UrlText => {
  const escaped = raw.includes("%") && /%[2-7c-f][0-9a-f]/i.test(raw);
  const spelled = /[[({]/.test(raw) && BRACKETED_DOT.test(raw);
  if (!escaped && !spelled && !/[^\0-\x7f]/.test(raw)) return { text: raw, offset: (index) => index };
  let text = "";
  const from: number[] = [];
  const put = (chars: string, at: number): void => {
    for (let i = 0; i < chars.length; i++) from.push(at);
    text += chars;
  };
  const putWide = (char: string, at: number): void => put(shownAs(char), at);
  for (let k = 0; k < raw.length; ) {
    const code = raw.charCodeAt(k);
    if (code >= 0x80) {
      const char = String.fromCodePoint(raw.codePointAt(k)!);
      putWide(char, k);
      k += char.length;
    } else if (code === 37 && escaped) {
      const wide = matchAt(ESCAPED_WIDE_HERE, raw, k);
      const char = wide === undefined ? undefined : decoded(wide[0]);
      const plain = wide === undefined ? matchAt(ESCAPED_HERE, raw, k) : undefined;
      if (char !== undefined) putWide(char, k);
      else put(plain ? String.fromCharCode(Number.parseInt(plain[1]!, 16)) : "%", k);
      k += (char === undefined ? plain : wide)?.[0].length ?? 1;
    } else {
      const dot =
        spelled && (code === 91 || code === 40 || code === 123) ? matchAt(BRACKETED_DOT_HERE, raw, k) : undefined;
      put(dot ? "." : raw[k]!, k);
      k += dot?.[0].length ?? 1;
    }
  }
  return { text, offset: (index) => from[index] ?? raw.length };
};

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
};

/** Overlong forms and halves of pairs have the shape of a character and are none. */
const decoded = (escaped: string): string | undefined => {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return undefined;
  }
};

/** What a browser reads a character beyond ASCII as: nothing, a dot, or its plain form. */
const shownAs = remembering((char) => (INVISIBLE.test(char) ? "" : DOTS.test(char) ? "." : narrow(char)));

/** Its plain form where that is ASCII; letters of other scripts stay for the host to spell. */
const narrow = (char: string): string => {
  const plain = char.normalize("NFKC");
  return /^[\x21-\x7e]{1,4}$/.test(plain) ? plain : char;
};
