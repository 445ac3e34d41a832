import fc from "fast-check";
import { expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import type { Decision } from "../../engine/decision.ts";
import type { Effect } from "../../engine/effect.ts";
import type { Recorded } from "../../engine/ports.ts";
import { widthOf } from "../../tui/display-width.ts";
import { paintFor } from "../paint.ts";
import { decisionBlock, type Look, ordinaryLine } from "./decision-block.ts";

const remove: Effect = { action: "delete", target: { platform: "discord", message: "m1" }, reason: "x" };
const place = { file: "r.yaml", line: 1, column: 1 };
const decision = (route: Decision["route"], says: string): Decision => ({
  route,
  rules: [
    {
      id: "bait",
      level: route === "act" ? "act" : "queue",
      says: "Offers something for nothing.",
      severity: "high",
      place,
      findings: [
        { condition: "score", place, level: "act", says: "score 8", spans: [] },
        { condition: "phrase", place, level: "act", says, spans: [] },
      ],
    },
    { id: "trial", level: "shadow", says: "Is only tried.", severity: "low", place, findings: [] },
  ],
  effects: [remove],
  suggested: [remove],
  strikes: 0,
  suggestedStrikes: 0,
  scores: {},
  severity: "high",
  errors: [],
  rulebook: { version: "1", hash: "00" },
});
const recorded = (
  text: string,
  route: Decision["route"],
  type: "opened" | "joined" = "opened",
  says = `"${text}"`,
  fields: Parameters<typeof messageWith>[1] = {},
): Recorded => {
  const message = messageWith(text, fields);
  const judged = decision(route, says);
  const base = { at: 0, message, decision: judged, asked: [{ id: "c7.1", effect: remove }] };
  const event = type === "opened" ? { ...base, type, context: [] } : { ...base, type };
  return { message, decision: judged, at: 0, write: { caseId: "c7", version: 0, events: [event] } };
};
const look = (fields: Partial<Look> = {}): Look => ({ paint: paintFor(false), width: 80, mode: "enforce", ...fields });
const shown = (...args: Parameters<typeof decisionBlock>): string => decisionBlock(...args).join("\n");

test("tells who said what, which rule, on what it rests, and what is done", () => {
  const block = shown(recorded("free nitro", "act"), look());
  expect(block).toContain("discord #general  ann");
  expect(block).toContain('ACT    bait  "free nitro"');
  expect(block).toContain('Offers something for nothing: "free nitro"');
  expect(block).toContain("delete the message  c7");
  expect(block).not.toMatch(/score|trial/);
});

test("says would where nothing is done, and waits where people decide", () => {
  expect(shown(recorded("free nitro", "act"), look({ mode: "observe" }))).toContain("would delete the message");
  const queued = shown(recorded("free nitro", "queue"), look());
  expect(queued).toMatch(/QUEUE {2}bait/);
  expect(queued).toContain("waits for a person; advised: delete the message");
});

test("says that a person decides on what a rule that only asks would add", () => {
  const acted = recorded("free nitro", "act");
  const ban: Effect = { ...remove, action: "ban", target: { platform: "discord", author: "ann" } };
  const more = { ...acted, decision: { ...acted.decision, suggested: [remove, ban] } };
  expect(shown(more, look())).toContain("delete the message; a person decides on the rest");
  expect(shown(acted, look())).not.toContain("a person decides");
});

test("a further message of a burst takes one line", () => {
  expect(decisionBlock(recorded("free nitro again", "act", "joined"), look())).toHaveLength(1);
});

test("where there is no room for what was said, the line does without it", () => {
  const fields = { channel: { id: "c", name: "looking-for-party" }, author: { id: "u", name: "steam_rewards_eu" } };
  const [line = ""] = decisionBlock(recorded("free nitro", "act", "joined", "x", fields), look({ width: 64 }));
  expect(line).not.toContain('"');
  expect(line).toMatch(/c7$/);
});

test("the route is a word, whether there are colours or not", () => {
  const colored = shown(recorded("free nitro", "act"), look({ paint: paintFor(true) }));
  expect(colored).toMatch(/\u001b\[31mACT/);
});

test("whatever is said, no line is wider than the terminal or commands it", () => {
  const route = fc.constantFrom("act" as const, "queue" as const);
  const type = fc.constantFrom("opened" as const, "joined" as const);
  const text = fc.string({ unit: "binary", maxLength: 300 });
  fc.assert(
    fc.property(text, text, text, route, type, fc.integer({ min: 40, max: 140 }), (said, says, name, to, as, width) => {
      const fields = { platform: name, channel: { id: "c", name }, author: { id: "u", name } };
      const lines = [
        ...decisionBlock(recorded(said, to, as, says, fields), look({ width })),
        ordinaryLine(recorded(said, "act", "opened", says, fields), look({ width })),
      ];
      for (const line of lines) {
        expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        expect(widthOf(line)).toBeLessThanOrEqual(width);
      }
    }),
  );
});
