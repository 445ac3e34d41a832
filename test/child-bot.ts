import { setTimeout } from "node:timers/promises";
import { openJsonl } from "../src/connectors/jsonl/connect.ts";
import { openCasework } from "../src/engine/casework.ts";
import { Moderator } from "../src/engine/moderate.ts";
import type { Store } from "../src/engine/ports.ts";
import type { Rulebook } from "../src/engine/rulebook/rule.ts";
import { type RunOptions, startBot } from "../src/runtime/run-bot.ts";
import type { RunSummary } from "../src/runtime/run-event.ts";

const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
  setTimeout(ms, undefined, signal ? { signal } : {}).catch(() => undefined);

/** A real bot over a real store and a jsonl input, as fast as it can, until the input ends: what a child process of a test runs. */
export const runToTheEnd = async (
  store: Store,
  rulebook: Rulebook,
  input: { readonly file: string; readonly out?: string },
  more: Pick<RunOptions, "onEvent" | "settings">,
): Promise<RunSummary> => {
  const connector = openJsonl({ ...input, clock: Date.now, sleep });
  const { discipline } = rulebook;
  const summary = await startBot({
    store,
    connectors: [connector],
    moderator: new Moderator(rulebook),
    casework: openCasework({ store, clock: Date.now, firstCase: await store.nextCase(), discipline }),
    mode: "enforce",
    clock: Date.now,
    sleep,
    signal: new AbortController().signal,
    ...more,
  }).done;
  await connector.close();
  return summary;
};
