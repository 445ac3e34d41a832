import type { RulebookRef } from "../../engine/decision.ts";
import { ARMS } from "../../engine/experiments/experiment.ts";
import type { ArmFigures } from "../../engine/experiments/figures.ts";
import type { Comparison } from "../../engine/experiments/verdict.ts";
import { METRIC_SAYS, sureText, verdictText } from "../../engine/experiments/words.ts";
import { shareText } from "../../engine/units.ts";
import { safe } from "../../tui/safe-text.ts";
import type { Context } from "../context.ts";
import { columns, type Paint, paintFor } from "../paint.ts";
import { msText, number, percent, waitText } from "../stats/words.ts";
import { actorName } from "../versions/actor-name.ts";
import { shortHash } from "../versions/short-hash.ts";
import { utcText } from "../versions/utc-text.ts";
import { endingText } from "./ending-text.ts";
import type { ExperimentStatus } from "./read.ts";

/** How an experiment stands, for people. */
export const statusLines = (status: ExperimentStatus, ctx: Pick<Context, "color" | "now">): readonly string[] => {
  const { experiment, running } = status;
  const paint = paintFor(ctx.color);
  const { end } = experiment;
  return [
    ...headLines(status, paint),
    "",
    ...armLines(status, paint),
    "",
    ...comparisonLines(status, paint),
    "",
    verdictLine(status, ctx.now(), paint),
    ...(end === undefined ? [] : [endingText(experiment)]),
    ...(end === undefined && !running
      ? ["No bot is running: what was ordered since it stopped counts at the next start."]
      : []),
  ];
};

const headLines = ({ experiment, books }: ExperimentStatus, paint: Paint): readonly string[] => {
  const { at, by, why, percent: inB, design, end } = experiment;
  const name = ({ version, hash }: RulebookRef): string => `${safe(version, 64)}, ${shortHash(hash)}`;
  const reason = why === undefined ? "" : `: ${safe(why, 200)}`;
  const seed = design.split === undefined ? "" : `, by seed ${safe(design.split.seed, 64)}`;
  return [
    `${paint.bold(`experiment ${experiment.number}`)}  begun ${utcText(at)} by ${safe(actorName(by), 64)}${reason}`,
    `A  ${name(books.a)}${end === undefined ? ", in force" : ""}`,
    `B  ${name(books.b)}, ${inB > 0 ? `${end === undefined ? "judges" : "judged"} ${shareText(inB / 100)} of the people for real${seed}` : "in shadow: nothing of it is done"}`,
  ];
};

const ROWS: readonly { readonly says: string; readonly of: (arm: ArmFigures) => string }[] = [
  { says: "messages judged", of: ({ messages }) => number(messages) },
  { says: "people acted on", of: ({ acted }) => number(acted) },
  { says: "people asked about", of: ({ queued }) => number(queued) },
  { says: "messages people decided about", of: ({ labels }) => number(labels) },
  { says: "people known to be wrongly acted on", of: ({ wrong }) => number(wrong.known) },
  { says: "acts looked at by lot", of: ({ wrong }) => number(wrong.looked) },
  { says: "  of these wrong", of: (arm) => wrongText(arm) },
  { says: "let pass, looked at by lot", of: ({ letPass }) => number(letPass.looked) },
  { says: "  of these against the rules", of: ({ letPass }) => number(letPass.found) },
  {
    says: "judging a message (p95)",
    of: ({ latencyMs }) => (latencyMs === undefined ? "-" : finelyText(latencyMs.p95)),
  },
];

/** Judging a message takes some hundredths of a millisecond. */
const finelyText = (ms: number): string => (ms < 1 ? `${Math.round(ms * 100) / 100} ms` : msText(ms));

const wrongText = ({ wrong: { estimate, low, high } }: ArmFigures): string =>
  estimate === undefined ? "-" : `${percent(estimate)} (${percent(low)} to ${percent(high)})`;

const armLines = ({ arms, experiment }: ExperimentStatus, paint: Paint): readonly string[] => {
  const would = experiment.percent > 0 ? "B" : "B would";
  const [head = "", ...rows] = columns(
    [["", "A", would], ...ROWS.map(({ says, of }) => [says, ...ARMS.map((arm) => of(arms[arm]))])],
    [1, 2],
  );
  return [paint.bold(head), ...rows];
};

const comparisonLines = ({ result, experiment }: ExperimentStatus, paint: Paint): readonly string[] => {
  const { alpha, metric: decisive, maxWrong } = experiment.design;
  const [head = "", ...rows] = columns(
    [
      ["fewer is better", "A", "B", "B for each in A", "B better", "B worse"],
      ...result.comparisons.map((comparison) => [
        `${comparison.metric === decisive ? "*" : " "} ${METRIC_SAYS[comparison.metric]}`,
        number(comparison.a),
        number(comparison.b),
        ratioText(comparison),
        evidenceText(comparison.evidence.better),
        evidenceText(comparison.evidence.worse),
      ]),
    ],
    [1, 2, 3, 4, 5],
  );
  return [
    paint.bold(head),
    ...rows,
    paint.dim(
      `* decides. Person for person, with bounds; evidence: ${number(2 / alpha)} is enough (${sureText(alpha)} sure, however often one looks).`,
    ),
    ...(experiment.percent > 0
      ? []
      : [
          paint.dim(
            "  Of each person the first message counts that only one arm acts on, lets pass or asks about, whatever the other arm does to them later.",
          ),
        ]),
    `guard: at most ${shareText(maxWrong)} of B's automatic actions may be wrong; evidence that more are: ${evidenceText(result.guard)} of ${number(1 / alpha)}`,
  ];
};

const ratioText = ({ estimate, low, high }: Comparison): string => {
  const two = (ratio: number): string => (ratio >= 100 ? number(ratio) : ratio.toFixed(2));
  const from = `${two(low)} to ${high === undefined ? "any" : two(high)}`;
  return estimate === undefined ? from : `${two(estimate)} (${from})`;
};

const evidenceText = (evidence: number): string =>
  evidence >= 1_000_000
    ? "over a million"
    : evidence >= 10
      ? number(evidence)
      : (Math.round(evidence * 10) / 10).toString();

const verdictLine = ({ result, experiment }: ExperimentStatus, now: number, paint: Paint): string => {
  const { verdict } = result;
  const { design, end, at } = experiment;
  const says = verdictText(verdict, design);
  if (verdict !== "open") return (verdict === "better" || verdict === "same" ? paint.green : paint.red)(says);
  const decisive = result.comparisons.find(({ metric }) => metric === design.metric);
  const seen = (decisive?.a ?? 0) + (decisive?.b ?? 0);
  if (end !== undefined || decisive?.missing === undefined || seen === 0) return says;
  const waits = waitText(((now - at) / seen) * decisive.missing);
  return `${says}; if it goes on like this, about ${number(decisive.missing)} more (${METRIC_SAYS[design.metric]}) show one, in some ${waits}`;
};
