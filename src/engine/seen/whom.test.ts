import { expect, test } from "vitest";
import { authorNamed, messageWith } from "../../../test/message.ts";
import type { Message } from "../message.ts";
import type { StaffAction } from "./staff-action.ts";
import { lastWord } from "./whom.ts";

const T = 1_790_000_000_000;
const said = (id: string, secondsBefore: number, fields: Partial<Message> = {}): Message =>
  messageWith(id, { id, author: authorNamed("zed"), sentAt: T - secondsBefore * 1_000, ...fields });
const ban: StaffAction = {
  kind: "staff_action",
  platform: "discord",
  community: "s1",
  action: "ban",
  author: "zed",
  by: { id: "u1" },
  at: T,
};

test("of what somebody said the last counts, whatever came in later", () => {
  expect(lastWord([said("m2", 10), said("m3", 0), said("m1", 60)], ban)?.id).toBe("m3");
  expect(lastWord([said("m1", 5), said("m1", 5, { revision: 1 })], ban)?.revision).toBe(1);
});

test.each<[string, readonly Message[]]>([
  ["five minutes are too long ago", [said("m1", 301)]],
  ["what is said afterwards was not known", [said("m1", -1)]],
  ["others are others", [said("m1", 1, { author: authorNamed("yan") })]],
  ["elsewhere is elsewhere", [said("m1", 1, { community: "s2" }), said("m2", 1, { platform: "twitch" })]],
  [
    "a name and a report are not what was said",
    [said("m1", 1, { surface: "nick" }), said("m2", 1, { surface: "report" }), said("m3", 1, { surface: "join" })],
  ],
  [
    "without a time nobody knows",
    [messageWith("m1", { author: authorNamed("zed") })].map(({ sentAt: _, ...message }) => message),
  ],
])("nobody is punished for what was not their last word: %s", (_, messages) => {
  expect(lastWord(messages, ban)).toBeUndefined();
});

test("where a platform names no community, the person is who they are", () => {
  const { community: _, ...anywhere } = ban;
  expect(lastWord([said("m1", 1)], anywhere)?.id).toBe("m1");
});
