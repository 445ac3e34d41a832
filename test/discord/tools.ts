import { setTimeout } from "node:timers/promises";
import type { ConnectorTools } from "../../src/connectors/kind.ts";
import { looseNotebook } from "../../src/engine/notebook.ts";
import type { FakeDiscord } from "./fake-discord.ts";

/** What is no longer than this is a pause, and what is longer a deadline, or a heartbeat. */
const PAUSE_MS = 10_000;

/** What a connector gets that is to live in a fake Discord. Pauses are cut short; deadlines are not, for the machine may be busy. */
export const toolsFor = (fake: Pick<FakeDiscord, "token">, more: Partial<ConnectorTools> = {}): ConnectorTools => ({
  clock: Date.now,
  sleep: (ms, signal) =>
    setTimeout(ms <= PAUSE_MS ? Math.min(ms, 20) : ms, undefined, { signal }).catch(() => undefined),
  resolvePath: (path) => path,
  secret: (name) => (name === "DISCORD_TOKEN" ? fake.token : undefined),
  hush: () => undefined,
  notebook: looseNotebook(),
  ...more,
});
