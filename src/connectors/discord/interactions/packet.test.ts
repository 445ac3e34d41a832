import fc from "fast-check";
import { expect, test } from "vitest";
import { readInteraction } from "./packet.ts";

const USER = { id: "123456789012345678", username: "pia" };
const base = { id: "1", token: "t", type: 3, data: { custom_id: "mb:block:c1" } };

test("whoever presses in a server is a member with roles, and what a channel allows them is not read; in private nobody is", () => {
  const inServer = {
    ...base,
    guild_id: "5",
    channel_id: "6",
    member: { user: USER, roles: ["7"], permissions: "8192" },
  };
  expect(readInteraction(inServer)?.by).toEqual({
    id: USER.id,
    name: "pia",
    bot: false,
    roles: ["7"],
  });
  expect(readInteraction(inServer)?.guildId).toBe("5");
  expect(readInteraction({ ...base, user: USER })?.guildId).toBeUndefined();
  // Who is no member of a server is nobody there, also where everybody may moderate.
  const { member: _, ...stranger } = inServer;
  expect(readInteraction({ ...stranger, user: USER })?.guildId).toBeUndefined();
});

test("the fields of a modal are read in rows and in labels", () => {
  const components = [
    { type: 1, components: [{ type: 4, custom_id: "reason", value: "because" }] },
    { type: 18, component: { type: 4, custom_id: "why", value: "so" } },
  ];
  const modal = readInteraction({ ...base, type: 5, user: USER, data: { custom_id: "mb:undo:c1", components } });
  expect(modal?.kind === "modal" && [...modal.fields]).toEqual([
    ["reason", "because"],
    ["why", "so"],
  ]);
});

test("a command is read with its subcommand, its values and who they are", () => {
  const data = {
    name: "modbot",
    options: [
      {
        type: 1,
        name: "permit",
        options: [
          { name: "user", type: 6, value: USER.id },
          { name: "once", type: 5, value: true },
        ],
      },
    ],
    resolved: { users: { [USER.id]: USER } },
  };
  const command = readInteraction({ ...base, type: 2, user: USER, data });
  expect(command?.kind === "command" && command.data).toMatchObject({ name: "modbot", sub: "permit" });
  expect(command?.kind === "command" && [...command.data.values]).toEqual([
    ["user", USER.id],
    ["once", "true"],
  ]);
  expect(command?.kind === "command" && command.data.names.get(USER.id)).toBe("pia");
});

test.each([
  ["no id", { ...base, id: undefined, user: USER }],
  ["no token", { ...base, token: "", user: USER }],
  ["nobody", base],
  ["a user without an id", { ...base, user: { username: "x" } }],
  ["no data", { ...base, data: null, user: USER }],
  ["a ping", { ...base, type: 1, user: USER }],
  ["a button without an id", { ...base, data: {}, user: USER }],
  ["a command without a name", { ...base, type: 2, data: {}, user: USER }],
])("%s is passed over", (_, packet) => {
  expect(readInteraction(packet)).toBeUndefined();
});

test("no packet makes it fail", () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom("id", "token", "type", "data", "member", "user", "message", "guild_id"),
        fc.anything(),
      ),
      (packet) => {
        readInteraction(packet);
        readInteraction({ ...base, user: USER, ...packet });
      },
    ),
  );
});
