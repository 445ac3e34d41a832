import { closest, didYouMean } from "./closest.ts";
import { quoted, type Report } from "./problems.ts";
import { readYaml } from "./read-yaml.ts";
import { FORMAT, HEAD, KNOWN_KEYS, LATER_KEYS, SECTIONS } from "./schema.ts";
import { check } from "./schema-problems.ts";
import { childOf, type YamlMap, type YamlNode } from "./yaml-tree.ts";

/** A rulebook file whose frame is right: its head checked, its sections found and not yet looked into. */
export type ParsedRulebook = {
  readonly version: string;
  readonly sections: Readonly<Partial<Record<(typeof SECTIONS)[number], YamlNode>>>;
};

/** Reads the frame of a rulebook; `undefined` when there is nothing to go on with. Errors: in the report. */
export const parseRulebook = (file: string, text: string, report: Report): ParsedRulebook | undefined => {
  const root = readYaml(file, text, report);
  if (root === undefined) return undefined;
  if (root.kind !== "map") {
    report.problem(root.place, "this is not a rulebook", `It begins with format: ${FORMAT}`);
    return undefined;
  }
  const meant = refuseUnknownKeys(root, report);
  const missing = (key: string, hint: string): void => {
    // A misspelt key is one slip, not an unknown key and a missing one.
    if (!meant.includes(key)) report.problem(root.place, `${quoted(key)} is missing`, hint);
  };
  const version = checkHead(root, missing, report);
  const sections: Partial<Record<(typeof SECTIONS)[number], YamlNode>> = {};
  for (const key of SECTIONS) {
    const node = childOf(root, key);
    if (node) sections[key] = node;
  }
  if (sections.rules === undefined) missing("rules", "Write rules: and one - a rule");
  return { version, sections };
};

/** Gives the keys that were probably meant. */
const refuseUnknownKeys = (root: YamlMap, report: Report): readonly (string | undefined)[] =>
  [...root.entries.values()].map(({ key, place }) => {
    if (KNOWN_KEYS.includes(key)) return undefined;
    if (LATER_KEYS.includes(key)) {
      return report.problem(
        place,
        `${quoted(key)} cannot be used yet`,
        "Take it away: this version of modbot does nothing with it",
      );
    }
    report.problem(place, `unknown key ${quoted(key)}`, didYouMean(key, KNOWN_KEYS));
    return closest(key, KNOWN_KEYS);
  });

/** The version text; empty after a problem, which then stands in the report. */
const checkHead = (root: YamlMap, missing: (key: string, hint: string) => void, report: Report): string => {
  const format = childOf(root, "format");
  if (format === undefined) {
    missing("format", `A rulebook begins with format: ${FORMAT}`);
  } else if (format.kind !== "scalar" || format.value !== FORMAT) {
    report.problem(format.place, "this format is not known", `This version of modbot reads format: ${FORMAT}`);
  }
  const version = childOf(root, "version");
  if (version === undefined) {
    missing("version", 'Write version: "2026-11-20.1", and raise it with every change');
  } else if (version.kind === "scalar" && !version.inQuotes && /^[\d.-]/.test(version.source)) {
    // 1.10 would read as 1.1, and other readers of YAML make a date of a date.
    report.problem(version.place, "the version is not in quotes", `Write version: "${version.source.slice(0, 60)}"`);
    return "";
  }
  const read = (key: keyof typeof HEAD): string | undefined => {
    const node = childOf(root, key);
    return node && check(HEAD[key], node, report);
  };
  read("why");
  read("changed_by");
  return read("version") ?? "";
};
