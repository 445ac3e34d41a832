import type { PublishOptions, ServerPublished } from "../../connectors/discord/automod/at-servers.ts";
import type { NativeRule, Unfit } from "../../connectors/discord/automod/native-rule.ts";
import type { Step } from "../../connectors/discord/automod/publish.ts";
import { safe } from "../../tui/safe-text.ts";
import type { Paint } from "../paint.ts";

type Does = PublishOptions["does"];

const LONGEST_NAME = 60;

/** Is the filter what the rulebook asks for, and as modbot left it? */
export const isAsItShould = ({ steps, deleted }: ServerPublished): boolean =>
  deleted === 0 && steps.every(({ does, byHand }) => does === "keep" && !byHand);

const DONE: Readonly<Record<Step["does"], string>> = {
  create: "made",
  change: "changed",
  keep: "as it should be",
  remove: "removed",
};
const TO_DO: Readonly<Record<Step["does"], string>> = {
  create: "to be made",
  change: "differs",
  keep: "as it should be",
  remove: "to be removed",
};

export const publishedLines = (server: ServerPublished, does: Does, paint: Paint): readonly string[] => {
  const { id, name, plan, steps, deleted } = server;
  const words = does === "look" ? TO_DO : DONE;
  return [
    paint.bold(`${safe(name, LONGEST_NAME)} (${id})`),
    ...(steps.length === 0 ? [`  ${paint.dim("no rule of modbot's")}`] : []),
    ...steps.map((step) => {
      const rule = plan.rules.find((one) => one.name === step.name);
      const parts = step.parts.length === 0 ? "" : `: ${step.parts.join(", ")}`;
      const hand = step.byHand ? paint.yellow("; changed by hand since it was published") : "";
      return `  ${words[step.does]}${parts}  ${safe(step.name, LONGEST_NAME * 2)}${rule === undefined ? "" : paint.dim(` ${sizeOf(rule)}`)}${hand}`;
    }),
    ...(deleted === 0 ? [] : [`  ${paint.yellow(`deleted by hand since they were published: ${deleted}`)}`]),
    ...unfitLines(plan.unfit, paint),
  ];
};

const sizeOf = (rule: NativeRule): string =>
  rule.kind === "mentions"
    ? `lets ${rule.mentions} mentions pass`
    : [
        `${rule.keywords.length} keywords`,
        ...(rule.patterns.length > 0 ? [`${rule.patterns.length} patterns`] : []),
        ...(rule.allowed.length > 0 ? [`${rule.allowed.length} allowed phrases`] : []),
        ...(rule.exemptRoles.length > 0 ? [`${rule.exemptRoles.length} roles exempt`] : []),
        ...(rule.exemptChannels.length > 0 ? [`${rule.exemptChannels.length} channels exempt`] : []),
      ].join(", ");

/** By reason, because most rules of a rulebook stay behind for one of a few. */
const unfitLines = (unfit: readonly Unfit[], paint: Paint): readonly string[] => {
  const byWhy = new Map<string, string[]>();
  for (const { rule, part, why } of unfit)
    byWhy.set(why, [...(byWhy.get(why) ?? []), part === undefined ? rule : `${rule} (${part})`]);
  return byWhy.size === 0
    ? []
    : [
        "  What stays with modbot alone:",
        ...[...byWhy].map(([why, rules]) => `    ${why}: ${paint.dim([...new Set(rules)].join(", "))}`),
      ];
};

/** The same for programs, described in docs/output.md. */
export const publishedJson = (server: ServerPublished, does: Does): unknown => ({
  server: server.id,
  name: server.name,
  changed: does !== "look",
  as_it_should_be: does === "look" ? isAsItShould(server) : true,
  deleted_by_hand: server.deleted,
  rules: server.steps.map(({ does: step, name, parts, byHand, id }) => ({
    name,
    id,
    step,
    differs_in: parts,
    changed_by_hand: byHand,
  })),
  does_not_fit: server.plan.unfit,
});
