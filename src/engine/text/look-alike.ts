import { parse } from "tldts";
import { BAIT_ENDINGS, CHEAP_ENDINGS, type Cut, wordAtEdge, wordKind } from "./bait-words.ts";
import { type Brand, type Brands, mostEdits } from "./brands.ts";
import { editDistance } from "./edit-distance.ts";
import { hostSkeleton } from "./host-skeleton.ts";
import { isFarther, lettersOf } from "./letter-set.ts";

/** A host that is made to be taken for another. */
export type LookAlike = {
  readonly brand: string;
  /** How it comes near, in words: `looks like`, `misspells`. */
  readonly how: string;
  /** Sure enough to act on; others are for people to look at. */
  readonly certain: boolean;
};

type Likeness = "same" | "drawn alike" | "near" | "far" | "within";
/** What a name comes to: the brand that it shows, how, and what stands beside it. */
type Show = {
  readonly brand: Brand;
  readonly likeness: Likeness;
  /** Words of a bait beside it, and whether words of bait or plain ones explain all that is not the brand. */
  readonly baits: number;
  readonly explained: boolean;
};

/**
 * Does a host imitate a brand? Compares what it looks like (`hostSkeleton`), by parts between dashes and without words of a bait at its
 * edges, with the names of the brands: the same, drawn alike, or misspelled; also a genuine domain as the beginning of another one.
 *
 * Gives: `undefined` for the genuine ones, for hosts that only mention a brand (`discordjs.guide`, `steamdb.info`), and for others.
 * Limits: some microseconds a host; whoever asks remembers the answers. Brands of four letters are found only as they are drawn.
 */
export const lookAlikeOf = (host: string, brands: Brands): LookAlike | undefined => {
  if (brands.ownerOf(host) !== undefined || brands.isInnocent(host)) return undefined;
  const { domainWithoutSuffix: name, subdomain, publicSuffix, isPrivate } = parse(host, { allowPrivateDomains: true });
  if (name == null || name === "" || publicSuffix == null) return undefined;
  const copied = copiedDomain(host, publicSuffix, brands);
  if (copied && !isPrivate) return { brand: copied, how: "begins like the domain of", certain: true };
  const ending = publicSuffix.slice(publicSuffix.lastIndexOf(".") + 1);
  const own = strongest(showsIn(name, brands), (show) => judge(show, ending, isPrivate === true));
  if (own || (copied && isPrivate)) return own;
  return inSubdomain(subdomain ?? "", name, brands, isPrivate === true);
};

/** The first certain likeness, else the first one. */
const strongest = (shows: readonly Show[], judged: (show: Show) => LookAlike | undefined): LookAlike | undefined => {
  let best: LookAlike | undefined;
  for (const show of shows) {
    const found = judged(show);
    if (found?.certain) return found;
    best ??= found;
  }
  return best;
};

/** `discord.com.evil.example` and `discord.com-login.example`: read from the left, it is another's. Its ending belongs to nobody: `x.com.au`. */
const copiedDomain = (host: string, ending: string, brands: Brands): string | undefined => {
  const labels = host.slice(0, host.length - ending.length - 1).split(".", MOST_LABELS);
  for (let from = 0; from < labels.length - 1; from++) {
    for (let to = from + 1; to < labels.length && to - from <= 2; to++) {
      const before = labels.slice(from, to).join(".");
      const [last, more] = labels[to]!.split("-", 2);
      const domain = `${before}.${last}`;
      if (domain.length < SHORTEST_COPIED || (more === undefined && to === labels.length - 1)) continue;
      const owner = brands.domainOf(domain);
      if (owner !== undefined) return owner;
    }
  }
  return undefined;
};

/** Shorter domains are as like as not the names of something else. */
const SHORTEST_COPIED = 8;
const MOST_LABELS = 8;

