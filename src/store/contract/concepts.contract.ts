import { beforeEach, describe, expect, test } from "vitest";
import type { Exemplar } from "../../engine/concepts/exemplar.ts";
import { MOST_EXEMPLARS } from "../../engine/concepts/live-exemplars.ts";
import { ANN, opening, said, T0 } from "../samples.contract.ts";
import type { ModbotStore } from "../store-meta.ts";

const MODEL = { id: "built-in", version: "1" };
const HERE = { platform: "discord", community: "s1" };
const AUTHOR = { ...HERE, author: "zed" };

const exemplar = (text: string, fields: Partial<Exemplar> = {}): Exemplar => ({
  concept: "threats",
  side: "near",
  text,
  where: HERE,
  caseId: "c1",
  rule: "threat",
  by: ANN,
  at: T0,
  author: AUTHOR,
  ...fields,
});

/** A vector of unit length at so many degrees. */
const at = (degrees: number, dimensions = 16): Float32Array => {
  const vector = new Float32Array(dimensions);
  vector[0] = Math.cos((degrees * Math.PI) / 180);
  vector[1] = Math.sin((degrees * Math.PI) / 180);
  return vector;
};

/** What a store keeps to about exemplars and vectors. */
export const conceptsContract = (given: () => ModbotStore): void => {
  let store: ModbotStore;
  let version = 1;
  const decide = async (exemplars: readonly Exemplar[], fields: { readonly voidLabels?: boolean } = {}) => {
    const event = { type: "decided", at: T0, by: ANN, verdict: "block", asked: [] } as const;
    const write = { caseId: "c1", version: version++, events: [event], exemplars, ...fields };
    expect(await store.write(write, ANN, T0)).toBe("written");
  };
  const texts = async () => (await store.exemplars()).map(({ side, text }) => `${side} ${text}`);

  describe("exemplars", () => {
    beforeEach(async () => {
      store = given();
      version = 1;
      await store.record([opening("c1", said("m1"))]);
    });

    test("come with a verdict, with all that tells where they come from, and go when it is taken back", async () => {
      const { author: _, ...nobodys } = exemplar("lone \ud800 surrogate", { side: "far", where: { platform: "dgg" } });
      await decide([exemplar("I will find you"), nobodys]);
      expect(await store.exemplars()).toEqual([
        { number: 1, ...exemplar("I will find you") },
        { number: 2, ...nobodys },
      ]);
      await decide([exemplar("said anew")], { voidLabels: true });
      expect(await texts()).toEqual(["near said anew"]);
    });

    test("one text is one example of a concept in a place: what was decided last counts", async () => {
      await decide([exemplar("I will find you"), exemplar("I will find you", { concept: "hate" })]);
      await decide([
        exemplar("I will find you", { side: "far" }),
        exemplar("I will find you", { where: { platform: "dgg" } }),
      ]);
      expect(
        (await store.exemplars()).map(({ number, concept, side, where }) => [number, concept, side, where.platform]),
      ).toEqual([
        [2, "hate", "near", "discord"],
        [3, "threats", "far", "discord"],
        [4, "threats", "near", "dgg"],
      ]);
    });

    test("of one concept, side and place only the newest stay", async () => {
      await decide([
        exemplar("of the other side", { side: "far" }),
        exemplar("of another place", { where: { platform: "dgg" } }),
      ]);
      await decide(Array.from({ length: MOST_EXEMPLARS + 3 }, (_, i) => exemplar(`text ${i}`)));
      const found = await texts();
      expect(found).toHaveLength(MOST_EXEMPLARS + 2);
      expect(found.slice(0, 3)).toEqual(["far of the other side", "near of another place", "near text 3"]);
    });

    test("one can be taken away, once, with a link in the audit chain, and its number is not used again", async () => {
      await decide([exemplar("one"), exemplar("two")]);
      const before = await store.exemplarMark();
      expect(await store.removeExemplar(2, ANN, T0 + 5)).toBe(true);
      expect(await store.removeExemplar(2, ANN, T0 + 6)).toBe(false);
      expect(await store.exemplarMark()).not.toBe(before);
      const entry = (await store.audit(0, 100)).at(-1);
      expect(entry).toMatchObject({
        actor: "moderator:ann",
        kind: "exemplar_removed",
        subject: "exemplar 2",
        at: T0 + 5,
      });
      await decide([exemplar("three")]);
      expect((await store.exemplars()).map(({ number }) => number)).toEqual([1, 3]);
    });

    test("a write that is refused leaves none", async () => {
      const event = { type: "decided", at: T0, by: ANN, verdict: "block", asked: [] } as const;
      const write = { caseId: "c1", version: 7, events: [event], exemplars: [exemplar("late")] };
      expect(await store.write(write, ANN, T0)).toBe("moved");
      expect(await store.exemplars()).toEqual([]);
    });
  });

  describe("vectors of phrases", () => {
    beforeEach(async () => {
      store = given();
      version = 1;
      await store.record([opening("c1", said("m1"))]);
    });

    test("are kept by model and text, bit by bit", async () => {
      const other = { ...MODEL, version: "2" };
      const vector = Float32Array.from([0.1, -0.2, 1e-30, 1]);
      await store.savePhraseVectors(MODEL, new Map([["a b", vector]]));
      await store.savePhraseVectors(
        other,
        new Map([
          ["a b", at(1)],
          ["", at(2)],
        ]),
      );
      expect(await store.phraseVectors(MODEL, ["a b", "A b", ""])).toEqual(new Map([["a b", vector]]));
      expect([...(await store.phraseVectors(other, ["a b", ""])).keys()]).toEqual(["a b", ""]);
      await store.savePhraseVectors(MODEL, new Map([["a b", at(3)]]));
      expect((await store.phraseVectors(MODEL, ["a b"])).get("a b")).toEqual(at(3));
      expect(await store.keepVectorsOf([other])).toBe(1);
      expect((await store.phraseVectors(MODEL, ["a b"])).size).toBe(0);
      expect((await store.phraseVectors(other, ["a b", ""])).size).toBe(2);
    });

    test("find the exemplars of a place that are nearest, and nothing of another place or model", async () => {
      const nearest = async (degrees: number, count = 3, where: Exemplar["where"] = HERE, model = MODEL) =>
        (await store.nearestExemplars({ model, where, vector: at(degrees), count })).map(
          ({ exemplar: { text }, similarity }) => `${text} ${similarity.toFixed(3)}`,
        );
      await decide([
        ...["10", "20", "40", "80"].map((text) => exemplar(text)),
        exemplar("21", { where: { platform: "dgg" } }),
        exemplar("no vector"),
        exemplar("zeros"),
      ]);
      expect(await nearest(20)).toEqual([]);
      const vectors = new Map(["10", "20", "21", "40", "80"].map((text) => [text, at(Number(text))]));
      await store.savePhraseVectors(MODEL, new Map([...vectors, ["zeros", new Float32Array(16)]]));
      expect(await nearest(20)).toEqual(["20 1.000", "10 0.985", "40 0.940"]);
      expect(await nearest(20, 1)).toEqual(["20 1.000"]);
      expect(await nearest(20, 9, { platform: "dgg" })).toEqual(["21 1.000"]);
      expect(await nearest(175)).toEqual([]);
      expect(await nearest(20, 9, { platform: "twitch" })).toEqual([]);
      await store.removeExemplar(2, ANN, T0);
      await decide([exemplar("22")]);
      await store.savePhraseVectors(MODEL, new Map([["22", at(22)]]));
      expect(await nearest(20)).toEqual(["22 0.999", "10 0.985", "40 0.940"]);
      const other = { id: "other", version: "1" };
      expect(await nearest(20, 3, HERE, other)).toEqual([]);
      await store.savePhraseVectors(other, new Map([["80", at(20)]]));
      expect(await nearest(20, 3, HERE, other)).toEqual(["80 1.000"]);
      expect(await nearest(20)).toEqual(["22 0.999", "10 0.985", "40 0.940"]);
    });
  });
};
