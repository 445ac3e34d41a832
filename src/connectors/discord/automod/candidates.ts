import type { NamedList } from "../../../engine/rulebook/lists.ts";
import { plainValue } from "../../../engine/rulebook/yaml-tree.ts";
import { domainEntry } from "../../../engine/text/domain-set.ts";
import { type Fields, fieldsOf, listOf, textOf } from "../fields.ts";
import { LIMITS } from "./native-rule.ts";
import { toRust } from "./rust-regex.ts";
import type { Leaf } from "./sure-leaves.ts";

/** Something for Discord's filter to look for, and texts in which it would find it: on each of them the rule itself must act. */
export type Candidate = {
  readonly kind: "keyword" | "pattern" | "mentions";
  readonly text: string;
  readonly probes: readonly string[];
};

export type Found = { readonly candidates: readonly Candidate[]; readonly why: readonly string[] };

export type ListOf = (name: string) => Pick<NamedList, "entries" | "sections"> | undefined;

/** What one condition looks for, as the filter could. */
export const candidatesOf = (leaf: Leaf, listOf: ListOf): Found => {
  const params = fieldsOf(plainValue(leaf.written));
  const read = READERS[leaf.condition];
  if (read === undefined || params === undefined) return nothing(`the filter knows nothing like \`${leaf.condition}\``);
  return read(params, listOf);
};

const nothing = (...why: readonly string[]): Found => ({ candidates: [], why });

const sectionsOf = (
  ref: unknown,
  listOf_: ListOf,
): readonly { readonly entries: readonly string[]; readonly asks: boolean }[] => {
  const name = textOf(ref);
  if (name === undefined) return [{ entries: listOf(ref).filter((one) => typeof one === "string"), asks: false }];
  const list = listOf_(name);
  if (list?.sections !== undefined)
    return list.sections.map(({ traits, entries }) => ({ entries, asks: traits.atMost === "queue" }));
  return [{ entries: list?.entries ?? [], asks: false }];
};

/** Whole words alone: what begins like a bad word is often an innocent one, and the filter has no dictionary. */
const terms = (params: Fields, lists: ListOf): Found => {
  if (params.text === "folded") return nothing("it looks only at texts with their disguises undone");
  const sections = sectionsOf(params.any, lists);
  const entries = sections.filter(({ asks }) => !asks).flatMap((section) => section.entries);
  const keywords = entries.map((entry) => entry.trim().replace(/\s+/g, " ").toLowerCase());
  const fit = keywords.filter((entry) => entry !== "" && entry.length <= LIMITS.keywordLength && !entry.includes("*"));
  return {
    candidates: fit.map((text) => ({ kind: "keyword", text, probes: [text, `so ${text} there`] })),
    why: [
      ...(sections.some(({ asks }) => asks) ? ["entries of which people are only asked"] : []),
      ...(fit.length < keywords.length
        ? [`entries with an asterisk, or longer than ${LIMITS.keywordLength} characters`]
        : []),
      ...(params.match === "prefix" || params.match === "substring"
        ? ["parts of words: only whole words are handed on"]
        : []),
    ],
  };
};

/** Words that begin with a link to the domain: so it is that link, and not one that only mentions it. */
const links = (params: Fields, lists: ListOf): Found => {
  if (params.in === undefined) return nothing("the filter knows links only by the domains of a list");
  const entries = sectionsOf(params.in, lists).flatMap((section) =>
    section.entries.flatMap((text) => domainEntry(text) ?? []),
  );
  // Where a part of a domain is let pass, the filter would block that part too.
  const split = new Set(entries.filter(({ without }) => without).map(({ domain }) => domain));
  const whole = entries.filter(({ without, domain, path }) => !without && path === "" && !split.has(domain));
  const candidates = whole.flatMap(({ domain }) =>
    ["", "https://", "http://"].flatMap((scheme): readonly Candidate[] => [
      { kind: "keyword", text: `${scheme}${domain}`, probes: [`${scheme}${domain}`, `so ${scheme}${domain} there`] },
      {
        kind: "keyword",
        text: `${scheme}${domain}/*`,
        probes: [`${scheme}${domain}/`, `so ${scheme}${domain}/a?b=c there`],
      },
    ]),
  );
  const fit = candidates.filter(({ text }) => text.length <= LIMITS.keywordLength);
  return {
    candidates: fit,
    why: whole.length < entries.length ? ["domains of which only a part is listed"] : [],
  };
};

const pattern = (params: Fields): Found => {
  const source = textOf(params.pattern);
  if (source === undefined) return nothing("it has no pattern");
  if (params.text === "folded") return nothing("it looks only at texts with their disguises undone");
  if (params.case === "keep") return nothing("capitals make a difference to it, and to the filter none");
  const rust = toRust(source);
  return "why" in rust
    ? nothing(`its pattern does not fit: ${rust.why}`)
    : { candidates: [{ kind: "pattern", text: rust.pattern, probes: [] }], why: [] };
};

const INVITES =
  "(?i)(?:\\A|[\\t\\n\\f\\r ])(?:https?://)?(?:www\\.)?discord(?:\\.gg|(?:app)?\\.com/invite)/[a-z0-9-]{2,32}";

const invites = (params: Fields): Found =>
  params.any === true
    ? {
        candidates: [
          {
            kind: "pattern",
            text: INVITES,
            probes: [
              "discord.gg/abc123",
              "so https://discord.gg/abc123 there",
              "https://discord.com/invite/a-b",
              "http://www.discordapp.com/invite/ab",
            ],
          },
        ],
        why: ["invites to other services than Discord"],
      }
    : nothing("the filter cannot tell invites by their codes");

const mentions = (params: Fields): Found => {
  const least = params.at_least;
  const others = params.everyone === true ? ["mentions of everyone"] : [];
  if (typeof least !== "number") return nothing(...others);
  if (least < 1 || least - 1 > LIMITS.mentions) return nothing(`the filter counts to ${LIMITS.mentions}`);
  const people = Array.from({ length: least }, (_, i) => `<@${123_456_789_012_345_000n + BigInt(i)}>`).join(" ");
  return { candidates: [{ kind: "mentions", text: String(least - 1), probes: [people] }], why: others };
};

const READERS: Readonly<Record<string, (params: Fields, lists: ListOf) => Found>> = {
  phrase: terms,
  word: terms,
  link: links,
  regex: pattern,
  invite: invites,
  mentions,
};
