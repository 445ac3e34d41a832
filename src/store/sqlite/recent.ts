import type { Database } from "better-sqlite3";
import { keptMessage, type Message } from "../../engine/message.ts";
import type { Recorded } from "../../engine/ports.ts";
import { type Keep, LONGEST_KEPT, MOST_FORGOTTEN, type RecentMessage } from "../../engine/recent.ts";

type Row = { seq: number; at: number; message: string };

/** The messages judged last. The oldest go as new ones come, a few at a time. */
export const recentTable = (db: Database) => {
  const insert = db.prepare("INSERT INTO recent (at, message) VALUES (?, ?)");
  const after = db.prepare<[number, number], Row>("SELECT * FROM recent WHERE seq > ? ORDER BY seq LIMIT ?");
  const oldest = db.prepare<[], Row>("SELECT seq, at FROM recent ORDER BY seq LIMIT 1");
  const newest = db.prepare<[], number>("SELECT seq FROM recent ORDER BY seq DESC LIMIT 1").pluck();
  const atOf = db.prepare<[number], number>("SELECT at FROM recent WHERE seq >= ? ORDER BY seq LIMIT 1").pluck();
  const firstKept = db
    .prepare<[number, number, number], number>(
      "SELECT seq FROM recent WHERE seq < ? AND at >= ? AND seq > ? ORDER BY seq LIMIT 1",
    )
    .pluck();
  const forget = db.prepare("DELETE FROM recent WHERE seq < ?");

  /** Rows are numbered without gaps, so the numbers tell how many there are. */
  const trim = (keep: Keep, now: number, most: number): void => {
    const [first, last] = [oldest.get(), newest.get()];
    if (first === undefined || last === undefined) return;
    const [before, beyond] = [now - keep.forMs, last - keep.atMost];
    if (first.at >= before && first.seq > beyond) return;
    const end = first.seq + most;
    forget.run(firstKept.get(end, before, beyond) ?? end);
  };

  return {
    add: (batch: readonly Recorded[], keep: Keep): void => {
      let now = Number.NEGATIVE_INFINITY;
      for (const { message, at } of batch) {
        insert.run(at, JSON.stringify(keptMessage(message, LONGEST_KEPT)));
        now = Math.max(now, at);
      }
      if (batch.length > 0) trim(keep, now, batch.length * MOST_FORGOTTEN);
    },
    after: (seq: number, limit: number): readonly RecentMessage[] =>
      after.all(seq, limit).map((row) => ({ seq: row.seq, at: row.at, message: JSON.parse(row.message) as Message })),
    /** Times rise with the numbers but for what a clock that was set back has done, so halving finds the place. */
    since: (at: number): { readonly after: number; readonly count: number } => {
      const [first, last] = [oldest.get()?.seq, newest.get()];
      if (first === undefined || last === undefined) return { after: 0, count: 0 };
      let [low, high] = [first, last + 1];
      while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if ((atOf.get(middle) ?? Number.POSITIVE_INFINITY) < at) low = middle + 1;
        else high = middle;
      }
      return { after: low - 1, count: last + 1 - low };
    },
  };
};
