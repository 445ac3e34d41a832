import { personRef } from "../engine/chat/command-text.ts";
import { UsageError } from "../engine/errors.ts";
import type { Account } from "../engine/identity/identity.ts";
import { saidLately } from "../engine/lately.ts";
import { type KnownPerson, peopleNamed, type Where } from "../engine/people-named.ts";
import type { Person } from "../engine/ports.ts";
import type { RecentStore } from "../engine/recent.ts";
import type { SanctionStore } from "../engine/sanction.ts";
import { safe } from "../tui/safe-text.ts";

/** Messages looked through for a name: some days of a busy chat. */
const MOST_LOOKED_AT = 20_000;
const MOST_SHOWN = 10;

/**
 * The one person that an id or a name means, among those who wrote lately or whom a case is about; by id also somebody never seen, where the place is given.
 * Errors: `UsageError` when it is nobody, or more than one: these are listed by id.
 */
export const personNamed = async (
  store: Pick<RecentStore, "recent" | "recentSince"> & Pick<SanctionStore, "accountsOf">,
  text: string,
  where: Where,
): Promise<KnownPerson> => {
  const ref = personRef(text);
  if (ref === undefined) throw new UsageError(`"${safe(text, 120)}" is nobody.`, { hint: "Write an id or a name." });
  const lately = peopleNamed(ref, await saidLately(store, MOST_LOOKED_AT), where);
  const isThere = ({ platform, community }: Person): boolean =>
    (where.platform === undefined || platform === where.platform) &&
    (where.community === undefined || community === where.community);
  const found =
    lately.length > 0
      ? lately
      : (await store.accountsOf(ref.text)).filter(isThere).map((person): KnownPerson => ({ person }));
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  if (only === undefined) {
    if (where.platform !== undefined && ref.by !== "name")
      return { person: { platform: where.platform, author: ref.text, ...community(where) } };
    throw new UsageError(`nobody who has written lately has the id or name ${safe(ref.text, 120)}.`, {
      hint: "Somebody new is named by id and place: --platform discord --server 1290000000000000000",
    });
  }
  const list = found.slice(0, MOST_SHOWN).map(personText);
  const more = found.length > MOST_SHOWN ? [`and ${found.length - MOST_SHOWN} more`] : [];
  throw new UsageError(`${safe(ref.text, 120)} is ${found.length} people: ${[...list, ...more].join("; ")}.`, {
    hint: "Write the id, and where it is one id in several places --platform and --server.",
  });
};

/** Has it written lately, or is a case about it? */
export const isKnownAccount = async (
  store: Pick<RecentStore, "recent" | "recentSince"> & Pick<SanctionStore, "accountsOf">,
  account: Account,
): Promise<boolean> =>
  (await store.accountsOf(account.author)).some(({ platform }) => platform === account.platform) ||
  (await saidLately(store, MOST_LOOKED_AT)).some(
    ({ platform, author }) => platform === account.platform && author?.id === account.author,
  );

const community = ({ community: id }: Where): Pick<Person, "community"> => (id === undefined ? {} : { community: id });

/** `7 (sable) on discord, server s1`. */
export const personText = ({ person, name }: KnownPerson): string =>
  `${safe(person.author, 60)}${name === undefined ? "" : ` (${safe(name, 60)})`} on ${safe(person.platform, 40)}${person.community === undefined ? "" : `, server ${safe(person.community, 60)}`}`;
