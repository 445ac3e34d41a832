/**
 * One meaning, said in many ways.
 * A near miss shares words with the meaning and says something else: the opposite, another object, the figure of speech.
 */
export type Cluster = {
  /** Words of a-z and 0-9 with hyphens; no other cluster has it. One of a grammar is `FRAME/ARGUMENT/...`. */
  readonly id: string;
  readonly meaning: string;
  readonly lines: readonly string[];
  readonly nearMisses: readonly string[];
};

/** What makes two lines the same line: case and spaces do not tell them apart. */
export const sameLine = (line: string): string => line.trim().replace(/\s+/g, " ").toLowerCase();
