import type { Stats } from "../../engine/stats/read-stats.ts";
import { safe } from "../../tui/safe-text.ts";
import { ageText, agoText, counted } from "../../tui/time-words.ts";
import type { Context } from "../context.ts";
import { paintFor } from "../paint.ts";
import { slotWords, sparkline } from "./sparkline.ts";
import { dayTable, modelTable, moderatorTable, ruleTable, type Table } from "./tables.ts";
import { CONFIDENT, msText, number, percent, waitText } from "./words.ts";

/** What is asked, as a person typed it. `lastDecisionAt`: of all time. */
export type StatsFacts = {
  readonly file: string;
  readonly time: string;
  readonly lastDecisionAt: number | undefined;
};

const TABLES: Readonly<Record<"rule" | "model" | "moderator" | "day", Table>> = {
  rule: ruleTable,
  model: modelTable,
  moderator: moderatorTable,
  day: dayTable,
};

/** Figures for people: those of the whole on one screen, and a table under them. */
export const statsLines = (
  stats: Stats,
  facts: StatsFacts,
  by: keyof typeof TABLES,
  ctx: Pick<Context, "color" | "stdout">,
): readonly string[] => [
  ...headLines(stats, facts, ctx),
  accuracy(stats),
  latency(stats),
  handled(stats),
  waited(stats),
  queue(stats),
  ...appealed(stats),
  missed(stats),
  "",
  ...TABLES[by](stats, ctx),
];

/** What was looked at, and a word about a clock or a time that can tell nothing. */
export const headLines = (
  { judged, course, slots, now }: Stats,
  { file, time, lastDecisionAt }: StatsFacts,
  ctx: Pick<Context, "color">,
): readonly string[] => {
  const paint = paintFor(ctx.color);
  const all = judged.ignore + judged.queue + judged.act;
  const head = `${file}: the last ${safe(time, 20)}, ${counted(all, "message")} judged: ${number(judged.act)} acted on, ${number(judged.queue)} queued, ${number(judged.ignore)} let pass`;
  const line = all === 0 ? [] : [`${slotWords(slots.days)}  ${sparkline(course)}`];
  if (lastDecisionAt === undefined)
    return [head, paint.yellow("Nothing was ever judged here: `modbot run` does that."), ""];
  if (lastDecisionAt > now + 60_000)
    return [
      head,
      ...line,
      paint.yellow("The clock of this machine stands before the newest decision: is it right?"),
      "",
    ];
  if (all === 0)
    return [head, paint.yellow(`The last message was judged ${agoText(now - lastDecisionAt)}: look further back.`), ""];
  return [head, ...line, ""];
};

const row = (name: string, text: string): string => `${name.padEnd(10)}${text}`;

const accuracy = ({ automatic: { acted, overturned, looked, bound } }: Stats): string => {
  if (acted === 0 && overturned === 0) return row("wrong", "no automatic action in this time");
  const known = `${number(overturned)} of ${counted(acted, "automatic case")} known to be wrong`;
  const sure =
    bound === undefined || bound >= 1
      ? "no bound: none was drawn for review and found right (review.sample)"
      : `at most ${percent(bound)} are (${CONFIDENT}, ${number(looked)} looked at)`;
  return row("wrong", `${known}; ${sure}`);
};

const latency = ({ latencyMs }: Stats): string =>
  row(
    "speed",
    latencyMs === undefined
      ? "not known: no run has recorded it in this time"
      : `95 of 100 decisions within ${msText(latencyMs.p95)} from read to stored; median ${msText(latencyMs.p50)}, longest ${msText(latencyMs.max)}`,
  );

const handled = ({ incidents: { all, automatic, byHand } }: Stats): string => {
  if (all === 0) return row("handled", "no incident");
  const hands = byHand === 0 ? "" : `; staff dealt with ${number(byHand)} on the platform`;
  return row("handled", `${percent(automatic, all)} of ${counted(all, "incident")} needed nobody of the staff${hands}`);
};

const waited = ({ waits: { cases, medianMs, p90Ms } }: Stats): string =>
  row(
    "waited",
    medianMs === undefined || p90Ms === undefined
      ? "nobody has decided a case that waited"
      : `${counted(cases, "case")} for people: half of them up to ${waitText(medianMs)}, nine of ten up to ${waitText(p90Ms)}`,
  );

const queue = ({ queue: { open, escalated, appealed, since }, now }: Stats): string => {
  const waiting = open + escalated + appealed;
  if (waiting === 0) return row("queue", "empty");
  const waits = waiting === 1 ? "waits" : "wait";
  return row(
    "queue",
    `${counted(waiting, "case")} ${waits} now${escalated === 0 ? "" : `, ${number(escalated)} of them escalated`}${since === undefined ? "" : `; the oldest for ${ageText(Math.max(0, now - since))}`}`,
  );
};

/** Nothing where nobody has appealed. */
const appealed = ({ appeals: { all, upheld, refused, waiting, medianMs } }: Stats): readonly string[] =>
  all === 0
    ? []
    : [
        row(
          "appeals",
          `${number(all)}: ${number(upheld)} upheld, ${number(refused)} refused, ${number(waiting)} ${waiting === 1 ? "waits" : "wait"}${medianMs === undefined ? "" : `; half of the answers within ${waitText(medianMs)}`}`,
        ),
      ];

const missed = ({ misses, drawnWaiting, missedByHand, judged }: Stats): string => {
  const hands = missedByHand === 0 ? "" : `; staff came across ${number(missedByHand)} by themselves`;
  const waits = `${drawnWaiting === 0 ? "" : `; ${counted(drawnWaiting, "drawn message")} not looked at yet`}${hands}`;
  if (misses === undefined)
    return row(
      "missed",
      drawnWaiting === 0
        ? `not known: nothing was sampled (review.ignored in modbot.yaml draws some)${hands}`
        : `not known${waits}`,
    );
  const { looked, found, estimate, low, high } = misses;
  return row(
    "missed",
    `about ${number(estimate)} of ${number(judged.ignore)} messages let pass (95%: ${number(low)} to ${number(high)}); ${number(found)} of ${number(looked)} drawn ones broke rules${waits}`,
  );
};
