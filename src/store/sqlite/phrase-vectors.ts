import type { Database } from "better-sqlite3";
import { type ModelRef, modelText } from "../../engine/scorers/model-ref.ts";
import { textHash } from "../text-hash.ts";

/** Vectors of phrases, by the model that made them: what it has made once it need not make again, whatever ends the process. */
export const phraseVectorTable = (db: Database) => {
  const find = db
    .prepare<[string, string], Buffer>("SELECT vector FROM phrase_vectors WHERE model = ? AND hash = ?")
    .pluck();
  const save = db.prepare(
    "INSERT INTO phrase_vectors (model, hash, vector) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET vector = excluded.vector",
  );
  const drop = db.prepare<[string]>("DELETE FROM phrase_vectors WHERE model NOT IN (SELECT value FROM json_each(?))");
  return {
    of: (model: ModelRef, texts: readonly string[]): ReadonlyMap<string, Float32Array> => {
      const known = new Map<string, Float32Array>();
      for (const text of texts) {
        const found = find.get(modelText(model), textHash(text));
        if (found !== undefined) known.set(text, vectorFrom(found));
      }
      return known;
    },
    save: (model: ModelRef, vectors: ReadonlyMap<string, Float32Array>): void => {
      for (const [text, vector] of vectors) save.run(modelText(model), textHash(text), bytesOf(vector));
    },
    keepOnly: (models: readonly ModelRef[]): number => drop.run(JSON.stringify(models.map(modelText))).changes,
  };
};

/** 32-bit floats as this machine has them: every machine that Node runs on has the low byte first, and so does the extension. */
export const bytesOf = (vector: Float32Array): Buffer => Buffer.from(Float32Array.from(vector).buffer);

/** A copy: what SQLite gives need not lie where floats may. */
export const vectorFrom = (bytes: Buffer): Float32Array => new Float32Array(Uint8Array.from(bytes).buffer);
