import { type DomainSet, domainSet } from "./domain-set.ts";
import { asciiHost } from "./host.ts";
import { hostSkeleton } from "./host-skeleton.ts";
import { lettersOf } from "./letter-set.ts";

/** A name that others imitate. */
export type Brand = {
  readonly name: string;
  readonly skeleton: string;
  /** `word`: an ordinary word too, or short; it proves nothing alone. `own`: nobody else's, so that a host with it at all is suspect. */
  readonly kind: "usual" | "word" | "own";
  readonly domains: readonly string[];
  /** A bit for each letter of the skeleton. */
  readonly letters: number;
};

export type Brands = {
  readonly all: readonly Brand[];
  /** Brands of which a name of so many letters may be a misspelling. */
  readonly near: (length: number) => readonly Brand[];
  readonly bySkeleton: ReadonlyMap<string, Brand>;
  /** Skeletons of names that come near a brand and are innocent. */
  readonly innocent: ReadonlySet<string>;
  /** Is it a site of others that may go by the name? */
  readonly isInnocent: (host: string) => boolean;
  /** The name of the brand to which a host truly belongs. */
  readonly ownerOf: (host: string) => string | undefined;
  /** The name of the brand whose own domain this is, without subdomains. */
  readonly domainOf: (domain: string) => string | undefined;
};

type Parsed = {
  readonly brand: Brand;
  readonly endless: readonly string[];
  readonly innocent: readonly string[];
  readonly others: readonly string[];
};

/** `name: domains`; see rules/lists/brands.txt. In words what is wrong, where it is not. */
export const brandProblem = (entry: string): string | undefined => {
  const parsed = parseBrand(entry);
  return typeof parsed === "string" ? parsed : undefined;
};

const parseBrand = (entry: string): Parsed | string => {
  const [, name, mark, rest] = /^([a-z0-9]{3,40})([?!]?):(.*)$/.exec(entry) ?? [];
  if (name === undefined) return "is not a brand. Write it like discord: discord.com discord.gg";
  const domains: string[] = [];
  const endless: string[] = [];
  const innocent: string[] = [];
  const others: string[] = [];
  for (const word of rest!.split(/\s+/).filter((part) => part !== "")) {
    if (/^![a-z0-9-]+$/.test(word)) innocent.push(word.slice(1));
    else if (word.startsWith("!") && isDomain(word.slice(1))) others.push(word.slice(1));
    else if (/^[a-z0-9-]+\.\*$/.test(word)) endless.push(word.slice(0, -2));
    else if (isDomain(word)) domains.push(word);
    else return `has "${word}", which is no domain, no domain.* and no !name`;
  }
  const skeleton = hostSkeleton(name);
  const kind = mark === "?" ? "word" : mark === "!" ? "own" : "usual";
  return { brand: { name, skeleton, kind, domains, letters: lettersOf(skeleton) }, endless, innocent, others };
};

const isDomain = (text: string): boolean => /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(text) && asciiHost(text) === text;

/** Errors: a plain Error for an entry that `brandProblem` refuses. */
export const brandsFrom = (entries: readonly string[]): Brands => {
  const parsed = entries.map((entry) => {
    const found = parseBrand(entry);
    if (typeof found === "string") throw new Error(`${JSON.stringify(entry)} ${found}`);
    return found;
  });
  const owners = new Map<string, string>();
  const endless = new Map<string, string>();
  for (const { brand, endless: names } of parsed) {
    for (const domain of brand.domains) if (!owners.has(domain)) owners.set(domain, brand.name);
    for (const name of names) endless.set(name, brand.name);
  }
  const all = parsed.map(({ brand }) => brand);
  const byLength = Array.from({ length: 70 }, (_, length) =>
    all.filter(({ skeleton }) => {
      const most = mostEdits(skeleton.length);
      return most > 0 && Math.abs(skeleton.length - length) <= most;
    }),
  );
  const genuine: DomainSet = domainSet([...owners.keys()]);
  const others = domainSet(parsed.flatMap((one) => one.others));
  return {
    all,
    near: (length) => byLength[length] ?? [],
    domainOf: (domain) => owners.get(domain),
    bySkeleton: new Map(all.map((brand) => [brand.skeleton, brand])),
    isInnocent: (host) => others.find(host, "") !== undefined,
    innocent: new Set(parsed.flatMap(({ innocent }) => innocent.map(hostSkeleton))),
    ownerOf: (host) => {
      const listing = genuine.find(host, "");
      if (listing) return owners.get(listing.entry);
      return endless.size === 0 ? undefined : endless.get(nameBeforeEnding(host));
    },
  };
};

/** `google` of `www.google.co.uk`; empty where the ending is no country's or generic one of the first level. */
const nameBeforeEnding = (host: string): string =>
  /(?:^|\.)([a-z0-9-]+)\.(?:(?:com?|net|org)\.)?[a-z]{2,3}$/.exec(host)?.[1] ?? "";

/** How many letters a misspelling of a name of such a length may have wrong. */
export const mostEdits = (length: number): number =>
  length < 5 ? 0 : length < 8 ? 1 : length < 12 ? 2 : length < 14 ? 3 : 4;
