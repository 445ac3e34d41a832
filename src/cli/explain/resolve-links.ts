import { ConnectorError } from "../../engine/errors.ts";
import { domainSet } from "../../engine/text/domain-set.ts";
import { type LinkTargets, linkKey } from "../../engine/text/link-targets.ts";
import { findUrls } from "../../engine/text/urls.ts";
import { shortLinks } from "../../runtime/web/resolve-link.ts";
import { safe } from "../../tui/safe-text.ts";
import type { Context } from "../context.ts";
import { builtinLists } from "../rulebook.ts";

/** Links of one text that are looked up at most. */
const MOST = 10;

/** Asks the shorteners that modbot knows where the short links of a text lead; says what it finds, and what it cannot find. */
export const resolveLinks = async (ctx: Pick<Context, "say" | "signal">, text: string): Promise<LinkTargets> => {
  const shorteners = domainSet(builtinLists("shorteners")?.entries ?? []);
  const resolve = shortLinks(shorteners);
  const targets = new Map<string, readonly string[]>();
  const short = findUrls(text).filter(({ host, path }) => path.length > 1 && shorteners.find(host, path) !== undefined);
  for (const key of [...new Set(short.map(linkKey))].slice(0, MOST)) {
    try {
      const way = await resolve(new URL(`https://${key}`), ctx.signal);
      targets.set(
        key,
        way.map((url) => url.href),
      );
      ctx.say(
        way.length === 0
          ? `${safe(key, 200)} leads nowhere.`
          : `${safe(key, 200)} leads to ${safe(way.at(-1)?.href ?? "", 500)}`,
      );
    } catch (error) {
      if (!(error instanceof ConnectorError)) throw error;
      ctx.say(`${safe(key, 200)}: ${safe(error.message, 500)}`);
    }
  }
  return targets;
};
