import { effectText } from "../../engine/actions/index.ts";
import type { Route } from "../../engine/decision.ts";
import type { OutboxItem } from "../../engine/effect.ts";
import { openFinalRoutes } from "../../runtime/final-routes.ts";
import type { RunEvent, RunMode, RunSummary } from "../../runtime/run-event.ts";
import { cut } from "../../tui/display-width.ts";
import { safe } from "../../tui/safe-text.ts";
import { cameText, deedText, goneWords } from "../../tui/seen-words.ts";
import { counted } from "../../tui/time-words.ts";
import { type Context, canRedraw, columnsOf } from "../context.ts";
import { reportText } from "../feeds/lines.ts";
import { modelNewsText } from "../models/news.ts";
import { paintFor } from "../paint.ts";
import { communityNewsText } from "./community-news.ts";
import { decisionBlock, type Look, ordinaryLine } from "./decision-block.ts";
import { ruleChangeLines } from "./rule-change.ts";
import { rulesNews } from "./rules-news.ts";

export type Live = { readonly hear: (event: RunEvent) => void; readonly close: () => void };

type Counts = Record<"messages" | "done" | "simulated" | "failed" | "dropped", number>;

/**
 * Shows a run as it goes: a block for each decision that is more than `ignore`, and on a terminal a line of counts below it.
 * `ordinary` shows the other messages too, dimmed.
 */
export const openLive = (ctx: Context, mode: RunMode, ordinary: boolean): Live => {
  const paint = paintFor(ctx.color);
  const look = (): Look => ({ paint, mode, width: Math.max(40, columnsOf(ctx.stdout, 120)) });
  const counts: Counts = { messages: 0, done: 0, simulated: 0, failed: 0, dropped: 0 };
  const routes = openFinalRoutes();
  const status = openStatusLine(ctx);
  const startedAt = ctx.now();
  /** What this run decides is shown with its decision, and told again only when it goes wrong. */
  const isNews = (item: OutboxItem): boolean => byPeople(item) || item.createdAt < startedAt;

  const print = (lines: readonly string[]): void => {
    status.clear();
    for (const line of lines) ctx.print(line);
  };
  const warn = (line: string): void => {
    status.clear();
    ctx.stderr.write(`${paint.yellow("warning")}  ${safe(line, 2_000)}\n`);
  };

  const hear = (event: RunEvent): void => {
    switch (event.type) {
      case "decided": {
        const { message, decision } = event.recorded;
        counts.messages++;
        routes.decided(message, decision.route);
        if (decision.route !== "ignore") print(decisionBlock(event.recorded, look()));
        else if (ordinary) print([ordinaryLine(event.recorded, look())]);
        break;
      }
      case "revised": {
        const { message, decision } = event.recorded;
        routes.revised(message, decision.route);
        print(decisionBlock(event.recorded, look()));
        break;
      }
      case "performed": {
        const { item, outcome } = event;
        counts[outcome.status]++;
        const wentWell = outcome.status === "done" || outcome.status === "simulated";
        if (wentWell && !isNews(item)) break;
        const word = wentWell ? paint.green(outcome.status) : paint.red(outcome.status);
        print([
          `  ${word}  ${safe(item.caseId)}  ${effectText(item.effect)}${byPeople(item) ? paint.dim(", asked by a moderator") : ""}${outcome.note ? `: ${safe(outcome.note)}` : ""}`,
        ]);
        break;
      }
      case "command": {
        const { author, text } = event.message;
        const what = `${safe(author?.name ?? author?.id ?? "somebody", 40)}: ${safe(text, 200)}`;
        if (event.wrong === undefined) print([`  ${paint.green("heeded")}  ${what}`]);
        else warn(`${what}: ${event.wrong}`);
        break;
      }
      case "seen": {
        const { seen, cases } = event;
        const what =
          seen.kind === "removed"
            ? goneWords({ messages: seen.ids, ...(seen.by && { remover: seen.by }) }, seen.ids.length)
            : deedText(seen, safe(seen.author, 40));
        print([`  ${paint.cyan("by hand")}  ${what}; ${cameText(cases)}`]);
        break;
      }
      case "notice":
        warn(`${event.input}: ${event.says}`);
        break;
      case "unreadable":
        warn(`${event.where}: ${event.why}; passed over`);
        break;
      case "retrying":
        warn(`${event.item.caseId}: ${effectText(event.item.effect)}: ${event.note}; will be tried again`);
        break;
      case "warning":
        warn(`${event.what}: ${messageOf(event.error)}`);
        break;
      case "store_failing":
        warn(`${event.what}: ${messageOf(event.error)}; trying again in ${event.retryInMs} ms`);
        break;
      case "store_recovered":
        warn(`${event.what}: works again`);
        break;
      case "input_failing":
        warn(`${event.input}: ${messageOf(event.error)}; trying again in ${event.retryInMs} ms`);
        break;
      case "input_ended":
        if (event.error !== undefined) warn(`${event.input} ended: ${messageOf(event.error)}`);
        break;
      case "feed":
        if (event.report.status === "failed") warn(reportText(event.report));
        else if (event.report.status === "updated") ctx.say(reportText(event.report));
        break;
      case "model":
        if (event.now === "back") ctx.say(modelNewsText(event));
        else warn(modelNewsText(event));
        break;
      case "rule":
        print(ruleChangeLines(event, paint));
        break;
      case "community_model":
        if (event.now === "drifted") warn(communityNewsText(event));
        else ctx.say(communityNewsText(event));
        break;
      case "reloaded":
      case "trial":
      case "experiment":
      case "rules_refused":
      case "needs_restart":
        status.clear();
        for (const line of rulesNews(event)) ctx.say(line);
        break;
      case "started":
      case "duplicate":
      case "cases_changed":
      case "summary":
        break;
    }
    status.draw(statusText({ ...counts, ...routes.counts }));
  };
  return { hear, close: status.close };
};

