import type { Arrival } from "../../engine/connector.ts";
import { idOf, textOf } from "./fields.ts";
import type { Dispatch } from "./gateway/connection.ts";
import type { DiscordSession } from "./session.ts";
import { madeAt } from "./snowflake.ts";

/** What an event of the gateway says to moderation. */
export const toArrivals = ({ name, data }: Dispatch, session: DiscordSession): readonly Arrival[] => {
  const [id, community] = [idOf(data.id), idOf(data.guild_id)];
  if (name !== "MESSAGE_CREATE" || id === undefined || community === undefined) return [];
  if (session.server(community) === undefined) return [];
  return [
    {
      kind: "message",
      message: {
        platform: "discord",
        id,
        revision: 0,
        surface: "text",
        text: textOf(data.content) ?? "",
        sentAt: madeAt(id),
        community,
      },
    },
  ];
};
