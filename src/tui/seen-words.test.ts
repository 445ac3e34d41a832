import { expect, test } from "vitest";
import { cameText, deedText, goneWords } from "./seen-words.ts";

const HOSTILE = "ann\u001b[2J\u202e";

test("people read who did what, for how long and why, and no name steers their terminal", () => {
  const by = { id: "u1", name: "ann" };
  const at = 0;
  expect(deedText({ action: "timeout", author: "u7", by, at, durationMs: 600_000, reason: "spam" }, "zed")).toBe(
    'ann timed zed out for 10m by hand: "spam"',
  );
  expect(deedText({ action: "unban", author: "u7", by: { id: "b1", bot: true }, at }, "zed")).toBe(
    "the bot b1 lifted the ban of zed by hand",
  );
  const hostile = deedText(
    { action: "ban", author: "u7", by: { id: "u1", name: HOSTILE }, at, reason: HOSTILE },
    "zed",
  );
  expect(hostile).not.toMatch(/[\u001b\u202e]/);
});

test("people read which messages are gone, and who took them away where that is known", () => {
  expect(goneWords({ messages: ["m1"] }, 1)).toBe("the message is gone");
  expect(goneWords({ messages: ["m1"], remover: "author" }, 1)).toBe("the message is gone: who wrote it deleted it");
  expect(goneWords({ messages: ["m1"], remover: "staff" }, 3)).toBe("1 message is gone: staff deleted it");
  expect(goneWords({ messages: ["m1", "m2"], remover: "platform" }, 3)).toBe(
    "2 messages are gone: the platform removed them",
  );
});

test("people read what became of each case", () => {
  expect(
    cameText([
      { id: "c1", came: "closed" },
      { id: "c2", came: "noted" },
      { id: "c3", came: "gone" },
    ]),
  ).toBe("that decides c1; told in c2, c3");
});
