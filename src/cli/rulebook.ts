import { readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { adaptedRulebook } from "../engine/community-models/adapted-rulebook.ts";
import { communityClassifier, type HearScores } from "../engine/community-models/community-classifier.ts";
import type { CommunityModel } from "../engine/community-models/community-model.ts";
import type { LiveExemplars } from "../engine/concepts/live-exemplars.ts";
import { StoreError } from "../engine/errors.ts";
import type { LiveLists } from "../engine/feeds/live-lists.ts";
import { compileRulebook, type RulebookSource } from "../engine/rulebook/compile.ts";
import type { RulebookFile, RulebookShelf } from "../engine/rulebook/inherit/chain.ts";
import { listFromText, type NamedList } from "../engine/rulebook/lists.ts";
import type { Rulebook } from "../engine/rulebook/rule.ts";
import type { Models } from "../engine/scorers/models.ts";
import type { WholeRulebook } from "../engine/versions/rulebook-store.ts";
import { builtInConcepts, builtInRulebooks, builtInRules } from "./assets.ts";
import { BUILT_IN_MODELS } from "./built-in-models.ts";
import type { Context } from "./context.ts";
import { fileError } from "./file-error.ts";
import { shown } from "./places.ts";
import { pathOf, type ReadText, readerOf } from "./versions/kept-texts.ts";
import { shortHash } from "./versions/short-hash.ts";

/** Where a rulebook comes from: a file, or what is kept of one. */
export type RulesFrom = string | WholeRulebook;

/** What comes to a rulebook from outside its files: what feeds add to its lists, verdicts to its concepts, the models of others, and those of communities. */
export type LiveParts = Partial<Pick<LiveLists, "of">> & {
  readonly exemplars?: LiveExemplars | undefined;
  readonly models?: Models | undefined;
  /** Those that judge now. A rulebook keeps to those with which it was compiled. */
  readonly community?: readonly CommunityModel[] | undefined;
  /** Told of what they score. */
  readonly hear?: HearScores | undefined;
};

/** A rulebook, and how to call it before people. */
export type LoadedRulebook = { readonly rulebook: Rulebook; readonly file: string };

/**
 * Reads and compiles a rulebook; without a file the built-in one.
 * `keepsLists`: see `RulebookSource`.
 * Errors: `RulebookError` with every problem at its place; `ModbotError` when the file cannot be read.
 */
export const loadRulebook = (
  ctx: Pick<Context, "cwd">,
  from?: RulesFrom,
  live?: LiveParts,
  keepsLists = false,
): LoadedRulebook => {
  const source = rulebookSource(ctx, from, live);
  const rulebook = compiledWith({ ...source, keepsLists }, live);
  return {
    rulebook,
    file: typeof from === "object" ? `${source.file} as kept (${shortHash(from.hash)})` : source.file,
  };
};

/** A rulebook of its text, and of what was learnt of communities. Errors: `RulebookError`. */
export const compiledWith = (source: RulebookSource, live: LiveParts | undefined): Rulebook =>
  adaptedRulebook(compileRulebook(source), live?.community ?? []);

/** The text of a rulebook, and where all else comes from that it names. Paths count from the file that names them. */
export const rulebookSource = (
  ctx: Pick<Context, "cwd">,
  from: RulesFrom = builtInRules(),
  live?: LiveParts,
  read: ReadText = typeof from === "object" ? readerOf(from) : textOrNone,
): RulebookSource => {
  const path = typeof from === "object" ? pathOf(from.main) : from;
  const file = shown(ctx, path);
  // What places call a file leads back to it.
  const beside = (from: string, named: string): string => resolve(dirname(resolve(ctx.cwd, from)), named);
  return {
    file,
    text: read(path) ?? (typeof from === "object" ? isGone(file) : textOf(path, file)),
    readFile: (list, named) => read(beside(named, list)),
    shelf: shelfIn(ctx, beside, read),
    builtinLists: (name) => builtinList(name, read),
    builtinConcepts: (name) => builtinConcept(name, read),
    builtinConceptNames: builtInConcepts,
    ...(live?.of === undefined ? {} : { liveLists: live.of }),
    ...(live?.exemplars === undefined ? {} : { exemplars: live.exemplars }),
    models: withCommunities({ ...BUILT_IN_MODELS, ...live?.models }, live),
  };
};

const withCommunities = (models: Models, live: LiveParts | undefined): Models => {
  const { community = [], hear } = live ?? {};
  const { classifier } = models;
  if (community.length === 0 || classifier === undefined) return models;
  return { ...models, classifier: () => communityClassifier(classifier(), community, hear) };
};

const shelfIn = (
  ctx: Pick<Context, "cwd">,
  beside: (from: string, named: string) => string,
  read: ReadText,
): RulebookShelf => {
  const at = (path: string): RulebookFile | undefined => {
    const text = read(path);
    return text === undefined ? undefined : { file: shown(ctx, path), text };
  };
  const names = builtInRulebooks();
  return {
    names,
    named: (name) => (/^[a-z][a-z0-9_-]*$/.test(name) ? at(builtInRules(name)) : undefined),
    at: (path, from) => at(beside(from, path)),
  };
};

const textOf = (path: string, file: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw fileError("read the rulebook", file, error);
  }
};

/** The disk is no help here: what lies there now is another rulebook. */
const isGone = (file: string): never => {
  throw new StoreError(`the text of ${file} is missing in the database.`);
};

/** What cannot be read is told by the compiler, at the line that names it; a pipe or a device might never come to an end. */
export const textOrNone = (path: string): string | undefined => {
  try {
    return statSync(path).isFile() ? readFileSync(path, "utf8") : undefined;
  } catch {
    return undefined;
  }
};

/** Lists that modbot brings along: rules/lists/NAME.txt of the package. */
export const builtinLists = (name: string): NamedList | undefined => builtinList(name, textOrNone);

const builtinList = (name: string, read: ReadText): NamedList | undefined => {
  if (!/^[a-z][a-z0-9_-]*$/.test(name)) return undefined;
  const file = join(dirname(builtInRules()), "lists", `${name.replaceAll("_", "-")}.txt`);
  const text = read(file);
  return text === undefined ? undefined : listFromText(text, file);
};

/** Concepts that modbot brings along: rules/concepts/NAME.txt of the package. */
const builtinConcept = (name: string, read: ReadText): RulebookFile | undefined => {
  if (!/^[a-z][a-z0-9_-]*$/.test(name)) return undefined;
  const file = join(dirname(builtInRules()), "concepts", `${name.replaceAll("_", "-")}.txt`);
  const text = read(file);
  return text === undefined ? undefined : { file, text };
};
