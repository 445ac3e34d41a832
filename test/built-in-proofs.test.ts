import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { loadRulebook } from "../src/cli/rulebook.ts";
import { problemText } from "../src/engine/errors.ts";
import { lintRulebook } from "../src/engine/lint/lint-rulebook.ts";
import { Moderator } from "../src/engine/moderate.ts";
import { proveMutations } from "../src/engine/proofs/prove-mutations.ts";

const RULEBOOKS = readdirSync("rules").filter((name) => name.endsWith(".yaml"));

test.each(RULEBOOKS)(
  "there is nothing to point out in rules/%s, its examples in disguise included",
  (name) => {
    const { rulebook } = loadRulebook({ cwd: process.cwd() }, `${process.cwd()}/rules/${name}`, undefined, true);
    const { misses, untried } = proveMutations(rulebook, (book) => new Moderator(book));
    const platforms = ["discord", "twitch"];
    expect(untried).toEqual([]);
    expect(lintRulebook(rulebook, { misses, platforms }).map(problemText)).toEqual([]);
  },
  60_000,
);
