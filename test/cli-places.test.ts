import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { emptyFolder, modbot } from "./modbot.ts";

const RULEBOOK = `format: modbot-rules/1
version: "mine"
extends: ./common.yaml
rules:
  - { id: pet, mode: queue }
servers:
  "1":
    rules: { bait: act }
    channels:
      "12": { rules: { bait: off } }
      "13": { exempt: true }
profiles:
  alarm: { rules: { pet: act } }
  crowd: { when: { raid: 5m }, rules: { bait: act } }
`;
const COMMON = `format: modbot-rules/1
version: "1"
defaults: { severity: high }
rules:
  - { id: bait, says: Posts bait., mode: queue, when: { phrase: { any: [free nitro] } }, then: { message: delete }, budget: 5 per 1m }
  - { id: pet, says: Is a pet., mode: off, when: { word: { any: [llama] } }, then: { message: delete }, budget: 5 per 1m }
`;

const folder = (): string => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, "rules.yaml"), RULEBOOK);
  writeFileSync(join(cwd, "common.yaml"), COMMON);
  writeFileSync(join(cwd, "modbot.yaml"), "rules: rules.yaml\ndatabase: modbot.db\nmoderator: ann\n");
  return cwd;
};
const chat = (cwd: string, name: string, ids: readonly string[]): string => {
  const lines = ids.map((id) =>
    JSON.stringify({
      id,
      text: "my llama",
      community: "1",
      channel: { id: "11" },
      author: { id: `of-${id}` },
      at: "2026-11-20T12:00:00Z",
    }),
  );
  writeFileSync(join(cwd, name), `${lines.join("\n")}\n`);
  return name;
};

