import { ACTIONS } from "../engine/actions/index.ts";
import type { Together } from "../engine/connector.ts";
import type { OutboxItem } from "../engine/effect.ts";
import { subjectOf } from "./subject.ts";

/** An effect that waits for its turn. `recall`: it was under way when the last run ended. */
export type Waiting = { readonly item: OutboxItem; readonly recall: boolean };

/** Effects that are asked for in one call: mostly one. */
export type Batch = readonly [Waiting, ...Waiting[]];

/**
 * The queue in front of one performer. What a crash left open goes first, then what stops harm, then what tidies up, then what tells;
 * of effects on one subject only the oldest is ever taken, and the next not before it has been released.
 */
export const openLane = (together?: Pick<Together, "keyOf" | "atMost">) => {
  const bySubject = new Map<string, Waiting[]>();
  const ready: Waiting[] = [];
  const makeReady = (waiting: Waiting): void => {
    // From the end, because most come in the order in which they go.
    let at = ready.length;
    while (at > 0 && rank(ready[at - 1]!) > rank(waiting)) at--;
    ready.splice(at, 0, waiting);
  };
  /** What a crash left open is looked up one by one. */
  const keyOf = ({ item, recall }: Waiting): string | undefined => (recall ? undefined : together?.keyOf(item));
  const takeBatch = (): Batch | undefined => {
    const first = ready.shift();
    if (first === undefined) return undefined;
    const batch: [Waiting, ...Waiting[]] = [first];
    const key = keyOf(first);
    if (key === undefined || together === undefined) return batch;
    for (let at = 0; at < ready.length && batch.length < together.atMost; ) {
      if (keyOf(ready[at]!) === key) batch.push(...ready.splice(at, 1));
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

const rank = ({ item, recall }: Waiting): number => (recall ? -1 : ACTIONS[item.effect.action].order);
