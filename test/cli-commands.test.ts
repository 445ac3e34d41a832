import { spawn } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { CORPUS, RULEBOOK, sampleFolder } from "./cli-samples.ts";
import { emptyFolder, modbot, modbotProgram } from "./modbot.ts";

const ran = (cwd: string, ...args: string[]) =>
  modbot(["run", "--rules", "rules.yaml", "--from", "chat.jsonl", "--db", "modbot.db", ...args], { cwd });

describe("replay", () => {
  test("measures the rules by the labels", async () => {
    const { code, stdout } = await modbot(["replay", "chat.jsonl", "--rules", "rules.yaml", "--json"], {
      cwd: sampleFolder(),
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      messages: 4,
      labelled: 4,
      rulebook: { version: "7" },
      confusion: {
        flagged: { tp: 2, fp: 1, tn: 1, fn: 0, recall: 1 },
        acted: { tp: 2, fp: 0, tn: 2, fn: 0, precision: 1 },
      },
      by_label: { scam: { violations: 2, flagged: 2, acted: 2 } },
      by_rule: { bait: { hits: 2, acted: 2, tp: 2, fp: 0 }, shouting: { hits: 1, acted: 0, tp: 0, fp: 1 } },
      by_source: { made: { messages: 4 } },
    });
  });

  test("writes the same bytes each time, from several files, packed or not", async () => {
    const cwd = sampleFolder();
    writeFileSync(join(cwd, "packed.jsonl.gz"), gzipSync(CORPUS.replaceAll('"m', '"n')));
    const args = ["replay", "chat.jsonl", "packed.jsonl.gz", "--rules", "rules.yaml", "--quiet", "--out"];
    await modbot([...args, "a.jsonl"], { cwd, env: { TZ: "UTC" } });
    await modbot([...args, "b.jsonl"], { cwd, env: { TZ: "Asia/Tokyo" } });
    const a = readFileSync(join(cwd, "a.jsonl"), "utf8");
    expect(a).toBe(readFileSync(join(cwd, "b.jsonl"), "utf8"));
    const lines = a
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ id, route }) => `${id} ${route}`)).toEqual([
      "m1 ignore",
      "m2 act",
      "m3 queue",
      "m4 act",
      "n1 ignore",
      "n2 act",
      "n3 queue",
      "n4 act",
    ]);
    expect(lines[1]).toEqual({
      id: "m2",
      route: "act",
      rules: [{ id: "bait", level: "act" }],
      scores: {},
      actions: ["timeout", "delete"],
      errors: [],
    });
  });

  test("whatever an id holds, its line may be shown in a terminal", async () => {
    const cwd = sampleFolder();
    const id = "\u009d0;x\u009c\u202eexe\u2028";
    await modbot(["replay", "-", "--rules", "rules.yaml", "--out", "a.jsonl"], {
      cwd,
      stdin: `${JSON.stringify({ id, text: "hi" })}\n`,
    });
    const written = readFileSync(join(cwd, "a.jsonl"), "utf8");
    expect(written).toMatch(/^[ -~]*\n$/);
    expect(JSON.parse(written)).toMatchObject({ id });
  });

  test("says of unlabelled messages only what can be said, and of none nothing", async () => {
    const args = ["replay", "-", "--rules", "rules.yaml"];
    const unlabelled = await modbot(args, { cwd: sampleFolder(), stdin: '{"text":"free nitro"}\n' });
    expect(unlabelled.stdout).toMatch(/^rule +hits +acted$/m);
    const none = await modbot(args, { cwd: sampleFolder() });
    expect(none.stdout).toContain("0 messages, 0 labelled");
    expect(none.stdout).not.toContain("CPU-second");
  });

  test("reads standard input, and passes over a broken line with its number", async () => {
    const cwd = sampleFolder();
    const args = ["replay", "-", "--rules", "rules.yaml"];
    const lenient = await modbot(args, { cwd, stdin: `{"text":"hi"}\n{"text":\n{"text":"ho"}\n` });
    expect(lenient.code).toBe(0);
    expect(lenient.stdout).toContain("2 messages");
    expect(lenient.stderr).toMatch(/^stdin:2: not JSON.*passed over\n$/);
    const strict = await modbot([...args, "--strict", "--out", "x.jsonl"], { cwd, stdin: `{"text":"hi"}\n{"text":\n` });
    expect(strict.code).toBe(2);
    expect(strict.stderr).toMatch(/^modbot: stdin:2: not JSON/);
    expect(() => readFileSync(join(cwd, "x.jsonl"))).toThrow();
  });

  test("needs no configuration, and a broken one does not stand in the way of --rules", async () => {
    const cwd = sampleFolder();
    writeFileSync(join(cwd, "modbot.yaml"), "mode: [");
    expect((await modbot(["replay", "chat.jsonl", "--rules", "rules.yaml"], { cwd })).code).toBe(0);
    expect((await modbot(["replay", "chat.jsonl"], { cwd })).code).toBe(2);
  });

  test("judges by the built-in rules where there are no others", async () => {
    const cwd = emptyFolder();
    const { code, stdout } = await modbot(["replay", "-", "--json"], {
      cwd,
      stdin: '{"text":"good evening everybody"}\n',
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ messages: 1, routes: { ignore: 1 } });
  });
});

