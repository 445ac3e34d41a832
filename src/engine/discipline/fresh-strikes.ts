import { accountOf, type Identity, isSameAccount } from "../identity/identity.ts";
import type { MessageKey } from "../message.ts";
import type { Person, Store, Strike } from "../ports.ts";

/** Strikes remembered until they are stored: far more than can be on their way to the store at once. */
const MOST_FRESH = 4_096;

/** Strikes that may not be in the store yet, because their batch is still being written. */
export class FreshStrikes {
  #fresh: { readonly strike: Strike; readonly message: MessageKey }[] = [];

  /** One for what was said in this message. */
  add(strike: Strike, { platform, id, revision }: MessageKey): void {
    this.#fresh.push({ strike, message: { platform, id, revision } });
    if (this.#fresh.length > MOST_FRESH) this.#fresh = this.#fresh.slice(-MOST_FRESH / 2);
  }

  /** All strikes that count against somebody now: the stored ones, and those on their way. */
  async countingAgainst(
    person: Person,
    store: Pick<Store, "seen" | "strikesOf" | "identityOf">,
  ): Promise<readonly Strike[]> {
    const identity = this.#fresh.length > 0 ? await store.identityOf(accountOf(person)) : undefined;
    const isTheirs = (struck: Person): boolean =>
      isSamePerson(struck, person) || (identity !== undefined && isOtherAccount(struck, person, identity));
    const theirs = this.#fresh.filter(({ strike }) => isTheirs(strike.person));
    // A stored strike that no longer counts is void: it must not come back from here.
    const stored = theirs.length > 0 ? await store.seen(theirs.map(({ message }) => message)) : [];
    const unstored = theirs.filter((_, i) => !stored[i]).map(({ strike }) => strike);
    const counting = await store.strikesOf(person);
    return [...counting, ...unstored.filter((strike) => !counting.some((known) => isSameStrike(known, strike)))];
  }
}

const isSameStrike = (a: Strike, b: Strike): boolean => a.caseId === b.caseId && a.weight === b.weight && a.at === b.at;

/** Another account of the same person; the own one elsewhere is another person. */
const isOtherAccount = (struck: Person, person: Person, { accounts }: Identity): boolean =>
  !isSameAccount(struck, person) && accounts.some((one) => isSameAccount(one, struck));

const isSamePerson = (a: Person, b: Person): boolean =>
  a.platform === b.platform && a.community === b.community && a.author === b.author;
