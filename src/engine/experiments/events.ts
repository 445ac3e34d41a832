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
  // By id alone at first: to make one text of each of a hundred thousand keys would take longer than all the rest.
  const byId = new Map<string, Map<string, Label>>();
  for (const label of labels) {
    if (label.source === "diff") continue;
    const known = byId.get(label.key.id) ?? new Map<string, Label>();
    byId.set(label.key.id, known.set(keyText(label.key), label));
  }
  return finds.map((find) => {
    const label = byId.get(find.key.id)?.get(keyText(find.key));
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
 * Limits: whom one arm alone hits first and the other alone later counts for the first alone.
 */
export const eventsOf = (
  metric: Metric,
  finds: readonly Judged[],
  { split, sample }: Pick<ExperimentDesign, "split" | "sample">,
): readonly ArmEvent[] => {
  const eventFor = split === undefined ? shadowEvent : splitEvent;
  const found: Event[] = [];
  for (const find of finds) {
    const event = eventFor(metric, find, sample);
    if (event !== undefined) found.push(event);
  }
  const seen = new Set<string>();
  const events: ArmEvent[] = [];
  const groups = inWaves(found).map((parts) => ({ parts, at: earliest(parts) }));
  for (const { parts, at } of groups.sort((one, other) => one.at - other.at)) {
    const first = parts.find(({ person }) => !seen.has(person));
    for (const { person } of parts) seen.add(person);
    if (first !== undefined) events.push({ at, arm: first.arm, weight: first.weight });
  }
  return events;
};

const earliest = (parts: readonly { readonly at: number }[]): number =>
  parts.reduce((first, { at }) => Math.min(first, at), Number.POSITIVE_INFINITY);

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

type Act = {
  readonly saidAt: number;
  readonly person: string;
  readonly wrong: boolean;
  readonly drawn: number | undefined;
  readonly wave?: string;
};

/**
 * The first time that an arm acted on each person by itself, or would have, in order of time; of a wave the first person for all.
 * A wave is as wrong as the share of the people in it that were innocent, of those whom the arm had not acted on before.
 */
export const firstActs = (arm: Arm, finds: readonly Judged[]): readonly FirstAct[] => {
  const acts: Act[] = [];
  for (const find of finds) {
    const { at: saidAt, person, wave, label } = find;
    if (person === undefined || routeIn(arm, find) !== "act") continue;
    const wrong = label?.violation === false;
    const drawn = label !== undefined && isFair(find) ? label.probability : undefined;
    acts.push({ saidAt, person, wrong, drawn, ...(wave === undefined ? {} : { wave }) });
  }
  const seen = new Set<string>();
  const first: FirstAct[] = [];
  for (const parts of inWaves(acts)) {
    const fresh = parts.filter(({ person }) => !seen.has(person));
    const [act] = fresh;
    if (act === undefined) continue;
    for (const { person } of fresh) seen.add(person);
    const people = new Set(fresh.map(({ person }) => person));
    const wronged = new Set(fresh.flatMap((part) => (part.wrong ? [part.person] : [])));
    const wrong = wronged.size / people.size;
    first.push(act.drawn === undefined ? { wrong } : { wrong, drawn: act.drawn });
  }
  return first;
};
