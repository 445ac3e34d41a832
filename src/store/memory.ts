import { caseFrom } from "../engine/case-log.ts";
import { keyText } from "../engine/message.ts";
import { NO_COUNTS } from "../engine/versions/rulebook-store.ts";
import { checkChain, exemplarNote, linkedNote, settledNote, unlinkedNote } from "./audit-chain.ts";
import { eventNote, learntNote } from "./community-model-notes.ts";
import { memoryAppeals } from "./memory/appeals.ts";
import { memoryCommunityModels } from "./memory/community-models.ts";
import { memoryConcepts } from "./memory/concepts.ts";
import { memoryExperiments } from "./memory/experiments.ts";
import { identityWrites } from "./memory/identities.ts";
import { openJournal } from "./memory/journal.ts";
import { memoryNotebooks } from "./memory/notebooks.ts";
import { memoryReads } from "./memory/reads.ts";
import { memoryReports } from "./memory/reports.ts";
import { rulebookReads } from "./memory/rulebooks.ts";
import { memoryRules } from "./memory/rules.ts";
import { sanctionReads } from "./memory/sanctions.ts";
import { emptyState } from "./memory/state.ts";
import { memoryStats } from "./memory/stats.ts";
import { memorySuggestions } from "./memory/suggestions.ts";
import { memoryWrites } from "./memory/writes.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import type { ModbotStore } from "./store-meta.ts";

