import { isScalar, LineCounter, type Node, parseDocument } from "yaml";
import type { Place } from "../errors.ts";
import { buildTree } from "./build-tree.ts";
import type { Report } from "./problems.ts";
import { inPlainWords, offsetOf } from "./yaml-syntax.ts";
import type { YamlNode } from "./yaml-tree.ts";

const LARGEST = 5 * 1024 * 1024;

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
  return buildTree(document.contents, placeOf, report);
};

const isEmpty = (node: Node): boolean => isScalar(node) && node.value === null && !node.source;

/** Place of an offset, by counting line ends: for the few problems found before parsing. */
const placeAt = (file: string, text: string, offset: number): Place => {
  const before = text.slice(0, offset).split("\n");
  return { file, line: before.length, column: before.at(-1)!.length + 1 };
};
