import { ACTIONS, stricterEffect } from "./actions/index.ts";
import { targetOf } from "./ask.ts";
import type { CaseEvent, CaseId, CaseStatus } from "./case.ts";
import { ContextRing } from "./context-ring.ts";
import type { Decision } from "./decision.ts";
import { crossed, strikesAt, withRung } from "./discipline/strikes.ts";
import type { Effect } from "./effect.ts";
import type { Message } from "./message.ts";
import { askAll, outboxOf, withEnds } from "./outbox.ts";
import { type CaseWrite, type Clock, type Person, personOf, type Recorded, type Store, type Strike } from "./ports.ts";
import type { Discipline } from "./rulebook/rule.ts";

/** A burst ends when nothing was added to it for so long. */
const BURST_MS = 60_000;

const CLOSED: ReadonlySet<CaseStatus> = new Set(["approved", "blocked", "undone"]);

/** A case that further messages of the same burst still join. */
type Burst = {
  readonly caseId: CaseId;
  lastAt: number;
  events: number;
  effects: number;
  /** What was asked per author, channel and the like, so that a burst asks once. */
  readonly asked: Map<string, Effect>;
  readonly struck: Set<string>;
};

export type Casework = {
  /** What to store for a judged message. Call once a message, in order; store the results in that order. */
  readonly file: (message: Message, decision: Decision) => Promise<Recorded>;
};

/**
 * Turns decisions into cases: a new one, or a further message of a burst, with effects for the outbox and at most one strike a burst.
 *
 * Reads: strikes and standing cases from the store; recent messages from a ring of its own, as context for people.
 * Limits: one casework a store at a time numbers the cases; a burst is forgotten on restart, so what follows opens a new case.
 */
export const openCasework = ({
  store,
  clock,
  firstCase,
  burstMs = BURST_MS,
  discipline,
}: {
  readonly store: Pick<Store, "strikesOf" | "summaryOf">;
  readonly clock: Clock;
  readonly firstCase: number;
  readonly burstMs?: number;
  readonly discipline: Discipline;
}): Casework => {
  const ring = new ContextRing();
  const bursts = new Map<string, Burst>();
  /** Strikes that may not be in the store yet, because their batch is still being written. */
  let fresh: { readonly strike: Strike; readonly filedAt: number }[] = [];
  let nextCase = firstCase;

  const burstOf = async (key: string, now: number): Promise<Burst | undefined> => {
    for (const [old, { lastAt }] of bursts) {
      if (now - lastAt <= burstMs) break;
      bursts.delete(old);
    }
    const burst = bursts.get(key);
    if (burst === undefined || now - burst.lastAt > burstMs) return undefined;
    const summary = await store.summaryOf(burst.caseId);
    // A person has decided it meanwhile: what comes now is a new matter. Not stored yet: its batch is still being written.
    return summary !== undefined && CLOSED.has(summary.status) ? undefined : burst;
  };

  /** Strikes that count against the author now, also those whose batch is still being written. Empty when none is to be added. */
  const strikesBefore = async (
    message: Message,
    decision: Decision,
    burst: Burst | undefined,
  ): Promise<readonly Strike[]> => {
    const author = message.author?.id;
    if (decision.strikes <= 0 || author === undefined || burst?.struck.has(author)) return [];
    const person = personOf(message, author);
    const stored = await store.strikesOf(person);
    const isStored = (caseId: CaseId): boolean => stored.some((s) => s.caseId === caseId);
    const unstored = fresh.map((f) => f.strike).filter((s) => samePerson(s.person, person) && !isStored(s.caseId));
    return [...stored, ...unstored];
  };

  /** The strike of this author, once a burst, and the effects with the step of the ladder that it leads to. */
  const strike = (
    message: Message,
    decision: Decision,
    burst: Burst,
    at: number,
    before: readonly Strike[],
  ): { readonly effects: readonly Effect[]; readonly strikes: readonly Strike[] } => {
    const author = message.author?.id;
    if (decision.strikes <= 0 || author === undefined || burst.struck.has(author))
      return { effects: decision.effects, strikes: [] };
    burst.struck.add(author);
    const added: Strike = {
      person: personOf(message, author),
      caseId: burst.caseId,
      weight: decision.strikes,
      rules: decision.rules.filter((rule) => rule.level === "act").map((rule) => rule.id),
      at,
    };
    const filedAt = clock();
    fresh = [...fresh.filter((f) => filedAt - f.filedAt < BURST_MS), { strike: added, filedAt }];
    const total = strikesAt(before, at, discipline);
    const rung = crossed(total, total + added.weight, discipline);
    return { effects: withRung(decision.effects, rung, targetOf(message)), strikes: [added] };
  };

  return {
    async file(message, decision) {
      const at = clock();
      if (decision.route === "ignore") {
        ring.add(message);
        return { message, decision, at };
      }
      // When it was said, not when it was read: a recording played fast has the bursts that it had live. Never in the future.
      const said = Math.min(message.sentAt ?? at, at);
      const key = decision.burst ?? burstKey(message);
      // All that can fail comes before the first change, so that a call which failed may be made again.
      const known = await burstOf(key, said);
      const before = await strikesBefore(message, decision, known);

      const burst = known ?? newBurst(`c${nextCase++}`, said);
      burst.lastAt = said;
      // Last in the map is the latest, so that the search for ended bursts may stop early.
      bursts.delete(key);
      bursts.set(key, burst);
      const { effects, strikes } = strike(message, decision, burst, said, before);
      const wanted = withEnds(notYetAsked(effects, burst));
      const asked = askAll(
        burst.caseId,
        burst.effects + 1,
        wanted.map(({ effect }) => effect),
      );
      burst.effects += asked.length;
      const event: CaseEvent = known
        ? { type: "joined", at, message, decision, asked }
        : { type: "opened", at, message, decision, context: ring.before(message), asked };
      ring.add(message);
      const write: CaseWrite = {
        caseId: burst.caseId,
        version: burst.events++,
        events: [event],
        outbox: outboxOf(burst.caseId, asked, at, (index) => wanted[index]?.afterMs ?? 0),
        strikes,
      };
      return { message, decision, at, write };
    },
  };
};

const newBurst = (caseId: CaseId, lastAt: number): Burst => ({
  caseId,
  lastAt,
  events: 0,
  effects: 0,
  asked: new Map(),
  struck: new Set(),
});

/** Without an author or a time, every message is a burst of its own. */
const burstKey = ({ platform, community, author, id, revision }: Message): string =>
  author === undefined ? `message ${platform} ${id} ${revision}` : `author ${platform} ${community ?? ""} ${author.id}`;

const samePerson = (a: Person, b: Person): boolean =>
  a.platform === b.platform && a.community === b.community && a.author === b.author;

/** Leaves out what this burst has asked for already, as strictly or more so. Messages are deleted one by one. */
const notYetAsked = (effects: readonly Effect[], burst: Burst): readonly Effect[] =>
  effects.filter((effect) => {
    const key = `${ACTIONS[effect.action].axis} ${axisTarget(effect)}`;
    const before = burst.asked.get(key);
    if (before !== undefined && stricterEffect(before, { ...effect, reason: before.reason }) === before) return false;
    burst.asked.set(key, effect);
    return true;
  });

/** What an effect falls on, on its axis. One alert a burst. */
const axisTarget = ({ action, target }: Effect): string => {
  switch (ACTIONS[action].axis) {
    case "message":
      return target.message ?? "";
    case "author":
    case "tell":
      return target.author ?? "";
    case "channel":
      return target.channel ?? "";
    case "alert":
      return "";
  }
};