/** A store that lives as long as the process: for replays and tests. Answers as the SQLite store does; one contract suite holds both to it. */
export const openMemoryStore = (): ModbotStore => {
  const state = emptyState();
  const journal = openJournal();
  const writes = memoryWrites(state, journal);
  const reads = memoryReads(state);
  const reports = memoryReports(state);
  const appeals = memoryAppeals(state);
  const suggestions = memorySuggestions(state, journal);
  const rules = memoryRules(state);
  const stats = memoryStats(state, journal);
  const concepts = memoryConcepts(state, journal);
  const communityModels = memoryCommunityModels(state, journal);
  const identities = identityWrites(state, journal);
  const experiments = memoryExperiments(state, journal);
  const notebooks = memoryNotebooks(state, journal);
  const sanctions = sanctionReads(state, reads.ownStrikesOf);
  const rulebooks = rulebookReads(state);
  let mark = 0;

  const writing = async <T>(work: () => T): Promise<T> => {
    const result = journal.transaction(work);
    mark += 1;
    return result;
  };
  const recentMessages = () => state.recent.get("recent")?.messages ?? [];
  const eventsOf = (id: string) => state.cases.get(id)?.events ?? [];

  return {
    record: (batch, keep) => writing(() => writes.record(batch, keep)),
    seen: async (keys) => keys.map((key) => state.decisions.has(keyText(key))),
    decisionOf: async (key) => state.decisions.get(keyText(key)),
    decisionsOn: async (platform, id) => reads.decisionsOn(platform, id),
    actedBefore: async (key) => reads.actedBefore(key),

    caseOf: async (id) => caseFrom(id, eventsOf(id)),
    summaryOf: async (id) => reads.summaryOf(id),
    eventsOf: async (id) => eventsOf(id),
    cases: async (filter) => reads.cases(filter),
    countCases: async (filter) => reads.countCases(filter),
    write: (write, by, now) => writing(() => writes.write(write, by, now)),
    nextCase: async () => 1 + [...state.cases.values()].reduce((max, { number }) => Math.max(max, number), 0),

    due: async (now, limit, which = "pending", except = new Set()) => reads.due(now, limit, which, except),
    plannedEnds: async (action, after) => reads.plannedEnds(action, after),
    start: (ids) => writing(() => new Set(ids.filter((id) => writes.start(id)))),
    finish: (done) =>
      writing(() => {
        for (const { id, outcome } of done) writes.finish(id, outcome);
      }),
    retry: (id, dueAt, _, held = false) => writing(() => writes.retry(id, dueAt, held)),

    strikesOf: async (person) => reads.strikesOf(person),
    historyOf: async (person) => reads.historyOf(person),
    standingsOf: async (people) =>
      people.map((person) => {
        const { strikes, verdicts } = reads.historyOf(person);
        return { strikes, verdicts, ...(reads.identities.of(person) === undefined ? {} : { linked: true }) };
      }),
    dueSanctions: async (now, limit) => sanctions.due(now, limit),
    sanctionsOn: async (person) => sanctions.on(person),
    lookAgain: (sanction, at) => writing(() => writes.lookAgain(sanction, at)),
    lookAtAll: (now) => writing(() => writes.lookAtAll(now)),
    hasVoidStrike: async (person, until) => sanctions.hasVoidStrike(person, until),
    struck: async (after, limit) => sanctions.struck(after, limit),
    accountsOf: async (name) => sanctions.accountsOf(name),
    labels: async (since = Number.NEGATIVE_INFINITY) =>
      [...state.labels.values()]
        .filter(({ label, isVoid }) => !isVoid && label.at >= since)
        .map(({ label }) => label)
        .sort((a, b) => a.at - b.at),
    counts: async () => reads.counts(),

    note: (notes) => writing(() => writes.note(notes)),
    audit: async (after, limit) => state.audit.slice(after, after + limit),
    auditEnd: async () => state.audit.at(-1)?.seq ?? 0,
    verifyAudit: () => checkChain(async (after, limit) => state.audit.slice(after, after + limit)),

    changeMark: async () => mark,
    readMeta: async (key) => state.meta.get(key),
    writeMeta: (key, value) => writing(() => writes.setMeta(key, value)),
    feeds: async () =>
      [...state.feeds.values()].map(({ entries: _, ...feed }) => feed).sort((a, b) => (a.name < b.name ? -1 : 1)),
    feedOf: async (name) => state.feeds.get(name),
    saveFeed: (feed) => writing(() => writes.saveFeed(feed)),
    noteFeed: (feed) => writing(() => writes.noteFeed(feed)),
    give: (given) => writing(() => writes.give(given)),
    orders: async (after, limit) => state.orders.slice(after, after + limit),
    ruleHits: async (since = Number.NEGATIVE_INFINITY) => rules.hits(since),
    ruleTrials: async (rule) => rules.trials(rule),
    actsSince: async (since) => rules.acts(since),
    hitSlots: async (since, slotMs) => rules.slots(since, slotMs),
    labelMark: async () => `${state.labels.size} ${[...state.labels.values()].filter((l) => l.isVoid).length}`,
    giveLabel: (label) => writing(() => writes.giveLabel(label)),
    takeLabel: (key, by, at) => writing(() => writes.takeLabel(key, by, at)),
    reporterRecord: async (person) => reports.recordOf(person),
    reportTimes: async (person, since) => reports.times(person, since),
    appealTimes: async (person, since) => appeals.times(person, since),
    appealsSince: async (since) => appeals.since(since),
    suggest: (term, voice) => writing(() => suggestions.add(term, voice)),
    suggestions: async (state) => suggestions.list(state),
    settle: (number, to, by, at, says) =>
      writing(() => {
        const isDone = suggestions.settle(number, to, by, at, says);
        if (isDone) writes.note([settledNote(number, to, by, at, says)]);
        return isDone;
      }),
    suggestedSince: async (person, at) => suggestions.since(person, at),
    identities: async () => reads.identities.all(),
    identityOf: async (account) => reads.identities.of(account),
    linkAccounts: (a, b, by, at, how) =>
      writing(() => {
        const came = identities.link(a, b, by, at, how);
        if (came === "linked") {
          writes.note([linkedNote(a, b, by, at, how)]);
          writes.lookAtAll(at);
        }
        return came;
      }),
    unlinkAccount: (account, by, at) =>
      writing(() => {
        const isDone = identities.unlink(account);
        if (isDone) {
          writes.note([unlinkedNote(account, by, at)]);
          writes.lookAtAll(at);
        }
        return isDone;
      }),
    recent: async (after, limit) =>
      recentMessages()
        .filter(({ seq }) => seq > after)
        .slice(0, limit),
    recentSince: async (at) => {
      const index = recentMessages().findIndex((each) => each.at >= at);
      const last = state.recent.get("recent")?.last ?? 0;
      if (recentMessages().length === 0) return { after: 0, count: 0 };
      const after = index < 0 ? last : recentMessages()[index]!.seq - 1;
      return { after, count: last - after };
    },
    keepRulebook: (rulebook, at) => writing(() => writes.keepRulebook(rulebook, at)),
    rulebookOf: async (hash) => state.rulebooks.get(hash)?.whole,
    rulebooks: async () => rulebooks.rulebooks(),
    putInForce: (entry) => writing(() => writes.putInForce(entry)),
    inForce: async () => [...state.inForce],
    addToTrial: (trial, counts, differences) => writing(() => writes.addToTrial(trial, counts, differences)),
    trialCounts: async (trial) => state.trials.get(trial)?.counts ?? NO_COUNTS,
    trialDifferences: async (trial, limit) => rulebooks.trialDifferences(trial, limit),
    armTallies: async (experiment) => experiments.tallies(experiment),
    armFinds: async (experiment) => experiments.finds(experiment),
    armLatencies: async (experiment) => experiments.latencies(experiment),
    addArmLatency: (experiment, latencies) => writing(() => experiments.addLatency(experiment, latencies)),
    decisionHours: async (since) => stats.decisionHours(since),
    ruleDays: async (since) => stats.ruleDays(since),
    caseDays: async (since) => stats.caseDays(since),
    ruleCases: async (since) => stats.ruleCases(since),
    verdictSteps: async (since) => stats.verdictSteps(since),
    waitingSince: async () => stats.waitingSince(),
    latencyHours: async (since) => stats.latencyHours(since),
    addLatency: (at, counts) => writing(() => stats.addLatency(at, counts)),
    exemplars: async () => concepts.all(),
    removeExemplar: (number, by, at) =>
      writing(() => {
        const isDone = concepts.remove(number);
        if (isDone) writes.note([exemplarNote(number, by, at)]);
        return isDone;
      }),
    exemplarMark: async () => concepts.mark(),
    phraseVectors: async (model, texts) => concepts.vectorsOf(model, texts),
    savePhraseVectors: (model, vectors) => writing(() => concepts.save(model, vectors)),
    keepVectorsOf: (models) => writing(() => concepts.keepOnly(models)),
    nearestExemplars: async (asked) => concepts.nearest(asked),
    withoutVectorIndex: async () => undefined,
    remark: async (notebook, key) => notebooks.read(notebook, key),
    writeRemark: (notebook, remark, now) => writing(() => notebooks.write(notebook, remark, now)),
    eraseRemark: (notebook, key) => writing(() => notebooks.erase(notebook, key)),
    communityModels: async () => communityModels.all(),
    addCommunityModel: (model) =>
      writing(() => {
        const { id, isNew } = communityModels.add(model);
        const stored = communityModels.all().find((one) => one.id === id);
        if (stored === undefined) throw new Error(`model ${id} of a community was not stored`);
        if (isNew) writes.note([learntNote(stored)]);
        return stored;
      }),
    noteCommunityModel: (event) =>
      writing(() => {
        writes.note([eventNote(event)]);
        communityModels.note(event);
      }),
    communityModelEvents: async () => communityModels.events(),
    communityModelMark: async () => communityModels.mark(),
    addScores: (model, at, counts, since) => writing(() => communityModels.addScores(model, at, counts, since)),
    scoreHours: async (model) => communityModels.scoreHours(model),
    schemaVersion: MIGRATIONS.length,
    close: async () => undefined,
  };
};
