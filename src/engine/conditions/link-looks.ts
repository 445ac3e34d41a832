import { getDomain, getDomainWithoutSuffix } from "tldts";
import { ACT, type Answer, NONE, QUEUE } from "../answer.ts";
import type { Brands } from "../text/brands.ts";
import type { DomainSet } from "../text/domain-set.ts";
import { isPublicAddress } from "../text/ip-address.ts";
import { type LookAlike, lookAlikeOf } from "../text/look-alike.ts";
import type { FoundUrl } from "../text/urls.ts";

/** One way to look at a link. `index` is its place among the links of `text`. */
export type Look = {
  readonly answer: (url: FoundUrl, text: string, index: number) => Answer;
  /** Of a link that counts. */
  readonly says: (url: FoundUrl, index: number) => string;
};

const linkTo = ({ host, via }: FoundUrl): string =>
  via === undefined ? `link to ${host}` : `link to ${host}, behind ${via}`;

export const lookAtAny: Look = { answer: ({ certain }) => (certain ? ACT : NONE), says: linkTo };

/** Links to listed domains, doubtful ones too. */
export const lookInto = (listed: DomainSet): Look => ({
  answer: ({ host, path }) => (listed.find(host, path) === undefined ? NONE : ACT),
  says(url) {
    const { entry, source } = listed.find(url.host, url.path) ?? {};
    const by = entry === undefined || entry === url.host ? undefined : `listed as ${entry}`;
    const why = [by, source].filter((part) => part !== undefined).join(", ");
    return why === "" ? linkTo(url) : `${linkTo(url)} (${why})`;
  },
});

export const lookOutside = (listed: DomainSet): Look => ({
  answer: ({ host, path, certain }) => (certain && listed.find(host, path) === undefined ? ACT : NONE),
  says: linkTo,
});

const ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$|:/;

/** Links to an address in place of a name. Those of a home or of one's own machine lead nobody astray. */
export const lookAtAddress: Look = {
  answer: ({ host, certain }) => (certain && ADDRESS.test(host) && isPublicAddress(host) ? ACT : NONE),
  says: linkTo,
};

/** Of so many links a message is looked at for likenesses; one that has more goes before people. */
const MOST_LOOKED_AT = 50;

export const lookForLikeness = (brands: Brands): Look => {
  const likenessOf = remembered((host) => lookAlikeOf(host, brands));
  return {
    answer({ host, span, certain }, text, index) {
      if (index >= MOST_LOOKED_AT) return QUEUE;
      const likeness = likenessOf(host);
      if (likeness === undefined) return NONE;
      if (certain) return likeness.certain ? ACT : QUEUE;
      // A name that may be two words counts where no two words come so near, and stand together.
      return likeness.certain && !/\s/.test(text.slice(span.start, span.end)) ? ACT : NONE;
    },
    says(url, index) {
      const likeness = likenessOf(url.host);
      if (index >= MOST_LOOKED_AT || likeness === undefined) return `more than ${MOST_LOOKED_AT} links`;
      return `${url.host} ${likeness.how} ${likeness.brand}`;
    },
  };
};

const REMEMBERED = 4_096;

const remembered = (find: (host: string) => LookAlike | undefined): ((host: string) => LookAlike | undefined) => {
  const known = new Map<string, LookAlike | undefined>();
  return (host) => {
    if (known.has(host)) return known.get(host);
    if (known.size >= REMEMBERED) known.clear();
    const found = find(host);
    known.set(host, found);
    return found;
  };
};

/**
 * Links with a label that shows another domain. Sure where the label shows a brand's own domain and the link does not lead to a brand;
 * short links and archives have labels that differ in good faith.
 */
export const lookForDeceit = (brands: Brands | undefined): Look => ({
  answer({ host, label }) {
    if (label === undefined || isOneSite(host, label.host)) return NONE;
    const shown = brands?.ownerOf(label.host);
    const target = brands?.ownerOf(host);
    // What goes by a brand's name in the open shows its pages: `[twitter.com/x](https://fxtwitter.com/x)` hides nothing.
    if (shown !== undefined) {
      if (shown === target) return NONE;
      return target === undefined && brands?.isInnocent(host) !== true ? ACT : QUEUE;
    }
    return label.certain && getDomainWithoutSuffix(host) !== getDomainWithoutSuffix(label.host) ? QUEUE : NONE;
  },
  says: ({ host, label }) => `label shows ${label?.host ?? ""}, link leads to ${host}`,
});

const isOneSite = (a: string, b: string): boolean => (getDomain(a) ?? a) === (getDomain(b) ?? b);
