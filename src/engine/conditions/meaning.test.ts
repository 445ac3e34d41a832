import { expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import { wordEmbedder } from "../../../test/word-embedder.ts";
import { wordClassifier } from "../../../test/word-models.ts";
import { openLiveExemplars } from "../concepts/live-exemplars.ts";
import { explain } from "../explain.ts";
import { type Known, Moderator } from "../moderate.ts";
import { compileRulebook, type RulebookSource } from "../rulebook/compile.ts";

const CONCEPTS = `concepts:
  leaks: { near: [post his home address, tell me where she lives], far: [post the boss location, where does the dragon live] }
`;
const bookWhen = (when: string, source: Partial<RulebookSource> = {}, concepts = CONCEPTS) =>
  compileRulebook({
    file: "test.yaml",
    text: `format: modbot-rules/1\nversion: "1"\n${concepts}rules: [ { id: a, says: A., mode: act, when: ${when}, then: { message: delete } } ]`,
    models: { embedder: () => wordEmbedder() },
    ...source,
  });
const NAMED = "{ meaning: { near: leaks, queue_at: 0.2, act_at: 0.6 } }";
const routeOf = (text: string, when = NAMED, source: Partial<RulebookSource> = {}, known: Known = {}) =>
  new Moderator(bookWhen(when, source)).moderate(messageWith(text), known).route;

test.each([
  ["post his home address", "act"],
  ["somebody post his home address", "queue"],
  ["post the boss location", "ignore"],
  ["where does the dragon live", "ignore"],
  ["what is on your home screen", "ignore"],
  ["hello there everybody", "ignore"],
  ["address", "ignore"],
  ["lol", "ignore"],
  ["", "ignore"],
])("%j is judged by what it means: %s", (text, route) => expect(routeOf(text)).toBe(route));

test("a rule without act_at never acts, however sure it is", () =>
  expect(routeOf("post his home address", "{ meaning: { near: leaks } }")).toBe("queue"));

test("a rule may tell its phrases itself", () => {
  const when = "{ meaning: { near: [post his home address], far: [post the boss location], act_at: 0.6 } }";
  expect(routeOf("post his home address", when)).toBe("act");
  expect(routeOf("post the boss location", when)).toBe("ignore");
});

test("without an embedder it is unknown what a text means, and nobody is punished for it", () => {
  const decision = new Moderator(bookWhen(NAMED, { models: {} })).moderate(messageWith("post his home address"));
  expect(decision.route).toBe("ignore");
});

test("moderators see the score and the nearest phrase of both sides, and which model says so", () => {
  const explanation = explain(bookWhen(NAMED), messageWith("post his home address here"));
  const [finding] = explanation.rules[0]!.conditions;
  expect(finding?.says).toMatch(
    /^leaks 0\.\d\d: 0\.\d\d like "post his home address"; against it 0\.\d\d like "post the boss location" \(test words\)$/,
  );
  expect(finding?.concept).toMatchObject({
    name: "leaks",
    near: { text: "post his home address" },
    far: { text: "post the boss location" },
  });
});

test("what a cheaper condition has settled costs no embedding, in whatever order the rule is written", () => {
  const embedder = wordEmbedder();
  const classifier = wordClassifier({ home: { doxxing: 0.9 } });
  const when =
    "{ all: [ { meaning: { near: leaks } }, { label: { name: doxxing, queue_at: 0.5 } }, { phrase: { any: [post] } } ] }";
  const moderator = new Moderator(
    bookWhen(when, { models: { embedder: () => embedder, classifier: () => classifier } }),
  );
  moderator.moderate(messageWith("hello there everybody"));
  moderator.moderate(messageWith("post the boss location"));
  expect(embedder.asked()).toBe(0);
  expect(moderator.moderate(messageWith("post his home address")).route).toBe("queue");
  expect(embedder.asked()).toBeGreaterThan(0);
});

test("rules that ask for one concept share one embedding of a message", () => {
  const embedder = wordEmbedder();
  const two = `{ any: [ ${NAMED}, { meaning: { near: leaks, queue_at: 0.5 } } ] }`;
  const moderator = new Moderator(bookWhen(two, { models: { embedder: () => embedder } }));
  moderator.moderate(messageWith("post his home address"));
  const before = embedder.asked();
  moderator.moderate(messageWith("tell me where she lives"));
  expect(embedder.asked() - before).toBe(1);
});

const learned = (exemplars = "queue") => {
  const live = openLiveExemplars();
  live.put([
    {
      number: 7,
      concept: "leaks",
      side: "near",
      text: "drop the coords of that streamer",
      where: { platform: "discord", community: "s1" },
      caseId: "c3",
      rule: "a",
      by: { kind: "moderator", name: "ann" },
      at: 1,
    },
  ]);
  const when = `{ meaning: { near: leaks, queue_at: 0.2, act_at: 0.7, exemplars: ${exemplars} } }`;
  return routeOf("drop the coords of that streamer", when, { exemplars: live });
};

test("what only a decision has shown asks people, and acts where the rule says so", () => {
  expect(learned()).toBe("queue");
  expect(learned("act")).toBe("act");
  expect(learned("off")).toBe("ignore");
});

test("a slow model goes before the built-in one when it has answered in time, and its evidence says so", () => {
  const model = { id: "slow", version: "9" };
  const vectors = wordEmbedder("other");
  const models = {
    embedder: () => wordEmbedder(),
    slowEmbedder: model,
    // A model for which everything on the near side is one and the same.
    slowPhrases: {
      model,
      of: (text: string) => vectors.embed(/address|lives/.test(text) ? "x" : text),
    },
  };
  const moderator = new Moderator(bookWhen(NAMED, { models }));
  const said = messageWith("something else entirely");
  const slow = { vector: { model, of: vectors.embed("x") } };
  expect(moderator.moderate(said, { slow }).rules[0]?.findings[0]?.says).toContain("(slow 9)");
  expect(moderator.moderate(said).route).toBe("ignore");
  const other = { vector: { model: { id: "slow", version: "8" }, of: vectors.embed("x") } };
  expect(moderator.moderate(said, { slow: other }).route).toBe("ignore");
});

test.each([
  ["{ meaning: { near: leeks } }", 'test.yaml:5:65: unknown concept "leeks". Did you mean "leaks"?'],
  ["{ meaning: { near: leaks, far: [a b] } }", "The far side of a named concept stands under concepts:"],
  ["{ meaning: { near: leaks, queue_at: 0.5, act_at: 0.2 } }", "act_at must be at least queue_at"],
  ["{ meaning: { near: leaks, queue_at: 2 } }", "Scores go from 0 to 1"],
])("%s is refused with a place and a way out", (when, message) => expect(() => bookWhen(when)).toThrow(message));

test("what people found of a rule speaks of another one when its concept or its model changes", () => {
  const printOf = (concepts: string, version = "1") =>
    bookWhen(NAMED, { models: { embedder: () => wordEmbedder(version) } }, concepts).rules[0]!.fingerprint;
  const before = printOf(CONCEPTS);
  expect(
    printOf(
      CONCEPTS.replace(
        "post his home address, tell me where she lives",
        "tell me where she lives, post his home address",
      ),
    ),
  ).toBe(before);
  expect(printOf(CONCEPTS.replace("boss location", "boss position"))).not.toBe(before);
  expect(printOf(CONCEPTS, "2")).not.toBe(before);
});

test("nothing is embedded where something cheap is unknown already, and nobody is asked for that", () => {
  const embedder = wordEmbedder();
  const moderator = new Moderator(
    compileRulebook({
      file: "rules.yaml",
      text: `format: modbot-rules/1\nversion: "1"\nrules:\n  - { id: a, says: A., mode: act, then: { message: delete }, when: { all: [ { meaning: { near: [give me your password], queue_at: 0.2 } }, { account: { younger_than: 2d } } ] } }\n`,
      models: { embedder: () => embedder },
    }),
  );
  const atCompile = embedder.asked();
  expect(moderator.moderate(messageWith("please give me your password now")).route).toBe("ignore");
  expect(embedder.asked()).toBe(atCompile);
  const sentAt = 1_790_000_000_000;
  const author = { id: "1", createdAt: sentAt - 3_600_000 };
  expect(moderator.moderate(messageWith("give me your password", { sentAt, author })).route).toBe("queue");
  expect(embedder.asked()).toBeGreaterThan(atCompile);
});
