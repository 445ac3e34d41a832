import { effectText } from "../../../engine/actions/index.ts";
import type { Case, CaseEffect } from "../../../engine/case.ts";
import type { CaseFile } from "../../../engine/review-desk.ts";
import { isReversal } from "../../../engine/standing.ts";
import { type Field, MOST_IN_FIELD } from "./field.ts";
import { nameOf } from "./moderator-name.ts";
import { fitted, inline } from "./plain.ts";

/** What was asked for, by whom, and what came of it. */
export const doneField = ({ effects }: Case): Field | undefined => {
  const shown = effects.filter(({ id, effect }) => effect.action !== "alert" && !isPlanned(id, effect, effects));
  const lines = [
    ...countedLines(shown, (one) => `${nameOf(one.askedBy)}: ${effectText(one.effect)} · ${outcomeText(one)}`),
  ];
  return lines.length === 0 ? undefined : { name: "Asked for", value: fitted(lines, MOST_IN_FIELD) };
};

/** The end of something that was asked for with it, and is not due yet. */
const isPlanned = (id: string, effect: CaseEffect["effect"], all: readonly CaseEffect[]): boolean =>
  isReversal(effect) &&
  all.some(
    (other) =>
      other.id !== id &&
      !isReversal(other.effect) &&
      prefixOf(other.id) === prefixOf(id) &&
      other.effect.durationMs !== undefined,
  );

const prefixOf = (id: string): string => id.slice(0, id.lastIndexOf("."));

const outcomeText = ({ outcome }: CaseEffect): string =>
  outcome === undefined
    ? "not yet"
    : `${outcome.status}${outcome.note === undefined ? "" : ` (${inline(outcome.note, 160)})`}`;

const countedLines = <T>(items: readonly T[], textOf: (item: T) => string): readonly string[] => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(textOf(item), (counts.get(textOf(item)) ?? 0) + 1);
  return [...counts].map(([text, count]) => (count > 1 ? `${text} (${count} times)` : text));
};

/** What Block would do, while it can still be pressed. */
export const plannedField = ({ case: { status }, onBlock }: CaseFile): Field | undefined => {
  if (status !== "open" && status !== "escalated") return undefined;
  const strikes = onBlock.strikes > 0 ? [`add ${onBlock.strikes} ${onBlock.strikes === 1 ? "strike" : "strikes"}`] : [];
  const lines = [...countedLines(onBlock.effects, effectText), ...strikes];
  return {
    name: "Block would",
    value: fitted(lines.length === 0 ? ["do nothing more: it is recorded as a violation"] : lines, 500),
  };
};
