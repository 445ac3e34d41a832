import { expect, test } from "vitest";
import { changedKeys } from "./changed-keys.ts";
import type { Config } from "./load.ts";

const CONFIG: Config = {
  file: "/chat/modbot.yaml",
  mode: "observe",
  database: "/chat/modbot.db",
  secrets: new Map(),
  feeds: [
    {
      name: "scams",
      url: "https://lists.example/a",
      list: "phishing",
      everyMs: 1,
      format: "lines",
      except: new Set(["good.example"]),
      allowHttp: false,
    },
  ],
  resolve: [],
  models: { folder: "/x/modbot-models", labels: {} },
  inputs: [],
  sampling: { ignored: 0 },
  seen: { learns: true, staffBots: new Set() },
  confirmNew: false,
};

test("nobody is told to start again for what counts at once, or has not changed", () => {
  expect(changedKeys(CONFIG, { ...CONFIG, secrets: new Map(), rules: "/chat/new.yaml", moderator: "mia" })).toEqual([]);
});

test("whatever else has changed is named as modbot.yaml calls it", () => {
  const feeds = CONFIG.feeds.map((feed) => ({ ...feed, except: new Set(["other.example"]) }));
  expect(changedKeys(CONFIG, { ...CONFIG, mode: "enforce", resolve: ["bit.ly"], feeds })).toEqual([
    "feeds",
    "links",
    "mode",
  ]);
  expect(changedKeys(CONFIG, { ...CONFIG, confirmNew: true, sampling: { ignored: 0.1 } })).toEqual([
    "confirm_new_rules",
    "review",
  ]);
  const seen = { learns: true, staffBots: new Set(["wick"]) };
  expect(changedKeys(CONFIG, { ...CONFIG, sampling: { ignored: 0.1 }, seen })).toEqual(["review"]);
  expect(changedKeys(CONFIG, { ...CONFIG, keep: { forMs: 1, atMost: 1 } })).toEqual(["keep"]);
});
