import type { Database } from "better-sqlite3";
import type { Actor } from "../../engine/case.ts";
import {
  type CommunityModel,
  type CommunityModelBody,
  type NewCommunityModel,
  versionOf,
} from "../../engine/community-models/community-model.ts";
import {
  addedCounts,
  type CommunityModelEvent,
  REFERENCE_MS,
  SCORES_KEPT_MS,
  type ScoreCounts,
  type ScoreHour,
} from "../../engine/community-models/community-model-store.ts";
import { modelAfter } from "../../engine/community-models/history.ts";
import { columnText, textOf } from "../column-text.ts";
import { hourOf, hourStart } from "../hours.ts";

type Row = { id: number; at: number; actor: string; body: string };
type EventRow = {
  at: number;
  community: string;
  model: number | null;
  what: CommunityModelEvent["what"];
  actor: string;
  why: string | null;
};

/** Models of communities. How one stands follows from what happened, and is stored nowhere. */
export const communityModelTable = (db: Database) => {
  const rows = db.prepare<[], Row>("SELECT id, at, actor, body FROM community_models ORDER BY id");
  const known = db
    .prepare<[string, string], number>("SELECT id FROM community_models WHERE community = ? AND version = ?")
    .pluck();
  const insert = db.prepare(
    "INSERT INTO community_models (community, version, at, actor, body) VALUES (?, ?, ?, ?, ?)",
  );
  const eventRows = db.prepare<[], EventRow>(
    "SELECT at, community, model, what, actor, why FROM community_model_events ORDER BY seq",
  );
  const insertEvent = db.prepare(
    "INSERT INTO community_model_events (at, community, model, what, actor, why) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const mark = db.prepare<[], number>("SELECT ifnull(max(seq), 0) FROM community_model_events").pluck();
  const countsOf = db
    .prepare<[number, number], string>("SELECT counts FROM score_hours WHERE model = ? AND hour = ?")
    .pluck();
  const saveCounts = db.prepare(
    "INSERT INTO score_hours (model, hour, counts) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET counts = excluded.counts",
  );
  const dropOld = db.prepare("DELETE FROM score_hours WHERE model = ? AND hour < ? AND hour NOT BETWEEN ? AND ?");
  const hours = db.prepare<[number], { hour: number; counts: string }>(
    "SELECT hour, counts FROM score_hours WHERE model = ? ORDER BY hour",
  );

  const events = (): readonly CommunityModelEvent[] =>
    eventRows.all().map(({ at, community, model, what, actor, why }) => ({
      at,
      community: textOf(community),
      ...(model === null ? {} : { model }),
      what,
      by: JSON.parse(actor) as Actor,
      ...(why === null ? {} : { why: textOf(why) }),
    }));
  const all = (): readonly CommunityModel[] => {
    const happened = events();
    return rows.all().map(({ id, at, actor, body }) => {
      const given: NewCommunityModel = {
        ...(JSON.parse(body) as CommunityModelBody),
        at,
        by: JSON.parse(actor) as Actor,
      };
      return modelAfter(id, given, happened);
    });
  };

  return {
    all,
    events,
    mark: (): string => String(mark.get() ?? 0),
    /** Gives its number, and whether it is new. */
    add: ({ at, by, ...body }: NewCommunityModel): { readonly id: number; readonly isNew: boolean } => {
      const key = [columnText(body.community), versionOf(body)] as const;
      const id = known.get(...key);
      if (id !== undefined) return { id, isNew: false };
      const { lastInsertRowid } = insert.run(...key, at, JSON.stringify(by), JSON.stringify(body));
      return { id: Number(lastInsertRowid), isNew: true };
    },
    note: ({ at, community, model, what, by, why }: CommunityModelEvent): void => {
      const reason = why === undefined ? null : columnText(why);
      insertEvent.run(at, columnText(community), model ?? null, what, JSON.stringify(by), reason);
    },
    addScores: (model: number, at: number, counts: ScoreCounts, since = at): void => {
      const before = countsOf.get(model, hourOf(at));
      const sum = before === undefined ? counts : addedCounts(JSON.parse(before) as ScoreCounts, counts);
      saveCounts.run(model, hourOf(at), JSON.stringify(sum));
      dropOld.run(model, hourOf(at - SCORES_KEPT_MS), hourOf(since), hourOf(since + REFERENCE_MS));
    },
    scoreHours: (model: number): readonly ScoreHour[] =>
      hours.all(model).map(({ hour, counts }) => ({ at: hourStart(hour), counts: JSON.parse(counts) as ScoreCounts })),
  };
};
