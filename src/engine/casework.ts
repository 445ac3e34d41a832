import { targetOf } from "./ask.ts";
import {
  BURST_MS,
  type Burst,
  burstKey,
  isFull,
  isOngoing,
  mayJoin,
  newBurst,
  noteBurst,
  notYetAsked,
  saidAt,
} from "./burst.ts";
import type { CaseEvent } from "./case.ts";
import { ContextRing } from "./context-ring.ts";
import type { Decision } from "./decision.ts";
import { crossed, strikesAt, withRung } from "./discipline/strikes.ts";
import type { Effect } from "./effect.ts";
import type { Message, MessageKey } from "./message.ts";
import { askAll, outboxOf, withEnds } from "./outbox.ts";
import { type CaseWrite, type Clock, type Person, personOf, type Recorded, type Store, type Strike } from "./ports.ts";
import type { Discipline } from "./rulebook/rule.ts";
import { waitsForPerson } from "./waiting.ts";

/** Strikes remembered until they are stored: far more than can be on their way to the store at once. */
const MOST_FRESH = 4_096;

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
  readonly store: Pick<Store, "strikesOf" | "summaryOf" | "seen">;
  readonly clock: Clock;
  readonly firstCase: number;
  readonly burstMs?: number;
  readonly discipline: Discipline;
}): Casework => {
  const ring = new ContextRing();
  const bursts = new Map<string, Burst>();
  /** Strikes that may not be in the store yet, because their batch is still being written. */
  let fresh: { readonly strike: Strike; readonly message: MessageKey }[] = [];
  let nextCase = firstCase;

  /** The burst that a message of this time continues. */
  const burstOf = async (
    message: Message,
    decision: Decision,
    waits: boolean,
    at: number,
  ): Promise<Burst | undefined> => {
    const burst = bursts.get(burstKey(message, decision, waits));
    if (burst === undefined || !isOngoing(burst, at, burstMs)) return undefined;
    const summary = await store.summaryOf(burst.caseId);
    // Not stored yet: its batch is still being written.
    return summary === undefined || mayJoin(waits, summary.status) ? burst : undefined;
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
    const theirs = fresh.filter(({ strike }) => samePerson(strike.person, person));
    // A stored strike that no longer counts is void: it must not come back from here.
    const stored = theirs.length > 0 ? await store.seen(theirs.map((f) => f.message)) : [];
    const unstored = theirs.filter((_, i) => !stored[i]).map((f) => f.strike);
    const counting = await store.strikesOf(person);
    return [...counting, ...unstored.filter(({ caseId }) => !counting.some((s) => s.caseId === caseId))];
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
    const { platform, id, revision } = message;
    fresh.push({ strike: added, message: { platform, id, revision } });
    if (fresh.length > MOST_FRESH) fresh = fresh.slice(-MOST_FRESH / 2);
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
      const said = saidAt(message, at);
      const waits = waitsForPerson(decision);
      // All that can fail comes before the first change, so that a call which failed may be made again.
      const same = await burstOf(message, decision, waits, said);
      const found = same ?? (await burstOf(message, decision, !waits, said));
      const before = await strikesBefore(message, decision, found);

      const known = same && isFull(same) ? undefined : same;
      const burst = known ?? newBurst(`c${nextCase++}`, said, found);
      noteBurst(bursts, burstKey(message, decision, waits), burst, said);
      const { effects, strikes } = strike(message, decision, burst, said, before);
      const wanted = withEnds(notYetAsked(effects, burst, said));
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

const samePerson = (a: Person, b: Person): boolean =>
  a.platform === b.platform && a.community === b.community && a.author === b.author;
