import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStore } from "../src/store/open-store.ts";
import { emptyFolder, modbot } from "./modbot.ts";

const RULES = `format: modbot-rules/1
version: "1"
rules:
  - id: spam
    says: Spams.
    mode: act
    when: { phrase: { any: [ spam ] } }
    then: { message: delete, author: { timeout: 1h, strike: 1 } }
    prove: { catches: [ "spam" ], allows: [ "hello" ] }
`;

/** A folder in which modbot has acted on two people, for real. */
const acted = async (config = "") => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, "rules.yaml"), RULES);
  writeFileSync(
    join(cwd, "modbot.yaml"),
    `mode: enforce\nrules: rules.yaml\nmoderator: mo\n${config}\nconnectors: { jsonl: { file: chat.jsonl, out: acts.jsonl } }\n`,
  );
  const line = (id: string, author: string, text: string) =>
    JSON.stringify({
      id,
      text,
      platform: "jsonl",
      community: "s1",
      author: { id: author, name: author },
      at: new Date().toISOString(),
    });
  writeFileSync(join(cwd, "chat.jsonl"), [line("m1", "zed", "spam"), line("m2", "yan", "hello")].join("\n"));
  expect((await modbot(["run"], { cwd })).code).toBe(0);
  return { cwd, modbot: (...args: string[]) => modbot(args, { cwd }) };
};

test("an appeal that came by mail enters the queue, and explain, status and the list say so", async () => {
  const { modbot } = await acted();
  const { code, stdout } = await modbot("appeal", "c1", "That", "was a quote\u001b[31m");
  expect([code, stdout]).toEqual([
    0,
    "c1 is under appeal: it waits in the queue for somebody who had not decided it.\n",
  ]);
  expect((await modbot("review", "--list")).stdout).toMatch(/^c1 .* appealed .* zed/);
  const { stdout: explained } = await modbot("explain", "c1");
  expect(explained).toContain('appeal by zed, waits for an answer: "That was a quote');
  expect(explained).not.toContain("\u001b[31m");
  expect((await modbot("status")).stdout).toContain("1 case waits for a person, 1 of them under appeal");
  expect((await modbot("stats")).stdout).toMatch(/appeals\s+1: 0 upheld, 0 refused, 1 waits/);
  const refused = await modbot("undo", "c1", "--yes");
  expect(refused.stdout + refused.stderr).toContain("an appeal waits for an answer");
  const again = await modbot("appeal", "c1", "once more", "--json");
  expect([again.code, JSON.parse(again.stdout)]).toEqual([
    1,
    { case: "c1", taken: false, why: "Your appeal in case c1 waits for a moderator." },
  ]);
});

test("what is no appeal is refused with a way out", async () => {
  const { cwd, modbot } = await acted("appeals: { per_week: 1 }");
  const words = async (...args: string[]) => {
    const { code, stderr } = await modbot("appeal", ...args);
    return [code, stderr] as const;
  };
  expect(await words("c9", "why")).toEqual([2, expect.stringContaining("c9: there is no such case")]);
  expect(await words("c1")).toEqual([2, expect.stringContaining("appeal against what, and why?")]);
  expect(await words("c1", "why", "--user", "yan")).toEqual([2, expect.stringContaining("--user zed")]);
  expect(await words("c1", "  ")).toEqual([1, expect.stringContaining("Say in a sentence or two")]);
  writeFileSync(join(cwd, "modbot.yaml"), "mode: enforce\nrules: rules.yaml\nappeals: off\n");
  expect(await words("c1", "why")).toEqual([2, expect.stringContaining("appeals is off in modbot.yaml")]);
  writeFileSync(join(cwd, "modbot.yaml"), "appeals: { url: 'http://plain.example' }\n");
  expect(await words("c1", "why")).toEqual([2, expect.stringMatching(/modbot\.yaml:1:\d+.*https:/s)]);
});

test("an answer reaches the person by the platform when the bot runs next", async () => {
  const { cwd, modbot } = await acted();
  await modbot("appeal", "c1", "a quote");
  const store = await openStore(join(cwd, "modbot.db"));
  const { openDesk } = await import("../src/engine/open-desk.ts");
  const desk = openDesk({ store, by: { kind: "moderator", name: "mo" }, clock: Date.now, discipline: { ladder: [] } });
  expect(await desk.decide("c1", (await store.caseOf("c1"))?.version ?? 0, "approve")).toMatchObject({
    status: "written",
  });
  await store.close();
  await modbot("run");
  const { stdout } = await modbot("explain", "c1");
  expect(stdout).toMatch(/lift the timeout \(An appeal was upheld\.\), asked by mo: done/);
  expect(stdout).toMatch(/tell the author.*: done/);
});
