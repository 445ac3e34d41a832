import { verdictText } from "../../engine/experiments/words.ts";
import type { RulebookOrder } from "../../engine/versions/rulebook-order.ts";
import { safe } from "../../tui/safe-text.ts";
import type { Context } from "../context.ts";
import { jsonText } from "../json.ts";
import type { RulesOffice } from "../versions/rules-office.ts";
import { shortHash } from "../versions/short-hash.ts";
import { experimentGoingOn, readStatus } from "./read.ts";

type Stop = { readonly promote: boolean; readonly why: string | undefined; readonly json: boolean };

/** Ends the experiment that goes on, for good or for B. Errors: `UsageError` where none does. */
export const stopped = async (ctx: Context, office: RulesOffice, { promote, why, json }: Stop): Promise<void> => {
  const { store, by, isRunning } = office;
  const { experiment, books, result } = await readStatus(store, await experimentGoingOn(store), isRunning);
  const { number, design, b } = experiment;
  const because = why === undefined ? {} : { why };
  const body: RulebookOrder = promote
    ? { kind: "rulebook", does: "use", hash: b, as: "promoted", ...because }
    : { kind: "rulebook", does: "stop", verdict: result.verdict, ...because };
  const [order] = await store.give([{ at: ctx.now(), by, body }]);
  if (json) {
    const how = promote ? "promoted" : "stopped";
    ctx.print(
      jsonText({
        experiment: number,
        order: order?.seq,
        does: how,
        verdict: result.verdict,
        in_force: promote ? books.b : books.a,
        running: isRunning,
      }),
    );
    return;
  }
  const { version, hash } = promote ? books.b : books.a;
  ctx.print(
    `experiment ${number} is over, ${verdictText(result.verdict, design)}: rulebook ${safe(version, 64)} (${shortHash(hash)}) judges everybody.`,
  );
  ctx.say(isRunning ? "The running bot heeds it within a second." : "No bot is running: it counts at the next start.");
};
