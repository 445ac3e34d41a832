import { beforeEach, describe, expect, test } from "vitest";
import type { StoredFeed } from "../../engine/feeds/feed-store.ts";
import { T0 } from "../samples.contract.ts";
import type { ModbotStore } from "../store-meta.ts";

const feed = (name: string, entries: readonly string[], more: Partial<StoredFeed> = {}): StoredFeed => ({
  name,
  url: `https://lists.example/${name}`,
  entries,
  count: entries.length,
  fetchedAt: T0,
  checkedAt: T0,
  ...more,
});

/** What a store keeps to about feeds. */
export const feedsContract = (given: () => ModbotStore): void => {
  let store: ModbotStore;
  beforeEach(() => {
    store = given();
  });

  describe("feeds", () => {
    test("a feed comes back as it was saved, and takes the place of the one before", async () => {
      const first = feed("b", ["evil.example", "bit.ly/abc"], {
        etag: 'W/"1"',
        lastModified: "Fri, 20 Nov 2026 12:00:00 GMT",
      });
      await store.saveFeed(first);
      await store.saveFeed(feed("a", []));
      expect(await store.feedOf("b")).toEqual(first);
      expect(await store.feedOf("c")).toBeUndefined();
      const { entries: _, ...state } = first;
      expect((await store.feeds()).map(({ name }) => name)).toEqual(["a", "b"]);
      expect((await store.feeds())[1]).toEqual(state);
      const next = feed("b", ["other.example"], { fetchedAt: T0 + 1 });
      await store.saveFeed(next);
      expect(await store.feedOf("b")).toEqual(next);
    });

    test("a note changes what is known of a feed and keeps its entries", async () => {
      await store.saveFeed(feed("a", ["evil.example"]));
      const failure = { at: T0 + 5, why: "no answer" };
      await store.noteFeed({ name: "a", url: "https://lists.example/a", fetchedAt: T0, checkedAt: T0, failure });
      expect(await store.feedOf("a")).toEqual(feed("a", ["evil.example"], { failure }));
      await store.noteFeed({ name: "a", url: "https://lists.example/a", fetchedAt: T0, checkedAt: T0 + 9 });
      expect(await store.feedOf("a")).toEqual(feed("a", ["evil.example"], { checkedAt: T0 + 9 }));
    });

    test("a feed that never came has a failure and nothing else", async () => {
      const failure = { at: T0, why: "no answer" };
      await store.noteFeed({ name: "a", url: "https://lists.example/a", fetchedAt: 0, checkedAt: 0, failure });
      expect(await store.feedOf("a")).toEqual(feed("a", [], { fetchedAt: 0, checkedAt: 0, failure }));
    });

    test("a feed of real size is kept", async () => {
      const many = Array.from({ length: 300_000 }, (_, i) => `host-${i}.example`);
      await store.saveFeed(feed("big", many));
      expect((await store.feedOf("big"))?.entries).toHaveLength(300_000);
    });
  });
};
