import type { Performer } from "../../engine/connector.ts";
import { looseNotebook } from "../../engine/notebook.ts";
import { type Caller, callerOf } from "./call.ts";
import { paced } from "./pace.ts";
import { openPerformer } from "./perform.ts";
import type { DiscordSession } from "./session.ts";

/** What acts in the servers of a session. */
export const performerOf = (
  { rest, guilds, self, server, tools }: Pick<DiscordSession, "rest" | "guilds" | "self" | "server" | "tools">,
  how: { readonly isClosed: () => boolean; readonly onTokenRefused: () => void },
): Performer => {
  const { clock, sleep, cases, notebook = looseNotebook() } = tools;
  const asking = paced(callerOf(rest), clock);
  const call: Caller = async (asked) => {
    const reply = await asking(asked);
    if (reply.kind === "refused" && reply.status === 401) how.onTokenRefused();
    return reply;
  };
  const acting = { call, guilds, selfId: self.id, server, notebook, cases, clock, sleep, pleas: new Map() };
  return openPerformer(acting, { isClosed: how.isClosed });
};
