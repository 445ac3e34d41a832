import { answerWrite, whyNotAnswer } from "./appeals/answer.ts";
import { type AppealRules, ORDINARY_APPEALS, openAppeal } from "./appeals/appeal.ts";
import {
  type Actor,
  type Case,
  type CaseEvent,
  type CaseId,
  type CaseStatus,
  isUndoable,
  isWaiting,
  type Verdict,
  WAITING,
} from "./case.ts";
import { crossed, nextRung } from "./discipline/ladder.ts";
import { strikesAt } from "./discipline/strikes.ts";
import { othersOf } from "./identity/identity.ts";
import { type CaseWrite, type Clock, personOf, type Store, type Strike } from "./ports.ts";
import type { Report } from "./reports/report.ts";
import { acquaintanceOf, ORDINARY_REPUTATION, type ReputationTerms, recordFrom, reputationOf } from "./reputation.ts";
import type { CaseFile, DeskAnswer, QueueView, ReviewDesk } from "./review-desk.ts";
import type { Discipline } from "./rulebook/rule.ts";
import { sanctionsOn } from "./sanction-watch.ts";
import { blockPlan, undoWrite, type VerdictContext, verdictWrite } from "./verdict.ts";
import { type Vote, type VoteRules, voteOutcome } from "./votes.ts";

/** How long a claim keeps others from deciding a case. */
const CLAIM_MS = 120_000;
/** A burst may grow while a moderator reads; so often the write is tried again on top of what the bot added. */
const TRIES = 5;

const VIEWS: Readonly<Record<QueueView, readonly CaseStatus[]>> = {
  waiting: WAITING,
  acted: ["acted"],
  decided: ["approved", "blocked", "undone"],
};

