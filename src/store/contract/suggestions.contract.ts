import { beforeEach, describe, expect, test } from "vitest";
import { ANN, T0 } from "../samples.contract.ts";
import type { ModbotStore } from "../store-meta.ts";

const voice = (author: string, at = T0) => ({
  at,
  person: { platform: "discord", community: "s1", author },
  called: `name \ud800 ${author}`,
});

/** What a store keeps to about suggestions. */
export const suggestionsContract = (given: () => ModbotStore): void => {
  let store: ModbotStore;

  describe("suggestions", () => {
    beforeEach(() => {
      store = given();
    });

    test("one term is one suggestion, whoever writes it however, with one voice each", async () => {
      expect(await store.suggest("Grobnik", voice("zed"))).toBe("new");
      expect(await store.suggest("grobnik", voice("yan", T0 + 1))).toBe("seconded");
      expect(await store.suggest("GROBNIK", voice("zed", T0 + 2))).toBe("known");
      expect(await store.suggest("other", voice("zed", T0 + 3))).toBe("new");
      expect(await store.suggestions()).toEqual([
        { number: 1, term: "Grobnik", state: "open", voices: [voice("zed"), voice("yan", T0 + 1)] },
        { number: 2, term: "other", state: "open", voices: [voice("zed", T0 + 3)] },
      ]);
      expect(await store.suggestedSince(voice("zed").person, T0 + 1)).toBe(1);
      expect(await store.suggestedSince(voice("zed").person, T0)).toBe(2);
      expect(await store.suggestedSince({ platform: "discord", author: "zed" }, T0)).toBe(0);
    });

    test("what was settled stays settled, and is not suggested again", async () => {
      await store.suggest("grobnik", voice("zed"));
      expect(await store.settle(1, "rejected", ANN, T0 + 5, "a name")).toBe(true);
      expect(await store.settle(1, "accepted", ANN, T0 + 6, "bait")).toBe(false);
      expect(await store.settle(7, "accepted", ANN, T0 + 6, "bait")).toBe(false);
      expect(await store.suggest("grobnik", voice("yan"))).toBe("known");
      expect(await store.suggestions("open")).toEqual([]);
      expect(await store.suggestions("rejected")).toMatchObject([{ settled: { by: ANN, at: T0 + 5, says: "a name" } }]);
    });

    test("who settled what is a link of the audit chain", async () => {
      await store.suggest("grobnik", voice("zed"));
      await store.settle(1, "accepted", ANN, T0 + 5, "bait");
      const [entry] = await store.audit(0, 10);
      expect(entry).toMatchObject({ actor: "moderator:ann", kind: "settled", subject: "suggestion 1" });
    });
  });
};
