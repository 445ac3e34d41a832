import { effectText } from "../../engine/actions/index.ts";
import type { Appeal } from "../../engine/appeals/appeal.ts";
import type { Actor, Case, CaseEffect } from "../../engine/case.ts";
import { brakeText } from "../../engine/decision.ts";
import { mergeSpans } from "../../engine/explain.ts";
import type { Report } from "../../engine/reports/report.ts";
import { isReversal } from "../../engine/standing.ts";
import { weightText } from "../../tui/report-words.ts";
import { DID } from "../../tui/review/case-words.ts";
import { safe } from "../../tui/safe-text.ts";
import { sampleText } from "../../tui/sample-words.ts";
import { deedText, goneWords } from "../../tui/seen-words.ts";
import { type Context, columnsOf } from "../context.ts";
import { paintFor } from "../paint.ts";
import { armText } from "./arm-text.ts";
import { outcomeLine } from "./lines.ts";
import { markedText } from "./marked-text.ts";
import { ruleLines } from "./rule-lines.ts";

/** Messages of a burst that are shown. */
const SHOWN = 10;

/** A case as it was judged: its messages, the rules with their findings, what was done and by whom. */
export const caseLines = (c: Case, ctx: Pick<Context, "color" | "stdout">): readonly string[] => {
  const paint = paintFor(ctx.color);
  const width = Math.min(columnsOf(ctx.stdout, 100), 120);
  const first = c.entries[0];
  return [
    `${paint.bold(c.id)}  ${c.status}, severity ${c.severity}, opened ${new Date(c.openedAt).toISOString()}`,
    ...c.entries
      .slice(0, SHOWN)
      .flatMap(({ message, decision }) => [
        "",
        `${safe(message.platform, 40)} ${safe(message.channel?.name ?? message.channel?.id ?? "", 60)}  ${paint.bold(safe(message.author?.name ?? message.author?.id ?? "somebody", 60))}  ${paint.dim(safe(message.id, 80))}`,
        ...markedText(
          message.text,
          mergeSpans(decision.rules.flatMap((r) => r.findings.flatMap((f) => f.spans))),
          width,
          paint,
        ),
        outcomeLine(decision, paint),
        ...(decision.sample ? [sampleText(decision.sample, decision)] : []),
        ...(decision.experiment ? [armText(decision.experiment)] : []),
        ...(decision.brakes ?? []).map((brake) => paint.yellow(safe(brakeText(brake)))),
        ...decision.rules.flatMap((rule) => ruleLines(rule, paint)),
      ]),
    ...(c.entries.length > SHOWN ? ["", `and ${c.entries.length - SHOWN} more messages of the same burst`] : []),
    "",
    ...reportLines(c.reports ?? []),
    ...(c.seen ?? []).map((deed) => `${new Date(deed.at).toISOString()}  ${deedText(deed, whom(c, deed.author))}`),
    ...(c.gone ?? []).map((gone) => `${new Date(gone.goneAt).toISOString()}  ${goneWords(gone, c.entries.length)}`),
    ...appealLines(c.appeals ?? []),
    ...c.effects.map(effectLine),
    ...(c.votes ?? []).map(
      ({ by, verdict, note }) => `${nameOf(by)} voted to ${verdict}${note === undefined ? "" : `: ${safe(note)}`}`,
    ),
    ...(c.decided
      ? [
          `${DID[c.decided.verdict]} by ${nameOf(c.decided.by)}${c.decided.byHand ? " by hand" : ""}${c.decided.note ? `: ${safe(c.decided.note)}` : ""}`,
        ]
      : []),
    paint.dim(
      first
        ? `judged by rulebook version ${safe(first.decision.rulebook.version)}, ${first.decision.rulebook.hash.slice(0, 12)}`
        : "",
    ),
  ];
};

/** Reports that are shown. */
const REPORTS_SHOWN = 20;

const reportLines = (reports: readonly Report[]): readonly string[] => [
  ...reports
    .slice(0, REPORTS_SHOWN)
    .map(
      ({ from, called, reason, weight }) =>
        `reported by ${safe(called ?? from.author, 60)} (${weightText(weight)})${reason === "" ? "" : `: "${safe(reason, 300)}"`}`,
    ),
  ...(reports.length > REPORTS_SHOWN ? [`and ${reports.length - REPORTS_SHOWN} more reports`] : []),
];

const appealLines = (appeals: readonly Appeal[]): readonly string[] =>
  appeals.map(({ from, called, text, answer }) => {
    const who = safe(called ?? from.author, 60);
    const note = answer?.note === undefined ? "" : ` (${safe(answer.note, 300)})`;
    const became =
      answer === undefined
        ? "waits for an answer"
        : `${answer.upheld ? "upheld" : "refused"} by ${nameOf(answer.by)}${note}${answer.takenBack ? ", and undone since" : ""}`;
    return `appeal by ${who}, ${became}: "${safe(text, 1_000)}"`;
  });

const effectLine = ({ id, effect, askedBy, outcome }: CaseEffect): string =>
  `${id}  ${effectText(effect)}${effect.ladder || isReversal(effect) ? ` (${safe(effect.reason)})` : ""}, asked by ${nameOf(askedBy)}: ${outcome ? `${outcome.status}${outcome.note ? ` (${safe(outcome.note)})` : ""}` : "not done yet"}`;

const whom = ({ entries }: Case, id: string): string =>
  safe(entries.find(({ message }) => message.author?.id === id)?.message.author?.name ?? id, 40);

const nameOf = (actor: Actor): string => (actor.kind === "modbot" ? "modbot" : safe(actor.name, 64));
