import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Author } from "../src/engine/message.ts";
import { Moderator } from "../src/engine/moderate.ts";
import { compileRulebook } from "../src/engine/rulebook/compile.ts";
import { gatekeeperOf } from "../src/engine/rulebook/evaluate.ts";
import { builtinConcepts } from "./built-in-concepts.ts";
import { messageWith } from "./message.ts";
import { GUILTY } from "./scam-lines/guilty.ts";
import { INNOCENT } from "./scam-lines/innocent.ts";

/** The rules about scams, selling and bait, of those that modbot brings along. Links and invitations as such have tests of their own. */
const RULES = new Set([
  "scam",
  "newcomer-lure",
  "bait-words",
  "pitch",
  "casino-code",
  "easy-money",
  "recovery-agent",
  "sugar-bait",
  "fake-support",
  "game-test",
  "vote-bait",
  "loan-bait",
  "image-scam",
  "viewer-bot",
  "self-promotion",
  "commission-bait",
  "account-sale",
  "adult-bait",
]);

const textOf = (path: string): string => readFileSync(`rules/${path}`, "utf8");
const moderator = new Moderator(
  compileRulebook({ file: "rules/base.yaml", text: textOf("base.yaml"), readFile: textOf, builtinConcepts }),
);

const DAY_MS = 86_400_000;
/** Far enough apart, and each by another author, that no line counts towards the next. */
const APART_MS = 10_000_000;
let sent = 0;

type Known = { readonly accountMs?: number; readonly memberMs?: number };
const NEWCOMER: Known = { accountMs: 2 * DAY_MS, memberMs: 600_000 };
const MEMBER: Known = { accountMs: 900 * DAY_MS, memberMs: 300 * DAY_MS };
/** As on a platform that says nothing of people. */
const STRANGER: Known = {};

const firedBy = (text: string, { accountMs, memberMs }: Known): readonly string[] => {
  const sentAt = 1_790_000_000_000 + ++sent * APART_MS;
  const author: Author = {
    id: `u${sent}`,
    roles: [],
    ...(accountMs === undefined ? {} : { createdAt: sentAt - accountMs }),
    ...(memberMs === undefined ? {} : { joinedAt: sentAt - memberMs }),
  };
  const { rules } = moderator.moderate(messageWith(text, { id: `m${sent}`, sentAt, author, attachments: [] }));
  return rules.filter(({ id }) => RULES.has(id)).map(({ id, level }) => `${level} by ${id}`);
};

const linesOf = (corpus: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(corpus).flatMap(([kind, lines]) => lines.map((line) => [kind, line] as const));

test("there is enough to tell by, and more that is innocent than guilty", () => {
  expect(linesOf(GUILTY).length).toBeGreaterThan(200);
  expect(linesOf(INNOCENT).length).toBeGreaterThan(2 * linesOf(GUILTY).length);
  expect(new Set([...linesOf(GUILTY), ...linesOf(INNOCENT)].map(([, line]) => line)).size).toBe(
    linesOf(GUILTY).length + linesOf(INNOCENT).length,
  );
});

describe("a scam by a newcomer reaches people or is removed", () => {
  test.each(linesOf(GUILTY))("%s: %s", (_, line) => expect(firedBy(line, NEWCOMER)).not.toEqual([]));
});

test("nine in ten of them reach people where nothing is known of their author, or the account is an old one that was taken over", () => {
  const all = linesOf(GUILTY);
  for (const author of [STRANGER, MEMBER]) {
    const found = all.filter(([, line]) => firedBy(line, author).length > 0);
    expect(found.length / all.length).toBeGreaterThan(0.9);
  }
});

test("a pitch is acted on only by somebody who has just come: of others people are asked", () => {
  const acts = (author: Known): number =>
    linesOf(GUILTY).filter(([, line]) => firedBy(line, author).includes("act by pitch")).length;
  expect(acts(NEWCOMER)).toBeGreaterThan(10);
  expect([acts(MEMBER), acts(STRANGER), acts({ accountMs: 2 * DAY_MS, memberMs: 1.5 * DAY_MS })]).toEqual([0, 0, 0]);
});

describe("ordinary talk about the same things is let be, whoever says it", () => {
  test.each(linesOf(INNOCENT))("%s: %s", (_, line) => {
    for (const author of [MEMBER, STRANGER, NEWCOMER]) expect(firedBy(line, author)).toEqual([]);
  });
});

test("staff and regulars give away what they like", () => {
  for (const role of ["moderator", "regular"]) {
    const author: Author = { id: role, roles: [role] };
    const decision = moderator.moderate(
      messageWith("@everyone free nitro for the first 50, claim it here https://gifts.example", { id: role, author }),
    );
    expect(decision.route).not.toBe("act");
    expect(decision.rules.filter(({ id, level }) => RULES.has(id) && level !== "shadow")).toEqual([]);
  }
});

test("a quiet evening costs the scam rules nothing: none of them is asked", () => {
  const asked = moderator.rulebook.rules.filter(({ id }) => RULES.has(id) && id !== "image-scam");
  expect(asked.map(({ id }) => id).toSorted()).toEqual([...RULES].filter((id) => id !== "image-scam").toSorted());
  for (const rule of asked) expect(gatekeeperOf(rule.when), rule.id).toBeTypeOf("function");
});
