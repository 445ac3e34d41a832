import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
} from "yaml";
import type { Place } from "../errors.ts";
import { quoted, type Report, shown } from "./problems.ts";
import { inPlainWords, offsetOf } from "./yaml-syntax.ts";
import type { YamlEntry, YamlNode, YamlScalar } from "./yaml-tree.ts";

const LARGEST = 5 * 1024 * 1024;
const DEEPEST = 60;
/** Values that aliases may stand for, all together: enough for any honest file, too few for a bomb. */
const MOST_ALIASED = 10_000;

/**
 * Reads one YAML 1.2 document, strictly: no tags, no second document, no key twice, no number too long to be exact.
 *
 * Gives: the tree, or `undefined` after a problem that leaves nothing to check.
 * Errors: none; they stand in the report.
 */
export const readYaml = (file: string, text: string, report: Report): YamlNode | undefined => {
  const at = (line: number, column: number): Place => ({ file, line, column });
  const refuse = (place: Place, message: string, hint?: string): undefined => report.problem(place, message, hint);
  if (text.length > LARGEST)
    return refuse(at(1, 1), "the file is larger than 5 MB", "Move long lists into files of their own");
  const odd = /[\0\uFFFD]/.exec(text);
  if (odd)
    return refuse(placeAt(file, text, odd.index), "a character here is not valid UTF-8", "Save the file as UTF-8");

  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: "1.2",
    schema: "core",
    strict: true,
    // Checked below: the library compares every key with every other one.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "error",
    lineCounter: lines,
  });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return at(Math.max(1, line), Math.max(1, col));
  };
  // The first slip makes the parser stumble over what follows, so only that one is told.
  const [error] = document.errors;
  if (error) {
    const { message, hint } = inPlainWords(error);
    return refuse(placeOf(offsetOf(error, document)), message, hint);
  }
  if (document.contents === null || isEmpty(document.contents)) {
    return refuse(at(1, 1), "the file is empty", "It needs at least format, version and rules");
  }
  return treeOf(document, document.contents, placeOf, report);
};

const isEmpty = (node: Node): boolean => isScalar(node) && node.value === null && !node.source;

/** Place of an offset, by counting line ends: for the few problems found before parsing. */
const placeAt = (file: string, text: string, offset: number): Place => {
  const before = text.slice(0, offset).split("\n");
  return { file, line: before.length, column: before.at(-1)!.length + 1 };
};

const treeOf = (
  document: Document,
  root: Node,
  placeOf: (offset: number) => Place,
  report: Report,
): YamlNode | undefined => {
  let aliased = 0;
  let ok = true;
  const stop = (place: Place, message: string, hint: string): void => {
    ok = false;
    report.problem(place, message, hint);
  };

  const nothingAt = (place: Place): YamlScalar => ({ kind: "scalar", value: null, source: "", inQuotes: false, place });

  // `alias`: where the alias stands that led here; what is wrong beyond it is told there.
  const walk = (node: unknown, fallback: Place, depth: number, alias?: Place): YamlNode => {
    if (!ok) return nothingAt(fallback);
    if (isAlias(node)) {
      const place = placeOf(node.range?.[0] ?? 0);
      const target = node.resolve(document);
      if (target === undefined) {
        const name = shown(node.source);
        stop(
          place,
          `*${name} stands for nothing`,
          `Put text that begins with * in "quotes", or write &${name} where the value stands`,
        );
        return nothingAt(place);
      }
      return { ...walk(target, place, depth + 1, alias ?? place), place };
    }
    if (alias && ++aliased > MOST_ALIASED) {
      stop(alias, "aliases (*name) stand for too much in this file", "Write the values out where they are needed");
    }
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return nothingAt(fallback);
    const place = node.range ? placeOf(node.range[0]) : fallback;
    if (depth > DEEPEST) stop(alias ?? place, `this is nested more than ${DEEPEST} deep`, "Split the rule");
    if (node.tag !== undefined) {
      stop(place, "tags are not used here", 'Take away the ! and what belongs to it; for text, write "quotes"');
    }
    if (isScalar(node)) return scalarAt(node, place, report);
    if (isSeq(node)) {
      return { kind: "list", items: node.items.map((item) => walk(item, place, depth + 1, alias)), place };
    }
    const entries = new Map<string, YamlEntry>();
    for (const pair of node.items) {
      const key = keyOf(pair.key, placeOf, place);
      const value = walk(pair.value, key.place, depth + 1, alias);
      const before = key.text === undefined ? undefined : entries.get(key.text);
      if (key.text === undefined) {
        report.problem(key.place, "a key must be a plain word", "Write name: value");
      } else if (key.text === "__proto__") {
        report.problem(key.place, '"__proto__" cannot be a key', "Choose another name");
      } else if (before) {
        report.problem(
          key.place,
          `${quoted(key.text)} is here twice`,
          `It stands in line ${before.place.line} too: keep one`,
        );
      } else {
        entries.set(key.text, { key: key.text, place: key.place, value });
      }
    }
    return { kind: "map", entries, place };
  };

  const tree = walk(root, placeOf(0), 0);
  return ok ? tree : undefined;
};

const keyOf = (
  key: unknown,
  placeOf: (offset: number) => Place,
  fallback: Place,
): { readonly text: string | undefined; readonly place: Place } => {
  if (!isScalar(key)) return { text: undefined, place: fallback };
  const place = key.range ? placeOf(key.range[0]) : fallback;
  if (key.tag !== undefined || key.value === null) return { text: undefined, place };
  return { text: typeof key.value === "string" ? key.value : (key.source ?? String(key.value)), place };
};

const LONG_NUMBER = /^[-+]?\d{15,}$/;

const scalarAt = (node: Scalar, place: Place, report: Report): YamlScalar => {
  const source = node.source ?? "";
  const inQuotes = node.type !== "PLAIN";
  const made = { kind: "scalar", source, inQuotes, place } as const;
  if (typeof node.value === "number" && LONG_NUMBER.test(source)) {
    report.problem(
      place,
      `${shown(source)} is a number here, and too long to stay exact`,
      `An id is text: put it in quotes, "${shown(source)}"`,
    );
    return { ...made, value: source };
  }
  const { value } = node;
  const known = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return { ...made, value: known ? value : null };
};
