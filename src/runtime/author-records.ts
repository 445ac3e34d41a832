import type { AuthorRecord, RecordNeed } from "../engine/author-record.ts";
import { strikesAt } from "../engine/discipline/strikes.ts";
import { joined, type Message } from "../engine/message.ts";
import { type Person, personOf, type Recorded, type Standing, type Store, type Strike } from "../engine/ports.ts";
import { type ReputationTerms, recordFrom } from "../engine/reputation.ts";
import type { Discipline } from "../engine/rulebook/rule.ts";
import type { Insist } from "./insist.ts";

/** People remembered; those not asked for longest make room. */
const MOST_PEOPLE = 20_000;

/** What a rulebook asks about authors, and how their strikes fade. */
export type Asking = {
  readonly needs: ReadonlySet<RecordNeed>;
  readonly discipline: Discipline;
  /** How reputations are reckoned; as usual, where nothing is said. */
  readonly reputation?: ReputationTerms;
};

/** What a rulebook asks; `undefined` for one that does not say. */
export const askingOf = ({ needs, discipline }: Partial<Asking>): Asking | undefined =>
  needs === undefined || discipline === undefined ? undefined : { needs, discipline };

/** What the store knows of authors, kept at hand for rules that ask. */
export type AuthorRecords = {
  /** Looks up the authors of these messages, all at once, where they are not at hand. Nothing, where the rulebook asks for nothing. */
  readonly prepare: (messages: readonly Message[]) => Promise<void>;
  /** What is known of the author at the time of the message. `undefined`: nobody asks, or there is no author. */
  readonly of: (message: Message, readAt: number) => AuthorRecord | undefined;
  /** A message was judged, and what it brings is on its way to the store. */
  readonly filed: (recorded: Recorded) => void;
  /** It is in the store. */
  readonly stored: (recorded: Recorded) => void;
  /** Somebody else has written to the store. */
  readonly forget: () => void;
  readonly follow: (asking: Asking | undefined) => void;
};

/**
 * A message sees the strikes that those before it have brought, whether or not they are stored yet; and what people decided as soon as
 * the store tells that somebody has written, within half a second.
 *
 * Errors: what `insist` throws when the store gives up.
 */
export const openAuthorRecords = (
  first: Asking | undefined,
  { store, insist }: { readonly store: Pick<Store, "standingsOf">; readonly insist: Insist },
): AuthorRecords => {
  let asking = first;
  let generation = 0;
  const known = new Map<string, { readonly standing: Standing; readonly generation: number }>();
  /** Strikes that may not be in the store yet, by person. */
  const pending = new Map<string, readonly Strike[]>();
  /** Stored while the store was being asked: its answer may be without them. */
  let late: Recorded[] | undefined;

  const isAsked = (): boolean => asking !== undefined && asking.needs.size > 0;

  const remember = (key: string, standing: Standing, asOf: number): void => {
    // Last in the map is the latest.
    known.delete(key);
    known.set(key, { standing, generation: asOf });
    if (known.size > MOST_PEOPLE) known.delete(known.keys().next().value!);
  };

  const settle = (recorded: Recorded): void => {
    for (const strike of strikesIn(recorded)) {
      const key = keyOf(strike.person);
      const left = (pending.get(key) ?? []).filter((one) => one !== strike);
      if (left.length > 0) pending.set(key, left);
      else pending.delete(key);
      const entry = known.get(key);
      if (entry === undefined) continue;
      const strikes = withPending(entry.standing.strikes, [strike]);
      remember(key, { ...entry.standing, strikes }, entry.generation);
    }
  };

  const lookUp = async (people: ReadonlyMap<string, Person>): Promise<void> => {
    const asOf = generation;
    late = [];
    try {
      const asked = [...people];
      const standings = await insist("looking up what is known of authors", () =>
        store.standingsOf(asked.map(([, person]) => person)),
      );
      for (const [i, [key]] of asked.entries()) remember(key, standings[i]!, asOf);
    } finally {
      const stored = late;
      late = undefined;
      stored.forEach(settle);
    }
  };

  return {
    async prepare(messages) {
      if (!isAsked()) return;
      const people = new Map<string, Person>();
      for (const message of messages) {
        const person = personIn(message);
        if (person === undefined) continue;
        const key = keyOf(person);
        const entry = known.get(key);
        // What another account of the same person has brought does not come by here.
        if (entry?.generation !== generation || entry.standing.linked === true) people.set(key, person);
      }
      if (people.size > 0) await lookUp(people);
    },

    of(message, readAt) {
      const person = asking !== undefined && isAsked() ? personIn(message) : undefined;
      if (asking === undefined || person === undefined) return undefined;
      const key = keyOf(person);
      const standing = known.get(key)?.standing;
      if (standing === undefined) return undefined;
      const strikes = withPending(standing.strikes, pending.get(key));
      const at = message.sentAt ?? readAt;
      return { strikes: strikesAt(strikes, at, asking.discipline), ...recordFrom(standing.verdicts, at) };
    },

    filed(recorded) {
      if (!isAsked()) return;
      for (const strike of strikesIn(recorded)) {
        const key = keyOf(strike.person);
        pending.set(key, [...(pending.get(key) ?? []), strike]);
      }
    },

    stored(recorded) {
      if (late !== undefined) late.push(recorded);
      else settle(recorded);
    },

    forget() {
      generation++;
    },

    follow(next) {
      asking = next;
    },
  };
};

const keyOf = ({ platform, community, author }: Person): string => joined(platform, community ?? "", author);

const personIn = (message: Message): Person | undefined =>
  message.author === undefined ? undefined : personOf(message, message.author.id);

const strikesIn = ({ write, earlier = [] }: Recorded): readonly Strike[] => [
  ...earlier.flatMap(strikesIn),
  ...(write?.strikes ?? []),
];

/** One strike a case and person: what the store has already is not counted twice. */
const withPending = (stored: readonly Strike[], more: readonly Strike[] = []): readonly Strike[] => {
  const fresh = more.filter((strike) => !stored.some((one) => one.caseId === strike.caseId && one.at === strike.at));
  return fresh.length === 0 ? stored : [...stored, ...fresh];
};
