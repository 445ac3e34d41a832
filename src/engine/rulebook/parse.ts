import { closest, didYouMean } from "./closest.ts";
import { quoted, type Report } from "./problems.ts";
import { FORMAT, HEAD, KNOWN_KEYS, SECTIONS } from "./schema.ts";
import { check } from "./schema-problems.ts";
import { childOf, type YamlMap, type YamlNode } from "./yaml-tree.ts";

/** The sections of a rulebook, found and not yet looked into. */
export type Sections = Readonly<Partial<Record<(typeof SECTIONS)[number], YamlNode>>>;

export const sectionsOf = (root: YamlMap): Sections => {
  const sections: Partial<Record<(typeof SECTIONS)[number], YamlNode>> = {};
  for (const key of SECTIONS) {
    const node = childOf(root, key);
    if (node) sections[key] = node;
  }
  return sections;
};

/** What a rulebook file says of itself. */
export type Head = { readonly version: string; readonly changedBy?: string; readonly why?: string };

/** Checks the frame of one rulebook file: its keys and its head; `undefined` when it is none. Errors: in the report. */
export const checkFile = (root: YamlNode, report: Report): Head | undefined => {
  if (root.kind !== "map") {
    report.problem(root.place, "this is not a rulebook", `It begins with format: ${FORMAT}`);
    return undefined;
  }
  const meant = refuseUnknownKeys(root, report);
  const missing = (key: string, hint: string): void => {
    // A misspelt key is one slip, not an unknown key and a missing one.
    if (!meant.includes(key)) report.problem(root.place, `${quoted(key)} is missing`, hint);
  };
  const head = checkHead(root, missing, report);
  const rules = childOf(root, "rules");
  if (rules === undefined && childOf(root, "extends") === undefined) missing("rules", "Write rules: and one - a rule");
  if (rules?.kind === "list") refuseTwins(rules.items, report);
  return head;
};

const refuseTwins = (rules: readonly YamlNode[], report: Report): void => {
  const lines = new Map<string, number>();
  for (const node of rules) {
    const id = childOf(node, "id");
    if (id?.kind !== "scalar") continue;
    const first = lines.get(id.source);
    if (first === undefined) lines.set(id.source, id.place.line);
    else report.problem(id.place, `two rules are called ${quoted(id.source)}`, `The other one stands in line ${first}`);
  }
};

/** Gives the keys that were probably meant. */
const refuseUnknownKeys = (root: YamlMap, report: Report): readonly (string | undefined)[] =>
  [...root.entries.values()].map(({ key, place }) => {
    if (KNOWN_KEYS.includes(key)) return undefined;
    report.problem(place, `unknown key ${quoted(key)}`, didYouMean(key, KNOWN_KEYS));
    return closest(key, KNOWN_KEYS);
  });

/** The version is empty after a problem, which then stands in the report. */
const checkHead = (root: YamlMap, missing: (key: string, hint: string) => void, report: Report): Head => {
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
    return { version: "" };
  }
  const read = (key: keyof typeof HEAD): string | undefined => {
    const node = childOf(root, key);
    return node && check(HEAD[key], node, report);
  };
  const [why, changedBy] = [read("why"), read("changed_by")];
  return {
    version: read("version") ?? "",
    ...(changedBy === undefined ? {} : { changedBy }),
    ...(why === undefined ? {} : { why }),
  };
};
