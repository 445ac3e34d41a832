import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { RULEBOOK, sampleFolder } from "./cli-samples.ts";
import { emptyFolder, modbot, modbotProgram } from "./modbot.ts";

/** Exit code 2, nothing on stdout, and one line on stderr. */
const refusal = async (args: string[], cwd: string, stdin = ""): Promise<string> => {
  const { code, stdout, stderr } = await modbot(args, { cwd, stdin });
  expect({ code, stdout }, stderr).toEqual({ code: 2, stdout: "" });
  expect(stderr.trimEnd().split("\n"), stderr).toHaveLength(1);
  return stderr.trimEnd();
};

describe("a rulebook that cannot be used", () => {
  test.each([
    ["broken YAML", RULEBOOK.replace("[free nitro, claim your gift]", "[free nitro"), /^modbot: rules\.yaml:\d+:\d+: /],
    [
      "an unknown key",
      RULEBOOK.replace("says: Shouts.", "sayz: Shouts."),
      /^modbot: rules\.yaml:14:5: unknown key "sayz".* Did you mean "says"\?/,
    ],
    [
      "an unknown condition",
      RULEBOOK.replace("{ caps:", "{ cabs:"),
      /^modbot: rules\.yaml:16:13: unknown condition "cabs".* "caps"/,
    ],
    [
      "an id without quotes",
      RULEBOOK.replace("{ caps: { share_at_least: 70%, letters: 12 } }", "{ channel: { id: [901230000000001001] } }"),
      /^modbot: rules\.yaml:16:\d+: .*quotes/,
    ],
    [
      "a lookahead",
      RULEBOOK.replace("{ caps: { share_at_least: 70%, letters: 12 } }", "{ regex: { pattern: 'a(?=b)' } }"),
      /^modbot: rules\.yaml:16:\d+: .*look/,
    ],
    [
      "an empty pattern",
      RULEBOOK.replace("{ caps: { share_at_least: 70%, letters: 12 } }", "{ regex: { pattern: '' } }"),
      /^modbot: rules\.yaml:16:\d+: .*empty/,
    ],
    [
      "a pattern that matches nothing at all",
      RULEBOOK.replace("{ caps: { share_at_least: 70%, letters: 12 } }", "{ regex: { pattern: 'a*' } }"),
      /^modbot: rules\.yaml:16:\d+: .*empty/,
    ],
    [
      "a list file that is missing",
      RULEBOOK.replace("{ phrases: [free nitro, claim your gift] }", "{ file: lists/bait.txt }"),
      /^modbot: rules\.yaml:4:\d+: list file "lists\/bait\.txt" cannot be read/,
    ],
    [
      "a list file that has no end",
      RULEBOOK.replace("{ phrases: [free nitro, claim your gift] }", "{ file: /dev/zero }"),
      /^modbot: rules\.yaml:4:\d+: list file "\/dev\/zero" cannot be read/,
    ],
    [
      "a list that nobody declared",
      RULEBOOK.replace("any: bait", "any: biat"),
      /^modbot: rules\.yaml:9:\d+: unknown list "biat".* "bait"/,
    ],
    ["a duration without a unit", RULEBOOK.replace("timeout: 1h", "timeout: 60"), /^modbot: rules\.yaml:10:\d+: /],
  ])("%s", async (_, text, line) => {
    const cwd = sampleFolder();
    writeFileSync(join(cwd, "rules.yaml"), text);
    expect(await refusal(["rules", "check", "rules.yaml"], cwd)).toMatch(line);
    expect(await refusal(["explain", "hello", "--rules", "rules.yaml"], cwd)).toMatch(line);
  });

  test("nested quantifiers are refused before any text is read", async () => {
    const cwd = sampleFolder();
    writeFileSync(
      join(cwd, "rules.yaml"),
      RULEBOOK.replace("{ caps: { share_at_least: 70%, letters: 12 } }", "{ regex: { pattern: '^(a+)+$' } }"),
    );
    const { code } = await modbot(["explain", "--rules", "rules.yaml"], { cwd, stdin: `${"a".repeat(5_000)}!` });
    expect(code).toBe(2);
  }, 10_000);
});

test("a corpus that is not JSON", async () => {
  const cwd = sampleFolder();
  writeFileSync(join(cwd, "notes.txt"), "dear diary\nnothing happened\n");
  expect(await refusal(["replay", "notes.txt", "--rules", "rules.yaml"], cwd)).toMatch(
    /^modbot: notes\.txt is not a corpus: no line of it is a message; notes\.txt:1: not JSON.* one JSON object a line/,
  );
  expect(await refusal(["replay", "nowhere.jsonl", "--rules", "rules.yaml"], cwd)).toMatch(
    /^modbot: cannot read nowhere\.jsonl/,
  );
});

