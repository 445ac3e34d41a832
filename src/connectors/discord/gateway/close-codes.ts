import { ConnectorError } from "../../../engine/errors.ts";

/** What to do once a connection has ended. */
export type Fate =
  | { readonly then: "resume" }
  | { readonly then: "identify" }
  /** Nothing that modbot could try again would help. */
  | { readonly then: "give up"; readonly why: string; readonly hint: string };

const IDENTIFY: Fate = { then: "identify" };
const PORTAL = "https://discord.com/developers/applications";
const giveUp = (why: string, hint: string): Fate => ({ then: "give up", why, hint });

/**
 * By the code with which Discord closes; with any other the session is resumed.
 * Source: Discord's developer reference, "Opcodes and status codes", "Gateway close event codes".
 */
const FATES: ReadonlyMap<number, Fate> = new Map([
  [1000, IDENTIFY],
  [1001, IDENTIFY],
  [4003, IDENTIFY],
  [
    4004,
    giveUp(
      "Discord refuses the token",
      `Make a new one under Bot, Reset Token at ${PORTAL}, and put it into DISCORD_TOKEN.`,
    ),
  ],
  [4007, IDENTIFY],
  [4009, IDENTIFY],
  [4010, giveUp("Discord refuses the shard", "Update modbot.")],
  [
    4011,
    giveUp("the bot is in too many servers for one connection", "Run it with fewer servers: modbot does not shard."),
  ],
  [4012, giveUp("Discord no longer speaks this version of its gateway", "Update modbot.")],
  [4013, giveUp("Discord does not know the intents that modbot asks for", "Update modbot.")],
  [
    4014,
    giveUp(
      "the bot lacks the intents that modbot needs",
      `Turn on MESSAGE CONTENT INTENT and SERVER MEMBERS INTENT under Bot, Privileged Gateway Intents at ${PORTAL}.`,
    ),
  ],
]);

const RESUME: Fate = { then: "resume" };

export const fateOf = (code: number): Fate => FATES.get(code) ?? RESUME;

export const fatalError = ({ why, hint }: Extract<Fate, { then: "give up" }>, code: number): ConnectorError =>
  new ConnectorError(`cannot read from Discord: ${why} (${code}).`, { hint });
