import { expect, test } from "vitest";
import { manualTime } from "../../test/manual-time.ts";
import { RulebookError } from "../engine/errors.ts";
import { type LoadedRules, openRuleKeeper } from "./rule-keeper.ts";

type Rules = { readonly hash: string };

/** Files in a folder that hold a hash each; the first names the others. "bad" cannot be loaded. */
const kept = async () => {
  const { sleep, pass } = manualTime();
  const texts = new Map<string, string>();
  let version = 0;
  const versions = new Map<string, number>();
  const write = (file: string, text: string): void => {
    texts.set(file, text);
    versions.set(file, ++version);
  };
  write("rules", "1 list");
  write("list", "a");
  const load = (): LoadedRules<Rules> => {
    const [hash = "", ...lists] = (texts.get("rules") ?? "").split(" ");
    if (hash === "" || hash === "bad")
      throw new RulebookError([{ place: { file: "rules", line: 1, column: 1 }, message: `${hash} cannot be used` }]);
    return {
      rulebook: { hash: [hash, ...lists.map((list) => texts.get(list) ?? "")].join(" ") },
      files: ["rules", ...lists],
    };
  };
  const used: string[] = [];
  const refused: string[] = [];
  const keeper = openRuleKeeper({
    first: load(),
    load,
    look: async (file) => String(versions.get(file) ?? "none"),
    use: async ({ rulebook }) => void used.push(rulebook.hash),
    refused: ({ message }) => void refused.push(message),
    sleep,
  });
  const ended = new AbortController();
  const running = keeper.run(ended.signal);
  return {
    write,
    pass,
    used,
    refused,
    running,
    remove: (file: string) => versions.delete(file) && texts.delete(file),
    end: () => ended.abort(),
  };
};

test("a saved rulebook judges within two seconds, also when only a list of it was saved", async () => {
  const { write, pass, used, end } = await kept();
  write("rules", "2 list");
  await pass(1_500);
  expect(used).toEqual(["2 a"]);
  write("list", "b");
  await pass(1_500);
  expect(used).toEqual(["2 a", "2 b"]);
  write("rules", "2 list other");
  await pass(1_500);
  write("other", "c");
  await pass(1_500);
  expect(used).toEqual(["2 a", "2 b", "2 b ", "2 b c"]);
  end();
});

test("a bad rulebook is told of once, the old one stays, and a good one is used again", async () => {
  const { write, pass, used, refused, remove, end } = await kept();
  write("rules", "bad");
  await pass(10_000);
  expect([used, refused]).toEqual([[], ["rules:1:1: bad cannot be used"]]);
  remove("rules");
  await pass(10_000);
  expect(refused).toHaveLength(2);
  write("rules", "2 list");
  await pass(1_500);
  expect([used, refused.length]).toEqual([["2 a"], 2]);
  end();
});

test("what an editor is still writing is not read", async () => {
  const { write, pass, used, refused, end } = await kept();
  for (const text of ["b", "ba", "bad", "2", "2 l", "2 list"]) {
    write("rules", text);
    await pass(400);
  }
  await pass(1_500);
  expect([used, refused]).toEqual([["2 a"], []]);
  end();
});

test("a file saved as it was changes nothing", async () => {
  const { write, pass, used, end } = await kept();
  write("rules", "1 list");
  await pass(5_000);
  expect(used).toEqual([]);
  end();
});

test("a list that was missing is looked at too, so that to make it is enough", async () => {
  const { sleep, pass } = manualTime();
  const there = new Map([["rules", 1]]);
  const used: string[] = [];
  const refused: string[] = [];
  const error = new RulebookError([{ place: { file: "rules", line: 4, column: 9 }, message: "list cannot be read" }]);
  const keeper = openRuleKeeper<Rules>({
    first: { rulebook: { hash: "old" }, files: ["rules"] },
    load: async () =>
      there.has("list") ? { rulebook: { hash: "new" }, files: ["rules", "list"] } : { error, files: ["rules", "list"] },
    look: async (file) => String(there.get(file) ?? "none"),
    use: async ({ rulebook }) => void used.push(rulebook.hash),
    refused: ({ message }) => void refused.push(message),
    sleep,
  });
  const ended = new AbortController();
  const running = keeper.run(ended.signal);
  await pass(600);
  there.set("rules", 2);
  await pass(5_000);
  expect([used, refused]).toEqual([[], ["rules:4:9: list cannot be read"]]);
  there.set("list", 1);
  await pass(2_000);
  expect([used, refused.length]).toEqual([["new"], 1]);
  ended.abort();
  await pass(600);
  await running;
});

test("what was changed between reading the rules and looking at them for the first time is seen", async () => {
  const { sleep, pass } = manualTime();
  const used: string[] = [];
  const keeper = openRuleKeeper<Rules>({
    first: { rulebook: { hash: "old" }, files: ["rules"], looks: ["as it was read"] },
    load: () => ({ rulebook: { hash: "new" }, files: ["rules"] }),
    look: async () => "as it is now",
    use: async ({ rulebook }) => void used.push(rulebook.hash),
    refused: () => undefined,
    sleep,
  });
  const ended = new AbortController();
  const running = keeper.run(ended.signal);
  await pass(1_500);
  expect(used).toEqual(["new"]);
  ended.abort();
  await pass(600);
  await running;
});