describe("a database that cannot be used", () => {
  const start = ["run", "--rules", "rules.yaml", "--from", "chat.jsonl", "--db", "modbot.db"];

  test("of a newer version", async () => {
    const cwd = sampleFolder();
    await modbot(start, { cwd });
    const db = new Database(join(cwd, "modbot.db"));
    db.pragma("user_version = 9999");
    db.close();
    for (const args of [start, ["status"], ["undo", "c1", "--rules", "rules.yaml"]]) {
      expect(await refusal(args, cwd)).toMatch(/^modbot: .*modbot\.db.*newer/);
    }
  });

  test("that is something else", async () => {
    const cwd = sampleFolder();
    writeFileSync(join(cwd, "modbot.db"), "these are my notes, not a database\n".repeat(50));
    expect(await refusal(start, cwd)).toMatch(/^modbot: .*modbot\.db/);
    expect(readFileSync(join(cwd, "modbot.db"), "utf8")).toMatch(/^these are my notes/);
  });

  test("that is a folder", async () => {
    const cwd = sampleFolder();
    for (const args of [["status"], ["audit", "export"], ["explain", "c1"], start.slice(0, -2)]) {
      expect(await refusal([...args, "--db", "."], cwd)).toMatch(/^modbot: .*: it is a folder: name a file in it/);
    }
  });

  test("in a folder where nothing may be written", async () => {
    const cwd = sampleFolder();
    // Not even root may write here.
    expect(await refusal([...start.slice(0, -1), "/proc/modbot.db"], cwd)).toMatch(/^modbot: .*\/proc\/modbot\.db/);
    expect(await refusal(["replay", "chat.jsonl", "--rules", "rules.yaml", "--out", "/proc/out.jsonl"], cwd)).toMatch(
      /^modbot: cannot write \/proc\/out\.jsonl/,
    );
    expect(await refusal(["init", "--yes"], "/proc")).toMatch(/^modbot: cannot write into \/proc/);
  });

  test("that another run works on", async () => {
    const cwd = sampleFolder();
    const first = spawn(
      "node",
      [modbotProgram(), ...start.map((arg) => (arg === "chat.jsonl" ? "-" : arg)), "--json"],
      { cwd },
    );
    try {
      await new Promise<void>((resolve) => first.stdout.once("data", () => resolve()));
      const status = JSON.parse((await modbot(["status", "--json"], { cwd })).stdout) as unknown;
      expect(status).toMatchObject({ running: true });
      expect(await refusal(start, cwd)).toMatch(/^modbot: modbot\.db is in use by another "modbot run" \(pid \d+\)/);
    } finally {
      const ended = new Promise((resolve) => first.once("close", resolve));
      first.stdin.end();
      expect(await ended).toBe(0);
    }
  });
});

describe("output that cannot be written", () => {
  test.runIf(existsSync("/dev/full"))("is told, and is no success", async () => {
    const cwd = sampleFolder();
    await modbot(["run", "--rules", "rules.yaml", "--from", "chat.jsonl", "--db", "modbot.db"], { cwd });
    const onFullDisk = (args: string): Promise<{ code: number | null; stderr: string }> =>
      new Promise((resolve) => {
        const child = spawn("sh", ["-c", `node "${modbotProgram()}" ${args} >/dev/full`], { cwd });
        let stderr = "";
        child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
        child.once("close", (code) => resolve({ code, stderr }));
      });
    const commands = [
      "status",
      "replay chat.jsonl --rules rules.yaml --json",
      "--help",
      "run --rules rules.yaml --from chat.jsonl --db other.db --json",
    ];
    for (const command of commands) {
      expect(await onFullDisk(command), command).toEqual({
        code: 2,
        stderr: "modbot: cannot write the output: the disk is full. Free some space and try again.\n",
      });
    }
  });

  test("because its name is empty", async () => {
    const cwd = sampleFolder();
    const empty = /^modbot: (--out )?<file(\.\.\.)?>: the name of the file is empty\./;
    expect(await refusal(["replay", "chat.jsonl", "--out", ""], cwd)).toMatch(empty);
    expect(await refusal(["replay", ""], cwd)).toMatch(empty);
  });
});

describe("run without what it needs", () => {
  test("says what to type", async () => {
    const cwd = emptyFolder();
    expect(await refusal(["run"], cwd)).toBe(
      "modbot: there is no modbot.yaml in this folder. Type `modbot init` to make one, or `modbot run --demo` to see modbot work.",
    );
    await modbot(["init", "--yes"], { cwd });
    expect(await refusal(["run"], cwd)).toMatch(/no connector is enabled in modbot\.yaml/);
    expect(existsSync(join(cwd, "modbot.db-wal"))).toBe(false);
  });

  test.each([
    [["run", "--demo", "--from", "a.jsonl"], "--demo and --from exclude each other"],
    [["run", "--from", "a.jsonl", "--db", "x.db", "--speed", "fast"], "--speed fast is not a speed"],
    [["run", "--observe", "--enforce"], "--observe and --enforce exclude each other"],
    [["undo"], "undo what"],
    [["undo", "--rule", "bait"], "--rule needs --since"],
    [["undo", "--rule", "bait", "--since", "10"], "--since 10 is not a length of time"],
    [["explain", "hi", "--author-age", "young"], "--author-age young is not a length of time"],
    [["explain", "hi", "--strikes", "many"], "--strikes many is not a number"],
    [["explain", "hi", "--at", "23:30"], "--at 23:30 is not a time"],
    [["explain", "hi", "--permissions", "manage_message"], "Did you mean manage_messages?"],
    [["audit", "export"], "there is no database modbot.db"],
    [["explain"], "explain what"],
    [["review"], "review needs a terminal"],
    [["status", "--config", "gone.yaml"], "cannot read gone.yaml"],
  ])("%j", async (args, words) => {
    expect(await refusal(args, emptyFolder())).toContain(words);
  });
});
