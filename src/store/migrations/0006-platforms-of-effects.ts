import type { Migration } from "./index.ts";

/** What waits for one platform is found without passing over what waits for another. */
export const platformsOfEffects: Migration = (db) => {
  db.exec(
    "CREATE INDEX outbox_by_platform ON outbox (effect ->> '$.target.platform', due_at, seq) WHERE status = 'pending'",
  );
};
