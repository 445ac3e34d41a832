import type { CaseId } from "../engine/case.ts";
import type { Arrival } from "../engine/connector.ts";
import { type Decision, ignoredBy, type RulebookRef } from "../engine/decision.ts";
import { StoreError } from "../engine/errors.ts";
import { type VerdictReader, wasLetPass } from "../engine/final-word.ts";
import type { Measure } from "../engine/measure.ts";
import { keptMessage, keyText, type Message } from "../engine/message.ts";
import type { Known } from "../engine/moderate.ts";
import { dropOldest } from "../engine/oldest.ts";
import type { Recorded, Store } from "../engine/ports.ts";
import type { Discipline } from "../engine/rulebook/rule.ts";
import type { Wanted } from "../engine/scorers/slow-scores.ts";
import { type Asking, type AuthorRecords, askingOf } from "./author-records.ts";
import type { Community, CommunityBook } from "./community.ts";
import { openHearing } from "./hearing.ts";
import type { Insist } from "./insist.ts";
import type { LinkScout } from "./link-scout.ts";
import type { Listener } from "./run-event.ts";
import type { ScoreScout } from "./score-scout.ts";
import type { SeenDesk } from "./seen-desk.ts";
import type { RunSettings } from "./settings.ts";
import type { Warn } from "./warn-once.ts";
import type { Writer } from "./writer.ts";

/** Characters kept of a message, to count it for a new rulebook: twice what a platform allows. */
const LONGEST = 8_000;

/** Judges messages by one rulebook; remembers what it has seen. */
export type Judge = {
  /** Which it is, who is staff, what it asks about authors, and by what discipline sanctions are lifted: without one none is. */
  readonly rulebook: CommunityBook & Partial<Asking>;
  readonly moderate: (message: Message, known: Known) => Decision;
  /** Counts a message without judging it. */
  readonly observe: (message: Message) => void;
  /** Judges once more, now that reports are known. Absent: no reports are taken. */
  readonly reconsider?: (message: Message, known: Known) => Decision | undefined;
  /** Which slow models may still change what it will say. Absent: none. */
  readonly wants?: (message: Message, known: Known) => Wanted;
};

/**
 * Turns decisions into cases. Called for one message after the other, in the order in which they are stored.
 * What throws must have changed nothing: it is asked again.
 */
export type Casework = {
  readonly file: (message: Message, decision: Decision) => Promise<Recorded>;
  /** A number and the talk before, for a case that people have made by hand. Absent: such cases are not opened. */
  readonly open?: (message: Message) => { readonly caseId: CaseId; readonly context: readonly Message[] };
  /** Files what a moderator asks for by hand. Absent: nothing can be. */
  readonly measure?: (measure: Measure, rulebook: RulebookRef) => Recorded;
  /** From the next message on by this discipline. */
  readonly follow?: (discipline: Discipline) => void;
};

/** Where all inputs lead: one message after the other is judged and handed on to be stored. */
export type Intake = {
  readonly take: (input: string, arrivals: readonly Arrival[], readAt: number) => Promise<void>;
  /** Changes the judge between two messages, with the discipline. Done when it judges. `fresh`: who counts first what was read lately. */
  readonly reload: (next: Judge, fresh?: Pick<Judge, "observe">) => Promise<void>;
  /** Stores what a moderator asks for by hand, between two messages. Gives the id of its case. */
  readonly measure: (measure: Measure) => Promise<string>;
  /** What was read last, oldest first. */
  readonly lately: () => Iterable<Message>;
};

/**
 * Knows redeliveries (they are counted, and seen by the rates if this run has not seen them yet, but never judged again),
 * and keeps on when judging one message fails.
 *
 * Errors: `StoreError` when the store gives up; what casework throws twice for one message.
 */
