import {
  plainValue,
  type YamlEntry,
  type YamlList,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
} from "../yaml-tree.ts";

/**
 * Lays one value over another of the same meaning. Every node keeps the place where it was written.
 * Associative: `a` under (`b` under `c`) is (`a` under `b`) under `c`.
 */
export type Merge = (under: YamlNode | undefined, over: YamlNode) => YamlNode;

/** The later one counts. */
export const replaced: Merge = (_, over) => over;

/** The earlier one counts: an id stays where it was first given. */
const kept: Merge = (under, over) => under ?? over;

/** Maps key by key; `table` says how the value of a key is merged, `rest` how that of any other. */
const keys =
  (table: Readonly<Record<string, Merge>>, rest: Merge): Merge =>
  (under, over) =>
    entriesOf(under, over, (key) => (Object.hasOwn(table, key) ? (table[key] ?? rest) : rest));

const entriesOf = (under: YamlNode | undefined, over: YamlNode, howOf: (key: string) => Merge): YamlNode => {
  if (over.kind !== "map" || over.whole || under === undefined) return over;
  if (under.kind !== "map") return { ...over, whole: true };
  const entries = new Map<string, YamlEntry>(under.entries);
  for (const [key, entry] of over.entries) {
    const below = under.entries.get(key);
    const value = howOf(key)(below?.value, entry.value);
    entries.set(key, below && value === below.value ? below : { ...entry, value });
  }
  return { ...over, entries, ...(under.whole ? { whole: true } : {}) };
};

/** A map that is one of several kinds: of another kind, it takes the place of what lies below. */
const ofOneKind =
  (kindOf: (map: YamlMap) => string, same: Merge): Merge =>
  (under, over) => {
    if (over.kind !== "map" || under === undefined) return over;
    if (under.kind === "map" && kindOf(under) === kindOf(over)) return same(under, over);
    return { ...over, whole: true };
  };

/** Every map inside, key by key; lists and scalars are replaced. */
const deep: Merge = (under, over) => entriesOf(under, over, () => deep);

const onlyKey = ({ entries }: YamlMap): string => [...entries.keys()].join(" ");

/** A condition of the same name has its parameters merged, a score its groups; any other takes the place of the one below. */
const condition = ofOneKind(onlyKey, keys({ all: replaced, any: replaced, none: replaced }, deep));

const AUTHOR_ACTIONS = ["warn", "timeout", "kick", "ban", "quarantine"];

/** A purge belongs to the action that it was written with. */
const GO_WITH_ACTION = [...AUTHOR_ACTIONS, "purge"];

/** Only one action is possible on an author: another one takes the place of the one below, and the strikes stay. */
const onAuthor: Merge = (under, over) => {
  const isOther = over.kind === "map" && AUTHOR_ACTIONS.some((action) => over.entries.has(action));
  const rest =
    isOther && under?.kind === "map"
      ? { ...under, entries: new Map([...under.entries].filter(([key]) => !GO_WITH_ACTION.includes(key))) }
      : under;
  return entriesOf(rest, over, () => replaced);
};

const onChannel = ofOneKind(({ entries }) => (entries.has("lockdown") ? "lockdown" : "slowmode"), keys({}, replaced));

const then = keys({ author: onAuthor, channel: onChannel }, replaced);

/** Examples take the place of those below; `{ add: [...] }` adds to them. */
const examples: Merge = (under, over) => {
  const added = addedTo(over);
  const before = under?.kind === "list" ? under : under && addedTo(under);
  if (added === undefined || before === undefined) return over;
  const again = new Set(added.items.map(meaningOf));
  const all = { ...added, items: [...before.items.filter((item) => !again.has(meaningOf(item))), ...added.items] };
  return under?.kind === "list" || over.kind !== "map" ? all : withAdded(over, all);
};

const meaningOf = (node: YamlNode): string => JSON.stringify(plainValue(node));

const addedTo = (node: YamlNode): YamlList | undefined => {
  const added = node.kind === "map" && node.entries.size === 1 ? node.entries.get("add")?.value : undefined;
  return added?.kind === "list" ? added : undefined;
};

const withAdded = (map: YamlMap, value: YamlList): YamlMap => ({
  ...map,
  entries: new Map([...map.entries].map(([key, entry]) => [key, { ...entry, value }])),
});

const prove = keys({ catches: examples, allows: examples }, replaced);

/** What rules and defaults are made of. */
const ruleKeys: Merge = keys({ id: kept, when: condition, unless: condition, then, prove }, replaced);

/** A change of a rule may be its mode alone: `profanity: off`. */
export const ruleChange: Merge = (under, over) =>
  ruleKeys(under === undefined ? under : asChange(under), asChange(over));

