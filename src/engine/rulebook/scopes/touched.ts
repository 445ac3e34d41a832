import { childOf, type YamlNode } from "../yaml-tree.ts";
import type { Layer, Scopes } from "./layer.ts";

type Written = {
  readonly scopes: Scopes;
  readonly nodes: ReadonlyMap<string, YamlNode>;
  readonly defaults: YamlNode | undefined;
};

/** All layers of a rulebook, in the order in which they are laid over each other. */
export const allLayers = ({ servers, channels, profiles }: Scopes): readonly Layer[] => [
  ...[...servers.values()].map(({ layer }) => layer),
  ...[...channels.values()].map(({ layer }) => layer),
  ...[...servers.values()].flatMap((server) => [...server.channels.values()].map(({ layer }) => layer)),
  ...profiles.map(({ layer }) => layer),
];

/** Which layers make a difference to a rule: those that name it, those that change what it inherits, and those that change a list it names. */
export const touchedBy = ({ scopes, nodes, defaults }: Written): ((id: string) => ReadonlySet<Layer>) => {
  const layers = allLayers(scopes);
  const changesLists = layers.some(({ lists }) => lists !== undefined);
  const everywhere = changesLists
    ? textsIn([childOf(defaults, "unless"), ...layers.flatMap((l) => [l.unless, childOf(l.defaults, "unless")])])
    : new Set<string>();
  return (id) => {
    const node = nodes.get(id);
    const changes = layers.map(({ rules }) => rules.get(id));
    const texts = changesLists
      ? textsIn([node, ...changes].flatMap((one) => [childOf(one, "when"), childOf(one, "unless")]))
      : everywhere;
    const namesList = ({ lists }: Layer): boolean =>
      lists?.kind === "map" && [...lists.entries.keys()].some((name) => texts.has(name) || everywhere.has(name));
    return new Set(
      layers.filter(
        (layer) =>
          layer.rules.has(id) ||
          layer.unless !== undefined ||
          isOpenTo(layer.defaults, node, changes) ||
          namesList(layer),
      ),
    );
  };
};

/** A rule that says all of it itself inherits nothing of the defaults. */
const isOpenTo = (
  defaults: YamlNode | undefined,
  node: YamlNode | undefined,
  changes: readonly (YamlNode | undefined)[],
): boolean =>
  defaults?.kind === "map" &&
  [...defaults.entries.keys()].some(
    (key) => childOf(node, key) === undefined || changes.some((change) => childOf(change, key) !== undefined),
  );

const textsIn = (nodes: readonly (YamlNode | undefined)[]): ReadonlySet<string> => {
  const texts = new Set<string>();
  const visit = (node: YamlNode): void => {
    if (node.kind === "scalar") texts.add(node.source);
    else if (node.kind === "list") node.items.forEach(visit);
    else for (const { value } of node.entries.values()) visit(value);
  };
  for (const node of nodes) if (node) visit(node);
  return texts;
};
