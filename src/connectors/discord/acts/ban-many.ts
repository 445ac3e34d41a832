import type { Performed, Together } from "../../../engine/connector.ts";
import type { OutboxItem } from "../../../engine/effect.ts";
import { type Acting, performedFrom } from "../acting.ts";
import { auditReason } from "../audit-reason.ts";
import { banMany } from "../calls.ts";
import { fieldsOf, idsOf } from "../fields.ts";
import { placeOf, whyNotHere, whyNotTo } from "../place.ts";
import { ban, purgedS } from "./ban.ts";
import { forgetInstead } from "./instead.ts";
import { personIn } from "./timeout.ts";

/** Source: Discord's developer reference, "Bulk guild ban". */
export const MOST_BANS = 200;

/** The bans of one raid: of one case and server, with as much purged. */
export const banKey = ({ caseId, effect }: OutboxItem): string | undefined =>
  effect.target.community === undefined || effect.target.author === undefined
    ? undefined
    : `ban ${caseId} ${effect.target.community} ${effect.purgeMs ?? 0}`;

/** Bans as many as can be in one call, and one by one those whom it left out: they tell why. */
export const banTogether = async (items: readonly OutboxItem[], acting: Acting): ReturnType<Together["perform"]> => {
  const alone = (): Promise<readonly Performed[]> => Promise.all(items.map((item) => ban(item, acting)));
  const [first] = items;
  const guild = first?.effect.target.community;
  if (first === undefined || guild === undefined) return alone();
  const place = await placeOf(guild, acting);
  if ("kind" in place) return items.map((item) => performedFrom(place, item));
  // The call needs a right more than a ban does; and who is to be told something first is told alone.
  const isPossible = ["ban_members", "manage_guild"] as const;
  if (isPossible.some((right) => whyNotHere(place, right) !== undefined)) return alone();
  const told = await toldAuthors(first.caseId, acting);
  const fits = (item: OutboxItem): boolean => {
    const { user } = personIn(item);
    const member = acting.guilds.member(guild, user);
    return !told.has(user) && (member === undefined || whyNotTo(place, member, "ban_members") === undefined);
  };
  const users = [...new Set(items.filter(fits).map((item) => personIn(item).user))];
  const banned = users.length < 2 ? new Set<string>() : await bannedOf(first, guild, users, acting);
  if (!(banned instanceof Set)) return items.map((item) => performedFrom(banned, item));
  return Promise.all(
    items.map(async (item): Promise<Performed> => {
      if (!banned.has(personIn(item).user)) return ban(item, acting);
      await forgetInstead("ban", item, acting);
      return { status: "done" };
    }),
  );
};

const bannedOf = async (item: OutboxItem, guild: string, users: readonly string[], { call }: Acting) => {
  const reason = auditReason([item.caseId], item.effect.reason);
  const reply = await call(banMany(guild, users, purgedS(item), reason));
  if (reply.kind === "ok") return new Set(idsOf(fieldsOf(reply.body)?.banned_users));
  // Nobody could be banned, or not like this: each is asked for alone, and says why.
  return reply.kind === "refused" && reply.status !== 401 ? new Set<string>() : reply;
};

/** Who of a case is still to be told something. */
const toldAuthors = async (caseId: string, { cases }: Acting): Promise<ReadonlySet<string | undefined>> => {
  const effects = (await cases?.caseOf(caseId))?.effects ?? [];
  const telling = effects.filter(
    ({ effect, outcome }) => (effect.action === "tell" || effect.action === "help") && outcome === undefined,
  );
  return new Set(telling.map(({ effect }) => effect.target.author));
};