export const asChange = (node: YamlNode): YamlNode =>
  node.kind === "map"
    ? node
    : {
        kind: "map",
        place: node.place,
        entries: new Map([["mode", { key: "mode", place: node.place, value: node }]]),
      };

/** Rules by id: those known below stay where they are, new ones follow. */
const byId: Merge = (under, over) => {
  if (under?.kind !== "list" || over.kind !== "list") return over;
  const items = [...under.items];
  const at = new Map(items.flatMap((item, index) => (idOf(item) === undefined ? [] : [[idOf(item), index] as const])));
  for (const item of over.items) {
    const id = idOf(item);
    const index = id === undefined ? undefined : at.get(id);
    if (index === undefined) {
      if (id !== undefined) at.set(id, items.length);
      items.push(item);
    } else items[index] = ruleKeys(items[index], item);
  }
  return { ...over, items };
};

/** The id of a rule as written; `undefined` where there is none to go by. */
export const idOf = (rule: YamlNode): string | undefined => {
  const id = rule.kind === "map" ? rule.entries.get("id")?.value : undefined;
  return id?.kind === "scalar" ? id.source : undefined;
};

/** What says where the entries of a list come from. Without any of them, a list is a change of the one below. */
export const ENTRY_KEYS = ["domains", "phrases", "words", "innocent", "brands", "file"];

const isChangeOfList = (node: YamlNode): node is YamlMap =>
  node.kind === "map" && !ENTRY_KEYS.some((key) => node.entries.has(key));

/** A list that says what its entries are takes the place of the one below; `add`, `remove` and traits change it. */
export const list: Merge = (under, over) => {
  if (under?.kind !== "map" || !isChangeOfList(over)) return over;
  const merged = entriesOf(under, over, () => replaced);
  if (merged.kind !== "map") return merged;
  const entries = new Map(merged.entries);
  const removed = over.entries.get("remove");
  const added = over.entries.get("add");
  const before = { add: under.entries.get("add"), remove: under.entries.get("remove") };
  const stillAdded =
    removed && before.add ? { ...before.add, value: without(before.add.value, removed.value) } : before.add;
  for (const [key, one, other] of [
    ["remove", before.remove, removed],
    ["add", stillAdded, added],
  ] as const) {
    const both = one && other ? { ...other, value: together(one.value, other.value) } : (other ?? one);
    if (both === undefined) entries.delete(key);
    else entries.set(key, both);
  }
  return { ...merged, entries };
};

const textOf = (node: YamlNode): string | undefined =>
  node.kind === "scalar" ? (node as YamlScalar).source : undefined;

const without = (all: YamlNode, gone: YamlNode): YamlNode => {
  if (all.kind !== "list" || gone.kind !== "list") return all;
  const names = new Set(gone.items.map(textOf));
  return { ...all, items: all.items.filter((item) => !names.has(textOf(item))) };
};

const together = (one: YamlNode, other: YamlNode): YamlNode =>
  one.kind === "list" && other.kind === "list"
    ? {
        ...other,
        items: [
          ...(without(one, other).kind === "list" ? (without(one, other) as typeof one).items : []),
          ...other.items,
        ],
      }
    : other;

/** A side of a concept: phrases take the place of those below, `add` and `remove` change them. */
const side: Merge = (under, over) =>
  list(
    under?.kind === "list"
      ? {
          kind: "map",
          place: under.place,
          entries: new Map([["phrases", { key: "phrases", place: under.place, value: under }]]),
        }
      : under,
    over,
  );

/** A concept in a file takes the place of the one below; otherwise each side is merged by itself. */
const concept: Merge = (under, over) =>
  over.kind === "map" && over.entries.has("file") ? over : keys({ near: side, far: side }, replaced)(under, over);

/** Lists by name. */
export const lists: Merge = keys({}, list);

const CHANGES: Readonly<Record<string, Merge>> = {
  rules: keys({}, ruleChange),
  defaults: ruleKeys,
  lists,
  unless: condition,
};

/** Changes for one channel, and for a server with its channels. */
const channel = keys(CHANGES, replaced);
const server = keys({ ...CHANGES, channels: keys({}, channel) }, replaced);
const profile = keys({ ...CHANGES, when: replaced }, replaced);

/** Defaults laid over defaults. */
export const defaults: Merge = ruleKeys;

/** A whole rulebook over the one that it extends. */
export const rulebook: Merge = keys(
  {
    lists,
    defaults: ruleKeys,
    rules: byId,
    servers: keys({}, server),
    channels: keys({}, channel),
    profiles: keys({}, profile),
    discipline: keys({}, replaced),
    reputation: keys({}, replaced),
    concepts: keys({}, concept),
    policy: keys({}, keys({}, replaced)),
  },
  replaced,
);
