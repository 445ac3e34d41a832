import { expect, test } from "vitest";
import { communityModel, fitOf } from "../../../test/community-model.ts";
import { messageWith } from "../../../test/message.ts";
import { rulebookWith, ruleWhen } from "../../../test/rulebook.ts";
import { wordClassifier } from "../../../test/word-models.ts";
import { explain } from "../explain.ts";
import { Moderator } from "../moderate.ts";
import type { Classifier } from "../scorers/classifier.ts";
import { adaptedRulebook } from "./adapted-rulebook.ts";
import { communityClassifier } from "./community-classifier.ts";
import { ScoreTally } from "./score-tally.ts";

const base = wordClassifier({
  clown: { harassment: 0.97 },
  glorbnik: { harassment: 0.02 },
  pig: { harassment: 0.97, spam: 0.4 },
});
const model = communityModel([
  fitOf({
    words: [
      { word: "clown", weight: -3 },
      { word: "glorbnik", weight: 3 },
    ],
    curve: { kind: "line", slope: 1, offset: 2 },
  }),
]);
const LABEL = ruleWhen({ label: { name: "harassment", queue_at: 0.6, act_at: 0.95 } });

const judge = (classifier: Classifier) => {
  const rulebook = adaptedRulebook(rulebookWith([LABEL], {}, { models: { classifier: () => classifier } }), [model]);
  const moderator = new Moderator(rulebook);
  return (text: string, community = "s1") => moderator.moderate(messageWith(text, { community })).route;
};

test("without a model, or with one of another classifier, it is the very same classifier", () => {
  expect(communityClassifier(base, [])).toBe(base);
  expect(communityClassifier(base, [communityModel([], { base: { id: "test", version: "older" } })])).toBe(base);
});

test("a friendly word is fine in its community and nowhere else, and what was plain abuse stays so", () => {
  const here = judge(communityClassifier(base, [model]));
  expect([here("you clown"), here("you pig"), here("hello")]).toEqual(["queue", "act", "ignore"]);
  expect([here("you clown", "s2"), here("you pig", "s2")]).toEqual(["act", "act"]);
});

test("an insult of the community's own is found though the default lets it go at a glance", () => {
  const hasty: Classifier = { ...base, mayScore: ({ message }) => message.text.includes("pig") };
  expect(judge(communityClassifier(hasty, [model]))("you glorbnik")).toBe("queue");
  expect(judge(hasty)("you glorbnik")).toBe("ignore");
  expect(judge(communityClassifier(hasty, [model]))("you glorbnik", "s2")).toBe("ignore");
});

test("it is told what the default said, what counts here, which model and which words", () => {
  const classifier = communityClassifier(base, [model]);
  const rulebook = rulebookWith([LABEL], {}, { models: { classifier: () => classifier } });
  const { decision, adapted, scores } = explain(rulebook, messageWith("you clown"));
  expect(decision.rules[0]?.findings[0]?.says).toBe("harassment 0.92 (test+m3 abc; 0.97 by default)");
  expect(adapted).toMatchObject({
    model: { id: "test+m3" },
    labels: [{ before: 0.97, words: [{ word: "clown", weight: -3 }] }],
  });
  expect(Object.values(scores).every((score) => typeof score === "number")).toBe(true);
  expect(explain(rulebook, messageWith("you clown", { community: "s2" })).adapted).toBeUndefined();
});

test("each message is counted once, with what counts here; what is plain at a glance too", () => {
  const tally = new ScoreTally();
  const hasty: Classifier = { ...base, mayScore: ({ message }) => message.text.includes("pig") };
  const unshifted = communityModel([fitOf({ words: [{ word: "pig", weight: 1 }] })]);
  const classifier = communityClassifier(hasty, [unshifted], (...scored) => tally.hear(...scored));
  const rulebook = rulebookWith([LABEL], {}, { models: { classifier: () => classifier } });
  const [pig, hello] = [messageWith("you pig"), messageWith("hello")];
  for (const message of [pig, hello, pig, messageWith("you pig", { community: "s2" })])
    new Moderator(rulebook).moderate(message);
  expect(tally.take()).toEqual(new Map([[3, { harassment: [1, 0, 0, 0, 0, 0, 0, 0, 0, 1] }]]));
  expect(tally.take().size).toBe(0);
});
