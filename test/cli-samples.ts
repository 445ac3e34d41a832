import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { emptyFolder } from "./modbot.ts";

/** A small rulebook: one rule that acts, one that asks people. */
export const RULEBOOK = `format: modbot-rules/1
version: "7"
lists:
  bait: { phrases: [free nitro, claim your gift] }
rules:
  - id: bait
    says: Offers something for nothing.
    mode: act
    when: { phrase: { any: bait } }
    then: { message: delete, author: { timeout: 1h, strike: 1 } }
    budget: 50 per 10m
    prove: { catches: [ "get free nitro" ], allows: [ "the nitro is not free" ] }
  - id: shouting
    says: Shouts.
    mode: queue
    when: { caps: { share_at_least: 70%, letters: 12 } }
    then: { message: delete }
    prove: { catches: [ "WHY IS EVERYBODY SHOUTING" ], allows: [ "hello there everybody" ] }
`;

const line = (id: string, second: number, author: string, text: string, more = {}): string =>
  JSON.stringify({
    id,
    text,
    at: `2026-11-14T20:15:${String(second).padStart(2, "0")}Z`,
    platform: "discord",
    community: "s1",
    channel: { id: "c1", name: "general" },
    author: { id: author, name: author },
    ...more,
  });

/** Four messages: fine, acted on, queued, acted on. */
export const CORPUS = [
  line("m1", 1, "ann", "good evening everybody", { violation: false, source: "made" }),
  line("m2", 2, "bob", "get free nitro here", { labels: ["scam"], violation: true, source: "made" }),
  line("m3", 3, "eve", "WHY IS EVERYBODY SHOUTING", { violation: false, source: "made" }),
  line("m4", 4, "dan", "claim your gift", { labels: ["scam"], violation: true, source: "made" }),
  "",
].join("\n");

/** A folder with rules.yaml and chat.jsonl, and no configuration. */
export const sampleFolder = (): string => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, "rules.yaml"), RULEBOOK);
  writeFileSync(join(cwd, "chat.jsonl"), CORPUS);
  return cwd;
};
