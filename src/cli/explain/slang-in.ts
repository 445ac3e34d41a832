import { meantText } from "../../engine/text/meant-text.ts";
import type { SlangFind } from "../../engine/text/slang/index.ts";
import { safe } from "../../tui/safe-text.ts";
import { builtInSlang } from "../slang.ts";

/** The slang of a text, by the lexicon that modbot brings along. */
export const slangIn = (text: string): readonly SlangFind[] => builtInSlang().find(meantText(text), text);

/** A row of slang words is told up to so many; more say nothing new. */
const MOST = 12;

/** `kys: kill yourself (self_harm_order); corn: perhaps porn (sexual)`, each entry once. */
export const slangLine = (finds: readonly SlangFind[]): string => {
  const entries = [...new Set(finds.map(({ entry }) => entry))];
  const told = entries
    .slice(0, MOST)
    .map((entry) => `${entry.spelling}: ${entry.sure ? "" : "perhaps "}${entry.reading} (${entry.class})`);
  return safe([...told, ...(entries.length > MOST ? [`and ${entries.length - MOST} more`] : [])].join("; "), 1_000);
};
