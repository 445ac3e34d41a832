import { existsSync } from "node:fs";
import type { StoredExemplar } from "../../engine/concepts/exemplar.ts";
import { ModbotError } from "../../engine/errors.ts";
import { compileRulebook, type RulebookSource } from "../../engine/rulebook/compile.ts";
import { type DeclaredConcept, readConcepts } from "../../engine/rulebook/concepts/read-concepts.ts";
import { readChain } from "../../engine/rulebook/inherit/chain.ts";
import { sectionsOf } from "../../engine/rulebook/parse.ts";
import { newReport } from "../../engine/rulebook/problems.ts";
import type { Rulebook } from "../../engine/rulebook/rule.ts";
import { builtInConcepts } from "../assets.ts";
import type { Config } from "../config/load.ts";
import type { Context } from "../context.ts";
import { type Asked, databaseFile, findConfig, rulesFile } from "../places.ts";
import { rulebookSource } from "../rulebook.ts";

/** The concepts of a rulebook, those included that modbot brings along and no rule asks for. */
export type KnownConcepts = {
  readonly rulebook: Rulebook;
  readonly source: RulebookSource;
  readonly concepts: readonly DeclaredConcept[];
  /** What decisions have added; nothing where there is no database. */
  readonly exemplars: readonly StoredExemplar[];
};

/** Reads them. Errors: as those of the configuration and the rulebook; of the database only where one was named. */
export const knownConcepts = async (ctx: Context, asked: Asked): Promise<KnownConcepts> => {
  const config = await findConfig(ctx, asked);
  const source = rulebookSource(ctx, rulesFile(ctx, asked, config));
  return { ...conceptsOf(source), source, exemplars: await exemplarsIn(ctx, asked, config) };
};

/** Those of a rulebook. Errors: `RulebookError`. */
export const conceptsOf = (source: RulebookSource): Pick<KnownConcepts, "rulebook" | "concepts"> => {
  const rulebook = compileRulebook(source);
  const all = [...rulebook.concepts, ...unasked(source, rulebook.concepts)];
  return { rulebook, concepts: all.sort((a, b) => (a.name < b.name ? -1 : 1)) };
};

/** Those that come with modbot, as this rulebook would have them. */
const unasked = (source: RulebookSource, known: readonly DeclaredConcept[]): readonly DeclaredConcept[] => {
  const report = newReport();
  const chain = readChain(source, source.shelf, report);
  const all = readConcepts(chain && sectionsOf(chain.root).concepts, source, report);
  const names = new Set(known.map(({ name }) => name));
  for (const name of builtInConcepts()) all.get(name);
  return all
    .declared()
    .filter(({ name }) => !names.has(name))
    .map((concept) => ({ ...concept, isUsed: false }));
};

const exemplarsIn = async (
  ctx: Context,
  asked: Asked,
  config: Config | undefined,
): Promise<readonly StoredExemplar[]> => {
  if (asked.db === undefined && (config === undefined || !existsSync(config.database))) return [];
  const { openStore } = await import("../../store/open-store.ts");
  try {
    const store = await openStore(databaseFile(ctx, asked, config), { readonly: true });
    try {
      return await store.exemplars();
    } finally {
      await store.close();
    }
  } catch (error) {
    if (asked.db !== undefined || !(error instanceof ModbotError)) throw error;
    ctx.say(`The database was not looked at: ${error.message}`);
    return [];
  }
};
