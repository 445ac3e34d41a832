import type { Person, Store, Strike } from "../ports.ts";
import type { RunningSanction } from "../review-desk.ts";
import type { Discipline, Rung } from "../rulebook/rule.ts";
import { type SanctionReader, sanctionsOn } from "../sanction-watch.ts";
import { nextRung, rungAt } from "./ladder.ts";
import { endOf, strikesAt, weightAt } from "./strikes.ts";

/** One strike, before people. */
export type StrikeLine = {
  readonly strike: Strike;
  /** What it adds to the total now; 0 where its burst has given one as heavy. */
  readonly now: number;
  /** When it counts no more. Absent: it fades, or stays. */
  readonly until?: number;
};

/** How it stands with somebody's strikes. */
export type StrikeAccount = {
  readonly person: Person;
  readonly total: number;
  readonly strikes: readonly StrikeLine[];
  /** The highest rung that the total has reached, and the one after. */
  readonly rung?: Rung;
  readonly next?: Rung;
  readonly sanctions: readonly RunningSanction[];
};

/** What counts against somebody now, from where and till when, and what it leads to. Oldest first; what has expired is left out. */
export const strikeAccount = async (
  person: Person,
  store: SanctionReader,
  discipline: Discipline,
  now: number,
): Promise<StrikeAccount> => {
  const all = await store.strikesOf(person);
  const total = strikesAt(all, now, discipline);
  const rung = rungAt(total, discipline);
  const next = nextRung(total, discipline);
  return {
    person,
    total,
    strikes: linesOf(all, now, discipline),
    ...(rung ? { rung } : {}),
    ...(next ? { next } : {}),
    sanctions: await sanctionsOn(person, store, discipline, now),
  };
};

/** Of strikes of one burst the heaviest stands for all, of two alike the first. */
const linesOf = (strikes: readonly Strike[], now: number, discipline: Discipline): readonly StrikeLine[] => {
  const weights = strikes.map((strike) => weightAt(strike, now, discipline));
  return strikes.flatMap((strike, index) => {
    const weight = weights[index] ?? 0;
    if (weight <= 0) return [];
    const isOutweighed = strikes.some((other, i) => {
      const theirs = weights[i] ?? 0;
      return other.at === strike.at && (theirs > weight || (theirs === weight && i < index));
    });
    const until = endOf(strike, discipline);
    return [{ strike, now: isOutweighed ? 0 : rounded(weight), ...(until === undefined ? {} : { until }) }];
  });
};

const rounded = (weight: number): number => Math.round(weight * 100) / 100;

/** How many people have how much: whole strikes, rounded down, and above `MOST_BARS` together. */
export type Histogram = {
  readonly people: number;
  readonly bars: readonly { readonly strikes: number; readonly people: number }[];
  /** By rung of the ladder: how many have reached it and no higher one. */
  readonly rungs: readonly { readonly rung: Rung; readonly people: number }[];
};

const MOST_BARS = 20;
const PAGE = 500;

/** The totals of everybody whom strikes count against: what a ladder would have to reckon with. `wanted`: whom to count. */
export const strikeHistogram = async (
  store: Pick<Store, "struck">,
  discipline: Discipline,
  now: number,
  wanted: (person: Person) => boolean,
): Promise<Histogram> => {
  const bars = new Map<number, number>();
  const rungs = new Map<number, number>();
  let people = 0;
  let after: Person | undefined;
  for (;;) {
    const page = await store.struck(after, PAGE);
    for (const { person, strikes } of page) {
      const total = strikesAt(strikes, now, discipline);
      if (total <= 0 || !wanted(person)) continue;
      people++;
      const bar = Math.min(MOST_BARS, Math.floor(total));
      bars.set(bar, (bars.get(bar) ?? 0) + 1);
      const rung = discipline.ladder.findLast((one) => one.strikes <= total);
      if (rung) rungs.set(rung.strikes, (rungs.get(rung.strikes) ?? 0) + 1);
    }
    after = page.at(-1)?.person;
    if (page.length < PAGE || after === undefined) break;
  }
  const highest = Math.max(-1, ...bars.keys());
  return {
    people,
    bars: Array.from({ length: highest + 1 }, (_, strikes) => ({ strikes, people: bars.get(strikes) ?? 0 })),
    rungs: discipline.ladder.map((rung) => ({ rung, people: rungs.get(rung.strikes) ?? 0 })),
  };
};
