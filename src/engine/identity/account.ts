import type { Actor } from "../case.ts";
import type { Platform, UserId } from "../message.ts";
import type { Person } from "../ports.ts";

/** Somebody's account on a platform, in whatever community. */
export type Account = { readonly platform: Platform; readonly author: UserId };

const FORM = /^([a-z][a-z0-9_-]{0,31}):(\S{1,200})$/;

/** `discord:1290000000000000001`; `undefined` for what is none. */
export const accountFrom = (text: string): Account | undefined => {
  const [, platform, author] = FORM.exec(text) ?? [];
  return platform === undefined || author === undefined ? undefined : { platform, author };
};

export const accountText = ({ platform, author }: Account): string => `${platform}:${author}`;

export const sameAccount = (a: Account, b: Account): boolean => a.platform === b.platform && a.author === b.author;

/**
 * Do the strikes of a linked account count here? Of another platform, whatever community they were given in; of the same one, where two
 * accounts are one person's, only those of this community: what its members are to each other, they are not elsewhere.
 */
export const countsFor = (person: Person, linked: Person): boolean =>
  linked.platform !== person.platform || linked.community === person.community;

/** Which accounts are one person's. Strikes are read over all of them. */
export type IdentityStore = {
  /** These two are one person's from now on, with all that is linked to either. `false`: they were already. */
  readonly link: (one: Account, other: Account, by: Actor, at: number) => Promise<boolean>;
  /** This account stands for itself again. `false`: it did already. */
  readonly unlink: (account: Account, by: Actor, at: number) => Promise<boolean>;
  /** The other accounts of whoever has this one, in the order of their names. */
  readonly linkedTo: (account: Account) => Promise<readonly Account[]>;
  /** Everybody of whom more than one account is known. */
  readonly identities: () => Promise<readonly (readonly Account[])[]>;
};