/** A label of the subdomain that copies a brand letter by letter; or one that names it, before a domain that is nothing but bait. */
const inSubdomain = (subdomain: string, name: string, brands: Brands, isPrivate: boolean): LookAlike | undefined => {
  if (subdomain === "" || subdomain === "www") return undefined;
  const shows = subdomain
    .split(".")
    .slice(-MOST_LABELS)
    .flatMap((label) => showsIn(label, brands));
  const words = kindsOf(partsOf(name).map(hostSkeleton), brands);
  return strongest(shows, ({ brand, likeness, explained }) => {
    if (brand.kind === "word" || likeness === "far" || likeness === "within") return undefined;
    if (likeness === "drawn alike") return { brand: brand.name, how: HOW[likeness], certain: explained && !isPrivate };
    if (!explained) return undefined;
    if (likeness === "near") return { brand: brand.name, how: HOW[likeness], certain: false };
    return words.explained && words.baits > 0
      ? { brand: brand.name, how: "is named before a bait, like", certain: words.baits > 1 }
      : undefined;
  });
};

/** What the whole without its dashes shows, and each part between them; each also without the words at its edges. */
const showsIn = (name: string, brands: Brands): readonly Show[] => {
  const skeletons = partsOf(name).map(hostSkeleton);
  const whole = skeletons.join("");
  const shows = [showOf(whole, name, brands, NOTHING_BESIDE)];
  if (skeletons.length > 1) {
    for (const [i, part] of skeletons.entries()) {
      if (part.length < 4) continue;
      const beside = kindsOf(
        skeletons.filter((_, other) => other !== i),
        brands,
      );
      shows.push(showOf(part, name, brands, beside));
    }
  }
  const found = shows.filter((show) => show !== undefined);
  const within = found.length > 0 ? undefined : withinWhole(whole, name, brands);
  return within ? [within] : found;
};

const partsOf = (name: string): readonly string[] =>
  name.startsWith("xn--") ? [name] : name.split(/[-_]+/).filter((part) => part !== "");

type Beside = Pick<Show, "baits" | "explained">;
const NOTHING_BESIDE: Beside = { baits: 0, explained: true };

/** What a part shows, as it is and with one word after the other taken off its edges. */
const showOf = (part: string, name: string, brands: Brands, beside: Beside): Show | undefined => {
  let rest = part;
  let { baits } = beside;
  let near: Show | undefined;
  for (;;) {
    if (brands.innocent.has(rest)) return undefined;
    const brand = brands.bySkeleton.get(rest);
    if (brand !== undefined) {
      const likeness = isWritten(name, brand) ? "same" : "drawn alike";
      return { brand, likeness, baits, explained: beside.explained };
    }
    const misspelt = nearest(rest, brands);
    // Each field by name: a spread costs more than all the rest here.
    if (misspelt) near = { brand: misspelt.brand, likeness: misspelt.likeness, baits, explained: beside.explained };
    const cut = wordAtEdge(rest, "end") ?? wordAtEdge(rest, "start");
    if (cut === undefined || cut.rest.length < 4) return near;
    rest = cut.rest;
    if (cut.kind === "bait") baits++;
  }
};

/** The name itself, if divided: `disc-ord`. */
const isWritten = (name: string, { name: brand }: Brand): boolean =>
  name.includes(brand) || name.replace(/[-_]/g, "").includes(brand);

/** A misspelling of a long name at its end alone, or of its beginning alone, is a matter of degree: `dreamcommunity` is another word. */
const SURE_EDITS = 2;
/** So many letters come together by chance in no other name. */
const LONG = 12;

const nearest = (part: string, brands: Brands): Pick<Show, "brand" | "likeness"> | undefined => {
  const letters = lettersOf(part);
  let found: { brand: Brand; distance: number } | undefined;
  for (const brand of brands.near(part.length)) {
    const most = mostEdits(brand.skeleton.length);
    if (isFarther(letters, brand.letters, most)) continue;
    const distance = editDistance(part, brand.skeleton, most);
    if (distance <= most && (found === undefined || distance < found.distance)) found = { brand, distance };
  }
  if (found === undefined) return undefined;
  const { brand, distance } = found;
  const { length } = brand.skeleton;
  if (length < LONG) return { brand, likeness: distance === 1 ? "near" : "far" };
  const other = isOtherWord(part, brand.skeleton);
  if (distance <= SURE_EDITS) return { brand, likeness: other ? "far" : "near" };
  return other ? undefined : { brand, likeness: "far" };
};

