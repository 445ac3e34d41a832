import fc from "fast-check";
import { expect, test } from "vitest";
import { authorNamed, messageWith } from "../../../test/message.ts";
import { levelWhen, moderatorWhen, rulebookWith, ruleWhen } from "../../../test/rulebook.ts";
import { Moderator } from "../moderate.ts";

/** Conditions that tell at a glance that they cannot hold. */
const GLANCING: readonly object[] = [
  { rate: { by: "author", at_least: 3, within: "10s" } },
  { rate: { by: "author", channels: 2, within: "10s" } },
  { same_text: { authors: 2, within: "10s" } },
  { same_text: { times: 2, within: "10s", likeness: "85%" } },
  { same_files: { authors: 2, within: "10s" } },
  { attachment: { at_least: 1, type: "image" } },
  { mentions: { at_least: 2 } },
  { repetition: { characters: 6, words: 3 } },
  { caps: { share_at_least: "90%", letters: 8 } },
  { raid: { accounts: 3 } },
  { all: [{ attachment: { type: "image" } }, { same_files: { channels: 2, within: "10s" } }] },
  { any: [{ mentions: { at_least: 2 } }, { phrase: { any: ["llama"] } }] },
];
/** Never true, and never told at a glance: a rule that rests on it as well is asked every time. */
const NEVER = { length: { at_least: 8000 } };

test("a rule that is asked only when something stirs holds for the same messages as one that is asked always", () => {
  const rules = GLANCING.flatMap((when, i) => [
    ruleWhen(when, { id: `glance-${i}`, surfaces: ["text", "join"] }),
    ruleWhen({ any: [when, NEVER] }, { id: `always-${i}`, surfaces: ["text", "join"] }),
  ]);
  const rulebook = rulebookWith(rules);
  const event = fc.record({
    text: fc.constantFrom(
      "the king of llamas",
      "@ann @bob look",
      "HELLO MY FRIENDS",
      "aaaaaaaa",
      "go go go go",
      "hi",
      "",
    ),
    by: fc.constantFrom("ann", "bob", "cat", undefined),
    in: fc.constantFrom("x", "y"),
    join: fc.boolean(),
    files: fc.constantFrom(undefined, [], [{ name: "a.png", size: 1 }]),
    gapMs: fc.integer({ min: 0, max: 4_000 }),
  });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 25 }), (events) => {
      const moderator = new Moderator(rulebook);
      let at = 1_790_000_000_000;
      for (const [i, { text, by, in: channel, join, files, gapMs }] of events.entries()) {
        at += gapMs;
        const { author: _, ...nobody } = messageWith(text, {
          id: `m${i}`,
          channel: { id: channel },
          sentAt: at,
          surface: join ? "join" : "text",
          ...(files === undefined ? {} : { attachments: files }),
        });
        const message = by === undefined ? nobody : { ...nobody, author: authorNamed(by, { createdAt: at - 1_000 }) };
        const held = new Set(moderator.moderate(message).rules.map(({ id }) => id));
        for (const n of GLANCING.keys()) expect(held.has(`glance-${n}`), `${n}`).toBe(held.has(`always-${n}`));
      }
    }),
  );
});

test("where missing data is to be asked about, a silent counter does not hide it", () => {
  const { author: _, ...nobody } = messageWith("hello there my friends");
  const when = { rate: { by: "author", at_least: 2, within: "10s" } };
  expect(levelWhen(when, nobody)).toBe("none");
  expect(moderatorWhen(when, { if_unknown: "queue" }).moderate(nobody).route).toBe("queue");
});
