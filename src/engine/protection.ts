import { isNamedIn, type Message } from "./message.ts";
import { permissionAmong } from "./permissions.ts";
import type { Rulebook } from "./rulebook/rule.ts";

/** Who is staff by a rulebook, and where nothing is done to anybody. */
export type Shelter = Pick<Rulebook, "staffRoles" | "staffPermissions" | "logChannels">;

/** Why nothing may be done to an author, or in a channel, whatever a rule says; `undefined`: it may. */
export const protectionOf = (message: Message, shelter: Shelter): Protection | undefined => {
  const { author, channel } = message;
  const names = author?.roles === undefined || author.roles.length === 0 ? NOBODY : author.roles.map(inSmall);
  if (names.includes("self")) return { why: "self", says: "the author is self", always: true };
  if (names.includes("owner") || names.includes("broadcaster"))
    return { why: "owner", says: "the author is owner", always: true };
  if (channel !== undefined && isNamedIn(shelter.logChannels, channel))
    return { why: "log channel", says: "it stands in a log channel", always: true };
  if (names.some((role) => shelter.staffRoles.has(role)))
    return { why: "staff", says: "the author is staff", always: false };
  const permission = author?.permissions && permissionAmong(author.permissions, shelter.staffPermissions);
  if (permission === undefined) return undefined;
  return { why: "staff", says: `the author is staff, who may ${permission.replaceAll("_", " ")}`, always: false };
};

const NOBODY: readonly string[] = [];
const inSmall = (role: string): string => role.toLowerCase();

/** `why` in one word or two, for programs; `says` for people. */
export type Protection = {
  readonly why: string;
  readonly says: string;
  /** Even from rules that name staff. */
  readonly always: boolean;
};
