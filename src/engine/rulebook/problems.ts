import type { Place, Problem } from "../errors.ts";
import type { LintId } from "../lint/ids.ts";

/** What is worth a look, and no reason to refuse. `owner`: the rule, the list or the concept that it stands in. */
export type Warning = Problem & { readonly lint?: LintId; readonly owner?: Owner };
export type Owner = { readonly kind: "rule" | "list" | "concept"; readonly name: string };

/** Where a check writes down what it finds, and goes on, so that one run names every problem. */
export type Report = {
  readonly problem: (place: Place, message: string, hint?: string) => undefined;
  readonly warning: (place: Place, message: string, hint?: string, lint?: LintId) => undefined;
  /** Does the work; what it warns of belongs to this owner. */
  readonly about: <T>(owner: Owner, work: () => T) => T;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Warning[];
};

export const newReport = (): Report => {
  const problems = new Map<string, Problem>();
  const warnings = new Map<string, Warning>();
  let owner: Owner | undefined;
  return {
    problem: (place, message, hint) => note(problems, inWords(place, message, hint)),
    warning: (place, message, hint, lint) =>
      note(warnings, {
        ...inWords(place, message, hint),
        ...(lint === undefined ? {} : { lint }),
        ...(owner === undefined ? {} : { owner }),
      }),
    about(whose, work) {
      const before = owner;
      owner = whose;
      try {
        return work();
      } finally {
        owner = before;
      }
    },
    get problems() {
      return inOrder([...problems.values()]);
    },
    get warnings() {
      return inOrder([...warnings.values()]);
    },
  };
};

/** Whole sentences with nothing in them that a terminal would obey. */
export const inWords = (place: Place, message: string, hint?: string): Problem => ({
  place,
  message: sentence(harmless(message)),
  ...(hint === undefined ? {} : { hint: sentence(harmless(hint)) }),
});

/** One of a kind a place. */
const note = <P extends Problem>(found: Map<string, P>, problem: P): undefined => {
  const { file, line, column } = problem.place;
  found.set(`${file}:${line}:${column} ${problem.message}`, problem);
};

/** By file, in order of first mention, then by place. */
export const inOrder = <P extends Problem>(problems: readonly P[]): readonly P[] => {
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
