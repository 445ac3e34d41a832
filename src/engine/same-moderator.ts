import type { Actor } from "./case.ts";
import type { Person } from "./ports.ts";

/** The name under which somebody decides from within a platform: what they are called there, and the id that stays when they call themselves otherwise. */
export const platformModerator = (platform: string, id: string, called: string): string =>
  `${called} (${platform} ${id})`;

const ACCOUNT = /\(([a-z]+ \S+)\)$/;
const accountOf = (name: string): string | undefined => ACCOUNT.exec(name)?.[1];

/** Are they one moderator? On a platform the account tells, elsewhere the name. */
export const sameModerator = (a: Actor, b: Actor): boolean => {
  if (a.kind === "modbot" || b.kind === "modbot") return a.kind === b.kind;
  const account = accountOf(a.name);
  return account === undefined ? a.name === b.name : account === accountOf(b.name);
};

/** Does a moderator write in the chat as this person? Known only of those who decide from within the platform. */
export const isAccountOf = (actor: Actor, { platform, author }: Person): boolean =>
  actor.kind === "moderator" && accountOf(actor.name) === `${platform} ${author}`;
