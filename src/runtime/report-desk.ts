import type { CaseEvent } from "../engine/case.ts";
import type { ReportCall } from "../engine/chat/report-call.ts";
import type { Decision, RulebookRef } from "../engine/decision.ts";
import { joined, type Message, type MessageKey } from "../engine/message.ts";
import type { Known } from "../engine/moderate.ts";
import { dropOldest } from "../engine/oldest.ts";
import { type KnownPerson, peopleNamed } from "../engine/people-named.ts";
import { personOf, type Recorded, type Store } from "../engine/ports.ts";
import { mergedDecision, saysMore } from "../engine/reports/merged-decision.ts";
import { MOST_IN_CASE, MOST_REPORTS, REPORTS_WITHIN_MS, type Report, reportWeight } from "../engine/reports/report.ts";
import { reportDecision } from "../engine/reports/report-decision.ts";
import type { Insist } from "./insist.ts";

/** Messages and people remembered beside the store, because what was decided last may not be stored yet. */
const REMEMBERED = 2_048;
/** The last message of a person is meant by a report that names nobody's message, if it is no older. */
const LAST_WORD_MS = 10 * 60_000;

/** What is known of a message that stands in a case. */
type Filed = { readonly caseId: string; readonly decision: Decision; readonly reports: readonly Report[] };

/** Judges once more, now that reports are known. */
export type Reconsider = (message: Message, known: Known) => Decision | undefined;

/**
 * What follows from a report that was taken: the message that it is about with what is decided about it now,
 * and the report itself, which is to be an event of the case that this leads to.
 */
export type TakenReport = {
  readonly about: Message;
  readonly report: Report;
  /** Absent: the message stands in this case, and nothing else changes. */
  readonly decision?: Decision;
  readonly filed?: Filed;
  /** Rules ask more about it than before: what is decided about it in its case now. */
  readonly says?: Decision;
};

/**
 * Takes reports by people, and refuses what is too much of them: of oneself, twice of one message, more than five in ten minutes.
 *
 * Errors: `StoreError` when the store gives up.
 * Limits: a message can be reported as long as it is among those read last or those that the store keeps.
 */