/** A moderator's desk over a store. Every answer `written` is on disk. */
export const openDesk = ({
  store,
  by,
  clock,
  discipline,
  reputation = ORDINARY_REPUTATION,
  votes,
  appeals = ORDINARY_APPEALS,
}: {
  readonly store: Store;
  readonly by: Actor;
  readonly clock: Clock;
  readonly discipline: Discipline;
  /** How reputations are reckoned; as usual, where nothing is said. */
  readonly reputation?: ReputationTerms;
  /** How moderators vote on what is escalated. Absent: whoever looks at it next decides. */
  readonly votes?: VoteRules | undefined;
  /** Who may answer appeals; as usual, where nothing is said. */
  readonly appeals?: AppealRules | undefined;
}): ReviewDesk => {
  const contextFor = async (c: Case, note: string | undefined): Promise<VerdictContext> => {
    const strikes = new Map<string, readonly Strike[]>();
    for (const { message } of c.entries) {
      const author = message.author?.id;
      if (author !== undefined && !strikes.has(author))
        strikes.set(author, await store.strikesOf(personOf(message, author)));
    }
    const strikesOf = (author: string): readonly Strike[] => strikes.get(author) ?? [];
    return { by, at: clock(), discipline, strikesOf, ...(note === undefined ? {} : { note }) };
  };

  /** Writes what `plan` makes of the case as it is now. A refusal by `plan` is passed on. */
  const writeCase = async (
    id: CaseId,
    plan: (c: Case) => Promise<CaseWrite | { readonly refused: string }> | CaseWrite | { readonly refused: string },
    stillGood: (c: Case) => Promise<boolean> | boolean = () => true,
  ): Promise<DeskAnswer> => {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const before = await store.caseOf(id);
      if (before === undefined) return { status: "missing" };
      if (!(await stillGood(before))) return { status: "moved" };
      const write = await plan(before);
      if ("refused" in write) return { status: "refused", why: write.refused };
      const answer = await store.write(write, by, clock());
      if (answer === "written") {
        const after = await store.caseOf(id);
        return after ? { status: "written", case: after } : { status: "missing" };
      }
      if (answer === "claimed" && before.claim)
        return { status: "claimed", by: before.claim.by, until: before.claim.until };
    }
    return { status: "moved" };
  };

  /**
   * Is the case as the moderator saw it, but for what changes nothing in the judgement? What the bot adds does not turn away;
   * only approving goes further: it must not let pass what another rule has found since, nor what the bot has acted on since.
   */
  const unjudgedSince = async (id: CaseId, version: number, verdict: Verdict): Promise<boolean> => {
    const events = await store.eventsOf(id);
    const seen = new Set(events.slice(0, version).flatMap(foundIn));
    return events
      .slice(version)
      .every(
        (event) =>
          event.type === "acted" ||
          event.type === "lifted" ||
          event.type === "reported" ||
          event.type === "voted" ||
          event.type === "gone" ||
          (event.type === "joined" && (verdict !== "approve" || foundIn(event).every((found) => seen.has(found)))) ||
          (event.type === "claimed" && sameActor(event.by, by)),
      );
  };

  return {
    async queue(limit, offset = 0, view = "waiting") {
      const status = VIEWS[view];
      const [total, items] = await Promise.all([store.countCases({ status }), store.cases({ status, limit, offset })]);
      return { total, items };
    },

    async look(id) {
      const found = await store.caseOf(id);
      if (found === undefined) return undefined;
      const file = await fileOf(found, store, clock(), { discipline, reputation });
      return votes === undefined ? file : { ...file, votes };
    },

    claim: (id) =>
      writeCase(id, (c) => {
        const at = clock();
        return { caseId: id, version: c.version, events: [{ type: "claimed", at, by, until: at + CLAIM_MS }] };
      }),

    release: (id) =>
      writeCase(id, (c) =>
        c.claim && sameActor(c.claim.by, by)
          ? { caseId: id, version: c.version, events: [{ type: "released", at: clock(), by }] }
          : { refused: `${id} is not yours to release.` },
      ),

    decide: (id, version, verdict, note) =>
      writeCase(
        id,
        async (c) => {
          const refused = refusal(c, verdict);
          if (refused !== undefined) return refused;
          const context = await contextFor(c, note);
          if (c.status === "appealed") return appealWrite(c, verdict, context, appeals);
          return votes !== undefined && c.status === "escalated" && verdict !== "escalate"
            ? voteWrite(c, verdict, context, votes)
            : verdictWrite(c, verdict, context);
        },
        () => unjudgedSince(id, version, verdict),
      ),

    undo: (id, note, version) =>
      writeCase(
        id,
        async (c) =>
          c.status === "appealed"
            ? { refused: `an appeal in ${id} waits for an answer: approve upholds it, block refuses it.` }
            : isUndoable(c)
              ? undoWrite(c, await contextFor(c, note))
              : { refused: `There is nothing to undo in ${id}: it is ${c.status}.` },
        async () => version === undefined || !(await store.eventsOf(id)).slice(version).some(isJudgement),
      ),

    changeMark: () => store.changeMark(),
  };
};

/** The answer to the oldest appeal that waits. *approve* upholds it, *block* refuses it. */
const appealWrite = (
  c: Case,
  verdict: Verdict,
  context: VerdictContext,
  rules: AppealRules,
): CaseWrite | { readonly refused: string } => {
  const appeal = openAppeal(c);
  if (appeal === undefined) return { refused: `no appeal waits in ${c.id}.` };
  if (verdict === "escalate")
    return { refused: `${c.id} waits for an answer to an appeal: approve upholds it, block refuses it.` };
  const refused = whyNotAnswer(c, appeal, context.by, rules);
  return refused === undefined ? answerWrite(c, appeal, verdict === "approve", context) : { refused };
};

/** A vote; and where it is the last that was needed, the verdict with it. */
const voteWrite = (
  c: Case,
  verdict: Vote["verdict"],
  context: VerdictContext,
  votes: VoteRules,
): CaseWrite | { readonly refused: string } => {
  const { at, by, note } = context;
  const vote: Vote = { at, by, verdict, ...(note === undefined ? {} : { note }) };
  const outcome = voteOutcome(c, vote, votes);
  if (outcome.is === "refused") return { refused: outcome.why };
  const voted = { type: "voted", ...vote } as const;
  if (outcome.is === "counts") return { caseId: c.id, version: c.version, events: [voted] };
  const write = verdictWrite(c, verdict, context);
  return { ...write, events: [voted, ...write.events] };
};

