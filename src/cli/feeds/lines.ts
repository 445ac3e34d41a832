import type { FeedState } from "../../engine/feeds/feed-store.ts";
import { durationText } from "../../engine/units.ts";
import type { FeedReport, FeedSpec } from "../../runtime/feed-keeper.ts";
import { safe } from "../../tui/safe-text.ts";
import { agoText, counted } from "../../tui/time-words.ts";
import { columns, type Paint } from "../paint.ts";

/** What came of fetching one feed, in a line. */
export const reportText = (report: FeedReport): string => {
  const name = `feed ${report.name}`;
  switch (report.status) {
    case "updated":
      return `${name}: ${counted(report.count, "domain")} now${report.dropped > 0 ? `, ${report.dropped} left out that name no domain or no page of their own` : ""}`;
    case "same":
      return `${name}: nothing new, ${counted(report.count, "domain")}`;
    case "failed":
      return `${name}: ${safe(report.why, 500)}`;
  }
};

/** The address without its query: feeds that one pays for have their key there. */
const shownUrl = (url: string): string => url.replace(/[?#].*$/s, "?...");

/** A feed as `feeds list --json` tells it: what the configuration says, and what is stored. */
export type KnownFeed = { readonly spec: FeedSpec; readonly state: FeedState | undefined };

export const feedJson = ({ spec, state }: KnownFeed): unknown => ({
  name: spec.name,
  url: shownUrl(spec.url),
  list: spec.list,
  format: spec.format,
  every_ms: spec.everyMs,
  domains: state?.count ?? 0,
  ...(state === undefined || state.fetchedAt === 0 ? {} : { fetched_at: state.fetchedAt, checked_at: state.checkedAt }),
  ...(state?.failure === undefined ? {} : { failed_at: state.failure.at, failure: state.failure.why }),
});

export const feedLines = (feeds: readonly KnownFeed[], now: number, paint: Paint): readonly string[] => {
  const rows = feeds.map(({ spec, state }) => [
    spec.name,
    spec.list,
    state === undefined || state.fetchedAt === 0 ? "never" : agoText(now - state.fetchedAt),
    String(state?.count ?? 0),
    durationText(spec.everyMs),
    safe(shownUrl(spec.url), 200),
  ]);
  const table = columns([["feed", "list", "fetched", "domains", "every", "from"], ...rows], [3]);
  const problems = feeds.flatMap(({ spec, state }) =>
    state?.failure === undefined
      ? []
      : [paint.yellow(`${spec.name}: ${safe(state.failure.why, 500)} (${agoText(now - state.failure.at)})`)],
  );
  return [...table, ...(problems.length > 0 ? ["", ...problems] : [])];
};
