import { mergeEffects } from "../../engine/actions/index.ts";
import type { Effect } from "../../engine/effect.ts";
import type { CaseFile } from "../../engine/review-desk.ts";

/** What Block asks for: as the desk says, else as the messages of the case suggest, one strictest action an author. */
export const adviceFor = ({
  case: opened,
  onBlock,
}: CaseFile): { readonly effects: readonly Effect[]; readonly strikes: number } => {
  if (onBlock) return onBlock;
  const asked = opened.effects.filter(({ outcome }) => outcome?.status !== "failed" && outcome?.status !== "dropped");
  const isAsked = (effect: Effect): boolean =>
    asked.some(
      ({ effect: { action, target } }) =>
        action === effect.action && target.author === effect.target.author && target.message === effect.target.message,
    );
  const suggested = opened.entries.flatMap(({ decision }) => decision.suggested).filter((e) => !isAsked(e));
  const messages = new Map(
    suggested.filter((e) => e.action === "delete").map((e) => [`${e.target.channel}\u0000${e.target.message}`, e]),
  );
  const byAuthor = new Map<string, Effect[]>();
  for (const effect of suggested.filter((e) => e.action !== "delete")) {
    const author = `${effect.target.author}`;
    byAuthor.set(author, [...(byAuthor.get(author) ?? []), effect]);
  }
  return {
    effects: [...[...byAuthor.values()].flatMap(mergeEffects), ...messages.values()],
    strikes: Math.max(0, ...opened.entries.map(({ decision }) => decision.suggestedStrikes - decision.strikes)),
  };
};
