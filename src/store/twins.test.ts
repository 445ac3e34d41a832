import fc from "fast-check";
import { expect, test } from "vitest";
import { call } from "./calls.contract.ts";
import { openMemoryStore } from "./memory.ts";
import { openStore } from "./open-store.ts";
import { said, T0 } from "./samples.contract.ts";
import type { ModbotStore } from "./store-meta.ts";
import { tempFile } from "./temp-folder.contract.ts";

/** Everything that can be asked. Salts are chance, and all hashes follow from them. */
const everything = async (store: ModbotStore) => {
  const ids = ["c1", "c2", "c3"];
  const people = ["zed", "yan", "\ud800", ""].map((author) => ({ platform: "discord", community: "s1", author }));
  const filters = [
    {},
    { status: ["open", "escalated", "appealed"] },
    { status: ["appealed"] },
    { status: ["acted", "undone", "blocked"] },
    { rule: "\ud800" },
    { since: T0 + 3, limit: 1, offset: 1 },
    { author: "\ud800" },
  ] as const;
  return {
    counts: await store.counts(),
    cases: await Promise.all(ids.map((id) => store.caseOf(id))),
    lists: await Promise.all(filters.map((filter) => store.cases(filter))),
    totals: await Promise.all(filters.map((filter) => store.countCases(filter))),
    due: [await store.due(T0 + 3, 5), await store.due(T0, 9, "started")],
    histories: await Promise.all(people.map((person) => store.historyOf(person))),
    sanctions: [await store.dueSanctions(T0 + 3, 5), await Promise.all(people.map((p) => store.sanctionsOn(p)))],
    struck: [await store.struck(undefined, 9), await store.struck(people[0], 1)],
    voids: await Promise.all(people.map((person) => store.hasVoidStrike(person, T0 + 3))),
    accounts: await Promise.all(["zed", "yan", ""].map((name) => store.accountsOf(name))),
    planned: await store.plannedEnds("delete", T0 + 2),
    labels: await store.labels(T0 + 1),
    figures: [
      await store.decisionHours(T0),
      await store.ruleDays(T0),
      await store.caseDays(T0 + 1),
      await store.ruleCases(T0 + 1),
      await store.verdictSteps(T0 + 1),
      await store.waitingSince(),
      await store.latencyHours(T0),
    ],
    rules: [await store.ruleHits(), await store.ruleTrials(), await store.labelMark()],
    acts: [await store.actsSince(T0 + 1), await store.hitSlots(T0, 3)],
    reports: await Promise.all(
      people.map(async (p) => [await store.reporterRecord(p), await store.reportTimes(p, T0 + 2)]),
    ),
    appeals: [
      await store.appealsSince(T0 + 1),
      await Promise.all(people.map((person) => store.appealTimes(person, T0 + 1))),
    ],
    identities: [
      await store.identities(),
      await Promise.all(people.map((person) => store.identityOf(person))),
      await Promise.all(people.map((person) => store.strikesOf(person))),
    ],
    auditEnd: await store.auditEnd(),
    decisions: await Promise.all(Array.from({ length: 13 }, (_, n) => store.decisionOf(said(`m${n}`)))),
    next: await store.nextCase(),
    feeds: [await store.feeds(), await Promise.all(["a", "b", "\ud800"].map((name) => store.feedOf(name)))],
    recent: await store.recent(0, 1_000),
    rulebooks: [await store.rulebooks(), await store.rulebookOf("aa"), await store.inForce()],
    trials: await Promise.all(
      [1, 2].map(async (t) => [await store.trialCounts(t), await store.trialDifferences(t, 3)]),
    ),
    experiments: await Promise.all(
      [1, 2].map(async (e) => [await store.armTallies(e), await store.armFinds(e), await store.armLatencies(e)]),
    ),
    audit: (await store.audit(0, 1_000)).map(
      ({ commitment: _, previous: __, hash: ___, salt: ____, ...entry }) => entry,
    ),
    check: await store.verifyAudit(),
  };
};

/** What a call came to. A bug is a bug in both, in words of their own. */
const answerOf = (answer: Promise<unknown>): Promise<unknown> =>
  answer.catch((error: Error) => (error.constructor === TypeError ? error : "refused"));

test("whatever is asked of them, the store in memory and the one in SQLite answer alike", async () => {
  let written = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(call, { minLength: 5, maxLength: 25 }), async (calls) => {
      const memory = openMemoryStore();
      const sqlite = await openStore(tempFile());
      try {
        for (const call of calls) {
          const answers = [await answerOf(call(memory)), await answerOf(call(sqlite))];
          expect(answers[1]).toEqual(answers[0]);
          if (answers[0] === "written") written += 1;
        }
        expect(await everything(sqlite)).toEqual(await everything(memory));
      } finally {
        await sqlite.close();
      }
    }),
    { numRuns: 100, seed: 20 },
  );
  expect(written).toBeGreaterThan(50);
}, 60_000);
