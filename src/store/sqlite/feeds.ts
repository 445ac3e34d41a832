import type { Database } from "better-sqlite3";
import type { FeedState, StoredFeed } from "../../engine/feeds/feed-store.ts";
import { columnText, textOf } from "../column-text.ts";

type Row = {
  name: string;
  url: string;
  count: number;
  fetched_at: number;
  checked_at: number;
  etag: string | null;
  last_modified: string | null;
  failed_at: number | null;
  failure: string | null;
};

const COLUMNS = "name, url, count, fetched_at, checked_at, etag, last_modified, failed_at, failure";

/** Feeds of domains, each with all its entries in one text. */
export const feedTable = (db: Database) => {
  const list = db.prepare<[], Row>(`SELECT ${COLUMNS} FROM feeds`);
  const find = db.prepare<[string], Row & { entries: string }>(`SELECT ${COLUMNS}, entries FROM feeds WHERE name = ?`);
  const save = db.prepare(
    `INSERT INTO feeds (${COLUMNS}, entries) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET url = excluded.url, count = excluded.count, fetched_at = excluded.fetched_at, checked_at = excluded.checked_at,
       etag = excluded.etag, last_modified = excluded.last_modified, failed_at = excluded.failed_at, failure = excluded.failure,
       entries = excluded.entries`,
  );
  const note = db.prepare(
    `INSERT INTO feeds (${COLUMNS}, entries) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '')
     ON CONFLICT DO UPDATE SET url = excluded.url, fetched_at = excluded.fetched_at, checked_at = excluded.checked_at,
       etag = excluded.etag, last_modified = excluded.last_modified, failed_at = excluded.failed_at, failure = excluded.failure`,
  );
  return {
    // Ordered as names, not as the column writes them.
    all: (): readonly FeedState[] =>
      list
        .all()
        .map(stateFrom)
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    find: (name: string): StoredFeed | undefined => {
      const row = find.get(columnText(name));
      return row && { ...stateFrom(row), entries: row.entries === "" ? [] : textOf(row.entries).split("\n") };
    },
    save: (feed: StoredFeed): void => {
      save.run(...columnsOf({ ...feed, count: feed.entries.length }), columnText(feed.entries.join("\n")));
    },
    note: (state: Omit<FeedState, "count">): void => {
      note.run(...columnsOf({ ...state, count: 0 }));
    },
  };
};

const optional = (text: string | undefined): string | null => (text === undefined ? null : columnText(text));

const columnsOf = (state: FeedState): readonly (string | number | null)[] => [
  columnText(state.name),
  columnText(state.url),
  state.count,
  state.fetchedAt,
  state.checkedAt,
  optional(state.etag),
  optional(state.lastModified),
  state.failure?.at ?? null,
  optional(state.failure?.why),
];

const stateFrom = (row: Row): FeedState => ({
  name: textOf(row.name),
  url: textOf(row.url),
  count: row.count,
  fetchedAt: row.fetched_at,
  checkedAt: row.checked_at,
  ...(row.etag === null ? {} : { etag: textOf(row.etag) }),
  ...(row.last_modified === null ? {} : { lastModified: textOf(row.last_modified) }),
  ...(row.failure === null ? {} : { failure: { at: row.failed_at ?? 0, why: textOf(row.failure) } }),
});
