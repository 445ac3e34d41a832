import { type Line, type LineProblem, withoutComment } from "../list-text.ts";
import { quoted } from "../problems.ts";

/** A concept in a file of its own, as written. */
export type ConceptText = {
  readonly near: readonly Line[];
  readonly far: readonly Line[];
  /** Concepts whose near side is on the far side of this one. */
  readonly farFrom: readonly Line[];
  readonly problems: readonly LineProblem[];
};

const FORM = "Write % near, % far, or % far_from: gaming, spoilers";

/**
 * Reads the file of a concept. One phrase a line; `#` at the beginning or after a space begins a comment; `% near` and `% far` say to which
 * side the lines below belong (near, until one says otherwise), and `% far_from: gaming` adds what means another concept to the far side.
 */
export const readConceptText = (text: string): ConceptText => {
  const sides: Readonly<Record<"near" | "far", Line[]>> = { near: [], far: [] };
  const farFrom: Line[] = [];
  const problems: LineProblem[] = [];
  let side: "near" | "far" = "near";
  text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .forEach((raw, i) => {
      const entry = withoutComment(raw);
      const line = i + 1;
      if (entry === "") return;
      if (!entry.startsWith("%")) {
        sides[side].push({ entry, line });
        return;
      }
      const said = entry.slice(1).trim();
      const names = /^far_from\s*:(.*)$/.exec(said)?.[1];
      if (said === "near" || said === "far") side = said;
      else if (names === undefined) problems.push({ line, message: `${quoted(entry)} says nothing known`, hint: FORM });
      else for (const name of names.split(",")) if (name.trim() !== "") farFrom.push({ entry: name.trim(), line });
    });
  return { ...sides, farFrom, problems };
};
