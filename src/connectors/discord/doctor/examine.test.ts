import { expect, test } from "vitest";
import { openFakeDiscord } from "../../../../test/discord/fake-discord.ts";
import { toolsFor } from "../../../../test/discord/tools.ts";
import { RIGHT_BITS, type Right } from "../rights.ts";
import { examine, examineInvite } from "./examine.ts";
import { ASKED_RIGHTS } from "./invite.ts";

const failuresOf = ({ checks, servers }: Awaited<ReturnType<typeof examine>>): string[] =>
  [...checks, ...servers.flatMap((server) => server.checks)].flatMap(({ status, says }) =>
    status === "failed" ? [says] : [],
  );
const cannot = (those: readonly { readonly name: string; readonly can: boolean }[]): string[] =>
  those.flatMap(({ name, can }) => (can ? [] : [name]));

test("a bot that is set up as the guide says has nothing to complain of", async () => {
  const fake = await openFakeDiscord();
  const server = fake.server("a server");
  const mods = server.channel("mods");
  const view = String(RIGHT_BITS.view_channel);
  server.owner.setOverwrite(mods, { id: server.id, type: 0, allow: "0", deny: view });
  server.owner.setOverwrite(mods, { id: server.botRole(), type: 0, allow: view, deny: "0" });
  const found = await examine({ api: fake.api, alert_channel: mods.id }, toolsFor(fake));
  const complaints = [...found.checks, ...(found.servers[0]?.checks ?? [])].filter(({ status }) => status !== "ok");
  expect(complaints).toEqual([]);
  expect(found.servers[0]).toMatchObject({ id: server.id, name: "a server" });
  expect(cannot(found.servers[0]?.surfaces ?? [])).toEqual([]);
  expect(fake.gateway.seen.identifies).toHaveLength(1);
});

test("each privileged intent that is off is named, whichever it is", async () => {
  const off = { message_content: 1 << 15, guild_members: 1 << 1, both: (1 << 15) | (1 << 1) };
  for (const [which, bits] of Object.entries(off)) {
    const fake = await openFakeDiscord({ intentsOff: bits });
    fake.server();
    const found = await examine({ api: fake.api }, toolsFor(fake));
    const says = failuresOf(found).join("\n");
    expect(says.includes("MESSAGE CONTENT INTENT"), which).toBe(which !== "guild_members");
    expect(says.includes("SERVER MEMBERS INTENT"), which).toBe(which !== "message_content");
    const unseen = cannot(found.servers[0]?.surfaces ?? []);
    expect(unseen.includes("text"), which).toBe(which !== "guild_members");
    expect(unseen.includes("join"), which).toBe(which !== "message_content");
  }
});

test("a token that is refused is an error with a way out, and the token is in none of it", async () => {
  const fake = await openFakeDiscord();
  const wrong = "MTExMTExMTExMTExMTExMTEx.Gwrong.a-token-that-nobody-has-00000000000000";
  const error = await examine({ api: fake.api }, toolsFor(fake, { secret: () => wrong })).catch((e: unknown) => e);
  expect(error).toMatchObject({
    name: "ConnectorError",
    retryable: false,
    hint: expect.stringContaining("Reset Token"),
  });
  expect(JSON.stringify(error)).not.toContain(wrong);
});

test("a bot in no server is told how to be let in", async () => {
  const fake = await openFakeDiscord();
  const found = await examine({ api: fake.api }, toolsFor(fake));
  expect(failuresOf(found)).toEqual(["the bot is in no server"]);
});

test("a server of the settings in which the bot is not is a failure, one that they leave out is only told of", async () => {
  const fake = await openFakeDiscord();
  const server = fake.server();
  const elsewhere = "123456789012345678";
  const found = await examine({ api: fake.api, servers: { [elsewhere]: {} } }, toolsFor(fake));
  expect(failuresOf(found)).toEqual([`the bot is not in the server ${elsewhere}, which the settings name`]);
  expect(found.servers).toEqual([]);
  expect(found.checks.some(({ says }) => says.includes(server.id))).toBe(true);
});

test("the invitation asks for what modbot uses and no more: never for administrator", async () => {
  const fake = await openFakeDiscord();
  const link = new URL(await examineInvite({ api: fake.api }, toolsFor(fake)));
  const bits = BigInt(link.searchParams.get("permissions") ?? "0");
  const asked = Object.keys(RIGHT_BITS).filter((right) => bits & RIGHT_BITS[right as Right]);
  expect(asked.sort()).toEqual(ASKED_RIGHTS.map(({ right }) => right).sort());
  expect(asked).not.toContain("administrator");
  expect(link.searchParams.get("scope")).toBe("bot applications.commands");
});

test("almost no logins left: none is spent on looking", async () => {
  const fake = await openFakeDiscord({ startsLeft: 20 });
  fake.server();
  const found = await examine({ api: fake.api }, toolsFor(fake));
  expect(failuresOf(found)[0]).toContain("only 20 of 1000 logins are left");
  expect(fake.gateway.seen.connections).toBe(0);
});
