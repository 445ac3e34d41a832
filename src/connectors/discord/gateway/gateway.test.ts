import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openFakeDiscord } from "../../../../test/discord/fake-discord.ts";
import { toolsFor } from "../../../../test/discord/tools.ts";
import { eventually } from "../../../../test/eventually.ts";
import { manualTime } from "../../../../test/manual-time.ts";
import { ConnectorError } from "../../../engine/errors.ts";
import { fateOf } from "./close-codes.ts";
import { type GatewayOptions, runGateway } from "./gateway.ts";
import { gatewayFacts, openBegun, pauseBeforeIdentify } from "./identify-budget.ts";
import { readPayload } from "./payload.ts";

const DAY = 86_400_000;
const full = { remaining: 1_000, total: 1_000, resetMs: DAY };

describe("the logins of a day are never used up, for with them the token goes", () => {
  test("the first login waits for nothing", () => expect(pauseBeforeIdentify(full, 0)).toBe(0));

  test.each([
    [1, 5_000],
    [2, 10_000],
    [3, 20_000],
    [9, 90_000],
    [99, 90_000],
  ])("after %i logins that did not last it waits %i ms", (begun, ms) =>
    expect(pauseBeforeIdentify(full, begun)).toBe(ms),
  );

  test("none is left: it waits until there are again", () =>
    expect(pauseBeforeIdentify({ ...full, remaining: 0 }, 0)).toBe(DAY));

  test("a process that is started over and over spreads what is left over the day", () => {
    let [now, remaining] = [0, 1_000];
    for (; now < DAY; remaining--) {
      expect(remaining).toBeGreaterThan(0);
      now += Math.max(1_000, pauseBeforeIdentify({ remaining, total: 1_000, resetMs: DAY - now }, 0));
    }
  });

  test("one that goes on for ever stays below a thousand a day by itself", () => {
    let logins = 0;
    for (let now = 0; now < DAY; logins++) now += pauseBeforeIdentify(full, logins) || 1;
    expect(logins).toBeLessThan(1_000);
  });

  test("a session that has lasted makes the next login a first one again", () => {
    let now = 0;
    const begun = openBegun(() => now);
    begun.begin();
    begun.begin();
    expect(begun.count()).toBe(2);
    now += 300_000;
    expect(begun.count()).toBe(0);
  });
});

describe("what Discord says of its gateway", () => {
  test.each([
    ["no address", {}],
    ["an address that is none", { url: "wss://" }],
    ["another sort of address", { url: "https://gateway.discord.gg" }],
  ])("%s is no answer", (_, answer) => expect(gatewayFacts(answer)).toBeUndefined());

  test("without limits the usual ones hold", () =>
    expect(gatewayFacts({ url: "wss://gateway.discord.gg" })).toEqual({ url: "wss://gateway.discord.gg", ...full }));
});

test.each([
  [4004, "give up"],
  [4010, "give up"],
  [4011, "give up"],
  [4012, "give up"],
  [4013, "give up"],
  [4014, "give up"],
  [4007, "identify"],
  [4009, "identify"],
  [1000, "identify"],
  [1001, "identify"],
  [4000, "resume"],
  [4001, "resume"],
  [4002, "resume"],
  [4005, "resume"],
  [4008, "resume"],
  [1006, "resume"],
  [4999, "resume"],
])("after close code %i modbot does the right thing: %s", (code, then) => expect(fateOf(code).then).toBe(then));

describe("packets", () => {
  test("any text is a packet or is told to be none, and nothing is thrown", () => {
    const isTold = (text: string): void => void expect(readPayload(text).kind).toMatch(/./);
    fc.assert(fc.property(fc.string(), isTold));
    fc.assert(fc.property(fc.json(), isTold));
  });

  test("a broken event is counted all the same: a resumed session would bring it again for ever", () =>
    expect(readPayload('{"op":0,"t":5,"s":7,"d":{}}')).toEqual({
      kind: "broken",
      why: "an event without a name",
      seq: 7,
    }));

  test("a rhythm of nothing would be an endless loop", () => {
    for (const interval of [0, -5, 1, "x", null])
      expect(readPayload(JSON.stringify({ op: 10, d: { heartbeat_interval: interval } }))).toMatchObject({
        kind: "hello",
        heartbeatMs: expect.toSatisfy((ms: number) => ms >= 1_000),
      });
  });
});

