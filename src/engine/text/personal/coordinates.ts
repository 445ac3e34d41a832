import type { PlainFind } from "./find.ts";
import { beginsFree, endsFree } from "./words-near.ts";

/** Two decimals with at least four places each, which is some ten metres: `52.51627, 13.37770`. Tried where a number begins. */
const PAIR = /[-+]?(\d{1,2}\.\d{4,9})\u00b0? ?([NS])?[,;/ ] ?[-+]?(\d{1,3}\.\d{4,9})\u00b0? ?([EWO])?/y;

/** Finds places on the earth by latitude and longitude. Doubtful: a game or a calculation has such pairs too. */
export const findCoordinates = (text: string): readonly PlainFind[] => {
  const found: PlainFind[] = [];
  for (let i = text.indexOf("."); i >= 0; i = text.indexOf(".", i + 1)) {
    let start = i;
    while (start > 0 && i - start < 2 && /[\d]/.test(text.charAt(start - 1))) start--;
    if (start === i) continue;
    if (/[-+]/.test(text.charAt(start - 1))) start--;
    if (!beginsFree(text, start)) continue;
    PAIR.lastIndex = start;
    const match = PAIR.exec(text);
    if (!match || !endsFree(text, start + match[0].length) || Number(match[1]) > 90 || Number(match[3]) > 180) continue;
    const end = start + match[0].trimEnd().length;
    found.push({ start, end, value: `${match[1]},${match[3]}`, form: "", certain: match[2] !== undefined });
    i = end;
  }
  return found;
};
