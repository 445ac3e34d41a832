import type { Database } from "better-sqlite3";
import { StoreError } from "../../engine/errors.ts";
import { first } from "./0001-first.ts";
import { feeds } from "./0002-feeds.ts";
import { earlierCases } from "./0003-earlier-cases.ts";
import { orders } from "./0004-orders.ts";
import { recent } from "./0005-recent.ts";
import { platformsOfEffects } from "./0006-platforms-of-effects.ts";
import { sanctions } from "./0007-sanctions.ts";
import { ruleHits } from "./0008-rule-hits.ts";
import { reports } from "./0009-reports.ts";
import { suggestions } from "./0010-suggestions.ts";
import { rulebooks } from "./0011-rulebooks.ts";
import { labelsWithoutCase } from "./0012-labels-without-case.ts";
import { exemplars } from "./0013-exemplars.ts";
import { caseTimes } from "./0014-case-times.ts";
import { hours } from "./0015-hours.ts";
import { distrust } from "./0016-distrust.ts";
import { notebooks } from "./0017-notebooks.ts";
import { appeals } from "./0018-appeals.ts";
import { identities } from "./0019-identities.ts";
import { byHand } from "./0020-by-hand.ts";
import { experiments } from "./0021-experiments.ts";
import { communityModels } from "./0022-community-models.ts";

/** One step from a format to the next, inside a transaction. */
export type Migration = (db: Database) => void;

/** In order; the format of a database is how many it has been through. Append, and never edit one that was shipped. */
export const MIGRATIONS: readonly Migration[] = [
  first,
  feeds,
  earlierCases,
  orders,
  recent,
  platformsOfEffects,
  sanctions,
  ruleHits,
  reports,
  suggestions,
  rulebooks,
  labelsWithoutCase,
  exemplars,
  caseTimes,
  hours,
  distrust,
  notebooks,
  appeals,
  identities,
  byHand,
  experiments,
  communityModels,
];

/** "modb": what tells a database of ours from that of another program. */
const APPLICATION_ID = 0x6d6f6462;

/** The format of a database; 0 is a blank one. Errors: `StoreError` for one of another program, or of a newer modbot. */
export const formatOf = (db: Database, file: string, newest = MIGRATIONS.length): number => {
  const format = db.pragma("user_version", { simple: true }) as number;
  const owner = db.pragma("application_id", { simple: true }) as number;
  const blank = format === 0 && owner === 0 && db.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() === undefined;
  if (!blank && owner !== APPLICATION_ID) {
    throw new StoreError(`cannot open ${file}: it is a database of another program: use another --db`);
  }
  if (format > newest) {
    throw new StoreError(
      `cannot open ${file}: it was written by a newer modbot (format ${format}, this one knows ${newest}): update modbot, or use another --db`,
    );
  }
  return format;
};

/** Brings a database to the newest format, all or nothing. Safe while another process does the same. */
export const migrate = (db: Database, file: string, migrations: readonly Migration[] = MIGRATIONS): void => {
  db.transaction(() => {
    for (const step of migrations.slice(formatOf(db, file, migrations.length))) step(db);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${migrations.length}`);
  }).immediate();
};
