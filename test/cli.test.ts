import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { COMMANDS } from "../src/cli/index.ts";
import { askSettings } from "../src/cli/init/questions.ts";
import { cliReference } from "../src/cli/reference.ts";
import { fakeTerminal, until } from "./fake-terminal.ts";
import { schemaProblems } from "./json-schema-check.ts";
import { emptyFolder, metafile, modbot } from "./modbot.ts";

describe("help", () => {
  test("names every command, and every command's help has an example", async () => {
    const { code, stdout } = await modbot(["--help"], { cwd: emptyFolder() });
    expect(code).toBe(0);
    for (const { name } of COMMANDS) expect(stdout).toContain(`\n  ${name.split(" ")[0]} `);
    for (const { name } of COMMANDS) {
      const help = await modbot([...name.split(" "), "--help"], { cwd: emptyFolder() });
      expect(help.stdout, name).toMatch(/Examples:\n {2}modbot /);
    }
  });

  test("starts fast: nothing heavy is loaded before a command asks for it", () => {
    const { outputs } = metafile();
    const seen = new Set<string>();
    const inputs: string[] = [];
    const visit = (path: string): void => {
      const output = outputs[path];
      if (seen.has(path) || !output) return;
      seen.add(path);
      inputs.push(...Object.keys(output.inputs));
      for (const { path: next, kind } of output.imports) if (kind === "import-statement") visit(next);
    };
    const main = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === "src/main.ts");
    visit(main ?? "");
    const packages = new Set(inputs.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []));
    expect([...packages]).toEqual(["commander"]);
    expect(inputs.filter((file) => /src\/(store|engine\/rulebook|runtime|connectors)\//.test(file))).toEqual([]);
  });

  test("docs/cli.md is what the table says; `npm run docs` writes it", () => {
    expect(readFileSync("docs/cli.md", "utf8")).toBe(cliReference(COMMANDS));
  });
});

describe("a mistyped command line", () => {
  test.each([
    [["ruun"], 'modbot: unknown command "ruun". Did you mean "run"?'],
    [["run", "--dmeo"], 'modbot: unknown option "--dmeo". Did you mean "--demo"?'],
    [["replay"], 'modbot: missing required argument "file". Type "modbot --help" for what there is.'],
  ])("%j says what was meant, exit 2", async (args, line) => {
    const { code, stdout, stderr } = await modbot(args, { cwd: emptyFolder() });
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: "", stderr: `${line}\n` });
  });
});

test("the list of commands can be read in a terminal of 80 columns", async () => {
  const { stdout } = await modbot(["--help"], { cwd: emptyFolder() });
  expect(stdout).toMatch(/^ {2}init {2,}write modbot\.yaml/m);
  for (const line of stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
});

test("a command within a group does not offer the options of the group as if they were its own", async () => {
  const { stdout } = await modbot(["rules", "pause", "--help"], { cwd: emptyFolder() });
  expect(stdout).toContain("--quiet");
  expect(stdout).not.toContain("--since");
  expect(stdout.match(/--config/g)).toHaveLength(1);
});

describe("init", () => {
  test("asks again after an answer that is none, so that nobody who mistypes is left without protection", async () => {
    const terminal = fakeTerminal(80, 24);
    const { stdin, stdout } = terminal;
    const asked = askSettings({ stdin, stderr: stdout }, ["base", "gaming"], undefined);
    for (const [question, typed] of [
      ["Only record", "yes"],
      ["Only record", "enforce"],
      ["Which rules", "gmaing"],
      ["Which rules", "gaming"],
      ["File with chat", "chat.jsonl"],
    ]) {
      await until(`it asks: ${question}`, () => terminal.text().includes(`${question}`), terminal.text);
      stdout.write("\u001b[2J");
      terminal.type(`${typed}\n`);
    }
    expect(await asked).toEqual({ mode: "enforce", base: "gaming", file: "chat.jsonl" });
  });

  test("--yes writes a configuration and a short rulebook that can be used, and asks nothing", async () => {
    const cwd = emptyFolder();
    const { code, stdout } = await modbot(["init", "--yes"], { cwd });
    expect(code).toBe(0);
    expect(stdout.split("\n")).toContain("wrote modbot.yaml");
    const text = readFileSync(join(cwd, "rules/community.yaml"), "utf8");
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\/rulebook\.schema\.json\n/);
    expect(text).toContain("\nextends: base\n");
    expect(text.split("\n").length).toBeLessThan(40);
    const schema = JSON.parse(readFileSync(join(cwd, "rules/rulebook.schema.json"), "utf8")) as object;
    expect(schemaProblems(parse(text), { ...schema })).toEqual([]);
    const checked = await modbot(["rules", "check"], { cwd });
    expect(checked.code).toBe(0);
    expect(checked.stdout).toMatch(/^phishing-link +act +high +\d+ +base\.yaml:\d+$/m);
  });

  test("--extends names the rulebook to build on, and one that there is not is refused before anything is written", async () => {
    const cwd = emptyFolder();
    const refused = await modbot(["init", "--yes", "--extends", "gamign"], { cwd });
    expect(refused).toMatchObject({
      code: 2,
      stderr: 'modbot: there is no rulebook gamign to build on. Did you mean "gaming"?\n',
    });
    expect(existsSync(join(cwd, "modbot.yaml"))).toBe(false);
    expect((await modbot(["init", "--yes", "--extends", "gaming"], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, "rules/community.yaml"), "utf8")).toContain("\nextends: gaming\n");
    const shown = await modbot(["rules", "show", "--rule", "insult"], { cwd });
    expect(shown.stdout).toMatch(/mode: shadow +# .*gaming\.yaml:\d+/);
  });

  test("never overwrites what is there, unless told to", async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, "modbot.yaml"), "mine");
    const refused = await modbot(["init", "--yes"], { cwd });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toBe("modbot: already here: modbot.yaml; nothing was written. Use --force to overwrite.\n");
    expect(readFileSync(join(cwd, "modbot.yaml"), "utf8")).toBe("mine");
    expect(existsSync(join(cwd, "rules"))).toBe(false);
    expect((await modbot(["init", "--yes", "--force"], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, "modbot.yaml"), "utf8")).not.toBe("mine");
  });
});
