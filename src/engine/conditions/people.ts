import { z } from "zod";
import { ACT, type Answer, NONE, UNKNOWN } from "../answer.ts";
import { condition, type Evidence, type Test } from "../condition.ts";
import type { Author } from "../message.ts";
import type { Reading } from "../reading.ts";
import { duration, durationText } from "../units.ts";

/** A test of how long ago something was, at the time of the message. Unknown when either time is. */
const youngerThan = (limitMs: number, what: string, since: (author: Author) => number | undefined): Test => {
  const ageOf = ({ message }: Reading): number | undefined => {
    const start = message.author && since(message.author);
    return start === undefined || message.sentAt === undefined ? undefined : message.sentAt - start;
  };
  return {
    answer(reading): Answer {
      const age = ageOf(reading);
      return age === undefined ? UNKNOWN : age < limitMs ? ACT : NONE;
    },
    evidence(reading): Evidence {
      const age = ageOf(reading);
      if (age === undefined) return { says: `age of the ${what} is not known`, threshold: limitMs, spans: [] };
      return { says: `${what} is ${ageText(age)} old`, value: age, threshold: limitMs, spans: [] };
    },
  };
};

/** An age in its largest unit: `3d`, `5h`. */
const ageText = (ms: number): string => {
  const unit = [86_400_000, 3_600_000, 60_000, 1000].find((u) => ms >= u) ?? 1000;
  return durationText(Math.max(0, Math.floor(ms / unit)) * unit);
};

/** Holds for an account made less than so long before the message. Gives: *act*, or *unknown*; value in ms. */
export const account = condition({
  name: "account",
  summary: "The author's account is younger than this.",
  params: z.strictObject({ younger_than: duration }),
  compile: ({ younger_than }) => youngerThan(younger_than, "account", (author) => author.createdAt),
});

/** Holds for an author who joined this community less than so long before the message. Gives: *act*, or *unknown*; value in ms. */
export const member = condition({
  name: "member",
  summary: "The author joined less than this ago.",
  params: z.strictObject({ younger_than: duration }),
  compile: ({ younger_than }) => youngerThan(younger_than, "membership", (author) => author.joinedAt),
});

const names = z.union([
  z
    .string()
    .min(1)
    .transform((name) => [name]),
  z.array(z.string().min(1)).min(1),
]);

/**
 * Holds for an author who has one of the roles, or a permit of this name.
 *
 * Reads: roles by name or id, case ignored; the permits of the author, or in their place a role `permit:<name>`.
 * Gives: *act*, or *unknown* where the platform did not say which roles the author has.
 */
export const author = condition({
  name: "author",
  summary: "The author has one of these roles, or a permit.",
  params: z
    .strictObject({ role: names.optional(), permit: z.string().min(1).optional() })
    .refine((p) => (p.role === undefined) !== (p.permit === undefined), {
      message: "Write exactly one of role, permit.",
    }),
  rolesNamed: ({ role }) => role ?? [],
  compile({ role, permit }) {
    const wanted = new Set(role?.map((name) => name.toLowerCase()) ?? [`permit:${permit?.toLowerCase()}`]);
    const name = permit?.toLowerCase();
    const isPermitted = ({ permits }: Author): boolean => name !== undefined && permits?.includes(name) === true;
    const among = (roles: readonly string[]): string | undefined =>
      roles.find((name) => wanted.has(name.toLowerCase()));
    return {
      ...(name === undefined ? {} : { permit: name }),
      answer({ message }): Answer {
        if (message.author && isPermitted(message.author)) return ACT;
        const roles = message.author?.roles;
        return roles === undefined ? UNKNOWN : among(roles) === undefined ? NONE : ACT;
      },
      evidence({ message }): Evidence {
        if (message.author && isPermitted(message.author)) return { says: `has the permit ${name}`, spans: [] };
        const roles = message.author?.roles;
        const found = roles && among(roles);
        return {
          says: roles === undefined ? "roles are not known" : found ? `has ${found}` : "has none of these",
          spans: [],
        };
      },
    };
  },
});

/** Holds in a channel that is marked for adults, or has one of the ids or names. Gives: *act*, or *unknown* where the platform did not say. */
export const channel = condition({
  name: "channel",
  summary: "The channel is marked for adults, or is one of these.",
  params: z
    .strictObject({ nsfw: z.boolean().optional(), id: names.optional(), name: names.optional() })
    .refine((p) => [p.nsfw, p.id, p.name].filter((v) => v !== undefined).length === 1, {
      message: "Write exactly one of nsfw, id, name.",
    }),
  compile({ nsfw, id, name }) {
    const test = ({ message }: Reading): boolean | undefined => {
      const here = message.channel;
      if (here === undefined) return undefined;
      if (nsfw !== undefined) return here.nsfw === undefined ? undefined : here.nsfw === nsfw;
      if (id !== undefined) return id.includes(here.id);
      return here.name === undefined ? undefined : name?.includes(here.name);
    };
    return {
      answer(reading): Answer {
        const yes = test(reading);
        return yes === undefined ? UNKNOWN : yes ? ACT : NONE;
      },
      evidence: (reading): Evidence => ({
        says:
          test(reading) === undefined
            ? "not known of this channel"
            : `channel ${reading.message.channel?.name ?? reading.message.channel?.id}`,
        spans: [],
      }),
    };
  },
});
