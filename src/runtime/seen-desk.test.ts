import fc from "fast-check";
import { expect, test } from "vitest";
import {
  decisionWith,
  effectOn,
  fedConnector,
  judgeByFirstWord,
  notingPerformer,
  temporaryFolder,
} from "../../test/bot-bench.ts";
import { authorNamed, messageWith } from "../../test/message.ts";
import { databaseIn, opened, running } from "../../test/running-bot.ts";
import type { Arrival } from "../engine/connector.ts";
import type { Message } from "../engine/message.ts";
import { openDesk } from "../engine/open-desk.ts";
import type { Removed } from "../engine/seen/removed.ts";
import { STAFF_ACTIONS, type StaffAction } from "../engine/seen/staff-action.ts";
import type { RunOptions } from "./run-bot.ts";
import { ORDINARY_SEEN, openSeenDesk } from "./seen-desk.ts";

const T = 1_790_000_000_000;
const place = { platform: "discord", community: "s1" } as const;
const ann = { id: "u-ann", name: "ann" };

const says = (id: string, text: string, author = "zed", fields: Partial<Message> = {}): Arrival => ({
  kind: "message",
  message: messageWith(text, { id, author: authorNamed(author), sentAt: T, ...fields }),
});
const removed = (ids: readonly string[], fields: Partial<Removed> = {}): Removed => ({
  kind: "removed",
  ...place,
  ids,
  at: T + 1_000,
  ...fields,
});
const staff = (action: StaffAction["action"], fields: Partial<StaffAction> = {}): StaffAction => ({
  kind: "staff_action",
  ...place,
  action,
  author: "zed",
  by: ann,
  at: T + 1_000,
  ...fields,
});

/** Judges by the first word; `hold` times out, and asks people about the rest. */
const judge = () => {
  const byWord = judgeByFirstWord();
  return {
    ...byWord,
    rulebook: { ...byWord.rulebook, staffRoles: new Set(["moderator"]), staffPermissions: new Set<never>() },
    moderate: (message: Message) => {
      if (message.text.startsWith("hold")) {
        const effect = effectOn(message, "timeout", {
          durationMs: (message.text === "hold long" ? 20 : 10) * 3_600_000,
        });
        return decisionWith({ route: "act", severity: "high", effects: [effect], suggested: [effect], strikes: 1 });
      }
      if (message.text.startsWith("drawn"))
        return decisionWith({ route: "ignore", sample: { of: "ignored", probability: 0.1 } });
      return byWord.moderate(message);
    },
  };
};

/** A run over these arrivals, one batch after the other, to its end. `then`: another run over the same database. */
const after = async (batches: readonly (readonly Arrival[])[], wanted: Partial<RunOptions> = {}) => {
  const store = await opened(databaseIn(temporaryFolder()));
  const run = async (more: readonly (readonly Arrival[])[]) => {
    const { performer, performed } = notingPerformer();
    const chat = fedConnector(performer);
    for (const batch of more) chat.feed(batch);
    chat.end();
    const bot = await running({
      store,
      connectors: [chat.connector],
      moderator: judge(),
      clock: () => T + 2_000,
      ...wanted,
    });
    await bot.done;
    const seen = bot.events.flatMap((event) =>
      event.type === "seen" ? event.cases.map(({ id, came }) => `${id} ${came}`) : [],
    );
    const asked = performed.flatMap(({ effect }) => (effect.action === "delete" ? (effect.target.message ?? []) : []));
    return { performed: performed.map(({ effect }) => effect.action), asked, seen };
  };
  return { store, run, ...(await run(batches)) };
};

test("a message that is gone is not asked to be deleted, and its case says who took it away", async () => {
  const { store, performed } = await after([[says("m1", "delete it"), removed(["m1"], { by: "author" })]]);
  expect(performed).toEqual([]);
  const c = await store.caseOf("c1");
  expect(c?.gone).toEqual([{ messages: ["m1"], goneAt: T + 1_000, remover: "author" }]);
  expect(c?.effects[0]?.outcome).toMatchObject({
    status: "dropped",
    note: "the message is gone: who wrote it deleted it",
  });
});

test("what is asked of other messages of the case is done all the same", async () => {
  const batch = [says("m1", "delete it"), says("m2", "delete it"), removed(["m1", "m9"])];
  const { store, performed } = await after([batch]);
  expect(performed).toEqual(["delete"]);
  const outcomes = (await store.caseOf("c1"))?.effects.map(({ outcome }) => outcome?.status);
  expect(outcomes).toEqual(["dropped", "done"]);
});

