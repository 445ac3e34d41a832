import type { CaseEvent, CaseId } from "../../engine/case.ts";
import type { Person, Strike } from "../../engine/ports.ts";
import type { Sanction, Struck } from "../../engine/sanction.ts";
import { personText } from "../column-text.ts";
import { sanctionsIn } from "../sanctions.ts";
import { identityReads } from "./identities.ts";
import type { Journal } from "./journal.ts";
import type { State } from "./state.ts";

/** Changes to the list of sanctions, inside a transaction of the journal. */
export const memorySanctions = (state: State, { set }: Journal) => {
  const remove = (effect: string): void => {
    const known = state.sanctions.get(effect);
    if (known && !known.isOver) set(state.sanctions, effect, { ...known, isOver: true });
  };
  const unsettle = (at: number, concerns: (person: Person) => boolean): void => {
    for (const [effect, known] of state.sanctions) {
      if (known.isOver || !concerns(known.sanction.person)) continue;
      const sanction = { ...known.sanction, lookAt: at, mark: known.sanction.mark + 1 };
      set(state.sanctions, effect, { ...known, sanction });
    }
  };
  return {
    follow: (caseId: CaseId, events: readonly CaseEvent[]): void => {
      for (const event of events) {
        if (event.type === "lifted") remove(event.effect);
        for (const { asked, person } of sanctionsIn(event)) {
          const sanction: Sanction = { effect: asked.id, caseId, person, lookAt: event.at, mark: 0 };
          set(state.sanctions, asked.id, { sanction, order: state.sanctions.size, isOver: false });
        }
      }
    },
    unsettle: (caseId: CaseId, at: number): void => {
      const { sameAs } = identityReads(state);
      const people = new Set(state.cases.get(caseId)?.people.flatMap(sameAs).map(personText));
      unsettle(at, (person) => people.has(personText(person)));
    },
    unsettleAll: (at: number): void => unsettle(at, () => true),
    lookAgain: ({ effect, mark }: Sanction, at: number | undefined | "over"): void => {
      const known = state.sanctions.get(effect);
      if (known === undefined || known.isOver || known.sanction.mark !== mark) return;
      const { lookAt: _, ...rest } = known.sanction;
      if (at === "over") remove(effect);
      else set(state.sanctions, effect, { ...known, sanction: at === undefined ? rest : { ...rest, lookAt: at } });
    },
  };
};

/** What can be asked of it, and of strikes over all people. */
export const sanctionReads = (state: State, strikesOf: (person: Person) => readonly Strike[]) => {
  const running = () => [...state.sanctions.values()].filter(({ isOver }) => !isOver).sort((a, b) => a.order - b.order);
  return {
    due: (now: number, limit: number): readonly Sanction[] =>
      running()
        .map(({ sanction }) => sanction)
        .filter(({ lookAt }) => lookAt !== undefined && lookAt <= now)
        .sort((a, b) => (a.lookAt ?? 0) - (b.lookAt ?? 0))
        .slice(0, limit),
    on: (person: Person): readonly Sanction[] =>
      running()
        .map(({ sanction }) => sanction)
        .filter((sanction) => personText(sanction.person) === personText(person)),
    hasVoidStrike: (person: Person, until: number): boolean => {
      const people = new Set(identityReads(state).peopleOf(person).map(personText));
      return [...state.strikes.values()].some(
        (s) => s.weight === 0 && s.at <= until && people.has(personText(s.person)),
      );
    },
    struck: (after: Person | undefined, limit: number): readonly Struck[] => {
      const people = new Map(
        [...state.strikes.values()].filter((s) => s.weight > 0).map(({ person }) => [personText(person), person]),
      );
      return [...people]
        .filter(([text]) => after === undefined || inOrder(text, personText(after)) > 0)
        .sort(([a], [b]) => inOrder(a, b))
        .slice(0, limit)
        .map(([, person]) => ({ person, strikes: strikesOf(person) }));
    },
    accountsOf: (name: string): readonly Person[] => {
      const of = (wanted: (person: Person, author: string | undefined) => boolean) =>
        new Map(
          [...state.cases.values()].flatMap(({ people, head }) =>
            people
              .filter((person) => wanted(person, person.author === head.author?.id ? head.author?.name : undefined))
              .map((person) => [personText(person), person] as const),
          ),
        );
      const byId = of((person) => person.author === name);
      const found = byId.size > 0 ? byId : of((_, author) => author === name);
      return [...found].sort(([a], [b]) => inOrder(a, b)).map(([, person]) => person);
    },
  };
};

/** As SQLite orders texts: by their bytes. */
const inOrder = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
