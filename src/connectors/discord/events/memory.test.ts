import { expect, test } from "vitest";
import { heapAfter } from "../../../../test/heap.ts";
import { readPayload } from "../gateway/payload.ts";
import { GuildCache } from "../guilds.ts";
import { Revisions } from "../message/revisions.ts";
import { type DiscordSession, serversOf } from "../session.ts";
import { openDeeds } from "./deeds.ts";
import type { Desk } from "./event.ts";
import { EVENTS } from "./index.ts";
import { NativeRules } from "./native-rules.ts";
import { openOnce } from "./once.ts";
import { WhoDeleted } from "./who-deleted.ts";

const GUILD = "200000000000000001";
const SELF = "100000000000000001";

/** All that the connector remembers, and what an event of the wire does to it. */
const desk = () => {
  const guilds = new GuildCache(SELF);
  guilds.heed("GUILD_CREATE", {
    id: GUILD,
    name: "large",
    owner_id: "1",
    roles: [{ id: GUILD }],
    channels: [{ id: "300000000000000001", name: "general" }],
  });
  const session = {
    guilds,
    server: serversOf({}),
    self: { id: SELF },
    tools: { clock: () => 1_790_000_000_000 },
  } as unknown as DiscordSession;
  const all: Desk = {
    session,
    revisions: new Revisions(async (keys) => keys.map(() => false)),
    deeds: openDeeds(),
    whoDeleted: new WhoDeleted(),
    nativeRules: new NativeRules(session.rest),
    once: openOnce(),
    later: () => undefined,
  };
  let seq = 0;
  return async (name: string, data: object): Promise<void> => {
    const payload = readPayload(JSON.stringify({ op: 0, t: name, s: ++seq, d: data }));
    if (payload.kind !== "dispatch") throw new Error(payload.kind);
    guilds.heed(payload.name, payload.data);
    await EVENTS.get(name)?.(payload.data, all);
  };
};

test("memory stays the same however many people write, join, change their names, open threads and are deleted", async () => {
  const hear = desk();
  let next = 500_000_000_000_000_000n;
  const day = async (events: number): Promise<void> => {
    for (let i = 0; i < events; i++) {
      const id = String(next++);
      const user = { id: String(next++), username: `user${id}`, global_name: `User ${id}` };
      const member = { roles: [], joined_at: "2026-01-01T00:00:00.000Z", nick: null };
      const place = { guild_id: GUILD, channel_id: "300000000000000001" };
      await hear("GUILD_MEMBER_ADD", { guild_id: GUILD, user, ...member });
      await hear("MESSAGE_CREATE", {
        ...place,
        id,
        type: 0,
        content: `hello from ${id} `.repeat(20),
        author: user,
        member,
      });
      await hear("MESSAGE_UPDATE", {
        ...place,
        id,
        type: 0,
        content: "hello again",
        author: user,
        member,
        edited_timestamp: "2026-01-01T00:00:01.000Z",
      });
      await hear("THREAD_CREATE", {
        guild_id: GUILD,
        id: String(next++),
        type: 11,
        parent_id: place.channel_id,
        name: `thread ${id}`,
        owner_id: user.id,
      });
      await hear("GUILD_MEMBER_UPDATE", { guild_id: GUILD, user, ...member, nick: `Nick ${id}` });
      await hear("MESSAGE_DELETE", { ...place, id });
    }
  };
  // Everything that is remembered is full after this.
  await day(25_000);
  expect(await heapAfter(() => day(25_000))).toBeLessThan(5);
}, 120_000);
