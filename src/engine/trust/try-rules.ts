import type { FiredRule } from "../decision.ts";
import type { Message } from "../message.ts";
import { Moderator } from "../moderate.ts";
import { protectionOf } from "../protection.ts";
import type { RecentStore } from "../recent.ts";
import type { Rule, Rulebook } from "../rulebook/rule.ts";

/** What a rule would have hit of messages that were judged before. */
export type Tried = { readonly rule: Rule; readonly hits: number; readonly examples: readonly Message[] };

const EXAMPLES = 3;
const PAGE = 1_000;

/**
 * What rules would have acted on, had they and their modes been in force: of messages in the order in which they were judged.
 * Whoever nothing may be done to counts for nothing. Gives: a line for each rule, in the order given, with its latest hits.
 */
export const tryRules = (rulebook: Rulebook, rules: readonly Rule[], messages: Iterable<Message>): readonly Tried[] => {
  const moderator = new Moderator(rulebook);
  const found = new Map(rules.map(({ id }) => [id, { hits: 0, examples: [] as Message[] }]));
  const note = (message: Message, fired: readonly FiredRule[]): void => {
    if (protectionOf(message, rulebook) !== undefined) return;
    for (const { id, sure } of fired) {
      const tally = sure ? found.get(id) : undefined;
      if (tally === undefined) continue;
      tally.hits++;
      tally.examples = [...tally.examples, message].slice(-EXAMPLES);
    }
  };
  for (const message of messages) {
    const { rules: fired, earlier = [] } = moderator.moderate(message);
    note(message, fired);
    for (const before of earlier) note(before.message, before.decision.rules);
  }
  return rules.map((rule) => ({ rule, ...(found.get(rule.id) ?? { hits: 0, examples: [] }) }));
};

/** The messages judged last, oldest first, at most so many. */
export const lastMessages = async (store: RecentStore, atMost: number): Promise<readonly Message[]> => {
  const { after, count } = await store.recentSince(Number.MIN_SAFE_INTEGER);
  const messages: Message[] = [];
  let from = after + Math.max(0, count - atMost);
  for (;;) {
    const page = await store.recent(from, PAGE);
    if (page.length === 0 || messages.length >= atMost) return messages;
    messages.push(...page.map(({ message }) => message));
    from = page.at(-1)?.seq ?? from;
  }
};
