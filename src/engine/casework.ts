import { targetOf } from "./ask.ts";
import {
  BURST_MS,
  type Burst,
  burstKey,
  isFull,
  isOngoing,
  LONGEST_MS,
  mayJoin,
  newBurst,
  noteBurst,
  noteStruck,
  notYetAsked,
  saidAt,
} from "./burst.ts";
import type { AskedEffect, CaseEvent, CaseId } from "./case.ts";
import { ContextRing } from "./context-ring.ts";
import { brakeText, type Decision, type EarlierDecision, type RulebookRef, type Sample } from "./decision.ts";
import { FreshStrikes } from "./discipline/fresh-strikes.ts";
import { crossed, withRung } from "./discipline/ladder.ts";
import { strikesAt } from "./discipline/strikes.ts";
import { StruckAuthors } from "./discipline/struck-authors.ts";
import { Doubts } from "./doubts.ts";
import type { Effect } from "./effect.ts";
import { isDecided } from "./final-word.ts";
import { type Measure, measureRecorded } from "./measure.ts";
import { joined, keyText, type Message } from "./message.ts";
import { askAll, outboxOf, withEnds } from "./outbox.ts";
import { type CaseWrite, type Clock, type Person, personOf, type Recorded, type Store, type Strike } from "./ports.ts";
import type { Discipline } from "./rulebook/rule.ts";
import { withSample } from "./trust/sample.ts";
import { waitsForPerson } from "./waiting.ts";

export type Casework = {
  /** What to store for a judged message. Call once a message, in order; store the results in that order. */
  readonly file: (message: Message, decision: Decision) => Promise<Recorded>;
  /** A number and the talk before, for a message whose case people have made by hand. */
  readonly open: (message: Message) => { readonly caseId: CaseId; readonly context: readonly Message[] };
  /** What to store for what a moderator asks for by hand. In the order of the calls of `file`. */
  readonly measure: (measure: Measure, rulebook: RulebookRef) => Recorded;
  /** From now on by this discipline. Strikes, bursts and what was asked for stay as they are. */
  readonly follow: (discipline: Discipline) => void;
};

/**
 * Turns decisions into cases: a new one, or a further message of a burst, with effects for the outbox and at most one strike a burst.
 *
 * Reads: strikes and standing cases from the store, and what speaks against an author, for the order of the queue; recent messages from a ring of its own, as context for people.
 * Limits: one casework a store at a time numbers the cases; a burst is forgotten on restart, so what follows opens a new case.
 */
