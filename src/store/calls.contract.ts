import fc from "fast-check";
import type { CaseEvent } from "../engine/case.ts";
import type { Decision } from "../engine/decision.ts";
import type { Effect } from "../engine/effect.ts";
import type { Arm, ArmMark } from "../engine/experiments/experiment.ts";
import type { Message } from "../engine/message.ts";
import { outboxOf } from "../engine/outbox.ts";
import type { Recorded } from "../engine/ports.ts";
import type { JudgedRule } from "../engine/trust/rule-store.ts";
import { NO_COUNTS } from "../engine/versions/rulebook-store.ts";
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

/** One call of a store. What it needs to know of the store (a version) it asks that store. */
export type Call = (store: ModbotStore) => Promise<unknown>;

const small = (max: number) => fc.integer({ min: 0, max });
const time = small(6).map((n) => T0 + n);
const caseId = fc.constantFrom("c1", "c2", "c3");
const author = fc.constantFrom("zed", "yan", "\ud800", "");
/** An experiment that splits people, and one in shadow. */
const mark = fc.constantFrom<ArmMark | undefined>(
  undefined,
  undefined,
  { experiment: 1, arm: "a" },
  { experiment: 1, arm: "b" },
  { experiment: 2, arm: "a", other: { route: "ignore", rules: [], actions: [] } },
  { experiment: 2, arm: "a", other: { route: "act", rules: ["x"], actions: [] } },
);
const marked = (decision: Decision, experiment: ArmMark | undefined): Decision =>
  experiment === undefined ? decision : { ...decision, experiment };
const decision = fc
  .tuple(
    fc.constantFrom(
      QUEUED,
      ACTED,
      decided({ route: "queue", severity: "critical", rules: [firedRule("\ud800"), firedRule("dim", "shadow")] }),
    ),
    mark,
  )
  .map(([made, experiment]) => marked(made, experiment));
const moderator = fc.constantFrom(ANN, BOB);
const message = fc
  .tuple(small(12), author, fc.string({ unit: "binary" }))
  .map(([n, who, text]) => said(`m${n}`, who, text));
const effectId = fc.tuple(caseId, small(3)).map(([id, n]) => `${id}.${n + 1}`);

/** A case in which a rung of the ladder asked for a ban. */
const sanctioned = (id: string, message: Message, at: number): Recorded => {
  const target = { platform: message.platform, community: "s1", author: message.author?.id ?? "" };
  const effect: Effect = { action: "ban", target, reason: "r", ladder: { strikes: 3, at } };
  const asked = [{ id: `${id}.1`, effect }];
  const event: CaseEvent = { type: "opened", at, message, decision: ACTED, context: [], asked };
  const write = { caseId: id, version: 0, events: [event], outbox: outboxOf(id, asked, at) };
  return { message, decision: ACTED, at, write };
};

/** A judged message for a case that stands or not, as the batch before it left things. Now and then it is wrong about that. */
type Judged = (standing: Set<string>) => Recorded;
const judged: fc.Arbitrary<Judged> = fc
  .tuple(small(3), caseId, message, decision, time, small(2), small(20), mark, message)
  .map(([kind, id, said, decision, at, effects, wrong, experiment, before]) => (standing) => {
    const ignored = { message: said, decision: marked(IGNORED, experiment), at };
    // Now and then another message is seen otherwise by it.
    const again = standing.has(id) ? joining(id, before, { decision, at }) : { ...ignored, message: before };
    if (kind === 0) return effects === 0 ? { ...ignored, earlier: [again] } : ignored;
    if (standing.has(id) !== (wrong === 0)) return joining(id, said, { decision, at });
    standing.add(id);
    const base = effects === 2 ? sanctioned(id, said, at) : opening(id, said, { decision, at, effects });
    const given = { ...strike(id, said.author?.id ?? "", 1 + effects, at), ...(effects === 1 ? { expireMs: 9 } : {}) };
    return { ...base, write: { ...base.write!, strikes: [given] } };
  });

/** What is seen otherwise was said before: not in the same batch, or earlier in it. */
const knowingBefore = (recorded: Recorded, place: number, batch: readonly Recorded[]): Recorded => {
  const { earlier, ...rest } = recorded;
  const later = new Set(batch.slice(place).map(({ message }) => message.id));
  return earlier?.some(({ message }) => later.has(message.id)) === false ? recorded : rest;
};

