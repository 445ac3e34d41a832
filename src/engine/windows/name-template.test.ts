import { expect, test } from "vitest";
import { readTemplate } from "./name-template.ts";

const template = (name: string): string => {
  const into = new Uint8Array(192);
  return into.slice(0, readTemplate(name, into)).join();
};

test.each([
  ["user_8f3k", "user_2k9d"],
  ["user_8f3k", "user_77"],
  ["emma1234", "emma88"],
  ["Llama-Army-001", "llama-army-245"],
  ["new.account.9x8c", "new.account.1b2"],
])("names of one pattern are seen as such: %s and %s", (a, b) => {
  expect(template(a)).not.toBe("");
  expect(template(a)).toBe(template(b));
});

test.each([
  ["emma1234", "liam1234"],
  ["user_8f3k", "player_8f3k"],
  ["noah1987", "noa1987"],
  ["mr_penguin1", "mrs_penguin1"],
])("ordinary names with digits are not alike: %s and %s", (a, b) => expect(template(a)).not.toBe(template(b)));

test.each(["emma", "liam_the_second", "mr.penguin", "x1", "a_1", "12345", "9x8c", "", "ß", "🎉🎉🎉"])(
  "a name without a pattern is compared with nothing: %s",
  (name) => expect(template(name)).toBe(""),
);