test("a message that went before it was judged is not asked to be deleted either", async () => {
  const { store, performed } = await after([[removed(["m1"])], [says("m1", "delete it")]]);
  expect(performed).toEqual([]);
  expect((await store.caseOf("c1"))?.gone).toMatchObject([{ messages: ["m1"] }]);
});

test("a case stays with people though its message is gone", async () => {
  const { store } = await after([[says("m1", "queue it"), removed(["m1"], { by: "author" })]]);
  expect(await store.caseOf("c1")).toMatchObject({ status: "open", gone: [{ messages: ["m1"] }] });
  expect(await store.labels()).toEqual([]);
});

test("a message that staff delete while people are asked about it is decided thereby, and nobody decides it twice", async () => {
  const { store, seen, run } = await after([[says("m1", "queue it")], [staff("delete", { messages: ["m1"] })]]);
  expect(await store.caseOf("c1")).toMatchObject({
    status: "blocked",
    decided: { by: { kind: "moderator", name: "ann" }, verdict: "block", byHand: true },
    gone: [{ messages: ["m1"], remover: "staff" }],
  });
  expect(await store.labels()).toMatchObject([
    { source: "seen", violation: true, probability: 1, by: { name: "ann" }, caseId: "c1" },
  ]);
  expect(await store.exemplars()).toEqual([]);
  expect(seen).toEqual(["c1 gone", "c1 closed"]);
  expect((await run([[staff("delete", { messages: ["m1"] })]])).seen).toEqual([]);
  expect(await store.labels()).toHaveLength(1);
});

test("who is banned for the last that they said is judged for that, and for nothing said before", async () => {
  const batch = [
    says("m1", "hello", "zed", { sentAt: T - 60_000 }),
    says("m2", "spam spam", "zed", { sentAt: T }),
    says("m3", "hi", "yan", { sentAt: T + 500 }),
    staff("ban", { reason: "spam" }),
    says("m4", "hey", "yan", { sentAt: T + 1_500 }),
  ];
  const { store, seen } = await after([batch]);
  expect(seen).toEqual(["c1 opened"]);
  expect(await store.caseOf("c1")).toMatchObject({
    status: "blocked",
    entries: [{ message: { id: "m2" }, decision: { route: "ignore" } }],
    context: [{ id: "m1" }],
    seen: [{ action: "ban", by: ann, reason: "spam" }],
    effects: [],
  });
  expect(await store.labels()).toMatchObject([{ key: { id: "m2" }, source: "seen", rules: [] }]);
  expect(await store.decisionOf({ platform: "discord", id: "m2", revision: 0 })).toMatchObject({ caseId: "c1" });
  expect(await store.strikesOf({ ...place, author: "zed" })).toEqual([]);
});

test.each<[string, readonly Arrival[]]>([
  [
    "who has not written for a while is banned for something else",
    [says("m1", "hi", "zed", { sentAt: T - 600_000 }), staff("ban")],
  ],
  [
    "what is said after a timeout is not what it was for",
    [says("m1", "hi", "zed", { sentAt: T + 1_500 }), staff("timeout")],
  ],
  [
    "a message without a time is not known to be the last",
    [
      {
        kind: "message",
        message: {
          platform: "discord",
          id: "m1",
          revision: 0,
          surface: "text",
          text: "hi",
          author: { id: "zed" },
          community: "s1",
        },
      },
      staff("ban"),
    ],
  ],
  ["a name in another community is another person", [says("m1", "hi", "zed", { community: "s2" }), staff("ban")]],
  ["a warning may be about less than a violation", [says("m1", "hi"), staff("warn")]],
  ["another program is no moderator", [says("m1", "hi"), staff("ban", { by: { id: "b1", name: "wick", bot: true } })]],
  [
    "who deletes their own message judges nobody",
    [says("m1", "hi"), staff("delete", { messages: ["m1"], by: { id: "zed" } })],
  ],
  [
    "what staff do to staff is between them",
    [
      says("m1", "hi", "zed", { author: authorNamed("zed", { roles: ["Moderator"] }) }),
      staff("delete", { messages: ["m1"] }),
    ],
  ],
  [
    "who clears a channel judges none of it",
    [says("m1", "hi"), says("m2", "ho"), staff("delete", { messages: ["m1", "m2"] })],
  ],
  [
    "who clears a channel judges none of it, though it is told person by person",
    [
      says("m1", "hi"),
      says("m2", "ho", "yan"),
      removed(["m1", "m2"], { by: "staff" }),
      staff("delete", { messages: ["m1"] }),
      staff("delete", { messages: ["m2"], author: "yan" }),
    ],
  ],
  ["a message that modbot has never seen is no case", [staff("delete", { messages: ["m7"] })]],
  ["who has only joined has said nothing", [says("j1", "zed", "zed", { surface: "join" }), staff("ban")]],
  ["nobody says that staff took it away", [says("m1", "hi"), removed(["m1"])]],
  ["staff took it away, and nobody says who", [says("m1", "hi"), removed(["m1"], { by: "staff" })]],
  ["lifting what modbot never did", [says("m1", "hi"), staff("untimeout")]],
])("nobody is judged: %s", async (_, batch) => {
  const { store, seen } = await after([batch]);
  expect(seen).toEqual([]);
  expect(await store.labels()).toEqual([]);
  expect((await store.counts()).cases).toMatchObject({ blocked: 0, open: 0 });
});

