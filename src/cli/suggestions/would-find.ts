import type { Message } from "../../engine/message.ts";
import { Moderator } from "../../engine/moderate.ts";
import { compileRulebook } from "../../engine/rulebook/compile.ts";

/** How many of these messages a term would have found; `undefined` for one that no rulebook takes. */
export const wouldFind = (term: string, messages: readonly Message[]): number | undefined => {
  const rule = {
    id: "suggested",
    says: "Suggested.",
    mode: "queue",
    when: { phrase: { any: [term] } },
    then: { message: "delete" },
  };
  // JSON is YAML.
  const text = JSON.stringify({ format: "modbot-rules/1", version: "1", rules: [rule] });
  try {
    const moderator = new Moderator(compileRulebook({ file: "suggestion", text }));
    return messages.filter((message) => moderator.moderate(message).rules.length > 0).length;
  } catch {
    return undefined;
  }
};
