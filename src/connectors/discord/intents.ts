/**
 * What modbot asks the gateway for.
 * Source: Discord's developer reference, "Gateway intents".
 */
export const INTENT_BITS = {
  guilds: 1 << 0,
  guild_members: 1 << 1,
  guild_moderation: 1 << 2,
  guild_messages: 1 << 9,
  guild_message_reactions: 1 << 10,
  direct_messages: 1 << 12,
  message_content: 1 << 15,
  auto_moderation_configuration: 1 << 20,
  auto_moderation_execution: 1 << 21,
} as const;

export type Intent = keyof typeof INTENT_BITS;

export const INTENTS: number = Object.values(INTENT_BITS).reduce((all, bit) => all | bit, 0);

/** Intents that have to be turned on in the developer portal, with what it calls them. */
export const PRIVILEGED = [
  { intent: "message_content", title: "MESSAGE CONTENT INTENT" },
  { intent: "guild_members", title: "SERVER MEMBERS INTENT" },
] as const;
