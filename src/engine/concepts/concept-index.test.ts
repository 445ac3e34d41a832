import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordEmbedder } from "../../../test/word-embedder.ts";
import type { Concept } from "./concept.ts";
import { ConceptIndex } from "./concept-index.ts";
import type { StoredExemplar } from "./exemplar.ts";
import { openLiveExemplars } from "./live-exemplars.ts";
import { vectorsOf } from "./vectors.ts";

const embedder = wordEmbedder();
const HERE = { platform: "discord", community: "s1" };
const conceptOf = (near: readonly string[], far: readonly string[] = []): Concept => {
  const phrases = (texts: readonly string[]) =>
    texts.map((text) => ({ text, place: { file: "a", line: 1, column: 1 } }));
  return { name: "leaks", near: phrases(near), far: phrases(far) };
};
const scoreOf = (concept: Concept, text: string, live?: ReturnType<typeof openLiveExemplars>) =>
  new ConceptIndex(concept, vectorsOf(embedder), live).score(embedder.embed(text), HERE)!;

const words = fc.constantFrom("home", "address", "post", "street", "game", "boss", "map", "fight", "dragon", "loot");
const phrase = fc.array(words, { minLength: 1, maxLength: 5 }).map((some) => some.join(" "));
const phrases = fc.uniqueArray(phrase, { minLength: 1, maxLength: 8 });

describe("a concept", () => {
  test("scores what means it, and neither what only looks so nor nonsense", () => {
    const concept = conceptOf(["post home address"], ["post boss map"]);
    expect(scoreOf(concept, "post home address now").score).toBeGreaterThan(0.4);
    expect(scoreOf(concept, "post boss map").score).toBe(0);
    expect(scoreOf(concept, "xyzzy plugh frobnicate")).toEqual({ score: 0, fromSeeds: 0 });
    expect(scoreOf(concept, "").score).toBe(0);
  });

  test("names the nearest phrase of both sides, so that a moderator sees what it rests on", () => {
    const concept = conceptOf(["street fight", "post home address"], ["loot map", "post boss map"]);
    const { near, far } = scoreOf(concept, "post home address");
    expect(near).toMatchObject({ text: "post home address" });
    expect(near?.similarity).toBeCloseTo(1, 5);
    expect(far?.text).toBe("post boss map");
  });

  test("may do without a far side", () => {
    const found = scoreOf(conceptOf(["post home address"]), "post home address");
    expect(found.score).toBeCloseTo(1, 5);
    expect(found).not.toHaveProperty("far");
  });

  test("never scores a phrase lower because that phrase was added to what is near", () => {
    fc.assert(
      fc.property(phrases, phrases, phrase, (near, far, added) => {
        const before = scoreOf(conceptOf(near, far), added).score;
        expect(scoreOf(conceptOf([...near, added], far), added).score).toBeGreaterThanOrEqual(before - 1e-9);
      }),
    );
  });

  test("never scores anything higher because a phrase was added to what is far", () => {
    fc.assert(
      fc.property(phrases, phrases, phrase, phrase, (near, far, added, text) => {
        const before = scoreOf(conceptOf(near, far), text).score;
        expect(scoreOf(conceptOf(near, [...far, added]), text).score).toBeLessThanOrEqual(before + 1e-9);
      }),
    );
  });

  test("scores alike in whatever order its phrases stand", () => {
    fc.assert(
      fc.property(phrases, phrases, phrase, (near, far, text) => {
        const turned = scoreOf(conceptOf(near.toReversed(), far.toReversed()), text);
        expect(turned.score).toBeCloseTo(scoreOf(conceptOf(near, far), text).score, 9);
      }),
    );
  });
});

let number = 0;
const exemplar = (side: "near" | "far", text: string, fields: Partial<StoredExemplar> = {}): StoredExemplar => ({
  number: ++number,
  concept: "leaks",
  side,
  text,
  where: HERE,
  caseId: "c1",
  rule: "leak",
  by: { kind: "moderator", name: "ann" },
  at: 1,
  ...fields,
});

describe("what decisions add", () => {
  const concept = conceptOf(["post home address"], ["post boss map"]);
  const liveWith = (...all: StoredExemplar[]) => {
    const live = openLiveExemplars();
    live.put(all);
    return live;
  };

  test("is found, weighs a little less than the rulebook, and is told from what the rulebook says", () => {
    const live = liveWith(exemplar("near", "loot dragon street"));
    const found = scoreOf(concept, "loot dragon street", live);
    expect(found.score).toBeGreaterThan(0.8);
    expect(found.score).toBeLessThan(1);
    expect(found.fromSeeds).toBe(0);
    expect(found.near).toMatchObject({ text: "loot dragon street", exemplar: number });
  });

  test("counts in the place where it was decided, and in no other", () => {
    const live = liveWith(exemplar("near", "loot dragon street", { where: { platform: "discord", community: "s2" } }));
    expect(scoreOf(concept, "loot dragon street", live).score).toBe(0);
  });

  test("pulls away what was let pass, also from the phrases of the rulebook", () => {
    const text = "post home address form";
    const live = liveWith(exemplar("far", text));
    expect(scoreOf(concept, text).score).toBeGreaterThan(0.4);
    expect(scoreOf(concept, text, live).score).toBeLessThan(0.05);
    expect(scoreOf(concept, text, live).fromSeeds).toBeLessThan(0.05);
  });

  test("is gone with the next message once it is taken away", () => {
    const live = liveWith(exemplar("near", "loot dragon street"));
    const index = new ConceptIndex(concept, vectorsOf(embedder), live);
    const query = embedder.embed("loot dragon street");
    expect(index.score(query, HERE)?.score).toBeGreaterThan(0.8);
    live.put([]);
    expect(index.score(query, HERE)?.score).toBe(0);
  });

  test("waits for the vectors of a slow model, and the concept with it", () => {
    const ready = new Map<string, Float32Array>();
    const slow = { model: { id: "slow", version: "1" }, of: (text: string) => ready.get(text) };
    const live = liveWith(exemplar("near", "loot dragon street"));
    const index = new ConceptIndex(concept, slow, live);
    const query = embedder.embed("loot dragon street");
    ready.set("post home address", embedder.embed("post home address"));
    expect(index.score(query, HERE)).toBeUndefined();
    ready.set("post boss map", embedder.embed("post boss map"));
    expect(index.score(query, HERE)?.score).toBe(0);
    ready.set("loot dragon street", query);
    expect(index.score(query, HERE)?.score).toBeGreaterThan(0.8);
  });
});
