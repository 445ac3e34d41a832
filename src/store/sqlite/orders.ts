import type { Database } from "better-sqlite3";
import type { Actor } from "../../engine/case.ts";
import type { NewOrder, Order, OrderBody } from "../../engine/order.ts";

type Row = { seq: number; at: number; until: number | null; actor: string; body: string };

/** The log of orders. JSON keeps whatever text is in it, half a surrogate pair too. */
export const orderTable = (db: Database) => {
  const last = db.prepare<[], number>("SELECT coalesce(max(seq), 0) FROM orders").pluck();
  const insert = db.prepare("INSERT INTO orders (seq, at, until, actor, body) VALUES (?, ?, ?, ?, ?)");
  const after = db.prepare<[number, number], Row>("SELECT * FROM orders WHERE seq > ? ORDER BY seq LIMIT ?");
  return {
    add: (order: NewOrder): Order => {
      const seq = (last.get() ?? 0) + 1;
      insert.run(seq, order.at, order.until ?? null, JSON.stringify(order.by), JSON.stringify(order.body));
      return { ...order, seq };
    },
    after: (seq: number, limit: number): readonly Order[] =>
      after.all(seq, limit).map((row) => ({
        seq: row.seq,
        at: row.at,
        by: JSON.parse(row.actor) as Actor,
        ...(row.until === null ? {} : { until: row.until }),
        body: JSON.parse(row.body) as OrderBody,
      })),
  };
};
