import type { Place, Problem } from "../errors.ts";

/** Where a check writes down what it finds, and goes on, so that one run names every problem. */
export type Report = {
  readonly problem: (place: Place, message: string, hint?: string) => undefined;
  readonly warning: (place: Place, message: string, hint?: string) => undefined;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
};

export const newReport = (): Report => {
  const problems = new Map<string, Problem>();
  const warnings = new Map<string, Problem>();
  const into =
    (found: Map<string, Problem>) =>
    (place: Place, message: string, hint?: string): undefined => {
      const words = {
        message: sentence(harmless(message)),
        ...(hint === undefined ? {} : { hint: sentence(harmless(hint)) }),
      };
      const problem: Problem = { place, ...words };
      found.set(`${place.file}:${place.line}:${place.column} ${problem.message}`, problem);
    };
  return {
    problem: into(problems),
    warning: into(warnings),
    get problems() {
      return inOrder([...problems.values()]);
    },
    get warnings() {
      return inOrder([...warnings.values()]);
    },
  };
};

/** By file, in order of first mention, then by place. */
const inOrder = (problems: readonly Problem[]): readonly Problem[] => {
  const files = [...new Set(problems.map((p) => p.place.file))];
  return problems.toSorted(
    (a, b) =>
      files.indexOf(a.place.file) - files.indexOf(b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column,
  );
};

const LONGEST_QUOTE = 60;

/** Words from a file, fit to be shown in one line of a terminal: cut, and nothing in them that a terminal would obey. */
export const quoted = (text: string): string => `"${shown(text)}"`;

export const shown = (text: string, longest = LONGEST_QUOTE): string => {
  const characters = [...text.slice(0, longest * 2)];
  const cut = characters.length > longest ? `${characters.slice(0, longest).join("")}...` : characters.join("");
  return harmless(cut);
};

/** Controls, and what turns the direction of text, as their numbers. */
const harmless = (text: string): string =>
  text.replace(/[\p{C}\u2028\u2029]/gu, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);

const sentence = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);
