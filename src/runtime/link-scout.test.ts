import { expect, test } from "vitest";
import { arrivals, fedConnector, notingPerformer, temporaryFolder } from "../../test/bot-bench.ts";
import { manualTime } from "../../test/manual-time.ts";
import { messageWith } from "../../test/message.ts";
import { moderatorWhen } from "../../test/rulebook.ts";
import { databaseIn, opened, running } from "../../test/running-bot.ts";
import { ConnectorError } from "../engine/errors.ts";
import { domainSet } from "../engine/text/domain-set.ts";
import { openLinkScout } from "./link-scout.ts";
import type { ResolveLink } from "./web/resolve-link.ts";

const shorteners = domainSet(["bit.ly"]);
const never = new AbortController().signal;

/** Answers are given by hand. */
const byHand = () => {
  const asked: string[] = [];
  const waiting = new Map<string, (address: string | undefined) => void>();
  const resolve: ResolveLink = (link) =>
    new Promise((found, failed) => {
      asked.push(link.href);
      waiting.set(link.href, (address) =>
        address === undefined ? failed(new ConnectorError("no answer")) : found([new URL(address)]),
      );
    });
  return { asked, resolve, answer: (link: string, address?: string) => waiting.get(link)?.(address) };
};

const scoutWith = (hand: ReturnType<typeof byHand>, time = manualTime()) => ({
  time,
  scout: openLinkScout({ shorteners, resolve: hand.resolve, time, signal: never }),
});

test.each(["hello", "see https://youtube.com/watch", "bit.ly alone", "at 1:15:20", "bit.ly.example.com/abc"])(
  "%j waits for nothing",
  (text) => {
    const { scout } = scoutWith(byHand());
    expect(scout.ahead(messageWith(text))).toBeUndefined();
    expect(scout.known(messageWith(text))).toBeUndefined();
  },
);

test("a link is asked for once, however many post it, and known from then on", async () => {
  const hand = byHand();
  const { scout } = scoutWith(hand);
  const message = messageWith("look bit.ly/abc");
  const both = [scout.ahead(message), scout.ahead(messageWith("again https://bit.ly/abc"))];
  await Promise.resolve();
  hand.answer("https://bit.ly/abc", "https://evil.example/x");
  await Promise.all(both);
  expect(hand.asked).toEqual(["https://bit.ly/abc"]);
  expect(scout.known(message)).toEqual(new Map([["bit.ly/abc", ["https://evil.example/x"]]]));
  expect(scout.ahead(message)).toBeUndefined();
});

test("who does not answer holds a message up for a second and a half, and is not asked again at once", async () => {
  const hand = byHand();
  const { scout, time } = scoutWith(hand);
  const message = messageWith("look bit.ly/slow");
  let over = false;
  void scout.ahead(message)?.then(() => {
    over = true;
  });
  await time.pass(1_400);
  expect(over).toBe(false);
  await time.pass(200);
  expect(over).toBe(true);
  expect(scout.known(message)).toBeUndefined();
  hand.answer("https://bit.ly/slow");
  await time.pass(1);
  expect(scout.ahead(message)).toBeUndefined();
  await time.pass(6 * 60_000);
  expect(scout.ahead(message)).toBeInstanceOf(Promise);
});

test("nobody can hold a chat up with links: after 64 that wait, the next is judged at once", () => {
  const { scout } = scoutWith(byHand());
  const held = Array.from({ length: 80 }, (_, i) => scout.ahead(messageWith(`bit.ly/x${i}`)));
  expect(held.filter((wait) => wait !== undefined)).toHaveLength(64);
});

test("a message is acted on for where its short link leads, and others pass it by meanwhile", async () => {
  const hand = byHand();
  const { performer, performed } = notingPerformer();
  const chat = fedConnector(performer);
  const store = await opened(databaseIn(temporaryFolder()));
  const moderator = moderatorWhen({ link: { in: ["evil.example"] } });
  const time = manualTime();
  const bot = await running({
    store,
    connectors: [chat.connector],
    moderator,
    shortLinks: { shorteners, resolve: hand.resolve },
    clock: time.clock,
    sleep: time.sleep,
  });
  chat.feed(arrivals(["free skins bit.ly/abc", "good evening"]));
  await time.pass(100);
  expect(bot.acknowledged()).toEqual(["m2"]);
  hand.answer("https://bit.ly/abc", "https://evil.example/x");
  await time.pass(200);
  expect(bot.acknowledged()).toEqual(["m2", "m1"]);
  chat.end();
  await time.pass(1_000);
  await bot.done;
  expect(performed.map(({ effect }) => [effect.action, effect.target.message])).toEqual([["delete", "m1"]]);
});

test("what is held back when the input ends is judged before the run does", async () => {
  const hand = byHand();
  const chat = fedConnector(notingPerformer().performer);
  const store = await opened(databaseIn(temporaryFolder()));
  const time = manualTime();
  const bot = await running({
    store,
    connectors: [chat.connector],
    shortLinks: { shorteners, resolve: hand.resolve },
    clock: time.clock,
    sleep: time.sleep,
  });
  chat.feed(arrivals(["look bit.ly/never"]));
  chat.end();
  await time.pass(5_000);
  expect(await bot.done).toMatchObject({ messages: 1 });
  expect(bot.acknowledged()).toEqual(["m1"]);
});
