import { readFileSync } from "node:fs";
import { UsageError } from "../../engine/errors.ts";
import { fileError } from "../file-error.ts";

/** Disguises are of words that people could still read: these have letters, and enough of them. */
const TERM = /^[a-z]{4,24}$/;

/**
 * Words to disguise, one a line; upper case, blank lines and those that begin with # do not matter.
 * Errors: `UsageError` with the line of a word that cannot be disguised; `ModbotError` when the file cannot be read.
 */
export const readTerms = (path: string, shownAs: string): readonly string[] => {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw fileError("read", shownAs, error);
  }
  const terms = text.split("\n").flatMap((row, i) => {
    const term = row.trim().toLowerCase();
    if (term === "" || term.startsWith("#")) return [];
    if (TERM.test(term)) return [term];
    throw new UsageError(`${shownAs}:${i + 1}: this is no word of 4 to 24 letters from a to z.`, {
      hint: "Disguises are made of single words.",
    });
  });
  if (terms.length > 0) return [...new Set(terms)];
  throw new UsageError(`${shownAs} holds no words.`, { hint: "Write one a line." });
};
