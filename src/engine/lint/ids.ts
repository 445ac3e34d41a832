/** Every kind of thing that `modbot rules check` points out, with what it means. A rule or a list may name those that it means to keep. */
export const LINTS = {
  "no-examples": "a rule has no example of what it catches, or of what it allows",
  "no-budget": "a rule acts, and nothing limits how often",
  "ban-without-second-signal": "a rule bans on one finding alone",
  "reputation-alone": "a rule acts on a reputation alone, whatever the message says",
  "not-certified": "a graded rule may act, and not enough decisions stand behind it yet",
  "never-looked-at": "a rule promises how often it is wrong, and nobody looks at what it does",
  "short-substring": "a text of fewer than four letters is looked for inside words",
  "short-prefix": "words are looked for that begin with fewer than three letters",
  "costly-pattern": "a pattern runs on every message, or is so large that it is slow",
  "contained-pattern": "what a pattern finds, another one beside it finds too",
  "policy-without-words": "a rule names a policy that is not described",
  "out-of-reach": "a score cannot reach its act_at",
  "unless-always": "what exempts holds whenever the rule does, so the rule never fires",
  "never-holds": "the conditions of a rule exclude each other",
  "unused-list": "a list is declared, and no rule uses it",
  "duplicate-entry": "a list has an entry twice",
  "innocent-term": "what a list looks for is declared innocent by another one",
  "public-suffix": "an entry of an allow list lets everybody's site pass: github.io",
  "unseen-surface": "a rule looks where no connector can see",
  "action-impossible": "a platform cannot do what a rule asks",
  "timeout-too-long": "a timeout is longer than a platform allows",
  "unknown-id": "a role or channel is named by an id that nobody has been seen with lately",
  "never-fired": "a rule has found nothing for 90 days",
  "shadowed-rule": "wherever a rule fires, another one that goes as far fires too",
  "unused-concept": "a concept is declared, and no rule uses it",
  "few-phrases": "a concept has so few phrases that what is near to it is chance",
  "phrase-on-both-sides": "a phrase stands on both sides of a concept",
  "phrase-out-of-reach": "a near phrase of a concept is so like one of the far side that no rule asks about it",
  "mutation-missed": "a rule misses its own example when that is written in disguise",
  "mutation-hit": "a rule hits an innocent example when that is written a little differently",
  "lint-not-needed": "a rule, a list or a concept keeps what nobody would point out",
} as const;

export type LintId = keyof typeof LINTS;

const isLint = (name: string): name is LintId => name in LINTS;
export const LINT_IDS: readonly LintId[] = Object.keys(LINTS).filter(isLint);
