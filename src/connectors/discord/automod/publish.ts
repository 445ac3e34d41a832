import { ConnectorError } from "../../../engine/errors.ts";
import type { Notebook } from "../../../engine/notebook.ts";
import type { Caller, Reply } from "../call.ts";
import { fieldsOf, idOf, textOf } from "../fields.ts";
import { LIMITS, type NativeBody } from "./native-rule.ts";
import {
  changeRule,
  createRule,
  differences,
  isOurRule,
  type Published,
  placeOfRule,
  printOf,
  readFilter,
  readPrints,
  removeRule,
  writePrints,
} from "./published.ts";

/** What is to happen, or has happened, with one rule of the filter. */
export type Step = {
  readonly does: "create" | "change" | "keep" | "remove";
  readonly name: string;
  /** What differs from what the rulebook asks for. */
  readonly parts: readonly string[];
  /** Somebody has changed it since modbot published it. */
  readonly byHand: boolean;
  readonly id?: string;
  readonly body?: NativeBody;
};

/** The filter of a server, and modbot's rules in it. */
export type Filter = {
  readonly ours: readonly Published[];
  /** Room that is left beside the rules of others. */
  readonly room: { readonly keywords: number; readonly mentions: number };
  readonly prints: ReadonlyMap<string, string>;
  /** Rules that modbot published and somebody has deleted. */
  readonly deleted: number;
};

export type Server = {
  readonly call: Caller;
  readonly guild: string;
  readonly selfId: string;
  readonly notebook: Notebook;
};

const KIND = { keywords: 1, mentions: 5 } as const;

/** Errors: `ConnectorError` where Discord does not show the filter. */
export const openFilter = async ({ call, guild, selfId, notebook }: Server): Promise<Filter> => {
  const all = await readFilter(call, guild);
  if ("kind" in all) throw refusal("read the filter of the server", guild, all);
  const ours = all.filter((rule) => isOurRule(rule, selfId));
  const others = all.filter((rule) => !ours.includes(rule));
  const taken = (kind: number): number => others.filter(({ body }) => body.trigger_type === kind).length;
  const prints = await readPrints(notebook, guild);
  return {
    ours,
    room: {
      keywords: Math.max(0, LIMITS.keywordRules - taken(KIND.keywords)),
      mentions: Math.max(0, LIMITS.mentionRules - taken(KIND.mentions)),
    },
    prints,
    deleted: [...prints.keys()].filter((id) => !all.some((rule) => rule.id === id)).length,
  };
};

/** What would make the filter as it should be: first what goes, so that there is room, then the rest. */
export const stepsTo = ({ ours, prints }: Filter, wanted: readonly NativeBody[]): readonly Step[] => {
  const byPlace = new Map(wanted.map((body) => [placeOfRule(body), body] as const));
  const known = new Map<string | undefined, Published>();
  const spare: Published[] = [];
  for (const rule of ours) {
    const place = placeOfRule(rule.body);
    if (byPlace.has(place) && !known.has(place)) known.set(place, rule);
    else spare.push(rule);
  }
  const isByHand = ({ id, body }: Published): boolean => prints.has(id) && prints.get(id) !== printOf(body);
  const removing = spare.map(
    (rule): Step => ({
      does: "remove",
      name: textOf(rule.body.name) ?? "",
      parts: [],
      byHand: isByHand(rule),
      id: rule.id,
    }),
  );
  const making = [...byPlace].map(([place, body]): Step => {
    const rule = known.get(place);
    if (rule === undefined) return { does: "create", name: body.name, parts: [], byHand: false, body };
    const parts = differences(rule.body, body);
    const does = parts.length === 0 ? "keep" : "change";
    return { does, name: body.name, parts, byHand: isByHand(rule), id: rule.id, body };
  });
  return [...removing, ...making];
};

/** Takes the steps. Errors: `ConnectorError` at the first that Discord refuses; what was done till then is remembered. */
export const takeSteps = async (
  { call, guild, notebook }: Server,
  { prints }: Filter,
  steps: readonly Step[],
  reason: string,
): Promise<void> => {
  const now = new Map<string, string>();
  for (const { id } of steps) if (id !== undefined && prints.has(id)) now.set(id, prints.get(id) ?? "");
  try {
    for (const { does, id, body, name } of steps) {
      const reply = await take({ call, guild }, { does, id, body }, reason);
      if (reply !== undefined && reply.kind !== "ok") throw refusal(`${does} the rule "${name}" in`, guild, reply);
      const made = id ?? (reply === undefined ? undefined : idOf(fieldsOf(reply.body)?.id));
      if (made === undefined) continue;
      if (does === "remove") now.delete(made);
      else if (body !== undefined) now.set(made, printOf(body));
    }
  } finally {
    await writePrints(notebook, guild, now);
  }
};

const take = async (
  { call, guild }: Pick<Server, "call" | "guild">,
  {
    does,
    id,
    body,
  }: { readonly does: Step["does"]; readonly id: string | undefined; readonly body: NativeBody | undefined },
  reason: string,
): Promise<Reply | undefined> => {
  if (does === "create" && body !== undefined) return createRule(call, guild, body, reason);
  if (id === undefined || does === "keep") return undefined;
  if (does === "change" && body !== undefined) return changeRule(call, guild, id, body, reason);
  const reply = await removeRule(call, guild, id, reason);
  // Somebody was quicker.
  return reply.kind === "refused" && reply.status === 404 ? undefined : reply;
};

const refusal = (what: string, guild: string, reply: Exclude<Reply, { kind: "ok" }>): ConnectorError => {
  const says = reply.kind === "limited" ? "Discord takes no more changes just now" : reply.says;
  const hint =
    reply.kind !== "refused"
      ? "Try again in a while."
      : reply.status === 403
        ? 'Give modbot\'s role the permission "Manage Server" there.'
        : reply.status === 401
          ? "Discord refuses the token: see DISCORD_TOKEN."
          : "See what Discord says of it under Server Settings, AutoMod.";
  return new ConnectorError(`cannot ${what} ${guild}: ${says}.`, { hint, retryable: reply.kind !== "refused" });
};
