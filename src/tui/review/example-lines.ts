import { type Line, piece, type Tone, wrapped } from "../line.ts";
import { safe } from "../safe-text.ts";
import type { ExampleMode } from "./example-mode.ts";

const LONGEST_LINE = 2_000;

/** What would be written, line by line as a patch, with the file and the rule; or why nothing can be. */
export const exampleLines = ({ of, wanted, draft }: ExampleMode, columns: number): readonly Line[] => {
  const title: Line = [piece(` ${of.id}: an example of what rule ${safe(wanted ?? "?", 80)} must allow`, "accent")];
  if (draft === undefined) return [title, [], [piece(" …", "dim")]];
  if ("why" in draft) {
    return [
      title,
      [],
      ...wrapped([piece(` No example can be made: ${safe(draft.why, 400)}.`, "warn")], columns, 1),
      ...wrapped([piece(` ${safe(draft.hint, LONGEST_LINE)}`)], columns, 1),
    ];
  }
  const note = draft.isHit
    ? "The rule hits it as it is now: narrow the rule afterwards, and modbot rules check says when it holds."
    : "The rule lets this text pass already, where it stands alone.";
  return [
    title,
    [],
    ...draft.diff.flatMap((line) => wrapped([piece(` ${safe(line, LONGEST_LINE)}`, toneOf(line))], columns, 3)),
    [],
    ...wrapped([piece(` ${note}`, "dim")], columns, 1),
  ];
};

const toneOf = (line: string): Tone | undefined => {
  if (/^(?:---|\+\+\+|@@)/.test(line)) return "dim";
  if (line.startsWith("+")) return "good";
  return line.startsWith("-") ? "bad" : undefined;
};
