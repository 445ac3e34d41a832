import { expect, test } from "vitest";
import { ConnectorError, StoreError } from "../engine/errors.ts";
import { openLiveLists } from "../engine/feeds/live-lists.ts";
import { domainSet } from "../engine/text/domain-set.ts";
import { openMemoryStore } from "../store/memory.ts";
import { type FeedAnswer, type FeedReport, type FeedSpec, openFeedKeeper } from "./feed-keeper.ts";

const HOUR = 3_600_000;
const feed: FeedSpec = {
  name: "phishing",
  url: "https://lists.example/phishing",
  format: "lines",
  everyMs: 6 * HOUR,
  list: "phishing",
  allowHttp: false,
  except: new Set(["fine.example.com"]),
};

/** A keeper with a clock that is moved by sleeping, over a site that answers one thing after the other. */
const keeping = (
  answers: readonly (FeedAnswer | Error)[],
  { store = openMemoryStore(), feeds = [feed], until = 20 * HOUR } = {},
) => {
  let now = Date.UTC(2026, 10, 20, 12);
  const end = now + until;
  const stop = new AbortController();
  const asked: { readonly at: number; readonly etag: string | undefined }[] = [];
  const reports: FeedReport[] = [];
  const live = openLiveLists(new Map(feeds.map(({ name, list }) => [name, list])));
  const keeper = openFeedKeeper({
    feeds,
    store,
    live,
    genuine: domainSet(["youtube.com"]),
    fetch: async ({ etag }) => {
      const answer = answers[asked.length] ?? { kind: "same" as const };
      asked.push({ at: now, etag });
      if (answer instanceof Error) throw answer;
      return answer;
    },
    time: {
      clock: () => now,
      sleep: async (ms) => {
        now += ms;
        if (now >= end) stop.abort();
      },
    },
    chance: () => 0.5,
    onReport: (report) => void reports.push(report),
  });
  const listed = (host: string) => domainSet([], live.of("phishing")).find(host, "")?.source;
  return { keeper, store, asked, reports, listed, stop, run: () => keeper.run(stop.signal) };
};

const fetched = (...entries: readonly string[]): FeedAnswer => ({
  kind: "fetched",
  text: entries.join("\n"),
  etag: '"1"',
});
const many = (count: number, from = 0) => Array.from({ length: count }, (_, i) => `evil${from + i}.example.com`);

test("a feed is fetched at once, and again when its time has come, with the tag that the site gave", async () => {
  const { run, asked, listed, reports } = keeping([fetched("evil.example.com", "fine.example.com")]);
  await run();
  expect(asked.map(({ etag }) => etag)).toEqual([undefined, '"1"', '"1"', '"1"']);
  for (const [i, { at }] of asked.slice(1).entries()) {
    expect(at - asked[i]!.at).toBeGreaterThanOrEqual(6 * HOUR);
    expect(at - asked[i]!.at).toBeLessThan(6.1 * HOUR);
  }
  expect(reports.map(({ status }) => status)).toEqual(["updated", "same", "same", "same"]);
  expect(listed("x.evil.example.com")).toBe("feed phishing of 2026-11-20 12:00 UTC");
  expect(listed("fine.example.com")).toBeUndefined();
});

test("what was fetched serves the next run before any network does", async () => {
  const first = keeping([fetched("evil.example.com")]);
  await first.keeper.update(feed, first.stop.signal);
  const next = keeping([new ConnectorError("no network")], { store: first.store });
  await next.keeper.load();
  expect(next.listed("evil.example.com")).toBeDefined();
  expect(next.asked).toEqual([]);
});

test("a feed that another process has fetched comes into use", async () => {
  const { store, keeper, listed } = keeping([]);
  await keeper.load();
  const other = keeping([fetched("evil.example.com")], { store });
  await other.keeper.update(feed, other.stop.signal);
  expect(listed("evil.example.com")).toBeUndefined();
  await keeper.load();
  expect(listed("evil.example.com")).toBeDefined();
});

test("a site that fails is asked again after growing pauses, and what it gave before stays in use", async () => {
  const down = new ConnectorError("no answer in time", { retryable: true });
  const { run, asked, listed, store } = keeping([fetched("evil.example.com"), down, down, down], { until: 7 * HOUR });
  await run();
  const pauses = asked.slice(2).map(({ at }, i) => Math.round((at - asked[i + 1]!.at) / 60_000));
  expect(pauses.slice(0, 3)).toEqual([1, 2, 4]);
  expect(listed("evil.example.com")).toBeDefined();
  expect((await store.feeds())[0]).not.toHaveProperty("failure");
});

test("why a try failed is kept for people to see", async () => {
  const { keeper, store, stop } = keeping([new ConnectorError("no answer in time")]);
  expect(await keeper.update(feed, stop.signal)).toEqual({
    name: "phishing",
    status: "failed",
    why: "no answer in time",
  });
  expect((await store.feeds())[0]).toMatchObject({ count: 0, fetchedAt: 0, failure: { why: "no answer in time" } });
});

test.each([
  ["holds a genuine site", fetched("evil.example.com", "youtube.com"), /genuine/],
  ["has lost more than half", fetched(...many(30)), /shrunk/],
  ["has come empty", fetched(""), /no entries/],
])("a feed that %s does not take the place of the one before", async (_, bad, why) => {
  const { keeper, listed, stop, store } = keeping([fetched(...many(100)), bad]);
  await keeper.update(feed, stop.signal);
  const report = await keeper.update(feed, stop.signal);
  expect(report).toMatchObject({ status: "failed", why: expect.stringMatching(why) });
  expect(listed("evil99.example.com")).toBeDefined();
  expect((await store.feedOf("phishing"))?.entries).toHaveLength(100);
  expect((await store.feeds())[0]?.failure?.why).toMatch(why);
});

test("a store that refuses for a while does not end the keeping", async () => {
  const store = openMemoryStore();
  let refusals = 2;
  const saveFeed: typeof store.saveFeed = async (saved) => {
    if (refusals-- > 0) throw new StoreError("the disk is full");
    return store.saveFeed(saved);
  };
  const { run, reports, listed } = keeping(Array(9).fill(fetched("evil.example.com")), {
    store: { ...store, saveFeed },
    until: HOUR,
  });
  await run();
  expect(reports.map(({ status }) => status)).toEqual(["failed", "failed", "updated"]);
  expect(listed("evil.example.com")).toBeDefined();
});

test("a person may say that a feed has shrunk with reason, not that a genuine site is bad", async () => {
  const { keeper, stop } = keeping([fetched(...many(100)), fetched(...many(30)), fetched("youtube.com")]);
  await keeper.update(feed, stop.signal);
  expect(await keeper.update(feed, stop.signal, true)).toMatchObject({ status: "updated", count: 30 });
  expect(await keeper.update(feed, stop.signal, true)).toMatchObject({ status: "failed" });
});

test("a feed at a new address is another feed", async () => {
  const first = keeping([fetched(...many(100))]);
  await first.keeper.update(feed, first.stop.signal);
  const moved = { ...feed, url: "https://elsewhere.example/list" };
  const next = keeping([fetched("evil.example.com")], { store: first.store, feeds: [moved], until: HOUR });
  await next.run();
  expect(next.asked).toEqual([{ at: expect.any(Number), etag: undefined }]);
  expect(next.reports).toEqual([{ name: "phishing", status: "updated", count: 1, dropped: 0 }]);
  expect(next.listed("evil0.example.com")).toBeUndefined();
});
