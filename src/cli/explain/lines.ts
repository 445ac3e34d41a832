import { effectText } from "../../engine/actions/index.ts";
import type { WordWeight } from "../../engine/community-models/community-model.ts";
import type { Decision, Finding } from "../../engine/decision.ts";
import { placeText } from "../../engine/errors.ts";
import type { Explanation, RuleExplanation } from "../../engine/explain.ts";
import { modelText } from "../../engine/scorers/model-ref.ts";
import type { SlangFind } from "../../engine/text/slang/index.ts";
import { durationText, shareText } from "../../engine/units.ts";
import { waitsForPerson } from "../../engine/waiting.ts";
import { lineText, piece, wrapped } from "../../tui/line.ts";
import { safe } from "../../tui/safe-text.ts";
import { counted } from "../../tui/time-words.ts";
import { type Context, columnsOf } from "../context.ts";
import { type Paint, paintFor, routeWord } from "../paint.ts";
import { markedText } from "./marked-text.ts";
import { slangLine } from "./slang-in.ts";

type Screen = Pick<Context, "color" | "stdout">;

/** An explanation for people: the outcome, the text as it was read, each rule with its conditions, and what would have changed it. */
export const explanationLines = (
  explanation: Explanation,
  rulebook: string,
  ctx: Screen,
  all: boolean,
  slang: readonly SlangFind[] = [],
): readonly string[] => {
  const paint = paintFor(ctx.color);
  const width = Math.max(20, Math.min(columnsOf(ctx.stdout, 100), 120) - LABEL);
  const { decision, exempt, text, folded, scores, adapted, spans, rules, changes } = explanation;
  // With a rule that holds, those that nearly did are not what was asked for.
  const some = rules.filter(({ level }) => level !== "none" && level !== "off");
  // A rule that is off was not asked, so it cannot be why.
  const asked = rules.filter(({ level }) => level !== "off");
  const told = all ? rules : some.length === 0 ? asked : some;
  const others = asked.filter((rule) => !told.includes(rule));
  return [
    outcomeLine(decision, paint),
    ...(exempt ? [`The rulebook exempts this channel: ${placeText(exempt)}`] : []),
    ...(decision.profiles ? [`active profiles: ${decision.profiles.join(", ")}`] : []),
    ...decision.errors.map((e) => paint.red(`could not be checked: ${safe(e.where)}: ${safe(e.message)}`)),
    "",
    ...labelled("text", markedText(text, spans, width, paint), paint),
    ...(folded === text ? [] : labelled("read as", markedText(folded, [], width, paint), paint)),
    ...(Object.keys(scores).length === 0 ? [] : labelled("scores", inRows(scoresText(scores), width), paint)),
    ...(adapted === undefined ? [] : labelled("here", adaptedLines(adapted, width), paint)),
    ...(slang.length === 0 ? [] : labelled("slang", inRows(slangLine(slang), width), paint)),
    ...told.flatMap((rule) => ["", ...ruleLines(rule, all, paint)]),
    ...(others.length > 0
      ? [
          "",
          ...inRows(`Held only in part: ${others.map(({ id }) => id).join(", ")}. (--all shows them)`, width + LABEL),
        ]
      : []),
    ...(told.length === 0 ? ["", "No rule has anything to say about it."] : []),
    ...(changes.length > 0 ? ["", paint.bold("What would have changed it")] : []),
    ...changes.map(
      ({ rule, condition, place, how, route }) =>
        `  ${how} ${condition} of ${rule}: ${routeWord(paint, route).trimEnd()}  ${paint.dim(placeText(place))}`,
    ),
    "",
    paint.dim(
      `rulebook ${rulebook}, version ${safe(decision.rulebook.version)}, ${decision.rulebook.hash.slice(0, 12)}`,
    ),
  ];
};

/** The highest first. */
const scoresText = (scores: Explanation["scores"]): string =>
  Object.entries(scores)
    .sort(([, a], [, b]) => b - a)
    .map(([label, score]) => `${label} ${score.toFixed(2)}`)
    .join(", ");

/** What a model of the community has changed, and why. */
const adaptedLines = ({ model, labels }: NonNullable<Explanation["adapted"]>, width: number): readonly string[] =>
  labels.flatMap(({ label, before, after, curve, words }) => {
    const why = [
      ...(Math.abs(curve) >= 0.05 ? [`all scores ${signed(curve)}`] : []),
      ...words.slice(0, MOST_WORDS).map(wordText),
      ...(words.length > MOST_WORDS ? [`${words.length - MOST_WORDS} more`] : []),
    ];
    return inRows(
      `${label} ${before.toFixed(2)} by default, ${after.toFixed(2)} by ${modelText(model)}: ${why.join(", ")}`,
      width,
    );
  });

