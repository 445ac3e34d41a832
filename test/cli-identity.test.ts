import { expect, test } from "vitest";
import { openStore } from "../src/store/open-store.ts";
import { emptyFolder, modbot } from "./modbot.ts";

/** A folder with an empty database. */
const office = async () => {
  const cwd = emptyFolder();
  await (await openStore(`${cwd}/modbot.db`)).close();
  return (...args: string[]) => modbot(["identity", ...args], { cwd });
};

test("accounts are linked, listed and unlinked, and the exit code says whether anything changed", async () => {
  const identity = await office();
  const linked = await identity("link", "discord:1290000000000000001", "twitch:44322889");
  expect([linked.code, linked.stdout]).toEqual([
    0,
    "discord:1290000000000000001, twitch:44322889 are one person's: strikes of one count for the others.\n",
  ]);
  expect((await identity("link", "twitch:44322889", "discord:1290000000000000001")).code).toBe(1);
  expect(JSON.parse((await identity("list", "--json")).stdout)).toEqual({
    identities: [["discord:1290000000000000001", "twitch:44322889"]],
  });
  expect((await identity("unlink", "twitch:44322889")).code).toBe(0);
  expect((await identity("list")).stderr).toContain("No accounts are linked.");
});

test.each([
  [["link", "discord:1"], "which account?"],
  [["link", "discord:1", "discord:1"], "that is one account twice"],
  [["link", "sable", "twitch:1"], '"sable" is no account'],
  [["marry"], "link, unlink or list?"],
])("%j is refused with a way out", async (args, words) => {
  const { code, stderr } = await (await office())(...args);
  expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
});
