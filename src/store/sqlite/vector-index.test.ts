import Database from "better-sqlite3";
import { afterEach, describe, expect, test } from "vitest";
import type { NearestAsked } from "../../engine/concepts/concept-store.ts";
import { migrate } from "../migrations/index.ts";
import { exemplarTable } from "./exemplars.ts";
import { phraseVectorTable } from "./phrase-vectors.ts";
import { loadVectorExtension } from "./vector-extension.ts";
import { vectorSearch } from "./vector-index.ts";

const MODEL = { id: "built-in", version: "1" };
const HERE = { platform: "discord", community: "s1" };
const DIMENSIONS = 64;

/** The same numbers in every run. */
const chance = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32 - 0.5;
};
const unit = (next: () => number, dimensions = DIMENSIONS): Float32Array => {
  const numbers = Float32Array.from({ length: dimensions }, next);
  const length = Math.hypot(...numbers);
  return numbers.map((x) => x / length);
};

let db: Database.Database | undefined;
afterEach(() => db?.close());

/** Exemplars of one place with vectors made by chance, some of them close to each other. */
const filled = (count: number, dimensions = DIMENSIONS): Database.Database => {
  db = new Database(":memory:");
  migrate(db, "memory");
  const [exemplars, vectors, next] = [exemplarTable(db), phraseVectorTable(db), chance(7)];
  const centres = Array.from({ length: 40 }, () => unit(next, dimensions));
  db.transaction(() => {
    for (let i = 0; i < count; i++) {
      const text = `text ${i}`;
      const near = { concept: `c${i % 100}`, side: "near", text, where: HERE, caseId: "c1", rule: "a", at: i } as const;
      exemplars.add({ ...near, by: { kind: "modbot" } });
      const centre = centres[i % 40]!;
      let turn = 0;
      vectors.save(MODEL, new Map([[text, unit(() => centre[turn++]! + next() * 0.3, dimensions)]]));
    }
  })();
  return db;
};
/** Close to some exemplar, as what people say again is. */
const askedNear = (file: Database.Database, seed: number): NearestAsked => {
  const text = `text ${seed * 37}`;
  const vector = phraseVectorTable(file).of(MODEL, [text]).get(text)!;
  const [next, turn] = [chance(seed), { at: 0 }];
  return { ...asked(seed), vector: unit(() => vector[turn.at++]! + next() * 0.1) };
};
const asked = (seed: number, count = 10, dimensions = DIMENSIONS): NearestAsked => ({
  model: MODEL,
  where: HERE,
  vector: unit(chance(seed), dimensions),
  count,
});
const numbersIn = (found: readonly { readonly exemplar: { readonly number: number } }[]) =>
  found.map((one) => one.exemplar.number);

describe("the index of vectors", () => {
  test("is there: the extension comes with modbot", async () => {
    expect(await loadVectorExtension(new Database(":memory:"))).toBeUndefined();
  });

  test("finds what looking through them one by one finds", async () => {
    const file = filled(1_500);
    await loadVectorExtension(file);
    const { nearest, oneByOne } = vectorSearch(file, true);
    for (let seed = 1; seed <= 20; seed++) {
      const [found, exact] = [nearest(asked(seed)), oneByOne(asked(seed))];
      expect(found).toHaveLength(10);
      expect(numbersIn(found)).toEqual(numbersIn(exact));
      for (const [i, { similarity }] of found.entries()) expect(similarity).toBeCloseTo(exact[i]!.similarity, 5);
    }
  });

  test("compares signs first where there are many, and hardly misses any", async () => {
    const file = filled(4_000);
    await loadVectorExtension(file);
    const { nearest, oneByOne } = vectorSearch(file, true, 1_000);
    let found = 0;
    for (let seed = 1; seed <= 30; seed++) {
      const exact = new Set(numbersIn(oneByOne(askedNear(file, seed))));
      found += numbersIn(nearest(askedNear(file, seed))).filter((number) => exact.has(number)).length;
    }
    expect(found / 300).toBeGreaterThan(0.97);
  });

  test("does without signs where a model has an odd number of dimensions", async () => {
    const file = filled(200, 30);
    await loadVectorExtension(file);
    const { nearest, oneByOne } = vectorSearch(file, true, 100);
    expect(numbersIn(nearest(asked(3, 5, 30)))).toEqual(numbersIn(oneByOne(asked(3, 5, 30))));
  });

  test("is missing without harm: the database is written with it and read without it", async () => {
    const file = filled(300);
    await loadVectorExtension(file);
    vectorSearch(file, true).nearest(asked(1));
    const copy = new Database(file.serialize());
    const { nearest } = vectorSearch(copy, false);
    expect(numbersIn(nearest(asked(1)))).toEqual(numbersIn(vectorSearch(file, true).nearest(asked(1))));
    exemplarTable(copy).remove(numbersIn(nearest(asked(1)))[0]!);
    expect(nearest(asked(1))).toHaveLength(10);
    // Whoever has the extension again finds what came and went meanwhile.
    await loadVectorExtension(copy);
    expect(numbersIn(vectorSearch(copy, true).nearest(asked(1)))).toEqual(numbersIn(nearest(asked(1))));
    copy.close();
  });

  test("has no vectors of another model in it", async () => {
    const file = filled(300);
    await loadVectorExtension(file);
    const { nearest } = vectorSearch(file, true);
    nearest(asked(1));
    const other = { id: "other", version: "2" };
    phraseVectorTable(file).save(other, new Map([["text 3", unit(chance(5), 16)]]));
    expect(nearest({ ...asked(5, 5, 16), model: other })).toHaveLength(1);
    expect(nearest(asked(1))).toHaveLength(10);
  });
});
