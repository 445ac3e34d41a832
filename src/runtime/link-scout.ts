import type { Message } from "../engine/message.ts";
import type { DomainSet } from "../engine/text/domain-set.ts";
import { type LinkTargets, linkKey } from "../engine/text/link-targets.ts";
import { findUrls } from "../engine/text/urls.ts";
import { type Time, within } from "./sleep.ts";
import type { ResolveLink } from "./web/resolve-link.ts";

/** A message waits this long for its short links, ms. Whoever is slow is judged by what is known. */
const PATIENCE_MS = 1_500;
/** Messages that wait at once. One more is judged at once: nobody can hold a chat up with links. */
const MOST_WAITING = 64;
/** Short links looked up for one message. */
const MOST_LINKS = 5;
const MOST_KNOWN = 10_000;
/** What was found is asked again after this long; what was not, sooner. */
const KEPT_MS = 60 * 60_000;
const FAILED_MS = 5 * 60_000;

type Known = { readonly addresses: readonly string[]; readonly until: number };

/** Finds out where short links lead before a message is judged, for shorteners that the configuration allows to be asked. */
export type LinkScout = {
  /** Where the short links of a message lead, as far as that is known by now. */
  readonly known: (message: Message) => LinkTargets | undefined;
  /** Resolves when more cannot be found out in time; absent when there is nothing to wait for. Never rejects. */
  readonly ahead: (message: Message) => Promise<void> | undefined;
};

/**
 * Asks `resolve` once for each link, several at once, and remembers the answers.
 *
 * Limits: 64 messages wait at a time, 1.5 s each; 10,000 answers are kept, for an hour. A link that fails counts as leading nowhere for 5 minutes.
 */
export const openLinkScout = (how: {
  readonly shorteners: DomainSet;
  readonly resolve: ResolveLink;
  readonly time: Time;
  readonly signal: AbortSignal;
}): LinkScout => {
  const answers = new Map<string, Known>();
  const asking = new Map<string, Promise<void>>();
  let waiting = 0;

  const shortLinksOf = (text: string): readonly string[] => {
    if (!text.includes(".")) return NONE;
    const short = findUrls(text).filter(
      ({ host, path }) => path.length > 1 && how.shorteners.find(host, path) !== undefined,
    );
    return short.length === 0 ? NONE : [...new Set(short.map(linkKey))].slice(0, MOST_LINKS);
  };

  const answerTo = (key: string): Known | undefined => {
    const known = answers.get(key);
    return known !== undefined && known.until > how.time.clock() ? known : undefined;
  };

  const remember = (key: string, addresses: readonly string[], keptMs: number): void => {
    answers.delete(key);
    answers.set(key, { addresses, until: how.time.clock() + keptMs });
    const [oldest] = answers.keys();
    if (answers.size > MOST_KNOWN && oldest !== undefined) answers.delete(oldest);
  };

  const ask = async (key: string): Promise<void> => {
    try {
      const way = await how.resolve(new URL(`https://${key}`), how.signal);
      const addresses = way.map((url) => url.href);
      remember(key, addresses, addresses.length > 0 ? KEPT_MS : FAILED_MS);
    } catch {
      // Whoever does not answer leads nowhere for now; the message is judged by what it says itself.
      remember(key, NONE, FAILED_MS);
    } finally {
      asking.delete(key);
    }
  };

  return {
    known(message) {
      const targets = shortLinksOf(message.text).flatMap((key): [string, readonly string[]][] => {
        const known = answerTo(key);
        return known === undefined || known.addresses.length === 0 ? [] : [[key, known.addresses]];
      });
      return targets.length === 0 ? undefined : new Map(targets);
    },
    ahead(message) {
      const open = shortLinksOf(message.text).filter((key) => answerTo(key) === undefined);
      if (open.length === 0 || waiting >= MOST_WAITING || how.signal.aborted) return undefined;
      const found = open.map((key) => {
        // Not begun before it is noted: what fails at once would otherwise stay noted for ever.
        const under = asking.get(key) ?? Promise.resolve().then(() => ask(key));
        asking.set(key, under);
        return under;
      });
      waiting++;
      return within(how.time.sleep, PATIENCE_MS, Promise.all(found)).then(() => {
        waiting--;
      });
    },
  };
};

const NONE: readonly string[] = [];
