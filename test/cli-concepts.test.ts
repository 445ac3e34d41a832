import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStore } from "../src/store/open-store.ts";
import { ANN, opening, T0 } from "../src/store/samples.contract.ts";
import { messageWith } from "./message.ts";
import { emptyFolder, modbot } from "./modbot.ts";

const RULES = `format: modbot-rules/1
version: "1"
# ours
concepts:
  leaks: { near: [post his address, say where she lives], far: [post the boss location] } # mind the bosses
  filed: { file: concepts/filed.txt }
rules:
  - id: leak
    says: Leaks.
    when: { any: [ { meaning: { near: leaks } }, { meaning: { near: filed } } ] }
    prove: { catches: [], allows: [ "hello" ] }
`;
const FILED = "# filed\none two\n% far\nthree four\n";

const community = () => {
  const cwd = emptyFolder();
  mkdirSync(join(cwd, "concepts"));
  writeFileSync(join(cwd, "rules.yaml"), RULES);
  writeFileSync(join(cwd, "concepts/filed.txt"), FILED);
  const concepts = (...args: string[]) => modbot(["concepts", ...args, "--rules", "rules.yaml"], { cwd });
  const read = (file: string): string => readFileSync(join(cwd, file), "utf8");
  return { cwd, concepts, read };
};

/** A database in which one verdict has taught something. The text is hostile. */
const taught = async (cwd: string): Promise<void> => {
  const store = await openStore(join(cwd, "modbot.db"));
  await store.record([opening("c1", messageWith("leak it"))]);
  const event = { type: "decided", at: T0, by: ANN, verdict: "block", asked: [] } as const;
  const where = { platform: "discord", community: "s1" };
  const about = { concept: "leaks", side: "near", where, caseId: "c1", rule: "leak", by: ANN, at: T0 } as const;
  await store.write(
    { caseId: "c1", version: 1, events: [event], exemplars: [{ ...about, text: "leak \u001b[31mit" }] },
    ANN,
    T0,
  );
  await store.close();
};

test("the concepts of a rulebook stand beside those that come along, with where they stand and who asks for them", async () => {
  const { concepts } = community();
  const { stdout, code } = await concepts("list");
  expect(code).toBe(0);
  expect(stdout).toMatch(/^leaks +2 +1 +0 +rules\.yaml:5:3 +leak \(queue\)$/m);
  expect(stdout).toMatch(/^threats +4\d +\d+ +0 +comes with modbot +no rule asks for it$/m);
  const one = JSON.parse((await concepts("list", "filed", "--json")).stdout);
  expect(one.concepts).toEqual([
    {
      name: "filed",
      built_in: false,
      at: "rules.yaml:6:3",
      rules: ["leak (queue)"],
      near: [{ text: "one two", at: "concepts/filed.txt:2:1" }],
      far: [{ text: "three four", at: "concepts/filed.txt:4:1" }],
      decided: [],
    },
  ]);
});

test("a phrase is added to the rulebook or to the file of its concept, and nothing else changes", async () => {
  const { concepts, read } = community();
  expect((await concepts("add", "leaks", "drop", "her number")).code).toBe(0);
  expect((await concepts("add", "leaks", "where is the loot", "--far")).code).toBe(0);
  expect(read("rules.yaml")).toBe(
    RULES.replace("say where she lives]", 'say where she lives, "drop her number"]').replace(
      "boss location]",
      'boss location, "where is the loot"]',
    ),
  );
  const { stdout } = await concepts("add", "filed", "five six");
  expect(stdout).toContain("+five six");
  expect(read("concepts/filed.txt")).toBe("# filed\none two\nfive six\n% far\nthree four\n");
  expect((await concepts("add", "threats", "see you after school")).code).toBe(0);
  expect(read("rules.yaml")).toContain(
    '  filed: { file: concepts/filed.txt }\n  threats: { near: { add: ["see you after school"] } }\n',
  );
  const again = await concepts("add", "leaks", "Post  his address");
  expect(again.stderr).toContain("on the near side of leaks already: nothing was written");
  expect((await concepts("list", "threats")).stdout).toMatch(/^ {2}see you after school {2}rules\.yaml:7:\d+$/m);
});