describe("rules show", () => {
  const cwd = folder();
  const show = async (...args: readonly string[]) => (await modbot(["rules", "show", ...args], { cwd })).stdout;

  test("says of each value which file and line it comes from, so nobody has to guess why a rule acts there", async () => {
    const shown = await show("--rule", "bait", "--server", "1", "--channel", "11");
    expect(shown).toMatch(/^ {2}mode: act +# rules\.yaml:8$/m);
    expect(shown).toMatch(/^ {2}severity: high +# common\.yaml:3$/m);
    expect(shown).toMatch(/^ {2}budget: 5 per 1m +# common\.yaml:5$/m);
    expect(shown).toMatch(/^# with server 1: rules\.yaml:7$/m);
    expect(await show("--rule", "bait", "--server", "1", "--channel", "12")).toMatch(
      /^ {2}mode: off +# rules\.yaml:10$/m,
    );
    expect(await show("--rule", "pet", "--profile", "alarm")).toMatch(/^ {2}mode: act +# rules\.yaml:13$/m);
  });

  test("prints YAML that is the same rulebook again", async () => {
    const whole = await show();
    writeFileSync(join(cwd, "again.yaml"), whole);
    const values = parse(whole) as { rules: object[] };
    expect(values.rules).toMatchObject([
      { id: "bait", severity: "high" },
      { id: "pet", mode: "queue" },
    ]);
    expect((await modbot(["rules", "check", "again.yaml"], { cwd })).stdout).toContain("2 rules, version mine");
  });

  test("an example of a file that is extended is not to be taken away there, but answered in one's own", async () => {
    writeFileSync(
      join(cwd, "wide.yaml"),
      'format: modbot-rules/1\nversion: "1"\nextends: base\nrules: [{ id: flood, when: { rate: { at_least: 20 } } }]\n',
    );
    const { code, stdout } = await modbot(["rules", "check", "wide.yaml"], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain(
      'rule flood does not catch "hey" (12 messages). Widen the rule, or name others for rule flood in wide.yaml: prove: { catches: [ ... ] }',
    );
  });

  test("what modbot brings along goes by its name, so that a value and its origin fit into a line", async () => {
    const { stdout } = await modbot(["rules", "show", "wide.yaml", "--rule", "flood"], { cwd });
    expect(stdout).toMatch(/^# base\.yaml: brought along by modbot, in \S+rules$/m);
    expect(stdout).toMatch(/^ {2}mode: act +# base\.yaml:\d+$/m);
    expect(stdout).toMatch(/^ {6}at_least: 20 +# wide\.yaml:4$/m);
  });

  test("--json has the values, and where each of them stands", async () => {
    const json = JSON.parse(await show("--server", "1", "--channel", "12", "--json")) as Record<string, unknown>;
    expect(json).toMatchObject({
      version: "mine",
      exempt: false,
      layers: [
        { kind: "server", name: "1" },
        { kind: "channel", name: "12", at: "rules.yaml:10:7" },
      ],
      origins: { "rules.bait.mode": "rules.yaml:10:30", "rules.bait.says": "common.yaml:5:23" },
    });
  });

  test("says that a channel is exempt", async () => {
    const { stdout, stderr } = await modbot(["rules", "show", "--server", "1", "--channel", "13"], { cwd });
    expect(stderr).toBe("This channel is exempt: no rule is asked there.\n");
    expect(stdout).toContain("# not judged at all: rules.yaml:11");
  });

  test.each([
    [["--rule", "bate"], 'modbot: the rulebook has no rule bate. Did you mean "bait"?\n'],
    [["--profile", "alram"], 'modbot: the rulebook has no profile alram. Did you mean "alarm"?\n'],
  ])("%j is refused, with what was meant", async (args, line) => {
    expect(await modbot(["rules", "show", ...args], { cwd })).toMatchObject({ code: 2, stdout: "", stderr: line });
  });
});

describe("explain", () => {
  const cwd = folder();
  const explain = async (...args: readonly string[]) =>
    modbot(["explain", "free nitro for my llama", ...args], { cwd });

  test("judges as in that server, in that channel, with that profile", async () => {
    expect((await explain("--server", "2")).stdout).toMatch(/^QUEUE/);
    expect((await explain("--server", "1")).stdout).toMatch(/^bait {2}act {2}common\.yaml:5:/m);
    const alarm = await explain("--server", "1", "--channel", "12", "--profile", "alarm");
    expect(alarm.stdout).toMatch(/^active profiles: alarm$/m);
    expect(alarm.stdout).toMatch(/^pet {2}act {2}common\.yaml:6:/m);
    const json = JSON.parse((await explain("--profile", "alarm", "--json")).stdout) as object;
    expect(json).toMatchObject({ route: "act", profiles: ["alarm"] });
  });

  test("says where a channel is exempt", async () => {
    const { stdout } = await explain("--server", "1", "--channel", "13");
    expect(stdout).toContain("The rulebook exempts this channel: rules.yaml:11:7");
  });
});

describe("profile", () => {
  const cwd = folder();
  const profile = (...args: readonly string[]) => modbot(["profile", ...args], { cwd });
  const run = (file: string) => modbot(["run", "--from", file, "--enforce"], { cwd });
  beforeAll(async () => {
    expect((await run(chat(cwd, "first.jsonl", ["a1"]))).stdout).toMatch(/QUEUE {2}pet/);
  });

  test("what is switched on counts for the next run too, is told, and ends with auto", async () => {
    expect(await profile("on", "alarm")).toMatchObject({ code: 0, stdout: "alarm on\n" });
    expect((await run(chat(cwd, "second.jsonl", ["a2"]))).stdout).toMatch(/ACT {4}pet/);
    expect((await profile("list")).stdout).toMatch(/^alarm +only when switched on +on by ann$/m);
    expect(await profile("on", "alarm")).toMatchObject({ code: 1, stderr: "alarm is on already.\n" });
    expect(await profile("auto", "alarm")).toMatchObject({ code: 0, stdout: "alarm auto\n" });
    expect((await run(chat(cwd, "third.jsonl", ["a3"]))).stdout).toMatch(/QUEUE {2}pet/);
  });

  test("counts in the server that was named, and for as long as was said", async () => {
    expect((await profile("on", "alarm", "--server", "2", "--for", "1h")).stdout).toBe("alarm on in 2 for 1h\n");
    expect((await run(chat(cwd, "fourth.jsonl", ["a4"]))).stdout).toMatch(/QUEUE {2}pet/);
    const { profiles } = JSON.parse((await profile("list", "--json")).stdout) as { profiles: object[] };
    expect(profiles).toMatchObject([
      { name: "alarm", switched: [{ does: "on", server: "2", by: "ann" }] },
      { name: "crowd", when: "during a raid, and 5m after it", switched: [] },
    ]);
  });

  test("each switch stands in the audit log with who it was", async () => {
    await modbot(["audit", "export", "--out", "audit.jsonl"], { cwd });
    expect(readFileSync(join(cwd, "audit.jsonl"), "utf8")).toMatch(/moderator:ann.*"ordered".*"profile"/);
  });

  test.each([
    [["on", "alrm"], 'modbot: the rulebook has no profile alrm. Did you mean "alarm"?\n'],
    [["on"], "modbot: profile on: which one? modbot profile list names them.\n"],
    [["of", "alarm"], "modbot: profile of: do what? Type modbot profile on, off, auto or list.\n"],
    [["auto", "alarm", "--for", "1h"], "modbot: --for goes with on and off. auto ends what they began.\n"],
    [
      ["on", "alarm", "--for", "long"],
      "modbot: --for long is not a length of time. Write a number and a unit: --for 10m, 2h, 7d.\n",
    ],
  ])("%j is refused with a way out, and changes nothing", async (args, line) => {
    expect(await profile(...args)).toMatchObject({ code: 2, stdout: "", stderr: line });
  });
});
