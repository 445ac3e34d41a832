import type { Caller, Reply } from "../call.ts";
import type { Interaction } from "./packet.ts";

/** Source: Discord's reference, "Interaction callback type" and "Message flags". */
const CALLBACK = { message: 4, deferred: 5, deferredUpdate: 6, modal: 9 } as const;
const EPHEMERAL = 1 << 6;
const MOST_CONTENT = 2_000;
const NO_MENTIONS = { parse: [] };

/** What an answer shows: text of our own making, in which strangers' words were made plain. */
export type Shown = { readonly content: string; readonly embeds?: readonly object[] };

/**
 * The answers to one interaction. Each gives whether Discord took it: the first within three seconds, the others within fifteen minutes.
 * Only who pressed sees what is said here.
 */
export const openResponder = (
  call: Caller,
  applicationId: string,
  { id, token }: Pick<Interaction, "id" | "token">,
) => {
  const callback = async (type: number, data?: object): Promise<boolean> => {
    const reply = await call({
      method: "POST",
      path: `/interactions/${id}/${token}/callback`,
      body: { type, ...(data === undefined ? {} : { data }) },
    });
    // Without an answer it may have been taken, and what was pressed is done once however that is.
    return reply.kind === "ok" || reply.kind === "lost";
  };
  const webhook = `/webhooks/${applicationId}/${token}` as const;
  return {
    /** Says at once that something is coming. `false`: it is too late, or another process has answered: do nothing then. */
    defer: () => callback(CALLBACK.deferred, { flags: EPHEMERAL }),
    /** Likewise for a button, whose message will change. */
    deferUpdate: () => callback(CALLBACK.deferredUpdate),
    /** Says it at once. */
    say: (shown: Shown) => callback(CALLBACK.message, { ...body(shown), flags: EPHEMERAL }),
    modal: (modal: object) => callback(CALLBACK.modal, modal),
    /** What a `defer` has promised. */
    finish: async (shown: Shown): Promise<boolean> =>
      isTaken(await call({ method: "PATCH", path: `${webhook}/messages/@original`, body: body(shown) })),
    /** One thing more. */
    add: async (shown: Shown): Promise<boolean> =>
      isTaken(await call({ method: "POST", path: webhook, body: { ...body(shown), flags: EPHEMERAL } })),
  };
};

export type Responder = ReturnType<typeof openResponder>;

const body = ({ content, embeds }: Shown) => ({
  content: content.slice(0, MOST_CONTENT),
  allowed_mentions: NO_MENTIONS,
  ...(embeds === undefined ? {} : { embeds }),
});

const isTaken = (reply: Reply): boolean => reply.kind === "ok";
