import type { Database } from "better-sqlite3";
import type { NearExemplar, NearestAsked } from "../../engine/concepts/concept-store.ts";
import { modelText } from "../../engine/scorers/model-ref.ts";
import { type ExemplarRow, exemplarFrom, placeText } from "./exemplars.ts";
import { bytesOf, vectorFrom } from "./phrase-vectors.ts";

/** From so many exemplars of a place on, signs of the vectors are compared first, and the vectors themselves only of the best. */
const BITS_FROM = 20_000;
/** So many of the best by signs are compared exactly; the extension allows 4,096. */
const RESCORED = 300;
const MOST = 4_096;

/** The model of which the vectors stand in the index. */
const MODEL_KEY = "exemplar_index_model";

type Found = ExemplarRow & { similarity: number };
type Pending = { number: number; place: string; vector: Buffer };

/**
 * Looks for exemplars that are like a vector: by the index that sqlite-vec keeps in the database, partitioned by place, or one by one where
 * that extension could not be loaded. Both give the same; of more than 20,000 in a place the index may miss one in some hundred.
 *
 * Limits: the index holds the vectors of one model, and is made anew when another is asked for.
 */
export const vectorSearch = (db: Database, hasIndex: boolean, bitsFrom = BITS_FROM) => {
  const scan = db.prepare<[string, string], ExemplarRow & { vector: Buffer }>(
    "SELECT e.*, v.vector FROM exemplars e JOIN phrase_vectors v ON v.hash = e.hash AND v.model = ? WHERE e.place = ?",
  );
  const oneByOne = ({ model, where, vector, count }: NearestAsked): readonly NearExemplar[] =>
    scan
      .all(modelText(model), placeText(where))
      .map((row) => ({ ...row, similarity: cosine(vectorFrom(row.vector), vector) }))
      .filter(({ similarity }) => similarity > 0)
      .sort(nearestFirst)
      .slice(0, count)
      .map(nearFrom);

  const rowOf = db.prepare<[number], ExemplarRow>("SELECT * FROM exemplars WHERE number = ?");
  const modelNow = db.prepare<[], string>(`SELECT value FROM meta WHERE key = '${MODEL_KEY}'`).pluck();
  const noteModel = db.prepare(
    "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
  );
  const missing = db.prepare<[string], Pending>(
    `SELECT e.number, e.place, v.vector FROM exemplars e JOIN phrase_vectors v ON v.hash = e.hash AND v.model = ?
     WHERE e.number NOT IN (SELECT number FROM exemplar_index)`,
  );
  const gone = db
    .prepare<[], number>("SELECT number FROM exemplar_index WHERE number NOT IN (SELECT number FROM exemplars)")
    .pluck();

  // Whatever this connection or another one writes changes one of the two.
  const changes = db.prepare<[], number>("SELECT total_changes()").pluck();
  const others = db.prepare<[], number>("PRAGMA data_version").pluck();
  const here = db.prepare<[string], number>("SELECT count(*) FROM exemplars WHERE place = ?").pluck();
  let broughtTo = "";

  const makeTable = (model: string, dimensions: number): void => {
    const bits = dimensions % 8 === 0 ? `, signs bit[${dimensions}]` : "";
    db.exec(`DROP TABLE IF EXISTS exemplar_vectors; DELETE FROM exemplar_index;
      CREATE VIRTUAL TABLE exemplar_vectors USING vec0(place TEXT partition key, vector float[${dimensions}] distance_metric=cosine${bits})`);
    noteModel.run(MODEL_KEY, model);
  };

  /** Brings the index to what the exemplars are now. */
  const bringUpToDate = (model: string, dimensions: number): void => {
    if (modelNow.get() !== model) makeTable(model, dimensions);
    const take = db.prepare("DELETE FROM exemplar_vectors WHERE rowid = ?");
    const untake = db.prepare("DELETE FROM exemplar_index WHERE number = ?");
    for (const number of gone.all()) {
      take.run(BigInt(number));
      untake.run(number);
    }
    const signs = dimensions % 8 === 0;
    const put = db.prepare(
      `INSERT INTO exemplar_vectors (rowid, place, vector${signs ? ", signs" : ""}) VALUES (?, ?, ?${signs ? ", vec_quantize_binary(?)" : ""})`,
    );
    const note = db.prepare("INSERT INTO exemplar_index (number) VALUES (?)");
    for (const { number, place, vector } of missing.all(model)) {
      // A vector of zeros is like nothing, and has no cosine.
      if (vectorFrom(vector).some((x) => x !== 0))
        put.run(...[BigInt(number), place, vector], ...(signs ? [vector] : []));
      note.run(number);
    }
  };

  const byIndex = (asked: NearestAsked): readonly NearExemplar[] => {
    const { model, where, vector, count } = asked;
    const state = (): string => `${modelText(model)} ${changes.get()} ${others.get()}`;
    if (state() !== broughtTo) {
      bringUpToDate(modelText(model), vector.length);
      broughtTo = state();
    }
    const place = placeText(where);
    const isMany = vector.length % 8 === 0 && (here.get(place) ?? 0) >= bitsFrom;
    return (isMany ? bySigns(asked, place) : byVectors(bytesOf(vector), place, count))
      .flatMap(({ rowid, distance }): readonly Found[] => {
        const row = rowOf.get(rowid);
        return row === undefined || distance >= 1 ? [] : [{ ...row, similarity: 1 - distance }];
      })
      .sort(nearestFirst)
      .map(nearFrom);
  };
  type Hit = { rowid: number; distance: number };
  const byVectors = (query: Buffer, place: string, count: number): readonly Hit[] =>
    db
      .prepare<[Buffer, string, bigint], Hit>(
        "SELECT rowid, distance FROM exemplar_vectors WHERE vector MATCH ? AND place = ? AND k = ?",
      )
      .all(query, place, BigInt(Math.min(MOST, count)));
  const bySigns = ({ model, vector, count }: NearestAsked, place: string): readonly Hit[] =>
    db
      .prepare<[Buffer, string, bigint, string], { rowid: number; vector: Buffer }>(
        `SELECT e.number AS rowid, v.vector FROM
           (SELECT rowid AS number FROM exemplar_vectors WHERE signs MATCH vec_quantize_binary(?) AND place = ? AND k = ?)
           JOIN exemplars e USING (number) JOIN phrase_vectors v ON v.hash = e.hash AND v.model = ?`,
      )
      .all(bytesOf(vector), place, BigInt(Math.min(MOST, Math.max(RESCORED, count))), modelText(model))
      .map(({ rowid, vector: bytes }) => ({ rowid, distance: 1 - cosine(vectorFrom(bytes), vector) }))
      .sort((one, other) => one.distance - other.distance)
      .slice(0, count);

  return { nearest: hasIndex ? byIndex : oneByOne, oneByOne };
};

const nearestFirst = (a: Found, b: Found): number => b.similarity - a.similarity || a.number - b.number;
const nearFrom = ({ similarity, ...row }: Found): NearExemplar => ({ exemplar: exemplarFrom(row), similarity });

const cosine = (a: Float32Array, b: Float32Array): number => {
  if (a.length !== b.length) return 0;
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};
