import { isAcquitted } from "../../engine/appeals/appeal.ts";
import { type CaseId, isWaiting, severityRank } from "../../engine/case.ts";
import type { ActionName, OutboxItem } from "../../engine/effect.ts";
import type { MessageId, MessageKey, Platform } from "../../engine/message.ts";
import type {
  AuthorHistory,
  CaseFilter,
  CaseSummary,
  Counts,
  DecisionRow,
  Person,
  Strike,
} from "../../engine/ports.ts";
import { bearing, pastVerdict, rulesThatActed, summaryOf } from "../case-head.ts";
import { personText } from "../column-text.ts";
import { appealsIn } from "./appeals.ts";
import { identityReads } from "./identities.ts";
import type { MemoryCase, State } from "./state.ts";

/** What can be asked of a state. */
export const memoryReads = (state: State) => {
  const matching = (filter: CaseFilter): readonly MemoryCase[] =>
    [...state.cases.values()].filter((c) => matches(c, filter));

  const identities = identityReads(state);
  const strikesBy = (people: readonly Person[]): readonly Strike[] => {
    const texts = new Set(people.map(personText));
    return [...state.strikes.values()]
      .filter((s) => s.weight > 0 && texts.has(personText(s.person)))
      .sort((a, b) => a.at - b.at);
  };
  /** Of all accounts of a person. */
  const strikesOf = (person: Person): readonly Strike[] => strikesBy(identities.peopleOf(person));

  return {
    strikesOf,
    identities,
    /** Of one account alone. */
    ownStrikesOf: (person: Person) => strikesBy([person]),

    decisionsOn: (platform: Platform, id: MessageId): readonly DecisionRow[] =>
      [...state.decisions.values()]
        .filter(({ key }) => key.platform === platform && key.id === id)
        .sort((a, b) => a.key.revision - b.key.revision),

    actedBefore: (key: MessageKey): readonly string[] =>
      rulesThatActed(
        [...state.cases.values()].flatMap(({ events }) => events),
        key,
      ),

    cases: (filter: CaseFilter): readonly CaseSummary[] => {
      const start = filter.offset ?? 0;
      const end = start + (filter.limit ?? Number.POSITIVE_INFINITY);
      return [...matching(filter)]
        .sort(inOrder)
        .slice(start, end)
        .map(({ head }) => summaryOf(head));
    },
    summaryOf: (id: CaseId): CaseSummary | undefined => {
      const found = state.cases.get(id);
      return found && summaryOf(found.head);
    },
    countCases: (filter: CaseFilter): number => matching(filter).length,

    due: (
      now: number,
      limit: number,
      which: OutboxItem["status"],
      except: ReadonlySet<Platform>,
    ): readonly OutboxItem[] =>
      [...state.outbox.values()]
        .filter(({ item, outcome }) => !outcome && item.status === which)
        .filter(({ item }) => which === "started" || (item.dueAt <= now && !except.has(item.effect.target.platform)))
        .sort((a, b) => a.item.dueAt - b.item.dueAt || a.order - b.order)
        .slice(0, limit)
        .map(({ item }) => item),

    plannedEnds: (action: ActionName, after: number): readonly OutboxItem[] =>
      [...state.outbox.values()]
        .filter(({ item, outcome }) => !outcome && item.status === "pending" && item.dueAt > after)
        .filter(({ item }) => item.effect.action === action)
        .sort((a, b) => a.item.dueAt - b.item.dueAt || a.order - b.order)
        .map(({ item }) => item),

    historyOf: (person: Person): AuthorHistory => {
      const theirs = [...state.cases.values()].filter((c) =>
        c.people.some((p) => personText(p) === personText(person)),
      );
      const acquitted = (c: MemoryCase): boolean => isAcquitted({ appeals: appealsIn(c) }, person);
      return {
        cases: theirs.length,
        upheld: theirs.filter((c) => bearing(c.head, acquitted(c)) === "upheld").length,
        overturned: theirs.filter((c) => bearing(c.head, acquitted(c)) === "overturned").length,
        strikes: strikesOf(person),
        verdicts: [...theirs]
          .sort((a, b) => a.number - b.number)
          .flatMap((c) => pastVerdict(c.head, acquitted(c)))
          .sort((a, b) => a.at - b.at),
        recent: theirs
          .sort(newestFirst)
          .slice(0, 5)
          .map(({ head }) => summaryOf(head)),
      };
    },

    counts: (): Counts => {
      const decisions = { ignore: 0, queue: 0, act: 0 };
      const cases = { open: 0, escalated: 0, appealed: 0, acted: 0, approved: 0, blocked: 0, undone: 0 };
      const outbox = { pending: 0, started: 0 };
      const outcomes = { done: 0, simulated: 0, failed: 0, dropped: 0 };
      for (const { route } of state.decisions.values()) decisions[route] += 1;
      const lastDecisionAt = state.decided.get("last");
      for (const { head } of state.cases.values()) cases[head.status] += 1;
      for (const { item, outcome } of state.outbox.values()) {
        if (outcome) outcomes[outcome.status] += 1;
        else outbox[item.status] += 1;
      }
      const labels = [...state.labels.values()].filter((l) => !l.isVoid).length;
      return {
        decisions,
        cases,
        outbox,
        outcomes,
        labels,
        ...(lastDecisionAt === undefined ? {} : { lastDecisionAt }),
      };
    },
  };
};

const matches = ({ head, people }: MemoryCase, { status, rule, since, author }: CaseFilter): boolean =>
  (status === undefined || status.includes(head.status)) &&
  (rule === undefined || head.rules.includes(rule)) &&
  (since === undefined || head.openedAt >= since) &&
  (author === undefined || people.some((p) => p.author === author));

const newestFirst = (a: MemoryCase, b: MemoryCase): number => b.head.openedAt - a.head.openedAt || b.number - a.number;

/** Those waiting first, in review order; then the others, newest first. */
const inOrder = (a: MemoryCase, b: MemoryCase): number => {
  if (isWaiting(a.head) !== isWaiting(b.head)) return isWaiting(a.head) ? -1 : 1;
  if (!isWaiting(a.head)) return newestFirst(a, b);
  const severity = severityRank(b.head.severity) - severityRank(a.head.severity);
  const weight = (b.head.reportWeight ?? 0) - (a.head.reportWeight ?? 0);
  const distrust = (b.head.distrust ?? 0) - (a.head.distrust ?? 0);
  return severity || weight || distrust || a.head.openedAt - b.head.openedAt || a.number - b.number;
};