describe("explain", () => {
  test("names the rule with its place, the words, and what would have changed it", async () => {
    const cwd = sampleFolder();
    const { stdout } = await modbot(["explain", "--json", "--rules", "rules.yaml", "get free nitro here"], { cwd });
    const told = JSON.parse(stdout) as { spans: { start: number; end: number }[]; text: string };
    expect(told).toMatchObject({
      route: "act",
      text: "get free nitro here",
      rules: [
        {
          id: "bait",
          level: "act",
          at: "rules.yaml:6:5",
          conditions: [{ condition: "phrase", level: "act", line: 9 }],
        },
      ],
      changes: [{ rule: "bait", how: "without", route: "ignore" }],
      rulebook: { file: "rules.yaml", version: "7" },
    });
    expect(told.spans.map(({ start, end }) => told.text.slice(start, end))).toEqual(["free nitro"]);
  });

  test("marks the words for people, and prints nothing that a terminal would obey", async () => {
    const cwd = sampleFolder();
    const { stdout } = await modbot(["explain", "--rules", "rules.yaml"], {
      cwd,
      stdin: "\u001b]0;free nitro\u0007 \u202eclaim your gift\n",
    });
    expect(stdout).toContain("^^^^^^^^^^");
    expect(stdout).toContain("rules.yaml:6:5");
    expect(stdout).not.toMatch(/[\u001b\u0007\u202e]/);
  });

  test("a message on which nothing was done can be asked about too: what a rule in shadow found is told", async () => {
    const cwd = sampleFolder();
    writeFileSync(join(cwd, "rules.yaml"), RULEBOOK.replace("mode: queue", "mode: shadow"));
    await ran(cwd);
    const ask = (...args: string[]) => modbot(["explain", "--db", "modbot.db", ...args], { cwd });
    const shadowed = await ask("--message", "discord:m3");
    expect(shadowed.code).toBe(0);
    expect(shadowed.stdout).toMatch(/^IGNORE {2}discord m3, judged .*\n {2}shouting \(shadow\) {2}Shouts\./);
    expect(shadowed.stdout).toContain("100% of 22 letters are capitals");
    expect((await ask("--message", "discord:m2")).stdout).toContain("in case c1: modbot explain c1");
    expect((await ask("--message", "discord:m1")).stdout).toContain("no rule had anything to say about it");
    const json = JSON.parse((await ask("--json", "--message", "discord:m3")).stdout);
    expect(json.decisions).toMatchObject([{ route: "ignore", hits: [{ id: "shouting" }] }]);
    expect(await ask("--message", "discord:none")).toMatchObject({ code: 1, stdout: "" });
    expect(await ask("--message", "m3")).toMatchObject({ code: 2, stderr: expect.stringContaining("which platform") });
  });

  test("tells rules what is known of the author, and when and where it was written", async () => {
    const cwd = emptyFolder();
    const rule = (id: string, when: string) => `  - { id: ${id}, says: Is tried., when: ${when} }\n`;
    const rules = [
      rule("strikes", "{ author: { strikes_at_least: 3 } }"),
      rule("first", "{ first_message: {} }"),
      rule("night", '{ time: { from: "22:00", to: "06:00", zone: Europe/Berlin } }'),
      rule("here", "{ channel: { name: [memes] } }"),
      rule("staff", "{ author: { permission: [manage_messages] } }"),
    ];
    writeFileSync(join(cwd, "all.yaml"), `format: modbot-rules/1\nversion: "1"\nrules:\n${rules.join("")}`);
    const firedBy = async (...args: string[]): Promise<unknown> => {
      const { stdout } = await modbot(["explain", "hi", "--rules", "all.yaml", "--json", ...args], { cwd });
      const { rules: found } = JSON.parse(stdout) as { rules: { id: string; level: string }[] };
      return found.filter(({ level }) => level === "queue").map(({ id }) => id);
    };
    const by = ["--strikes", "3", "--messages", "0", "--at", "2026-11-21T21:30Z", "--channel", "memes"];
    expect(await firedBy(...by, "--permissions", "manage_messages")).toEqual(["staff"]);
    expect(await firedBy(...by)).toEqual(["strikes", "first", "night", "here"]);
    expect(await firedBy("--strikes", "2", "--messages", "1", "--at", "2026-11-21T12:00Z")).toEqual([]);
  });

  test("a rule that is off is no reason why a message passes", async () => {
    const cwd = sampleFolder();
    const ask = async (...more: string[]) => (await modbot(["explain", "hello there", ...more], { cwd })).stdout;
    expect(await ask()).not.toContain("profanity");
    expect(await ask("--all")).toContain("not asked: the rule is off");
  });

  test("a rule with many conditions tells those that hold, and only counts the others", async () => {
    const cwd = sampleFolder();
    const ask = async (...more: string[]) => (await modbot(["explain", "get free nitro", ...more], { cwd })).stdout;
    expect(await ask()).toMatch(/^ {2}act +phrase +"free nitro"/m);
    expect(await ask()).toMatch(/^ {2}none +\d+ more conditions \(--all shows them\)$/m);
    expect((await ask()).split("\n").length).toBeLessThan((await ask("--all")).split("\n").length / 2);
  });

  test("says when there is no case of that number, and explains it as a text", async () => {
    const cwd = sampleFolder();
    await ran(cwd);
    const { code, stdout, stderr } = await modbot(["explain", "c99", "--rules", "rules.yaml"], { cwd });
    expect(code).toBe(0);
    expect(stderr).toBe("There is no case c99 here; this explains it as a message.\n");
    expect(stdout).toContain("IGNORE");
  });

  test("tells a stored case by its number, as it was judged then", async () => {
    const cwd = sampleFolder();
    await ran(cwd);
    writeFileSync(join(cwd, "rules.yaml"), RULEBOOK.replace("free nitro, ", ""));
    const { stdout } = await modbot(["explain", "c1", "--db", "modbot.db", "--rules", "rules.yaml"], { cwd });
    expect(stdout).toContain('"free nitro"');
  });
});

