import { expect, test } from "vitest";
import { authorNamed, messageWith } from "../../../test/message.ts";
import { Moderator } from "../moderate.ts";
import { compileRulebook } from "../rulebook/compile.ts";

const T0 = 1_790_000_000_000;
const rulebook = compileRulebook({
  file: "rules.yaml",
  text: `format: modbot-rules/1
version: "1"
rules:
  - { id: wave, says: Repeats others., mode: act, when: { same_text: { authors: 4, within: 60s } }, then: { message: delete } }
channels:
  "free": { rules: { wave: off } }
  "poets": { unless: { author: { role: [poet] } } }
  "asked": { rules: { wave: queue } }
  "staff": { exempt: true }
`,
});
const sent = (i: number, channel: string, roles: readonly string[] = []) =>
  messageWith("come and see my new shop, everything must go", {
    id: `m${i}`,
    sentAt: T0 + i * 1000,
    channel: { id: channel },
    author: authorNamed(`author${i}`, { roles }),
  });

/** What the fourth message of a wave brings to light of the three before it. */
const earlier = (...before: readonly ReturnType<typeof sent>[]): readonly string[] => {
  const moderator = new Moderator(rulebook);
  for (const message of before) moderator.moderate(message);
  const last = moderator.moderate(sent(9, "general"));
  return (last.earlier ?? []).map(({ message, decision }) => `${message.id} ${decision.route}`);
};

test("a wave that is found in one channel is judged in each other one by the rules there", () => {
  expect(earlier(sent(1, "general"), sent(2, "general"), sent(3, "general"))).toEqual(["m1 act", "m2 act", "m3 act"]);
  expect(earlier(sent(1, "free"), sent(2, "asked"), sent(3, "general"))).toEqual(["m2 queue", "m3 act"]);
});

test("who is exempt where he wrote is not hit because the wave was found elsewhere", () => {
  expect(earlier(sent(1, "poets", ["poet"]), sent(2, "poets"), sent(3, "general", ["poet"]))).toEqual([
    "m2 act",
    "m3 act",
  ]);
});

test("what was written in an exempt channel is no part of a wave", () => {
  expect(earlier(sent(1, "staff"), sent(2, "staff"), sent(3, "staff"))).toEqual([]);
});

test("what a profile made of an earlier message says that it was the profile", () => {
  const asking = compileRulebook({
    file: "rules.yaml",
    text: `format: modbot-rules/1
version: "1"
rules:
  - { id: wave, says: Repeats others., mode: queue, when: { same_text: { authors: 3, within: 60s } }, then: { message: delete } }
profiles: { alarm: { rules: { wave: act } } }
`,
  });
  const moderator = new Moderator(asking, { forced: ["alarm"] });
  for (const i of [1, 2]) moderator.moderate(sent(i, "general"));
  const { profiles, earlier = [] } = moderator.moderate(sent(3, "general"));
  expect([profiles, ...earlier.map(({ decision }) => decision.profiles)]).toEqual([["alarm"], ["alarm"], ["alarm"]]);
});
