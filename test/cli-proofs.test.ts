import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder, modbot } from "./modbot.ts";

const RULES = `format: modbot-rules/1
version: "1"
lists:
  spare: { phrases: [nobody asks] }
rules:
  # the one that hurts
  - id: bait
    says: Posts bait.
    mode: act
    when: { all: [{ phrase: { any: [free nitro], text: raw } }, { account: { younger_than: 7d } }] }
    then: { message: delete, author: { timeout: 20d } }
    prove:
      catches: [{ text: "free nitro", account_age: 1d }]
      allows:
        - "nitro" # plain
`;

const folderWith = (rules = RULES): string => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, "rules.yaml"), rules);
  return cwd;
};

describe("modbot rules check", () => {
  test("points out what may hurt, by name, and only --strict makes that a failure", async () => {
    const cwd = folderWith();
    const ran = await modbot(["rules", "check", "rules.yaml", "--for", "twitch"], { cwd });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain(
      'rules.yaml:4:3: no rule uses list "spare". Name it in a rule, or take it away. [unused-list]',
    );
    expect(ran.stdout).toContain("rules.yaml:7:5: rule bait acts without a budget.");
    expect(ran.stdout).toContain(
      "asks for a timeout of 20d, and twitch gives 2w at most. Write 2w or less. [timeout-too-long]",
    );
    expect(ran.stdout).toMatch(
      /rules\.yaml:13:17: rule bait does not catch this in disguise \(leet\): .* \[mutation-missed\]/,
    );
    expect(ran.stdout).toMatch(/Written otherwise \d+ times, \d+ do not hold\./);
    expect((await modbot(["rules", "check", "rules.yaml", "--strict"], { cwd })).code).toBe(1);
    const json = JSON.parse((await modbot(["rules", "check", "rules.yaml", "--json"], { cwd })).stdout) as {
      warnings: { lint: string; list?: string; rule?: string; line: number }[];
    };
    expect(json.warnings[0]).toMatchObject({ lint: "unused-list", list: "spare", line: 4 });
    expect(json.warnings.find(({ lint }) => lint === "no-budget")).toMatchObject({ rule: "bait", line: 7 });
  });

  test("what a rule means to keep is silent, and a name that is none is refused", async () => {
    const kept = RULES.replace("  spare: { phrases:", "  spare: { lint: [unused-list], phrases:").replace(
      "    mode: act\n",
      "    mode: act\n    lint: [no-budget, mutation-missed]\n",
    );
    const ran = await modbot(["rules", "check", "rules.yaml", "--strict"], { cwd: folderWith(kept) });
    expect([ran.code, ran.stdout]).toEqual([0, expect.not.stringContaining("warning")]);
    const slip = await modbot(["rules", "check", "rules.yaml"], {
      cwd: folderWith(kept.replace("no-budget", "no-buget")),
    });
    expect([slip.code, slip.stderr]).toEqual([2, expect.stringContaining('Did you mean "no-budget"?')]);
    const platform = await modbot(["rules", "check", "rules.yaml", "--for", "twich"], { cwd: folderWith() });
    expect([platform.code, platform.stderr]).toEqual([2, expect.stringContaining('Did you mean "twitch"?')]);
  });

  test("a replay shows which rule never fires alone", async () => {
    const twin = `${RULES}  - { id: twin, says: T., mode: act, budget: 9 per 1m, when: { phrase: { any: [free] } }, then: { message: delete }, prove: { catches: [free], allows: [hi] } }\n`;
    const cwd = folderWith(twin);
    const line = {
      text: "free nitro",
      at: "2026-11-14T19:30:08Z",
      author: { id: "u1", created_at: "2026-11-13T08:00:00Z" },
    };
    writeFileSync(join(cwd, "day.jsonl"), `${JSON.stringify(line)}\n`.repeat(12));
    const ran = await modbot(["rules", "check", "rules.yaml", "--corpus", "day.jsonl"], { cwd });
    expect(ran.stdout).toMatch(
      /wherever rule \w+ fired \(\d+ times\), rule \w+ fired too and went as far\..*\[shadowed-rule\]/,
    );
  });
});

describe("modbot rules test", () => {
  const LINES = [
    { text: "get free nitro", violation: true, rule: "bait" },
    { text: "free nitro \u001b[2J is a scam", violation: false },
    { text: "see you", violation: true, rule: ["bait"] },
  ];
  const open = RULES.replace(", { account: { younger_than: 7d } }", "");
  const withLines = (lines: readonly object[]): string => {
    const cwd = folderWith(open);
    writeFileSync(join(cwd, "t.jsonl"), lines.map((line) => JSON.stringify(line)).join("\n"));
    return cwd;
  };
  const args = ["rules", "test", "t.jsonl", "--rules", "rules.yaml"];

  test("says of each rule what it caught, missed and hit wrongly, and fails", async () => {
    const cwd = withLines(LINES);
    const ran = await modbot(args, { cwd });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/bait +1 +1 +1/);
    expect(ran.stdout).toContain('t.jsonl:3: missed  rule bait does not catch "see you"');
    expect(ran.stdout).toContain('t.jsonl:2: wrong   rule bait hits, and should allow, "free nitro ␛[2J is a scam"');
    const json = JSON.parse((await modbot([...args, "--json"], { cwd })).stdout) as object;
    expect(json).toMatchObject({
      lines: 3,
      labelled: 3,
      good: false,
      rules: { bait: { missed: { count: 1, first: [{ line: 3 }] } } },
    });
  });

  test("is content where all come out as they should", async () => {
    const ran = await modbot(args, { cwd: withLines(LINES.slice(0, 1)) });
    expect([ran.code, ran.stdout]).toEqual([0, expect.stringContaining("All come out as they should.")]);
  });

  test("a rule that does not exist, and a file that says nothing, are told with a way out", async () => {
    const slip = await modbot(args, { cwd: withLines([{ text: "x", rule: "bate" }]) });
    expect([slip.code, slip.stderr]).toEqual([
      2,
      expect.stringContaining('t.jsonl:1: there is no rule "bate". Did you mean "bait"?'),
    ]);
    const silent = await modbot(args, { cwd: withLines([{ text: "x" }]) });
    expect([silent.code, silent.stderr]).toEqual([2, expect.stringContaining("no line says what it is")]);
  });
});

