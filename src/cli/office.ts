import { type AppealRules, ORDINARY_APPEALS } from "../engine/appeals/appeal.ts";
import { openDesk } from "../engine/open-desk.ts";
import type { ReviewDesk } from "../engine/review-desk.ts";
import type { Rulebook } from "../engine/rulebook/rule.ts";
import { openStore } from "../store/open-store.ts";
import type { ModbotStore } from "../store/store-meta.ts";
import { communityModelsIn } from "./community/live-models.ts";
import type { Context } from "./context.ts";
import { slowRefs } from "./models/slow-refs.ts";
import { moderatorName } from "./moderator-name.ts";
import { type Asked, databaseFile, findConfig, rulesFile } from "./places.ts";
import { type LiveParts, loadRulebook } from "./rulebook.ts";
import { rulebookInForce } from "./versions/in-force.ts";

/** What a moderator works with: the database, a desk over it, and a name. */
export type Office = {
  readonly store: ModbotStore;
  readonly desk: ReviewDesk;
  readonly rulebook: Rulebook;
  readonly name: string;
  /** Path of the database. */
  readonly file: string;
  /** Path of the rulebook; absent: the built-in one. */
  readonly rules: string | undefined;
  /** How people appeal. Absent: they do not. */
  readonly appeals?: AppealRules;
  readonly close: () => Promise<void>;
};

/** Opens the database of this folder for a moderator. Errors: as those of the configuration, the rulebook and the database. */
export const openOffice = async (
  ctx: Context,
  asked: Asked & { readonly as?: string | undefined },
): Promise<Office> => {
  const config = await findConfig(ctx, asked);
  const file = databaseFile(ctx, asked, config);
  const rules = rulesFile(ctx, asked, config);
  const appeals = config === undefined ? ORDINARY_APPEALS : config.appeals;
  const name = moderatorName(asked.as ?? config?.moderator);
  const store = await openStore(file, { create: false });
  const rulebook = await rulebookFor(ctx, store, asked, rules, { models: slowRefs(config?.models) });
  const desk = openDesk({
    store,
    by: { kind: "moderator", name },
    clock: ctx.now,
    discipline: rulebook.discipline,
    reputation: rulebook.reputation,
    votes: config?.votes,
    appeals,
  });
  return {
    store,
    desk,
    rulebook,
    name,
    file,
    rules,
    ...(appeals === undefined ? {} : { appeals }),
    close: () => store.close(),
  };
};

/** The rulebook that was named, else the one in force. The database is closed when there is none. */
const rulebookFor = async (
  ctx: Context,
  store: ModbotStore,
  asked: Asked,
  rules: string | undefined,
  live: LiveParts,
): Promise<Rulebook> => {
  try {
    const all = { ...live, ...(await communityModelsIn(store)) };
    const { rulebook } =
      asked.rules === undefined ? await rulebookInForce(ctx, store, rules, all) : loadRulebook(ctx, rules, all);
    return rulebook;
  } catch (error) {
    await store.close();
    throw error;
  }
};
