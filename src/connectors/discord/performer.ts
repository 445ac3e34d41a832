import type { Performer } from "../../engine/connector.ts";
import { looseNotebook } from "../../engine/notebook.ts";
import type { Acting } from "./acting.ts";
import { type Caller, callerOf } from "./call.ts";
import { paced } from "./pace.ts";
import { type Deed, openPerformer } from "./perform.ts";
import type { DiscordSession } from "./session.ts";

/** What acts in the servers of a session. */
export const performerOf = (
  { rest, guilds, self, server, tools }: Pick<DiscordSession, "rest" | "guilds" | "self" | "server" | "tools">,
  how: {
    readonly isClosed: () => boolean;
    readonly onTokenRefused: () => void;
    /** How moderators are told. Absent: in one plain line. */
    readonly alert?: Deed;
    /** How whoever is told of something can appeal. Absent: they are told no way. */
    readonly offer?: NonNullable<Acting["offer"]>;
  },
): Performer => {
  const { clock, sleep, cases, notebook = looseNotebook() } = tools;
  const asking = paced(callerOf(rest), clock);
  const call: Caller = async (asked) => {
    const reply = await asking(asked);
    if (reply.kind === "refused" && reply.status === 401) how.onTokenRefused();
    return reply;
  };
  const acting: Acting = {
    call,
    guilds,
    selfId: self.id,
    server,
    notebook,
    cases,
    clock,
    sleep,
    pleas: new Map(),
    ...(how.offer === undefined ? {} : { offer: how.offer }),
  };
  return openPerformer(acting, { ...(how.alert === undefined ? {} : { alert: how.alert }), isClosed: how.isClosed });
};