test("a replay without times says that no rate was counted, and one with times keeps silent", async () => {
  const cwd = emptyFolder();
  const chat = (key: string) =>
    Array.from({ length: 12 }, (_, i) =>
      JSON.stringify({
        text: "hey",
        author: { id: "u1" },
        id: `m${i}`,
        [key]: `2026-11-20T12:00:0${Math.floor(i / 4)}Z`,
      }),
    ).join("\n");
  const replayed = async (key: string) => (await modbot(["replay", "-"], { cwd, stdin: chat(key) })).stdout;
  expect(await replayed("timestamp")).toContain('no message has a time (key "at")');
  const timed = await replayed("at");
  expect(timed).not.toContain("no message has a time");
  expect(timed).toMatch(/^flood +1 /m);
});

test("rules check: 0 when all examples hold, 1 when one does not", async () => {
  const cwd = sampleFolder();
  const good = await modbot(["rules", "check", "rules.yaml"], { cwd });
  expect(good.stdout).toContain("All 4 examples hold.");
  expect(good.code).toBe(0);
  writeFileSync(join(cwd, "rules.yaml"), RULEBOOK.replace("the nitro is not free", "no free nitro here"));
  const bad = await modbot(["rules", "check", "rules.yaml"], { cwd });
  expect(bad.code).toBe(1);
  expect(bad.stdout).toMatch(/wrong {2}rules\.yaml:12:\d+: rule bait acts on, and should allow, "no free nitro here"/);
});

test("rules check counts what is there", async () => {
  const cwd = sampleFolder();
  const rule = "  - { id: a, says: A., mode: queue, when: { word: { any: [x] } }";
  const head = 'format: modbot-rules/1\nversion: "1"\nrules:\n';
  const said = async (text: string): Promise<string> => {
    writeFileSync(join(cwd, "rules.yaml"), `${head}${text}\n`);
    return (await modbot(["rules", "check", "rules.yaml"], { cwd })).stdout;
  };
  const bare = await said(`${rule} }`);
  expect(bare).toContain("1 rule, version 1");
  expect(bare).toContain("There are no examples to try.");
  expect(await said(`${rule}, prove: { catches: [x] } }`)).toContain("The one example holds.");
  expect(await said(`${rule}, prove: { catches: [y], allows: [z] } }`)).toContain("1 of 2 examples does not hold.");
});

