import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { openCasework } from "../src/engine/casework.ts";
import type { Connector } from "../src/engine/connector.ts";
import type { Store } from "../src/engine/ports.ts";
import { type RunOptions, startBot } from "../src/runtime/run-bot.ts";
import type { RunEvent } from "../src/runtime/run-event.ts";
import { openStore } from "../src/store/open-store.ts";
import { judgeByFirstWord } from "./bot-bench.ts";

const sleep = async (ms: number, signal?: AbortSignal): Promise<void> => {
  await setTimeout(ms, undefined, { ...(signal ? { signal } : {}) }).catch(() => undefined);
};

export const databaseIn = (folder: string): string => join(folder, "modbot.db");

/** A real store, closed when the test is over. */
export const opened = async (file: string): Promise<Store> => {
  const store = await openStore(file);
  onTestFinished(() => store.close());
  return store;
};

type Wanted = Partial<RunOptions> & { readonly store: Store; readonly connectors: readonly Connector[] };

/** A bot over these, with real time and the judge of the test bench unless something else is wanted. */
export const running = async (wanted: Wanted) => {
  const stop = new AbortController();
  const events: RunEvent[] = [];
  const clock = wanted.clock ?? Date.now;
  const casework = openCasework({
    store: wanted.store,
    clock,
    firstCase: await wanted.store.nextCase(),
    discipline: { ladder: [] },
  });
  const bot = startBot({
    moderator: judgeByFirstWord(),
    casework,
    mode: "enforce",
    clock,
    sleep,
    signal: stop.signal,
    onEvent: (event) => void events.push(event),
    ...wanted,
  });
  const ids = (type: "decided"): string[] =>
    events.flatMap((event) => (event.type === type ? [event.recorded.message.id] : []));
  const outcomes = (): string[] =>
    events.flatMap((e) => (e.type === "performed" ? [`${e.item.effect.action} ${e.outcome.status}`] : []));
  return { ...bot, stop, events, acknowledged: () => ids("decided"), outcomes };
};

/** What the audit log says of runs. */
export const kindsOf = async (store: Store): Promise<string[]> =>
  (await store.audit(0, 1_000)).filter((e) => e.subject === "run").map((e) => e.kind);
