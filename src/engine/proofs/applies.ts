import type { Finding, FiredRule, Span } from "../decision.ts";
import { mergeSpans } from "../explain.ts";
import { findUrls } from "../text/urls.ts";
import { MUTATION_NAMES, type Mutable, type MutationName } from "./mutations.ts";

/** What a condition that looks at words is meant to see through: everything. */
const IN_WORDS: ReadonlySet<MutationName> = new Set(MUTATION_NAMES);
/** A pattern is asked about one message, and only where its letters stand together. */
const IN_PATTERNS = without("split", "spaced");
/** A browser takes these for the same host. With other letters it would be another host. */
const IN_LINKS: ReadonlySet<MutationName> = new Set(["case", "percent-encoding", "full-width"]);

/** Conditions whose findings name a range that can be written otherwise. A rate, an age or a count of capitals has none. */
const APPLIES: Readonly<Record<string, ReadonlySet<MutationName>>> = {
  phrase: IN_WORDS,
  word: IN_WORDS,
  proximity: without("split"),
  regex: IN_PATTERNS,
  link: IN_LINKS,
};

/** These compare whole messages: who changes one of several has written another text, and no disguise of the same. */
const COMPARING: ReadonlySet<string> = new Set(["same_text", "raid", "joins", "same_files"]);

function without(...names: readonly MutationName[]): ReadonlySet<MutationName> {
  return new Set(MUTATION_NAMES.filter((name) => !names.includes(name)));
}

/**
 * The ranges of a caught text that this mutation may change, in order and apart; none where it makes no sense for what the rule rests on.
 * Words and links are changed each in their own ways: words inside a link belong to the link.
 */
export const mutableFor = (name: MutationName, text: string, { findings }: FiredRule): Mutable => {
  const held = findings.filter(({ level }) => level === "act" || level === "queue");
  if (held.some(({ condition }) => COMPARING.has(condition))) return { text, spans: [] };
  const links = findUrls(text).map(({ span }) => span);
  // What another finding must stand beside cannot be torn from it.
  if (name === "split" && held.filter(({ spans }) => spans.length > 0).length > 1) return { text, spans: [] };
  const spans = held
    .filter(({ condition }) => APPLIES[condition]?.has(name) === true)
    .flatMap((finding) => (finding.condition === "link" ? hostsOf(finding, text) : outside(finding.spans, links)));
  return { text, spans: mergeSpans(spans) };
};

const outside = (spans: readonly Span[], links: readonly Span[]): readonly Span[] =>
  spans.filter(
    (span) => span.end > span.start && !links.some((link) => span.start < link.end && link.start < span.end),
  );

const HOST = /^(?:https?:\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?=[/?#]|$)/i;

/** The names of the hosts of plainly written links. One that is disguised already is left as it is. */
const hostsOf = ({ spans }: Finding, text: string): readonly Span[] =>
  spans.flatMap(({ start, end }) => {
    const found = HOST.exec(text.slice(start, end));
    const host = found?.[1];
    if (found === null || host === undefined) return [];
    const from = start + found[0].length - host.length;
    return [{ start: from, end: from + host.length }];
  });