export const openReportDesk = (how: {
  readonly store: Pick<Store, "decisionOf" | "caseOf" | "reporterRecord" | "reportTimes">;
  readonly insist: Insist;
  readonly lately: () => Iterable<Message>;
  readonly stored: () => Promise<readonly Message[]>;
}) => {
  const files = new Map<string, Filed>();
  const times = new Map<string, readonly number[]>();
  /** Who has reported in a case. */
  const reporters = new Map<string, Set<string>>();
  const asking = <T>(work: () => Promise<T>): Promise<T> => how.insist("looking into a report", work);

  const remember = (key: MessageKey, filed: Filed): void => {
    files.delete(keyOf(key));
    files.set(keyOf(key), filed);
    dropOldest(files, REMEMBERED);
  };

  const isAbout = (message: Message, call: ReportCall, by: Message): boolean =>
    message.platform === by.platform && message.community === by.community && message.id === call.message;

  /** The message that is meant: the newest text of it. */
  const targetOf = async (call: ReportCall, by: Message, at: number): Promise<Message | undefined> => {
    const among = (messages: readonly Message[]): Message | undefined => {
      if (call.message !== undefined) return messages.findLast((message) => isAbout(message, call, by));
      const here = messages.filter(({ community, surface }) => community === by.community && surface !== "report");
      const [who, ...others]: readonly KnownPerson[] = call.who
        ? peopleNamed(call.who, here, { platform: by.platform })
        : [];
      if (who === undefined || others.length > 0) return undefined;
      const last = here.findLast(
        ({ platform, author }) => platform === by.platform && author?.id === who.person.author,
      );
      return last !== undefined && at - (last.sentAt ?? at) <= LAST_WORD_MS ? last : undefined;
    };
    return among([...how.lately()]) ?? among(await how.stored());
  };

  const fileOf = async (message: Message): Promise<Filed | undefined> => {
    const known = files.get(keyOf(message));
    if (known && reporters.has(known.caseId)) return known;
    const row = await asking(() => how.store.decisionOf(message));
    const found = row?.caseId === undefined ? undefined : await asking(() => how.store.caseOf(row.caseId ?? ""));
    const entry = found?.entries.findLast((one) => isSame(one.message, message));
    if (found === undefined || entry === undefined) return known;
    reporters.set(found.id, new Set(found.reports?.map(({ from }) => from.author)));
    const reports = (found.reports ?? []).filter((report) => isSame(report.message, message));
    return known ?? { caseId: found.id, decision: entry.decision, reports };
  };

  /** May this person report once more? */
  const isWithinRate = async (reporter: Message, author: string, at: number): Promise<boolean> => {
    const person = personOf(reporter, author);
    const key = joined(person.platform, person.community ?? "", author);
    const since = at - REPORTS_WITHIN_MS;
    const before = times.get(key) ?? (await asking(() => how.store.reportTimes(person, since)));
    const recent = before.filter((one) => one > since);
    if (recent.length >= MOST_REPORTS) return false;
    times.delete(key);
    times.set(key, [...recent, at]);
    dropOldest(times, REMEMBERED);
    return true;
  };

  return {
    /** The report that a message makes; `undefined`: it is a message like any other. */
    take: async (
      by: Message,
      call: ReportCall,
      at: number,
      rulebook: RulebookRef,
      reconsider: Reconsider,
    ): Promise<TakenReport | undefined> => {
      const { author } = by;
      if (author === undefined) return undefined;
      const about = await targetOf(call, by, at);
      if (about === undefined || about.author?.id === author.id || about.author?.roles?.includes("self"))
        return undefined;
      const filed = await fileOf(about);
      const reports = filed?.reports ?? [];
      if (reports.length >= MOST_IN_CASE || reports.some(({ from }) => from.author === author.id)) return undefined;
      if (!(await isWithinRate(by, author.id, at))) return undefined;
      const from = personOf(by, author.id);
      const record = await asking(() => how.store.reporterRecord(from));
      const report: Report = {
        at,
        from,
        ...(author.name === undefined ? {} : { called: author.name }),
        message: { platform: about.platform, id: about.id, revision: about.revision },
        reason: call.reason,
        weight: reportWeight(record, author, at),
      };
      if (filed?.decision.route === "act") return { about, report, filed };
      const again = reconsider(about, { readAt: at, reports: [...reports, report] });
      if (filed === undefined) return { about, report, decision: again ?? reportDecision(about, rulebook) };
      if (again === undefined || !saysMore(filed.decision, again)) return { about, report, filed };
      const merged = mergedDecision(filed.decision, again);
      if (again.route === "act") return { about, report, filed, decision: merged };
      return { about, report, filed: { ...filed, decision: merged }, says: merged };
    },

    /**
     * What to store for a report: the message that it is about, with the report as an event of its case. It goes before the message that made the report.
     * `recorded`: what its new decision has come to, where it has one that no person has settled.
     */
    file: (
      { about, report, filed, says }: TakenReport,
      at: number,
      recorded: Recorded | undefined,
    ): Recorded | undefined => {
      const caseId = recorded?.write?.caseId ?? filed?.caseId;
      if (caseId === undefined) return undefined;
      const known = reporters.get(caseId) ?? new Set<string>();
      const again = known.has(report.from.author);
      reporters.set(caseId, known.add(report.from.author));
      dropOldest(reporters, REMEMBERED);
      const decision = says ?? recorded?.decision ?? filed?.decision;
      // What the store has told of earlier reports stays known: it is not asked again.
      if (decision) remember(about, { caseId, decision, reports: [...(filed?.reports ?? []), report] });
      const event = { type: "reported", ...report, ...(again ? { again } : {}) } as const;
      if (recorded?.write !== undefined)
        return { ...recorded, write: { ...recorded.write, events: [...recorded.write.events, event] } };
      // It stands in the case already: the decision stays what it was.
      const joins: CaseEvent[] =
        says === undefined ? [] : [{ type: "joined", at, message: about, decision: says, asked: [], again: true }];
      return decision && { message: about, decision, at, write: { caseId, version: 1, events: [...joins, event] } };
    },

    /** Remembers what was filed, until the store tells it. */
    note: (recorded: Recorded): void => {
      for (const { message, decision, write } of [...(recorded.earlier ?? []), recorded]) {
        if (write === undefined) continue;
        remember(message, { caseId: write.caseId, decision, reports: files.get(keyOf(message))?.reports ?? [] });
      }
    },
  };
};

export type ReportDesk = ReturnType<typeof openReportDesk>;

const keyOf = ({ platform, id, revision }: MessageKey): string => joined(platform, id, String(revision));

const isSame = (a: MessageKey, b: MessageKey): boolean =>
  a.platform === b.platform && a.id === b.id && a.revision === b.revision;
