import { existsSync } from "node:fs";
import { join } from "node:path";
import { ModbotError, UsageError } from "../../engine/errors.ts";
import { type History, SILENT_DAYS, type Sightings } from "../../engine/lint/history-lints.ts";
import { PLATFORM_NAMES } from "../../engine/lint/platform-facts.ts";
import { openShadowing, type Shadowing } from "../../engine/lint/shadowing.ts";
import type { Message } from "../../engine/message.ts";
import { Moderator } from "../../engine/moderate.ts";
import type { Store } from "../../engine/ports.ts";
import { openReplayRecords } from "../../engine/replay-records.ts";
import { didYouMean } from "../../engine/rulebook/closest.ts";
import type { Rulebook } from "../../engine/rulebook/rule.ts";
import type { Config } from "../config/load.ts";
import type { Context } from "../context.ts";
import { databaseFile } from "../places.ts";
import { readFiles } from "../replay/read-files.ts";

/** The platforms of `--for`, else those that the configuration connects to; `undefined` where neither says. Errors: `UsageError` for a name that is none. */
export const platformsOf = (asked: string | undefined, config: Config | undefined): readonly string[] | undefined => {
  if (asked === undefined) {
    const names = config?.inputs.map(({ kind }) => kind.name) ?? [];
    return names.length === 0 ? undefined : names;
  }
  const names = asked.split(",").map((name) => name.trim().toLowerCase());
  for (const name of names) {
    if (PLATFORM_NAMES.includes(name)) continue;
    throw new UsageError(`--for ${asked}: "${name}" is not a platform that modbot knows.`, {
      hint: didYouMean(name, PLATFORM_NAMES) ?? `They are ${PLATFORM_NAMES.join(", ")}: --for discord,twitch`,
    });
  }
  return names;
};

const DAY_MS = 86_400_000;
/** Cases whose messages are looked at for the ids in them: reading one costs a millisecond. */
const MOST_CASES = 300;

export type Past = { readonly history: History; readonly sightings: Sightings };

/** What the database knows of the rules and of the community. Where none was asked for, one that is missing or older says nothing. */
export const pastOf = async (
  ctx: Context,
  { rules }: Pick<Rulebook, "rules">,
  asked: { readonly db?: string | undefined },
  config: Config | undefined,
): Promise<Past | undefined> => {
  const usual = config?.database ?? join(ctx.cwd, "modbot.db");
  if (asked.db === undefined && !existsSync(usual)) return undefined;
  const { openStore } = await import("../../store/open-store.ts");
  const store = await openStore(databaseFile(ctx, asked, config), { readonly: true }).catch((error: unknown) => {
    if (asked.db !== undefined || !(error instanceof ModbotError)) throw error;
    ctx.say(`The database was not looked at: ${error.message}`);
    return undefined;
  });
  if (store === undefined) return undefined;
  try {
    const now = ctx.now();
    const since = now - SILENT_DAYS * DAY_MS;
    const [first] = await store.audit(0, 1);
    const fired = new Set<string>();
    for (const { id } of rules) if ((await store.countCases({ rule: id, since })) > 0) fired.add(id);
    const days = first === undefined ? 0 : Math.floor((now - first.at) / DAY_MS);
    return { history: { days, fired }, sightings: await seenIn(store) };
  } finally {
    await store.close();
  }
};

const seenIn = async (store: Pick<Store, "cases" | "caseOf">): Promise<Sightings> => {
  const seen = openSightings();
  for (const { id } of await store.cases({ limit: MOST_CASES })) {
    const found = await store.caseOf(id);
    for (const { message } of found?.entries ?? []) seen.add(message);
    for (const message of found?.context ?? []) seen.add(message);
  }
  return seen.sightings();
};

const openSightings = () => {
  const channels = new Set<string>();
  const roles = new Set<string>();
  let messages = 0;
  return {
    add({ channel, author }: Message): void {
      messages++;
      if (channel) channels.add(channel.id.toLowerCase());
      for (const role of author?.roles ?? []) roles.add(role.toLowerCase());
    },
    sightings: (): Sightings => ({ messages, channels, roles }),
  };
};

/** What a replay of the corpus shows: which rules never fire alone, and which ids come up. Errors: as `readFiles`. */
export const replayed = async (
  ctx: Context,
  rulebook: Rulebook,
  corpus: string,
): Promise<{ readonly shadowing: Shadowing; readonly sightings: Sightings }> => {
  const moderator = new Moderator(rulebook);
  const records = openReplayRecords(rulebook);
  const shadowing = openShadowing();
  const seen = openSightings();
  await readFiles(ctx, { files: [corpus], strict: false }, ({ message }) => {
    const decision = moderator.moderate(message, records?.knownOf(message));
    shadowing.add(decision);
    seen.add(message);
    return records?.judged(message, decision);
  });
  return { shadowing, sightings: seen.sightings() };
};

/** All that was seen, together. */
export const allSightings = (some: readonly (Sightings | undefined)[]): Sightings => ({
  messages: some.reduce((sum, s) => sum + (s?.messages ?? 0), 0),
  channels: new Set(some.flatMap((s) => [...(s?.channels ?? [])])),
  roles: new Set(some.flatMap((s) => [...(s?.roles ?? [])])),
});