describe("modbot rules prove", () => {
  const worldOf = async (rules = RULES): Promise<string> => {
    const cwd = folderWith(rules);
    const line = {
      id: "1",
      text: "is free nitro a thing? call 202-555-0147",
      at: "2026-11-14T19:30:08Z",
      platform: "discord",
      community: "s",
      channel: { id: "c1" },
      author: { id: "u1", created_at: "2026-11-13T08:00:00Z" },
    };
    writeFileSync(join(cwd, "in.jsonl"), JSON.stringify(line));
    await modbot(["run", "--from", "in.jsonl", "--rules", "rules.yaml", "--db", "modbot.db", "--quiet"], { cwd });
    return cwd;
  };
  const args = ["rules", "prove", "--from-case", "c1", "--rules", "rules.yaml"];
  const ADDED = '        - { text: "is free nitro a thing? call [phone]", account_age: 1d }\n';

  test("shows what would be added, adds it with --write, and moves nothing else by a byte", async () => {
    const cwd = await worldOf();
    await modbot(["undo", "c1", "--yes"], { cwd });
    const seen = await modbot(args, { cwd });
    expect([seen.code, seen.stdout]).toEqual([0, expect.stringContaining(`+${ADDED}`)]);
    expect(seen.stderr).toContain("Nothing was written. To write it, add --write.");
    expect(readFileSync(join(cwd, "rules.yaml"), "utf8")).toBe(RULES);
    const written = await modbot([...args, "--write"], { cwd });
    expect([written.code, written.stderr]).toEqual([0, expect.stringContaining("Written to rules.yaml.")]);
    expect(readFileSync(join(cwd, "rules.yaml"), "utf8")).toBe(RULES + ADDED);
    const check = await modbot(["rules", "check", "rules.yaml"], { cwd });
    expect([check.code, check.stdout]).toEqual([
      1,
      expect.stringContaining("rules.yaml:16:11: rule bait acts on, and should allow,"),
    ]);
  });

  test("a case that nobody has overturned makes no example, and neither does one that is not there", async () => {
    const cwd = await worldOf();
    const acted = await modbot(args, { cwd });
    expect([acted.code, acted.stderr]).toEqual([2, expect.stringContaining("approve or undo it first")]);
    const none = await modbot(["rules", "prove", "--from-case", "c9", "--rules", "rules.yaml"], { cwd });
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining("there is no case c9")]);
    expect((await modbot(["rules", "prove"], { cwd })).stderr).toContain("--from-case c12");
  });

  test("a rule of a rulebook that is extended gets the example beside those that it has there", async () => {
    const cwd = await worldOf();
    await modbot(["undo", "c1", "--yes"], { cwd });
    const own = 'format: modbot-rules/1\nversion: "2"\nextends: ./rules.yaml\n';
    writeFileSync(join(cwd, "own.yaml"), own);
    const ran = await modbot(["rules", "prove", "--from-case", "c1", "--rules", "own.yaml", "--write"], { cwd });
    expect([ran.code, ran.stderr]).toEqual([0, expect.stringContaining("Written to own.yaml.")]);
    expect(readFileSync(join(cwd, "rules.yaml"), "utf8")).toBe(RULES);
    const check = await modbot(["rules", "check", "own.yaml"], { cwd });
    expect(check.stdout).toMatch(/own\.yaml:5:\d+: rule bait acts on, and should allow, "is free nitro a thing\?/);
    const json = JSON.parse((await modbot(["rules", "check", "own.yaml", "--json"], { cwd })).stdout) as {
      rules: { examples: { catches: number; allows: number } }[];
    };
    expect(json.rules[0]?.examples).toEqual({ catches: 1, allows: 2 });
  });

  test("the rulebook that modbot brings along is never written into", async () => {
    const cwd = await worldOf(RULES.replaceAll("bait", "scam"));
    await modbot(["undo", "c1", "--yes"], { cwd });
    const ran = await modbot(["rules", "prove", "--from-case", "c1", "--write"], { cwd });
    expect([ran.code, ran.stderr]).toEqual([
      2,
      expect.stringContaining("stays as it is. Make one of your own with modbot init"),
    ]);
  });
});
