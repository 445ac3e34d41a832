import { describe, expect, test } from "vitest";
import { arrivals, fedConnector, notingPerformer, temporaryFolder } from "../../test/bot-bench.ts";
import { manualTime } from "../../test/manual-time.ts";
import { messageWith } from "../../test/message.ts";
import { databaseIn, opened, running } from "../../test/running-bot.ts";
import { wordClassifier } from "../../test/word-models.ts";
import { Moderator } from "../engine/moderate.ts";
import { compileRulebook } from "../engine/rulebook/compile.ts";
import type { SlowClassifier } from "../engine/scorers/classifier.ts";
import { openScoreScout } from "./score-scout.ts";

const never = new AbortController().signal;
const model = { id: "big", version: "1" };

/** A slow classifier whose answers are given by hand. */
const byHand = () => {
  const asked: string[] = [];
  const waiting = new Map<string, (harassment: number | Error) => void>();
  const classifier: SlowClassifier = {
    model,
    labels: ["harassment"],
    score: ([text = ""]) =>
      new Promise((found, failed) => {
        asked.push(text);
        waiting.set(text, (answer) => (answer instanceof Error ? failed(answer) : found([{ harassment: answer }])));
      }),
  };
  return { asked, classifier, answer: (text: string, what: number | Error) => waiting.get(text)?.(what) };
};

const RULE =
  "{ all: [ { label: { name: harassment, queue_at: 0.6, act_at: 0.95 } }, { none: [ { phrase: { any: [pizza] } } ] } ] }";
const moderatorBy = (when = RULE, unless = "{ author: { role: [trusted] } }"): Moderator =>
  new Moderator(
    compileRulebook({
      file: "rules.yaml",
      text: `format: modbot-rules/1\nversion: "1"\nrules:\n  - { id: a, says: A., mode: act, then: { message: delete }, when: ${when}, unless: ${unless} }\n`,
      models: { classifier: () => wordClassifier({ idiot: { harassment: 0.97 } }), slowClassifier: model },
    }),
  );

const scoutWith = (hand: ReturnType<typeof byHand>, time = manualTime()) => {
  const warnings: string[] = [];
  const scout = openScoreScout({
    models: { classifier: hand.classifier },
    wants: (message, known) => moderatorBy().wants(message, known),
    warn: async (_, error) => void warnings.push(String(error)),
    time,
    signal: never,
  });
  return { scout, time, warnings };
};

describe("a slow model is asked only where it can still change the outcome", () => {
  const author = { id: "1", name: "ann" };
  test.each([
    ["hello", {}, true],
    ["pizza", {}, false],
    ["hello", { author: { ...author, roles: ["trusted"] } }, false],
    ["hello", { author: { ...author, roles: ["owner"] } }, false],
    ["hello", { author: { ...author, roles: ["moderator"] } }, false],
  ] as const)("%j by %j: %s", (text, fields, asked) => {
    const { scout } = scoutWith(byHand());
    expect(scout.ahead(messageWith(text, fields as object)) !== undefined).toBe(asked);
  });

  test("without a slow model nothing is wanted", () => {
    const book = compileRulebook({
      file: "rules.yaml",
      text: `format: modbot-rules/1\nversion: "1"\nrules:\n  - { id: a, says: A., when: ${RULE} }\n`,
      models: { classifier: () => wordClassifier({}) },
    });
    expect(new Moderator(book).wants(messageWith("hello"))).toEqual({ labels: false, vector: false });
  });

  test("looking ahead counts nothing: a rate goes on from where it was", () => {
    const counting = moderatorBy(
      "{ all: [ { rate: { by: author, at_least: 3, within: 10s } }, { label: { name: harassment, queue_at: 0.6, act_at: 0.95 } } ] }",
    );
    const at = 1_700_000_000_000;
    for (let i = 0; i < 10; i++) counting.wants(messageWith("idiot", { sentAt: at }));
    expect(counting.moderate(messageWith("idiot", { sentAt: at })).route).toBe("ignore");
  });
});

test("a text is scored once, however many post it, and known from then on", async () => {
  const hand = byHand();
  const { scout } = scoutWith(hand);
  const both = [scout.ahead(messageWith("hello")), scout.ahead(messageWith("hello"))];
  await Promise.resolve();
  hand.answer("hello", 0.7);
  await Promise.all(both);
  expect(hand.asked).toEqual(["hello"]);
  expect(scout.known(messageWith("hello"))).toEqual({ labels: { model, of: { harassment: 0.7 } } });
  expect(scout.ahead(messageWith("hello"))).toBeUndefined();
});

test("who is late or fails holds nobody up, and is told of once", async () => {
  const hand = byHand();
  const { scout, time, warnings } = scoutWith(hand);
  let over = false;
  void scout.ahead(messageWith("hello"))?.then(() => {
    over = true;
  });
  await time.pass(200);
  expect(over).toBe(false);
  await time.pass(100);
  expect(over).toBe(true);
  expect(scout.known(messageWith("hello"))).toBeUndefined();
  const failed = scout.ahead(messageWith("again"));
  await Promise.resolve();
  hand.answer("again", new Error("the model is broken"));
  await failed;
  expect(warnings).toEqual(["Error: the model is broken"]);
});

test("a flood is not held up: after 256 that wait, the next is judged at once", () => {
  const { scout } = scoutWith(byHand());
  const held = Array.from({ length: 300 }, (_, i) => scout.ahead(messageWith(`hello ${i}`)));
  expect(held.filter((wait) => wait !== undefined)).toHaveLength(256);
});

test("a message is acted on by what the slow model says, and others pass it by meanwhile", async () => {
  const hand = byHand();
  const { performer, performed } = notingPerformer();
  const chat = fedConnector(performer);
  const time = manualTime();
  const bot = await running({
    store: await opened(databaseIn(temporaryFolder())),
    connectors: [chat.connector],
    moderator: moderatorBy(),
    slowModels: { classifier: hand.classifier },
    clock: time.clock,
    sleep: time.sleep,
  });
  chat.feed(arrivals(["hidden malice", "pizza", "you idiot"]));
  await time.pass(100);
  expect(bot.acknowledged()).toEqual(["m2"]);
  hand.answer("hidden malice", 0.99);
  await time.pass(100);
  expect(bot.acknowledged()).toEqual(["m2", "m1"]);
  // Late: the built-in classifier serves.
  await time.pass(400);
  expect(bot.acknowledged()).toEqual(["m2", "m1", "m3"]);
  chat.end();
  await time.pass(1_000);
  await bot.done;
  expect(performed.map(({ effect }) => effect.target.message)).toEqual(["m1", "m3"]);
});
