import { beforeEach, describe, expect, test } from "vitest";
import type { NewCommunityModel } from "../../engine/community-models/community-model.ts";
import { REFERENCE_MS, SCORES_KEPT_MS } from "../../engine/community-models/community-model-store.ts";
import { ANN, BOB, T0 } from "../samples.contract.ts";
import type { ModbotStore } from "../store-meta.ts";

const HOUR = 3_600_000;
const ODD = "s \ud800";

const learnt = (fields: Partial<NewCommunityModel> = {}): NewCommunityModel => ({
  community: ODD,
  kind: "adapter",
  base: { id: "chat", version: "1" },
  labels: [],
  at: T0,
  by: ANN,
  ...fields,
});

/** What a store keeps to about models of communities. */
export const communityModelsContract = (given: () => ModbotStore): void => {
  let store: ModbotStore;
  const statesOf = async () => (await store.communityModels()).map(({ state }) => state);

  describe("models of communities", () => {
    beforeEach(() => {
      store = given();
    });

    test("a model is kept as it was learnt, once, and is a candidate till somebody promotes it", async () => {
      const first = await store.addCommunityModel(learnt());
      expect(first).toMatchObject({ ...learnt(), id: 1, state: "candidate", drifts: 0 });
      expect(await store.addCommunityModel(learnt({ at: T0 + 9, by: BOB }))).toEqual(first);
      const other = await store.addCommunityModel(learnt({ kind: "calibration" }));
      expect(other.id).toBe(2);
      expect(other.version).not.toBe(first.version);
      expect((await store.addCommunityModel(learnt({ community: "s2" }))).id).toBe(3);
      expect(await store.communityModels()).toHaveLength(3);
    });

    test("one judges at a time, and to go back brings what judged before, in this community alone", async () => {
      for (const kind of ["adapter", "calibration"] as const) await store.addCommunityModel(learnt({ kind }));
      await store.addCommunityModel(learnt({ community: "s2" }));
      const note = { at: T0, community: ODD, by: ANN } as const;
      await store.noteCommunityModel({ ...note, model: 1, what: "promoted", why: "ours" });
      await store.noteCommunityModel({ ...note, community: "s2", model: 3, what: "promoted" });
      await store.noteCommunityModel({ ...note, at: T0 + 1, model: 2, what: "promoted" });
      expect(await statesOf()).toEqual(["retired", "live", "live"]);
      await store.noteCommunityModel({ ...note, at: T0 + 2, model: 1, what: "back" });
      expect(await statesOf()).toEqual(["live", "retired", "live"]);
      expect((await store.communityModels())[0]?.liveAt).toBe(T0 + 2);
      await store.noteCommunityModel({ ...note, at: T0 + 3, what: "back" });
      expect(await statesOf()).toEqual(["retired", "retired", "live"]);
      expect((await store.communityModelEvents()).map(({ what, why }) => [what, why])).toEqual([
        ["promoted", "ours"],
        ["promoted", undefined],
        ["promoted", undefined],
        ["back", undefined],
        ["back", undefined],
      ]);
    });

    test("a running bot sees that something has happened, and a drift is counted", async () => {
      await store.addCommunityModel(learnt());
      const before = await store.communityModelMark();
      await store.noteCommunityModel({ at: T0, community: ODD, model: 1, what: "promoted", by: ANN });
      const promoted = await store.communityModelMark();
      await store.noteCommunityModel({ at: T0, community: ODD, model: 1, what: "drifted", by: { kind: "modbot" } });
      expect(new Set([before, promoted, await store.communityModelMark()]).size).toBe(3);
      expect((await store.communityModels())[0]).toMatchObject({ state: "live", drifts: 1 });
    });

    test("who promoted what is a link of the audit chain, without the words that were learnt", async () => {
      await store.addCommunityModel(learnt());
      await store.addCommunityModel(learnt());
      await store.noteCommunityModel({ at: T0, community: ODD, model: 1, what: "promoted", by: BOB });
      const entries = await store.audit(0, 10);
      expect(entries.map(({ kind, subject, actor }) => [kind, subject, actor])).toEqual([
        ["community_model", "m1", "moderator:ann"],
        ["community_model", "m1", "moderator:bob"],
      ]);
      expect((await store.verifyAudit()).broken).toBeUndefined();
    });

    test("scores add up by the hour, and old hours go", async () => {
      await store.addCommunityModel(learnt());
      await store.addScores(1, T0, { hate: [1, 0], threat: [1, 0] });
      await store.addScores(1, T0 + 1, { hate: [1, 2] });
      await store.addScores(1, T0 + HOUR, { hate: [0, 1] });
      const hour = Math.floor(T0 / HOUR) * HOUR;
      expect(await store.scoreHours(1)).toEqual([
        { at: hour, counts: { hate: [2, 2], threat: [1, 0] } },
        { at: hour + HOUR, counts: { hate: [0, 1] } },
      ]);
      await store.addScores(1, hour + HOUR + SCORES_KEPT_MS, { hate: [1, 0] });
      expect((await store.scoreHours(1)).map(({ at }) => at)).toEqual([hour + HOUR, hour + HOUR + SCORES_KEPT_MS]);
      expect(await store.scoreHours(2)).toEqual([]);
      // The week that later ones are compared with stays, and nothing else of that time.
      const late = hour + REFERENCE_MS + 2 * SCORES_KEPT_MS;
      await store.addScores(1, late, { hate: [1, 0] }, hour);
      expect((await store.scoreHours(1)).map(({ at }) => at)).toEqual([hour + HOUR, late]);
    });
  });
};
