import { NONE } from "../answer.ts";
import { type Condition, ConditionError, DEAR, type Test } from "../condition.ts";
import type { Place } from "../errors.ts";
import type { Surface } from "../message.ts";
import type { Permission } from "../permissions.ts";
import { lexiconBuilder } from "../text/lexicon.ts";
import { didYouMean } from "./closest.ts";
import { leavesOf } from "./evaluate.ts";
import type { Lists } from "./lists.ts";
import { quoted, type Report } from "./problems.ts";
import type { Expression } from "./rule.ts";
import { keysAt } from "./schema-keys.ts";
import { check } from "./schema-problems.ts";
import { readScore } from "./score.ts";
import { warnOfLeaf } from "./warnings.ts";
import { EntryError, newSharedWork, type SharedWork, type Taken, workshopFor } from "./workshop.ts";
import { nodeAt, plainValue, type YamlEntry, type YamlNode } from "./yaml-tree.ts";

/** What reading a tree of conditions needs, and what it leaves behind. */
export type Bench = {
  readonly conditions: ReadonlyMap<string, Condition>;
  /** Those of the place for which rules are being read. */
  lists: Lists;
  readonly shared: SharedWork;
  readonly staff: ReadonlySet<string>;
  readonly staffPermissions: ReadonlySet<Permission>;
  readonly report: Report;
  /** How many leaves there are so far. */
  leaves: number;
  /** Leaves by what is written: a rule that is otherwise somewhere shares all that is the same. */
  readonly known: Map<YamlNode, readonly KnownLeaf[]>;
  /** Is the rule that is being read off? Then its conditions are checked, and never hold nor cost anything. */
  idle: boolean;
  /** Of the rule that is being read. */
  surfaces: readonly Surface[];
  /** What the tree that is being read is seen to do. Set anew for each tree. */
  traits: { namesStaff: boolean; acrossAuthors: boolean };
};

type Leaf = Extract<Expression, { kind: "leaf" }>;
type KnownLeaf = {
  readonly leaf: Leaf;
  readonly idle: boolean;
  readonly surfaces: string;
  /** The lists that it took, as they were. */
  readonly lists: ReadonlyMap<string, unknown>;
};

export const COMBINATORS = ["all", "any", "none"] as const;
type Combinator = (typeof COMBINATORS)[number];
const isCombinator = (key: string): key is Combinator => (COMBINATORS as readonly string[]).includes(key);

/** A tree of conditions as written, ready to be asked; `undefined` after a problem. */
export const readExpression = (
  node: YamlNode,
  bench: Bench,
  beside: readonly string[] = [],
): Expression | undefined => {
  const { report } = bench;
  if (node.kind !== "map") {
    const hint =
      node.kind === "list" ? "Put all: or any: above the list" : 'Write a condition: phrase: { any: ["..."] }';
    return refuse(report, node.place, "a condition is expected here", hint);
  }
  const entries = [...node.entries.values()].filter(({ key }) => !beside.includes(key));
  const [first, second] = entries;
  if (first === undefined) return refuse(report, node.place, "a condition is expected here", "Write one inside");
  if (second !== undefined) return refuseSecond(entries, bench);
  if (isCombinator(first.key)) return readMembers(first.key, first, bench);
  if (first.key === "score") return readScore(first, bench, readExpression);
  return readLeaf(first, bench);
};

const refuse = (report: Report, place: Place, message: string, hint?: string): undefined =>
  report.problem(place, message, hint);

/** Two keys where one condition belongs: either two conditions, or a slip that a look at the stranger explains. */
const refuseSecond = (entries: readonly YamlEntry[], { report, conditions }: Bench): undefined => {
  const isKnown = (key: string): boolean => conditions.has(key) || isCombinator(key) || key === "score";
  const names = entries.map(({ key }) => key);
  const stranger = entries.find(({ key }) => !isKnown(key));
  if (stranger === undefined) {
    const hint = "Put them under all: or any:, each with a - of its own";
    return refuse(report, entries[1]!.place, `${names.slice(0, 4).map(quoted).join(" and ")} stand side by side`, hint);
  }
  const owner = entries.map(({ key }) => conditions.get(key)).find((c) => c !== undefined);
  if (owner && keysAt(owner.params, []).includes(stranger.key)) {
    return refuse(
      report,
      stranger.place,
      `${quoted(stranger.key)} belongs inside ${owner.name}`,
      `Write ${owner.name}: { ..., ${stranger.key}: ... }`,
    );
  }
  return refuse(
    report,
    stranger.place,
    `unknown condition ${quoted(stranger.key)}`,
    didYouMean(stranger.key, knownNames(conditions)),
  );
};

const knownNames = (conditions: ReadonlyMap<string, Condition>): readonly string[] => [
  ...conditions.keys(),
  ...COMBINATORS,
  "score",
];

const readMembers = (kind: Combinator, { place, value }: YamlEntry, bench: Bench): Expression | undefined => {
  if (value.kind !== "list") {
    return refuse(
      bench.report,
      value.place,
      `${kind}: needs a list`,
      `Write ${kind}: [ { ... }, { ... } ], or one - a line`,
    );
  }
  if (value.items.length === 0) return refuse(bench.report, value.place, `${kind}: needs at least one condition`);
  const traits = { ...bench.traits };
  const members = value.items.map((item) => readExpression(item, bench));
  // Not to be staff is no way of naming them.
  if (kind === "none") bench.traits = traits;
  if (!members.every((m) => m !== undefined)) return undefined;
  const inOrder = cheapestFirst(members);
  if (kind !== "all") return { kind, members: inOrder, place };
  const dearFrom = inOrder.findIndex((member) => costOf(member) >= DEAR);
  return { kind, members: inOrder, place, ...(dearFrom < 0 ? {} : { dearFrom }) };
};

