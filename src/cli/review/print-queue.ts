import type { CaseSummary } from "../../engine/ports.ts";
import type { ReviewDesk } from "../../engine/review-desk.ts";
import { cut, padded } from "../../tui/display-width.ts";
import { reportedBy } from "../../tui/report-words.ts";
import { safe } from "../../tui/safe-text.ts";
import { SAMPLE_NAME } from "../../tui/sample-words.ts";
import { type Context, columnsOf } from "../context.ts";
import { jsonText } from "../json.ts";

const PAGE = 200;

/** Prints all cases that wait for a person, in the order in which they are reviewed. */
export const printQueue = async (ctx: Context, desk: Pick<ReviewDesk, "queue">, json: boolean): Promise<void> => {
  const items: CaseSummary[] = [];
  for (;;) {
    const page = await desk.queue(PAGE, items.length);
    items.push(...page.items);
    if (page.items.length < PAGE) break;
  }
  if (json) return ctx.print(jsonText({ waiting: items.length, cases: items }));
  for (const item of items) ctx.print(lineOf(item, columnsOf(ctx.stdout, 120)));
  ctx.say(items.length === 0 ? "The queue is empty." : `${items.length} waiting.`);
};

const lineOf = (
  { id, severity, status, author, rules, text, messages, sample, reporters = 0 }: CaseSummary,
  width: number,
): string => {
  const who = padded(safe(author?.name ?? author?.id ?? "somebody", 60), 16);
  const lead = `${id.padEnd(6)}  ${severity.padEnd(8)}  ${status.padEnd(9)}  ${who}  ${[...(sample ? [SAMPLE_NAME[sample]] : []), ...rules, ...(reporters > 0 ? [reportedBy(reporters)] : [])].join(", ")}  `;
  const burst = messages > 1 ? ` (${messages} messages)` : "";
  return `${lead}"${cut(safe(text), Math.max(20, width - lead.length - burst.length - 2))}"${burst}`;
};
