import type { Arrival } from "../../engine/connector.ts";
import type { Member } from "./guild.ts";
import { ask, statusOf } from "./log-in.ts";
import { memberFrom } from "./read-guild.ts";
import type { DiscordSession } from "./session.ts";

/** `gone`: no member, or not any more, and so without roles. `unknown`: Discord does not say, and nobody can tell whether it is staff. */
export type Membership = Member | "gone" | "unknown";

/** Somebody as a member of a server: as the gateway has told it, else as Discord says when it is asked. */
export const membershipOf = async (
  { rest, guilds }: Pick<DiscordSession, "rest" | "guilds">,
  guildId: string,
  id: string,
): Promise<Membership> => {
  const known = guilds.member(guildId, id);
  if (known !== undefined) return known;
  try {
    const member = memberFrom(await ask(rest, `/guilds/${guildId}/members/${id}`));
    if (member === undefined) return "unknown";
    guilds.remember(guildId, member);
    return member;
  } catch (error) {
    return statusOf(error instanceof Error ? error.cause : error) === 404 ? "gone" : "unknown";
  }
};

/** What stands in the place of something by somebody of whom Discord does not say who it is: whoever might be staff is not to be acted on. */
export const byNobodyKnown = (what: string): Arrival => ({
  kind: "unreadable",
  where: "discord",
  why: `${what}, of somebody of whom Discord does not say who it is`,
});
