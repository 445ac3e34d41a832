import { expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import { wordClassifier } from "../../../test/word-models.ts";
import { Moderator } from "../moderate.ts";
import { compileRulebook } from "../rulebook/compile.ts";

const classifier = wordClassifier({ awful: { negative: 0.9 }, meh: { negative: 0.65 }, nice: { negative: 0.05 } });
const routeOf = (text: string, when: string): string =>
  new Moderator(
    compileRulebook({
      file: "rules.yaml",
      text: `format: modbot-rules/1\nversion: "1"\nrules:\n  - { id: a, says: A., mode: act, then: { message: delete }, when: ${when} }\n`,
      models: { classifier: () => classifier },
    }),
  ).moderate(messageWith(text)).route;

test.each([
  ["this is awful", "act"],
  ["meh", "queue"],
  ["nice", "ignore"],
  ["hello", "ignore"],
  ["", "ignore"],
])("the tone of %j leads to %s", (text, route) =>
  expect(routeOf(text, "{ sentiment: { queue_at: 0.6, act_at: 0.85 } }")).toBe(route),
);

test("without act_at nobody is punished for a bad mood", () =>
  expect(routeOf("this is awful", "{ sentiment: { queue_at: 0.6 } }")).toBe("queue"));
