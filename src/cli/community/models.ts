import { type CommunityModel, refOf } from "../../engine/community-models/community-model.ts";
import type { CommunityModelEvent } from "../../engine/community-models/community-model-store.ts";
import { modelText } from "../../engine/scorers/model-ref.ts";
import { safe } from "../../tui/safe-text.ts";
import type { Context } from "../context.ts";
import { columns, paintFor } from "../paint.ts";
import { actorName } from "../versions/actor-name.ts";
import { utcText } from "../versions/utc-text.ts";
import { evidenceText, fitJson, fitLines } from "./learnt.ts";

type Screen = Pick<Context, "color">;

/** Every model of every community, the oldest first. */
export const modelLines = (models: readonly CommunityModel[], { color }: Screen): readonly string[] => {
  if (models.length === 0)
    return ["Nothing was learnt of any community; the default judges: modbot train --from-decisions"];
  const paint = paintFor(color);
  const [head = "", ...lines] = columns([
    ["model", "community", "kind", "stands", "learnt", "by", "labels: Brier by default, here"],
    ...models.map((model) => [
      `m${model.id}`,
      safe(model.community, 32),
      model.kind,
      stands(model),
      utcText(model.at),
      safe(actorName(model.by), 32),
      model.labels
        .map(({ label, heldOut: { before, after } }) => `${label} ${before.brier.toFixed(3)} ${after.brier.toFixed(3)}`)
        .join("; "),
    ]),
  ]);
  return [paint.bold(head), ...lines.map((line) => line.trimEnd()), ...models.flatMap(driftLine)];
};

const stands = ({ state, liveAt }: CommunityModel): string =>
  state === "live" && liveAt !== undefined ? `judges since ${utcText(liveAt)}` : state;

/** That the chat has moved away from what a model that judges has learnt. */
export const driftLine = ({ id, state, drifted }: CommunityModel): readonly string[] =>
  state === "live" && drifted !== undefined
    ? [
        `m${id}: the chat has moved since (${utcText(drifted.at)}): ${safe(drifted.says, 300)}. Learn anew: modbot train --from-decisions`,
      ]
    : [];

/** One of them with all that is known of it. */
export const oneModelLines = (
  model: CommunityModel,
  events: readonly CommunityModelEvent[],
  { color }: Screen,
): readonly string[] => {
  const paint = paintFor(color);
  return [
    `${paint.bold(`m${model.id}`)}  ${model.kind} of community ${safe(model.community, 60)}: ${stands(model)}`,
    `${modelText(refOf(model))}, learnt over ${modelText(model.base)} by ${safe(actorName(model.by), 32)} on ${utcText(model.at)}`,
    ...driftLine(model),
    "",
    ...model.labels.flatMap((fit) => [
      paint.bold(fit.label),
      `  ${fit.heldOut.aside} verdicts told before they were learnt from: Brier ${fit.heldOut.before.brier.toFixed(3)} by default, ${fit.heldOut.after.brier.toFixed(3)} here; evidence ${evidenceText(fit.heldOut.evidence)} of ${fit.heldOut.needed.toFixed(0)}`,
      ...fitLines(fit).map((line) => `  ${line}`),
      "",
    ]),
    ...eventsOf(model, events).map(
      ({ at, what, by, why }) =>
        `${utcText(at)}  ${what === "back" ? "judges again" : what}, by ${safe(actorName(by), 32)}${why === undefined ? "" : `: ${safe(why, 300)}`}`,
    ),
  ];
};

const eventsOf = ({ id }: CommunityModel, events: readonly CommunityModelEvent[]): readonly CommunityModelEvent[] =>
  events.filter(({ model }) => model === id);

/** For programs; documented in docs/output.md. */
export const modelJson = (model: CommunityModel, events: readonly CommunityModelEvent[]) => ({
  id: `m${model.id}`,
  version: model.version,
  community: model.community,
  kind: model.kind,
  state: model.state,
  base: model.base,
  at: model.at,
  by: actorName(model.by),
  live_at: model.liveAt,
  drifts: model.drifts,
  drifted: model.drifted,
  labels: model.labels.map((fit) => ({ label: fit.label, ...fitJson(fit) })),
  events: eventsOf(model, events).map(({ at, what, by, why }) => ({ at, what, by: actorName(by), why })),
});
