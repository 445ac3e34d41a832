import { expect, test } from "vitest";
import { INNOCENT_SENTENCES } from "../../../../bench/innocent.ts";
import { mayHold } from "./gate.ts";

test.each([
  "look https://clips.example/a/b-c_d and http://www.example/",
  "see you at 8, same place. bring snacks, ok?",
  "it's 3:1 now!! what a game :)",
])("an ordinary message is not read again for nothing: %s", (text) => expect(mayHold(text)).toBe(0));

test("of innocent sentences hardly any is read again", () => {
  const held = INNOCENT_SENTENCES.filter((text) => mayHold(text) !== 0);
  expect(INNOCENT_SENTENCES.length).toBeGreaterThan(20);
  expect(held.length).toBeLessThan(INNOCENT_SENTENCES.length / 10);
});
