import { createHash } from "node:crypto";
import type { Notebook } from "../../../engine/notebook.ts";
import type { Caller, Reply } from "../call.ts";
import { type Fields, fieldsIn, fieldsOf, idOf, idsOf, listOf, textOf } from "../fields.ts";
import { NAME_PREFIX, type NativeBody } from "./native-rule.ts";

/** A rule of the filter as Discord has it, in the form in which modbot sends it. */
export type Published = { readonly id: string; readonly creator: string | undefined; readonly body: Fields };

/** What differs between two states of one rule, in words; nothing where they are alike. */
const PARTS: Readonly<Record<string, (body: Fields) => unknown>> = {
  name: ({ name }) => name,
  "switched on": ({ enabled }) => enabled !== false,
  keywords: (body) => texts(metadata(body).keyword_filter),
  patterns: (body) => texts(metadata(body).regex_patterns),
  "allowed words": (body) => texts(metadata(body).allow_list),
  mentions: (body) => metadata(body).mention_total_limit ?? null,
  "what is done": (body) =>
    fieldsIn(body.actions).map((action) => {
      const more = fieldsOf(action.metadata) ?? {};
      return [action.type, more.custom_message ?? null, more.channel_id ?? null, more.duration_seconds ?? null];
    }),
  "exempt roles": ({ exempt_roles }) => [...idsOf(exempt_roles)].sort(),
  "exempt channels": ({ exempt_channels }) => [...idsOf(exempt_channels)].sort(),
};

const metadata = (body: Fields): Fields => fieldsOf(body.trigger_metadata) ?? {};
const texts = (value: unknown): readonly string[] =>
  listOf(value)
    .flatMap((one) => textOf(one) ?? [])
    .toSorted();
const stateOf = (body: Fields): readonly (readonly [string, string])[] =>
  Object.entries(PARTS).map(([part, read]) => [part, JSON.stringify(read(body))]);

export const differences = (a: Fields, b: Fields): readonly string[] => {
  const other = new Map(stateOf(b));
  return stateOf(a).flatMap(([part, value]) => (other.get(part) === value ? [] : [part]));
};

/** What was published, short enough to be kept. */
export const printOf = (body: Fields): string =>
  createHash("sha256")
    .update(JSON.stringify(stateOf(body)))
    .digest("hex")
    .slice(0, 32);

/** `words 1`, `mentions`: which of modbot's rules it is, whatever is behind it in brackets. */
export const placeOfRule = (body: Fields): string | undefined =>
  new RegExp(`^${NAME_PREFIX}(words \\d+|mentions)\\b`).exec(textOf(body.name) ?? "")?.[1];

type Failed = Exclude<Reply, { kind: "ok" }>;

const rulesPath = (guild: string) => `/guilds/${guild}/auto-moderation/rules` as const;

/** All rules that a server's filter has. */
export const readFilter = async (call: Caller, guild: string): Promise<readonly Published[] | Failed> => {
  const reply = await call({ method: "GET", path: rulesPath(guild) });
  if (reply.kind !== "ok") return reply;
  return fieldsIn(reply.body).flatMap((body) => {
    const id = idOf(body.id);
    return id === undefined ? [] : [{ id, creator: idOf(body.creator_id), body }];
  });
};

/** Made by this bot, and named so: a rule that somebody else made, or that the bot made for another end, is not touched. */
export const isOurRule = ({ creator, body }: Published, selfId: string): boolean =>
  creator === selfId && placeOfRule(body) !== undefined;

export const createRule = (call: Caller, guild: string, body: NativeBody, reason: string): Promise<Reply> =>
  call({ method: "POST", path: rulesPath(guild), body, reason });
export const changeRule = (
  call: Caller,
  guild: string,
  id: string,
  body: NativeBody,
  reason: string,
): Promise<Reply> => {
  // The kind of a rule stays what it is.
  const { trigger_type: _, ...rest } = body;
  return call({ method: "PATCH", path: `${rulesPath(guild)}/${id}`, body: rest, reason });
};
export const removeRule = (call: Caller, guild: string, id: string, reason: string): Promise<Reply> =>
  call({ method: "DELETE", path: `${rulesPath(guild)}/${id}`, reason });

const keyOf = (guild: string): string => `automod ${guild}`;

/** What modbot has published in a server, by the id of the rule: so that it is seen when somebody changes it by hand. */
export const readPrints = async (notebook: Notebook, guild: string): Promise<ReadonlyMap<string, string>> => {
  const text = await notebook.read(keyOf(guild));
  const kept = text === undefined ? undefined : fieldsOf(JSON.parse(text));
  return new Map(Object.entries(kept ?? {}).flatMap(([id, print]) => (typeof print === "string" ? [[id, print]] : [])));
};

export const writePrints = (notebook: Notebook, guild: string, prints: ReadonlyMap<string, string>): Promise<void> =>
  prints.size === 0
    ? notebook.erase(keyOf(guild))
    : notebook.write({ key: keyOf(guild), value: JSON.stringify(Object.fromEntries(prints)) });
