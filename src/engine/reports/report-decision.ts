import { targetOf } from "../ask.ts";
import { type Decision, ignoredBy, type RulebookRef } from "../decision.ts";
import type { Message } from "../message.ts";

/**
 * What is decided about a message that people reported and no rule has found anything in: people look at it.
 * Block deletes it, where it is something that can be deleted.
 */
export const reportDecision = (message: Message, rulebook: RulebookRef): Decision => ({
  ...ignoredBy(rulebook),
  route: "queue",
  severity: "medium",
  suggested:
    message.surface === "join"
      ? []
      : [
          {
            action: "delete",
            target: targetOf(message),
            reason: "Reported by members, and found wrong by a moderator.",
          },
        ],
});