test("init overwrites no rulebook that somebody has written", async () => {
  const cwd = emptyFolder();
  expect((await modbot(["init", "--yes"], { cwd })).code).toBe(0);
  rmSync(join(cwd, "modbot.yaml"));
  writeFileSync(join(cwd, "rules/community.yaml"), "mine");
  const refused = await modbot(["init", "--yes"], { cwd });
  expect(refused.code).toBe(2);
  expect(refused.stderr).toBe(
    "modbot: already here: rules/community.yaml; nothing was written. Use --force to overwrite.\n",
  );
  expect(readFileSync(join(cwd, "rules/community.yaml"), "utf8")).toBe("mine");
});

describe("run, and what looks at its database", () => {
  test("shows what was done and why, and keeps it", async () => {
    const cwd = sampleFolder();
    const { code, stdout, stderr } = await ran(cwd);
    expect(code).toBe(0);
    expect(stdout).toMatch(/ACT {4}bait {2}"get free nitro here"/);
    expect(stdout).toContain("would time the author out for 1h, delete the message");
    expect(stdout).toMatch(/QUEUE {2}shouting/);
    expect(stdout).not.toContain("good evening");
    expect(stderr).toContain("4 messages in");
    const status = JSON.parse((await modbot(["status", "--json"], { cwd })).stdout) as unknown;
    expect(status).toMatchObject({
      running: false,
      waiting: 1,
      decisions: { ignore: 1, queue: 1, act: 2 },
      lastRun: { rulebook: "7", mode: "observe" },
    });
  });

  test("--json prints a line an event, and each decision once", async () => {
    const { stdout } = await ran(sampleFolder(), "--json");
    const events = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(events[0]).toMatchObject({ event: "started", mode: "observe" });
    expect(events.filter(({ event }) => event === "decided").map(({ id, route }) => `${id} ${route}`)).toEqual([
      "m1 ignore",
      "m2 act",
      "m3 queue",
      "m4 act",
    ]);
    expect(events.at(-1)).toMatchObject({ event: "summary", messages: 4 });
  });

  test("--out performs into a file, and a second run of the same messages adds nothing", async () => {
    const cwd = sampleFolder();
    await ran(cwd, "--out", "actions.jsonl");
    const actions = (): string[] =>
      readFileSync(join(cwd, "actions.jsonl"), "utf8")
        .trimEnd()
        .split("\n")
        .map((line) => String((JSON.parse(line) as Record<string, unknown>).action));
    expect(actions().sort()).toEqual(["delete", "delete", "timeout", "timeout"]);
    const again = await ran(cwd, "--out", "actions.jsonl");
    expect(again.stderr).toContain("4 messages came again and judged only once");
    expect(actions()).toHaveLength(4);
  });

  test("a decision with the terminal away: the queue is printed, undo takes back, the log holds", async () => {
    const cwd = sampleFolder();
    await ran(cwd, "--out", "actions.jsonl");
    const office = ["--db", "modbot.db", "--rules", "rules.yaml"];
    expect((await modbot(["review", "--list", ...office], { cwd })).stdout).toMatch(/^c2 .*eve .*shouting/);

    const asking = await modbot(["undo", "c1", ...office], { cwd });
    expect(asking.code).toBe(2);
    expect(asking.stderr).toContain("nothing was undone");
    const undone = await modbot(["undo", "--rule", "bait", "--since", "1h", "--yes", "--as", "ann", ...office], {
      cwd,
    });
    expect(undone.code).toBe(0);
    expect(undone.stdout).toContain("cannot be taken back: delete the message");
    expect(undone.stdout).toContain("2 undone.");
    const nothing = await modbot(["undo", "--rule", "bait", "--since", "1h", "--yes", ...office], { cwd });
    expect(nothing.code).toBe(1);
    expect(nothing.stderr).toContain("rule bait has made modbot act in no case since then");

    await ran(cwd, "--out", "actions.jsonl");
    expect(readFileSync(join(cwd, "actions.jsonl"), "utf8").match(/"untimeout"/g)).toHaveLength(2);
    const log = await modbot(["audit", "export", "--verify"], { cwd });
    expect(log.code).toBe(0);
    expect(log.stdout).toContain('"moderator:ann"');
    const seqs = log.stdout
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as { seq: number }).seq);
    expect(seqs).toEqual(seqs.map((_, i) => i + 1));
  });
});

