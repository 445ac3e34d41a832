import { samePerson } from "../../engine/appeals/appeal.ts";
import type { Acquittal } from "../../engine/appeals/appeal-store.ts";
import type { AuditNote } from "../../engine/audit-log.ts";
import type { Actor, CaseEvent, CaseId } from "../../engine/case.ts";
import type { DiffLabel } from "../../engine/diff-labels.ts";
import type { EffectId, OutboxItem, Outcome } from "../../engine/effect.ts";
import type { FeedState, StoredFeed } from "../../engine/feeds/feed-store.ts";
import { joined, keyText, type MessageKey } from "../../engine/message.ts";
import type { NewOrder, Order } from "../../engine/order.ts";
import type { CaseWrite, Recorded } from "../../engine/ports.ts";
import type { Keep } from "../../engine/recent.ts";
import type { InForce } from "../../engine/versions/rulebook-store.ts";
import { labelledNote, nextEntry, noteOf, orderNote, unlabelledNote } from "../audit-chain.ts";
import { actedEvent, advance, isClaimedByOther, personIn, requireSameBirth } from "../case-head.ts";
import { ownCaseNumber } from "../case-number.ts";
import { hitRows } from "../rule-rows.ts";
import { inForceNote } from "../rulebook-rows.ts";
import { mayUnsettle } from "../sanctions.ts";
import { hitsOf } from "../unfiled-hits.ts";
import { unwantedBy } from "../unwanted.ts";
import { memoryConcepts } from "./concepts.ts";
import { memoryExperiments } from "./experiments.ts";
import type { Journal } from "./journal.ts";
import { NO_MESSAGES, withBatch } from "./recent.ts";
import { memoryRulebooks } from "./rulebooks.ts";
import { memorySanctions } from "./sanctions.ts";
import { asStored, type MemoryCase, type State } from "./state.ts";

