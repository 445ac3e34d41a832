import type { Rulebook } from "../../engine/rulebook/rule.ts";
import { lastMessages, tryRules } from "../../engine/trust/try-rules.ts";
import { openStore } from "../../store/open-store.ts";
import { safe } from "../../tui/safe-text.ts";
import { counted } from "../../tui/time-words.ts";
import type { Context } from "../context.ts";
import { type Asked, databaseFile, findConfig } from "../places.ts";
import { type NewRules, TRIED_ON, textsOf } from "../run/new-rules.ts";

/** What every rule that is not off would have hit of the messages judged last. Errors: `UsageError` when there is no database. */
export const triedOnRecent = async (ctx: Context, rulebook: Rulebook, asked: Asked): Promise<NewRules> => {
  const config = asked.db === undefined ? await findConfig(ctx, asked) : undefined;
  const store = await openStore(databaseFile(ctx, asked, config), { readonly: true });
  try {
    const messages = await lastMessages(store, TRIED_ON);
    const rules = rulebook.rules.filter(({ mode }) => mode !== "off");
    return { tried: tryRules(rulebook, rules, messages), messages: messages.length };
  } finally {
    await store.close();
  }
};

/** For people: those that hit something, most first, with their latest hits. */
export const triedLines = ({ tried, messages }: NewRules): readonly string[] => {
  const hitting = tried.filter(({ hits }) => hits > 0).toSorted((a, b) => b.hits - a.hits);
  return [
    "",
    messages === 0
      ? "No messages are kept to try it on: see keep in modbot.yaml."
      : `Of the last ${counted(messages, "message")}, ${hitting.length === 0 ? "no rule would hit any" : `${counted(hitting.length, "rule")} would hit some`}${hitting.length === 0 ? "." : ":"}`,
    ...hitting.flatMap(({ rule, hits, examples }) => [
      `${rule.id} (${rule.mode})  ${hits}`,
      ...textsOf(examples).map((text) => `  "${text}"`),
    ]),
  ];
};

export const triedJson = ({ tried, messages }: NewRules) => ({
  messages,
  rules: tried.map(({ rule, hits, examples }) => ({
    id: rule.id,
    hits,
    examples: examples.map(({ id, text }) => ({ id, text: safe(text, 160) })),
  })),
});
