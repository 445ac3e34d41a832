import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStore } from "../src/store/open-store.ts";
import { emptyFolder, modbot } from "./modbot.ts";

const PRIVATE = "feeds:\n  own: { url: http://127.0.0.1:9/x, list: phishing, allow_http: true }\n";
const folderWith = (config: string): string => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, "modbot.yaml"), config);
  return cwd;
};

test("a feed that must not be fetched is refused, and the list says why", async () => {
  const cwd = folderWith(PRIVATE);
  const update = await modbot(["feeds", "update", "--json"], { cwd });
  expect(update.code).toBe(1);
  expect(JSON.parse(update.stdout)).toMatchObject({
    name: "own",
    status: "failed",
    why: expect.stringContaining("not an address of the public internet"),
  });
  const list = await modbot(["feeds", "list"], { cwd });
  expect(list.code).toBe(1);
  expect(list.stdout).toMatch(/own +phishing +never +0 +6h/);
  expect(list.stdout).toContain("not an address of the public internet");
});

test("the key of a feed that one pays for is not shown, and a password in its address is refused", async () => {
  const keyed = folderWith(PRIVATE.replace("/x", "/x?key=secret-key"));
  for (const json of [[], ["--json"]]) {
    await modbot(["feeds", "update", ...json], { cwd: keyed });
    const { stdout, stderr } = await modbot(["feeds", "list", ...json], { cwd: keyed });
    expect(stdout + stderr).toContain("http://127.0.0.1:9/x?...");
    expect(stdout + stderr).not.toContain("secret-key");
  }
  const { code, stderr } = await modbot(["feeds", "list"], { cwd: folderWith(PRIVATE.replace("//", "//ann:pw@")) });
  expect([code, stderr]).toEqual([2, expect.stringContaining("a password in it")]);
});

test("what was fetched before is what explain judges by, and it says from which feed", async () => {
  const cwd = folderWith(PRIVATE);
  writeFileSync(
    join(cwd, "rules.yaml"),
    'format: modbot-rules/1\nversion: "1"\nlists: { phishing: { domains: [a.example] } }\nrules: [{ id: bad, says: A bad link., when: { link: { in: phishing } } }]\n',
  );
  writeFileSync(join(cwd, "modbot.yaml"), `rules: rules.yaml\n${PRIVATE}`);
  const store = await openStore(join(cwd, "modbot.db"));
  const at = Date.UTC(2026, 10, 20, 12);
  const entries = ["evil.example.com"];
  await store.saveFeed({ name: "own", url: "http://127.0.0.1:9/x", entries, count: 1, fetchedAt: at, checkedAt: at });
  await store.close();
  const { stdout } = await modbot(["explain", "see https://evil.example.com/x"], { cwd });
  expect(stdout).toContain("link to evil.example.com (feed own of 2026-11-20 12:00 UTC)");
});

test.each([
  [["feeds", "list"], "names no feeds"],
  [["feeds", "update", "own"], "names no feeds"],
])("without feeds %j says how to name one", async (args, why) => {
  const { code, stderr } = await modbot(args, { cwd: folderWith("") });
  expect(code).toBe(2);
  expect(stderr).toContain(why);
});

test("a feed that nobody named is unknown, with the nearest one", async () => {
  const { code, stderr } = await modbot(["feeds", "update", "owm"], { cwd: folderWith(PRIVATE) });
  expect(code).toBe(2);
  expect(stderr).toContain('there is no feed owm. Did you mean "own"?');
});