/** Only the beginning differs, and what follows is a word of its own: `streamcommunity`. */
const isOtherWord = (part: string, skeleton: string): boolean => {
  let same = 0;
  while (same < part.length && part[part.length - 1 - same] === skeleton[skeleton.length - 1 - same]) same++;
  return same >= 8;
};

/** A brand somewhere in a longer name: as it is, or only as it is drawn. */
const withinWhole = (whole: string, name: string, brands: Brands): Show | undefined => {
  const letters = lettersOf(whole);
  for (const brand of brands.all) {
    // Nearly all have a letter that the name has not.
    if ((brand.letters & ~letters) !== 0 || brand.kind === "word" || brand.skeleton.length < 6) continue;
    if (!whole.includes(brand.skeleton)) continue;
    const likeness = isWritten(name, brand) ? "within" : "drawn alike";
    if (likeness === "drawn alike" || brand.kind === "own") return { brand, likeness, baits: 0, explained: false };
  }
  return undefined;
};

/** What the parts beside a brand are. A part may be several words in a row; another brand is a bait as well. */
const kindsOf = (parts: readonly string[], brands: Brands): Beside => {
  let baits = 0;
  let explained = true;
  for (const part of parts) {
    for (let rest: string | undefined = part; rest !== undefined && rest !== ""; ) {
      const kind = brands.bySkeleton.has(rest) ? "bait" : wordKind(rest);
      if (kind === "bait") baits++;
      if (kind !== undefined) break;
      const cut: Cut | undefined = wordAtEdge(rest, "start") ?? wordAtEdge(rest, "end");
      if (cut === undefined) explained = false;
      else if (cut.kind === "bait") baits++;
      rest = cut?.rest;
    }
  }
  return { baits, explained };
};

const HOW: Readonly<Record<Likeness, string>> = {
  same: "uses the name of",
  "drawn alike": "is drawn like",
  near: "misspells",
  far: "resembles",
  within: "holds the name of",
};

/** What a likeness comes to, with what stands beside it. `undefined`: nothing worth a look. */
const judge = (show: Show, ending: string, hosted: boolean): LookAlike | undefined => {
  const { brand, likeness, explained } = show;
  const said = show.baits + (BAIT_ENDINGS.has(ending) ? 1 : 0);
  const baits = said > 0 && CHEAP_ENDINGS.has(ending) ? said + 1 : said;
  const found = (certain: boolean): LookAlike => ({ brand: brand.name, how: HOW[likeness], certain });
  if (brand.kind === "word") {
    if (baits === 0 || (likeness === "same" && !explained)) return undefined;
    if (likeness === "near") return baits > 1 && explained ? found(false) : undefined;
    // There are shops of keys and gifts for it, under cheap endings too.
    return likeness === "far" ? undefined : found(said > 1 && explained);
  }
  switch (likeness) {
    case "drawn alike":
      return found(explained || baits > 0);
    case "same":
      // Anybody may open a site below a host like github.io, and fans of a thing name theirs after it.
      if (hosted) return explained && baits > 0 ? found(false) : undefined;
      if (!explained) return brand.kind === "own" ? found(baits > 1) : undefined;
      return found(baits > 1 || (brand.kind === "own" && baits > 0));
    case "near":
      if (!explained && baits === 0) return undefined;
      return found(baits > 0 || (brand.skeleton.length >= LONG && explained));
    case "far":
      return baits > 0 || brand.skeleton.length >= LONG ? found(false) : undefined;
    case "within":
      return found(false);
  }
};
