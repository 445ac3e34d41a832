import { beforeEach, describe, expect, test } from "vitest";
import { MOST_ACCOUNTS } from "../../engine/identity/identity.ts";
import { ANN, opening, said, strike, T0, verdict } from "../samples.contract.ts";
import type { ModbotStore } from "../store-meta.ts";

const ZED = { platform: "discord", author: "zed" };
const HERE = { ...ZED, community: "s1" };
const TWIN = { platform: "twitch", author: "zed_tv" };

/** What a store keeps to about accounts that are one person's. */
export const identitiesContract = (given: () => ModbotStore): void => {
  let store: ModbotStore;
  beforeEach(() => {
    store = given();
  });

  const strikes = async (person: { platform: string; author: string; community?: string }) =>
    (await store.strikesOf(person)).map(({ caseId }) => caseId);

  /** Cases c1 on Discord, c2 on Twitch, c3 on another server, each with a strike. */
  const struck = async (): Promise<void> => {
    const on = (id: string, person: { platform: string; author: string; community?: string }, at: number) => {
      const { platform, community, author } = person;
      const message = { ...said(`m${id}`, author), platform };
      const where = community === undefined ? {} : { community };
      const { community: _, ...elsewhere } = message;
      const open = opening(id, { ...elsewhere, ...where }, { at });
      return { ...open, write: { ...open.write!, strikes: [{ ...strike(id, author, 1, at), person }] } };
    };
    await store.record([on("c1", HERE, T0 + 2), on("c2", TWIN, T0 + 1), on("c3", { ...HERE, community: "s2" }, T0)]);
  };

  describe("accounts of one person", () => {
    test("strikes follow the person to each account, oldest first; servers of one platform stay apart", async () => {
      await struck();
      expect(await strikes(HERE)).toEqual(["c1"]);
      expect(await store.linkAccounts(ZED, TWIN, ANN, T0)).toBe("linked");
      expect(await strikes(HERE)).toEqual(["c2", "c1"]);
      expect(await strikes(TWIN)).toEqual(["c3", "c2", "c1"]);
      expect((await store.historyOf(HERE)).strikes.map(({ caseId }) => caseId)).toEqual(["c2", "c1"]);
      expect((await store.standingsOf([HERE, { platform: "discord", author: "yan" }])).map((s) => s.linked)).toEqual([
        true,
        undefined,
      ]);
      expect(await strikes({ platform: "twitch", author: "zed" })).toEqual([]);
    });

    test("what a code has shown is told from a moderator's word", async () => {
      const third = { platform: "dgg", author: "zed" };
      await store.linkAccounts(ZED, TWIN, ANN, T0, "code");
      await store.linkAccounts(ZED, third, ANN, T0 + 1);
      expect((await store.identityOf(ZED))?.accounts).toEqual([
        { ...ZED, by: ANN, at: T0, how: "code" },
        { ...TWIN, by: ANN, at: T0, how: "code" },
        { ...third, by: ANN, at: T0 + 1 },
      ]);
      expect((await store.audit(0, 9)).map(({ content }) => JSON.parse(content ?? "") as unknown)).toEqual([
        { accounts: ["discord:zed", "twitch:zed_tv"], how: "code" },
        { accounts: ["discord:zed", "dgg:zed"] },
      ]);
    });

    test("a strike that is taken back on one account stands against no other", async () => {
      await struck();
      await store.linkAccounts(ZED, TWIN, ANN, T0);
      await store.write(verdict("c2", 1, "approve", { voidStrikes: true }), ANN, T0 + 9);
      expect(await strikes(HERE)).toEqual(["c1"]);
      expect([await store.hasVoidStrike(HERE, T0 + 9), await store.hasVoidStrike(HERE, T0)]).toEqual([true, false]);
    });

    test("apart again, each has its own", async () => {
      await struck();
      await store.linkAccounts(ZED, TWIN, ANN, T0);
      expect([await store.unlinkAccount(TWIN, ANN, T0 + 1), await store.unlinkAccount(TWIN, ANN, T0 + 2)]).toEqual([
        true,
        false,
      ]);
      expect([await strikes(HERE), await strikes(TWIN)]).toEqual([["c1"], ["c2"]]);
      expect([await store.identities(), await store.identityOf(ZED)]).toEqual([[], undefined]);
    });

    test("who is linked to one of them is linked to all, whichever came first", async () => {
      const [c, d] = [
        { platform: "dgg", author: "zed \ud800" },
        { platform: "twitch", author: "zed2" },
      ];
      expect(await store.linkAccounts(ZED, TWIN, ANN, T0)).toBe("linked");
      expect(await store.linkAccounts(c, d, ANN, T0 + 1)).toBe("linked");
      expect(await store.linkAccounts(d, ZED, ANN, T0 + 2)).toBe("linked");
      expect([await store.linkAccounts(c, TWIN, ANN, T0 + 3), await store.linkAccounts(c, c, ANN, T0)]).toEqual([
        "known",
        "known",
      ]);
      const [one, ...others] = await store.identities();
      expect(others).toEqual([]);
      expect(one!.accounts).toEqual([
        { ...ZED, by: ANN, at: T0 },
        { ...TWIN, by: ANN, at: T0 },
        { ...c, by: ANN, at: T0 + 1 },
        { ...d, by: ANN, at: T0 + 1 },
      ]);
      expect(await store.identityOf(d)).toEqual(one);
      expect(await store.unlinkAccount(ZED, ANN, T0 + 4)).toBe(true);
      expect((await store.identityOf(TWIN))?.accounts.map(({ author }) => author)).toEqual([
        "zed_tv",
        "zed \ud800",
        "zed2",
      ]);
    });

    test("nobody has accounts without end", async () => {
      for (let i = 1; i < MOST_ACCOUNTS; i++)
        expect(await store.linkAccounts(ZED, { platform: "twitch", author: `alt${i}` }, ANN, T0 + i)).toBe("linked");
      expect(await store.linkAccounts({ platform: "dgg", author: "more" }, ZED, ANN, T0)).toBe("too many");
      expect(await store.identityOf({ platform: "dgg", author: "more" })).toBeUndefined();
    });

    test("who linked what, and took it apart, is in the log", async () => {
      await store.linkAccounts(ZED, TWIN, ANN, T0);
      await store.unlinkAccount(ZED, ANN, T0 + 1);
      expect((await store.audit(0, 9)).map(({ kind, actor, content }) => [kind, actor, content])).toEqual([
        ["linked", "moderator:ann", '{"accounts":["discord:zed","twitch:zed_tv"]}'],
        ["unlinked", "moderator:ann", '{"account":"discord:zed"}'],
      ]);
      expect((await store.verifyAudit()).broken).toBeUndefined();
    });
  });
};
