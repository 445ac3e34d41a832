import { isDigit, isLatin } from "./characters.ts";
import type { PlainFind } from "./find.ts";
import { ID_FORMS, type IdForm } from "./id-forms.ts";
import { beginsFree, digitsWithin, endsFree, saidBefore } from "./words-near.ts";

/** The forms by the size of the group of digits that they begin with, so that a number is tried on few, and a year on hardly any. */
const MOST_DIGITS = 15;
const BY_DIGITS = Array.from({ length: MOST_DIGITS + 1 }, (_, size) =>
  ID_FORMS.filter(({ begins }) => begins?.includes(size)),
);
const BY_LETTER = ID_FORMS.filter(({ written }) => written.flags.includes("i"));

const NAMED_WITHIN = 5;
/** The shortest has six digits, the longest so many characters with its spaces. */
const FEWEST = 6;
const LONGEST = 22;
/** Characters that the shortest has: `AB123457C`. */
const SHORTEST = 9;

/**
 * Finds numbers by which a state knows a person: those with check digits or a strict form, and where the form alone says little, only
 * after a word that names them.
 */
export const findIdNumbers = (text: string): readonly PlainFind[] => {
  const found: PlainFind[] = [];
  for (let i = 0; i < text.length; i++) {
    const forms = formsFor(text, i);
    if (forms === undefined || forms.length === 0 || digitsWithin(text, i, LONGEST) < FEWEST || !beginsFree(text, i))
      continue;
    const find = idAt(text, i, forms);
    if (!find) continue;
    found.push(find);
    i = find.end - 1;
  }
  return found;
};

/** The forms that may begin with the character at `i`, by what follows it. */
const formsFor = (text: string, i: number): readonly IdForm[] | undefined => {
  const code = text.charCodeAt(i);
  if (isDigit(code)) {
    if (i > 0 && isDigit(text.charCodeAt(i - 1))) return undefined;
    let end = i + 1;
    while (end < text.length && isDigit(text.charCodeAt(end))) end++;
    return BY_DIGITS[end - i];
  }
  if (!isLatin(code) || i + SHORTEST > text.length || (i > 0 && isLatin(text.charCodeAt(i - 1)))) return undefined;
  const isNear = isDigit(text.charCodeAt(i + 1)) || isDigit(text.charCodeAt(i + 2)) || isDigit(text.charCodeAt(i + 3));
  return isNear || isDigit(text.charCodeAt(i + 6)) ? BY_LETTER : undefined;
};

const idAt = (text: string, start: number, forms: readonly IdForm[]): PlainFind | undefined => {
  for (const { form, written, passes, words, alone, specimen } of forms) {
    written.lastIndex = start;
    const match = written.exec(text)?.[0];
    if (match === undefined || !endsFree(text, start + match.length)) continue;
    const value = match.replace(/[^\da-z]/gi, "").toUpperCase();
    if (!passes(value)) continue;
    const named = saidBefore(text, start, words, NAMED_WITHIN);
    if (named || alone !== "no")
      return {
        start,
        end: start + match.length,
        value,
        form,
        certain: named || alone === "certain",
        ...(specimen ? { specimen } : {}),
      };
  }
  return undefined;
};
