import { afterEach, describe, expect, test } from "vitest";
import type { Arrival, Connector } from "../engine/connector.ts";
import type { ActionName, OutboxItem } from "../engine/effect.ts";
import { type Message, SURFACES } from "../engine/message.ts";
import type { Removed } from "../engine/seen/removed.ts";
import type { StaffAction } from "../engine/seen/staff-action.ts";

/** Something that the platform says, and the message it is to become; null for what cannot be read. */
export type Piece<Wire> = { readonly wire: Wire; readonly message: Message | null };

/** The platform tells what became of messages, or what staff did by hand. */
export type Sight<Wire> = { readonly wire: Wire; readonly seen: Removed | StaffAction };

/** A connector, and the platform at its other end as a test sees it. */
export type Opened = {
  readonly connector: Connector;
  /** How many pieces the platform has got rid of. */
  readonly taken: () => number;
  /** The effects that the platform has carried out, by id, in order. */
  readonly performed: () => readonly string[];
  /** The same connector once more, as after a crash: nothing of the first one is left but what the platform knows. */
  readonly reopen: () => Promise<Connector>;
  /** Takes the platform down. */
  readonly dispose: () => Promise<void>;
};

export type Subject<Wire> = {
  readonly name: string;
  /** At least three that can be read. */
  readonly pieces: readonly Piece<Wire>[];
  readonly broken: Wire;
  /** Where the platform tells such things, at least one of each kind that it tells of. It tells nothing: `[]`. */
  readonly sights: readonly Sight<Wire>[];
  /** The most that may be under way between the platform and a reader who does not read. */
  readonly readAhead: number;
  /** A platform that says `pieces`, and then ends or falls silent. */
  readonly open: (pieces: readonly Piece<Wire>[], then: "ends" | "silent") => Promise<Opened>;
};

const ACTIONS: Record<ActionName, true> = {
  delete: true,
  warn: true,
  timeout: true,
  kick: true,
  ban: true,
  quarantine: true,
  slowmode: true,
  lockdown: true,
  pause_invites: true,
  tell: true,
  help: true,
  alert: true,
  untimeout: true,
  unban: true,
  unquarantine: true,
  end_slowmode: true,
  end_lockdown: true,
  end_pause_invites: true,
};

/** What every connector promises, whatever the platform. Call it in a test file with a subject of your own. */
export const connectorContract = <Wire>(subject: Subject<Wire>): void => {
  describe(`${subject.name} keeps the contract of connectors`, () => {
    const opened: Opened[] = [];
    const open = async (pieces: readonly Piece<Wire>[], then: "ends" | "silent" = "ends"): Promise<Opened> => {
      const one = await subject.open(pieces, then);
      opened.push(one);
      return one;
    };
    afterEach(async () => {
      for (const { connector, dispose } of opened.splice(0)) {
        await connector.close();
        await dispose();
      }
    });
    const said = subject.pieces.map((piece) => piece.message).filter((message) => message !== null);

    test("gives every message as it was said, in order, and ends with the input", async () => {
      const { connector } = await open(subject.pieces);
      expect(said.length).toBeGreaterThanOrEqual(3);
      expect(messagesOf(await readAll(connector))).toStrictEqual(said);
    });

    test("gives plain data: known fields, nothing undefined, whole times, lower-case roles", async () => {
      const { connector } = await open(subject.pieces);
      const messages = messagesOf(await readAll(connector));
      expect(messages.length).toBe(said.length);
      for (const message of messages) {
        expect(JSON.parse(JSON.stringify(message))).toStrictEqual(message);
        expect(strangeIn(message)).toEqual([]);
      }
    });

    test("gives no empty batch", async () => {
      const { connector } = await open(subject.pieces);
      for await (const batch of connector.read(new AbortController().signal)) expect(batch.length).toBeGreaterThan(0);
    });

    test("reports what it cannot read, and goes on", async () => {
      const [first, ...rest] = subject.pieces;
      const { connector } = await open([first!, { wire: subject.broken, message: null }, ...rest]);
      const arrivals = await readAll(connector);
      expect(arrivals[1]).toMatchObject({
        kind: "unreadable",
        where: expect.stringMatching(/./),
        why: expect.stringMatching(/./),
      });
      expect(messagesOf(arrivals)).toStrictEqual(said);
    });

    test("gives what is gone and what staff did by hand as plain data, at its place among the messages", async () => {
      const [first, ...rest] = subject.pieces;
      const sights = subject.sights.map(({ wire }) => ({ wire, message: null }));
      const { connector } = await open([first!, ...sights, ...rest]);
      const arrivals = await readAll(connector);
      const seen = arrivals.filter((a) => a.kind === "removed" || a.kind === "staff_action");
      expect(seen).toStrictEqual(subject.sights.map((sight) => sight.seen));
      expect(JSON.parse(JSON.stringify(seen))).toStrictEqual(seen);
      expect(arrivals.slice(1, 1 + seen.length)).toStrictEqual(seen);
      expect(messagesOf(arrivals)).toStrictEqual(said);
      for (const { platform, at } of seen) expect([platform, at]).toEqual([said[0]!.platform, expect.any(Number)]);
    });

    test("gives what has come while the platform is silent, and ends when told to", async () => {
      const { connector } = await open(subject.pieces, "silent");
      const stop = new AbortController();
      const arrivals: Arrival[] = [];
      for await (const batch of connector.read(stop.signal)) {
        arrivals.push(...batch);
        if (arrivals.length === said.length) setImmediate(() => stop.abort());
      }
      expect(messagesOf(arrivals)).toStrictEqual(said);
    });

    test("gives nothing when it was told to end before it began", async () => {
      const { connector } = await open(subject.pieces, "silent");
      expect(await readAll(connector, AbortSignal.abort())).toEqual([]);
    });

    test("can be left in the middle", async () => {
      const { connector } = await open(subject.pieces, "silent");
      let batches = 0;
      for await (const _ of connector.read(new AbortController().signal)) {
        batches++;
        break;
      }
      expect(batches).toBe(1);
      await connector.close();
    });

    test("does not read ahead without bound", async () => {
      const many = Array.from({ length: subject.readAhead * 20 }, (_, i) => subject.pieces[i % subject.pieces.length]!);
      const { connector, taken } = await open(many, "silent");
      const reader = connector.read(new AbortController().signal)[Symbol.asyncIterator]();
      const { value } = await reader.next();
      await settled(taken);
      expect(value.length).toBeGreaterThan(0);
      expect(taken()).toBeLessThanOrEqual(value.length + subject.readAhead);
      await reader.return?.();
    });

    test("does an effect once, and recalls it, also after a crash", async () => {
      const { connector, performed, reopen } = await open(subject.pieces);
      const item = itemFor("delete", said[0]!, 1);
      expect(await connector.performer.recall(item)).not.toMatchObject({ status: "done" });
      expect(await connector.performer.perform(item)).toMatchObject({ status: "done" });
      expect(performed()).toEqual([item.id]);
      expect(["done", "unsure"]).toContain(answerOf(await connector.performer.recall(item)));
      const again = await reopen();
      expect(["done", "unsure"]).toContain(answerOf(await again.performer.recall(item)));
      expect(["not done", "unsure"]).toContain(answerOf(await again.performer.recall(itemFor("delete", said[1]!, 2))));
      expect(performed()).toEqual([item.id]);
      await again.close();
    });

    test.each(Object.keys(ACTIONS) as ActionName[])("answers when asked to %s", async (action) => {
      const { connector } = await open(subject.pieces);
      const answer = await connector.performer.perform(itemFor(action, said[0]!, 3));
      expect(["done", "dropped", "failed"]).toContain(answer.status);
      if (answer.status !== "done") expect(answer.note, "people are told why not").toMatch(/./);
    });

    test("can be closed twice, and answers after that", async () => {
      const { connector } = await open(subject.pieces);
      await connector.close();
      await connector.close();
      const answer = await connector.performer.perform(itemFor("delete", said[0]!, 4));
      expect(["again", "failed"]).toContain(answer.status);
    });
  });
};

