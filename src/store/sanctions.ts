import { ACTIONS } from "../engine/actions/index.ts";
import type { AskedEffect, CaseEvent } from "../engine/case.ts";
import type { CaseWrite, Person } from "../engine/ports.ts";

/** Sanctions that an event brings: what the ladder asked for and what can be taken back. */
export const sanctionsIn = (event: CaseEvent): readonly { readonly asked: AskedEffect; readonly person: Person }[] =>
  "asked" in event ? event.asked.flatMap((asked) => sanctionOf(asked) ?? []) : [];

const sanctionOf = (asked: AskedEffect): { readonly asked: AskedEffect; readonly person: Person } | undefined => {
  const { action, target, ladder } = asked.effect;
  const { platform, community, author } = target;
  if (ladder === undefined || author === undefined || ACTIONS[action].inverse === undefined) return undefined;
  return { asked, person: { platform, author, ...(community === undefined ? {} : { community }) } };
};

/** May it take away what sanctions against the people of the case rest on, or what holds them up? */
export const mayUnsettle = ({ events, voidStrikes }: CaseWrite): boolean =>
  voidStrikes === true ||
  events.some((event) => UNSETTLING.has(event.type) || (event.type === "seen" && event.asked.length > 0));

const UNSETTLING: ReadonlySet<CaseEvent["type"]> = new Set(["decided", "undone", "answered", "lifted"]);
