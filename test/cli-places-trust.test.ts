import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, modbot } from "./modbot.ts";

const RULEBOOK = `format: modbot-rules/1
version: "1"
rules:
  - { id: bait, says: Posts bait., mode: act, when: { phrase: { any: [free nitro] } }, then: { message: delete } }
servers:
  "1":
    channels:
      "12": { rules: { bait: { when: { phrase: { any: [free coins] } } } } }
profiles:
  alarm: { rules: { bait: act } }
`;

const folder = (more = ""): string => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, "rules.yaml"), RULEBOOK);
  writeFileSync(join(cwd, "modbot.yaml"), `rules: rules.yaml\ndatabase: modbot.db\nmoderator: ann\n${more}`);
  return cwd;
};

test("a rule that acts in one channel only is introduced and let act like any other", async () => {
  const cwd = folder("confirm_new_rules: true\n");
  const asking = RULEBOOK.replace("mode: act", "mode: queue").replace("bait: { when", "bait: { mode: act, when");
  writeFileSync(join(cwd, "rules.yaml"), asking);
  writeFileSync(join(cwd, "chat.jsonl"), "");
  const { stderr } = await modbot(["run", "--from", "chat.jsonl"], { cwd });
  expect(stderr).toContain("new: 1 rule would have hit none");
  expect((await modbot(["rules"], { cwd })).stdout).toMatch(/bait +queue .* new in some places: waits there/);
  await modbot(["rules", "resume", "bait"], { cwd });
  expect((await modbot(["rules"], { cwd })).stdout).not.toContain("new in some places");
});

/** With a database. */
const begun = async (): Promise<string> => {
  const cwd = folder();
  writeFileSync(join(cwd, "chat.jsonl"), "");
  await modbot(["run", "--from", "chat.jsonl"], { cwd });
  return cwd;
};

test("one order lets new conditions act, also those that a rule has in one channel only", async () => {
  const cwd = folder("confirm_new_rules: true\n");
  const says = async (id: string, channel: string, text: string): Promise<string | undefined> => {
    const line = { id, text, community: "1", channel: { id: channel }, author: { id } };
    writeFileSync(join(cwd, "chat.jsonl"), `${JSON.stringify(line)}\n`);
    const { stdout } = await modbot(["run", "--from", "chat.jsonl", "--json"], { cwd });
    return /"route":"(\w+)"/.exec(stdout)?.[1];
  };
  const bait = async (): Promise<object | undefined> => {
    const { stdout } = await modbot(["rules", "--json"], { cwd });
    return (JSON.parse(stdout) as { rules: readonly object[] }).rules[0];
  };
  expect(await says("m1", "12", "free coins")).toBe("queue");
  expect(await bait()).toMatchObject({ unconfirmed: true, unconfirmed_elsewhere: 1 });
  await modbot(["rules", "resume", "bait"], { cwd });
  expect(await says("m2", "12", "free coins")).toBe("act");
  expect(await says("m3", "11", "free nitro")).toBe("act");
  expect(await bait()).not.toHaveProperty("unconfirmed_elsewhere");
  writeFileSync(join(cwd, "rules.yaml"), RULEBOOK.replace("free coins", "free skins"));
  expect(await says("m4", "12", "free skins")).toBe("queue");
  expect(await bait()).toMatchObject({ unconfirmed: false, acts: true, unconfirmed_elsewhere: 1 });
  expect((await modbot(["rules"], { cwd })).stdout).toContain("acts; new in some places");
});

test("a profile is switched on for good although it is on elsewhere for good and here for an hour", async () => {
  const cwd = await begun();
  const on = async (...more: readonly string[]) => (await modbot(["profile", "on", "alarm", ...more], { cwd })).code;
  expect(await on("--server", "1")).toBe(0);
  expect(await on("--server", "1")).toBe(1);
  expect(await on("--for", "1h")).toBe(0);
  expect(await on("--server", "2")).toBe(0);
  expect(await on("--server", "2")).toBe(1);
  expect(await on()).toBe(0);
  expect(await on()).toBe(1);
});

test("a profile is switched on everywhere although one server has it off", async () => {
  const cwd = await begun();
  const profile = async (...args: readonly string[]) => (await modbot(["profile", ...args], { cwd })).code;
  expect(await profile("on", "alarm")).toBe(0);
  expect(await profile("off", "alarm", "--server", "1")).toBe(0);
  expect(await profile("on", "alarm")).toBe(0);
});
