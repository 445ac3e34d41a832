import { expect, test } from "vitest";
import { fedConnector, notingPerformer } from "../../test/bot-bench.ts";
import { authorNamed, messageWith } from "../../test/message.ts";
import { rulebookWith, ruleWhen } from "../../test/rulebook.ts";
import { startBot } from "../runtime/run-bot.ts";
import { openMemoryStore } from "../store/memory.ts";
import { openCasework } from "./casework.ts";
import type { Message } from "./message.ts";
import { Moderator } from "./moderate.ts";
import { openReplayRecords } from "./replay-records.ts";

const DAY = 86_400_000;
const START = 1_790_000_000_000;

/** Who swears is struck once a burst; a link by somebody with two strikes is removed. */
const BOOK = rulebookWith(
  [
    ruleWhen({ word: { any: ["badword"] } }, { id: "swearing", then: { message: "delete", author: { strike: 1 } } }),
    ruleWhen({ all: [{ link: { any: true } }, { author: { strikes_at_least: 2 } }] }, { id: "links" }),
  ],
  { discipline: { half_life: "30d", ladder: {} } },
);

const said = (number: number, author: string, text: string, at: number): Message =>
  messageWith(text, { id: `m${number}`, author: authorNamed(author), sentAt: START + at });

const LINK = "see https://a.example/x";
const STREAM = [
  said(1, "ann", LINK, 0),
  said(2, "ann", "badword", 1_000),
  said(3, "ann", "badword again", 2_000),
  said(4, "ann", LINK, 3_000),
  said(5, "bob", "badword", 4_000),
  said(6, "ann", "badword", 200_000),
  said(7, "ann", LINK, 200_100),
  said(8, "bob", LINK, 200_200),
  said(9, "ann", LINK, 40 * DAY),
];

const replayed = async (): Promise<string[]> => {
  const moderator = new Moderator(BOOK);
  const records = openReplayRecords(BOOK);
  const found: string[] = [];
  for (const message of STREAM) {
    const decision = moderator.moderate(message, records?.knownOf(message));
    await records?.judged(message, decision);
    found.push(`${message.id} ${decision.rules.map(({ id }) => id).join()}`);
  }
  return found;
};

/** The same stream, fed to the bot in batches of this size. */
const live = async (batch: number): Promise<string[]> => {
  const store = openMemoryStore();
  const { connector, feed, end } = fedConnector(notingPerformer().performer);
  const found: string[] = [];
  const clock = (): number => START + 41 * DAY;
  const bot = startBot({
    store,
    connectors: [connector],
    moderator: new Moderator(BOOK),
    casework: openCasework({ store, clock, firstCase: 1, discipline: BOOK.discipline }),
    mode: "observe",
    clock,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, Math.min(ms, 5))),
    signal: new AbortController().signal,
    onEvent: (event) => {
      if (event.type !== "decided") return;
      const { message, decision } = event.recorded;
      found.push(`${message.id} ${decision.rules.map(({ id }) => id).join()}`);
    },
  });
  for (let from = 0; from < STREAM.length; from += batch)
    feed(STREAM.slice(from, from + batch).map((message) => ({ kind: "message", message })));
  end();
  await bot.done;
  return found;
};

test("strikes are known to a replay as they build up and fade, one a burst", async () => {
  expect(await replayed()).toEqual([
    "m1 ",
    "m2 swearing",
    "m3 swearing",
    "m4 ",
    "m5 swearing",
    "m6 swearing",
    "m7 links",
    "m8 ",
    "m9 ",
  ]);
});

test.each([1, 4, 100])("a replay judges as the running bot did, when that read %d messages at a time", async (batch) =>
  expect(await live(batch)).toEqual(await replayed()),
);

test("a rulebook that asks for nothing keeps nothing", () =>
  expect(openReplayRecords(rulebookWith([ruleWhen({ link: { any: true } })]))).toBeUndefined());
