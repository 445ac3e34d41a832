import { expect, test } from "vitest";
import { communityModel, fitOf } from "../../../test/community-model.ts";
import { messageWith } from "../../../test/message.ts";
import { wordClassifier } from "../../../test/word-models.ts";
import { Moderator } from "../moderate.ts";
import { compileRulebook } from "../rulebook/compile.ts";
import { certify } from "../trust/certificate.ts";
import { proofText, Restraints } from "../trust/restraints.ts";
import { adaptedRulebook } from "./adapted-rulebook.ts";

const classifier = wordClassifier({ pig: { harassment: 0.99, spam: 0.99 } });
const rulebook = compileRulebook({
  file: "rules.yaml",
  text: `format: modbot-rules/1
version: "1"
rules:
  - { id: insult, says: A., mode: act, max_wrong: 1%, when: { label: { name: [harassment, hate], queue_at: 0.6, act_at: 0.95 } }, then: { message: delete } }
  - { id: spam, says: B., mode: act, max_wrong: 1%, when: { label: { name: spam, queue_at: 0.6, act_at: 0.95 } }, then: { message: delete } }
  - { id: word, says: C., mode: queue, when: { word: { any: [pig] } } }
servers:
  s1: { rules: { word: off }, channels: { "12": { rules: { insult: { max_wrong: 2% } } } } }
`,
  models: { classifier: () => classifier },
});
const model = communityModel([fitOf({ words: [{ word: "pig", weight: 0.1 }] })]);
const adapted = adaptedRulebook(rulebook, [model]);

const firedIn = (book: typeof rulebook, community: string, channel = "1") =>
  new Map(
    new Moderator(book)
      .moderate(messageWith("pig", { community, channel: { id: channel } }))
      .rules.map(({ id, fingerprint }) => [id, fingerprint]),
  );

test("where a model has a say a rule is another rule; rules about other labels, and other places, stay as they were", () => {
  const [before, after] = [firedIn(rulebook, "s1"), firedIn(adapted, "s1")];
  expect(after.get("insult")).not.toBe(before.get("insult"));
  expect(after.get("spam")).toBe(before.get("spam"));
  expect(firedIn(adapted, "s2")).toEqual(firedIn(rulebook, "s2"));
  // What the rulebook says of the place still holds.
  expect([...after.keys()]).toEqual(["insult", "spam"]);
  expect([...firedIn(adapted, "s2").keys()]).toEqual(["insult", "spam", "word"]);
});

test("forms of a rule for a channel of the community are other rules too", () => {
  expect(firedIn(adapted, "s1", "12").get("insult")).not.toBe(firedIn(rulebook, "s1", "12").get("insult"));
});

test("after the chat has moved the rule is another one once more, and so is it under another model", () => {
  const drifted = adaptedRulebook(rulebook, [communityModel(model.labels, { drifts: 1 })]);
  const other = adaptedRulebook(rulebook, [communityModel(model.labels, { id: 4 })]);
  const prints = [adapted, drifted, other].map((book) => firedIn(book, "s1").get("insult"));
  expect(new Set(prints).size).toBe(3);
});

test("what is proven under the default lets nothing act where a model judges, and acts elsewhere", () => {
  const restraints = new Restraints();
  const clean = Array.from({ length: 400 }, (_, at) => ({ at, wrong: false, fair: true }));
  restraints.setCertificates(new Map(rulebook.rules.map((rule) => [proofText(rule), certify(clean, 0.01)])));
  const moderator = new Moderator(adapted, { restraints });
  const levelIn = (community: string) =>
    moderator.moderate(messageWith("pig", { id: community, community })).rules.find(({ id }) => id === "insult")?.level;
  expect([levelIn("s1"), levelIn("s2")]).toEqual(["queue", "act"]);
});

test("a model that no rule listens to, or that stands on another classifier, leaves the rulebook as it is", () => {
  expect(adaptedRulebook(rulebook, [])).toBe(rulebook);
  expect(adaptedRulebook(rulebook, [communityModel([fitOf({ label: "threat" })])])).toBe(rulebook);
  expect(adaptedRulebook(rulebook, [communityModel(model.labels, { base: { id: "test", version: "old" } })])).toBe(
    rulebook,
  );
});