describe("a run that is stopped", () => {
  const started = async (cwd: string) => {
    const args = ["run", "--rules", "rules.yaml", "--from", "-", "--db", "modbot.db", "--json"];
    const child = spawn("node", [modbotProgram(), ...args], { cwd });
    const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    const said = (words: string): Promise<void> =>
      new Promise((resolve) => {
        let stdout = "";
        child.stdout.setEncoding("utf8").on("data", (text: string) => {
          stdout += text;
          if (stdout.includes(words)) resolve();
        });
      });
    return { child, ended, said, stderr: () => stderr };
  };

  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 0],
    // The window was closed: by that signal it ends, once all is done.
    ["SIGHUP", null],
  ] as const)("%s ends it in good order with code %s, and what was acknowledged is there", async (signal, code) => {
    const cwd = sampleFolder();
    const { child, ended, said } = await started(cwd);
    const acknowledged = said('"id":"m4"');
    child.stdin.write(CORPUS);
    await acknowledged;
    child.kill(signal);
    expect(await ended).toBe(code);
    const status = JSON.parse((await modbot(["status", "--json"], { cwd })).stdout) as unknown;
    expect(status).toMatchObject({
      running: false,
      decisions: { ignore: 1, queue: 1, act: 2 },
      audit: { entries: expect.any(Number) },
    });
    const log = await modbot(["audit", "export"], { cwd });
    expect(log.stdout.trimEnd().split("\n").at(-1)).toContain('"kind":"stopped"');
  });

  test("a reader that goes away is no error", async () => {
    const cwd = sampleFolder();
    const { child, ended, said, stderr } = await started(cwd);
    await said('"started"');
    child.stdout.destroy();
    child.stdin.write(CORPUS);
    expect(await ended).toBe(0);
    expect(stderr()).toBe("");
  });

  test("it says when the rulebook does not do what its examples say", async () => {
    const cwd = sampleFolder();
    writeFileSync(join(cwd, "rules.yaml"), RULEBOOK.replace("the nitro is not free", "no free nitro here"));
    const { code, stderr } = await ran(cwd);
    expect(code).toBe(0);
    expect(stderr).toContain("warning: 1 example of rules.yaml failed; see: modbot rules check rules.yaml");
  });
});

describe("the demo", () => {
  test("shows the day, says what to type next, and can be looked at without a configuration", async () => {
    const cwd = emptyFolder();
    const { code, stdout, stderr } = await modbot(["run", "--demo"], { cwd });
    expect(code).toBe(0);
    expect(stderr).not.toContain("later");
    expect(stdout).toContain("Now type: modbot review\n");
    expect(stdout).toMatch(/ACT /);
    expect(stdout).toMatch(/QUEUE /);
    const queue = JSON.parse((await modbot(["review", "--json"], { cwd })).stdout) as { waiting: number };
    expect(queue.waiting).toBeGreaterThan(3);
    const undone = await modbot(["undo", "--rule", "phishing-link", "--since", "1h", "--yes"], { cwd });
    expect(undone.stderr).toContain("This was the demo: nobody does it.");
    expect((await modbot(["run", "--demo"], { cwd })).code).toBe(0);
  });

  test("names a database so that it can be typed as it stands", async () => {
    const cwd = emptyFolder();
    const { stdout } = await modbot(["run", "--demo", "--db", "ann's own.db"], { cwd });
    expect(stdout).toContain("Now type: modbot review --db 'ann'\\''s own.db'\n");
  });

  test("never touches real data, and real data never gets into the demo", async () => {
    const cwd = sampleFolder();
    await ran(cwd);
    const before = readFileSync(join(cwd, "modbot.db"));
    const refused = await modbot(["run", "--demo"], { cwd });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/^modbot: modbot\.db holds real decisions.*--db demo\.db\n$/);
    expect(readFileSync(join(cwd, "modbot.db")).equals(before)).toBe(true);

    await modbot(["run", "--demo", "--db", "demo.db"], { cwd });
    const real = await ran(cwd, "--db", "demo.db");
    expect(real.code).toBe(2);
    expect(real.stderr).toMatch(/^modbot: demo\.db holds the demo\. Delete it/);
  });
});

describe("rules schema", () => {
  test("prints a schema that an editor can read, and writes it whole or not at all", async () => {
    const cwd = emptyFolder();
    const { code, stdout } = await modbot(["rules", "schema"], { cwd });
    expect(code).toBe(0);
    const schema = JSON.parse(stdout) as Record<string, unknown>;
    expect(schema).toMatchObject({
      $schema: "http://json-schema.org/draft-07/schema#",
      required: ["format", "version"],
    });
    const written = await modbot(["rules", "schema", "--out", "rules.json"], { cwd });
    expect(written).toMatchObject({ code: 0, stdout: "" });
    expect(written.stderr).toContain("# yaml-language-server: $schema=rules.json");
    expect(JSON.parse(readFileSync(join(cwd, "rules.json"), "utf8"))).toEqual(schema);
    const refused = await modbot(["rules", "schema", "--out", "no-folder/rules.json"], { cwd });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("no-folder/rules.json");
  });
});
