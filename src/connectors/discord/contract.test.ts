import { afterAll, expect } from "vitest";
import { messageEvent } from "../../../test/discord/acts/messages.ts";
import { startFakeDiscord } from "../../../test/discord/fake-discord.ts";
import { toolsFor } from "../../../test/discord/tools.ts";
import { messagesIn } from "../../../test/discord/world.ts";
import { eventually } from "../../../test/eventually.ts";
import type { Arrival, Connector } from "../../engine/connector.ts";
import type { Message } from "../../engine/message.ts";
import { looseNotebook } from "../../engine/notebook.ts";
import { connectorContract, type Opened, type Piece, type Sight, type Subject } from "../connector.contract.ts";
import { marksIn } from "./audit-reason.ts";
import { openDiscord } from "./connect.ts";
import { madeAt } from "./snowflake.ts";

/** What the gateway sends; `null`: a packet that cannot be read. */
type Wire = { readonly t: string; readonly d: object } | null;

const READ_AHEAD = 50;
const NOW = 1_790_000_000_000;
const fake = await startFakeDiscord({ clock: () => NOW });
const server = fake.server("a server");
const { general } = server;
const mods = server.channel("mods");
const mo = server.person({ name: "mo", displayName: "Mo" });
const ann = server.person({ name: "ann" });
server.setPermissions(server.role("mods", [], 20), ["MANAGE_MESSAGES"]);

const file = {
  id: "1",
  filename: "a.png",
  size: 5,
  content_type: "image/png",
  url: "https://cdn.discordapp.com/attachments/1/1/a.png",
  proxy_url: "https://media.discordapp.net/attachments/1/1/a.png",
};
const written = [
  mo.say(general, "good evening"),
  ann.say(general, "\u202Eesrever\u202C \u0000 ünïcode 👨‍👩‍👧"),
  ann.say(general, { content: "", attachments: [file] }),
  ann.say(general, "one more"),
];
const wireOf = (i: number): Wire => ({ t: "MESSAGE_CREATE", d: messageEvent(fake.world, written[i]!) });

const person = ({ id, name }: { readonly id: string; readonly name: string }): NonNullable<Message["author"]> => ({
  id,
  name,
  createdAt: madeAt(id),
  joinedAt: NOW,
  roles: [],
  permissions: ["attach_files", "embed_links", "send_messages", "view_channel"],
});
const MO = { id: mo.id, name: "Mo" };
const ANN = { id: ann.id, name: "ann" };
const messageOf = (i: number, more: Partial<Message> = {}): Message => ({
  platform: "discord",
  id: written[i]!.id,
  revision: 0,
  surface: "text",
  text: written[i]!.content,
  sentAt: NOW,
  community: server.id,
  channel: { id: general.id, name: "general", nsfw: false, thread: false },
  author: person(i === 0 ? MO : ANN),
  attachments: [],
  native: [],
  ...more,
});
const picture = { name: "a.png", type: "image/png", size: 5, spoiler: false };

const pieces: readonly Piece<Wire>[] = [
  { wire: wireOf(0), message: messageOf(0) },
  { wire: wireOf(1), message: messageOf(1) },
  { wire: wireOf(3), message: messageOf(3) },
  {
    wire: wireOf(2),
    message: messageOf(2, { surface: "attachments", text: "a.png", attachments: [picture] }),
  },
  {
    wire: {
      t: "MESSAGE_UPDATE",
      d: {
        ...messageEvent(fake.world, written[3]!),
        content: "changed",
        edited_timestamp: new Date(NOW).toISOString(),
      },
    },
    message: messageOf(3, { text: "changed", revision: 1, surface: "edits" }),
  },
];

const sights: readonly Sight<Wire>[] = [
  {
    wire: {
      t: "MESSAGE_DELETE_BULK",
      d: { ids: ["1500000000000000001"], channel_id: general.id, guild_id: server.id },
    },
    seen: {
      kind: "removed",
      platform: "discord",
      community: server.id,
      channel: general.id,
      ids: ["1500000000000000001"],
      at: NOW,
    },
  },
  {
    wire: {
      t: "GUILD_AUDIT_LOG_ENTRY_CREATE",
      d: {
        id: fake.world.id(),
        guild_id: server.id,
        user_id: mo.id,
        target_id: ann.id,
        action_type: 22,
        reason: "by hand",
      },
    },
    seen: {
      kind: "staff_action",
      platform: "discord",
      community: server.id,
      action: "ban",
      author: ann.id,
      by: MO,
      at: NOW,
      reason: "by hand",
    },
  },
];

const open: Subject<Wire>["open"] = async (given, then): Promise<Opened> => {
  fake.gateway.forgetSessions();
  for (const message of written) messagesIn(fake.world, general.id).set(message.id, message);
  const notebook = looseNotebook();
  const openOne = () =>
    openDiscord({ api: fake.api, alert_channel: mods.id }, toolsFor(fake, { clock: () => NOW, notebook }), {
      readAhead: READ_AHEAD,
    });
  const connector = await openOne();
  const from = fake.asked.length;
  /** A gateway never ends by itself. Here it does, when all that was said has been heard. */
  const read = async function* (signal: AbortSignal): AsyncGenerator<readonly Arrival[]> {
    let heard = 0;
    void eventually("a session", () => signal.aborted || fake.gateway.connected(), 10_000).then(() => {
      for (const { wire } of given)
        if (wire === null) fake.gateway.raw("{");
        else fake.gateway.dispatch(wire.t, wire.d);
    });
    for await (const batch of connector.read(signal)) {
      yield batch;
      heard += batch.length;
      if (then === "ends" && heard >= given.length) return;
    }
  };
  const counted: Connector = { ...connector, read };
  return {
    connector: counted,
    taken: () => connector.waiting(),
    performed: () =>
      fake.asked
        .slice(from)
        .filter(({ method, status }) => method !== "GET" && status < 300)
        .flatMap(({ reason }) => marksIn(reason)),
    reopen: openOne,
    dispose: async () => fake.gateway.forgetSessions(),
  };
};

connectorContract({ name: "discord", pieces, broken: null, sights, readAhead: READ_AHEAD, open });

afterAll(async () => {
  await fake.close();
  expect(fake.breaches).toEqual([]);
});
