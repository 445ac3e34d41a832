import { expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import { rulebookWith, ruleWhen } from "../../../test/rulebook.ts";
import { problemText, RulebookError } from "../errors.ts";
import { Moderator } from "../moderate.ts";

const WORDS = "You do not have to be alone: help.example lists people to talk to.";
const rule = (then: object, fields: object = {}) => ruleWhen({ phrase: { any: ["so sad"] } }, { then, ...fields });
const effectsOf = (...rules: object[]) =>
  new Moderator(rulebookWith(rules, { resources: WORDS })).moderate(messageWith("i am so sad")).effects;

test("whoever is in distress is told where help is found, in the words of the rulebook, and is not punished", () => {
  expect(effectsOf(rule({ tell: "resources" }))).toEqual([
    { action: "help", reason: WORDS, target: expect.objectContaining({ author: "ann", message: "m1" }) },
  ]);
});

test("help is told beside what another rule does, and why it was done is told too", () => {
  const other = rule({ message: "delete", tell: "author" }, { id: "other" });
  expect(effectsOf(rule({ tell: "resources" }), other).map(({ action }) => action)).toEqual(["delete", "help", "tell"]);
  expect(effectsOf(rule({ tell: ["author", "resources"] })).map(({ action }) => action)).toEqual(["help", "tell"]);
});

test("help is offered in a server, too, whose lists or defaults differ", () => {
  const servers = { s1: { defaults: { severity: "high" }, lists: { mine: { phrases: ["x y"] } } } };
  const judge = new Moderator(
    rulebookWith([rule({ tell: "resources" })], { resources: WORDS, lists: { mine: { phrases: ["a b"] } }, servers }),
  );
  expect(judge.moderate(messageWith("i am so sad")).effects.map(({ reason }) => reason)).toEqual([WORDS]);
});

test("of a message without an author nobody can be told", () => {
  const { author: _, ...nobodys } = messageWith("i am so sad");
  const judge = new Moderator(rulebookWith([rule({ tell: "resources" })], { resources: WORDS }));
  expect(judge.moderate(nobodys).effects).toEqual([]);
});

test("a rulebook that does not say where help is found is refused, at the rule that would offer it", () => {
  expect(() => rulebookWith([rule({ tell: "resources" })])).toThrow(RulebookError);
  try {
    rulebookWith([rule({ tell: "resources" })]);
  } catch (error) {
    expect(error instanceof RulebookError && error.problems.map(problemText)).toEqual([
      'test.yaml:12:7: the rulebook does not say where people find help. Write resources: "...", at the top of the rulebook: where people find help.',
    ]);
  }
});
