import type { Found } from "../../engine/stats/found.ts";
import type { Stats } from "../../engine/stats/read-stats.ts";
import type { RuleFigures } from "../../engine/stats/rule-figures.ts";
import { dayStart } from "../../engine/stats/slots.ts";
import { safe } from "../../tui/safe-text.ts";
import { counted } from "../../tui/time-words.ts";
import { type Context, columnsOf } from "../context.ts";
import { columns, paintFor } from "../paint.ts";
import { slotWords, sparkline } from "./sparkline.ts";
import { msText, number, percent, waitText } from "./words.ts";

/** A table under the figures of the whole. */
export type Table = (stats: Stats, ctx: Pick<Context, "color" | "stdout">) => readonly string[];

/** Where no terminal says how wide it is. */
const WIDEST = 120;
const NAME = 40;
/** Of a course, at least so many columns are worth showing. */
const FEWEST = 5;

/** What is not plain from the head of a table. */
const LEGENDS = {
  rule: "bound: how often it is wrong at most (95% sure, by all verdicts on its present conditions); alone: incidents that needed nobody of the staff",
  model:
    "what the rules that ask it came to, with the conditions that they have now; bound: how often these are wrong at most (95% sure, in this time)",
  moderator:
    "in the order of names; seen otherwise: of the cases in which somebody else had the last word, those in which it was another one",
} as const;

const legend = (table: keyof typeof LEGENDS, { color }: Pick<Context, "color">): readonly string[] => [
  "",
  paintFor(color).dim(LEGENDS[table]),
];

/** Rows under a head; where there is room for it, each with how it went. */
const tableOf = (
  head: readonly string[],
  rows: readonly { readonly cells: readonly string[]; readonly course?: readonly number[] }[],
  { days }: Stats["slots"],
  { color, stdout }: Pick<Context, "color" | "stdout">,
): readonly string[] => {
  const right = head.map((_, i) => i).slice(1);
  const lines = columns([head, ...rows.map(({ cells }) => cells)], right);
  const width = Math.max(...lines.map((line) => line.length));
  const room = columnsOf(stdout, WIDEST) - width - 2;
  const isShown = room >= FEWEST && rows.some(({ course }) => course !== undefined);
  const withCourse = (line: string, text: string): string => (isShown ? `${line.padEnd(width)}  ${text}` : line);
  return lines.map((line, i) =>
    i === 0
      ? paintFor(color).bold(withCourse(line, slotWords(days)))
      : withCourse(line, sparkline((rows[i - 1]?.course ?? []).slice(-room))),
  );
};

const foundCells = ({ upheld, wrong, overturned }: Found): readonly string[] => [upheld, wrong, overturned].map(number);

/** Where nothing speaks for it there is no bound. */
const boundText = (looked: number, bound: number | undefined): string =>
  looked === 0 || bound === undefined || bound >= 1 ? "-" : percent(bound);

/** Has it anything to show? */
export const hasSaid = ({ hits, incidents, found }: RuleFigures): boolean =>
  hits.shadow + hits.queued + hits.acted + incidents.all + found.upheld + found.wrong > 0;

export const ruleTable: Table = (stats, ctx) => {
  const shown = stats.rules.filter(hasSaid);
  const silent = stats.rules.length - shown.length;
  const rows = shown.map(({ id, rule, hits, incidents, found, certificate, course }) => ({
    cells: [
      `${safe(id, NAME)}${rule === undefined ? " (gone)" : ""}`,
      number(hits.shadow + hits.queued + hits.acted),
      number(hits.acted),
      number(hits.queued),
      ...foundCells(found),
      boundText(certificate?.looked ?? 0, certificate?.bound),
      percent(incidents.automatic, incidents.all),
    ],
    course,
  }));
  const head = ["rule", "hits", "acted", "queued", "upheld", "wrong", "overturned", "bound", "alone"];
  return [
    ...(rows.length === 0 ? ["No rule has found anything in this time."] : tableOf(head, rows, stats.slots, ctx)),
    ...(rows.length === 0 || silent === 0 ? [] : [`${counted(silent, "more rule")} found nothing.`]),
    ...(rows.length === 0 ? [] : legend("rule", ctx)),
  ];
};

export const modelTable: Table = (stats, ctx) => {
  if (stats.models.length === 0) return ["No rule asks a model."];
  const rows = stats.models.map(({ model, rules, hits, found, course }) => ({
    cells: [
      safe(model, NAME),
      number(rules.length),
      number(hits.shadow + hits.queued + hits.acted),
      number(hits.acted),
      number(hits.queued),
      ...foundCells(found),
      boundText(found.looked, found.bound),
    ],
    course,
  }));
  const head = ["model", "rules", "hits", "acted", "queued", "upheld", "wrong", "overturned", "bound"];
  return [...tableOf(head, rows, stats.slots, ctx), ...legend("model", ctx)];
};

export const moderatorTable: Table = (stats, ctx) => {
  if (stats.moderators.length === 0) return ["Nobody has decided anything in this time."];
  const rows = stats.moderators.map((one) => ({
    cells: [
      safe(one.name, NAME),
      number(one.cases),
      number(one.approved),
      number(one.blocked),
      number(one.escalated),
      number(one.undone),
      one.medianMs === undefined ? "-" : waitText(one.medianMs),
      one.seenAgain === 0 ? "-" : `${number(one.otherwise)} of ${number(one.seenAgain)}`,
    ],
  }));
  const head = ["moderator", "cases", "approved", "blocked", "escalated", "undone", "median", "seen otherwise"];
  return [...tableOf(head, rows, stats.slots, ctx), ...legend("moderator", ctx)];
};

export const dayTable: Table = (stats, ctx) => {
  if (stats.days.length === 0) return ["Nothing has happened in this time."];
  const rows = stats.days.map(({ day, judged, incidents, decided, p95Ms }) => ({
    cells: [
      new Date(dayStart(day)).toISOString().slice(0, 10),
      number(judged.ignore + judged.queue + judged.act),
      number(judged.act),
      number(judged.queue),
      number(incidents.all),
      percent(incidents.automatic, incidents.all),
      number(decided),
      p95Ms === undefined ? "-" : msText(p95Ms),
    ],
  }));
  const head = ["day (UTC)", "judged", "acted", "queued", "incidents", "alone", "decided", "p95"];
  return tableOf(head, rows, stats.slots, ctx);
};
