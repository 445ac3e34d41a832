import { describe, expect, test } from "vitest";
import { discordSettings, serverSettings } from "./settings.ts";

const ID = "123456789012345678";
const OTHER = "223456789012345678";
const pathsOf = (settings: unknown): string[] => {
  const { error } = discordSettings.safeParse(settings);
  return error?.issues.map((issue) => issue.path.join(".")) ?? [];
};

test.each([
  [{}],
  [{ alert_channel: ID, staff_roles: ["Mods", ID], watch: [ID], bots: "judge" }],
  [{ servers: { [ID]: { alert_channel: OTHER } } }],
  [{ api: "http://127.0.0.1:8080/api", gateway: "ws://127.0.0.1:8080" }],
])("%j is taken", (settings) => expect(pathsOf(settings)).toEqual([]));

test.each([
  ["an id without quotes is not exact any more", { alert_channel: Number(ID) }, "alert_channel"],
  ["a name is no id", { watch: ["general"] }, "watch.0"],
  ["a server by its name", { servers: { home: {} } }, "servers.home"],
  ["an address without its sort", { api: "discord.example" }, "api"],
  ["the gateway is not asked over HTTP", { gateway: "https://discord.example" }, "gateway"],
  ["a key that does not exist", { alert_chanel: ID }, ""],
])("%s", (_, settings, path) => expect(pathsOf(settings)).toEqual([path]));

describe("several servers", () => {
  const settings = { staff_roles: ["Mods"], ignore: [ID], servers: { [ID]: { alert_channel: OTHER, ignore: [] } } };

  test("each has its own settings, and the common ones where it has none", () =>
    expect(serverSettings(settings, ID)).toMatchObject({
      alertChannel: OTHER,
      staffRoles: new Set(["mods"]),
      ignore: new Set(),
    }));

  test("with a list, no other server is read", () => expect(serverSettings(settings, OTHER)).toBeUndefined());

  test("without one, all are", () => expect(serverSettings({}, OTHER)).toMatchObject({ judgesBots: false }));

  test("the channel for alerts is a log channel: nobody is punished for what modbot shows there", () =>
    expect(serverSettings(settings, ID)?.logChannels).toEqual(new Set([OTHER])));
});
