import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CORPORA } from "../src/corpora/index.ts";
import { sampleFolder } from "./cli-samples.ts";
import { emptyFolder, modbot, modbotProgram } from "./modbot.ts";

const make = (cwd: string, ...args: string[]) => modbot(["corpus", "make", ...args], { cwd });

describe("corpus list", () => {
  test("names every corpus, for people and for programs, and each has a sample and a datasheet", async () => {
    const cwd = emptyFolder();
    const { code, stdout } = await modbot(["corpus", "list"], { cwd });
    expect(code).toBe(0);
    const listed = JSON.parse((await modbot(["corpus", "list", "--json"], { cwd })).stdout) as { name: string }[];
    expect(listed.map(({ name }) => name)).toEqual(CORPORA.map(({ name }) => name));
    const index = readFileSync("corpora/README.md", "utf8");
    for (const { name, size } of CORPORA) {
      expect(stdout).toMatch(new RegExp(`^${name} +${size}  `, "m"));
      expect(existsSync(`corpora/${name}.jsonl`)).toBe(true);
      expect(readFileSync(`corpora/${name}.md`, "utf8")).toContain(`modbot corpus make ${name}`);
      expect(index).toContain(`[${name}](${name}.md)`);
    }
  });
});

describe("corpus make", () => {
  test("writes what lies in corpora/, to stdout and into a file alike; talk goes to stderr", async () => {
    const cwd = emptyFolder();
    const sample = readFileSync("corpora/doxxing.jsonl", "utf8");
    const printed = await make(cwd, "doxxing");
    expect(printed).toEqual({ code: 0, stdout: sample, stderr: "doxxing, seed 1: 600 lines.\n" });
    const written = await make(cwd, "doxxing", "--out", "mine.jsonl");
    expect(written).toEqual({ code: 0, stdout: "", stderr: "doxxing, seed 1: 600 lines written to mine.jsonl.\n" });
    expect(readFileSync(join(cwd, "mine.jsonl"), "utf8")).toBe(sample);
    expect(readdirSync(cwd)).toEqual(["mine.jsonl"]);
  });

  test("takes a seed and a size, and replay reads what comes out", async () => {
    const cwd = sampleFolder();
    const first = await make(cwd, "links", "--seed", "7", "--size", "2500");
    const second = await make(cwd, "links", "--seed", "8", "--size", "2500");
    expect(first.stdout.split("\n")).toHaveLength(2_501);
    expect(second.stdout).not.toBe(first.stdout);
    const replayed = await modbot(["replay", "-", "--rules", "rules.yaml", "--strict", "--json"], {
      cwd,
      stdin: first.stdout,
    });
    expect(JSON.parse(replayed.stdout)).toMatchObject({ messages: 2_500, labelled: 2_500, unreadable: 0 });
  });

  test("disguises words that somebody else has chosen", async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, "words.txt"), "# ours\nBlarg\n\nfrobnicate\n");
    const { code, stdout } = await make(cwd, "disguises", "--terms", "words.txt", "--size", "50");
    expect(code).toBe(0);
    const terms = stdout
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as { term: string }).term);
    expect(new Set(terms)).toEqual(new Set(["blarg", "frobnicate"]));
  });

  test.each([
    [["scam"], 'there is no corpus "scam". Did you mean "scams"?'],
    [["nothing-like-it"], /^there is no corpus "nothing-like-it"\. There are: disguises, innocent,/],
    [["links", "--size", "0"], "--size 0 is not a whole number from 1 to 1000000. Write digits alone: --size 500"],
    [["links", "--size", "1e3"], "--size 1e3 is not a whole number from 1 to 1000000. Write digits alone: --size 500"],
    [["links", "--size", "1000001"], /^--size 1000001 is not a whole number/],
    [["links", "--seed", "-1"], /^--seed -1 is not a whole number/],
    [["links", "--terms", "words.txt"], "--terms: links disguises no words. Leave it out, or make disguises."],
    [["disguises", "--terms", "missing.txt"], /^cannot read missing\.txt: there is no such file/],
    [["disguises", "--terms", "words.txt"], /^words\.txt:2: this is no word of 4 to 24 letters/],
    [["links", "--out", "no/such/folder.jsonl"], /^cannot write no\/such\/folder\.jsonl: its folder does not exist/],
  ])("%j: exit 2, and what to do", async (args, said) => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, "words.txt"), "blarg\nab\n");
    const { code, stdout, stderr } = await make(cwd, ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    const [, message = ""] = /^modbot: (.*)\n$/.exec(stderr) ?? [];
    if (typeof said === "string") expect(message).toBe(said);
    else expect(message).toMatch(said);
  });

  test("a reader that has enough is no error", async () => {
    const child = spawn("node", [modbotProgram(), "corpus", "make", "innocent", "--size", "1000000"]);
    const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.stdout.once("data", () => child.stdout.destroy());
    expect(await ended).toBe(0);
    expect(stderr).toBe("");
  });

  test("stopped while it writes a file, it leaves none", async () => {
    const cwd = emptyFolder();
    const args = ["corpus", "make", "innocent", "--size", "1000000", "--out", "big.jsonl"];
    const child = spawn("node", [modbotProgram(), ...args], { cwd });
    const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
    while (readdirSync(cwd).length === 0 && child.exitCode === null)
      await new Promise((resolve) => setImmediate(resolve));
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test("a full disk is told", async () => {
    if (!existsSync("/dev/full")) return;
    const { code, stderr } = await make(emptyFolder(), "links", "--out", "/dev/full");
    expect(code).toBe(2);
    expect(stderr).toBe("modbot: cannot write /dev/full: the disk is full. Free some space and try again.\n");
  });
});

test("replay --by tells which kinds of a corpus are caught", async () => {
  const cwd = sampleFolder();
  writeFileSync(
    join(cwd, "kinds.jsonl"),
    [
      { text: "free nitro", violation: true, family: "bait", source: "s" },
      { text: "hello", violation: false, family: "talk", source: "s" },
      { text: "hi there", violation: false, source: "s" },
    ]
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(""),
  );
  const by = async (...args: string[]) =>
    Object.keys(JSON.parse((await modbot(["replay", "kinds.jsonl", "--json", ...args], { cwd })).stdout).by_source);
  expect(await by()).toEqual(["s"]);
  expect(await by("--by", "family")).toEqual(["bait", "talk"]);
  expect((await modbot(["replay", "kinds.jsonl", "--by", "family"], { cwd })).stdout).toMatch(
    /^family +messages +recall +false alarms +wrongly acted on/m,
  );
});
