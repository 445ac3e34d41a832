import { expect, test } from "vitest";
import { looseNotebook, type Notebook } from "../../engine/notebook.ts";
import { openBookmark, readBookmark } from "./bookmark.ts";
import { Gaps } from "./gaps.ts";
import { Position } from "./position.ts";
import { openQueue } from "./queue.ts";

const READY = { session_id: "s2", resume_gateway_url: "wss://resume.example" };

test("a position moves only with what was taken, and another session counts anew", () => {
  const position = new Position({ newest: "5", session: { id: "s1", url: "wss://one.example", seq: 10 } });
  position.passed([{ name: "MESSAGE_CREATE", data: { id: "7" }, seq: 12 }]);
  expect(position.mark()).toEqual({ newest: "7", session: { id: "s1", url: "wss://one.example", seq: 12 } });
  position.passed([
    { name: "READY", data: READY, seq: 1 },
    { name: "MESSAGE_DELETE", data: { id: "6" }, seq: 2 },
  ]);
  expect(position.mark()).toEqual({ newest: "7", session: { id: "s2", url: READY.resume_gateway_url, seq: 2 } });
});

test("a session that cannot be named cannot be resumed", () => {
  const position = new Position({ session: { id: "s1", url: "wss://one.example", seq: 10 } });
  position.passed([{ name: "READY", data: {}, seq: 1 }]);
  expect(position.mark()).toEqual({});
});

test("a bookmark comes back; after some minutes its session is no longer tried, and the rest serves", async () => {
  let now = 1_000_000;
  const notebook = looseNotebook();
  const mark = { newest: "7", session: { id: "s", url: "wss://one.example", seq: 3 } };
  await openBookmark(notebook, () => now).write(mark);
  expect(await readBookmark(notebook, () => now)).toEqual(mark);
  now += 300_000;
  expect(await readBookmark(notebook, () => now)).toEqual({ newest: "7" });
});

test.each(["", "{", "null", "[]", '{"newest":7,"session":{"id":1}}', '{"at":1e99,"session":{"id":"s","url":"x"}}'])(
  "a bookmark that cannot be read (%j) is none",
  async (text) => {
    const notebook: Notebook = { ...looseNotebook(), read: async () => text };
    expect(await readBookmark(notebook, () => 0)).toEqual({});
  },
);

test("a bookmark is written every ten seconds at most, and a notebook that fails ends nothing", async () => {
  let now = 0;
  let written = 0;
  const write = async (): Promise<void> => {
    written++;
    throw new Error("the disk is full");
  };
  const bookmark = openBookmark({ ...looseNotebook(), write }, () => now);
  for (; now < 60_000; now += 500) await bookmark.sometimes({ newest: "1" });
  expect(written).toBe(6);
});

test("a bookmark is never ahead of the database: killed before what it speaks of is stored, a run would lose it for the next", async () => {
  const notebook = looseNotebook();
  let keep: (() => void) | undefined;
  const stored = () =>
    new Promise<void>((resolve) => {
      keep = resolve;
    });
  const writing = openBookmark(notebook, () => 0, stored).write({ newest: "1" });
  expect(await readBookmark(notebook, () => 0)).toEqual({});
  keep?.();
  await writing;
  expect(await readBookmark(notebook, () => 0)).toEqual({ newest: "1" });

  await openBookmark(
    notebook,
    () => 0,
    () => Promise.reject(new Error("the disk is full")),
  ).write({ newest: "2" });
  expect(await readBookmark(notebook, () => 0)).toEqual({ newest: "1" });
});

test("nothing was missed in a server that the bot is put into now, and of the others from the last message on", () => {
  const gaps = new Gaps("5");
  gaps.newSession(["a"]);
  expect(gaps.opened("new")).toBeUndefined();
  expect(gaps.any()).toBe(true);
  gaps.heard("9");
  expect(gaps.opened("a")).toEqual({ guildId: "a", since: "5" });
  expect([gaps.opened("a"), gaps.any()]).toEqual([undefined, false]);
});

test("an outage of one server is a gap of that one", () => {
  const gaps = new Gaps("5");
  gaps.outage("100");
  gaps.heard("9");
  expect(gaps.opened("100")).toEqual({ guildId: "100", since: "5" });
});

test("what a full queue did not take is read again from the first of it on, in its channels", () => {
  const gaps = new Gaps();
  for (const [id, channel] of [
    ["50", "1"],
    ["51", "2"],
    ["52", "1"],
  ])
    gaps.overflowed({ id, channel_id: channel, guild_id: "100" });
  gaps.overflowed({ user: {}, guild_id: "100" });
  expect(gaps.drained()).toEqual({
    dropped: 4,
    gaps: [{ guildId: "100", since: "49", channels: new Set(["1", "2"]) }],
  });
  expect(gaps.drained()).toEqual({ dropped: 0, gaps: [] });
});

test("a queue gives what came in its order, takes no more than it holds, and ends with its error after the last", async () => {
  const queue = openQueue<number>(2);
  expect([queue.push(1), queue.push(2), queue.push(3)]).toEqual([true, true, false]);
  queue.end(new Error("over"));
  expect(await queue.take()).toEqual([1, 2]);
  await expect(queue.take()).rejects.toThrow("over");
  const waiting = openQueue<number>(2);
  const taken = waiting.take();
  waiting.push(7);
  expect(await taken).toEqual([7]);
  waiting.end();
  expect([await waiting.take(), waiting.push(8)]).toEqual([undefined, false]);
});