test("a program by which moderators act counts as they do, where the configuration says so", async () => {
  const batch = [says("m1", "hi"), staff("ban", { by: { id: "b1", name: "wick", bot: true } })];
  const seen = { staffBots: new Set(["b1"]), learns: true };
  expect((await after([batch], { seen })).seen).toEqual(["c1 opened"]);
});

test("where nothing is to be learnt from staff, cases tell of it and nothing is decided", async () => {
  const seen = { staffBots: new Set<string>(), learns: false };
  const { store, ...ran } = await after(
    [[says("m1", "queue it"), says("m2", "hi", "yan"), staff("ban"), staff("ban", { author: "yan" })]],
    { seen },
  );
  expect(ran.seen).toEqual(["c1 noted"]);
  expect(await store.caseOf("c1")).toMatchObject({ status: "open", seen: [{ action: "ban" }] });
});

test("a burst that waits is decided when its author is banned for the last of it, and not when one of it is deleted", async () => {
  const burst = [says("m1", "queue it"), says("m2", "queue it")];
  const banned = await after([[...burst, staff("ban")]]);
  expect(await banned.store.caseOf("c1")).toMatchObject({ status: "blocked", entries: [{}, {}] });
  expect(await banned.store.labels()).toHaveLength(2);
  const some = await after([[...burst, staff("delete", { messages: ["m1"] })]]);
  expect(await some.store.caseOf("c1")).toMatchObject({ status: "open", seen: [{ action: "delete" }] });
  const all = await after([[...burst, staff("delete", { messages: ["m1", "m2"] })]]);
  expect(await all.store.caseOf("c1")).toMatchObject({ status: "blocked" });
  const more = await after([[...burst, says("m3", "hi", "yan"), staff("delete", { messages: ["m1", "m2", "m3"] })]]);
  expect(await more.store.caseOf("c1")).toMatchObject({ status: "open" });
});

test("who has a case that waits and is banned for something else: people are told, and decide", async () => {
  const batch = [says("m1", "queue it", "zed", { sentAt: T - 100_000 }), says("m2", "hi"), staff("ban")];
  const { store, seen } = await after([batch]);
  expect(seen).toEqual(["c1 noted", "c2 opened"]);
  expect(await store.caseOf("c1")).toMatchObject({ status: "open", seen: [{ action: "ban" }] });
});

test("what the lot drew is looked at whatever staff do to it, or the sample would hold what is plain", async () => {
  const { store, seen } = await after([[says("m1", "drawn by lot"), staff("delete", { messages: ["m1"] })]]);
  expect(seen).toEqual(["c1 gone", "c1 noted"]);
  expect(await store.caseOf("c1")).toMatchObject({ status: "open" });
  expect(await store.labels()).toEqual([]);
});

test("what modbot did by itself is not proven right by a moderator who does more", async () => {
  const { store, seen } = await after([[says("m1", "hold it")], [staff("ban")]]);
  expect(seen).toEqual(["c1 noted"]);
  expect(await store.caseOf("c1")).toMatchObject({ status: "acted", seen: [{ action: "ban" }] });
  expect(await store.labels()).toEqual([]);
});

/** Two runs, so that what the first asks for is done before staff take it back in the second. */
const heldFirst = async (batches: readonly (readonly Arrival[])[], lift: readonly Arrival[]) => {
  const { store, run, performed } = await after(batches);
  expect(performed.length).toBeGreaterThan(0);
  expect(await store.strikesOf({ ...place, author: "zed" })).not.toEqual([]);
  const { seen, performed: again } = await run([lift]);
  return { store, seen, again };
};

