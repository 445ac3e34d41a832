import { describe, expect, test } from "vitest";
import { messageWith } from "../../../../test/message.ts";
import { Moderator } from "../../moderate.ts";
import { compileRulebook, type RulebookSource } from "../compile.ts";
import { proveRulebook } from "../prove.ts";
import type { Rulebook } from "../rule.ts";
import type { RulebookFile } from "./chain.ts";

const HEAD = 'format: modbot-rules/1\nversion: "1"\n';
const BASE = `${HEAD}lists:
  bait: { phrases: [free nitro, claim your gift], severity: high }
  doubtful: { file: doubtful.txt }
rules:
  - { id: bait, says: Posts bait., mode: queue, when: { phrase: { any: bait } }, unless: { author: { role: [vip] } } }
  - { id: doubt, says: Is in doubt., mode: act, when: { phrase: { any: doubtful } }, then: { message: delete, author: { timeout: 1h, strike: 2 }, tell: author }, budget: 3 per 1m }
`;
const FILES: Readonly<Record<string, string>> = {
  "base/base.yaml": BASE,
  "base/doubtful.txt": "% at_most: queue\nlemon\nlime\n",
  "base/gaming.yaml": `${HEAD}extends: base\nrules: [{ id: bait, mode: shadow }]\n`,
  "base/strict.yaml": `${HEAD}extends: base\nrules: [{ id: bait, severity: critical }]\n`,
  "home/common.yaml": `${HEAD}extends: base\nlists: { pets: { file: words/pets.txt } }\nrules: [{ id: pet, says: Is a pet., when: { word: { any: pets } } }]\n`,
  "home/words/pets.txt": "llama\n",
};

const beside = (path: string, from: string): string => {
  const parts = `${from.replace(/[^/]*$/, "")}${path.replace(/^\.\//, "")}`.split("/");
  return parts.join("/");
};
const fileOf = (file: string, files = FILES): RulebookFile | undefined => {
  const text = files[file];
  return text === undefined ? undefined : { file, text };
};
const compile = (text: string, more: Partial<RulebookSource> = {}, files = FILES): Rulebook =>
  compileRulebook({
    file: "home/rules.yaml",
    text,
    readFile: (path, from) => files[beside(path, from)],
    shelf: {
      names: ["base", "gaming", "strict"],
      named: (name) => fileOf(`base/${name}.yaml`, files),
      at: (path, from) => fileOf(beside(path, from), files),
    },
    ...more,
  });
const local = (text: string, extended = "base"): Rulebook => compile(`${HEAD}extends: ${extended}\n${text}`);
const ruleOf = ({ rules }: Rulebook, id: string) => rules.find((rule) => rule.id === id);
const fired = (rulebook: Rulebook, text: string): readonly string[] =>
  new Moderator(rulebook).moderate(messageWith(text)).rules.map(({ id, level }) => `${id} ${level}`);

describe("extends", () => {
  test("a rulebook that only extends has all rules of the other, in their order", () => {
    expect(local("").rules.map(({ id }) => id)).toEqual(["bait", "doubt"]);
    expect(fired(local(""), "get free nitro")).toEqual(["bait queue"]);
  });

  test("the local file wins, key by key, and what it does not say stays", () => {
    const bait = ruleOf(local("rules: [{ id: bait, severity: low }]"), "bait");
    expect(bait).toMatchObject({ severity: "low", mode: "queue", says: "Posts bait." });
    expect(bait?.unless).toBeDefined();
    expect(bait?.place).toMatchObject({ file: "base/base.yaml" });
  });

  test("what two rulebooks both extend lies below both, so neither undoes the other", () => {
    const both = ruleOf(local("", "[gaming, strict]"), "bait");
    expect(both).toMatchObject({ mode: "shadow", severity: "critical" });
    expect(ruleOf(local("", "[strict, gaming, base]"), "bait")).toMatchObject({ mode: "shadow", severity: "critical" });
  });

  test("new rules follow those that are extended", () => {
    const rules = local(
      "rules: [{ id: own, says: Is own., when: { word: { any: [own] } } }, { id: bait, mode: off }]",
    ).rules;
    expect(rules.map(({ id, mode }) => `${id} ${mode}`)).toEqual(["bait off", "doubt act", "own queue"]);
  });

  test("list files are looked for beside the file that names them, not beside the local one", () => {
    expect(fired(local("", "./common.yaml"), "my llama eats a lemon")).toEqual(["doubt queue", "pet queue"]);
  });

  test("the version is that of the local file, and the hash covers every file of the chain", () => {
    const own = `${HEAD.replace('"1"', '"mine"')}extends: ./common.yaml\n`;
    const { version, hash } = compile(own);
    expect(version).toBe("mine");
    for (const name of ["base/base.yaml", "base/doubtful.txt", "home/common.yaml", "home/words/pets.txt"]) {
      const changed = { ...FILES, [name]: `${FILES[name]}\n# another\n` };
      expect(compile(own, {}, changed).hash, name).not.toBe(hash);
    }
    expect(compile(own, {}, { ...FILES, "base/gaming.yaml": "not used" }).hash).toBe(hash);
  });

  test("defaults of the local file reach the rules that it extends, where they say nothing themselves", () => {
    const rulebook = local("defaults: { unless: { author: { role: [poet] } }, mode: off, if_unknown: queue }");
    expect(ruleOf(rulebook, "doubt")?.unless).toMatchObject({ condition: "author" });
    expect(ruleOf(rulebook, "doubt")).toMatchObject({ mode: "act", ifUnknown: "queue" });
  });
});

