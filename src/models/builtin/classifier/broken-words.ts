import { SIGN, signOf } from "./signs.ts";
import { hashToken } from "./token-hash.ts";
import { LONGEST_TOKEN, MOST_JOINED, type Tokens } from "./tokens.ts";

const isLetterToken = ({ from, chars }: Tokens, i: number): boolean =>
  from[i + 1]! - from[i]! === 1 && signOf(chars[from[i]!]!) === SIGN.letter;

const FEWEST_ALONE = 3;

/** Three letters or more that stand alone are one word: `f u c k`. */
export const mergeLetters = (t: Tokens): void => {
  let kept = 0;
  for (let i = 0; i < t.count; ) {
    let row = 0;
    while (i + row < t.count && row < LONGEST_TOKEN && isLetterToken(t, i + row)) row++;
    const taken = row >= FEWEST_ALONE ? row : 1;
    t.from[kept] = t.from[i]!;
    t.start[kept] = t.start[i]!;
    t.end[kept] = t.end[i + taken - 1]!;
    kept++;
    i += taken;
  }
  t.from[kept] = t.from[t.count]!;
  t.count = kept;
};

const LONGEST_JOINED = 12;
const SHORTEST_JOINED = 3;

/** Words that signs alone stand between, as one word more: `fu.ck`, `b-i-tch`. */
export const joinParts = (text: string, end: number, t: Tokens): void => {
  const { chars, from } = t;
  let at = 0;
  while (at < end && t.count < t.words + MOST_JOINED) {
    const first = from[t.count]!;
    const start = at;
    let size = 0;
    let joints = 0;
    let before: number = SIGN.space;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      const sign = signOf(code);
      if (sign === SIGN.letter) {
        if (before === SIGN.joint && size > 0) joints++;
        if (size <= LONGEST_JOINED) chars[first + size++] = code;
      } else if (sign !== SIGN.joint || before === SIGN.joint) break;
      before = sign;
    }
    if (joints > 0 && size >= SHORTEST_JOINED && size <= LONGEST_JOINED) {
      t.start[t.count] = start;
      t.end[t.count] = at;
      from[++t.count] = first + size;
      hashToken(t, t.count - 1);
    }
    at++;
  }
};
