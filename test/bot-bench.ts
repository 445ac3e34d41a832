import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Arrival, Connector, Performed, Performer } from "../src/engine/connector.ts";
import { type Decision, ignoredBy } from "../src/engine/decision.ts";
import type { Effect, OutboxItem } from "../src/engine/effect.ts";
import type { Message } from "../src/engine/message.ts";
import { messageWith } from "./message.ts";

/** An empty folder of its own for one test. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "modbot-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

const RULEBOOK = { version: "test.1", hash: "0".repeat(64) };

export const decisionWith = (fields: Partial<Decision> = {}): Decision => ({ ...ignoredBy(RULEBOOK), ...fields });

/** Asks for `action` on the message and its author. */
export const effectOn = (message: Message, action: Effect["action"], fields: Partial<Effect> = {}): Effect => ({
  action,
  target: {
    platform: message.platform,
    message: message.id,
    ...(message.community === undefined ? {} : { community: message.community }),
    ...(message.channel === undefined ? {} : { channel: message.channel.id }),
    ...(message.author === undefined ? {} : { author: message.author.id }),
  },
  reason: "a test",
  ...fields,
});

/** Does what the first word of a message says: an action, `queue`, or `throw`. Everything else it ignores. */
export const judgeByFirstWord = () => {
  const observed: string[] = [];
  const judged: string[] = [];
  return {
    rulebook: RULEBOOK,
    observed,
    judged,
    observe: (message: Message): void => void observed.push(message.id),
    moderate: (message: Message): Decision => {
      judged.push(message.id);
      const word = message.text.split(" ")[0]!;
      if (word === "throw") throw new TypeError("x is not a function");
      if (word === "queue") return decisionWith({ route: "queue", severity: "medium" });
      if (word !== "delete" && word !== "ban" && word !== "lockdown") return decisionWith();
      const effect = effectOn(message, word, word === "lockdown" ? { durationMs: 60_000 } : {});
      return decisionWith({ route: "act", severity: "high", effects: [effect], suggested: [effect] });
    },
  };
};

/** Messages with these texts, numbered from `from`, each by an author of its own. */
export const arrivals = (texts: readonly string[], from = 1): readonly Arrival[] =>
  texts.map((text, i) => ({
    kind: "message",
    message: messageWith(text, { id: `m${from + i}`, author: { id: `u${from + i}` } }),
  }));

/** A performer that writes down what it was asked, and answers as told. */
export const notingPerformer = (answer: (item: OutboxItem) => Performed = () => ({ status: "done" })) => {
  const performed: OutboxItem[] = [];
  const recalled: OutboxItem[] = [];
  const performer: Performer = {
    perform: async (item) => {
      performed.push(item);
      return answer(item);
    },
    recall: async (item) => {
      recalled.push(item);
      return "not done";
    },
  };
  return { performer, performed, recalled };
};

/** A live input that a test feeds by hand; it ends when told to, or when the run stops. */
export const fedConnector = (performer: Performer, name = "discord") => {
  const waiting: (readonly Arrival[])[] = [];
  let ended = false;
  let wake: () => void = () => undefined;
  async function* read(signal: AbortSignal): AsyncGenerator<readonly Arrival[]> {
    signal.addEventListener("abort", () => wake(), { once: true });
    for (;;) {
      const next = waiting.shift();
      if (next) yield next;
      else if (ended || signal.aborted) return;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  }
  const connector: Connector = { name, read, performer, close: async () => undefined };
  return {
    connector,
    feed: (batch: readonly Arrival[]): void => {
      waiting.push(batch);
      wake();
    },
    end: (): void => {
      ended = true;
      wake();
    },
  };
};
