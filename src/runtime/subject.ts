import { ACTIONS } from "../engine/actions/index.ts";
import type { ActionName, OutboxItem } from "../engine/effect.ts";

/** An action and the one that takes it back are of one family, named like the first. */
const FAMILY = new Map<string, ActionName>(
  Object.entries(ACTIONS).flatMap(([action, { inverse }]) =>
    inverse ? [[action, action as ActionName] as const, [inverse, action as ActionName] as const] : [],
  ),
);

/**
 * Effects on the same subject are done one after the other, oldest first: a ban and its lifting must not overtake each other.
 * What nothing can take back has a subject of its own.
 */
export const subjectOf = ({ id, effect: { action, target } }: OutboxItem): string => {
  const family = FAMILY.get(action);
  if (!family) return id;
  const { axis } = ACTIONS[family];
  const on = axis === "community" ? "" : axis === "channel" ? target.channel : target.author;
  return [family, target.platform, target.community ?? "", on ?? ""].join("\u0000");
};
