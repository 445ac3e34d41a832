import { expect, test } from "vitest";
import { rulebookWith, ruleWhen } from "../../../test/rulebook.ts";
import { asked } from "./then.ts";

const read = (value: object) => asked.safeParse(value);

/** What a moderator reads first. */
const why = (value: object): string => {
  try {
    rulebookWith([ruleWhen({ phrase: { any: ["llama"] } }, { then: value })]);
    return "accepted";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

test("a kick may take with it what was written before, and says how far back", () => {
  expect(read({ author: { kick: true, purge: "1d" } }).data).toEqual({
    author: { action: "kick", purgeMs: 86_400_000 },
  });
  expect(read({ author: { ban: "30d", purge: "1h", strike: 2 } }).data).toEqual({
    author: { action: "ban", durationMs: 30 * 86_400_000, purgeMs: 3_600_000, strike: 2 },
  });
});

test("a purge alone, beside a timeout or of more than a week is refused with a way out", () => {
  expect(why({ author: { purge: "1d" } })).toMatch(/goes with a kick or a ban/);
  expect(why({ author: { timeout: "1h", purge: "1d" } })).toMatch(/goes with a kick or a ban/);
  expect(why({ author: { ban: true, purge: "8d" } })).toMatch(/last 7d/);
});

test("a warning is in private unless the rule wants everybody to see it", () => {
  expect(read({ author: "warn" }).data).toEqual({ author: { action: "warn" } });
  expect(read({ author: { warn: true } }).data).toEqual({ author: { action: "warn" } });
  expect(read({ author: { warn: "in_public" } }).data).toEqual({ author: { action: "warn", inPublic: true } });
  expect(read({ author: { warn: "loudly" } }).success).toBe(false);
});

test("invites pause for a time that ends, a day at most, and direct messages only where a rule says so", () => {
  expect(read({ community: { pause_invites: "30m" } }).data).toEqual({
    community: { action: "pause_invites", durationMs: 1_800_000 },
  });
  expect(read({ community: { pause_invites: "24h", dms: true } }).data).toEqual({
    community: { action: "pause_invites", durationMs: 86_400_000, dms: true },
  });
  expect(why({ community: { pause_invites: "25h" } })).toMatch(/24h at most/);
  expect(read({ community: { dms: true } }).success).toBe(false);
  expect(read({ community: { pause_invites: true } }).success).toBe(false);
});
