import type { Listing, LiveDomains } from "../text/domain-set.ts";

/** A feed in use. */
export type LiveFeed = {
  readonly name: string;
  readonly entries: ReadonlySet<string>;
  /** When it was fetched, epoch ms. */
  readonly fetchedAt: number;
};

/** What feeds add to the lists of a rulebook. A rulebook is compiled once; what is put here later counts from the next message on. */
export type LiveLists = {
  readonly of: (list: string) => LiveDomains | undefined;
  readonly put: (feed: LiveFeed) => void;
  /** Feeds that add to lists of which no rule has asked for any domain. */
  readonly unasked: () => readonly string[];
};

/** `lists`: the name of the list that each feed adds to, by the name of the feed. */
export const openLiveLists = (lists: ReadonlyMap<string, string>): LiveLists => {
  const feeds = new Map<string, LiveFeed & { readonly hostsOfPages: ReadonlySet<string>; readonly source: string }>();
  const asked = new Set<string>();
  const find = (names: readonly string[], domain: string, path: string): Listing | undefined => {
    for (const name of names) {
      const feed = feeds.get(name);
      if (feed === undefined) continue;
      if (feed.entries.has(domain)) return { entry: domain, source: feed.source };
      if (!feed.hostsOfPages.has(domain)) continue;
      const page = `${domain}${path
        .replace(/[?#].*$/s, "")
        .replace(/\/+$/, "")
        .toLowerCase()}`;
      if (feed.entries.has(page)) return { entry: page, source: feed.source };
    }
    return undefined;
  };
  return {
    of: (list) => {
      asked.add(list);
      const names = [...lists].filter(([, into]) => into === list).map(([name]) => name);
      return names.length === 0 ? undefined : { find: (domain, path) => find(names, domain, path) };
    },
    unasked: () => [...lists].filter(([, list]) => !asked.has(list)).map(([name]) => name),
    put: (feed) => {
      const pages = [...feed.entries].filter((entry) => entry.includes("/"));
      const hostsOfPages = new Set(pages.map((page) => page.slice(0, page.indexOf("/"))));
      feeds.set(feed.name, { ...feed, hostsOfPages, source: `feed ${feed.name} of ${momentText(feed.fetchedAt)}` });
    },
  };
};

/** `2026-11-20 12:00 UTC` */
const momentText = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC`;
