import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readToken } from "./token.ts";

const TOKEN = "MTExMTExMTExMTExMTExMTEx.Gfake0.nobody-has-this-token-at-all-00000000";
const folder = mkdtempSync(join(tmpdir(), "modbot-token-"));
afterAll(() => rmSync(folder, { recursive: true }));
let made = 0;
const fileWith = (text: string, mode = 0o600): string => {
  const path = join(folder, `token-${made++}`);
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
};
const reading = (file?: string, env: Readonly<Record<string, string>> = {}) => {
  const hushed: string[] = [];
  const read = () =>
    readToken(file, {
      secret: (name) => env[name],
      hush: (secret) => void hushed.push(secret),
      resolvePath: (path) => path,
    });
  return { read, hushed };
};
const errorOf = (read: () => string): { message: string; hint: string } => {
  try {
    read();
  } catch (error) {
    return error as { message: string; hint: string };
  }
  throw new Error("it was read");
};

test.each([
  ["the environment", undefined, { DISCORD_TOKEN: TOKEN }],
  ["the file of secrets, by the name that modbot has for it", undefined, { MODBOT_DISCORD_TOKEN: TOKEN }],
  ["a file of its own, with a line end", fileWith(`${TOKEN}\n`), {}],
  ["what somebody copied with the word before it", undefined, { DISCORD_TOKEN: `Bot ${TOKEN}` }],
])("the token comes from %s, and is never printed from then on", (_, file, env) => {
  const { read, hushed } = reading(file, env as Readonly<Record<string, string>>);
  expect(read()).toBe(TOKEN);
  expect(hushed).toContain(TOKEN);
});

test("the environment goes first", () => {
  expect(reading(fileWith("x".repeat(30)), { DISCORD_TOKEN: TOKEN }).read()).toBe(TOKEN);
});

test.each([
  ["none", undefined, {}, /there is no token/],
  ["a file that is not there", join(folder, "nowhere"), {}, /ENOENT/],
  ["a file that others may read", fileWith(TOKEN, 0o644), {}, /others may read/],
  ["a folder", folder, {}, /not a small file/],
  ["a file that is something else", fileWith("x".repeat(5_000)), {}, /not a small file/],
  ["a word that is no token", undefined, { DISCORD_TOKEN: "changeme" }, /does not look like one/],
  ["the token itself where the name of a file belongs", TOKEN, {}, /the token itself/],
])("%s is refused with a way out, and no secret in it", (_, file, env, message) => {
  const error = errorOf(reading(file, env as Readonly<Record<string, string>>).read);
  expect(error.message).toMatch(message);
  expect(error.hint).toMatch(/./);
  expect(`${error.message} ${error.hint}`).not.toContain(TOKEN);
});
