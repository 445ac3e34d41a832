import { expect, test } from "vitest";
import { authorNamed, messageWith } from "../../test/message.ts";
import { levelIn, moderatorWhen, rulebookWith, ruleWhen } from "../../test/rulebook.ts";
import type { Decision } from "./decision.ts";
import type { Author, Message } from "./message.ts";
import { Moderator } from "./moderate.ts";

const START = 1_790_000_000_000;
const WAVE = { same_text: { authors: 3, within: "30s" } };
const TEXT = "we are the llama army";

let count = 0;
const said = (author: Author, fields: Partial<Message> = {}): Message => {
  count++;
  return messageWith(TEXT, { id: `m${count}`, author, sentAt: START + count * 10, ...fields });
};
const earlierIn = ({ earlier = [] }: Decision): string[] =>
  earlier.map(({ message, decision }) => `${message.author?.id} ${levelIn(decision)}`);

test("the first messages of a wave are dealt with when it comes to light, each once and with effects of its own", () => {
  const moderator = moderatorWhen(WAVE);
  const decisions = ["a", "b", "c", "d"].map((id) => moderator.moderate(said(authorNamed(id))));
  expect(decisions.map(({ route }) => route)).toEqual(["ignore", "ignore", "act", "act"]);
  expect(decisions.map(earlierIn)).toEqual([[], [], ["a act", "b act"], []]);
  const [first] = decisions[2]!.earlier!;
  expect(first?.decision.effects.map(({ action, target }) => [action, target.author, target.message])).toEqual([
    ["delete", "a", first?.message.id],
  ]);
  expect(first?.decision.burst).toBe(decisions[2]!.burst);
});

test.each([
  ["a moderator", { roles: ["moderator"] }],
  ["the owner", { roles: ["owner"] }],
  ["whom the rule exempts", { roles: ["regular"] }],
])("a wave does not drag in %s who said the same before", (_, fields) => {
  const moderator = moderatorWhen(WAVE, { unless: { author: { role: "regular" } } });
  moderator.moderate(said(authorNamed("spared", fields)));
  moderator.moderate(said(authorNamed("b")));
  const decision = moderator.moderate(said(authorNamed("c")));
  expect([decision.route, earlierIn(decision)]).toEqual(["act", ["b act"]]);
});

test("what else the rule asks is asked of each earlier message itself", () => {
  const young = { account: { younger_than: "7d" } };
  const moderator = moderatorWhen({ all: [WAVE, young] });
  const fresh = { createdAt: START - 86_400_000 };
  moderator.moderate(said(authorNamed("old")));
  const { createdAt: _, ...ageless } = authorNamed("ageless");
  moderator.moderate(said(ageless));
  moderator.moderate(said(authorNamed("young", fresh)));
  expect(earlierIn(moderator.moderate(said(authorNamed("last", fresh))))).toEqual([]);
  const again = moderatorWhen({ all: [WAVE, young] });
  for (const id of ["x", "y"]) again.moderate(said(authorNamed(id, fresh)));
  expect(earlierIn(again.moderate(said(authorNamed("z", fresh))))).toEqual(["x act", "y act"]);
});

test("what a counter said at that time is not known any more, so it neither convicts nor exempts", () => {
  const busy = { rate: { by: "author", at_least: 2, within: "10s" } };
  const convicts = moderatorWhen({ all: [WAVE, busy] });
  for (const id of ["a", "b", "c"]) convicts.moderate(said(authorNamed(id)));
  expect(earlierIn(convicts.moderate(said(authorNamed("c"))))).toEqual([]);
  const exempts = moderatorWhen(WAVE, { unless: busy });
  for (const id of ["a", "b"]) exempts.moderate(said(authorNamed(id)));
  expect(earlierIn(exempts.moderate(said(authorNamed("c"))))).toEqual(["a queue", "b queue"]);
});

test("a rule in shadow, and one that is over its budget, do not reach back further than they may", () => {
  const shadow = moderatorWhen(WAVE, { mode: "shadow" });
  for (const id of ["a", "b"]) shadow.moderate(said(authorNamed(id)));
  expect(earlierIn(shadow.moderate(said(authorNamed("c"))))).toEqual([]);
  const budget = moderatorWhen(WAVE, { budget: "2 per 10m" });
  for (const id of ["a", "b"]) budget.moderate(said(authorNamed(id)));
  expect(earlierIn(budget.moderate(said(authorNamed("c"))))).toEqual(["a act", "b queue"]);
  expect(earlierIn(budget.moderate(said(authorNamed("d"))))).toEqual([]);
});

test("what was delivered again after a restart was judged before, and is not judged again", () => {
  const moderator = moderatorWhen(WAVE);
  for (const id of ["a", "b"]) moderator.observe(said(authorNamed(id)));
  const decision = moderator.moderate(said(authorNamed("c")));
  expect([decision.route, earlierIn(decision)]).toEqual(["act", []]);
});

test("a message that a wave has dealt with is not dealt with again when its author edits it", () => {
  const moderator = moderatorWhen(WAVE);
  const first = said(authorNamed("a"));
  moderator.moderate(first);
  for (const id of ["b", "c"]) moderator.moderate(said(authorNamed(id)));
  const edited = moderator.moderate({ ...first, revision: 1, surface: "edits", text: "something harmless" });
  expect(edited.route).toBe("ignore");
});

test("an edit does not set off again the rule that acted before the wave came to light", () => {
  const rules = [ruleWhen(WAVE), ruleWhen({ phrase: { any: ["llama army"] } }, { id: "words" })];
  const moderator = new Moderator(rulebookWith(rules));
  const first = said(authorNamed("a"));
  expect(levelIn(moderator.moderate(first))).toBe("act");
  for (const id of ["b", "c"]) moderator.moderate(said(authorNamed(id)));
  const edited = moderator.moderate({ ...first, revision: 1, surface: "edits" });
  expect([edited.route, edited.effects]).toEqual(["queue", []]);
});

test("the present message comes out the same, whether there is anything to look back for or not", () => {
  const rules = [ruleWhen(WAVE), ruleWhen({ phrase: { any: ["llama army"] } }, { id: "words", mode: "queue" })];
  const moderator = new Moderator(rulebookWith(rules));
  const decisions = ["a", "b", "c", "d"].map((id) => moderator.moderate(said(authorNamed(id))));
  const { earlier: _, ...third } = decisions[2]!;
  const same = (decision: Decision) => ({
    ...decision,
    effects: [],
    suggested: [],
    rules: decision.rules.map(({ id, level }) => [id, level]),
  });
  expect(same(third)).toEqual(same(decisions[3]!));
});

test("the memory of earlier messages is bounded: what is long ago is left as it was", () => {
  const moderator = moderatorWhen({ same_text: { authors: 2, within: "1h" } });
  moderator.moderate(said(authorNamed("a")));
  for (let i = 0; i < 4_200; i++) moderator.moderate({ ...said(authorNamed("talker")), text: "hm" });
  const decision = moderator.moderate(said(authorNamed("b")));
  expect([decision.route, earlierIn(decision)]).toEqual(["act", []]);
});
