import { describe, expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import { rulebookWith } from "../../../test/rulebook.ts";
import { wordClassifier } from "../../../test/word-models.ts";
import type { Decision } from "../../engine/decision.ts";
import { Moderator } from "../../engine/moderate.ts";
import type { Label } from "../../engine/ports.ts";
import { askedLabels, type CaseLesson, lessonOf, withoutCopies } from "./lesson.ts";
import { communityVocabulary } from "./vocabulary.ts";

const classifier = wordClassifier({
  pig: { harassment: 0.9, hate: 0.3 },
  scum: { hate: 0.95, harassment: 0.6 },
  offer: { scam: 0.9 },
});
const label = (name: string | readonly string[]) => ({ label: { name, queue_at: 0.5, act_at: 0.95 } });
const rulebook = rulebookWith(
  [
    { id: "insult", says: "A.", mode: "queue", when: label(["harassment", "hate"]) },
    { id: "scam", says: "B.", mode: "queue", when: label("scam") },
    { id: "either", says: "C.", mode: "queue", when: { any: [label("threat"), { word: { any: ["knife"] } }] } },
    { id: "word", says: "D.", mode: "queue", when: { word: { any: ["nitro"] } } },
    { id: "off", says: "E.", mode: "off", when: label("sexual") },
  ],
  {},
  { models: { classifier: () => classifier } },
);

/** What a verdict on a case of one message teaches. */
const taught = (
  text: string,
  violation: boolean,
  fields: Partial<Label> = {},
  missedAre?: "threat",
  changed = (decision: Decision): Decision => decision,
): CaseLesson => {
  const message = messageWith(text);
  const moderator = new Moderator(rulebook);
  const decision = changed(moderator.moderate(message));
  const given: Label = {
    key: message,
    violation,
    rules: decision.rules.map(({ id }) => id),
    by: { kind: "moderator", name: "ann" },
    at: 7,
    source: "review",
    probability: 1,
    ...fields,
  };
  return lessonOf({ entries: [{ message, decision, at: 1 }] }, [given], {
    rulebook,
    asked: askedLabels(rulebook),
    missedAre,
    read: (one) => {
      const reading = moderator.read(one);
      return { folded: reading.folded.text, scores: classifier.score(reading) };
    },
  });
};
const answers = (found: CaseLesson): object | string =>
  "lesson" in found ? Object.fromEntries(found.lesson.answers) : found.unknown;

test("labels that rules ask for, of rules that are on", () => {
  expect(askedLabels(rulebook)).toEqual(["hate", "harassment", "threat", "scam"]);
});

describe("what a verdict tells of labels, and what it does not", () => {
  test("what people let stay has none of the labels", () =>
    expect(answers(taught("you pig", false))).toEqual({ hate: false, harassment: false, threat: false, scam: false }));
  test("what they took away has the label on which its rule rested, and of the others nothing is known", () => {
    expect(answers(taught("you pig", true))).toEqual({ harassment: true });
    expect(answers(taught("scum", true))).toEqual({ hate: true });
    expect(answers(taught("an offer for the pig", true))).toEqual({ harassment: true, scam: true });
  });
  test("where a rule spoke that rests on something else, nobody knows which was right", () => {
    expect(answers(taught("nitro for the pig", true))).toBe("other");
    expect(answers(taught("a knife", true))).toBe("other");
    expect(answers(taught("nitro for the pig", false))).toMatchObject({ harassment: false });
  });
  test("where there was no classifier when the rule asked, it rested on nothing that is known", () => {
    const unknown = (decision: Decision): Decision => ({
      ...decision,
      rules: decision.rules.map((rule) => ({
        ...rule,
        findings: rule.findings.map((finding) => ({ ...finding, level: "unknown" })),
      })),
    });
    expect(answers(taught("you pig", true, {}, undefined, unknown))).toBe("other");
  });
  test("what no rule had found has no label, unless somebody says which", () => {
    expect(answers(taught("i will find you", true))).toBe("missed");
    expect(answers(taught("i will find you", true, {}, "threat"))).toEqual({ threat: true });
  });
  test("a picture without words teaches nothing", () => expect(answers(taught("...", false))).toBe("no text"));
});

test("what was drawn by lot stands for others, up to five", () => {
  const weightOf = (probability: number) => {
    const found = taught("you pig", true, { probability });
    return "lesson" in found ? found.lesson.weight : 0;
  };
  expect([weightOf(1), weightOf(0.5), weightOf(0.001)]).toEqual([1, 2, 5]);
});

test("what was looked at whatever it was may prove something; what was picked, and what a rarer lot drew, teaches alone", () => {
  const provesFor = (fields: Partial<Label>, route: Decision["route"] = "queue") => {
    const found = taught("you pig", false, fields, undefined, (decision) => ({ ...decision, route }));
    return "lesson" in found ? found.lesson.provesFor : "no lesson";
  };
  expect([provesFor({}), provesFor({ source: "overturn" })]).toEqual([1, 1]);
  expect(provesFor({ source: "sample", probability: 0.25 }, "act")).toBe(4);
  expect(provesFor({ source: "sample", probability: 0.02 }, "act")).toBeUndefined();
  for (const source of ["review", "overturn", "seen"] as const) expect(provesFor({ source }, "act")).toBeUndefined();
  expect([provesFor({ source: "seen" }), provesFor({ source: "review" }, "ignore")]).toEqual([undefined, undefined]);
});

test("what is said again and again teaches once, in the order in which people decided", () => {
  const lessons = [
    ["b", 3],
    ["a", 1],
    ["a ", 2],
  ] as const;
  const made = lessons.map(([folded, at]) => {
    const found = taught("you pig", true);
    if (!("lesson" in found)) throw new Error("no lesson");
    return { ...found.lesson, folded, at };
  });
  expect(withoutCopies(made).map(({ folded, at }) => [folded, at])).toEqual([
    ["a", 1],
    ["b", 3],
  ]);
});

test("a word of fewer than five people is not the language of a community, however often they say it", () => {
  const said = (folded: string, author: string) => ({ folded, author });
  const { words } = communityVocabulary([
    said("mine only", "ann"),
    said("mine only once", "ann"),
    said("mine only twice", "ann"),
    ...["ann", "bob", "cy", "dee"].map((author) => said("ours, yes", author)),
    said("ours", "zed"),
    said("yes", "ann"),
  ]);
  expect(words).toEqual(["ours"]);
});