test("a timeout that a moderator lifts on the platform was wrong: the case is undone, its strike void, and modbot asks for nothing more", async () => {
  const { store, seen, again } = await heldFirst([[says("m1", "hold it")]], [staff("untimeout")]);
  expect(seen).toEqual(["c1 overturned"]);
  expect(again).toEqual([]);
  expect(await store.caseOf("c1")).toMatchObject({
    status: "undone",
    effects: [
      { effect: { action: "timeout" }, outcome: { status: "done" } },
      { effect: { action: "untimeout" }, askedBy: { name: "ann" }, outcome: { status: "done", note: "by hand" } },
    ],
  });
  expect(await store.labels()).toMatchObject([
    { key: { id: "m1" }, violation: false, source: "overturn", by: { name: "ann" } },
  ]);
  expect(await store.strikesOf({ ...place, author: "zed" })).toEqual([]);
  expect((await store.verifyAudit()).broken).toBeUndefined();
});

test("one lift speaks against one case: the one that was in force for longest", async () => {
  const { store, seen } = await heldFirst(
    [[says("m1", "hold long", "zed", { sentAt: T - 7_200_000 })], [says("m2", "hold it")]],
    [staff("untimeout")],
  );
  expect(seen.toSorted()).toEqual(["c1 overturned", "c2 noted"]);
  const both = [await store.caseOf("c1"), await store.caseOf("c2")];
  expect(both.map((c) => c?.effects.map(({ effect }) => effect.action))).toEqual([
    ["timeout", "untimeout"],
    ["timeout", "untimeout"],
  ]);
});

test("another program that lifts a timeout ends it, and says nothing about whether it was right", async () => {
  const { store, seen } = await heldFirst(
    [[says("m1", "hold it")]],
    [staff("untimeout", { by: { id: "b1", bot: true } })],
  );
  expect(seen).toEqual(["c1 noted"]);
  expect(await store.caseOf("c1")).toMatchObject({
    status: "acted",
    effects: [{}, { effect: { action: "untimeout" } }],
  });
  expect(await store.labels()).toEqual([]);
});

test("a ban that staff take back at once was a mistake of theirs: the case waits for people, and its label is gone", async () => {
  const { store, run } = await after([[says("m1", "queue it"), staff("ban")]]);
  expect(await store.labels()).toHaveLength(1);
  expect((await run([[staff("unban", { at: T + 1_500 })]])).seen).toEqual(["c1 reopened"]);
  expect(await store.caseOf("c1")).toMatchObject({ status: "open" });
  expect(await store.labels()).toEqual([]);
});

test("a ban that staff lift a day later was mercy: what they had decided stands", async () => {
  const { store, run } = await after([[says("m1", "queue it"), staff("ban")]]);
  expect((await run([[staff("unban", { at: T + 86_400_000 })]])).seen).toEqual(["c1 noted"]);
  expect(await store.caseOf("c1")).toMatchObject({ status: "blocked" });
});

test("a case that somebody is looking at is theirs to decide, and tells them what another did", async () => {
  const { store, run } = await after([[says("m1", "queue it")]]);
  const bob = { kind: "moderator", name: "bob" } as const;
  const claimed = { type: "claimed", at: T, by: bob, until: T + 60_000 } as const;
  await store.write({ caseId: "c1", version: 1, events: [claimed] }, bob, T);
  expect((await run([[staff("delete", { messages: ["m1"] })]])).seen).toEqual(["c1 gone", "c1 noted"]);
  expect(await store.caseOf("c1")).toMatchObject({ status: "open", claim: { by: bob }, seen: [{ by: ann }] });
});

test("a platform that tells apart who deleted and what is gone: the one message that went is meant", async () => {
  const orders: readonly (readonly Arrival[])[] = [
    [removed(["m1"]), staff("delete")],
    [staff("delete"), removed(["m1"])],
  ];
  for (const order of orders) {
    const { store, seen } = await after([[says("m1", "queue it"), says("m2", "hi", "yan"), ...order]]);
    expect(seen.toSorted()).toEqual(["c1 closed", "c1 gone"]);
    expect(await store.caseOf("c1")).toMatchObject({ status: "blocked" });
  }
});

