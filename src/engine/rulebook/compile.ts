import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { ZodType, z } from "zod";
import type { LiveExemplars } from "../concepts/live-exemplars.ts";
import type { Condition } from "../condition.ts";
import { conditions as allConditions } from "../conditions/index.ts";
import { RulebookError } from "../errors.ts";
import { SURFACES } from "../message.ts";
import { STAFF_PERMISSIONS } from "../permissions.ts";
import { ORDINARY_REPUTATION } from "../reputation.ts";
import type { Models } from "../scorers/models.ts";
import { lexiconBuilder } from "../text/lexicon.ts";
import { type ConceptSources, readConcepts } from "./concepts/read-concepts.ts";
import type { Bench } from "./expression.ts";
import { type Chain, type RulebookShelf, readChain, rulesOf } from "./inherit/chain.ts";
import { idOf } from "./inherit/merge.ts";
import { type ListSources, mapEntries, NAME_HINT, readLists } from "./lists.ts";
import { sectionsOf } from "./parse.ts";
import { newReport, quoted, type Report } from "./problems.ts";
import type { Discipline, Rule, Rulebook } from "./rule.ts";
import { type Common, commonTo, readRule } from "./rule-reader.ts";
import * as schema from "./schema.ts";
import { check } from "./schema-problems.ts";
import type { Scopes } from "./scopes/layer.ts";
import { readScopes } from "./scopes/read-scopes.ts";
import { compileVariants, type Ground, refuseInnocents, type ScopedRules } from "./scopes/variants.ts";
import { warnOfWatch } from "./warnings.ts";
import { countersOf, newSharedWork } from "./workshop.ts";
import { childOf, type YamlNode } from "./yaml-tree.ts";

/** The text of a rulebook, and where the lists come from that it only names. */
export type RulebookSource = ListSources &
  ConceptSources & {
    /** What problems call it. */
    readonly file: string;
    readonly text: string;
    /** Where rulebooks come from that it extends. */
    readonly shelf?: RulebookShelf | undefined;
    /** Shall the rulebook hold its lists as they were declared? Only who checks it needs them, and they may be large. */
    readonly keepsLists?: boolean;
    /** What a rulebook may name; by default every condition there is. */
    readonly conditions?: readonly Condition[];
    /** The models that its conditions may ask. Without one, what asks for it is unknown. */
    readonly models?: Models;
    /** What decisions add to its concepts. They may change while the rulebook is in use. */
    readonly exemplars?: LiveExemplars | undefined;
  };

const STAFF = ["owner", "admin", "administrator", "moderator", "mod", "staff", "broadcaster"] as const;
const NO_DISCIPLINE: Discipline = { ladder: [] };

/**
 * A rulebook that may judge, from its text.
 *
 * Errors: `RulebookError` with every problem found, each with its place and a way out.
 */
export const compileRulebook = (source: RulebookSource): Rulebook => {
  const report = newReport();
  const chain = readChain(source, source.shelf, report);
  const rulebook = chain && build(chain, source, report);
  const { problems } = report;
  if (problems.length > 0) throw new RulebookError(problems);
  if (rulebook === undefined) throw new Error("a rulebook was dropped without a problem");
  return { ...rulebook(), warnings: report.warnings };
};

