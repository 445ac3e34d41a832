import { effectText } from "../../engine/actions/index.ts";
import { type Case, isUndoable } from "../../engine/case.ts";
import type { Effect } from "../../engine/effect.ts";
import type { Store } from "../../engine/ports.ts";
import { undoPlan } from "../../engine/standing.ts";
import { cut } from "../../tui/display-width.ts";
import { safe } from "../../tui/safe-text.ts";

const PAGE = 200;

/** The cases that were meant, and why the others cannot be undone. */
export const findCases = async (
  store: Pick<Store, "cases" | "caseOf">,
  ids: readonly string[],
  rule: string | undefined,
  since: number | undefined,
): Promise<{ readonly undoable: readonly Case[]; readonly refused: readonly string[] }> => {
  const undoable: Case[] = [];
  const refused: string[] = [];
  for (const id of new Set(rule === undefined ? ids : await idsOf(store, rule, since))) {
    const found = await store.caseOf(id);
    if (found === undefined) refused.push(`${safe(id)}: there is no such case.`);
    else if (found.status === "appealed")
      refused.push(
        `${id}: an appeal waits for an answer: modbot review approves it, which takes all back, or blocks it.`,
      );
    else if (!isUndoable(found)) refused.push(`${id}: nothing to undo, it is ${found.status}.`);
    else undoable.push(found);
  }
  return { undoable, refused };
};

const idsOf = async (
  store: Pick<Store, "cases">,
  rule: string,
  since: number | undefined,
): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const filter = { status: ["acted"] as const, rule, limit: PAGE, offset, ...(since === undefined ? {} : { since }) };
    const page = await store.cases(filter);
    ids.push(...page.map(({ id }) => id));
    if (page.length < PAGE) return ids;
  }
};

/** What undoing will do to each case, and what it cannot. */
export const planLines = (cases: readonly Case[]): readonly string[] =>
  cases.flatMap((c) => {
    const { back, stays } = c.undoneByHand ? { back: [], stays: [] } : undoPlan(c, "");
    const { message } = c.entries[0]!;
    const more = c.entries.length > 1 ? ` and ${c.entries.length - 1} more` : "";
    return [
      `${c.id}  ${c.status}  ${safe(message.author?.name ?? message.author?.id ?? "somebody", 40)}  "${cut(safe(message.text), 60)}"${more}`,
      `     will ${c.undoneByHand ? "wait for people again: staff undid it by hand" : back.length > 0 ? counted(back) : "only be marked as undone"}`,
      ...(stays.length > 0 ? [`     cannot be taken back: ${counted(stays)}`] : []),
    ];
  });

/** `delete the message (12 times), alert the moderators` */
const counted = (effects: readonly Effect[]): string => {
  const counts = new Map<string, number>();
  for (const effect of effects) counts.set(effectText(effect), (counts.get(effectText(effect)) ?? 0) + 1);
  return [...counts].map(([text, count]) => (count > 1 ? `${text} (${count} times)` : text)).join(", ");
};
