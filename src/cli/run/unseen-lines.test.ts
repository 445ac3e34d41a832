import { expect, test } from "vitest";
import { rulebookWith, ruleWhen } from "../../../test/rulebook.ts";
import { unseenLines } from "./unseen-lines.ts";

const rule = (id: string, more: object): object =>
  ruleWhen({ phrase: { any: [id] } }, { id, then: { message: "delete" }, ...more });
const book = rulebookWith([
  rule("plain", {}),
  rule("proven", { max_wrong: "1%" }),
  rule("asks", { max_wrong: "1%", mode: "queue" }),
  rule("looked", { max_wrong: "1%", sample: "5%" }),
]);

test("whoever switches the lot off hears which promises nobody keeps any more", () => {
  expect(unseenLines(book, { acted: 0, ignored: 0 })).toEqual([
    expect.stringMatching(/^warning: nobody looks at what 1 rule with max_wrong may do/),
  ]);
});

test("nobody is warned who looks, or has promised nothing", () => {
  expect(unseenLines(book, { ignored: 0 })).toEqual([]);
  expect(unseenLines(book, { acted: 0.01, ignored: 0 })).toEqual([]);
  expect(unseenLines(rulebookWith([rule("plain", {})]), { acted: 0, ignored: 0 })).toEqual([]);
});