/** Effects that people ask for are numbered under the version that they saw: `c12.h3.1`. */
const byPeople = ({ id }: OutboxItem): boolean => id.includes(".h");

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");

const statusText = ({
  messages,
  queue,
  act,
  done,
  simulated,
  failed,
  dropped,
}: Counts & Readonly<Record<Route, number>>): string =>
  [
    counted(messages, "message"),
    `${act} acted on`,
    `${queue} queued`,
    ...(done > 0 || simulated === 0 ? [`${counted(done, "action")} done`] : []),
    ...(simulated > 0 ? [`${counted(simulated, "action")} simulated`] : []),
    ...(failed + dropped > 0 ? [`${failed + dropped} not done`] : []),
    "Ctrl-C stops",
  ].join("   ");

/** A line at the bottom of the terminal that is written over and over. Nothing where stderr is no terminal, or one that cannot do that. */
const openStatusLine = (ctx: Context) => {
  const on = canRedraw(ctx);
  const paint = paintFor(ctx.color);
  let drawn = false;
  let pending: NodeJS.Timeout | undefined;
  let latest = "";
  const clear = (): void => {
    if (drawn) ctx.stderr.write("\r\x1b[2K");
    drawn = false;
  };
  const now = (): void => {
    pending = undefined;
    clear();
    ctx.stderr.write(paint.inverse(cut(` ${latest} `, Math.max(20, columnsOf(ctx.stderr, 80) - 1))));
    drawn = true;
  };
  return {
    clear,
    /** At most twenty times a second: a fast replay would spend its time drawing. */
    draw: (text: string): void => {
      latest = text;
      if (on && pending === undefined) pending = setTimeout(now, 50);
    },
    close: (): void => {
      clearTimeout(pending);
      clear();
    },
  };
};

/** What a run came to, in a few lines. Nobody will go on with a demo, so what it left to do is not told. */
export const summaryLines = (summary: RunSummary, tookMs: number, demo: boolean): readonly string[] => {
  const { messages, decided, duplicates, unreadable, effects, waiting, withErrors } = summary;
  const performed = Object.entries(effects).flatMap(([status, count]) => (count > 0 ? [`${count} ${status}`] : []));
  return [
    `${counted(messages, "message")} in ${(tookMs / 1000).toFixed(1)} s: ${decided.act} acted on, ${decided.queue} for people to decide, ${decided.ignore} fine`,
    ...(performed.length > 0 ? [`actions: ${performed.join(", ")}`] : []),
    ...(duplicates > 0 ? [`${counted(duplicates, "message")} came again and judged only once`] : []),
    ...(unreadable > 0 ? [`${counted(unreadable, "line")} could not be read`] : []),
    ...(withErrors > 0 ? [`${counted(withErrors, "decision")} with a part that failed`] : []),
    ...(waiting > 0 && !demo ? [`${counted(waiting, "action")} to do later: the next run does what is due`] : []),
  ];
};