const keep = fc.constantFrom(undefined, { forMs: 3, atMost: 5 }, { forMs: 1_000, atMost: 2 });
const record = fc.tuple(fc.array(judged, { maxLength: 4 }), keep).map(
  ([batch, keep]): Call =>
    async (store) => {
      const standing = new Set<string>();
      for (const id of ["c1", "c2", "c3"]) if (await store.caseOf(id)) standing.add(id);
      const made = batch.map((make) => make(standing));
      return store.record(made.map(knowingBefore), keep);
    },
);

/** One of some rules as a person judged it. */
const judgedRule = (n: number): JudgedRule => ({
  id: n % 2 === 0 ? "\ud800" : "scam-link",
  fingerprint: `f${n % 3}`,
  level: n % 4 === 0 ? "act" : "queue",
  sure: n !== 5,
});

const personCalled = (author: string) => ({ platform: "discord", community: "s1", author });

const event = (at: number, by: typeof ANN) =>
  fc.oneof(
    fc
      .constantFrom("approve", "block", "escalate")
      .map((verdict): CaseEvent => ({ type: "decided", at, by, verdict, asked: [], note: "n" })),
    fc.boolean().map((reopens): CaseEvent => ({ type: "undone", at, by, asked: [], reopens })),
    fc.record({ author, weight: small(4), again: fc.boolean() }).map(
      ({ author: who, weight, again }): CaseEvent => ({
        type: "reported",
        at,
        from: { platform: "discord", community: "s1", author: who },
        message: { platform: "discord", id: "m1", revision: 0 },
        reason: "\ud800",
        weight: weight / 4,
        ...(again ? { again } : {}),
      }),
    ),
    author.map(
      (who): CaseEvent => ({ type: "appealed", at, from: personCalled(who), called: "\ud800", text: "half \ud800" }),
    ),
    fc.record({ author, upheld: fc.boolean(), settles: fc.boolean() }).map(
      ({ author: who, upheld, settles }): CaseEvent => ({
        type: "answered",
        at,
        by,
        from: personCalled(who),
        upheld,
        asked: [],
        ...(settles ? { settles } : {}),
      }),
    ),
    fc
      .constantFrom("approve" as const, "block" as const)
      .map((verdict): CaseEvent => ({ type: "voted", at, by, verdict })),
    small(3).map((more): CaseEvent => ({ type: "claimed", at, by, until: at + more })),
    fc.constant<CaseEvent>({ type: "released", at, by }),
    fc.constant<CaseEvent>({ type: "decided", at, by, verdict: "block", asked: [], byHand: true }),
    author.map((who): CaseEvent => ({ type: "gone", at, messages: [who], goneAt: at, remover: "author" })),
    fc.tuple(author, caseId).map(
      ([who, id]): CaseEvent => ({
        type: "seen",
        at,
        deed: { action: "unban", author: who, by: { id: "u1", name: "\ud800" }, at },
        asked: [{ id: `${id}.h${at}.1`, effect: { action: "unban", target: { platform: "discord" }, reason: "r" } }],
      }),
    ),
    caseId.map(
      (id): CaseEvent => ({ type: "lifted", at, effect: `${id}.1`, why: "faded", strikes: 0, rung: 3, asked: [] }),
    ),
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
    fc.option(author, { nil: undefined }),
  )
  .chain(([id, at, by, late, effect, voids, drop, acquitted]) =>
    fc.array(event(at, by), { minLength: 1, maxLength: 2 }).map(
      (events): Call =>
        async (store) => {
          const version = ((await store.caseOf(id))?.version ?? 1) - (late === 0 ? 1 : 0);
          const more = {
            labels: [label(id, `m${late}`, { at, ...(late > 4 ? { fired: [judgedRule(late)] } : {}) })],
            ...(acquitted === undefined
              ? {}
              : {
                  acquits: {
                    person: personCalled(acquitted),
                    messages: [{ platform: "discord", id: `m${late}`, revision: 0 }],
                    note: "right",
                  },
                }),
            ...(drop ? { dropPending: "no longer wanted" } : {}),
            ...(late === 1 ? { tells: true as const } : {}),
            adopts: [{ platform: "discord", id: `m${late}`, revision: 0 }],
          };
          const outbox = effect === 3 ? [asking(id, 4, at).item] : [];
          return store.write({ caseId: id, version, events, outbox, ...voids, ...more }, by, at);
        },
    ),
  );