describe("lists", () => {
  test("add and remove change a list and leave the rest of it alone", () => {
    const rulebook = local("lists: { bait: { add: [free llamas], remove: [Free Nitro] } }");
    expect(fired(rulebook, "free llamas")).toEqual(["bait queue"]);
    expect(fired(rulebook, "claim your gift")).toEqual(["bait queue"]);
    expect(fired(rulebook, "free nitro")).toEqual([]);
  });

  test("a list with entries of its own takes the place of the one below", () => {
    const rulebook = local("lists: { bait: { phrases: [free llamas] } }");
    expect(fired(rulebook, "free llamas")).toEqual(["bait queue"]);
    expect(fired(rulebook, "claim your gift")).toEqual([]);
  });

  test("what is added to a list that only asks, only asks", () => {
    expect(fired(local("lists: { doubtful: { add: [orange] } }"), "an orange")).toEqual(["doubt queue"]);
    expect(fired(local("lists: { doubtful: { add: [orange], at_most: act } }"), "an orange")).toEqual(["doubt act"]);
  });

  test("a list that modbot brings along can be changed without being declared", () => {
    const text = `${HEAD}lists: { shorteners: { add: [sho.rt.example], remove: [bit.example] } }\nrules: [{ id: a, says: A., when: { link: { in: shorteners } } }]\n`;
    const rulebook = compile(text, {
      builtinLists: (name) =>
        name === "shorteners" ? { kind: "domains", entries: ["bit.example", "ti.example"] } : undefined,
    });
    expect(fired(rulebook, "see https://sho.rt.example/x")).toEqual(["a queue"]);
    expect(fired(rulebook, "see https://ti.example/x")).toEqual(["a queue"]);
    expect(fired(rulebook, "see https://bit.example/x")).toEqual([]);
  });

  test("removing what is not there is pointed out: it may have been misspelt, or have gone with an update", () => {
    const { warnings } = local("lists: { bait: { remove: [free nitor] } }");
    expect(warnings.map(({ message, hint }) => `${message} ${hint}`)).toContain(
      '"free nitor" is not in the list, so nothing is removed. Did you mean "free nitro"?',
    );
  });
});

describe("none takes away what a rule has from elsewhere", () => {
  test("an exemption, a budget, a notice", () => {
    const rulebook = local("rules: [{ id: bait, unless: none }, { id: doubt, budget: none, then: { tell: none } }]");
    expect(ruleOf(rulebook, "bait")?.unless).toBeUndefined();
    expect(ruleOf(rulebook, "doubt")?.budget).toBeUndefined();
    expect(ruleOf(rulebook, "doubt")?.then).toEqual({
      message: "delete",
      author: { action: "timeout", durationMs: 3_600_000, strike: 2 },
    });
  });

  test("also what stands in the defaults", () => {
    const rulebook = local(
      "defaults: { unless: { author: { role: [poet] } }, budget: 5 per 1m }\nrules: [{ id: bait, unless: none, budget: none }]",
    );
    expect(ruleOf(rulebook, "bait")).not.toHaveProperty("unless");
    expect(ruleOf(rulebook, "bait")).not.toHaveProperty("budget");
  });

  test("another action takes the place of the one below, and the strikes stay", () => {
    const then = (text: string) =>
      ruleOf(local(`rules: [{ id: doubt, then: { author: ${text} } }]`), "doubt")?.then.author;
    expect(then("{ kick: true }")).toEqual({ action: "kick", strike: 2 });
    expect(then("{ strike: 1 }")).toEqual({ action: "timeout", durationMs: 3_600_000, strike: 1 });
    expect(then("warn")).toEqual({ action: "warn" });
    expect(then("none")).toBeUndefined();
  });
});

test("examples of an extended rule are tried against what the local file makes of it", () => {
  const base = `${HEAD}rules: [{ id: a, says: A., when: { word: { any: [x, y] } }, prove: { catches: [y], allows: [z] } }]\n`;
  const files = { "base/base.yaml": base };
  const proven = (text: string) =>
    proveRulebook(compile(`${HEAD}extends: base\n${text}`, {}, files), (book) => new Moderator(book)).map(
      ({ text }) => text,
    );
  expect(proven("")).toEqual([]);
  expect(proven("rules: [{ id: a, when: { word: { any: [x] } } }]")).toEqual(["y"]);
  expect(proven("rules: [{ id: a, when: { word: { any: [x] } }, prove: { catches: [x] } }]")).toEqual([]);
});
