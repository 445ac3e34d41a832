/** The lines of a block of text: a list of sentences reads best with one a line and nothing around it. */
export const rows = (block: string): readonly string[] =>
  block
    .split("\n")
    .map((row) => row.trim())
    .filter((row) => row !== "");

/** The words of a block of text. */
export const wordsOf = (block: string): readonly string[] => block.trim().split(/\s+/);