/** Everything but the warnings. The automaton is built last, once nothing is wrong. */
const build = (chain: Chain, source: RulebookSource, report: Report): (() => Omit<Rulebook, "warnings">) => {
  const sections = sectionsOf(chain.root);
  const lists = readLists(sections.lists, source, report);
  const concepts = readConcepts(sections.concepts, source, report);
  const policies = readNamed(sections.policy, "policy", schema.policy, report);
  const staff = new Set(
    (checked(schema.staffRoles, sections.staff_roles, report) ?? STAFF).map((role) => role.toLowerCase()),
  );
  const staffPermissions = new Set(
    checked(schema.staffPermissions, sections.staff_permissions, report) ?? STAFF_PERMISSIONS,
  );
  const logChannels = new Set(checked(schema.channels, sections.log_channels, report));
  const honeypots = new Set(checked(schema.channels, sections.honeypots, report));
  const reputation = checked(schema.reputation, sections.reputation, report) ?? ORDINARY_REPUTATION;
  const shared = newSharedWork(lexiconBuilder(), lists, {
    honeypots,
    concepts,
    exemplars: source.exemplars,
    models: source.models ?? {},
    reputation,
  });
  const bench: Bench = {
    conditions: new Map((source.conditions ?? allConditions).map((c) => [c.name, c])),
    lists,
    shared,
    staff,
    staffPermissions,
    report,
    leaves: 0,
    known: new Map(),
    idle: false,
    surfaces: SURFACES,
    traits: { namesStaff: false, acrossAuthors: false },
  };
  const resources = checked(schema.resources, sections.resources, report);
  const common = commonTo(sections.defaults, { policies, resources }, bench);
  const rules = readRules(sections.rules, common, bench);
  const scoped = readScoped({ chain, rules, common, lists, bench });
  warnOfWatch(rules, report);
  const discipline = checked(schema.discipline, sections.discipline, report) ?? NO_DISCIPLINE;
  const budget = checked(schema.budget, sections.budget, report);
  return () => ({
    ...chain.head,
    hash: hashOf([...chain.texts, ...lists.texts(), ...concepts.texts()]),
    rules,
    ...(budget === undefined ? {} : { budget }),
    ...(scoped === undefined ? {} : { scoped }),
    policies,
    discipline,
    reputation,
    staffRoles: staff,
    staffPermissions,
    logChannels,
    needs: shared.needs,
    lexicon: shared.lexicon.build(),
    counters: countersOf(shared),
    leaves: bench.leaves,
    concepts: concepts.declared(),
    lists: source.keepsLists === true ? lists.declared() : [],
  });
};

const checked = <S extends ZodType>(of: S, node: YamlNode | undefined, report: Report): z.output<S> | undefined =>
  node && check(of, node, report);

const readNamed = <S extends ZodType>(
  section: YamlNode | undefined,
  what: string,
  of: S,
  report: Report,
): ReadonlyMap<string, z.output<S>> => {
  const named = new Map<string, z.output<S>>();
  for (const { key, place, value } of mapEntries(section, what, report)) {
    if (!schema.name.safeParse(key).success) report.problem(place, `${quoted(key)} cannot be a name here`, NAME_HINT);
    const read = check(of, value, report);
    if (read !== undefined) named.set(key, read);
  }
  return named;
};

/** What differs from place to place, and from time to time. */
const readScoped = ({
  chain: { root },
  ...read
}: Pick<Ground, "rules" | "common" | "lists" | "bench"> & { readonly chain: Chain }): ScopedRules | undefined => {
  const nodes = new Map(rulesOf(root).flatMap((node) => (idOf(node) === undefined ? [] : [[idOf(node) ?? "", node]])));
  const written = Object.fromEntries(schema.SCOPE_SECTIONS.map((key) => [key, childOf(root, key)]));
  const scopes = readScopes(written, [...nodes.keys()], read.bench.report);
  if (scopes === undefined) return undefined;
  refuseInnocents(scopes, read.lists, read.bench);
  const scoped = compileVariants({ ...read, scopes, nodes, defaults: childOf(root, "defaults") });
  warnOfRaids(scopes, read.bench);
  return scoped;
};

/** A raid is known by the condition `raid` alone: without a rule that has it, such a profile waits for ever. */
const warnOfRaids = ({ profiles }: Scopes, { shared, report }: Bench): void => {
  if (shared.counters.some(({ spec }) => spec.key.startsWith("raid "))) return;
  for (const { name, when, place } of profiles) {
    if (when?.kind !== "raid") continue;
    report.warning(
      place,
      `no rule looks for raids, so profile ${name} never begins by itself`,
      "Write a rule with raid: {}",
    );
  }
};

const readRules = (section: YamlNode | undefined, common: Common, bench: Bench): readonly Rule[] => {
  const { report } = bench;
  if (section === undefined) return [];
  if (section.kind !== "list") {
    report.problem(section.place, "rules needs a list", "Begin each rule with a -");
    return [];
  }
  if (section.items.length === 0) report.problem(section.place, "there are no rules here", "Write at least one");
  return section.items.flatMap((node) => readRule(node, common, bench) ?? []);
};

/** SHA-256 over all texts, each with its length, so that none can run into the next. */
const hashOf = (texts: readonly string[]): string =>
  bytesToHex(sha256(utf8ToBytes(texts.map((t) => `${t.length}:${t}`).join(""))));