/** In the order of the file, but for what is dear: it is asked where nothing cheaper has settled it. */
const cheapestFirst = (members: readonly Expression[]): readonly Expression[] => {
  const costs = new Map(members.map((member) => [member, costOf(member)]));
  return [...members].sort((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0));
};

const costOf = (expression: Expression): number =>
  Math.max(...leavesOf(expression).map(({ test }) => test.cost ?? 0), 0);

const readLeaf = ({ key, place, value }: YamlEntry, bench: Bench): Expression | undefined => {
  const { conditions, report, shared, lists, staff } = bench;
  const condition = conditions.get(key);
  if (condition === undefined) {
    return refuse(report, place, `unknown condition ${quoted(key)}`, didYouMean(key, knownNames(conditions)));
  }
  const known = knownLeaf(value, bench);
  if (known === undefined && check(condition.params, value, report) === undefined) return undefined;
  const params = plainValue(value);
  if (condition.rolesNamed(params).some((role) => staff.has(role.toLowerCase()))) bench.traits.namesStaff = true;
  if (condition.permissionsNamed(params).some((one) => bench.staffPermissions.has(one))) bench.traits.namesStaff = true;
  if (condition.acrossAuthors(params)) bench.traits.acrossAuthors = true;
  if (known) return known;
  const work = bench.idle
    ? newSharedWork(lexiconBuilder(), lists, {
        honeypots: shared.honeypots,
        concepts: shared.concepts,
        reputation: shared.reputation,
      })
    : shared;
  const { workshop, taken } = workshopFor(work, lists, staff, bench.surfaces);
  try {
    const compiled = condition.compile(params, workshop);
    const test = bench.idle ? IDLE : compiled;
    warnOfLeaf(condition, taken, place, report);
    const index = leafNumber(key, params, taken, bench);
    const { graded } = condition;
    const leaf: Leaf = {
      kind: "leaf",
      condition: key,
      graded,
      counts: taken.counted,
      test,
      lists: [...taken.lists].sort(),
      models: [...taken.models].sort(),
      terms: [...taken.terms].sort(),
      concepts: [...taken.concepts],
      index,
      written: value,
      place,
    };
    remember(value, leaf, taken.lists, bench);
    return leaf;
  } catch (error) {
    if (!(error instanceof ConditionError)) throw error;
    const written = error instanceof EntryError ? findText(value, error.entry) : nodeAt(value, error.path);
    return refuse(report, (written ?? value).place, error.message, error.hint);
  }
};

/** What was compiled from the very same words, with the same lists behind them. What is asked elsewhere serves a rule that is off, too. */
const knownLeaf = (value: YamlNode, { known, idle, surfaces, lists }: Bench): Leaf | undefined =>
  known
    .get(value)
    ?.find(
      (one) =>
        (idle || !one.idle) &&
        one.surfaces === surfaces.join(" ") &&
        [...one.lists].every(([name, list]) => lists.get(name) === list),
    )?.leaf;

const remember = (value: YamlNode, leaf: Leaf, taken: ReadonlySet<string>, bench: Bench): void => {
  const lists = new Map([...taken].map((name) => [name, bench.lists.get(name)]));
  const one: KnownLeaf = { leaf, idle: bench.idle, surfaces: bench.surfaces.join(" "), lists };
  bench.known.set(value, [...(bench.known.get(value) ?? []), one]);
};

/**
 * Conditions that say the same have one number, and so one answer a message. What counts has its own: of an earlier message of a wave,
 * each rule knows something else.
 */
const leafNumber = (condition: string, params: unknown, { counted, lists }: Taken, bench: Bench): number => {
  if (counted || bench.idle) return bench.leaves++;
  const key = JSON.stringify([condition, params, [...lists].map((name) => listNumber(bench, name))]);
  const known = bench.shared.leaves.get(key);
  if (known !== undefined) return known;
  bench.shared.leaves.set(key, bench.leaves);
  return bench.leaves++;
};

/** One number for each list as it is in some place: lists of one name may differ. */
const listNumber = ({ lists, shared }: Bench, name: string): number => {
  const list = lists.get(name);
  const number = shared.listNumbers.get(list) ?? shared.listNumbers.size;
  shared.listNumbers.set(list, number);
  return number;
};

/** The test of a condition whose rule is off: what it would ask is not even looked for in messages. */
const IDLE: Test = {
  mayHold: () => false,
  answer: () => NONE,
  evidence: () => ({ says: "not asked: the rule is off", spans: [] }),
};

/** The first place inside a condition where this text is written. */
const findText = (node: YamlNode, text: string): YamlNode | undefined => {
  if (node.kind === "scalar") return node.value === text ? node : undefined;
  const children = node.kind === "list" ? node.items : [...node.entries.values()].map(({ value }) => value);
  for (const child of children) {
    const found = findText(child, text);
    if (found) return found;
  }
  return undefined;
};
