import type { RulebookRef } from "../../engine/decision.ts";
import type { RunEvent } from "../../runtime/run-event.ts";
import { safe } from "../../tui/safe-text.ts";
import { actorName } from "../versions/actor-name.ts";
import { shortHash } from "../versions/short-hash.ts";

type NewsOf<Type extends RunEvent["type"]> = Extract<RunEvent, { readonly type: Type }>;
type News =
  | NewsOf<"reloaded">
  | NewsOf<"trial">
  | NewsOf<"rules_refused">
  | NewsOf<"needs_restart">
  | NewsOf<"experiment">;

/** What has changed about the rules, or has not though somebody wanted it. */
export const rulesNews = (event: News): readonly string[] => {
  if (event.type === "reloaded") return [reloadedText(event)];
  if (event.type === "trial") return [trialText(event)];
  if (event.type === "needs_restart")
    return [`modbot.yaml: ${event.keys.join(", ")} changed; that counts once modbot run is started again`];
  if (event.type === "experiment")
    return [
      `experiment ${event.experiment}: ${event.why}${event.ended ? "; it has ended, and everybody is judged by A again" : ""}; see: modbot experiment status ${event.experiment}`,
    ];
  const { from, error } = event;
  return [
    `${safe(from, 300)} is not used, and the rules stay as they were:`,
    ...error.message.split("\n").map((line) => `  ${safe(line, 500)}`),
    ...(error.hint === undefined ? [] : [`  ${safe(error.hint, 500)}`]),
  ];
};

const reloadedText = ({ rulebook, by, cause }: NewsOf<"reloaded">): string => {
  const how = cause.kind === "file" ? `${safe(cause.file)} was changed` : `${cause.as} by ${safe(actorName(by), 64)}`;
  return `rulebook ${refText(rulebook)} is in force now: ${how}`;
};

const trialText = ({ now, rulebook, percent, order, experiment }: NewsOf<"trial">): string => {
  if (experiment) return experimentText(now, rulebook, percent, order);
  const whom = percent > 0 ? `, and judges ${percent} % of the authors for real` : "";
  return now === "began"
    ? `rulebook ${refText(rulebook)} is tried beside the one in force${whom}; see: modbot rules status`
    : `rulebook ${refText(rulebook)} is tried no longer`;
};

const experimentText = (now: "began" | "ended", rulebook: RulebookRef, percent: number, order: number): string => {
  const whom = percent > 0 ? `judges ${percent} % of the people for real` : "judges in shadow";
  return now === "began"
    ? `experiment ${order} begins: rulebook ${refText(rulebook)} ${whom}; see: modbot experiment status`
    : `experiment ${order} is over: rulebook ${refText(rulebook)} is tried no longer; see: modbot experiment status ${order}`;
};

const refText = ({ version, hash }: RulebookRef): string => `${safe(version, 64)} (${shortHash(hash)})`;
