import type { Decision } from "../engine/decision.ts";
import type { Message } from "../engine/message.ts";
import type { Known } from "../engine/moderate.ts";
import type { Clock } from "../engine/ports.ts";
import type { Trial } from "../engine/versions/rulebook-order.ts";
import { type LiveDifference, NO_COUNTS } from "../engine/versions/rulebook-store.ts";
import { isInShare } from "../engine/versions/share.ts";
import type { Judge } from "./intake.ts";
import { askingBoth, differenceOf, MOST_TOLD, type RunningTrial } from "./two-judges.ts";

/** Messages that wait for the second judge. Beyond them it is behind, and lets go what comes. */
const MOST_WAITING = 4_096;
/** The second judge works so long at a stretch, ms: no message waits longer on its account. */
const STRETCH_MS = 2;
/**
 * Green sees every message in order, and what it asks for is not done; but for authors in its share, whom it judges for real.
 * It works while nothing else is to be done, a short stretch at a time.
 *
 * Limits: what it has not come to is counted as skipped, and its rates do not know of it.
 */
export const openTrial = (how: {
  readonly trial: Pick<Trial, "hash" | "percent">;
  readonly green: Judge;
  readonly clock: Clock;
  /** Time that passes in ms, finer than the clock. */
  readonly stopwatch: () => number;
  /** Does it once there is nothing else to do. */
  readonly later: (work: () => void) => void;
}): RunningTrial => {
  const { green, trial } = how;
  let waiting: Waiting[] = [];
  let next = 0;
  let planned = false;
  let ended = false;
  let counts = { ...NO_COUNTS };
  let differences: LiveDifference[] = [];

  const compare = ({ message, known, blue }: Waiting): void => {
    let decision: Decision;
    try {
      decision = green.moderate(message, known);
    } catch {
      counts.failed++;
      return;
    }
    counts.judged++;
    const difference = differenceOf(message, blue, decision, how.clock());
    if (difference === undefined) return;
    counts[difference.change]++;
    if (differences.length < MOST_TOLD) differences.push(difference);
  };

  /** Works off what waits, at most so long. */
  const work = (ms: number): void => {
    const until = how.stopwatch() + ms;
    while (next < waiting.length) {
      compare(waiting[next++]!);
      if (next % 16 === 0 && how.stopwatch() >= until) break;
    }
    if (next < waiting.length) return;
    waiting = [];
    next = 0;
  };

  const plan = (): void => {
    if (planned) return;
    planned = true;
    how.later(() => {
      planned = false;
      work(STRETCH_MS);
      if (waiting.length > 0) plan();
    });
  };

  const add = (one: Waiting): void => {
    if (ended) return;
    if (waiting.length - next >= MOST_WAITING) {
      counts.skipped++;
      return;
    }
    // What is done with goes, so that a queue which is never empty does not grow.
    if (next >= MOST_WAITING) {
      waiting = waiting.slice(next);
      next = 0;
    }
    waiting.push(one);
    plan();
  };

  /** Green's word, once it has seen all that came before. `undefined` when it fails. */
  const judgedByGreen = (message: Message, known: Known): Decision | undefined => {
    work(Number.POSITIVE_INFINITY);
    try {
      const decision = green.moderate(message, known);
      counts.applied++;
      return decision;
    } catch {
      counts.failed++;
      return undefined;
    }
  };

  return {
    beside: (blue) => ({
      rulebook: askingBoth(blue.rulebook, green.rulebook),
      observe: (message) => {
        blue.observe(message);
        if (!ended) green.observe(message);
      },
      moderate: (message, known) => {
        if (!ended && isInShare(message, trial.percent, trial.hash)) {
          const decision = judgedByGreen(message, known);
          if (decision !== undefined) {
            blue.observe(message);
            return decision;
          }
          return blue.moderate(message, known);
        }
        const decision = blue.moderate(message, known);
        add({ message, known, blue: decision });
        return decision;
      },
      wants: (message, known) => {
        const [a, b] = [blue.wants?.(message, known), ended ? undefined : green.wants?.(message, known)];
        return { labels: (a?.labels || b?.labels) ?? false, vector: (a?.vector || b?.vector) ?? false };
      },
      // Whoever judged it judges it again, now that people have reported it.
      reconsider: (message, known) =>
        (!ended && isInShare(message, trial.percent, trial.hash) ? green : blue).reconsider?.(message, known),
    }),
    news: () => {
      const news = { counts, differences };
      counts = { ...NO_COUNTS };
      differences = [];
      return news;
    },
    end: () => {
      ended = true;
      counts.skipped += waiting.length - next;
      waiting = [];
      next = 0;
    },
  };
};

type Waiting = { readonly message: Message; readonly known: Known; readonly blue: Decision };
