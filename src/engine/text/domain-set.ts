import { asciiHost } from "./host.ts";

/** What made a host count as listed. */
export type Listing = {
  /** As it stands on the list. */
  readonly entry: string;
  /** Where it comes from, when that is not the rulebook: `feed phishing of 2026-11-20 12:00 UTC`. */
  readonly source?: string;
};

/** Domains of a list, ready to be asked. */
export type DomainSet = { readonly find: (host: string, path: string) => Listing | undefined };

/** Domains that come and go while the bot runs: what feeds add to a list. Asked for one name, without its subdomains. */
export type LiveDomains = { readonly find: (domain: string, path: string) => Listing | undefined };

/**
 * An entry as it is compared. `example.com` is the domain with its subdomains, `=example.com` the domain alone,
 * `example.com/forms` what lies below that path, and `!` before any of them takes out what a wider entry lists.
 */
export type DomainEntry = {
  readonly domain: string;
  readonly without: boolean;
  readonly exact: boolean;
  /** Lower case, begins with a slash, ends without one; empty for all. */
  readonly path: string;
  readonly text: string;
};

const ENTRY = /^(!?)(=?)([^/?#]+)(\/[^\s?#]*)?$/;
const DOMAIN = /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+\.?$/u;

/** `undefined` for what is no entry of a list of domains. */
export const domainEntry = (text: string): DomainEntry | undefined => {
  const [, without, exact, written, path = ""] = ENTRY.exec(text) ?? [];
  const domain = written !== undefined && DOMAIN.test(written) ? asciiHost(written) : undefined;
  if (domain === undefined) return undefined;
  return { domain, without: without === "!", exact: exact === "=", path: path.toLowerCase().replace(/\/+$/, ""), text };
};

/**
 * A list of domains. Of several entries that fit, the one with the longest domain counts, of those the one with the longest path,
 * and of those the one with `!`. What feeds add is asked where the list itself says nothing.
 *
 * Errors: a plain Error for what is no entry; ask `domainEntry` first.
 */
export const domainSet = (texts: readonly string[], live?: LiveDomains): DomainSet => {
  const entries = new Map<string, DomainEntry[]>();
  for (const text of texts) {
    const entry = domainEntry(text);
    if (entry === undefined) throw new Error(`${JSON.stringify(text)} is no domain`);
    const same = entries.get(entry.domain);
    if (same === undefined) entries.set(entry.domain, [entry]);
    else same.push(entry);
  }
  for (const same of entries.values()) {
    same.sort((a, b) => b.path.length - a.path.length || Number(b.without) - Number(a.without));
  }
  return {
    find(host, path) {
      for (let at = 0; at >= 0; at = afterDot(host, at)) {
        const fits = entries
          .get(at === 0 ? host : host.slice(at))
          ?.find((entry) => (at === 0 || !entry.exact) && isBelow(path, entry.path));
        if (fits !== undefined) return fits.without ? undefined : { entry: fits.text };
      }
      if (live === undefined) return undefined;
      for (let at = 0; at >= 0; at = afterDot(host, at)) {
        const listing = live.find(at === 0 ? host : host.slice(at), path);
        if (listing !== undefined) return listing;
      }
      return undefined;
    },
  };
};

/** Where the name without its first label begins; -1 after the last. */
const afterDot = (host: string, at: number): number => {
  const dot = host.indexOf(".", at);
  return dot < 0 ? -1 : dot + 1;
};

/** Does a path lie at or below another one: `/forms/d/1` below `/forms`, `/formsx` not? */
const isBelow = (path: string, above: string): boolean => {
  if (above === "") return true;
  if (path.length < above.length || path.slice(0, above.length).toLowerCase() !== above) return false;
  const next = path[above.length];
  return next === undefined || next === "/" || next === "?" || next === "#";
};
