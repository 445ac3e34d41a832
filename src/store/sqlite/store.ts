import type { Database } from "better-sqlite3";
import { caseFrom } from "../../engine/case-log.ts";
import {
  checkChain,
  exemplarNote,
  labelledNote,
  linkedNote,
  orderNote,
  settledNote,
  unlabelledNote,
  unlinkedNote,
} from "../audit-chain.ts";
import { rulesThatActed, summaryOf } from "../case-head.ts";
import { caseNumber } from "../case-number.ts";
import { eventNote, learntNote } from "../community-model-notes.ts";
import { trialsOf } from "../rule-rows.ts";
import { inForceNote } from "../rulebook-rows.ts";
import { storeErrorFrom } from "../sqlite-error.ts";
import type { ModbotStore } from "../store-meta.ts";
import { tablesOf } from "./tables.ts";
import { loadVectorExtension } from "./vector-extension.ts";
import { vectorSearch } from "./vector-index.ts";
import { caseWriter } from "./writer.ts";

/** How many recent cases a person's history shows. */
const RECENT = 5;

type VectorSearch = { readonly why: string | undefined; readonly search: ReturnType<typeof vectorSearch> };

/** The store over an open database of the newest format. `file` is for messages. */
export const sqliteStore = (db: Database, file: string): ModbotStore => {
  const tables = tablesOf(db);
  const {
    decisions,
    cases,
    caseQueries,
    outbox,
    strikes,
    sanctions,
    labels,
    audit,
    meta,
    feeds,
    orders,
    recent,
    ruleHits,
    rulebooks,
  } = tables;
  const writer = caseWriter(tables);
  const { identities } = tables;
  const dataVersion = db.prepare<[], number>("PRAGMA data_version").pluck();
  let found: Promise<VectorSearch> | undefined;
  const searching = (): Promise<VectorSearch> => {
    found ??= loadVectorExtension(db).then((why) => ({ why, search: vectorSearch(db, why === undefined) }));
    return found;
  };
  let mark = 0;
  let lastDataVersion = dataVersion.get();

  const guarded = <T>(what: string, work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw storeErrorFrom(what, file, error);
    }
  };
  // Immediate: a reader that turns writer half-way cannot wait its turn, it can only fail.
  const writing = async <T>(work: () => T): Promise<T> => {
    const result = guarded("cannot write to", () => db.transaction(work).immediate());
    mark += 1;
    return result;
  };
  const reading = async <T>(work: () => T): Promise<T> => guarded("cannot read", () => db.transaction(work).deferred());
  const eventsOf = (id: string) => {
    const number = caseNumber(id);
    return number === undefined ? [] : cases.eventsOf(number);
  };

  return {
    record: (batch, keep) => writing(() => writer.record(batch, keep)),
    seen: (keys) => reading(() => keys.map(decisions.has)),
    decisionOf: (key) => reading(() => decisions.find(key)),
    decisionsOn: (platform, id) => reading(() => decisions.findAll(platform, id)),
    actedBefore: (key) => reading(() => rulesThatActed(decisions.actedCasesOf(key).flatMap(cases.eventsOf), key)),

    caseOf: (id) => reading(() => caseFrom(id, eventsOf(id))),
    summaryOf: (id) =>
      reading(() => {
        const head = cases.headOf(caseNumber(id) ?? 0);
        return head && summaryOf(head);
      }),
    eventsOf: (id) => reading(() => eventsOf(id)),
    cases: (filter) => reading(() => caseQueries.list(filter)),
    countCases: (filter) => reading(() => caseQueries.count(filter)),
    write: (write, by, now) => writing(() => writer.write(write, by, now)),
    nextCase: () => reading(cases.next),

    due: (now, limit, which = "pending", except = new Set()) =>
      reading(() => (which === "started" ? outbox.started(limit) : outbox.due(now, limit, except))),
    plannedEnds: (action, after) => reading(() => outbox.planned(action, after)),
    start: (ids, at) => writing(() => new Set(ids.filter((id) => outbox.start(id, at)))),
    finish: (done) =>
      writing(() => {
        for (const { id, outcome } of done) writer.finish(id, outcome);
      }),
    retry: (id, dueAt, note, held = false) =>
      writing(() => {
        outbox.retry(id, dueAt, note, held);
      }),

    strikesOf: (person) => reading(() => strikes.of(person)),
    historyOf: (person) => reading(() => ({ ...caseQueries.historyOf(person, RECENT), strikes: strikes.of(person) })),
    standingsOf: (people) =>
      reading(() =>
        people.map((person) => ({
          strikes: strikes.of(person),
          verdicts: caseQueries.verdictsOn(person),
          ...(identities.of(person) === undefined ? {} : { linked: true }),
        })),
      ),
    dueSanctions: (now, limit) => reading(() => sanctions.due(now, limit)),
    sanctionsOn: (person) => reading(() => sanctions.on(person)),
    lookAgain: (sanction, at) => writing(() => sanctions.lookAgain(sanction, at)),
    lookAtAll: (now) => writing(() => sanctions.unsettleAll(now)),
    hasVoidStrike: (person, until) => reading(() => strikes.hasVoid(person, until)),
    struck: (after, limit) => reading(() => strikes.struck(after, limit)),
    accountsOf: (name) => reading(() => sanctions.accountsOf(name)),
    labels: (since = Number.MIN_SAFE_INTEGER) => reading(() => labels.since(since)),
    counts: () =>
      reading(() => ({
        ...decisions.counts(),
        ...outbox.counts(),
        cases: caseQueries.counts(),
        labels: labels.count(),
      })),

    note: (notes) => writing(() => audit.add(notes)),
    audit: (after, limit) => reading(() => audit.after(after, limit)),
    auditEnd: () => reading(audit.end),
    verifyAudit: () => checkChain((after, limit) => reading(() => audit.after(after, limit))),

    changeMark: async () => {
      const now = guarded("cannot read", () => dataVersion.get());
      if (now !== lastDataVersion) mark += 1;
      lastDataVersion = now;
      return mark;
    },
    readMeta: (key) => reading(() => meta.read(key)),
    writeMeta: (key, value) => writing(() => meta.write(key, value)),
    feeds: () => reading(feeds.all),
    feedOf: (name) => reading(() => feeds.find(name)),
    saveFeed: (feed) => writing(() => feeds.save(feed)),
    noteFeed: (state) => writing(() => feeds.note(state)),
    give: (given) =>
      writing(() => {
        audit.add(given.map(orderNote));
        return given.map(orders.add);
      }),
    orders: (after, limit) => reading(() => orders.after(after, limit)),
    ruleHits: (since = Number.MIN_SAFE_INTEGER) => reading(() => ruleHits.counts(since)),
    ruleTrials: (rule) => reading(() => trialsOf(labels.ofRule(rule))),
    actsSince: (since) => reading(() => ruleHits.acts(since)),
    hitSlots: (since, slotMs) => reading(() => ruleHits.slots(since, slotMs)),
    labelMark: () => reading(labels.mark),
    giveLabel: (label) =>
      writing(() => {
        audit.add([labelledNote(label)]);
        labels.give(label);
      }),
    takeLabel: (key, by, at) =>
      writing(() => {
        const isTaken = labels.take(key);
        if (isTaken) audit.add([unlabelledNote(key, by, at)]);
        return isTaken;
      }),
    reporterRecord: (person) => reading(() => tables.reports.recordOf(person)),
    reportTimes: (person, since) => reading(() => tables.reports.times(person, since)),
    appealTimes: (person, since) => reading(() => tables.appeals.times(person, since)),
    appealsSince: (since) => reading(() => tables.appeals.since(since)),
    suggest: (term, voice) => writing(() => tables.suggestions.add(term, voice)),
    suggestions: (state) => reading(() => tables.suggestions.list(state)),
    settle: (number, to, by, at, says) =>
      writing(() => {
        const isDone = tables.suggestions.settle(number, to, by, at, says);
        if (isDone) audit.add([settledNote(number, to, by, at, says)]);
        return isDone;
      }),
    suggestedSince: (person, at) => reading(() => tables.suggestions.since(person, at)),
    identities: () => reading(identities.all),
    identityOf: (account) => reading(() => identities.of(account)),
    linkAccounts: (a, b, by, at, how) =>
      writing(() => {
        const came = identities.link(a, b, by, at, how);
        if (came === "linked") {
          audit.add([linkedNote(a, b, by, at, how)]);
          sanctions.unsettleAll(at);
        }
        return came;
      }),
    unlinkAccount: (account, by, at) =>
      writing(() => {
        const isDone = identities.unlink(account);
        if (isDone) {
          audit.add([unlinkedNote(account, by, at)]);
          sanctions.unsettleAll(at);
        }
        return isDone;
      }),
    recent: (after, limit) => reading(() => recent.after(after, limit)),
    recentSince: (at) => reading(() => recent.since(at)),
    keepRulebook: (rulebook, at) => writing(() => rulebooks.keep(rulebook, at)),
    rulebookOf: (hash) => reading(() => rulebooks.find(hash)),
    rulebooks: () => reading(rulebooks.all),
    putInForce: (entry) =>
      writing(() => {
        audit.add([inForceNote(entry)]);
        return rulebooks.putInForce(entry);
      }),
    inForce: () => reading(rulebooks.inForce),
    addToTrial: (trial, counts, differences) => writing(() => rulebooks.addToTrial(trial, counts, differences)),
    trialCounts: (trial) => reading(() => rulebooks.trialCounts(trial)),
    trialDifferences: (trial, limit) => reading(() => rulebooks.trialDifferences(trial, limit)),
    armTallies: (experiment) => reading(() => tables.experiments.tallies(experiment)),
    armFinds: (experiment) => reading(() => tables.experiments.finds(experiment)),
    armLatencies: (experiment) => reading(() => tables.experiments.latencies(experiment)),
    addArmLatency: (experiment, latencies) => writing(() => tables.experiments.addLatency(experiment, latencies)),
    decisionHours: (since) => reading(() => tables.stats.decisionHours(since)),
    ruleDays: (since) => reading(() => tables.stats.ruleDays(since)),
    caseDays: (since) => reading(() => tables.stats.caseDays(since)),
    ruleCases: (since) => reading(() => tables.stats.ruleCases(since)),
    verdictSteps: (since) => reading(() => tables.stats.verdictSteps(since)),
    waitingSince: () => reading(tables.stats.waitingSince),
    latencyHours: (since) => reading(() => tables.stats.latencyHours(since)),
    addLatency: (at, counts) => writing(() => tables.stats.addLatency(at, counts)),
    exemplars: () => reading(tables.exemplars.all),
    removeExemplar: (number, by, at) =>
      writing(() => {
        const isDone = tables.exemplars.remove(number);
        if (isDone) audit.add([exemplarNote(number, by, at)]);
        return isDone;
      }),
    exemplarMark: () => reading(tables.exemplars.mark),
    phraseVectors: (model, texts) => reading(() => tables.phraseVectors.of(model, texts)),
    savePhraseVectors: (model, vectors) => writing(() => tables.phraseVectors.save(model, vectors)),
    keepVectorsOf: (models) => writing(() => tables.phraseVectors.keepOnly(models)),
    nearestExemplars: async (asked) => {
      const { nearest, oneByOne } = (await searching()).search;
      // The index is brought up to date where it is asked: who may not write looks through them one by one.
      return db.readonly ? reading(() => oneByOne(asked)) : writing(() => nearest(asked));
    },
    withoutVectorIndex: async () => (await searching()).why,
    remark: (notebook, key) => reading(() => tables.notebooks.read(notebook, key)),
    writeRemark: (notebook, remark, now) => writing(() => tables.notebooks.write(notebook, remark, now)),
    eraseRemark: (notebook, key) => writing(() => tables.notebooks.erase(notebook, key)),
    communityModels: () => reading(tables.communityModels.all),
    addCommunityModel: (model) =>
      writing(() => {
        const { id, isNew } = tables.communityModels.add(model);
        const stored = tables.communityModels.all().find((one) => one.id === id);
        if (stored === undefined) throw new Error(`model ${id} of a community was not stored`);
        if (isNew) audit.add([learntNote(stored)]);
        return stored;
      }),
    noteCommunityModel: (event) =>
      writing(() => {
        audit.add([eventNote(event)]);
        tables.communityModels.note(event);
      }),
    communityModelEvents: () => reading(tables.communityModels.events),
    communityModelMark: () => reading(tables.communityModels.mark),
    addScores: (model, at, counts, since) => writing(() => tables.communityModels.addScores(model, at, counts, since)),
    scoreHours: (model) => reading(() => tables.communityModels.scoreHours(model)),
    schemaVersion: guarded("cannot read", () => db.pragma("user_version", { simple: true }) as number),
    close: async () => guarded("cannot close", () => void db.close()),
  };
};
