import type { AskedAction } from "../../../engine/lint/platform-facts.ts";
import type { Surface } from "../../../engine/message.ts";
import type { Intent } from "../intents.ts";
import type { Right } from "../rights.ts";

/** What the bot must be allowed, to do something at all. `settings`: a key of its configuration that must name something. */
export type Need = {
  readonly rights: readonly Right[];
  readonly setting?: "quarantine_role" | "alert_channel";
  /** It is asked of each channel, for each may refuse it. */
  readonly inChannels?: true;
};

/**
 * What each action needs. What it takes to take it back is the same.
 * Source: Discord's developer reference, the permissions that each endpoint names.
 */
export const ACTION_NEEDS: Readonly<Record<AskedAction | "alert", Need>> = {
  delete: { rights: ["manage_messages"], inChannels: true },
  warn: { rights: [] },
  timeout: { rights: ["moderate_members"] },
  kick: { rights: ["kick_members"] },
  ban: { rights: ["ban_members"] },
  quarantine: { rights: ["manage_roles"], setting: "quarantine_role" },
  slowmode: { rights: ["manage_channels"], inChannels: true },
  lockdown: { rights: ["manage_roles"], inChannels: true },
  pause_invites: { rights: ["manage_guild"] },
  tell: { rights: [] },
  help: { rights: [] },
  alert: { rights: ["send_messages", "embed_links"], setting: "alert_channel" },
};

type Seeing = { readonly rights: readonly Right[]; readonly intents: readonly Intent[] };
const CONTENT: Seeing = { rights: ["view_channel"], intents: ["guild_messages", "message_content"] };

/** What each surface needs to be seen. */
export const SURFACE_NEEDS: Readonly<Record<Exclude<Surface, "report">, Seeing>> = {
  text: CONTENT,
  edits: CONTENT,
  embeds: CONTENT,
  forwards: CONTENT,
  attachments: CONTENT,
  polls: CONTENT,
  nick: { rights: [], intents: ["guild_members"] },
  thread_name: { rights: ["view_channel"], intents: ["guilds"] },
  join: { rights: [], intents: ["guild_members"] },
};

/** What else is heard, with the permission without which it is not. */
export const HEARD: readonly { readonly what: string; readonly right: Right }[] = [
  { what: "hits of Discord's own AutoMod", right: "manage_guild" },
  { what: "what moderators do by hand", right: "view_audit_log" },
  { what: "what was written while modbot was away", right: "read_message_history" },
];
