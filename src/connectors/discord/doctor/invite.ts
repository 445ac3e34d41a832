import { RIGHT_BITS, type Right } from "../rights.ts";

/** The permissions that modbot asks for when it is invited, each with what goes without it. None more than it uses: not Administrator. */
export const ASKED_RIGHTS: readonly { readonly right: Right; readonly without: string }[] = [
  { right: "view_channel", without: "it sees nothing" },
  { right: "read_message_history", without: "what was written while it was away is not read" },
  { right: "send_messages", without: "it cannot alert, nor answer" },
  { right: "embed_links", without: "its alerts have no cards" },
  { right: "add_reactions", without: "moderators cannot undo with a reaction" },
  { right: "manage_messages", without: "it cannot delete" },
  { right: "moderate_members", without: "it cannot time out" },
  { right: "kick_members", without: "it cannot kick" },
  { right: "ban_members", without: "it cannot ban" },
  { right: "manage_roles", without: "it cannot quarantine, nor lock a channel" },
  { right: "manage_channels", without: "it cannot slow a channel down" },
  { right: "manage_threads", without: "it does not see private threads, and cannot slow threads down" },
  { right: "manage_guild", without: "it hears nothing of Discord's own AutoMod, and cannot pause invites" },
  { right: "view_audit_log", without: "it does not see what moderators do by hand" },
];

/** The page on which an owner lets the bot into a server, with these permissions ticked. */
export const inviteLink = (
  applicationId: string,
  rights: readonly Right[] = ASKED_RIGHTS.map(({ right }) => right),
): string => {
  const permissions = rights.reduce((all, right) => all | RIGHT_BITS[right], 0n);
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: "bot applications.commands",
    permissions: String(permissions),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
};