const feedState = fc.record({
  name: fc.constantFrom("a", "b", "\ud800"),
  url: fc.constantFrom("https://lists.example/a", "\ud800"),
  fetchedAt: time,
  checkedAt: time,
});
const feed = fc.tuple(feedState, fc.subarray(["evil.example", "bit.ly/a", "b.example"]), small(2)).map(
  ([state, entries, kind]): Call =>
    (store) => {
      const failure = { at: state.checkedAt, why: "no answer \ud800" };
      if (kind === 0) return store.noteFeed({ ...state, failure });
      return store.saveFeed({ ...state, entries, count: entries.length, etag: "\ud800" });
    },
);

const rulebook = fc.tuple(fc.constantFrom("aa", "bb"), small(2), time).map(
  ([hash, kind, at]): Call =>
    (store) => {
      const book = { hash, version: "1\ud800", main: "a", files: [{ name: "a", text: "half \ud800" }] };
      const cause = { kind: "file", file: "a" } as const;
      if (kind === 0) return store.keepRulebook(book, at);
      if (kind === 1) return store.putInForce({ at, hash, by: ANN, cause });
      const key = { platform: "discord", id: "\ud800", revision: 0 };
      const judged = { route: "act", rules: ["\ud800"], actions: [] } as const;
      const difference = { at, key, change: "changed", before: judged, after: judged } as const;
      return store.addToTrial(hash === "aa" ? 1 : 2, { ...NO_COUNTS, judged: 2, changed: 1 }, [difference]);
    },
);

const diffLabel = fc.tuple(small(3), time, moderator, small(2)).map(
  ([n, at, by, kind]): Call =>
    (store) => {
      const key = { platform: "discord", id: n === 3 ? "\ud800" : `m${n}`, revision: 0 };
      if (kind === 0) return store.takeLabel(key, by, at);
      const fired = [judgedRule(n), { ...judgedRule(n), fingerprint: "other" }];
      return store.giveLabel({
        key,
        violation: kind === 1,
        rules: ["a"],
        fired,
        by,
        at,
        source: "diff",
        probability: 0.5,
      });
    },
);

/** Any call that changes something, sensible or not. */
const account = fc.record({ platform: fc.constantFrom("discord", "twitch", "\ud800"), author });
const linking = fc
  .tuple(account, account, moderator, time, fc.boolean(), fc.constantFrom("code" as const, undefined))
  .map(
    ([one, other, by, at, unlinks, how]): Call =>
      (store) =>
        unlinks ? store.unlinkAccount(one, by, at) : store.linkAccounts(one, other, by, at, how),
  );

export const call: fc.Arbitrary<Call> = fc.oneof(
  { weight: 5, arbitrary: record },
  { weight: 4, arbitrary: write },
  feed,
  rulebook,
  diffLabel,
  linking,
  fc.tuple(fc.array(effectId), time).map(
    ([ids, at]): Call =>
      (store) =>
        store.start(ids, at),
  ),
  fc.tuple(effectId, time).map(
    ([id, at]): Call =>
      (store) =>
        store.retry(id, at + 1, "later", at % 2 === 0),
  ),
  fc.tuple(fc.array(effectId, { maxLength: 2 }), time, fc.constantFrom("done", "simulated", "failed", "dropped")).map(
    ([ids, at, status]): Call =>
      (store) =>
        store.finish(ids.map((id) => ({ id, outcome: { status, at } }))),
  ),
  fc.tuple(time, fc.constantFrom(undefined, "over" as const, T0 + 2)).map(
    ([at, next]): Call =>
      async (store) => {
        for (const sanction of await store.dueSanctions(at, 2)) await store.lookAgain(sanction, next);
      },
  ),
  time.map(
    (at): Call =>
      (store) =>
        store.lookAtAll(at),
  ),
  fc.tuple(fc.constantFrom<Arm>("a", "b"), small(9)).map(
    ([arm, n]): Call =>
      (store) =>
        store.addArmLatency(1, [{ arm, counts: { max: n, buckets: [[n, 1]] } }]),
  ),
  time.map(
    (at): Call =>
      (store) =>
        store.note([{ at, actor: "modbot", kind: "k\ud800", subject: "s", content: { at } }]),
  ),
);
