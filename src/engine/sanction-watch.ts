import type { Case } from "./case.ts";
import { type Grounds, type Outlook, outlookOf } from "./discipline/lift.ts";
import type { Person, Store } from "./ports.ts";
import type { RunningSanction } from "./review-desk.ts";
import type { Discipline } from "./rulebook/rule.ts";
import type { Sanction } from "./sanction.ts";

export type SanctionReader = Pick<Store, "caseOf" | "cases" | "strikesOf" | "hasVoidStrike" | "sanctionsOn">;

/** Cases of one author that may hold a sanction up. */
const HOLDING = ["open", "escalated", "appealed", "acted", "blocked"] as const;
const MOST_CASES = 50;

/** How it stands with a sanction now, and the case that it was read from. */
export type Watched = { readonly sanction: Sanction; readonly own: Case; readonly outlook: Outlook };

/**
 * How it stands with sanctions, by what is stored. `undefined` for one whose case is gone.
 *
 * Limits: of somebody with more than fifty cases that stand, the newest are looked through for what else holds a sanction up.
 */
export const watch = async (
  sanction: Sanction,
  store: SanctionReader,
  discipline: Discipline,
  now: number,
): Promise<Watched | undefined> => {
  const { caseId, person, effect: id } = sanction;
  const own = await store.caseOf(caseId);
  if (own === undefined) return undefined;
  const ladder = own.effects.find((effect) => effect.id === id)?.effect.ladder;
  const grounds: Grounds = {
    own,
    others: await othersOf(sanction, store),
    strikes: await store.strikesOf(person),
    hasVoid: ladder !== undefined && (await store.hasVoidStrike(person, ladder.at)),
    discipline,
    now,
  };
  return { sanction, own, outlook: outlookOf(id, grounds) };
};

const othersOf = async ({ caseId, person }: Sanction, store: SanctionReader): Promise<readonly Case[]> => {
  const theirs = await store.cases({ author: person.author, status: HOLDING, limit: MOST_CASES });
  const cases: Case[] = [];
  for (const { id } of theirs) {
    const found = id === caseId ? undefined : await store.caseOf(id);
    if (found) cases.push(found);
  }
  return cases;
};

/** All sanctions that run against somebody, without those that are over. */
export const sanctionsOn = async (
  person: Person,
  store: SanctionReader,
  discipline: Discipline,
  now: number,
): Promise<readonly RunningSanction[]> => {
  const found: RunningSanction[] = [];
  for (const sanction of await store.sanctionsOn(person)) {
    const watched = await watch(sanction, store, discipline, now);
    const effect = watched?.own.effects.find(({ id }) => id === sanction.effect)?.effect;
    if (watched && effect && watched.outlook.state !== "over")
      found.push({ caseId: sanction.caseId, effect, outlook: watched.outlook });
  }
  return found;
};
