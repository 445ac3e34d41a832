import { onTestFinished } from "vitest";
import { type DiscordConnector, openDiscord } from "../../src/connectors/discord/connect.ts";
import type { DiscordSettings } from "../../src/connectors/discord/settings.ts";
import type { ConnectorTools } from "../../src/connectors/kind.ts";
import type { Arrival } from "../../src/engine/connector.ts";
import type { Message } from "../../src/engine/message.ts";
import { eventually } from "../eventually.ts";
import type { FakeDiscord } from "./fake-discord.ts";
import { toolsFor } from "./tools.ts";

export type Listening = {
  readonly settings?: DiscordSettings;
  readonly tools?: Partial<ConnectorTools>;
  readonly readAhead?: number;
  /** Hears, and reads nothing until `go`. */
  readonly holds?: boolean;
};

/** A connector that reads a fake Discord, and all that has arrived so far. Connected when this resolves. */
export const listenTo = async (
  fake: FakeDiscord,
  { settings = {}, tools = {}, readAhead, holds = false }: Listening = {},
) => {
  const connector: DiscordConnector = await openDiscord(
    { api: fake.api, ...settings },
    toolsFor(fake, tools),
    readAhead === undefined ? {} : { readAhead },
  );
  const stop = new AbortController();
  const heard: Arrival[] = [];
  let failure: unknown;
  let go = (): void => undefined;
  const going = new Promise<void>((resolve) => {
    go = resolve;
    if (!holds) resolve();
  });
  const reading = (async () => {
    for await (const batch of connector.read(stop.signal)) {
      heard.push(...batch);
      await going;
    }
  })().catch((error: unknown) => {
    failure = error;
  });
  const end = async (): Promise<void> => {
    go();
    stop.abort();
    await reading;
    await connector.close();
  };
  onTestFinished(end);
  const connected = (): Promise<void> =>
    eventually("a session", () => failure !== undefined || fake.gateway.connected());
  await connected();
  const of = <K extends Arrival["kind"]>(kind: K): Extract<Arrival, { kind: K }>[] =>
    heard.filter((one): one is Extract<Arrival, { kind: K }> => one.kind === kind);
  const messages = (): Message[] => of("message").map(({ message }) => message);
  return {
    connector,
    heard,
    connected,
    messages,
    /** `0 text hello` for each message, in order. */
    lines: (): string[] => messages().map(({ revision, surface, text }) => `${revision} ${surface} ${text}`),
    removed: () => of("removed"),
    staffActions: () => of("staff_action"),
    notices: (): string[] => of("notice").map(({ says }) => says),
    unreadable: (): string[] => of("unreadable").map(({ why }) => why),
    /** Waits until so much has arrived as to make it true. */
    until: (what: string, holds_: () => boolean): Promise<void> => eventually(what, holds_),
    /** Waits for a message with this text. */
    hears: (text: string): Promise<void> =>
      eventually(`the message "${text}"`, () => messages().some((message) => message.text === text)),
    go,
    end,
    /** What the reading failed with. */
    failed: async (): Promise<unknown> => {
      await reading;
      return failure;
    },
  };
};
