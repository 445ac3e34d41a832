import { expect, test } from "vitest";
import { openDeeds } from "./deeds.ts";

const API = "https://discord.com/api/v10";

test("what modbot asks to be deleted is known as its own, one or many", () => {
  const deeds = openDeeds();
  deeds.note("DELETE", `${API}/channels/1/messages/2`, undefined);
  deeds.note("POST", `${API}/channels/1/messages/bulk-delete`, JSON.stringify({ messages: ["3", "4"] }));
  expect(["2", "3", "4"].map(deeds.hasDeleted)).toEqual([true, true, true]);
});

test.each([
  ["GET", `${API}/channels/1/messages/2`, undefined],
  ["DELETE", `${API}/channels/1/messages/2/reactions`, undefined],
  ["DELETE", `${API}/channels/2`, undefined],
  ["POST", `${API}/channels/1/messages`, JSON.stringify({ messages: ["2"] })],
  ["POST", `${API}/channels/1/messages/bulk-delete`, "{"],
  ["POST", `${API}/channels/1/messages/bulk-delete`, undefined],
])("%s %s deletes nothing", (method, url, body) => {
  const deeds = openDeeds();
  deeds.note(method, url, body);
  expect(deeds.hasDeleted("2")).toBe(false);
});
