import type { Actor } from "../case.ts";
import type { Platform, UserId } from "../message.ts";
import type { Person } from "../ports.ts";

/** Somebody's account on a platform, in whatever community. */
export type Account = { readonly platform: Platform; readonly author: UserId };

export type LinkedAccount = Account & {
  /** Who says so, and since when, epoch ms. */
  readonly by: Actor;
  readonly at: number;
  /** A code has shown it, which `by` gave. Absent: their word. */
  readonly how?: "code";
};

/** The accounts of one person, the one that was linked first before the others. Two or more. */
export type Identity = { readonly number: number; readonly accounts: readonly LinkedAccount[] };

/** Accounts that one person may have: more are a mistake, or a farm of them. */
export const MOST_ACCOUNTS = 16;

/** `known`: they were one person already. */
export type Linking = "linked" | "known" | "too many";

/**
 * Which accounts are one person's. What is known of one of them counts for all: strikes follow the person, and are told
 * by `strikesOf`, `historyOf`, `standingsOf` and `hasVoidStrike` of each account. An account in another community of its own
 * platform stays apart, as without links: servers have rules of their own. Verdicts and sanctions stay with the account that they are about.
 */
export type IdentityStore = {
  readonly identities: () => Promise<readonly Identity[]>;
  readonly identityOf: (account: Account) => Promise<Identity | undefined>;
  /** They are one person from now on, with all that each was linked to before. Sanctions of the ladder are looked at again. */
  readonly linkAccounts: (a: Account, b: Account, by: Actor, at: number, how?: "code") => Promise<Linking>;
  /** It is a person by itself again; of two, both are. `false`: it was linked to nothing. */
  readonly unlinkAccount: (account: Account, by: Actor, at: number) => Promise<boolean>;
};

export const accountOf = ({ platform, author }: Person): Account => ({ platform, author });

export const isSameAccount = (a: Account, b: Account): boolean => a.platform === b.platform && a.author === b.author;

/** `discord:1290000000000000001`. `undefined`: it is not written like that. */
export const readAccount = (text: string): Account | undefined => {
  const found = /^([a-z][a-z0-9_-]{0,31}):(?!\/\/)(\S{1,100})$/.exec(text);
  return found ? { platform: found[1]!, author: found[2]! } : undefined;
};

export const accountText = ({ platform, author }: Account): string => `${platform}:${author}`;

/** The other accounts of whoever has this one. */
export const othersOf = async (
  account: Account,
  store: Pick<IdentityStore, "identityOf">,
): Promise<readonly LinkedAccount[]> =>
  (await store.identityOf(account))?.accounts.filter((one) => !isSameAccount(one, account)) ?? [];
