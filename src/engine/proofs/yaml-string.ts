/** What must not stand in a file as it is: controls, what is invisible, and what turns the direction of text. */
const WRITTEN_OUT = /[\p{C}\p{Zl}\p{Zp}\p{DI}\u00a0\u3000]/gu;

/**
 * A text as a double-quoted YAML string that means the same and shows every character: invisible ones are written out, so that who reads the
 * file sees what is in it.
 */
export const yamlString = (text: string): string => JSON.stringify(text).replace(WRITTEN_OUT, escaped);

const escaped = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  return code > 0xffff ? `\\U${hex.padStart(8, "0")}` : `\\u${hex.padStart(4, "0")}`;
};