/** The heaviest words of a text: the others say little. */
const MOST_WORDS = 6;
const wordText = ({ word, weight }: WordWeight): string => `"${safe(word, 60)}" ${signed(weight)}`;
const signed = (number: number): string => `${number < 0 ? "-" : "+"}${Math.abs(number).toFixed(1)}`;

const LABEL = 9;
const inRows = (text: string, width: number): readonly string[] =>
  wrapped([piece(text)], width).map((row) => lineText(row).trimEnd());
const labelled = (label: string, lines: readonly string[], paint: Paint): readonly string[] =>
  lines.map((line, i) => `${i === 0 ? paint.dim(label.padEnd(LABEL)) : " ".repeat(LABEL)}${line}`);

export const outcomeLine = (decision: Decision, paint: Paint): string => {
  const { route, effects, suggested, strikes, severity, exempt } = decision;
  const asked = route === "act" ? effects : suggested;
  const words = [
    ...(route === "queue" ? ["a person decides"] : []),
    ...(asked.length > 0 ? [`${route === "queue" ? "advised: " : ""}${asked.map(effectText).join(", ")}`] : []),
    ...(route === "act" && !decision.sample && waitsForPerson(decision) ? ["a person decides on the rest"] : []),
    ...(route === "act" && strikes > 0 ? [`${strikes} ${strikes === 1 ? "strike" : "strikes"}`] : []),
    ...(exempt === undefined ? [] : [`nothing is done to the author: ${safe(exempt)}`]),
    ...(route === "ignore" ? [] : [`severity ${severity}`]),
  ];
  return `${routeWord(paint, route)} ${words.join("; ") || "nothing is done"}`;
};

/** Of a rule with more conditions than these, those that do not hold are only counted: among them nobody would find the others. */
const MOST_CONDITIONS = 8;

const ruleLines = (rule: RuleExplanation, all: boolean, paint: Paint): readonly string[] => [
  `${paint.bold(rule.id)}  ${levelWord(rule.level, paint)}${rule.mode === "act" ? "" : paint.dim(` (mode ${rule.mode})`)}  ${paint.dim(placeText(rule.place))}`,
  `  ${safe(rule.says)}`,
  ...rule.capped.map((why) => `  asks only for this because ${safe(why)}`),
  ...conditionLines(rule, all, paint),
];

const conditionLines = ({ conditions, place }: RuleExplanation, all: boolean, paint: Paint): readonly string[] => {
  const told = all || conditions.length <= MOST_CONDITIONS ? conditions : conditions.filter((c) => c.level !== "none");
  const others = conditions.length - told.length;
  return [
    ...told.map((finding) => `  ${findingLine(finding, place.file, paint)}`),
    ...(others > 0 ? [paint.dim(`  none     ${counted(others, "more condition")} (--all shows them)`)] : []),
  ];
};

const LEVELS: Readonly<Record<string, (paint: Paint) => Paint>> = {
  act: (p) => p.red,
  queue: (p) => p.yellow,
  shadow: (p) => p.cyan,
  unknown: (p) => p.magenta,
};

const levelWord = (level: string, paint: Paint): string => (LEVELS[level]?.(paint) ?? paint.dim)(level);

/** Numbers in the unit that people use for them. */
const UNITS: Readonly<Record<string, (value: number) => string>> = {
  account: durationText,
  member: durationText,
  caps: shareText,
  reputation: shareText,
  state: durationText,
};

/** `file`: that of the rule, which is told above it. */
const findingLine = (
  { condition, level, says, value, threshold, place }: Finding,
  file: string,
  paint: Paint,
): string => {
  const text = UNITS[condition] ?? String;
  // A score names its thresholds itself.
  const limit =
    threshold === undefined || condition === "score"
      ? ""
      : ` (${value === undefined ? "" : `${text(value)}, `}limit ${text(threshold)})`;
  return `${levelWord(level.padEnd(7), paint)}  ${condition.padEnd(12)}  ${safe(says, 300)}${limit}  ${paint.dim(place.file === file ? `${place.line}:${place.column}` : placeText(place))}`;
};
