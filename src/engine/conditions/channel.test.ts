import { expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import { levelIn, levelWhen, moderatorWhen, wordsIn } from "../../../test/rulebook.ts";
import type { Channel } from "../message.ts";

const inside = (fields: Partial<Channel>) => messageWith("hi", { channel: { id: "7", name: "general", ...fields } });

test.each([
  [{ thread: true }, { thread: true }, "act"],
  [{ thread: true }, { thread: false }, "none"],
  [{ thread: true }, {}, "none"],
  [{ thread: false }, { thread: false }, "act"],
  [{ category: "Games" }, { category: "Games" }, "act"],
  [{ category: ["12"] }, { categoryId: "12", category: "Games" }, "act"],
  [{ category: ["Games"] }, { category: "Gameshow" }, "none"],
  [{ category: ["Games"] }, {}, "none"],
  [{ id: ["7"] }, {}, "act"],
  [{ id: ["9"] }, { id: "70", thread: true, parentId: "9" }, "act"],
  [{ id: ["9"] }, { id: "70", thread: true, parentId: "8" }, "none"],
  [{ name: ["general"] }, { name: "generals" }, "none"],
] as const)("channel: %j in %j is %s", (channel, fields, expected) =>
  expect(levelWhen({ channel }, inside(fields))).toBe(expected),
);

const trap = moderatorWhen({ channel: { honeypot: true } }, {}, { honeypots: ["66", "do-not-write-here"] });

test.each([
  [{ id: "66" }, "act"],
  [{ name: "do-not-write-here" }, "act"],
  [{ id: "70", parentId: "66" }, "act"],
  [{ id: "67" }, "none"],
  [{}, "none"],
  [{ category: "66" }, "none"],
  [{ name: "66th" }, "none"],
] as const)("whoever writes in %j: %s", (fields, expected) =>
  expect(levelIn(trap.moderate(inside(fields)))).toBe(expected),
);

test("a trap without a channel is a mistake that is told with the way out", () =>
  expect(() => levelWhen({ channel: { honeypot: true } }, "x")).toThrow(
    /no channel is declared as a trap. Write at the top: honeypots:/,
  ));

test("it names the thread and the category", () => {
  const decision = moderatorWhen({ channel: { category: "Games" } }).moderate(
    inside({ category: "Games", thread: true }),
  );
  expect(wordsIn(decision)).toBe("thread general in Games");
});
