import { placeText } from "../../errors.ts";
import { didYouMean } from "../closest.ts";
import { checkFile, type Head } from "../parse.ts";
import { quoted, type Report } from "../problems.ts";
import { readYaml } from "../read-yaml.ts";
import { childOf, type YamlMap, type YamlNode } from "../yaml-tree.ts";
import { idOf, rulebook as mergeRulebooks } from "./merge.ts";

/** A rulebook file: what problems call it, and what stands in it. One name stands for one file, however it was reached. */
export type RulebookFile = { readonly file: string; readonly text: string };

/** Where rulebooks come from that another one extends. */
export type RulebookShelf = {
  /** Those that modbot brings along. */
  readonly names: readonly string[];
  readonly named: (name: string) => RulebookFile | undefined;
  /** By a path, as it counts from the file that names it. */
  readonly at: (path: string, from: string) => RulebookFile | undefined;
};

/** A rulebook laid over all that it extends: one tree, each node with the file and line where it was written. */
export type Chain = {
  /** That of the file itself. */
  readonly head: Head;
  readonly root: YamlMap;
  /** The file itself first. */
  readonly texts: readonly string[];
};

type Reading = {
  readonly shelf: RulebookShelf | undefined;
  readonly report: Report;
  /** Files from which this one was reached. */
  readonly path: readonly string[];
  /** Each file once, where it is first needed: what two rulebooks both extend lies below both. */
  readonly layers: Map<string, Layer | undefined>;
};
type Layer = { readonly root: YamlMap; readonly text: string; readonly head: Head };

/**
 * Reads a rulebook with all that it extends, and lays each over the earlier ones.
 *
 * Gives: `undefined` when a file has a problem that leaves nothing to go on with. Errors: in the report.
 */
export const readChain = (file: RulebookFile, shelf: RulebookShelf | undefined, report: Report): Chain | undefined => {
  const layers = new Map<string, Layer | undefined>();
  const own = readLayer(file, { shelf, report, path: [], layers });
  const all = [...layers.values()];
  if (own === undefined || !all.every((layer) => layer !== undefined)) return undefined;
  const below = all.slice(0, -1);
  const root = all
    .slice(1)
    .reduce<YamlNode>(
      (under, layer) => mergeRulebooks(under, withoutStrangers(layer.root, under, report)),
      all[0]!.root,
    );
  if (root.kind !== "map") return undefined;
  return { head: own.head, root, texts: [own.text, ...below.map(({ text }) => text)] };
};

const readLayer = ({ file, text: raw }: RulebookFile, reading: Reading): Layer | undefined => {
  const { report, layers } = reading;
  const text = raw.replace(/^\uFEFF/, "");
  const root = readYaml(file, text, report);
  const checked = root && checkFile(root, report);
  if (checked === undefined || root?.kind !== "map") {
    layers.set(file, undefined);
    return undefined;
  }
  for (const node of extendedBy(root, report)) extend(node, { ...reading, path: [...reading.path, file] });
  const layer = { root, text, head: checked };
  layers.set(file, layer);
  return layer;
};

const extendedBy = (root: YamlMap, report: Report): readonly YamlNode[] => {
  const node = childOf(root, "extends");
  if (node === undefined) return [];
  if (node.kind === "list" && node.items.length > 0) return node.items;
  if (node.kind === "scalar") return [node];
  return report.problem(node.place, "extends needs the name of a rulebook", HOW) ?? [];
};

const HOW = "Write extends: base, extends: [base, gaming], or the path of a file: ./common.yaml";

const extend = (node: YamlNode, reading: Reading): undefined => {
  const { shelf, path, layers } = reading;
  const report = {
    problem: (...told: Parameters<Report["problem"]>): undefined => {
      reading.report.problem(...told);
      // Of rules whose ground is missing there is nothing to be told.
      layers.set(`missing at ${placeText(node.place)}`, undefined);
    },
  };
  if (node.kind !== "scalar" || typeof node.value !== "string" || node.value.trim() === "")
    return report.problem(node.place, "extends needs the name of a rulebook", HOW);
  const wanted = node.value;
  const isPath = /[/\\]|\.ya?ml$/i.test(wanted);
  const found = isPath ? shelf?.at(wanted, node.place.file) : shelf?.named(wanted);
  if (found === undefined) {
    if (isPath) {
      const hint = "The path counts from the folder of the file that names it: make the file, or correct the path";
      return report.problem(node.place, `the rulebook ${quoted(wanted)} cannot be read`, hint);
    }
    const names = shelf?.names ?? [];
    const hint = didYouMean(wanted, names) ?? HOW;
    return report.problem(node.place, `there is no rulebook ${quoted(wanted)} that modbot brings along`, hint);
  }
  if (path.includes(found.file)) {
    const circle = [...path.slice(path.indexOf(found.file)), found.file].map((file) => quoted(file)).join(" > ");
    return report.problem(node.place, `rulebooks extend each other in a circle: ${circle}`, "Take one extends: away");
  }
  if (!layers.has(found.file)) readLayer(found, reading);
};

/** A rule without conditions is a change of one below it. When there is none, its id was most likely misspelt, and it is left out. */
const withoutStrangers = (root: YamlMap, under: YamlNode, report: Report): YamlMap => {
  const rules = root.entries.get("rules");
  if (rules?.value.kind !== "list") return root;
  const known = rulesOf(under).flatMap((rule) => idOf(rule) ?? []);
  const isStranger = (rule: YamlNode): boolean => {
    const id = idOf(rule);
    if (id === undefined || known.includes(id) || rule.kind !== "map") return false;
    if (rule.entries.has("when") || rule.entries.has("says")) return false;
    const place = rule.entries.get("id")?.value.place ?? rule.place;
    report.problem(
      place,
      `there is no rule ${quoted(id)} to change`,
      didYouMean(id, known) ?? "A new rule needs says and when",
    );
    return true;
  };
  const items = rules.value.items.filter((rule) => !isStranger(rule));
  return { ...root, entries: new Map(root.entries).set("rules", { ...rules, value: { ...rules.value, items } }) };
};

/** The rules of a rulebook as written. */
export const rulesOf = (root: YamlNode): readonly YamlNode[] => {
  const rules = childOf(root, "rules");
  return rules?.kind === "list" ? rules.items : [];
};