test.each([
  [["add", "leeks", "a b"], 'there is no concept leeks. Did you mean "leaks"?'],
  [["add", "leaks"], "concepts add: which phrase, and to which concept?"],
  [["add", "leaks", "# comment"], "concepts add: this can be no phrase."],
  [["list", "leeks"], 'there is no concept leeks. Did you mean "leaks"?'],
  [["remove", "x"], "concepts remove: which example?"],
  [["teach"], "concepts teach: do what?"],
  [["test"], "concepts test: which text?"],
  [["list", "--far"], "concepts list: --far says nothing there."],
])("%j is refused with a way out, and nothing is written", async (args, message) => {
  const { concepts, read } = community();
  const { stderr, code } = await concepts(...args);
  expect(stderr).toContain(message);
  expect(code).toBe(2);
  expect(read("rules.yaml")).toBe(RULES);
});

test("the rulebook that modbot brings along stays as it is", async () => {
  const { stderr, code } = await modbot(["concepts", "add", "threats", "a b"], { cwd: emptyFolder() });
  expect(stderr).toContain("stays as it is. Make one of your own with modbot init.");
  expect(code).toBe(2);
});

test("what a decision has taught shows where it comes from, and can be taken away", async () => {
  const { cwd, concepts } = community();
  await taught(cwd);
  const { stdout } = await concepts("list", "leaks", "--db", "modbot.db");
  expect(stdout).toContain("  leak ␛[31mit  1: decided by ann in c1 on 2026-09-21, rule leak, discord s1");
  expect((await concepts("remove", "1", "--as", "bob", "--db", "modbot.db")).code).toBe(0);
  const again = await concepts("remove", "1", "--db", "modbot.db");
  expect(again.code).toBe(1);
  expect(again.stderr).toContain("There is no example 1.");
  const store = await openStore(join(cwd, "modbot.db"), { readonly: true });
  expect((await store.audit(0, 100)).at(-1)).toMatchObject({ actor: "moderator:bob", kind: "exemplar_removed" });
  await store.close();
});

test("a text is compared with every concept, with the nearest phrases of both sides and what rules would do", async () => {
  const { cwd, concepts } = community();
  const { stdout, stderr, code } = await concepts("test", "please post his address");
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^leaks {2}0\.\d\d {2}leak would queue\n {2}near {2}0\.\d\d {2}post his address\n {2}far {3}0\.\d\d {2}post the boss location$/m,
  );
  expect(stderr).toMatch(/^by modbot-embed [0-9a-f]{12}$/m);
  const { model, concepts: rows } = JSON.parse((await concepts("test", "please post his address", "--json")).stdout);
  expect(model).toMatchObject({ id: "modbot-embed" });
  expect(rows.find(({ name }: { name: string }) => name === "leaks")).toMatchObject({
    name: "leaks",
    near: { text: "post his address" },
    rules: [{ rule: "leak", route: "queue" }],
  });
  expect((await concepts("test", "xyzzy plugh qwerty")).code).toBe(1);
  await taught(cwd);
  const taughtBy = ["--db", "modbot.db", "--server", "s1"];
  expect((await concepts("test", "leak it", "--json")).stdout).not.toContain("exemplar");
  expect((await concepts("test", "leak it", ...taughtBy)).stdout).toContain(
    "leak ␛[31mit  (example 1 from a decision)",
  );
});

test("a rulebook is shown with its concepts in brief, and whole to programs", async () => {
  const { cwd } = community();
  const many = RULES.replace("say where she lives", "a b, c d, e f, g h");
  writeFileSync(join(cwd, "rules.yaml"), many);
  const { stdout } = await modbot(["rules", "show", "rules.yaml"], { cwd });
  expect(stdout).toContain("... 2 more");
  expect(stdout).not.toContain("g h");
  const whole = JSON.parse((await modbot(["rules", "show", "rules.yaml", "--json"], { cwd })).stdout);
  expect(whole.rulebook.concepts.leaks.near).toHaveLength(5);
});
