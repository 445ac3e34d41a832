/** A text as a browser would read the links in it, with the way back. `at` is absent where both are the same. */
export type UrlText = { readonly text: string; readonly offset: (index: number) => number };

const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;
const DOTS = /^[\u3002\uff0e\uff61\u2024\ufe52]$/;

/** Undoes what a browser undoes: full-width and styled characters, other dots, invisible characters, %-escapes of ASCII. Also `[.]`, `(dot)`. */
export const urlText = (raw: string): UrlText => {
  const escaped = /%[2-7][0-9a-f]/i.test(raw);
  const spelled = /[[({]\s?(?:\.|dot)\s?[\])}]/i.test(raw);
  if (!escaped && !spelled && !/[^\0-\x7f]/.test(raw)) return { text: raw, offset: (index) => index };
  let text = "";
  const from: number[] = [];
  const put = (chars: string, at: number): void => {
    for (let i = 0; i < chars.length; i++) from.push(at);
    text += chars;
  };
  for (let k = 0; k < raw.length; ) {
    const code = raw.charCodeAt(k);
    if (code < 0x80) {
      const triplet = code === 37 && escaped ? /^%([2-7][0-9a-f])/i.exec(raw.slice(k, k + 3)) : null;
      const dot =
        spelled && (code === 91 || code === 40 || code === 123)
          ? /^[[({]\s?(?:\.|dot)\s?[\])}]/i.exec(raw.slice(k, k + 8))
          : null;
      put(triplet ? String.fromCharCode(Number.parseInt(triplet[1]!, 16)) : dot ? "." : raw[k]!, k);
      k += triplet ? 3 : (dot?.[0].length ?? 1);
      continue;
    }
    const char = String.fromCodePoint(raw.codePointAt(k)!);
    if (!INVISIBLE.test(char)) put(DOTS.test(char) ? "." : narrow(char), k);
    k += char.length;
  }
  return { text, offset: (index) => from[index] ?? raw.length };
};

/** Its plain form where that is ASCII; letters of other scripts stay for the host to spell. */
const narrow = (char: string): string => {
  const plain = char.normalize("NFKC");
  return /^[\x21-\x7e]{1,4}$/.test(plain) ? plain : char;
};
