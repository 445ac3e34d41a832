import { userInfo } from "node:os";
import { openDesk } from "../engine/open-desk.ts";
import type { ReviewDesk } from "../engine/review-desk.ts";
import type { Rulebook } from "../engine/rulebook/rule.ts";
import { openStore } from "../store/open-store.ts";
import type { ModbotStore } from "../store/store-meta.ts";
import type { Context } from "./context.ts";
import { type Asked, databaseFile, findConfig, rulesFile } from "./places.ts";
import { loadRulebook } from "./rulebook.ts";

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
  const { rulebook } = loadRulebook(ctx, rules);
  const name = (asked.as ?? config?.moderator ?? userName()).slice(0, 64);
  const store = await openStore(file, { create: false });
  const desk = openDesk({
    store,
    by: { kind: "moderator", name },
    clock: ctx.now,
    discipline: rulebook.discipline,
    votes: config?.votes,
  });
  return { store, desk, rulebook, name, file, rules, close: () => store.close() };
};

/** A container may know no user. */
const userName = (): string => {
  try {
    return userInfo().username || "moderator";
  } catch {
    return "moderator";
  }
};
