import { expect, test } from "vitest";
import { ACTIONS } from "../engine/actions/index.ts";
import type { ActionName, Effect } from "../engine/effect.ts";
import { askedFor, inShort, isGrave, type Names } from "./effect-words.ts";

const NAMES: Names = { author: (id) => `<${id}>`, channel: (id) => `#${id}` };
const effect = (action: ActionName, fields: Partial<Effect> = {}): Effect => ({
  action,
  target: { platform: "discord", channel: "general", author: "7", message: "m" },
  reason: "",
  ...fields,
});

test.each([
  [effect("timeout", { durationMs: 3_600_000 }), "time out <7> for 1h"],
  [effect("ban"), "ban <7> until undone"],
  [effect("slowmode", { durationMs: 300_000, intervalMs: 10_000 }), "slow #general down to a message every 10s for 5m"],
  [effect("untimeout"), "end the timeout of <7>"],
])("says what would be done, to whom and for how long", (asked, words) =>
  expect(askedFor([asked], NAMES)).toEqual([words]),
);

test("many deletions are counted, not listed", () => {
  const many = [effect("delete"), effect("timeout", { durationMs: 60_000 }), effect("delete"), effect("delete")];
  expect(askedFor(many, NAMES)).toEqual(["delete 3 messages", "time out <7> for 1m"]);
  expect(inShort(many)).toEqual(["delete 3", "time out 1m"]);
});

test("a ban, a kick, a lock and a shut door are asked about; what every moderator does all day is not", () => {
  const names = Object.keys(ACTIONS) as ActionName[];
  expect(names.filter((name) => isGrave(effect(name))).sort()).toEqual(["ban", "kick", "lockdown", "pause_invites"]);
});