export const openIntake = (
  first: Judge,
  how: {
    readonly store: Pick<Store, "seen" | "actedBefore"> & VerdictReader;
    readonly casework: Casework;
    readonly writer: Pick<Writer, "push">;
    readonly insist: Insist;
    readonly emit: Listener;
    readonly warn: Warn;
    readonly settings: Pick<RunSettings, "batch" | "remembered">;
    /** Who knows where short links lead. */
    readonly scout?: Pick<LinkScout, "known"> | undefined;
    /** Who knows what slow models have said. */
    readonly scores?: Pick<ScoreScout, "known"> | undefined;
    /** Who knows permits and commands. */
    readonly community?: Community | undefined;
    /** Who knows what the store says of authors. */
    readonly records?: AuthorRecords | undefined;
    /** Who is told what staff did by hand. Absent: nobody. */
    readonly seen?: Pick<SeenDesk, "hear"> | undefined;
  },
): Intake => {
  let judge = first;
  let turn: Promise<void> = Promise.resolve();
  const recent = new Map<string, Message>();
  /** Changes of the judge that wait for the message under way. */
  const swaps: (() => void)[] = [];

  /** Is it another one now? */
  const settleSwaps = (): boolean => {
    const due = swaps.splice(0);
    for (const swap of due) swap();
    return due.length > 0;
  };

  const remember = (key: string, message: Message): void => {
    recent.set(key, keptMessage(message, LONGEST));
    dropOldest(recent, how.settings.remembered);
  };

  const actedBefore = (message: Message): Promise<readonly string[]> =>
    how.insist("looking for what an edited message was before", () => how.store.actedBefore(message));

  const letPass = (message: Message): Promise<boolean> =>
    how.insist("looking for what people said of a message before its edit", () => wasLetPass(message, how.store));

  const decide = async (message: Message, readAt: number, uncounted: boolean): Promise<Decision> => {
    // What is said of a message to modbot alone is nothing to be judged.
    if (message.surface === "report") return ignoredBy(judge.rulebook);
    const leadsTo = how.scout?.known(message);
    const record = how.records?.of(message, readAt);
    const slow = how.scores?.known(message);
    const known = {
      readAt,
      ...(message.revision > 0 ? { actedBefore: await actedBefore(message), letPass: await letPass(message) } : {}),
      ...(leadsTo === undefined ? {} : { leadsTo }),
      ...(record === undefined ? {} : { record }),
      ...(slow === undefined ? {} : { slow }),
      ...(uncounted ? { uncounted } : {}),
    };
    try {
      return judge.moderate(message, known);
    } catch (error) {
      await how.warn("judging a message", error);
      return undecided("moderate", error, judge.rulebook);
    }
  };

  const file = async (message: Message, decision: Decision): Promise<Recorded> => {
    try {
      return await how.insist("reading the history of an author", () => how.casework.file(message, decision));
    } catch (error) {
      if (error instanceof StoreError) throw error;
      await how.warn("filing a case", error);
      return how.casework.file(message, undecided("casework", error, judge.rulebook));
    }
  };

  /** What is decided about a message. What has exempted it is used up before the message is stored. */
  const decideAndSpend = async (message: Message, readAt: number, uncounted: boolean): Promise<Decision> => {
    const decision = await decide(message, readAt, uncounted);
    if (decision.permits) await how.community?.spend(message, decision, readAt);
    return decision;
  };

  const hearing = how.community && openHearing({ community: how.community, decide: decideAndSpend, file });

  const observe = async (message: Message): Promise<void> => {
    try {
      judge.observe(message);
    } catch (error) {
      await how.warn("counting a message", error);
    }
  };

  const takeSome = async (input: string, messages: readonly Message[], readAt: number): Promise<void> => {
    const keys = messages.map(keyText);
    const asked = messages.filter((_, i) => !recent.has(keys[i]!));
    const answers = await how.insist("looking for redeliveries", () => how.store.seen(asked));
    await how.records?.prepare(messages);
    const stored = new Set(asked.filter((_, i) => answers[i]).map(keyText));
    for (const [i, message] of messages.entries()) {
      // Another rulebook may ask more about the authors of what is left.
      if (swaps.length > 0 && settleSwaps()) await how.records?.prepare(messages.slice(i));
      const key = keys[i]!;
      const known = recent.has(key);
      if (!known) remember(key, message);
      if (known || stored.has(key)) {
        if (!known) await observe(message);
        await how.emit({ type: "duplicate", input, message });
        continue;
      }
      const permitted = how.community?.permitted(message, readAt) ?? message;
      const heard = how.community?.hears(permitted);
      const recorded =
        hearing !== undefined && heard !== undefined
          ? await hearing(permitted, heard, judge, readAt)
          : await file(permitted, await decideAndSpend(permitted, readAt, false));
      how.community?.filed(recorded);
      how.records?.filed(recorded);
      await how.writer.push({ recorded, readAt });
    }
  };

  const takeAll = async (input: string, arrivals: readonly Arrival[], readAt: number): Promise<void> => {
    for (let from = 0; from < arrivals.length; from += how.settings.batch) {
      const some = arrivals.slice(from, from + how.settings.batch);
      for (const arrival of some) {
        if (arrival.kind === "unreadable") {
          await how.emit({ type: "unreadable", input, where: arrival.where, why: arrival.why });
        } else if (arrival.kind === "notice") await how.emit({ type: "notice", input, says: arrival.says });
      }
      let messages: Message[] = [];
      for (const arrival of some) {
        if (arrival.kind === "message") messages.push(arrival.message);
        else if (arrival.kind === "removed" || arrival.kind === "staff_action") {
          // What was said before it is known before it.
          if (messages.length > 0) await takeSome(input, messages, readAt);
          messages = [];
          await how.seen?.hear(input, arrival);
        }
      }
      if (messages.length > 0) await takeSome(input, messages, readAt);
    }
  };

  return {
    // Inputs take turns: cases are numbered in the order of judging, and must be stored in it.
    take: (input, arrivals, readAt) => {
      const mine = turn.then(() => takeAll(input, arrivals, readAt));
      turn = mine.catch(() => undefined);
      return mine;
    },
    measure: (measure) => {
      const mine = turn.then(async () => {
        const recorded = how.casework.measure?.(measure, judge.rulebook);
        if (recorded?.write === undefined) throw new Error("this run files no measures");
        await how.writer.push({ recorded, readAt: recorded.at });
        return recorded.write.caseId;
      });
      turn = mine.then(
        () => undefined,
        () => undefined,
      );
      return mine;
    },
    lately: () => recent.values(),
    reload: (next, fresh = next) =>
      new Promise((resolve) => {
        swaps.push(() => {
          warm(fresh, recent.values());
          judge = next;
          if (next.rulebook.discipline) how.casework.follow?.(next.rulebook.discipline);
          how.records?.follow(askingOf(next.rulebook));
          resolve();
        });
        turn = turn.then(() => void settleSwaps());
      }),
  };
};

/** A raid that is under way must not be forgotten because somebody saved a file. */
const warm = (judge: Pick<Judge, "observe">, messages: Iterable<Message>): void => {
  try {
    for (const message of messages) judge.observe(message);
  } catch {
    // The same failure is told of when the next message is judged.
  }
};

/** What stands for a judgement that failed: people look at it, and nothing is done meanwhile. */
const undecided = (where: string, error: unknown, rulebook: RulebookRef): Decision => ({
  ...ignoredBy(rulebook),
  route: "queue",
  severity: "medium",
  errors: [{ where, message: error instanceof Error ? error.message : String(error) }],
});
