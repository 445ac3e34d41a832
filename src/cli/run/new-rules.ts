import type { RecentStore } from "../../engine/recent.ts";
import type { Rule, Rulebook } from "../../engine/rulebook/rule.ts";
import { formsOf, refText } from "../../engine/trust/restraints.ts";
import type { RuleStore } from "../../engine/trust/rule-store.ts";
import { lastMessages, type Tried, tryRules } from "../../engine/trust/try-rules.ts";
import { safe } from "../../tui/safe-text.ts";
import { counted } from "../../tui/time-words.ts";
import type { Context } from "../context.ts";
import { jsonLine } from "../json.ts";

/** So many messages tell enough, and are tried in a second or two. */
export const TRIED_ON = 20_000;

/** Rules that may act and whose conditions never have, and what they would have hit of the messages judged last. */
export type NewRules = { readonly tried: readonly Tried[]; readonly messages: number };

export const newRules = async (
  store: Pick<RuleStore, "ruleHits"> & RecentStore,
  rulebook: Rulebook,
): Promise<NewRules> => {
  const acted = new Set((await store.ruleHits()).filter((hits) => hits.acted > 0).map(refText));
  const isFresh = (form: Rule): boolean => form.mode === "act" && !acted.has(refText(form));
  const fresh = rulebook.rules.filter((rule) => formsOf(rule, rulebook).some(isFresh));
  if (fresh.length === 0) return { tried: [], messages: 0 };
  const messages = await lastMessages(store, TRIED_ON);
  return { tried: tryRules(rulebook, fresh, messages), messages: messages.length };
};

/** Says what is about to act for the first time, before it does. Those that would have hit nothing are counted and not named. */
export const introduce = (
  { tried, messages }: NewRules,
  { ctx, json, confirmNew }: { readonly ctx: Context; readonly json: boolean; readonly confirmNew: boolean },
): void => {
  if (messages === 0 && !confirmNew) return;
  if (json) {
    for (const { rule, hits, examples } of tried)
      ctx.print(
        jsonLine({ event: "new_rule", rule: rule.id, hits, messages, held: confirmNew, examples: textsOf(examples) }),
      );
    return;
  }
  for (const line of newRuleLines({ tried, messages }, confirmNew)) ctx.say(line);
};

/** The same for people. */
export const newRuleLines = ({ tried, messages }: NewRules, confirmNew: boolean): readonly string[] => {
  const hitting = tried.filter(({ hits }) => hits > 0);
  const silent = tried.length - hitting.length;
  const held = confirmNew ? "; it asks people until: modbot rules resume " : "";
  return [
    ...hitting.flatMap(({ rule, hits, examples }) => [
      `new: rule ${rule.id} would have hit ${hits} of the last ${counted(messages, "message")}${held && held + rule.id}`,
      ...textsOf(examples).map((text) => `  "${text}"`),
    ]),
    ...(silent > 0
      ? [
          `new: ${counted(silent, "rule")}${hitting.length > 0 ? " more" : ""} would have hit none of the last ${counted(messages, "message")}${confirmNew ? "; see modbot rules for those that wait to be let act" : ""}`,
        ]
      : []),
  ];
};

/** The latest hits, made safe. */
export const textsOf = (examples: Tried["examples"]): readonly string[] => examples.map(({ text }) => safe(text, 160));
