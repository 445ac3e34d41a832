import type { Route } from "../decision.ts";
import { keyText } from "../message.ts";
import type { Label } from "../ports.ts";
import type { ArmEvent } from "./evidence.ts";
import type { Arm, ExperimentDesign, Metric } from "./experiment.ts";
import type { ArmFind } from "./experiment-store.ts";
import type { FirstAct } from "./guard.ts";
import { inWaves } from "./waves.ts";

/** A find with what people decided about it, if anybody has. */
export type Judged = ArmFind & { readonly label?: Label };

/** Labels of a diff are about messages that somebody chose to label. */
export const withLabels = (finds: readonly ArmFind[], labels: readonly Label[]): readonly Judged[] => {
  const byKey = new Map<string, Label>();
  for (const label of labels) if (label.source !== "diff") byKey.set(keyText(label.key), label);
  return finds.map((find) => {
    const label = byKey.get(keyText(find.key));
    return label === undefined ? find : { ...find, label };
  });
};

/** What the rulebook of an arm made, or would have made, of a message that is a find. `undefined`: it has not judged it. */
export const routeIn = (arm: Arm, { arm: own, route, other }: ArmFind): Route | undefined =>
  arm === own ? route : other;

type Event = ArmEvent & { readonly saidAt: number; readonly person: string; readonly wave?: string };

/**
 * What a metric counts, in order of time: each person once, by when it first happened to them or came to light; the people of one wave together once,
 * as the first of them, for a raid is one matter however many it brings along.
 *
 * Where people were dealt to the arms, whatever comes to light counts, for it comes to light in both arms alike. In shadow only what the arms judge
 * otherwise counts, and of that only what people were shown whatever it was: nobody complains about what was not done.
 */
export const eventsOf = (
  metric: Metric,
  finds: readonly Judged[],
  { split, sample }: Pick<ExperimentDesign, "split" | "sample">,
): readonly ArmEvent[] => {
  const found = finds.flatMap((find) => (split === undefined ? shadowEvent : splitEvent)(metric, find, sample) ?? []);
  const seen = new Set<string>();
  return inWaves(found)
    .map((parts) => ({ parts, at: parts.reduce((first, { at }) => Math.min(first, at), Number.POSITIVE_INFINITY) }))
    .sort((one, other) => one.at - other.at)
    .flatMap(({ parts, at }): readonly ArmEvent[] => {
      const first = parts.find(({ person }) => !seen.has(person));
      for (const { person } of parts) seen.add(person);
      return first === undefined ? [] : [{ at, arm: first.arm, weight: first.weight }];
    });
};

/** Does it happen to whoever is judged so? */
const HAPPENS: Readonly<Record<Metric, (route: Route, violation: boolean | undefined) => boolean>> = {
  wrong: (route, violation) => route === "act" && violation === false,
  misses: (route, violation) => route === "ignore" && violation === true,
  queue: (route) => route === "queue",
};

const splitEvent = (metric: Metric, find: Judged, sample: number): Event | undefined => {
  const { arm, route, label } = find;
  if (!HAPPENS[metric](route, label?.violation)) return undefined;
  const isDrawnAct = metric === "wrong" && label?.source === "sample";
  return eventIn(metric, find, arm, isDrawnAct ? weightOf(sample, label.probability) : 1);
};

const shadowEvent = (metric: Metric, find: Judged, sample: number): Event | undefined => {
  const { route, other, label } = find;
  if (other === undefined || (metric !== "queue" && !isFair(find))) return undefined;
  const [a, b] = [HAPPENS[metric](route, label?.violation), HAPPENS[metric](other, label?.violation)];
  if (a === b) return undefined;
  return eventIn(metric, find, a ? "a" : "b", metric === "queue" ? 1 : weightOf(sample, label?.probability ?? 1));
};

const eventIn = (metric: Metric, find: Judged, arm: Arm, weight: number): Event | undefined => {
  const { at: saidAt, person, wave, label } = find;
  if (person === undefined) return undefined;
  const at = metric === "queue" ? saidAt : (label?.at ?? saidAt);
  return { at, saidAt, arm, weight, person, ...(wave === undefined ? {} : { wave }) };
};

/** Was it looked at whatever it was: drawn by lot, or because it waited for people? */
const isFair = ({ label, route }: Judged): boolean =>
  label?.source === "sample" || (label?.source === "review" && route === "queue");

const weightOf = (sample: number, probability: number): number =>
  probability > 0 ? Math.min(1, sample / probability) : 1;

/**
 * The first time that an arm acted on each person by itself, or would have, in order of time; of a wave the first person for all.
 * A wave is wrong where any of it was.
 */
export const firstActs = (arm: Arm, finds: readonly Judged[]): readonly FirstAct[] => {
  const acts = finds.flatMap((find) => {
    const { at: saidAt, person, wave, label } = find;
    if (person === undefined || routeIn(arm, find) !== "act") return [];
    const drawn = label !== undefined && isFair(find) ? { drawn: label.probability } : {};
    return [{ saidAt, person, wrong: label?.violation === false, ...drawn, ...(wave === undefined ? {} : { wave }) }];
  });
  const seen = new Set<string>();
  return inWaves(acts).flatMap((parts): readonly FirstAct[] => {
    const first = parts.find(({ person }) => !seen.has(person));
    for (const { person } of parts) seen.add(person);
    if (first === undefined) return [];
    const wrong = parts.some((part) => part.wrong);
    return ["drawn" in first ? { wrong, drawn: first.drawn } : { wrong }];
  });
};
