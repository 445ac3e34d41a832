import { parse } from "tldts";
import { asciiHost } from "../text/host.ts";

/** How a feed is written: a domain a line, a file of hosts (`0.0.0.0 evil.example`), or JSON (a list of texts, or an object that holds one). */
export const FEED_FORMATS = ["lines", "hosts", "json"] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

export type ParsedFeed = {
  /** Domains, and pages of domains as `bit.ly/abc`; lower case, each once. */
  readonly entries: ReadonlySet<string>;
  /** Entries that name no domain, an ending under which anybody may open one, or a page that only its query tells from others. */
  readonly dropped: number;
};

/**
 * The domains of a feed. What is no domain is left out and counted, for no feed is without a slip; an ending like `co.uk` or `github.io`
 * is left out too, because it would list everybody.
 *
 * Errors: a plain Error, in words, for text that is not of the format.
 */
export const parseFeed = (text: string, format: FeedFormat): ParsedFeed => {
  const entries = new Set<string>();
  let dropped = 0;
  for (const raw of format === "json" ? textsIn(text) : linesOf(text, format)) {
    const entry = entryOf(raw);
    if (entry === undefined) dropped++;
    else entries.add(entry);
  }
  return { entries, dropped };
};

const LOCAL = new Set([
  "localhost",
  "localhost.localdomain",
  "local",
  "broadcasthost",
  "0.0.0.0",
  "ip6-localhost",
  "ip6-loopback",
]);

function* linesOf(text: string, format: "lines" | "hosts"): Generator<string> {
  for (const line of text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/)) {
    const bare = line.replace(/(?:^|\s)[#!].*$/, "").trim();
    if (bare === "") continue;
    if (format === "lines") yield bare;
    else for (const host of bare.split(/\s+/).slice(1)) if (!LOCAL.has(host) && !host.startsWith("ip6-")) yield host;
  }
}

function* textsIn(text: string): Generator<string> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new Error("it is not JSON");
  }
  const list = Array.isArray(value) ? value : Object.values(Object(value)).find(Array.isArray);
  if (list === undefined) throw new Error("it is JSON without a list");
  for (const item of list) yield typeof item === "string" ? item : "";
}

const ENTRY = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:\*\.)?([^\s/?#:@]+)(?::\d+)?(\/[^\s?#]*)?([?#]\S)?/i;

const entryOf = (raw: string): string | undefined => {
  const [, written = "", path = "", query] = ENTRY.exec(raw) ?? [];
  // `youtube.com/watch?v=abc`: pages are known by their paths, so that without its query it would list them all.
  if (query !== undefined) return undefined;
  const host = asciiHost(written);
  if (host === undefined || !/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/.test(host)) return undefined;
  const { domain, isIcann, isPrivate } = parse(host, { allowPrivateDomains: true });
  if (domain === null || !(isIcann || isPrivate)) return undefined;
  return `${host}${withoutLastSlash(path).toLowerCase()}`;
};

/** A loop: a pattern would begin anew at each of a million slashes. */
const withoutLastSlash = (path: string): string => {
  let end = path.length;
  while (end > 0 && path.charCodeAt(end - 1) === SLASH) end--;
  return path.slice(0, end);
};
const SLASH = 47;
