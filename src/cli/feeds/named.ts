import { UsageError } from "../../engine/errors.ts";
import { didYouMean } from "../../engine/rulebook/closest.ts";
import type { FeedSpec } from "../../runtime/feed-keeper.ts";
import { safe } from "../../tui/safe-text.ts";
import type { Config } from "../config/load.ts";

/** The feeds of these names; without names all. Errors: `UsageError` when there are none, or one is unknown. */
export const feedsOf = (config: Config | undefined, names: readonly string[]): readonly FeedSpec[] => {
  const feeds = config?.feeds ?? [];
  if (feeds.length === 0)
    throw new UsageError("modbot.yaml names no feeds.", {
      hint: "Write there: feeds: { phishing: { url: https://..., list: phishing } }; see docs/config.md.",
    });
  for (const name of names) {
    if (feeds.some((feed) => feed.name === name)) continue;
    const known = feeds.map((feed) => feed.name);
    throw new UsageError(`there is no feed ${safe(name, 80)}.`, {
      hint: didYouMean(name, known) ?? `There are: ${known.join(", ")}.`,
    });
  }
  return names.length === 0 ? feeds : feeds.filter((feed) => names.includes(feed.name));
};
