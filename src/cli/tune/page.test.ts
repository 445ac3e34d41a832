import { expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import { compileRulebook } from "../../engine/rulebook/compile.ts";
import { openCorpusTrials } from "../../engine/tune/corpus-trials.ts";
import { tunableRules } from "../../engine/tune/decision-trials.ts";
import { gridOf, labelsOf, thresholdsOf } from "../../engine/tune/graded-node.ts";
import { propose } from "../../engine/tune/propose.ts";
import { widthOf } from "../../tui/display-width.ts";
import type { Gathered } from "./gather.ts";
import { tuneLines } from "./lines.ts";
import { reportPage } from "./page.ts";

const HOSTILE = '</title><script>alert("x")</script>\u202e & more';

const gathered = (says: string, file = "rules.yaml"): Gathered => {
  const rulebook = compileRulebook({
    file,
    text: `format: modbot-rules/1
version: ${JSON.stringify(HOSTILE.slice(0, 30))}
rules:
  - id: a
    says: ${JSON.stringify(says)}
    when: { score: { queue_at: 1, act_at: 3, groups: { g: { cap: 3, signals: [ { word: { any: [one] }, adds: 1 }, { word: { any: [two] }, adds: 2 } ] } } } }
`,
  });
  const corpus = openCorpusTrials(rulebook);
  for (let i = 0; i < 400; i++)
    corpus.add({
      message: messageWith(["one", "two", "one two", "three"][i % 4]!, { id: `m${i}` }),
      violation: i % 4 > 0 && i % 4 < 3,
    });
  const tuned = tunableRules(rulebook).map(({ rule, node }) => {
    const now = thresholdsOf(node)!;
    const evidence = {
      trials: corpus.trials.get("a") ?? [],
      from: "corpus",
      grid: gridOf(node),
      now,
      acts: false,
    } as const;
    const proposal = propose(evidence, { maxWrong: 0.01, confidence: 0.95 });
    return { rule, node, label: labelsOf(node).join(", "), now, maxWrong: 0.01, acts: false, proposal };
  });
  return { file, rulebook, from: "corpus", missedByHand: 0, unread: 0, tuned };
};

test("text of a rulebook cannot become a part of the page", () => {
  const page = reportPage(gathered(HOSTILE, HOSTILE), 0);
  expect(page).not.toContain("<script");
  expect(page).not.toContain("\u202e");
  expect(page).toContain("&lt;/title&gt;&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;");
  expect(page.match(/<title>/g)).toHaveLength(1);
});

test("the curves are whole: every figure has a line, and no number of it is missing", () => {
  const page = reportPage(gathered("Says."), 0);
  const lines = [...page.matchAll(/points="([^"]*)"/g)].map(([, points]) => points);
  expect(lines).toHaveLength(3);
  for (const line of lines) expect(line).toMatch(/^(-?[\d.]+,-?[\d.]+ ?)+$/);
  expect(page).not.toMatch(/NaN|Infinity|undefined/);
});

test.each([40, 60, 80, 200])("in a terminal of %i columns no chart is wider than that", (width) => {
  const charts = tuneLines(gathered("Says."), { color: false, width }).filter((line) => /[┤┴]/.test(line));
  expect(charts.length).toBe(15);
  for (const line of charts) expect(widthOf(line)).toBeLessThanOrEqual(width);
});
