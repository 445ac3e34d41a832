import fc from "fast-check";
import { expect, test } from "vitest";
import type { CaseEvent } from "../engine/case.ts";
import type { Recorded } from "../engine/ports.ts";
import { openMemoryStore } from "./memory.ts";
import { openStore } from "./open-store.ts";
import {
  ACTED,
  ANN,
  asking,
  BOB,
  decided,
  firedRule,
  IGNORED,
  joining,
  label,
  opening,
  QUEUED,
  said,
  strike,
  T0,
} from "./samples.contract.ts";
import type { ModbotStore } from "./store-meta.ts";
import { tempFile } from "./temp-folder.contract.ts";

/** One call of a store. What it needs to know of the store (a version) it asks that store. */
type Call = (store: ModbotStore) => Promise<unknown>;

const small = (max: number) => fc.integer({ min: 0, max });
const time = small(6).map((n) => T0 + n);
const caseId = fc.constantFrom("c1", "c2", "c3");
const author = fc.constantFrom("zed", "yan", "\ud800", "");
const decision = fc.constantFrom(
  QUEUED,
  ACTED,
  decided({ route: "queue", severity: "critical", rules: [firedRule("\ud800"), firedRule("dim", "shadow")] }),
);
const moderator = fc.constantFrom(ANN, BOB);
const message = fc
  .tuple(small(12), author, fc.string({ unit: "binary" }))
  .map(([n, who, text]) => said(`m${n}`, who, text));
const effectId = fc.tuple(caseId, small(3)).map(([id, n]) => `${id}.${n + 1}`);

/** A judged message for a case that stands or not, as the batch before it left things. Now and then it is wrong about that. */
type Judged = (standing: Set<string>) => Recorded;
const judged: fc.Arbitrary<Judged> = fc
  .tuple(small(3), caseId, message, decision, time, small(2), small(20))
  .map(([kind, id, said, decision, at, effects, wrong]) => (standing) => {
    if (kind === 0) return { message: said, decision: IGNORED, at };
    if (standing.has(id) !== (wrong === 0)) return joining(id, said, { decision, at });
    standing.add(id);
    const base = opening(id, said, { decision, at, effects });
    return { ...base, write: { ...base.write!, strikes: [strike(id, said.author?.id ?? "", 1 + effects, at)] } };
  });

const record = fc.array(judged, { maxLength: 4 }).map(
  (batch): Call =>
    async (store) => {
      const standing = new Set<string>();
      for (const id of ["c1", "c2", "c3"]) if (await store.caseOf(id)) standing.add(id);
      return store.record(batch.map((make) => make(standing)));
    },
);

const event = (at: number, by: typeof ANN) =>
  fc.oneof(
    fc
      .constantFrom("approve", "block", "escalate")
      .map((verdict): CaseEvent => ({ type: "decided", at, by, verdict, asked: [], note: "n" })),
    fc.boolean().map((reopens): CaseEvent => ({ type: "undone", at, by, asked: [], reopens })),
    small(3).map((more): CaseEvent => ({ type: "claimed", at, by, until: at + more })),
    fc.constant<CaseEvent>({ type: "released", at, by }),
  );

const write = fc
  .tuple(
    caseId,
    time,
    moderator,
    small(9),
    small(3),
    fc.record({ voidStrikes: fc.boolean(), voidLabels: fc.boolean() }),
    fc.boolean(),
  )
  .chain(([id, at, by, late, effect, voids, drop]) =>
    fc.array(event(at, by), { minLength: 1, maxLength: 2 }).map(
      (events): Call =>
        async (store) => {
          const version = ((await store.caseOf(id))?.version ?? 1) - (late === 0 ? 1 : 0);
          const more = {
            labels: [label(id, `m${late}`, { at })],
            ...(drop ? { dropPending: "no longer wanted" } : {}),
          };
          const outbox = effect === 3 ? [asking(id, 4, at).item] : [];
          return store.write({ caseId: id, version, events, outbox, ...voids, ...more }, by, at);
        },
    ),
  );

const call: fc.Arbitrary<Call> = fc.oneof(
  { weight: 5, arbitrary: record },
  { weight: 4, arbitrary: write },
  fc.tuple(fc.array(effectId), time).map(
    ([ids, at]): Call =>
      (store) =>
        store.start(ids, at),
  ),
  fc.tuple(effectId, time).map(
    ([id, at]): Call =>
      (store) =>
        store.retry(id, at + 1, "later"),
  ),
  fc.tuple(fc.array(effectId, { maxLength: 2 }), time, fc.constantFrom("done", "simulated", "failed", "dropped")).map(
    ([ids, at, status]): Call =>
      (store) =>
        store.finish(ids.map((id) => ({ id, outcome: { status, at } }))),
  ),
  time.map(
    (at): Call =>
      (store) =>
        store.note([{ at, actor: "modbot", kind: "k\ud800", subject: "s", content: { at } }]),
  ),
);

/** Everything that can be asked. Salts are chance, and all hashes follow from them. */
const everything = async (store: ModbotStore) => {
  const ids = ["c1", "c2", "c3"];
  const people = ["zed", "yan", "\ud800", ""].map((author) => ({ platform: "discord", community: "s1", author }));
  const filters = [
    {},
    { status: ["open", "escalated"] },
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
    labels: await store.labels(T0 + 1),
    decisions: await Promise.all(Array.from({ length: 13 }, (_, n) => store.decisionOf(said(`m${n}`)))),
    next: await store.nextCase(),
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
