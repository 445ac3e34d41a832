import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from "yaml";
import type { Place } from "../errors.ts";
import { quoted, type Report, shown } from "./problems.ts";
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from "./yaml-tree.ts";

const DEEPEST = 60;
/** Values that aliases may stand for, all together: enough for any honest file, too few for a bomb. */
const MOST_ALIASED = 10_000;

type Building = {
  readonly placeOf: (offset: number) => Place;
  readonly report: Report;
  /** What each `&name` stands for, once it is read, and how many values that is. */
  readonly anchors: Map<string, { readonly node: YamlNode; readonly size: number }>;
  /** Values read so far, those that aliases stand for included. */
  size: number;
  aliased: number;
  /** Something was found after which it is better not to go on. */
  stopped: boolean;
};

/** The tree of a document without errors of syntax; `undefined` after a problem that leaves nothing to check. */
export const buildTree = (root: Node, placeOf: (offset: number) => Place, report: Report): YamlNode | undefined => {
  const building: Building = { placeOf, report, anchors: new Map(), size: 0, aliased: 0, stopped: false };
  const tree = build(root, placeOf(0), 0, building);
  return building.stopped ? undefined : tree;
};

const build = (node: unknown, fallback: Place, depth: number, building: Building): YamlNode => {
  const place = placeOfNode(node, building) ?? fallback;
  if (building.stopped) return nothingAt(place);
  if (isAlias(node)) return aliasAt(node, place, building);
  if (!isMap(node) && !isSeq(node) && !isScalar(node)) return nothingAt(place);
  if (depth > DEEPEST) return stop(place, `this is nested more than ${DEEPEST} deep`, "Split the rule", building);
  if (node.tag !== undefined) {
    return stop(
      place,
      "tags are not used here",
      'Take away the ! and what belongs to it; for text, write "quotes"',
      building,
    );
  }
  const before = building.size++;
  const made = isScalar(node)
    ? scalarAt(node, place, building.report)
    : isMap(node)
      ? mapAt(node, place, depth, building)
      : { kind: "list" as const, items: node.items.map((item) => build(item, place, depth + 1, building)), place };
  if (node.anchor !== undefined) building.anchors.set(node.anchor, { node: made, size: building.size - before });
  return made;
};

const placeOfNode = (node: unknown, { placeOf }: Building): Place | undefined => {
  const range = isAlias(node) || isMap(node) || isSeq(node) || isScalar(node) ? node.range : undefined;
  return range ? placeOf(range[0]) : undefined;
};

const nothingAt = (place: Place): YamlScalar => ({ kind: "scalar", value: null, source: "", inQuotes: false, place });

const stop = (place: Place, message: string, hint: string, building: Building): YamlScalar => {
  building.stopped = true;
  building.report.problem(place, message, hint);
  return nothingAt(place);
};

const aliasAt = ({ source }: Alias, place: Place, building: Building): YamlNode => {
  const target = building.anchors.get(source);
  if (target === undefined) {
    const hint = `Put text that begins with * in "quotes", or write &${shown(source)} where the value stands, above this`;
    return stop(place, `*${shown(source)} stands for nothing`, hint, building);
  }
  building.size += target.size;
  building.aliased += target.size;
  if (building.aliased > MOST_ALIASED) {
    const hint = "Write the values out where they are needed";
    return stop(place, "aliases (*name) stand for too much in this file", hint, building);
  }
  return { ...target.node, place };
};

const mapAt = (node: YAMLMap, place: Place, depth: number, building: Building): YamlMap => {
  const { report } = building;
  const entries = new Map<string, YamlEntry>();
  for (const pair of node.items) {
    const key = keyText(pair.key);
    const keyPlace = placeOfNode(pair.key, building) ?? place;
    const value = build(pair.value, keyPlace, depth + 1, building);
    const twin = key === undefined ? undefined : entries.get(key);
    if (key === undefined) report.problem(keyPlace, "a key must be a plain word", "Write name: value");
    else if (key === "__proto__") report.problem(keyPlace, '"__proto__" cannot be a key', "Choose another name");
    else if (twin) {
      report.problem(keyPlace, `${quoted(key)} is here twice`, `It stands in line ${twin.place.line} too: keep one`);
    } else entries.set(key, { key, place: keyPlace, value });
  }
  return { kind: "map", entries, place };
};

/** Keys are text, also those that look like numbers: `3:` in a ladder. */
const keyText = (key: unknown): string | undefined => {
  if (!isScalar(key) || key.tag !== undefined || key.value === null) return undefined;
  return typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
};

const LONG_NUMBER = /^[-+]?\d{15,}$/;

const scalarAt = ({ value, source = "", type }: Scalar, place: Place, report: Report): YamlScalar => {
  const made = { kind: "scalar", source, inQuotes: type !== "PLAIN", place } as const;
  if (typeof value === "number" && LONG_NUMBER.test(source)) {
    const hint = `An id is text: put it in quotes, "${shown(source)}"`;
    report.problem(place, `${shown(source)} is a number here, and too long to stay exact`, hint);
    return { ...made, value: source };
  }
  // No setting is infinite or no number: what is written so is told as it is written.
  if (typeof value === "number" && !Number.isFinite(value)) return { ...made, value: source };
  const isPlain = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return { ...made, value: isPlain ? value : null };
};
