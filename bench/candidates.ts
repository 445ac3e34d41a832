import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Profanity, profaneWords } from "@2toad/profanity";
import { Filter } from "bad-words";
import { DataSet, englishRecommendedTransformers, parseRawPattern, RegExpMatcher } from "obscenity";
import { rulebookSource } from "../src/cli/rulebook.ts";
import type { Message } from "../src/engine/message.ts";
import { Moderator } from "../src/engine/moderate.ts";
import { compileRulebook } from "../src/engine/rulebook/compile.ts";
import { lexiconBuilder } from "../src/engine/text/lexicon.ts";
import type { Task } from "./task.ts";

/** Something that says of a message whether it is to be looked at. */
export type Candidate = {
  readonly name: string;
  /** What it does beyond looking for terms. */
  readonly does: string;
  readonly make: (task: Task) => Promise<(message: Message) => boolean>;
};

const require = createRequire(import.meta.url);

export const CANDIDATES: readonly Candidate[] = [
  {
    name: "modbot",
    does: "terms, patterns, domains, rates, decision",
    async make(task) {
      const moderator = new Moderator(compileRulebook({ file: "bench.yaml", text: rulebookOf(task) }));
      return (message) => moderator.moderate(message).route !== "ignore";
    },
  },
  {
    name: "modbot, default rules",
    does: "the built-in rulebook with the same terms and domains as rules of its own",
    async make(task) {
      const moderator = new Moderator(compileRulebook({ ...rulebookSource(HERE), text: withTask(task) }));
      return (message) => moderator.moderate(message).route !== "ignore";
    },
  },
  {
    name: "modbot, default rules, no models",
    does: "the same without classifier and embedder: what goes by words and behaviour",
    async make(task) {
      const moderator = new Moderator(compileRulebook({ ...rulebookSource(HERE), text: withTask(task), models: {} }));
      return (message) => moderator.moderate(message).route !== "ignore";
    },
  },
  {
    name: "modbot, terms only",
    does: "terms, gates of patterns",
    async make({ terms, patterns }) {
      const builder = lexiconBuilder();
      const group = builder.terms(terms, { mode: "word", text: "both" });
      for (const pattern of patterns)
        builder.gate([/[a-z]{4,}/.exec(pattern.replace(/\\[a-z]/g, " "))?.[0] ?? "nothing"]);
      const lexicon = builder.build();
      return ({ text }) => lexicon.scan(text).strength(group) > 0;
    },
  },
  {
    name: "composed pipeline",
    does: "NFKC, @2toad/profanity, RegExp list, Set of domains",
    async make({ terms, patterns, domains }) {
      const words = newProfanity(terms);
      const regexes = patterns.map((pattern) => new RegExp(pattern, "i"));
      const listed = new Set(domains);
      const HOST = /(?:https?:\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi;
      return ({ text }) => {
        const plain = text.normalize("NFKC").toLowerCase();
        if (words.exists(plain) || regexes.some((regex) => regex.test(plain))) return true;
        for (const [, host] of plain.matchAll(HOST)) if (listed.has(host!)) return true;
        return false;
      };
    },
  },
  {
    name: "allprofanity",
    does: "terms",
    async make({ terms }) {
      // Its other way in reads a configuration file from the working folder.
      const { AllProfanity } = await import("allprofanity");
      const filter = new AllProfanity({
        languages: [],
        customDictionaries: { bench: [...terms] },
        enableLeetSpeak: true,
        silent: true,
      });
      return ({ text }) => filter.check(text);
    },
  },
  {
    name: "obscenity",
    does: "terms",
    async make({ terms }) {
      const data = new DataSet<{ originalWord: string }>();
      for (const term of terms)
        data.addPhrase((phrase) => phrase.setMetadata({ originalWord: term }).addPattern(parseRawPattern(`|${term}|`)));
      const matcher = new RegExpMatcher({ ...data.build(), ...englishRecommendedTransformers });
      return ({ text }) => matcher.hasMatch(text);
    },
  },
  {
    name: "bad-words",
    does: "terms",
    async make({ terms }) {
      const filter = new Filter({ emptyList: true });
      filter.addWords(...terms);
      return ({ text }) => filter.isProfane(text);
    },
  },
  {
    name: "leo-profanity",
    does: "terms",
    async make({ terms }) {
      const leo = require("leo-profanity") as {
        clearList(): void;
        add(words: string[]): void;
        check(text: string): boolean;
      };
      leo.clearList();
      leo.add([...terms]);
      return ({ text }) => leo.check(text);
    },
  },
  {
    name: "@2toad/profanity",
    does: "terms",
    async make({ terms }) {
      const words = newProfanity(terms);
      return ({ text }) => words.exists(text);
    },
  },
];

const newProfanity = (terms: readonly string[]): Profanity => {
  const words = new Profanity({ languages: ["en"], wholeWord: true });
  const given = new Set(terms);
  words.removeWords((profaneWords.get("en") ?? []).filter((word) => !given.has(word)));
  words.addWords([...terms]);
  return words;
};

const DEFAULT_RULES = join(process.cwd(), "rules", "base.yaml");
const HERE = { cwd: process.cwd() };

/** The built-in rulebook, and the terms and domains of the task beside what it brings along. */
const withTask = ({ terms, domains }: Task): string =>
  readFileSync(DEFAULT_RULES, "utf8")
    .replace(
      /^lists:$/m,
      `lists:\n  bench_terms: { phrases: ${JSON.stringify(terms)} }\n  bench_domains: { domains: ${JSON.stringify(domains)} }`,
    )
    .replace(
      /^rules:$/m,
      `rules:\n${rule("bench-terms", "{ phrase: { any: bench_terms } }")}${rule("bench-domains", "{ link: { in: bench_domains } }")}`,
    );

/** The task as a rulebook: what the whole engine does with it. */
const rulebookOf = ({ terms, patterns, domains }: Task): string =>
  [
    'format: "modbot-rules/1"',
    'version: "1"',
    "lists:",
    `  terms: { phrases: ${JSON.stringify(terms)} }`,
    `  domains: { domains: ${JSON.stringify(domains)} }`,
    "rules:",
    rule("terms", "{ phrase: { any: terms } }"),
    rule("domains", "{ link: { in: domains } }"),
    ...patterns.map((pattern, i) => rule(`pattern-${i}`, `{ regex: { pattern: ${JSON.stringify(pattern)} } }`)),
    rule("author-rate", "{ rate: { by: author, at_least: 20, within: 5s } }"),
    rule("channel-rate", "{ rate: { by: channel, at_least: 500, within: 10s } }"),
  ].join("\n");

const rule = (id: string, when: string): string =>
  `  - id: ${id}\n    says: Bench.\n    mode: queue\n    when: ${when}\n    then: { message: delete }\n`;