/** What changes a state. To be called inside a transaction of the journal. */
export const memoryWrites = (state: State, journal: Journal) => {
  const { set, push } = journal;
  const sanctions = memorySanctions(state, journal);
  const rulebooks = memoryRulebooks(state, journal);
  const concepts = memoryConcepts(state, journal);
  const experiments = memoryExperiments(state, journal);
  const note = (notes: readonly AuditNote[]): void => {
    for (const each of notes) push(state.audit, nextEntry(state.audit.at(-1), each));
  };

  const append = (id: CaseId, events: readonly CaseEvent[]): void => {
    const number = ownCaseNumber(id);
    for (const event of asStored(events)) {
      const before: MemoryCase | undefined = state.cases.get(id);
      const person = event.type === "opened" || event.type === "joined" ? personIn(event) : undefined;
      set(state.cases, id, {
        number,
        head: advance(id, before?.head, event),
        events: [...(before?.events ?? []), event],
        people: person ? [...(before?.people ?? []), person] : (before?.people ?? []),
      });
    }
    note(events.map((event) => noteOf(id, event)));
    sanctions.follow(id, events);
  };

  /** Does nothing when there is an outcome already. */
  const settle = (id: EffectId, outcome: Outcome): boolean => {
    const asked = state.outbox.get(id);
    if (!asked || asked.outcome) return false;
    set(state.outbox, id, { ...asked, outcome });
    return true;
  };

  const finish = (id: EffectId, outcome: Outcome): void => {
    const asked = state.outbox.get(id);
    if (!asked) throw new Error(`effect ${id} is not in the outbox`);
    if (settle(id, outcome)) append(asked.item.caseId, [actedEvent(id, asked.item.effect, outcome)]);
  };

  const apply = (write: CaseWrite, at: number): void => {
    const { caseId, acquits } = write;
    const unwanted = unwantedBy(write, () => pendingOf(state, caseId));
    append(caseId, write.events);
    for (const item of asStored(write.outbox ?? [])) {
      if (state.outbox.has(item.id)) throw new Error(`effect ${item.id} was asked for twice`);
      set(state.outbox, item.id, { item, order: state.outbox.size });
    }
    for (const event of write.events) if (event.type === "acted") settle(event.effect, event.outcome);
    for (const { id, note } of unwanted) finish(id, { status: "dropped", at, note });
    if (write.voidStrikes) {
      for (const [key, s] of state.strikes) if (s.caseId === caseId) set(state.strikes, key, { ...s, weight: 0 });
    }
    if (write.voidLabels) {
      for (const [key, l] of state.labels)
        if (l.label.caseId === caseId) set(state.labels, key, { ...l, isVoid: true });
    }
    if (acquits) acquit(caseId, acquits);
    if (mayUnsettle(write)) sanctions.unsettle(caseId, at);
    for (const strike of asStored(write.strikes ?? [])) set(state.strikes, state.strikes.size, strike);
    if (write.voidLabels) concepts.voidOf(caseId);
    for (const exemplar of write.exemplars ?? []) concepts.add(exemplar);
    for (const key of write.adopts ?? []) adopt(key, caseId);
    for (const label of asStored(write.labels ?? [])) set(state.labels, state.labels.size, { label, isVoid: false });
  };

  const adopt = (key: MessageKey, caseId: CaseId): void => {
    const row = state.decisions.get(keyText(key));
    if (row !== undefined && row.caseId === undefined) set(state.decisions, keyText(key), { ...row, caseId });
  };

  /** What counted against one person of a case counts no more. */
  const acquit = (caseId: CaseId, { person, messages }: Acquittal): void => {
    const keys = new Set(messages.map(keyText));
    for (const [key, s] of state.strikes)
      if (s.caseId === caseId && samePerson(s.person, person)) set(state.strikes, key, { ...s, weight: 0 });
    for (const [key, l] of state.labels)
      if (l.label.caseId === caseId && keys.has(keyText(l.label.key))) set(state.labels, key, { ...l, isVoid: true });
    concepts.voidOfPerson(caseId, person);
  };

  /** The row of a decision, in the place of an older one. */
  const enter = (recorded: Recorded): void => {
    const { message, decision, at, write } = recorded;
    const { platform, id, revision } = message;
    const { version, hash } = decision.rulebook;
    const hits = hitsOf(decision, write);
    const experiment = experiments.enter(recorded);
    set(state.decided, "last", Math.max(state.decided.get("last") ?? at, at));
    set(state.decisions, keyText(message), {
      key: { platform, id, revision },
      route: decision.route,
      at,
      rulebook: { version, hash },
      ...(write ? { caseId: write.caseId } : {}),
      ...(hits ? { hits: asStored(hits) } : {}),
      ...(experiment === undefined ? {} : { experiment }),
    });
  };

  const file = ({ write, at }: Recorded): void => {
    if (!write) return;
    requireSameBirth(write, state.cases.get(write.caseId)?.head.version ?? 0);
    apply(write, at);
  };

  const addHits = (recorded: Recorded): void => {
    const { message, write } = recorded;
    for (const row of hitRows(recorded)) {
      const hit = { ...row, message: keyText(message), ...(write ? { caseId: write.caseId } : {}) };
      set(state.hits, joined(hit.message, row.rule), hit);
    }
  };

  /** The label of a message that belongs to no case no longer counts. Gives whether there was one. */
  const takeLabel = (key: MessageKey): boolean => {
    const text = keyText(key);
    const found = [...state.labels].filter(
      ([, { label, isVoid }]) => !isVoid && label.caseId === undefined && keyText(label.key) === text,
    );
    for (const [seq, label] of found) set(state.labels, seq, { ...label, isVoid: true });
    return found.length > 0;
  };

  return {
    note,
    giveLabel: (label: DiffLabel): void => {
      note([labelledNote(label)]);
      takeLabel(label.key);
      set(state.labels, state.labels.size, { label: asStored(label), isVoid: false });
    },
    takeLabel: (key: MessageKey, by: Actor, at: number): boolean => {
      const isTaken = takeLabel(key);
      if (isTaken) note([unlabelledNote(key, by, at)]);
      return isTaken;
    },
    finish,
    lookAgain: sanctions.lookAgain,
    lookAtAll: sanctions.unsettleAll,

    record: (batch: readonly Recorded[], keep: Keep | undefined): void => {
      const fresh: Recorded[] = [];
      for (const recorded of batch) {
        if (state.decisions.has(keyText(recorded.message))) continue;
        fresh.push(recorded);
        enter(recorded);
        for (const before of recorded.earlier ?? []) {
          if (state.decisions.has(keyText(before.message))) enter(before);
          addHits(before);
          file(before);
        }
        addHits(recorded);
        file(recorded);
      }
      if (keep !== undefined)
        set(state.recent, "recent", withBatch(state.recent.get("recent") ?? NO_MESSAGES, fresh, keep));
    },

    write: (write: CaseWrite, by: Actor, now: number): "written" | "moved" | "claimed" => {
      const head = state.cases.get(write.caseId)?.head;
      if ((head?.version ?? 0) !== write.version) return "moved";
      if (!write.tells && isClaimedByOther(head, by, now)) return "claimed";
      apply(write, now);
      return "written";
    },

    start: (id: EffectId): boolean => {
      const asked = state.outbox.get(id);
      if (!asked || asked.outcome || asked.item.status !== "pending") return false;
      set(state.outbox, id, {
        ...asked,
        item: { ...asked.item, status: "started", attempts: asked.item.attempts + 1 },
      });
      return true;
    },

    retry: (id: EffectId, dueAt: number, held: boolean): void => {
      const asked = state.outbox.get(id);
      if (!asked || asked.outcome || asked.item.status !== "started") return;
      const attempts = asked.item.attempts - (held ? 1 : 0);
      set(state.outbox, id, { ...asked, item: { ...asked.item, status: "pending", attempts, dueAt } });
    },

    saveFeed: (feed: StoredFeed): void =>
      set(state.feeds, feed.name, asStored({ ...feed, count: feed.entries.length })),

    noteFeed: (feed: Omit<FeedState, "count">): void => {
      const { count, entries } = state.feeds.get(feed.name) ?? { count: 0, entries: [] };
      set(state.feeds, feed.name, asStored({ ...feed, count, entries }));
    },

    give: (given: readonly NewOrder[]): readonly Order[] => {
      note(given.map(orderNote));
      return given.map((order) => {
        const numbered = asStored({ ...order, seq: state.orders.length + 1 });
        push(state.orders, numbered);
        return numbered;
      });
    },

    keepRulebook: rulebooks.keepRulebook,
    addToTrial: rulebooks.addToTrial,
    putInForce: (entry: Omit<InForce, "seq">): InForce => {
      note([inForceNote(entry)]);
      return rulebooks.putInForce(entry);
    },

    setMeta: (key: string, value: string): void => set(state.meta, key, value),
  };
};

const pendingOf = (state: State, caseId: CaseId): readonly Pick<OutboxItem, "id" | "effect">[] =>
  [...state.outbox.values()]
    .filter(({ item, outcome }) => item.caseId === caseId && item.status === "pending" && !outcome)
    .sort((a, b) => a.item.dueAt - b.item.dueAt || a.order - b.order)
    .map(({ item }) => item);