test.each<[string, readonly Arrival[]]>([
  ["two went", [removed(["m1"]), removed(["m2"])]],
  ["its author took it away", [removed(["m1"], { by: "author" })]],
  ["it went long before", [removed(["m1"], { at: T - 60_000 })]],
  ["one of somebody else went", [removed(["m3"])]],
  ["none went", []],
])("where nobody knows which message staff deleted, none is judged: %s", async (_, gone) => {
  const said = [says("m1", "hi"), says("m2", "ho"), says("m3", "hey", "yan")];
  const { store } = await after([[...said, ...gone, staff("delete")]]);
  expect(await store.labels()).toEqual([]);
});

test("what was read from a deed is taken back like any verdict, and people decide anew", async () => {
  const { store } = await after([
    [says("m1", "queue it"), says("m2", "hi", "yan"), staff("ban"), staff("ban", { author: "yan" })],
  ]);
  const by = { kind: "moderator", name: "bob" } as const;
  const desk = openDesk({ store, by, clock: () => T + 3_000, discipline: { ladder: [] } });
  for (const id of ["c1", "c2"]) expect((await desk.undo(id)).status).toBe("written");
  expect(await store.labels()).toEqual([]);
  expect((await store.cases({ status: ["open"] })).map(({ id }) => id).toSorted()).toEqual(["c1", "c2"]);
  const version = (await store.caseOf("c2"))!.version;
  expect((await desk.decide("c2", version, "approve")).status).toBe("written");
  expect(await store.labels()).toMatchObject([{ caseId: "c2", violation: false, source: "review" }]);
});

test("a platform that tells more than can be noted is slowed down", async () => {
  const { store } = await after([]);
  const desk = openSeenDesk({
    options: ORDINARY_SEEN,
    store,
    open: () => ({ caseId: "c1", context: [] }),
    lately: () => [],
    book: () => judge().rulebook,
    reached: () => new Promise(() => undefined),
    insist: (_, call) => call(),
    emit: () => undefined,
    fail: () => undefined,
    clock: () => T,
    sleep: async () => undefined,
  });
  const answers = Array.from({ length: 600 }, (_, i) => desk.hear("discord", removed([`m${i}`])));
  expect(answers.findIndex((answer) => answer !== undefined)).toBe(512);
});

test("whatever is seen in whatever order, nothing is asked for a message that had gone, nobody is struck for it, and every case can be told", async () => {
  const id = fc.constantFrom("m1", "m2", "m3", "m4", "m5");
  const who = fc.constantFrom("zed", "yan");
  const at = fc.integer({ min: T, max: T + 1_500 });
  const text = fc.constantFrom("delete it", "queue it", "hold it", "hello", "drawn it");
  const arrival: fc.Arbitrary<Arrival> = fc.oneof(
    fc.tuple(id, text, who, at).map(([m, said, author, sentAt]) => says(m, said, author, { sentAt })),
    fc.tuple(fc.array(id, { minLength: 1, maxLength: 3 }), at).map(([ids, time]) => removed(ids, { at: time })),
    fc
      .record({ action: fc.constantFrom(...STAFF_ACTIONS), author: who, at, messages: fc.array(id, { maxLength: 2 }) })
      .map(({ action, ...fields }) => staff(action, fields)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(arrival, { maxLength: 6 }), { maxLength: 4 }), async (batches) => {
      const { store, asked } = await after(batches);
      const gone = new Set(
        batches
          .flat()
          .flatMap((one) =>
            one.kind === "removed"
              ? one.ids
              : one.kind === "staff_action" && one.action === "delete"
                ? (one.messages ?? [])
                : [],
          ),
      );
      const judgedFirst = new Set<string>();
      const goneFirst = new Set<string>();
      for (const one of batches.flat()) {
        if (one.kind === "message" && !goneFirst.has(one.message.id)) judgedFirst.add(one.message.id);
        if (one.kind === "removed") for (const m of one.ids) if (!judgedFirst.has(m)) goneFirst.add(m);
      }
      expect(asked.filter((m) => goneFirst.has(m))).toEqual([]);
      for (const { id: caseId } of await store.cases({})) {
        const found = await store.caseOf(caseId);
        for (const { messages } of found?.gone ?? []) expect(messages.every((m) => gone.has(m))).toBe(true);
      }
      for (const { strikes } of await store.struck(undefined, 9))
        for (const { caseId } of strikes)
          expect((await store.caseOf(caseId))?.entries.some(({ message }) => message.text === "hold it")).toBe(true);
      const labels = await store.labels();
      expect(new Set(labels.map(({ caseId, key }) => `${caseId} ${key.id}`)).size).toBe(labels.length);
      expect((await store.verifyAudit()).broken).toBeUndefined();
    }),
    { numRuns: 40 },
  );
}, 60_000);
