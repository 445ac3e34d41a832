import { expect, test } from "vitest";
import { sampleText } from "./sample-words.ts";

test("whoever decides is told why a case lies there, and in an experiment not which rulebook would do what", () => {
  const [acted, ignored] = [{ of: "acted", probability: 0.02 } as const, { of: "ignored", probability: 0.1 } as const];
  expect(sampleText(acted)).toContain("one of 2 % of what modbot does by itself");
  expect(sampleText(ignored)).toContain("one of 10 % of what no rule minds");
  const other = { route: "act", rules: ["bait"], actions: ["delete"] } as const;
  const mark = { experiment: 3, arm: "a", other, look: { atLeast: 0.1 } } as const;
  const said = sampleText(ignored, { experiment: mark });
  expect(said).toContain("one of 10 % of what two rulebooks judge otherwise");
  expect(said).not.toMatch(/bait|delete|arm|\bB\b/);
  expect(sampleText(ignored, { experiment: { experiment: 3, arm: "a", other } })).toContain("no rule minds");
});
