import { z } from "zod";
import { ACT, type Answer, NONE, UNKNOWN } from "../answer.ts";
import { ConditionError, condition, type Evidence, type Workshop } from "../condition.ts";
import { type Channel, isNamedIn } from "../message.ts";
import { oneOrMore } from "../units.ts";

const WAYS = ["nsfw", "id", "name", "category", "thread", "honeypot"] as const;

const params = z
  .strictObject({
    nsfw: z.boolean().optional().describe("Is the channel for adults?"),
    id: oneOrMore.optional().describe("Channels by id; a thread counts as the channel that it belongs to."),
    name: oneOrMore.optional().describe("Channels by name, as they are written."),
    category: oneOrMore.optional().describe("Groups of channels, by id or by name."),
    thread: z.boolean().optional().describe("Is it a thread, or a post of a forum?"),
    honeypot: z.literal(true).optional().describe("One of the channels under `honeypots` of the rulebook."),
  })
  .refine((p) => WAYS.filter((way) => p[way] !== undefined).length === 1, {
    message: `Write exactly one of ${WAYS.join(", ")}.`,
  });
type Params = z.output<typeof params>;

/** Does it hold for a channel? `undefined`: the platform did not say. */
type Fits = (channel: Channel) => boolean | undefined;

/**
 * Holds in a channel that is marked for adults, is a thread, stands in a category, is a trap, or has one of the ids or names.
 *
 * Gives: *act*; *unknown* where the platform did not say which channel it is, or not that about it.
 * Errors: `honeypot` in a rulebook that declares none.
 */
export const channel = condition({
  name: "channel",
  summary: "The channel is marked for adults, a thread, in a category, a trap, or one of these.",
  notes: "Unknown where the platform did not say. `honeypot` needs `honeypots: [ids]` at the top of the rulebook.",
  example: `
when: { all: [ { link: { any: true } }, { channel: { category: [Newcomers] } } ] }
unless: { channel: { thread: true } }
prove:
  catches: [ { text: "look https://a.example/x", category: Newcomers } ]
  allows: [ "look https://a.example/x", { text: "look https://a.example/x", category: Newcomers, thread: true }, { text: "look", category: Newcomers } ]`,
  params,
  compile(p, workshop) {
    const fits = fitFor(p, workshop);
    return {
      answer({ message }): Answer {
        const yes = message.channel && fits(message.channel);
        return yes === undefined ? UNKNOWN : yes ? ACT : NONE;
      },
      evidence({ message }): Evidence {
        const here = message.channel;
        return {
          says: here === undefined || fits(here) === undefined ? "not known of this channel" : describe(here, p),
          spans: [],
        };
      },
    };
  },
});

const fitFor = (p: Params, { honeypots }: Workshop): Fits => {
  if (p.nsfw !== undefined) return ({ nsfw }) => (nsfw === undefined ? undefined : nsfw === p.nsfw);
  if (p.thread !== undefined) return ({ thread }) => (thread === undefined ? undefined : thread === p.thread);
  if (p.honeypot) {
    if (honeypots.size === 0)
      throw new ConditionError(
        ["honeypot"],
        "no channel is declared as a trap",
        'Write at the top: honeypots: ["ID OF THE CHANNEL"]',
      );
    return (here) => isNamedIn(honeypots, here);
  }
  if (p.category !== undefined) return inCategory(new Set(p.category));
  if (p.id !== undefined) {
    const ids = new Set(p.id);
    return ({ id, parentId }) => ids.has(id) || (parentId !== undefined && ids.has(parentId));
  }
  const names = new Set(p.name);
  return ({ name }) => (name === undefined ? undefined : names.has(name));
};

const inCategory =
  (wanted: ReadonlySet<string>): Fits =>
  ({ category, categoryId }) => {
    if (category === undefined && categoryId === undefined) return undefined;
    return (category !== undefined && wanted.has(category)) || (categoryId !== undefined && wanted.has(categoryId));
  };

const describe = ({ id, name, category, categoryId, thread }: Channel, p: Params): string => {
  const which = `${thread ? "thread" : "channel"} ${name ?? id}`;
  return p.category === undefined ? which : `${which} in ${category ?? categoryId}`;
};
