import { beforeEach, describe, expect, test } from "vitest";
import { ACTED, ANN, opening, said, strike, T0, verdict } from "../samples.contract.ts";
import type { ModbotStore } from "../store-meta.ts";

const account = (platform: string, author: string) => ({ platform, author });
const ZED = account("discord", "zed");
const TWITCH = account("twitch", "zed_tv");
const ALT = account("discord", "zed2");

/** What a store keeps to about accounts that are one person's. */
export const identitiesContract = (given: () => ModbotStore): void => {
  let store: ModbotStore;
  const link = (a: typeof ZED, b: typeof ZED) => store.link(a, b, ANN, T0);
  const weights = async (platform: string, community: string | undefined, author: string) =>
    (await store.strikesOf({ platform, author, ...(community === undefined ? {} : { community }) })).map(
      (s) => s.weight,
    );

  describe("identities", () => {
    beforeEach(async () => {
      store = given();
      const on = (id: string, platform: string, community: string, author: string) => ({
        ...said(id, author),
        platform,
        community,
      });
      const cases = [
        opening("c1", on("m1", "discord", "s1", "zed"), { decision: ACTED }),
        opening("c2", on("m2", "twitch", "t1", "zed_tv"), { decision: ACTED }),
        opening("c3", on("m3", "discord", "s1", "zed2"), { decision: ACTED }),
        opening("c4", on("m4", "discord", "s2", "zed2"), { decision: ACTED }),
        opening("c5", on("m5", "jsonl", "s1", "zed_tv"), { decision: ACTED }),
      ];
      const given_ = [
        strike("c1", "zed", 1, T0 + 3),
        { ...strike("c2", "zed_tv", 2, T0 + 1), person: { platform: "twitch", community: "t1", author: "zed_tv" } },
        strike("c3", "zed2", 4, T0 + 2),
        { ...strike("c4", "zed2", 8, T0 + 4), person: { platform: "discord", community: "s2", author: "zed2" } },
        { ...strike("c5", "zed_tv", 16, T0), person: { platform: "jsonl", community: "s1", author: "zed_tv" } },
      ];
      await store.record(cases.map((one, i) => ({ ...one, write: { ...one.write!, strikes: [given_[i]!] } })));
    });

    test("strikes of one account count for the other, oldest first, both ways, until they are unlinked", async () => {
      expect(await weights("discord", "s1", "zed")).toEqual([1]);
      expect(await link(ZED, TWITCH)).toBe(true);
      expect(await link(TWITCH, ZED)).toBe(false);
      expect(await weights("discord", "s1", "zed")).toEqual([2, 1]);
      expect(await weights("twitch", "t1", "zed_tv")).toEqual([2, 1]);
      expect((await store.historyOf({ ...ZED, community: "s1" })).strikes).toHaveLength(2);
      expect((await store.standingsOf([{ ...ZED, community: "s1" }]))[0]?.strikes).toHaveLength(2);
      // The same name elsewhere is somebody else.
      expect(await weights("jsonl", "s1", "zed_tv")).toEqual([16]);
      expect(await store.unlink(TWITCH, ANN, T0)).toBe(true);
      expect(await store.unlink(TWITCH, ANN, T0)).toBe(false);
      expect(await weights("discord", "s1", "zed")).toEqual([1]);
      expect(await store.identities()).toEqual([]);
    });

    test("of two accounts on one platform only strikes of the same community count", async () => {
      await link(ZED, ALT);
      expect(await weights("discord", "s1", "zed")).toEqual([4, 1]);
      expect(await weights("discord", "s2", "zed")).toEqual([8]);
    });

    test("who is linked to one is linked to all of theirs, and one who leaves leaves the others together", async () => {
      await link(ZED, TWITCH);
      await link(ALT, account("dgg", "z"));
      await link(account("dgg", "z"), ZED);
      expect(await store.linkedTo(TWITCH)).toEqual([account("dgg", "z"), ZED, ALT]);
      expect(await store.identities()).toHaveLength(1);
      await store.unlink(ZED, ANN, T0);
      expect(await store.linkedTo(ZED)).toEqual([]);
      expect(await store.linkedTo(ALT)).toEqual([account("dgg", "z"), TWITCH]);
    });

    test("a strike that is taken back on one account is taken back for all", async () => {
      await link(ZED, TWITCH);
      await store.write(verdict("c2", 1, "approve", { voidStrikes: true }), ANN, T0 + 9);
      expect(await weights("discord", "s1", "zed")).toEqual([1]);
      expect(await store.hasVoidStrike({ ...ZED, community: "s1" }, T0 + 9)).toBe(true);
      expect(await store.hasVoidStrike({ ...ALT, community: "s1" }, T0 + 9)).toBe(false);
    });

    test("everybody is counted once, with what they were given themselves, and the audit log says who linked", async () => {
      await link(ZED, TWITCH);
      const struck = await store.struck(undefined, 10);
      expect(struck.map(({ strikes }) => strikes.length)).toEqual([1, 1, 1, 1, 1]);
      const [linked] = (await store.audit(0, 100)).filter(({ kind }) => kind === "linked");
      expect(linked).toMatchObject({ actor: "moderator:ann", subject: "account" });
    });
  });
};
