import { ACTIONS } from "../engine/actions/index.ts";
import type { Performed, Performer } from "../engine/connector.ts";
import type { OutboxItem, Outcome } from "../engine/effect.ts";
import { ConnectorError } from "../engine/errors.ts";
import type { RunSettings } from "./settings.ts";
import { type Time, within } from "./sleep.ts";
import type { Warn } from "./warn-once.ts";

/** What is to be written about an effect: its end, or when to try again. */
export type Verdict =
  | { readonly kind: "finish"; readonly outcome: Outcome }
  | { readonly kind: "retry"; readonly note: string; readonly dueAt: number; readonly held?: true };

export type Performing = {
  readonly performer: Performer;
  readonly time: Time;
  readonly settings: Pick<RunSettings, "effectMs" | "effectAttempts">;
  /** Aborts when the run ends: no more waiting. */
  readonly stopping: AbortSignal;
  /** Hears of what no performer should throw. */
  readonly warn: Warn;
};

const FIRST_PAUSE_MS = 1_000;
const STALE = "it came too late to be of use";
const UNKNOWN = "it is not known whether it was done before modbot stopped, and doing it twice would do harm";

/** Asks the platform for one effect, once. Whatever the performer does, even throwing, becomes a verdict. */
export const performEffect = async (item: OutboxItem, how: Performing): Promise<Verdict> => {
  if (isStale(item, how)) return tooLate(how);
  return verdictOn(item, await ask(() => how.performer.perform(item), item.attempts + 1, how), how);
};

/** Asks for effects that go together in one call; one alone as ever. Gives a verdict for each, in order. */
export const performEffects = async (items: readonly OutboxItem[], how: Performing): Promise<readonly Verdict[]> => {
  const { together } = how.performer;
  const fresh = items.filter((item) => !isStale(item, how));
  if (together === undefined || fresh.length < 2) return Promise.all(items.map((item) => performEffect(item, how)));
  const tries = Math.max(...fresh.map(({ attempts }) => attempts)) + 1;
  const answer = await ask(() => together.perform(fresh), tries, how);
  const answers = new Map(
    fresh.map(({ id }, index) => [id, isOneEach(answer) ? (answer[index] ?? UNANSWERED) : answer] as const),
  );
  return items.map((item) => {
    const own = answers.get(item.id);
    return own === undefined ? tooLate(how) : verdictOn(item, own, how);
  });
};

const UNANSWERED = { thrown: "the performer gave no answer" } as const;

const isStale = ({ expiresAt }: OutboxItem, { time }: Performing): boolean => time.clock() > expiresAt;
const tooLate = ({ time }: Performing): Verdict => ended("dropped", time.clock(), STALE);

const isOneEach = (answer: Asked | readonly Performed[]): answer is readonly Performed[] => Array.isArray(answer);

type Asked = Performed | "late" | { readonly thrown: string };

const verdictOn = (item: OutboxItem, answer: Asked, how: Performing): Verdict => {
  const { clock } = how.time;
  const tries = item.attempts + 1;
  if (answer === "late" && !ACTIONS[item.effect.action].idempotent) {
    return ended("failed", clock(), "the platform did not answer in time; it may have been done");
  }
  const performed: Performed =
    answer === "late"
      ? { status: "again", note: "the platform did not answer in time", afterMs: FIRST_PAUSE_MS }
      : "thrown" in answer
        ? { status: "failed", note: answer.thrown }
        : answer;
  if (performed.status !== "again") return ended(performed.status, clock(), performed.note);
  const { note, afterMs, held = false } = performed;
  // Whoever waits for his turn is not given up; what has waited too long is stale.
  return held || tries < how.settings.effectAttempts
    ? { kind: "retry", note, dueAt: clock() + afterMs, ...(held ? { held } : {}) }
    : ended("failed", clock(), `given up after ${tries} tries: ${note}`);
};

/**
 * Finds out what became of an effect that was under way when the last run ended.
 *
 * Gives: its end; `perform` when it may safely be done now; `leave` when this run ends before the platform can tell.
 */
export const recallEffect = async (item: OutboxItem, how: Performing): Promise<Verdict | "perform" | "leave"> => {
  for (let tries = 1; tries <= how.settings.effectAttempts; tries++) {
    const answer = await ask(() => how.performer.recall(item), tries, how);
    if (answer === "not done") return "perform";
    if (answer === "unsure" || answer === "late" || "thrown" in answer) break;
    if (answer.status !== "again") return ended(answer.status, how.time.clock(), answer.note);
    await how.time.sleep(answer.afterMs, how.stopping);
    if (how.stopping.aborted) return "leave";
  }
  return ACTIONS[item.effect.action].idempotent ? "perform" : ended("dropped", how.time.clock(), UNKNOWN);
};

/** One question to a performer. A retryable error reads as `again`, any other as what was thrown. */
const ask = async <T>(
  question: () => Promise<T>,
  tries: number,
  { time, settings, warn }: Performing,
): Promise<T | Extract<Performed, { status: "again" }> | "late" | { readonly thrown: string }> => {
  try {
    return await within(time.sleep, settings.effectMs, question());
  } catch (error) {
    const note = error instanceof Error ? error.message : String(error);
    if (error instanceof ConnectorError && error.retryable) {
      return { status: "again", note, afterMs: FIRST_PAUSE_MS * 2 ** (tries - 1) };
    }
    if (!(error instanceof ConnectorError)) await warn("performing an effect", error);
    return { thrown: note };
  }
};

const ended = (status: Outcome["status"], at: number, note: string | undefined): Verdict => ({
  kind: "finish",
  outcome: { status, at, ...(note === undefined ? {} : { note }) },
});
