import { describe, expect, test } from "vitest";
import { openFakeDiscord } from "../../../test/discord/fake-discord.ts";
import { callerOf } from "./call.ts";
import { ask } from "./log-in.ts";
import { openRefusalGuard, openRest } from "./rest.ts";

describe("Discord blocks an address that goes on asking for what it refuses", () => {
  test("at half of that modbot falls silent until the ten minutes are over", () => {
    let now = 0;
    const guard = openRefusalGuard(() => now);
    for (let i = 0; i < 4_999; i++) guard.count(403, null);
    expect(guard.closedFor()).toBe(0);
    now = 200_000;
    guard.count(401, null);
    expect(guard.closedFor()).toBe(400_000);
    now = 600_000;
    expect(guard.closedFor()).toBe(0);
    guard.count(403, null);
    expect(guard.closedFor()).toBe(0);
  });

  test("what is nobody's fault does not count: answers, what is gone, servers that are down, limits that are shared", () => {
    const guard = openRefusalGuard(() => 0, 1);
    for (const status of [200, 204, 400, 404, 500, 502]) guard.count(status, null);
    guard.count(429, "shared");
    expect(guard.closedFor()).toBe(0);
    guard.count(429, "user");
    expect(guard.closedFor()).toBe(600_000);
  });

  test("then it asks for nothing, and says why", async () => {
    const fake = await openFakeDiscord();
    const clock = () => 1_000;
    const guard = openRefusalGuard(clock, 2);
    const rest = openRest({ token: fake.token, api: fake.api, clock, guard });
    fake.fault("GET /users/@me", { kind: "status", status: 403, body: { code: 50_001, message: "Missing Access" } }, 9);
    for (let i = 0; i < 2; i++) await expect(ask(rest, "/users/@me")).rejects.toThrow(/403/);
    const asked = fake.asked.length;
    await expect(ask(rest, "/users/@me")).rejects.toMatchObject({
      retryable: true,
      message: expect.stringContaining("would block this address"),
      hint: expect.stringContaining("modbot doctor discord"),
    });
    expect(fake.asked).toHaveLength(asked);
  });
});

test.each([
  ["a token that is refused", 401, false, /refuses the token/],
  ["a server that is down", 503, true, /503/],
  ["something that is not there", 404, false, /404/],
])("of %s people are told in words, and whether it may be tried again", async (_, status, retryable, message) => {
  const fake = await openFakeDiscord();
  const rest = openRest({ token: fake.token, api: fake.api, clock: Date.now });
  rest.options.retries = 0;
  fake.fault("GET /users/@me", { kind: "status", status, body: { code: 0, message: "no" } }, 9);
  await expect(ask(rest, "/users/@me")).rejects.toMatchObject({ retryable, message: expect.stringMatching(message) });
});

test("nobody there is an error in words too", async () => {
  const rest = openRest({ token: "x".repeat(30), api: "http://127.0.0.1:9/api", clock: Date.now });
  await expect(ask(rest, "/users/@me")).rejects.toMatchObject({
    retryable: true,
    message: expect.stringContaining("/users/@me"),
  });
});

test.each([403, 429])(
  "a page of the guard in front of Discord, with %i, is no answer: nothing is asked for ten minutes",
  async (status) => {
    const fake = await openFakeDiscord();
    let now = 1_000;
    const rest = openRest({ token: fake.token, api: fake.api, clock: () => now });
    const page = { body: "<!doctype html><title>Access denied</title>", headers: { "Content-Type": "text/html" } };
    fake.fault("GET /users/@me", { kind: "status", status, ...page });
    const call = callerOf(rest);
    const me = { method: "GET", path: "/users/@me" } as const;
    expect(await call(me)).toMatchObject({ kind: "limited", afterMs: 600_000 });
    now += 200_000;
    expect(await call(me)).toMatchObject({ kind: "limited", afterMs: 400_000 });
    await expect(ask(rest, "/users/@me")).rejects.toMatchObject({
      retryable: true,
      message: expect.stringContaining("blocks this address"),
    });
    expect(fake.asked).toHaveLength(1);
    now += 400_000;
    expect(await call(me)).toMatchObject({ kind: "ok" });
  },
);
