import type { Decision, EarlierDecision } from "../engine/decision.ts";
import { ARMS, type Arm, type ArmMark, type ExperimentDesign, type Look } from "../engine/experiments/experiment.ts";
import { type Judgement, judgementOf } from "../engine/judgements.ts";
import { LatencyHistogram } from "../engine/latency.ts";
import { keyText, type Message } from "../engine/message.ts";
import type { Known } from "../engine/moderate.ts";
import { dropOldest } from "../engine/oldest.ts";
import type { Clock } from "../engine/ports.ts";
import type { Trial } from "../engine/versions/rulebook-order.ts";
import { type LiveDifference, NO_COUNTS } from "../engine/versions/rulebook-store.ts";
import { isInShare } from "../engine/versions/share.ts";
import type { Judge } from "./intake.ts";
import { askingBoth, differenceOf, MOST_TOLD, type RunningTrial, type TrialNews } from "./two-judges.ts";

/** What B has made of a message, in shadow. */
type Otherwise = { readonly other: Judgement; readonly otherBurst?: string };

/** What B has found of the last so many messages that it found anything in: a wave may bring them up again. */
const REMEMBERED = 2_000;

const PASSED: Otherwise = { other: { route: "ignore", rules: [], actions: [] } };

/**
 * Two rulebooks of an experiment. Each decision says in which arm it was made.
 *
 * Split: each person is in one arm, always the same, and is judged and acted on by its rulebook alone; the other one counts what they say. In shadow A judges
 * and acts on everybody, and B judges the same before anything is stored, for what the two judge otherwise has to be drawn for review.
 * Where B fails A judges, and the person stays in B.
 *
 * Limits: what B would have done to earlier messages of a wave, in shadow, does not count.
 */
export const openArms = (how: {
  readonly trial: Pick<Trial, "order" | "percent"> & { readonly experiment: ExperimentDesign };
  readonly green: Judge;
  readonly clock: Clock;
  /** Time that passes in ms, finer than the clock. */
  readonly stopwatch: () => number;
}): RunningTrial => {
  const { green, trial } = how;
  const { experiment: design, order: experiment, percent } = trial;
  let ended = false;
  let counts = { ...NO_COUNTS };
  let differences: LiveDifference[] = [];
  let times = { a: new LatencyHistogram(), b: new LatencyHistogram() };
  const otherwise = new Map<string, Otherwise>();

  const armOf = (message: Message): Arm =>
    design.split !== undefined && isInShare(message, percent, design.split.seed) ? "b" : "a";

  const timed = (arm: Arm, judge: () => Decision): Decision => {
    const before = how.stopwatch();
    const decision = judge();
    times[arm].add(how.stopwatch() - before);
    return decision;
  };

  /** B's word, or nothing where it fails. */
  const judgedByGreen = (message: Message, known: Known): Decision | undefined => {
    try {
      return timed("b", () => green.moderate(message, known));
    } catch {
      counts.failed++;
      return undefined;
    }
  };

  const observedBy = (judge: Judge, message: Message, { uncounted }: Known): void => {
    if (!uncounted) judge.observe(message);
  };

  const marked = (decision: Decision, mark: ArmMark): Decision => {
    const { earlier } = decision;
    return {
      ...decision,
      experiment: mark,
      ...(earlier === undefined ? {} : { earlier: earlier.flatMap(ofArm(mark)) }),
    };
  };
  /** Earlier messages of somebody who is in the other arm by now stay as they were decided. */
  const ofArm =
    ({ arm }: ArmMark) =>
    ({ message, decision }: EarlierDecision): readonly EarlierDecision[] =>
      armOf(message) === arm ? [{ message, decision: { ...decision, experiment: markAgain(message, decision) } }] : [];

  /** Of a decision that takes the place of another. */
  const markAgain = (message: Message, { route }: Decision): ArmMark => {
    if (design.split !== undefined) return splitMark(armOf(message), route);
    return shadowMark(route, otherwise.get(keyText(message)) ?? PASSED);
  };

  const splitMark = (arm: Arm, route: Decision["route"]): ArmMark => ({
    experiment,
    arm,
    ...(route === "act" ? { look: { exactly: design.sample } } : {}),
  });

  const shadowMark = (route: Decision["route"], otherwise: Otherwise): ArmMark => {
    const { other } = otherwise;
    const look: Look | undefined = route === "act" || other.route !== route ? { atLeast: design.sample } : undefined;
    return { experiment, arm: "a", ...otherwise, ...(look === undefined ? {} : { look }) };
  };

  const split = (blue: Judge, message: Message, known: Known): Decision => {
    const arm = armOf(message);
    const byGreen = arm === "b" ? judgedByGreen(message, known) : undefined;
    if (byGreen !== undefined) {
      counts.applied++;
      observedBy(blue, message, known);
      return marked(byGreen, splitMark(arm, byGreen.route));
    }
    const decision = timed("a", () => blue.moderate(message, known));
    if (arm === "a") observedBy(green, message, known);
    return marked(decision, splitMark(arm, decision.route));
  };

  const shadow = (blue: Judge, message: Message, known: Known): Decision => {
    const decision = timed("a", () => blue.moderate(message, known));
    const byGreen = judgedByGreen(message, known);
    if (byGreen === undefined) return marked(decision, { experiment, arm: "a" });
    counts.judged++;
    const { burst } = byGreen;
    const found = { other: judgementOf(byGreen), ...(burst === undefined ? {} : { otherBurst: burst }) };
    if (byGreen.route !== "ignore") {
      otherwise.set(keyText(message), found);
      dropOldest(otherwise, REMEMBERED);
    }
    const difference = differenceOf(message, decision, byGreen, how.clock());
    if (difference !== undefined) {
      counts[difference.change]++;
      if (differences.length < MOST_TOLD) differences.push(difference);
    }
    return marked(decision, shadowMark(decision.route, found));
  };

  return {
    beside: (blue) => ({
      rulebook: askingBoth(blue.rulebook, green.rulebook),
      observe: (message) => {
        blue.observe(message);
        if (!ended) green.observe(message);
      },
      moderate: (message, known) =>
        ended ? blue.moderate(message, known) : (design.split === undefined ? shadow : split)(blue, message, known),
      wants: (message, known) => {
        const judges = design.split === undefined ? [blue, green] : [armOf(message) === "b" ? green : blue];
        const wanted = (ended ? [blue] : judges).map((judge) => judge.wants?.(message, known));
        return { labels: wanted.some((one) => one?.labels), vector: wanted.some((one) => one?.vector) };
      },
      // Whoever judged it judges it again, now that people have reported it.
      reconsider: (message, known) => {
        const judge = !ended && armOf(message) === "b" ? green : blue;
        const again = judge.reconsider?.(message, known);
        return again === undefined || ended ? again : { ...again, experiment: markAgain(message, again) };
      },
    }),
    news: (): TrialNews => {
      const latencies = ARMS.filter((arm) => times[arm].samples > 0).map((arm) => ({ arm, counts: times[arm].counts }));
      const news = { counts, differences, latencies };
      counts = { ...NO_COUNTS };
      differences = [];
      times = { a: new LatencyHistogram(), b: new LatencyHistogram() };
      return news;
    },
    end: () => {
      ended = true;
    },
  };
};
