import { expect, test } from "vitest";
import { heapAfter } from "../../../test/heap.ts";
import { messageWith } from "../../../test/message.ts";
import { rulebookWith, ruleWhen } from "../../../test/rulebook.ts";
import { Moderator } from "../moderate.ts";

/** Every window there is, with the largest numbers that rules ask for. */
const rules = [
  { rate: { by: "author", at_least: 10, within: "5s" } },
  { rate: { by: "author", at_least: 100, within: "10m" } },
  { rate: { by: "author", channels: 6, within: "10m" } },
  { rate: { by: "channel", at_least: 1000, within: "10m" } },
  { same_text: { times: 5, within: "10m", likeness: "85%" } },
  { same_text: { authors: 8, within: "10m", letters: 100 } },
  { joins: { at_least: 500, within: "10m" } },
  { raid: {} },
].map((when, i) => ruleWhen(when, { id: `r${i}`, mode: "queue", surfaces: ["text", "join"] }));

test("a flood of four hundred thousand new authors through every window leaves a bounded memory behind", async () => {
  const moderator = new Moderator(rulebookWith(rules));
  let turn = 0;
  const flood = (count: number) => () => {
    for (let i = 0; i < count; i++, turn++) {
      const at = 1_790_000_000_000 + turn;
      moderator.observe(
        messageWith(`message number ${turn} of a very long evening`, {
          id: `m${turn}`,
          surface: turn % 10 === 0 ? "join" : "text",
          author: { id: `author-${turn}`, createdAt: at - 1_000, roles: [] },
          channel: { id: `c${turn % 20}` },
          sentAt: at,
        }),
      );
    }
  };
  await heapAfter(flood(250_000));
  // All windows are full by now: twice as many more must not make it more.
  expect(await heapAfter(flood(150_000))).toBeLessThan(40);
}, 120_000);
