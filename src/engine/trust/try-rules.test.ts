import { expect, test } from "vitest";
import { authorNamed, messageWith } from "../../../test/message.ts";
import { rulebookWith, ruleWhen } from "../../../test/rulebook.ts";
import { openMemoryStore } from "../../store/memory.ts";
import { ignoredBy } from "../decision.ts";
import type { Message } from "../message.ts";
import { lastMessages, tryRules } from "./try-rules.ts";

const said = (text: string, id: string, roles: readonly string[] = []): Message =>
  messageWith(text, { id, author: authorNamed(`u${id}`, { roles }) });

test("a rule is shown what it would have hit, with its latest examples; staff and doubts are no hits", () => {
  const book = rulebookWith([
    ruleWhen({ phrase: { any: ["spam"] } }, { mode: "queue", budget: "1 per 1d" }),
    { ...ruleWhen({ phrase: { any: ["never"] } }), id: "silent" },
  ]);
  const messages = [
    ...Array.from({ length: 5 }, (_, i) => said(`spam ${i}`, `m${i}`)),
    said("spam by staff", "m5", ["moderator"]),
    said("sp am", "m6"),
    said("hello", "m7"),
  ];
  const [hit, silent] = tryRules(book, book.rules, messages);
  expect(hit).toMatchObject({ hits: 5, examples: [{ id: "m2" }, { id: "m3" }, { id: "m4" }] });
  expect(silent).toMatchObject({ rule: { id: "silent" }, hits: 0, examples: [] });
});

test("the messages judged last are tried, oldest first, and no more than were asked for", async () => {
  const store = openMemoryStore();
  const decision = ignoredBy({ version: "1", hash: "h" });
  const batch = Array.from({ length: 2_500 }, (_, i) => ({ message: said("hi", `m${i}`), decision, at: 1_000 + i }));
  await store.record(batch, { forMs: 1e9, atMost: 1e6 });
  const ids = async (atMost: number) => (await lastMessages(store, atMost)).map(({ id }) => id);
  expect(await ids(3)).toEqual(["m2497", "m2498", "m2499"]);
  expect(await ids(1e6)).toHaveLength(2_500);
  expect(await lastMessages(openMemoryStore(), 10)).toEqual([]);
});
