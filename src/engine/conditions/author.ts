import { z } from "zod";
import { ACT, type Answer, NONE, UNKNOWN } from "../answer.ts";
import { condition, type Evidence, type Workshop } from "../condition.ts";
import type { Author } from "../message.ts";
import { PERMISSIONS, type Permission, permissionAmong } from "../permissions.ts";
import type { Reading } from "../reading.ts";
import { oneOrMore } from "../units.ts";

const WAYS = ["role", "permit", "permission", "id", "name", "strikes_at_least"] as const;

const params = z
  .strictObject({
    role: oneOrMore.optional().describe("Roles by name or id; capitals make no difference."),
    permit: z.string().min(1).optional().describe("A permit of this name, for as long as it lasts."),
    permission: z
      .union([
        z.enum(PERMISSIONS).transform((one): readonly Permission[] => [one]),
        z.array(z.enum(PERMISSIONS)).min(1),
      ])
      .optional()
      .describe("What the platform lets the author do; administrators may do everything."),
    id: oneOrMore.optional().describe("People by the id of their account."),
    name: oneOrMore
      .optional()
      .describe("People by name; capitals make no difference. Whoever may change the name may take one of these."),
    strikes_at_least: z
      .number()
      .gt(0)
      .max(1000)
      .optional()
      .describe("Strikes that weigh at least this much at the time of the message."),
  })
  .refine((p) => WAYS.filter((way) => p[way] !== undefined).length === 1, {
    message: `Write exactly one of ${WAYS.join(", ")}.`,
  });
type Params = z.output<typeof params>;

/** What is looked at of an author. `found`: what speaks for yes; `undefined` where the platform did not say. */
type Look = {
  readonly found: (reading: Reading) => string | false | undefined;
  readonly missing: string;
  readonly unknown: string;
  readonly value?: (reading: Reading) => number | undefined;
  readonly threshold?: number;
  /** The permit that is looked for. */
  readonly permit?: string;
};

/**
 * Holds for an author who has one of the roles, a permit of this name, or one of the permissions; is one of these people; or has so many strikes.
 *
 * Reads: roles by name or id, case ignored; the permits of the author, or in their place a role `permit:<name>`.
 * Strikes are those of the store, faded to the time of the message, without what this message may bring.
 * Gives: *act*, or *unknown* where the platform, or the store, did not say.
 */
export const author = condition({
  name: "author",
  summary:
    "The author has one of these roles, permissions or a permit, is one of these people, or has so many strikes.",
  notes:
    "Unknown where the platform did not say which roles or permissions the author has. Strikes are those that the database knows when the message comes in, each faded by its half-life; what this message may bring is not among them. " +
    "A rule that names a role or a permission of staff in `when` reaches staff too.",
  example: `
when: { all: [ { link: { any: true } }, { author: { strikes_at_least: 3 } } ] }
unless: { author: { permission: [manage_messages] } }
prove:
  catches: [ { text: "look https://a.example/x", strikes: 3 } ]
  allows: [ "look https://a.example/x", { text: "look https://a.example/x", strikes: 2.9 }, { text: "look https://a.example/x", strikes: 5, permissions: [manage_messages] } ]`,
  params,
  rolesNamed: ({ role }) => role ?? [],
  permissionsNamed: ({ permission }) => permission ?? [],
  compile(p, workshop) {
    const look = lookFor(p, workshop);
    return {
      ...(look.permit === undefined ? {} : { permit: look.permit }),
      answer(reading): Answer {
        const found = look.found(reading);
        return found === undefined ? UNKNOWN : found === false ? NONE : ACT;
      },
      evidence(reading): Evidence {
        const found = look.found(reading);
        const value = look.value?.(reading);
        return {
          says: found === undefined ? look.unknown : found === false ? look.missing : found,
          ...(value === undefined ? {} : { value }),
          ...(look.threshold === undefined ? {} : { threshold: look.threshold }),
          spans: [],
        };
      },
    };
  },
});

const lookFor = (p: Params, workshop: Workshop): Look => {
  if (p.permission !== undefined) return lookAtPermissions(new Set(p.permission));
  if (p.id !== undefined) return lookAtPeople(p.id, ({ id }) => id);
  if (p.name !== undefined) return lookAtPeople(p.name, ({ name }) => name);
  if (p.strikes_at_least !== undefined) return lookAtStrikes(p.strikes_at_least, workshop);
  if (p.permit !== undefined) return lookAtPermit(p.permit.toLowerCase());
  return lookAtRoles(p.role ?? []);
};

const lookAtRoles = (names: readonly string[]): Look => {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  return {
    found({ message }) {
      const roles = message.author?.roles;
      if (roles === undefined) return undefined;
      const role = roles.find((name) => wanted.has(name.toLowerCase()));
      return role === undefined ? false : `has ${role}`;
    },
    missing: "has none of these",
    unknown: "roles are not known",
  };
};

const lookAtPermit = (permit: string): Look => {
  const role = lookAtRoles([`permit:${permit}`]);
  return {
    ...role,
    found: (reading) =>
      reading.message.author?.permits?.includes(permit) ? `has the permit ${permit}` : role.found(reading),
    permit,
  };
};

const lookAtPermissions = (wanted: ReadonlySet<Permission>): Look => ({
  found({ message }) {
    const permissions = message.author?.permissions;
    if (permissions === undefined) return undefined;
    const one = permissionAmong(permissions, wanted);
    return one === undefined ? false : `may ${one}`;
  },
  missing: "may do none of these",
  unknown: "permissions are not known",
});

const lookAtPeople = (people: readonly string[], nameOf: (author: Author) => string | undefined): Look => {
  const wanted = new Set(people.map((one) => one.toLowerCase()));
  return {
    found({ message }) {
      const name = message.author && nameOf(message.author);
      return name === undefined ? undefined : wanted.has(name.toLowerCase()) && `is ${name}`;
    },
    missing: "is none of these",
    unknown: "the author is not known",
  };
};

const lookAtStrikes = (atLeast: number, workshop: Workshop): Look => {
  const recordOf = workshop.record("strikes");
  const weight = (reading: Reading): number | undefined => recordOf(reading)?.strikes;
  return {
    found(reading) {
      const strikes = weight(reading);
      return strikes === undefined ? undefined : strikes >= atLeast && strikesText(strikes);
    },
    missing: "has fewer strikes",
    unknown: "strikes are not known",
    value: weight,
    threshold: atLeast,
  };
};

const strikesText = (strikes: number): string => `has ${strikes} ${strikes === 1 ? "strike" : "strikes"}`;
