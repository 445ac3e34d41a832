import { afterAll, describe, expect, test } from "vitest";
import { authorNamed, messageWith } from "../../test/message.ts";
import { MINUTE, openOffice, START } from "../../test/office.ts";
import { rulebookWith, ruleWhen } from "../../test/rulebook.ts";
import { openMemoryStore } from "../store/memory.ts";
import { openStore } from "../store/open-store.ts";
import type { ModbotStore } from "../store/store-meta.ts";
import { tempFile } from "../store/temp-folder.contract.ts";
import { openCasework } from "./casework.ts";
import { wasLetPass } from "./final-word.ts";
import type { Message } from "./message.ts";
import { Moderator } from "./moderate.ts";
import { openDesk } from "./open-desk.ts";

const RULES = [
  ruleWhen({ phrase: { any: ["doubt"] } }, { id: "doubt", mode: "queue", then: { message: "delete" } }),
  ruleWhen(
    { phrase: { any: ["vile"] } },
    { id: "vile", then: { message: "delete", author: { ban: true, strike: 2 } } },
  ),
  ruleWhen(
    { same_text: { authors: 3, within: "1h" } },
    { id: "raid", then: { message: "delete", author: { timeout: "30m", strike: 1 } } },
  ),
];

/** A bot and a desk over a store; `restart` forgets all that is not stored. */
const over = async (store: ModbotStore) => {
  const rulebook = rulebookWith(RULES, { discipline: { ladder: { 2: "timeout 1d", 4: "ban" } } });
  const { discipline } = rulebook;
  let now = START;
  const clock = () => now;
  const begin = async () => ({
    moderator: new Moderator(rulebook),
    casework: openCasework({ store, clock, firstCase: await store.nextCase(), discipline }),
  });
  let bot = await begin();
  const say = async (message: Message) => {
    now += 1_000;
    const at = { ...message, sentAt: now };
    const known = { actedBefore: await store.actedBefore(at), letPass: await wasLetPass(at, store) };
    await store.record([await bot.casework.file(at, bot.moderator.moderate(at, known))]);
  };
  const desk = openDesk({ store, by: { kind: "moderator", name: "mia" }, clock, discipline });
  const decide = async (id: string, verdict: "approve" | "block") =>
    desk.decide(id, (await desk.look(id))!.case.version, verdict);
  const deletedOf = async (id: string): Promise<number> => {
    const cases = await store.cases({});
    const events = (await Promise.all(cases.map((c) => store.eventsOf(c.id)))).flat();
    return events
      .flatMap((event) => ("asked" in event ? event.asked : []))
      .filter(
        ({ effect }) => effect.target.message === id && effect.action !== "untimeout" && effect.action !== "unban",
      ).length;
  };
  return {
    say,
    decide,
    desk,
    deletedOf,
    restart: async () => {
      bot = await begin();
    },
    pass: (ms: number) => {
      now += ms;
    },
  };
};

const opened: ModbotStore[] = [];
afterAll(() => Promise.all(opened.map((store) => store.close())));

describe.each([
  ["memory", async () => openMemoryStore()],
  ["SQLite", async () => openStore(tempFile())],
] as const)("what a person approved is left alone (%s)", (_, open) => {
  const setting = async () => {
    const store = await open();
    opened.push(store);
    return { store, ...(await over(store)) };
  };
  const post = (id: string, text: string, author = "ann", revision = 0) =>
    messageWith(text, { id, revision, author: authorNamed(author) });

  test("by a raid that comes to light later and that it looks like a part of", async () => {
    const { say, decide, deletedOf } = await setting();
    await say(post("m1", "in doubt we trust"));
    await decide("c1", "approve");
    await say(post("m2", "in doubt we trust", "bob"));
    await say(post("m3", "in doubt we trust", "cyd"));
    await say(post("m4", "in doubt we trust", "dov"));
    expect([await deletedOf("m1"), await deletedOf("m4")]).toEqual([0, 2]);
    expect(await deletedOf("m2")).toBeGreaterThan(0);
  });

  test("by its edit, even into what another rule acts on: people are asked", async () => {
    const { say, decide, deletedOf, store } = await setting();
    await say(post("m1", "in doubt"));
    await decide("c1", "approve");
    await say(post("m1", "in doubt and vile", "ann", 1));
    expect(await deletedOf("m1")).toBe(0);
    expect((await store.cases({ status: ["open"] })).map(({ id }) => id)).toEqual(["c2"]);
  });

  test("by its edit after a restart", async () => {
    const { say, decide, deletedOf, restart } = await setting();
    await say(post("m1", "in doubt"));
    await decide("c1", "approve");
    await restart();
    await say(post("m1", "vile", "ann", 1));
    expect(await deletedOf("m1")).toBe(0);
  });

  test("by its redelivery, before and after a restart", async () => {
    const { say, decide, deletedOf, restart, store } = await setting();
    await say(post("m1", "vile"));
    const asked = await deletedOf("m1");
    await decide("c1", "approve");
    await say(post("m1", "vile"));
    await restart();
    await say(post("m1", "vile"));
    expect(await deletedOf("m1")).toBe(asked);
    expect((await store.caseOf("c1"))?.status).toBe("approved");
    expect(await store.countCases({})).toBe(1);
  });

  test("by the ladder: an approved message is no step on it", async () => {
    const { say, decide, store, pass } = await setting();
    await say(post("m1", "vile"));
    await decide("c1", "approve");
    pass(10 * MINUTE);
    await say(post("m2", "vile"));
    const banned = (await store.caseOf("c2"))?.effects.filter(({ effect }) => effect.ladder);
    expect(banned).toEqual([]);
    expect(await store.strikesOf({ platform: "discord", community: "s1", author: "ann" })).toHaveLength(1);
  });

  test("and so is what was undone, and what was blocked is not punished twice", async () => {
    const { say, decide, desk, deletedOf } = await setting();
    await say(post("m1", "vile and one"));
    await desk.undo("c1");
    await say(post("m1", "vile and two", "ann", 1));
    expect(await deletedOf("m1")).toBe(2);
    await say(post("b1", "in doubt we trust", "eve"));
    await decide("c3", "block");
    const before = await deletedOf("b1");
    for (const [index, author] of ["bob", "cyd", "dov"].entries())
      await say(post(`m${index + 5}`, "in doubt we trust", author));
    expect(await deletedOf("b1")).toBe(before);
  });

  test("another message of the same author is judged as ever", async () => {
    const { say, decide, deletedOf } = await setting();
    await say(post("m1", "in doubt"));
    await decide("c1", "approve");
    await say(post("m2", "vile"));
    expect(await deletedOf("m2")).toBe(2);
  });
});

test("of what was let pass, people are asked once more, and not of a message that was never in doubt", async () => {
  const { say, desk, store } = openOffice();
  await say("maybe", { id: "x" });
  await desk.decide("c1", 1, "approve");
  expect(await wasLetPass(messageWith("spam", { id: "x", revision: 3 }), store)).toBe(true);
  expect(await wasLetPass(messageWith("spam", { id: "y", revision: 3 }), store)).toBe(false);
  expect(await wasLetPass(messageWith("maybe", { id: "x" }), store)).toBe(false);
});
