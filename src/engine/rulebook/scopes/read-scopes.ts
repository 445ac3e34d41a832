import type { ChannelId, CommunityId } from "../../message.ts";
import { didYouMean } from "../closest.ts";
import { asChange } from "../inherit/merge.ts";
import { mapEntries } from "../lists.ts";
import { quoted, type Report } from "../problems.ts";
import { name as nameSchema } from "../schema.ts";
import { check } from "../schema-problems.ts";
import { childOf, entryOf, type YamlEntry, type YamlMap, type YamlNode } from "../yaml-tree.ts";
import type { ChannelScope, Layer, Profile, Scopes, ServerScope } from "./layer.ts";
import { profileWhen } from "./profile-when.ts";

/** A mask has a bit for each. */
const MOST_PROFILES = 30;

type Written = {
  readonly servers?: YamlNode | undefined;
  readonly channels?: YamlNode | undefined;
  readonly profiles?: YamlNode | undefined;
};

/** What a rulebook says of servers, channels and profiles; `undefined` where it says nothing. Errors: in the report. */
export const readScopes = (
  { servers, channels, profiles }: Written,
  rules: readonly string[],
  report: Report,
): Scopes | undefined => {
  if (servers === undefined && channels === undefined && profiles === undefined) return undefined;
  let layers = 0;
  const layerOf = (kind: Layer["kind"], { key, place, value }: YamlEntry, more: readonly string[]): Layer => ({
    id: layers++,
    kind,
    name: key,
    ...readChanges(value, more, rules, report),
    place,
  });
  const channelsIn = (section: YamlNode | undefined, what: string): ReadonlyMap<ChannelId, ChannelScope> =>
    new Map(
      mapEntries(section, what, report).map((entry) => {
        const layer = layerOf("channel", entry, ["exempt"]);
        return [entry.key, { layer, exempt: readExempt(entry.value, report) }] as const;
      }),
    );
  // The order of reading is the order of laying over each other.
  const serverEntries = mapEntries(servers, "servers", report);
  const serverLayers = serverEntries.map((entry) => layerOf("server", entry, ["channels"]));
  const anywhere = channelsIn(channels, "channels");
  const inServers = serverEntries.map((entry, index): [CommunityId, ServerScope] => [
    entry.key,
    { layer: serverLayers[index]!, channels: channelsIn(childOf(entry.value, "channels"), "channels") },
  ]);
  const profileEntries = mapEntries(profiles, "profiles", report);
  if (profileEntries.length > MOST_PROFILES)
    report.problem(profileEntries[MOST_PROFILES]!.place, `there are more than ${MOST_PROFILES} profiles`, "Join some");
  return {
    servers: new Map(inServers),
    channels: anywhere,
    profiles: profileEntries.map((entry) => profileOf(entry, layerOf("profile", entry, ["when"]), report)),
  };
};

const profileOf = ({ key, place, value }: YamlEntry, layer: Layer, report: Report): Profile => {
  if (!nameSchema.safeParse(key).success)
    report.problem(place, `${quoted(key)} cannot be a name here`, "Write small letters, digits, _ . and -");
  const written = childOf(value, "when");
  const when = written && check(profileWhen, written, report);
  return { name: key, layer, ...(when === undefined ? {} : { when }), place };
};

/** A channel that is not judged has no rules: what stands beside it would be believed. */
const readExempt = (value: YamlNode, report: Report): boolean => {
  const entry = entryOf(value, "exempt");
  if (entry === undefined) return false;
  const { value: said } = entry;
  if (said.kind !== "scalar" || typeof said.value !== "boolean") {
    report.problem(said.place, "exempt is true or false", "Write exempt: true for a channel that is not judged at all");
    return false;
  }
  const other = value.kind === "map" ? [...value.entries.values()].find(({ key }) => key !== "exempt") : undefined;
  if (said.value && other)
    report.problem(
      other.place,
      `${quoted(other.key)} has no effect in an exempt channel`,
      "Take it or exempt: true away",
    );
  return said.value;
};

const CHANGES = ["rules", "defaults", "lists", "unless"] as const;

const readChanges = (
  node: YamlNode,
  more: readonly string[],
  rules: readonly string[],
  report: Report,
): Pick<Layer, "rules" | "defaults" | "lists" | "unless"> => {
  if (node.kind !== "map") {
    report.problem(node.place, "changes are expected here", "Write rules: { RULE_ID: off }");
    return { rules: new Map() };
  }
  refuseUnknown(node, [...CHANGES, ...more], report);
  const part = (key: "defaults" | "lists" | "unless") => {
    const found = childOf(node, key);
    return found === undefined ? {} : { [key]: found };
  };
  return {
    rules: readRuleChanges(childOf(node, "rules"), rules, report),
    ...part("defaults"),
    ...part("lists"),
    ...part("unless"),
  };
};

const refuseUnknown = ({ entries }: YamlMap, known: readonly string[], report: Report): void => {
  for (const { key, place } of entries.values()) {
    if (known.includes(key)) continue;
    const hint =
      key === "exempt"
        ? "A channel can be exempt: put it below channels:"
        : key === "extends" || key === "policy"
          ? "It stands at the top of the file, and holds everywhere"
          : didYouMean(key, known);
    report.problem(place, `unknown key ${quoted(key)}`, hint);
  }
};

const NOT_HERE: Readonly<Record<string, string>> = {
  id: "The id is the key: take it away",
  prove: "Examples belong to the rule itself, where they are tried without servers, channels and profiles",
};

const readRuleChanges = (
  section: YamlNode | undefined,
  rules: readonly string[],
  report: Report,
): ReadonlyMap<string, YamlNode> => {
  const changes = new Map<string, YamlNode>();
  if (section?.kind === "list") {
    report.problem(
      section.place,
      "rules are changed by their id here",
      "Write rules: { RULE_ID: off }; new rules belong to the top",
    );
    return changes;
  }
  for (const { key, place, value } of mapEntries(section, "rules", report)) {
    if (!rules.includes(key)) {
      const hint = didYouMean(key, rules) ?? "New rules belong to the top of the file, with mode: off if need be";
      report.problem(place, `there is no rule ${quoted(key)} to change`, hint);
      continue;
    }
    const change = asChange(value);
    if (change.kind !== "map") continue;
    for (const entry of change.entries.values()) {
      const hint = NOT_HERE[entry.key];
      if (hint !== undefined) report.problem(entry.place, `${quoted(entry.key)} cannot be changed here`, hint);
    }
    changes.set(key, change);
  }
  return changes;
};