const options = (more: Partial<GatewayOptions>): GatewayOptions => ({
  token: "t",
  intents: 1,
  facts: async () => ({ url: "ws://127.0.0.1:9", ...full }),
  clock: Date.now,
  sleep: toolsFor({ token: "" }).sleep,
  chance: () => 0,
  onDispatch: () => undefined,
  onBroken: () => undefined,
  onNews: () => undefined,
  ...more,
});

describe("the connection", () => {
  test("an outage is told of with a reason, tried again with pauses that grow, and never costs a login", async () => {
    const time = manualTime();
    const news: string[] = [];
    const stop = new AbortController();
    let asked = 0;
    const facts = async () => {
      asked++;
      throw new ConnectorError("cannot ask Discord for /gateway/bot: ENOTFOUND.", { retryable: true });
    };
    const running = runGateway(options({ ...time, facts, onNews: (says) => news.push(says) }), stop.signal);
    await time.pass(600_000);
    expect(asked).toBeLessThan(20);
    expect(news[0]).toBe("cannot ask Discord for /gateway/bot: ENOTFOUND; trying again in 4 s");
    expect(news.at(-1)).toMatch(/in 60 s$/);
    stop.abort();
    await running;
  });

  test("a token that is refused over HTTP is no outage", async () => {
    const refused = new ConnectorError("it refuses the token (401).");
    const facts = async () => {
      throw refused;
    };
    await expect(runGateway(options({ facts }), new AbortController().signal)).rejects.toBe(refused);
  });

  test("sessions that end as soon as they begin are begun ever more slowly", async () => {
    const fake = await openFakeDiscord();
    fake.server();
    fake.gateway.closeEach(4009);
    const pauses: number[] = [];
    const stop = new AbortController();
    const sleep: GatewayOptions["sleep"] = async (ms, signal) => {
      pauses.push(ms);
      await toolsFor(fake).sleep(Math.min(ms, ms >= 30_000 ? ms : 10), signal);
    };
    const url = fake.gatewayUrl;
    const running = runGateway(
      options({ token: fake.token, facts: async () => ({ url, ...full }), sleep, chance: () => 1 }),
      stop.signal,
    );
    await eventually("four logins", () => fake.gateway.seen.identifies.length >= 4);
    stop.abort();
    await running;
    expect([5_000, 10_000, 20_000].every((ms) => pauses.includes(ms))).toBe(true);
  });

  test("a session that cannot be resumed is given up after some tries, and a new one begun", async () => {
    const fake = await openFakeDiscord();
    fake.server();
    const stop = new AbortController();
    const heard: string[] = [];
    const running = runGateway(
      options({
        token: fake.token,
        facts: async () => ({ url: fake.gatewayUrl, ...full }),
        session: { id: "gone", url: "ws://127.0.0.1:9/nobody", seq: 5 },
        onDispatch: ({ name }) => heard.push(name),
      }),
      stop.signal,
    );
    await eventually("a session", () => heard.includes("READY"));
    stop.abort();
    await running;
    expect(fake.gateway.seen.identifies).toHaveLength(1);
  });

  test("leaving keeps the session, so that the next run can resume it", async () => {
    const fake = await openFakeDiscord();
    fake.server();
    const stop = new AbortController();
    const facts = async () => ({ url: fake.gatewayUrl, ...full });
    const running = runGateway(options({ token: fake.token, facts }), stop.signal);
    await eventually("a session", () => fake.gateway.connected());
    stop.abort();
    await running;
    await eventually("the end of the connection", () => fake.gateway.seen.closes.length > 0);
    expect(fake.gateway.seen.closes).toEqual([4000]);
  });
});