export const openCasework = ({
  store,
  clock,
  firstCase,
  burstMs = BURST_MS,
  discipline: first,
  draw,
  distrust,
}: {
  readonly store: Pick<Store, "strikesOf" | "identityOf" | "summaryOf" | "seen" | "decisionOf">;
  readonly clock: Clock;
  readonly firstCase: number;
  readonly burstMs?: number;
  readonly discipline: Discipline;
  /** Draws messages that nobody would have to look at. Absent: none. */
  readonly draw?: (message: Message, decision: Decision) => Sample | undefined;
  /** What speaks against the author of a message that people are to look at, 0..1. Absent: nothing is asked. */
  readonly distrust?: (message: Message, at: number) => Promise<number>;
}): Casework => {
  const ring = new ContextRing();
  const drawn = (message: Message, decision: Decision): Decision => withSample(decision, draw?.(message, decision));
  const bursts = new Map<string, Burst>();
  const doubts = new Doubts();
  const struckAuthors = new StruckAuthors(burstMs, LONGEST_MS);
  const fresh = new FreshStrikes();
  let nextCase = firstCase;
  let discipline = first;

  /** What the store says that matters to these decisions. All that can fail, before the first change, so that a call which failed may be made again. */
  const readHistory = async (decided: readonly EarlierDecision[]): Promise<History> => {
    const closed = new Set<string>();
    const strikes = new Map<string, readonly Strike[]>();
    const asked = new Set<string>();
    const distrusted = new Map<string, number>();
    for (const { message, decision } of decided) {
      if (distrust !== undefined && waitsForPerson(decision))
        distrusted.set(keyText(message), await distrust(message, saidAt(message, clock())));
      for (const waits of [true, false]) {
        const key = burstKey(message, decision, waits);
        const burst = bursts.get(key);
        if (burst === undefined || burst.alone || asked.has(key)) continue;
        asked.add(key);
        const summary = await store.summaryOf(burst.caseId);
        // Not stored yet: its batch is still being written.
        if (summary !== undefined && !mayJoin(waits, summary.status)) closed.add(key);
      }
      const author = message.author?.id;
      if (decision.strikes <= 0 || author === undefined) continue;
      const person = personOf(message, author);
      if (!strikes.has(keyOfPerson(person)))
        strikes.set(keyOfPerson(person), await fresh.countingAgainst(person, store));
    }
    return { closed, strikes, distrusted };
  };

  /** Those about which no person has decided: that is final. */
  const undecided = async (found: readonly EarlierDecision[]): Promise<readonly EarlierDecision[]> => {
    const open: EarlierDecision[] = [];
    for (const decided of found) if (!(await isDecided(decided.message, store))) open.push(decided);
    return open;
  };

  /** The burst that a message of this time continues. */
  const burstOf = (
    { message, decision }: EarlierDecision,
    waits: boolean,
    at: number,
    { closed }: History,
  ): Burst | undefined => {
    const key = burstKey(message, decision, waits);
    const burst = bursts.get(key);
    const withinMs = Math.max(burstMs, decision.coolingMs ?? 0);
    return burst === undefined || closed.has(key) || !isOngoing(burst, at, withinMs) ? undefined : burst;
  };

  /** The strike of this author, the heaviest of a burst, and the effects with the step of the ladder that it leads to. */
  const strike = (
    message: Message,
    decision: Decision,
    burst: Burst,
    at: number,
    history: History,
  ): { readonly effects: readonly Effect[]; readonly strikes: readonly Strike[] } => {
    const author = message.author?.id;
    if (author === undefined) return { effects: decision.effects, strikes: [] };
    const person = personOf(message, author);
    const key = keyOfPerson(person);
    if (decision.route === "act") struckAuthors.goesOn(key, at);
    if (!noteStruck(burst, author, decision.strikes)) return { effects: decision.effects, strikes: [] };
    const before = history.strikes.get(key) ?? [];
    const added: Strike = {
      person,
      caseId: burst.caseId,
      weight: decision.strikes,
      rules: decision.rules.filter((rule) => rule.level === "act").map((rule) => rule.id),
      at: struckAuthors.dateOf(key, at, before),
      ...(decision.strikeExpireMs === undefined ? {} : { expireMs: decision.strikeExpireMs }),
    };
    fresh.add(added, message);
    const after = [...before, added];
    history.strikes.set(key, after);
    const rung = crossed(strikesAt(before, at, discipline), strikesAt(after, at, discipline), discipline);
    return { effects: withRung(decision.effects, rung, targetOf(message), at), strikes: [added] };
  };

  /** What to store for one decision. Changes what is remembered, and cannot fail. */
  const fileOne = (decided: EarlierDecision, at: number, wave: ReadonlySet<string>, history: History): Recorded => {
    const { message, decision } = decided;
    const said = saidAt(message, at);
    if (decision.sample) return fileAlone(decided, at, history);
    const waits = waitsForPerson(decision);
    const same = burstOf(decided, waits, said, history);
    const other = burstOf(decided, !waits, said, history);
    const settles =
      !waits && same === undefined && other !== undefined && other.doubtful === doubts.among(other.caseId, wave);
    const goesOn = settles ? other : same;
    const known = goesOn && isFull(goesOn) ? undefined : goesOn;
    const burst = known ?? newBurst(`c${nextCase++}`, said, same ?? other);
    if (settles) bursts.delete(burstKey(message, decision, true));
    const again = doubts.delete(burst.caseId, keyText(message));
    if (again) burst.doubtful--;
    if (waits && doubts.add(burst.caseId, keyText(message))) burst.doubtful++;
    noteBurst(bursts, burstKey(message, decision, waits), burst, said);
    return writeOf(decided, at, burst, history, (asked) =>
      known
        ? { type: "joined", at, message, decision, asked, ...(settles ? { settles } : {}), ...(again ? { again } : {}) }
        : {
            type: "opened",
            at,
            message,
            decision,
            context: contextOf(message, wave),
            asked,
            ...distrustOf(message, history),
          },
    );
  };

  /** A message that was drawn for review is a case of its own, and its burst goes on beside it. */
  const fileAlone = (decided: EarlierDecision, at: number, history: History): Recorded => {
    const { message, decision } = decided;
    const said = saidAt(message, at);
    const acted = decision.route === "act";
    const before = acted ? burstOf(decided, false, said, history) : undefined;
    const burst: Burst = { ...newBurst(`c${nextCase++}`, said, before), alone: true };
    if (acted) noteBurst(bursts, burstKey(message, decision, false), before ?? burst, said);
    const context = contextOf(message, new Set());
    return writeOf(decided, at, burst, history, (asked) => ({ type: "opened", at, message, decision, context, asked }));
  };

  /** What to write for one message of a burst: what it asks for that was not asked yet, and what moderators are to know. */
  const writeOf = (
    { message, decision }: EarlierDecision,
    at: number,
    burst: Burst,
    history: History,
    eventOf: (asked: readonly AskedEffect[]) => CaseEvent,
  ): Recorded => {
    const said = saidAt(message, at);
    const { effects, strikes } = strike(message, decision, burst, said, history);
    const wanted = [...withEnds(notYetAsked(effects, burst, said)), ...withEnds(alertsOf(decision, message))];
    const asked = askAll(
      burst.caseId,
      burst.effects + 1,
      wanted.map(({ effect }) => effect),
    );
    burst.effects += asked.length;
    const write: CaseWrite = {
      caseId: burst.caseId,
      version: burst.events++,
      events: [eventOf(asked)],
      outbox: outboxOf(burst.caseId, asked, at, (index) => wanted[index]?.afterMs ?? 0),
      strikes,
    };
    return { message, decision, at, write };
  };

  const contextOf = (message: Message, wave: ReadonlySet<string>): readonly Message[] =>
    ring.before(message).filter((before) => !wave.has(keyText(before)) && keyText(before) !== keyText(message));

  return {
    open: (message) => ({ caseId: `c${nextCase++}`, context: ring.upTo(message) }),
    measure: (measure, rulebook) => measureRecorded(`c${nextCase++}`, measure, rulebook, clock()),
    follow: (next) => {
      discipline = next;
    },
    async file(message, decided) {
      const at = clock();
      const judged = drawn(message, decided);
      const { earlier: found = [], ...decision } = judged;
      const isIgnored = judged.route === "ignore" && judged.sample === undefined;
      if (isIgnored && found.length === 0) {
        ring.add(message);
        return { message, decision: judged, at };
      }
      const earlier = (await undecided(found)).map((before) => ({
        ...before,
        decision: drawn(before.message, before.decision),
      }));
      const history = await readHistory([...earlier, { message, decision }]);
      const wave = new Set(earlier.filter((e) => e.decision.route === "act").map((e) => keyText(e.message)));
      const before = earlier.map((decided) => fileOne(decided, at, wave, history));
      const filed = isIgnored ? { message, decision, at } : fileOne({ message, decision }, at, wave, history);
      ring.add(message);
      return before.length === 0 ? filed : { ...filed, earlier: before };
    },
  };
};

/** A brake is told to people by whatever message has set it off. */
const alertsOf = ({ brakes = [] }: Decision, message: Message): readonly Effect[] =>
  brakes.map((brake) => ({ action: "alert", target: targetOf(message), reason: brakeText(brake) }));

/** What the store says of bursts and people when a message is filed. `closed`: bursts whose case is no longer to be added to. */
type History = {
  readonly closed: ReadonlySet<string>;
  readonly strikes: Map<string, readonly Strike[]>;
  /** What speaks against authors, by message. */
  readonly distrusted: ReadonlyMap<string, number>;
};

/** Nothing is written of whom nothing speaks against. */
const distrustOf = (message: Message, { distrusted }: History): { readonly distrust?: number } => {
  const distrust = distrusted.get(keyText(message)) ?? 0;
  return distrust > 0 ? { distrust } : {};
};

const keyOfPerson = ({ platform, community, author }: Person): string => joined(platform, community ?? "", author);