/** Has somebody decided something by it, or taken it back? */
const isJudgement = ({ type }: CaseEvent): boolean => type === "decided" || type === "undone" || type === "answered";

/** What an event tells of rules: which, and how far they went. */
const foundIn = (event: CaseEvent): readonly string[] =>
  event.type === "opened" || event.type === "joined"
    ? event.decision.rules.filter(({ level }) => level !== "shadow").map((rule) => `${rule.id} ${rule.level}`)
    : [];

/** A human decision is final until it is undone; an escalated case waits for another one. */
const refusal = (c: Case, verdict: Verdict): { readonly refused: string } | undefined => {
  if (isWaiting(c) || c.status === "acted") {
    return c.status === "escalated" && verdict === "escalate"
      ? { refused: `${c.id} is escalated already.` }
      : undefined;
  }
  return { refused: `${c.id} is ${c.status} already: undo that first.` };
};

const fileOf = async (
  found: Case,
  store: Store,
  now: number,
  { discipline, reputation: terms }: { readonly discipline: Discipline; readonly reputation: ReputationTerms },
): Promise<CaseFile> => {
  const { message } = found.entries[0]!;
  const author = message.author?.id;
  const history =
    author === undefined
      ? { cases: 0, upheld: 0, overturned: 0, strikes: [], verdicts: [], recent: [] }
      : await store.historyOf(personOf(message, author));
  const linked = author === undefined ? [] : await othersOf({ platform: message.platform, author }, store);
  const strikes = strikesAt(history.strikes, now, discipline);
  const rung = nextRung(strikes, discipline);
  const all = new Map<string, readonly Strike[]>(author === undefined ? [] : [[author, history.strikes]]);
  const plan = blockPlan(found, { at: now, discipline, strikesOf: (id) => all.get(id) ?? [] });
  const weight = Math.max(0, ...plan.strikes.map((s) => addedBy(s, all.get(s.person.author) ?? [], now, discipline)));
  const added = plan.strikes.filter(({ person }) => person.author === author);
  const total = strikesAt([...history.strikes, ...added], now, discipline);
  return {
    case: found,
    history,
    ...(author === undefined
      ? {}
      : {
          reputation: reputationOf(recordFrom(history.verdicts, now), terms, acquaintanceOf(message)),
        }),
    ...(linked.length === 0 ? {} : { linked }),
    strikes,
    ...(rung ? { nextRung: rung } : {}),
    ...(added.length === 0 || found.status === "appealed"
      ? {}
      : { afterBlock: afterBlock(strikes, total, discipline) }),
    sanctions: author === undefined ? [] : await sanctionsOn(personOf(message, author), store, discipline, now),
    ...(found.reports === undefined ? {} : { reporters: await reportersOf(found.reports, store) }),
    onBlock: found.status === "appealed" ? { effects: [], strikes: 0 } : { effects: plan.effects, strikes: weight },
  };
};

/** Reporters whose record is looked up: as many as anybody reads. */
const REPORTERS = 20;

const reportersOf = async (reports: readonly Report[], store: Pick<Store, "reporterRecord">) => {
  const people = new Map(reports.slice(-REPORTERS).map(({ from }) => [from.author, from]));
  return Promise.all(
    [...people.values()].map(async (person) => ({ person, record: await store.reporterRecord(person) })),
  );
};

/** How much a strike adds to a total: nothing, where its burst has given one as heavy. */
const addedBy = (strike: Strike, known: readonly Strike[], now: number, discipline: Discipline): number =>
  Math.round((strikesAt([...known, strike], now, discipline) - strikesAt(known, now, discipline)) * 100) / 100;

const afterBlock = (before: number, total: number, discipline: Discipline): NonNullable<CaseFile["afterBlock"]> => {
  const rung = crossed(before, total, discipline);
  const next = nextRung(total, discipline);
  return { total, ...(rung ? { rung } : {}), ...(next ? { next } : {}) };
};

const sameActor = (a: Actor, b: Actor): boolean =>
  a.kind === "modbot" ? b.kind === "modbot" : b.kind === "moderator" && a.name === b.name;
