import type { ListSection, Traits } from "../condition.ts";
import { SEVERITIES } from "../decision.ts";
import { didYouMean } from "./closest.ts";
import { quoted } from "./problems.ts";

/** An entry of a list file, and the line that it stands in. */
export type Line = { readonly entry: string; readonly line: number };
export type LineProblem = { readonly line: number; readonly message: string; readonly hint: string | undefined };

/** A list file as written: entries in sections, each with what `%` lines above it say of them. */
export type ListText = {
  readonly sections: readonly { readonly traits: Traits; readonly lines: readonly Line[] }[];
  readonly problems: readonly LineProblem[];
  /** The first `%` line, for lists that can have none. */
  readonly firstTrait: number | undefined;
};

export const LIST_MODES = ["word", "prefix", "substring"] as const;
export const AT_MOST = ["queue", "act"] as const;
const LONGEST_CATEGORY = 60;

const TRAIT_NAMES = ["severity", "at_most", "match", "category"] as const;

/**
 * Reads a list file. One entry a line; `#` at the beginning or after a space begins a comment; `% severity: high` says something of all
 * entries below it, until another such line says otherwise.
 */
export const readListText = (text: string): ListText => {
  const problems: LineProblem[] = [];
  const sections = new Map<string, { traits: Traits; lines: Line[] }>();
  let traits: Traits = {};
  let lines: Line[] | undefined;
  let firstTrait: number | undefined;
  const written = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  written.forEach((raw, i) => {
    const entry = withoutComment(raw);
    if (entry === "") return;
    const line = i + 1;
    if (entry.startsWith("%")) {
      firstTrait ??= line;
      const read = readTrait(entry.slice(1), line);
      if ("message" in read) problems.push(read);
      else traits = { ...traits, ...read };
      lines = undefined;
      return;
    }
    lines ??= linesFor(traits, sections);
    lines.push({ entry, line });
  });
  return { sections: [...sections.values()], problems, firstTrait };
};

/** Most lines have none, and a list may have a million of them. */
export const withoutComment = (raw: string): string =>
  (raw.includes("#") ? raw.replace(/(?:^|\s)#.*$/, "") : raw).trim();

/** Sections that say the same are one. */
const linesFor = (traits: Traits, sections: Map<string, { traits: Traits; lines: Line[] }>): Line[] => {
  const key = JSON.stringify([traits.match, traits.severity, traits.atMost, traits.category]);
  const known = sections.get(key) ?? { traits, lines: [] };
  sections.set(key, known);
  return known.lines;
};

const readTrait = (written: string, line: number): Traits | LineProblem => {
  const [, name = "", value = ""] = /^\s*([^:\s]+)\s*:\s*(.*)$/.exec(written) ?? [];
  if (name === "") return { line, message: "a line with % says something of the entries below it", hint: FORM };
  switch (name) {
    case "severity": {
      const severity = SEVERITIES.find((s) => s === value);
      return severity ? { severity } : unknownValue(line, value, SEVERITIES);
    }
    case "at_most": {
      const atMost = AT_MOST.find((s) => s === value);
      return atMost ? { atMost } : unknownValue(line, value, AT_MOST);
    }
    case "match": {
      const match = LIST_MODES.find((s) => s === value);
      return match ? { match } : unknownValue(line, value, LIST_MODES);
    }
    case "category":
      if (value !== "" && value.length <= LONGEST_CATEGORY) return { category: value };
      return { line, message: "a category is a name of 1 to 60 characters", hint: "Write % category: insults" };
    default:
      return { line, message: `unknown key ${quoted(name)} after %`, hint: didYouMean(name, TRAIT_NAMES) };
  }
};

const FORM = "Write % severity: high, % at_most: queue, % match: prefix or % category: insults";

const unknownValue = (line: number, value: string, known: readonly string[]): LineProblem => ({
  line,
  message: `${quoted(value)} is not one of ${known.join(", ")}`,
  hint: didYouMean(value, known),
});

/** Sections with what the rulebook itself says of the list put over what the file says. */
export const withTraits = (sections: readonly ListSection[], over: Traits): readonly ListSection[] =>
  sections.map(({ traits, entries }) => ({ traits: { ...traits, ...over }, entries }));