const readAll = async (connector: Connector, signal = new AbortController().signal): Promise<Arrival[]> => {
  const arrivals: Arrival[] = [];
  for await (const batch of connector.read(signal)) arrivals.push(...batch);
  return arrivals;
};

const messagesOf = (arrivals: readonly Arrival[]): Message[] =>
  arrivals.filter((a) => a.kind === "message").map((a) => a.message);

const answerOf = (answer: string | { readonly status: string }): string =>
  typeof answer === "string" ? answer : answer.status;

/** An effect on the author, the message and the channel of `message`, as the outbox would hand it over. */
export const itemFor = (action: ActionName, message: Message, number: number): OutboxItem => ({
  id: `c1.${number}`,
  caseId: "c1",
  effect: {
    action,
    target: {
      platform: message.platform,
      message: message.id,
      ...(message.community === undefined ? {} : { community: message.community }),
      ...(message.channel ? { channel: message.channel.id } : {}),
      ...(message.author ? { author: message.author.id } : {}),
    },
    durationMs: 600_000,
    ...(action === "slowmode" ? { intervalMs: 30_000 } : {}),
    reason: "a test",
  },
  status: "started",
  createdAt: 1_790_000_000_000,
  expiresAt: 1_790_000_600_000,
  attempts: 0,
  dueAt: 1_790_000_000_000,
});

const MESSAGE = [
  "platform",
  "id",
  "revision",
  "surface",
  "text",
  "sentAt",
  "community",
  "channel",
  "author",
  "attachments",
  "replyTo",
  "native",
];
const AUTHOR = ["id", "name", "createdAt", "joinedAt", "roles", "permissions"];
const CHANNEL = ["id", "name", "nsfw", "categoryId", "category", "thread", "parentId"];
const FILE: readonly string[] = ["name", "type", "size", "hash", "width", "height", "spoiler"];

/** What of a message is not as `Message` says. */
const strangeIn = (message: Message): string[] => [
  ...Object.keys(message).filter((key) => !MESSAGE.includes(key)),
  ...Object.keys(message.author ?? {}).filter((key) => !AUTHOR.includes(key)),
  ...(message.attachments ?? []).flatMap((file) => Object.keys(file).filter((key) => !FILE.includes(key))),
  ...Object.keys(message.channel ?? {}).filter((key) => !CHANNEL.includes(key)),
  ...[message.sentAt, message.author?.createdAt, message.author?.joinedAt]
    .filter((at) => at !== undefined && !(Number.isSafeInteger(at) && at >= 0))
    .map((at) => `the time ${at}`),
  ...[message.id, message.author?.id ?? "x", message.channel?.id ?? "x", message.platform]
    .filter((id) => typeof id !== "string" || id === "")
    .map(() => "an id that is no string"),
  ...(message.author?.roles ?? []).filter((role) => role !== role.toLowerCase()),
  ...([...SURFACES, "report"].includes(message.surface) ? [] : [message.surface]),
  ...(Number.isSafeInteger(message.revision) && message.revision >= 0 ? [] : ["the revision"]),
];

/** Waits until a count has stood still for a while of turns of the event loop. */
const settled = async (count: () => number): Promise<void> => {
  for (let still = 0, last = -1; still < 50; ) {
    await new Promise((resolve) => setImmediate(resolve));
    still = count() === last ? still + 1 : 0;
    last = count();
  }
};
