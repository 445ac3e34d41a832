import { samePerson } from "../../engine/appeals/appeal.ts";
import type { AppealRow } from "../../engine/appeals/appeal-store.ts";
import { caseFrom } from "../../engine/case-log.ts";
import type { Person } from "../../engine/ports.ts";
import { personText } from "../column-text.ts";
import { order } from "./order.ts";
import type { MemoryCase, State } from "./state.ts";

/** Who appealed when, and what became of it. */
export const memoryAppeals = (state: State) => {
  const all = () =>
    [...state.cases.values()].flatMap((c) =>
      appealsIn(c).map((appeal) => ({ ...appeal, number: c.number, id: c.head.id })),
    );
  return {
    times: (person: Person, since: number): readonly number[] =>
      all()
        .filter(({ from, at }) => samePerson(from, person) && at >= since)
        .map(({ at }) => at)
        .sort((a, b) => a - b),
    since: (since: number): readonly AppealRow[] =>
      all()
        .filter(({ at }) => at >= since)
        .sort((a, b) => a.at - b.at || a.number - b.number || order(personText(a.from), personText(b.from)))
        .map(({ id, at, answer }) => ({
          caseId: id,
          at,
          ...(answer === undefined ? {} : { answer: { at: answer.at, upheld: answer.upheld && !answer.takenBack } }),
        })),
  };
};

export const appealsIn = ({ head, events }: MemoryCase) =>
  events.some(({ type }) => type === "appealed") ? (caseFrom(head.id, events)?.appeals ?? []) : [];
