import { describe, expect, test } from "vitest";
import { openOffice } from "../../test/office.ts";
import { openDesk } from "./open-desk.ts";

const VOTES = { needed: 2, seniors: ["sue"] };

/** A case that mia has escalated, and a desk for anybody. */
const escalated = async () => {
  const office = openOffice();
  await office.say("maybe", { author: { id: "zed" } });
  const deskOf = (name: string) =>
    openDesk({
      store: office.store,
      by: { kind: "moderator", name },
      clock: () => office.time.now,
      discipline: office.discipline,
      votes: VOTES,
    });
  const decide = async (name: string, verdict: "approve" | "block" | "escalate", note?: string) => {
    const { version = 0 } = (await office.store.summaryOf("c1")) ?? {};
    return deskOf(name).decide("c1", version, verdict, note);
  };
  await decide("mia", "escalate");
  const look = async () => (await office.store.caseOf("c1"))!;
  return { ...office, decide, deskOf, look };
};

describe("moderators who vote", () => {
  test("do nothing to anybody before enough of them agree, and then what Block does", async () => {
    const { decide, look, done } = await escalated();
    await decide("bob", "block", "seen it before");
    expect(await look()).toMatchObject({ status: "escalated", votes: [{ verdict: "block", note: "seen it before" }] });
    expect(await done()).toEqual([]);
    await decide("cid", "block");
    expect((await look()).status).toBe("blocked");
    expect((await done()).toSorted()).toEqual(["delete", "timeout"]);
    expect((await look()).votes).toHaveLength(2);
  });

  test("who disagree leave it to the senior, and the votes of all stand in the case", async () => {
    const { decide, look, done } = await escalated();
    await decide("bob", "block");
    await decide("cid", "approve");
    await decide("dan", "block");
    expect((await look()).status).toBe("escalated");
    await decide("sue", "approve");
    expect(await look()).toMatchObject({ status: "approved", decided: { by: { name: "sue" }, verdict: "approve" } });
    expect((await look()).votes?.map(({ verdict }) => verdict)).toEqual(["block", "approve", "block", "approve"]);
    expect(await done()).toEqual([]);
  });

  test("do not include whoever has asked the others", async () => {
    const { decide } = await escalated();
    expect(await decide("mia", "block")).toMatchObject({ status: "refused" });
  });

  test("begin anew when the escalation was taken back", async () => {
    const { decide, look, deskOf } = await escalated();
    await decide("bob", "block");
    await deskOf("mia").undo("c1");
    expect((await look()).votes).toBeUndefined();
    await decide("cid", "escalate");
    await decide("dan", "block");
    expect((await look()).status).toBe("escalated");
  });

  test("leave the case free for the next as soon as they have voted", async () => {
    const { decide, deskOf } = await escalated();
    await deskOf("bob").claim("c1");
    expect((await decide("cid", "block")).status).toBe("claimed");
    await decide("bob", "block");
    expect((await decide("cid", "block")).status).toBe("written");
  });

  test("vote on what is escalated alone: what merely waits is decided by one", async () => {
    const { say, deskOf, store } = await escalated();
    await say("maybe", { author: { id: "yan" } });
    await deskOf("bob").decide("c2", 1, "block");
    expect((await store.summaryOf("c2"))?.status).toBe("blocked");
  });

  test("count once each, whoever looked at an older state of the case", async () => {
    const { deskOf, look, store } = await escalated();
    const { version = 0 } = (await store.summaryOf("c1")) ?? {};
    expect((await deskOf("bob").decide("c1", version, "block")).status).toBe("written");
    expect((await deskOf("cid").decide("c1", version, "block")).status).toBe("written");
    expect((await look()).status).toBe("blocked");
  });
});
