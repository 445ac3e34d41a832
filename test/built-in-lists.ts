import { readdirSync, readFileSync } from "node:fs";
import type { ListSection } from "../src/engine/condition.ts";
import { listFromText } from "../src/engine/rulebook/lists.ts";

/** A list of terms that modbot brings along, as its file has it. */
export type BuiltInList = { readonly file: string; readonly text: string; readonly sections: readonly ListSection[] };

const NO_TERMS = /^(?:brands|innocent|invites|phishing|shorteners|trusted)\.txt$/;

/** Every list of words and phrases in rules/lists/. */
export const builtInLists = (): readonly BuiltInList[] =>
  readdirSync("rules/lists")
    .filter((file) => file.endsWith(".txt") && !NO_TERMS.test(file))
    .map((file) => {
      const text = readFileSync(`rules/lists/${file}`, "utf8");
      const { entries, sections } = listFromText(text, file);
      return { file, text, sections: sections ?? [{ traits: {}, entries }] };
    });
