import { ACTIONS } from "../engine/actions/index.ts";
import type { Together } from "../engine/connector.ts";
import type { OutboxItem } from "../engine/effect.ts";
import { subjectOf } from "./subject.ts";

/** An effect that waits for its turn. `recall`: it was under way when the last run ended. */
export type Waiting = { readonly item: OutboxItem; readonly recall: boolean };

/** Effects that are asked for in one call: mostly one. */
export type Batch = readonly [Waiting, ...Waiting[]];

/** With so many others in one call, an effect goes before those that take a call each: a wave is gone from the channel for the price of one timeout. */
const CROWD = 20;

/**
 * The queue in front of one performer. What a crash left open goes first, then what stops harm, then what tidies up, then what tells;
 * of effects on one subject only the oldest is ever taken, and the next not before it has been released.
 */
export const openLane = (together?: Pick<Together, "keyOf" | "atMost">) => {
  const bySubject = new Map<string, Waiting[]>();
  const ready: Waiting[] = [];
  /** How many that are ready could go together, by key. */
  const crowds = new Map<string, number>();
  const count = (waiting: Waiting, by: 1 | -1): void => {
    const key = keyOf(waiting);
    if (key === undefined) return;
    const many = (crowds.get(key) ?? 0) + by;
    if (many > 0) crowds.set(key, many);
    else crowds.delete(key);
  };
  const makeReady = (waiting: Waiting): void => {
    count(waiting, 1);
    // From the end, because most come in the order in which they go.
    let at = ready.length;
    while (at > 0 && rank(ready[at - 1]!) > rank(waiting)) at--;
    ready.splice(at, 0, waiting);
  };
  /** What a crash left open is looked up one by one. */
  const keyOf = ({ item, recall }: Waiting): string | undefined => (recall ? undefined : together?.keyOf(item));
  const pick = (at: number): Waiting | undefined => {
    const [waiting] = ready.splice(at, 1);
    if (waiting) count(waiting, -1);
    return waiting;
  };
  let lastWasCrowd = false;
  /** The first; or the first of a crowd where what is first stops one person. Never two crowds in a row. */
  const nextAt = (): number => {
    const first = ready[0];
    const mayPass = first !== undefined && rank(first) > FOR_ALL && !lastWasCrowd;
    const crowd = mayPass ? [...crowds].find(([, many]) => many >= CROWD)?.[0] : undefined;
    lastWasCrowd = crowd !== undefined;
    return crowd === undefined ? 0 : ready.findIndex((waiting) => keyOf(waiting) === crowd);
  };
  const takeBatch = (): Batch | undefined => {
    const first = pick(nextAt());
    if (first === undefined) return undefined;
    const batch: [Waiting, ...Waiting[]] = [first];
    const key = keyOf(first);
    if (key === undefined || together === undefined) return batch;
    for (let at = 0; at < ready.length && batch.length < together.atMost && crowds.has(key); ) {
      if (keyOf(ready[at]!) === key) batch.push(pick(at)!);
      else at++;
    }
    return batch;
  };
  return {
    add: (waiting: Waiting): void => {
      const subject = subjectOf(waiting.item);
      const chain = bySubject.get(subject);
      if (chain) chain.push(waiting);
      else {
        bySubject.set(subject, [waiting]);
        makeReady(waiting);
      }
    },
    /** How many could be taken now. */
    size: (): number => ready.length,
    /** The next ones to do, at most `count` calls of them. */
    take: (count: number): readonly Batch[] => {
      const batches: Batch[] = [];
      while (batches.length < count) {
        const batch = takeBatch();
        if (batch === undefined) break;
        batches.push(batch);
      }
      return batches;
    },
    /** This one is over, for now or for good: the next on its subject may follow. */
    release: ({ item }: Waiting): void => {
      const subject = subjectOf(item);
      const chain = bySubject.get(subject);
      chain?.shift();
      if (chain?.[0]) makeReady(chain[0]);
      else bySubject.delete(subject);
    },
  };
};

export type Lane = ReturnType<typeof openLane>;

/** Bans, and what closes a place to all: nothing goes before them but what a crash left open. */
const FOR_ALL = 0;
const rank = ({ item, recall }: Waiting): number => (recall ? -1 : ACTIONS[item.effect.action].order);
