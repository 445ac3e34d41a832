import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { authorNamed, messageWith } from "../../test/message.ts";
import { levelIn, moderatorWhen, rulebookWith, ruleWhen } from "../../test/rulebook.ts";
import { Answers } from "./answers.ts";
import { condition } from "./condition.ts";
import { conditions } from "./conditions/index.ts";
import { resultOf } from "./decide.ts";
import { explain } from "./explain.ts";
import { Moderator } from "./moderate.ts";
import { compileRulebook } from "./rulebook/compile.ts";

const spam = { phrase: { any: ["spam"] } };
const eggs = { phrase: { any: ["eggs"] } };
const young = { account: { younger_than: "7d" } };
const newcomer = authorNamed("new", { createdAt: 1_789_999_000_000 });
const { createdAt: _, ...ageless } = newcomer;

test.each([
  ["all holds when every member does", { all: [spam, eggs] }, "spam and eggs", "act"],
  ["all fails with one member", { all: [spam, eggs] }, "spam", "none"],
  ["any holds with one member", { any: [spam, eggs] }, "eggs", "act"],
  ["any fails without one", { any: [spam, eggs] }, "ham", "none"],
  ["none holds when no member does", { all: [spam, { none: [eggs] }] }, "spam", "act"],
  ["none fails when one member holds", { all: [spam, { none: [eggs] }] }, "spam eggs", "none"],
] as const)("%s", (_, when, text, expected) =>
  expect(levelIn(moderatorWhen(when).moderate(messageWith(text)))).toBe(expected),
);

const score = (extra: object = {}) => ({
  score: {
    queue_at: 3,
    act_at: 5,
    groups: {
      words: {
        cap: 3,
        signals: [
          { ...spam, adds: 2 },
          { ...eggs, adds: 2 },
        ],
      },
      author: { cap: 2, signals: [{ ...young, adds: 2, ...extra }] },
    },
  },
});

test.each([
  ["one word is too little", "spam", authorNamed("ann"), "none"],
  ["two words of one group are capped, and ask", "spam eggs", authorNamed("ann"), "queue"],
  ["two groups together act", "spam eggs", newcomer, "act"],
  ["what is not known adds nothing", "spam eggs", ageless, "queue"],
  ["one word of a newcomer asks", "spam", newcomer, "queue"],
] as const)("a score: %s", (_, text, author, expected) =>
  expect(levelIn(moderatorWhen(score()).moderate(messageWith(text, { author })))).toBe(expected),
);

test("a score says what it added up to, and what it could have come to", () => {
  const { rules } = moderatorWhen(score()).moderate(messageWith("spam eggs", { author: ageless }));
  expect(rules[0]!.findings[0]!.says).toBe("score 3 (queue at 3, act at 5, up to 5 if all were known)");
});

test("unless exempts for certain, or not at all", () => {
  const moderator = moderatorWhen(spam, { unless: { author: { role: ["vip"] } } });
  expect(moderator.moderate(messageWith("spam", { author: authorNamed("v", { roles: ["vip"] }) })).route).toBe(
    "ignore",
  );
  expect(moderator.moderate(messageWith("spam")).route).toBe("act");
  const { roles: _r, ...unknown } = authorNamed("u");
  expect(moderator.moderate(messageWith("spam", { author: unknown })).route).toBe("act");
});

test("an exemption that is itself doubtful takes an act down to the queue", () => {
  const moderator = moderatorWhen(spam, { unless: { phrase: { any: ["good reason"] } } });
  expect(moderator.moderate(messageWith("spam goodreason")).rules[0]).toMatchObject({
    level: "queue",
    capped: ["its exemption may hold"],
  });
});

test.each([
  ["off", "ignore", "none"],
  ["shadow", "ignore", "shadow"],
  ["queue", "queue", "queue"],
  ["act", "act", "act"],
] as const)("mode %s leads at most to %s", (mode, route, level) => {
  const decision = moderatorWhen(spam, { mode }).moderate(messageWith("spam"));
  expect([decision.route, levelIn(decision)]).toEqual([route, level]);
});

test("a rule looks only at the surfaces it names", () => {
  const moderator = moderatorWhen(spam, { surfaces: ["nick"] });
  expect(moderator.moderate(messageWith("spam")).route).toBe("ignore");
  expect(moderator.moderate(messageWith("spam", { surface: "nick" })).route).toBe("act");
});

test.each([
  ["staff", ["moderator"], "staff"],
  ["the owner", ["owner"], "owner"],
  ["the broadcaster", ["broadcaster"], "owner"],
  ["the bot itself", ["self"], "self"],
])("nothing is done to %s, and the record says why", (_, roles, why) => {
  const decision = moderatorWhen(spam).moderate(messageWith("spam", { author: authorNamed("x", { roles }) }));
  expect(decision).toMatchObject({ route: "ignore", effects: [], suggested: [], exempt: why });
  expect(decision.rules[0]).toMatchObject({ level: "shadow", capped: [`the author is ${why}`] });
});

test("a rule that names staff reaches staff, but never the owner or the bot", () => {
  const moderator = moderatorWhen({ all: [spam, { author: { role: ["moderator", "owner", "self"] } }] });
  const as = (roles: string[]) =>
    moderator.moderate(messageWith("spam", { author: authorNamed("x", { roles }) })).route;
  expect([as(["moderator"]), as(["owner"]), as(["self"])]).toEqual(["act", "ignore", "ignore"]);
});

test("a condition that fails asks people, where it might have held; it neither acts nor vanishes", () => {
  const broken = condition({
    name: "broken",
    summary: "Always fails.",
    params: z.strictObject({}),
    compile: () => ({
      answer: () => {
        throw new Error("the list is gone");
      },
      evidence: () => ({ says: "", spans: [] }),
    }),
  });
  const judge = (rules: string, text: string) =>
    new Moderator(
      compileRulebook({
        file: "t.yaml",
        text: `format: modbot-rules/1\nversion: "1"\nrules:\n${rules}`,
        conditions: [...conditions, broken],
      }),
    ).moderate(messageWith(text));
  const rule = (id: string, when: string) =>
    `  - { id: ${id}, says: x, mode: act, then: { message: delete }, when: ${when} }\n`;
  const alone = judge(rule("a", "{ broken: {} }"), "hello");
  expect(alone).toMatchObject({ route: "queue", errors: [{ where: "broken", message: "the list is gone" }] });
  const beside = judge(rule("a", "{ phrase: { any: [spam] } }") + rule("b", "{ broken: {} }"), "spam");
  expect(beside).toMatchObject({ route: "queue", effects: [] });
  expect(beside.rules[0]).toMatchObject({ id: "a", level: "queue", capped: ["a condition failed"] });
});

const then = (fields: object, id: string) => ruleWhen(spam, { id, then: fields });
const rules = [
  then({ message: "delete", author: { timeout: "1h", strike: 2 } }, "a"),
  then({ author: { timeout: "1d", strike: 1 }, tell: "author" }, "b"),
  then({ author: "warn", channel: { slowmode: "10s", for: "10m" } }, "c"),
  ruleWhen(spam, { id: "d", mode: "queue", then: { author: { ban: true, strike: 5 }, alert: "moderators" } }),
  then({ channel: { lockdown: "5m" } }, "e"),
];

test("per axis the strictest and longest wins, and rules that only ask do not act", () => {
  const decision = new Moderator(rulebookWith(rules)).moderate(messageWith("spam"));
  const did = decision.effects.map((e) => [e.action, e.durationMs]);
  expect(did).toEqual([
    ["lockdown", 300_000],
    ["timeout", 86_400_000],
    ["delete", undefined],
    ["tell", undefined],
  ]);
  expect(decision.strikes).toBe(2);
  expect(decision.suggested.map((e) => e.action)).toEqual(["ban", "lockdown", "delete", "tell", "alert"]);
  expect(decision.suggestedStrikes).toBe(5);
});

test("the order of rules makes no difference to what is done", () => {
  const essence = (order: readonly object[]) => {
    const {
      route,
      effects,
      suggested,
      strikes,
      suggestedStrikes,
      severity,
      rules: fired,
    } = new Moderator(rulebookWith(order)).moderate(messageWith("spam"));
    return {
      route,
      effects,
      suggested,
      strikes,
      suggestedStrikes,
      severity,
      fired: fired.map((r) => `${r.id} ${r.level}`).sort(),
    };
  };
  const expected = essence(rules);
  fc.assert(
    fc.property(fc.shuffledSubarray(rules, { minLength: rules.length }), (order) => {
      expect(essence(order)).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

test("the same messages in the same order give the same decisions", () => {
  const book = rulebookWith([...rules, ruleWhen({ rate: { by: "author", at_least: 2, within: "10s" } }, { id: "r" })]);
  const judge = () => {
    const moderator = new Moderator(book);
    return ["spam", "ham", "eggs spam"].map((text, i) => moderator.moderate(messageWith(text, { id: `m${i}` })));
  };
  expect(judge()).toEqual(judge());
});

test("no text from chat makes the moderator throw", () => {
  const moderator = new Moderator(
    rulebookWith([
      ...rules,
      ruleWhen({ link: { any: true } }, { id: "l" }),
      ruleWhen({ regex: { pattern: "x\\d+y" } }, { id: "x" }),
    ]),
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.string({ maxLength: 300 })), (text) => {
      const decision = moderator.moderate(messageWith(text));
      for (const { findings } of decision.rules) {
        for (const span of findings.flatMap((f) => f.spans))
          expect(span.start >= 0 && span.end <= text.length && span.start < span.end).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test("without an author nothing is asked about one", () => {
  const { author: _a, ...message } = messageWith("spam");
  const decision = new Moderator(rulebookWith(rules)).moderate(message);
  expect(decision.effects.map((e) => e.action)).toEqual(["lockdown", "delete"]);
});

test("leaving out rules that a quiet message cannot meet never changes a decision", () => {
  const leaf = fc.constantFrom<object>(
    spam,
    eggs,
    young,
    { link: { any: true } },
    { regex: { pattern: "ham \\d+" } },
    { regex: { pattern: "\\d\\d" } },
  );
  const scored = fc
    .array(fc.tuple(leaf, fc.integer({ min: -2, max: 4 })), { minLength: 1, maxLength: 3 })
    .map((signals) => ({
      score: {
        queue_at: 2,
        act_at: 4,
        groups: {
          g: { cap: 3, signals: signals.map(([l, adds]) => ({ ...l, adds: adds || 1 })) },
          h: { cap: 2, signals: [{ ...eggs, adds: 4 }] },
        },
      },
    }));
  const when = fc.oneof(
    leaf,
    scored,
    fc
      .array(leaf, { minLength: 1, maxLength: 3 })
      .chain((members) =>
        fc.constantFrom<object>(
          { all: members },
          { any: members },
          { all: [members[0], { none: members.slice(1).concat(eggs) }] },
        ),
      ),
  );
  const text = fc.constantFrom(
    "",
    "spam",
    "eggs and ham 12",
    "ham 12",
    "12",
    "see https://a.example.com",
    "good evening",
    "fr33 spam 77",
  );
  fc.assert(
    fc.property(when, fc.constantFrom("queue", "skip"), text, fc.boolean(), (condition, if_unknown, said, isNew) => {
      const message = messageWith(said, { author: isNew ? newcomer : ageless });
      const book = rulebookWith([ruleWhen(condition, { if_unknown })]);
      const { decision, rules } = explain(book, message);
      const held = rules.some(({ level }) => level === "act" || level === "queue");
      expect(new Moderator(book).moderate(message).route).toBe(decision.route);
      expect(decision.route !== "ignore").toBe(held);
      const all = resultOf(book.rules[0]!, message, new Answers(book.leaves).about(new Moderator(book).read(message)));
      expect(decision.route === "ignore").toBe(all === undefined);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["may delete messages", ["manage_messages"], "ignore"],
  ["may ban", ["send_messages", "ban_members"], "ignore"],
  ["may do everything", ["administrator"], "ignore"],
  ["may write and embed links", ["send_messages", "embed_links", "attach_files"], "act"],
  ["may do nothing", [], "act"],
] as const)("whoever %s is staff by that, whatever the role is called, or is not", (_, permissions, route) => {
  const author = authorNamed("ann", { permissions });
  const decision = moderatorWhen(spam).moderate(messageWith("spam", { author }));
  expect(decision.route).toBe(route);
  expect(decision.exempt).toBe(route === "ignore" ? "staff" : undefined);
});

test("which permissions make staff can be said, and switched off", () => {
  const as = (permission: "manage_messages" | "view_audit_log", top: object) =>
    moderatorWhen(spam, {}, top).moderate(
      messageWith("spam", { author: authorNamed("ann", { permissions: [permission] }) }),
    ).route;
  expect(as("manage_messages", { staff_permissions: [] })).toBe("act");
  expect(as("view_audit_log", { staff_permissions: ["view_audit_log"] })).toBe("ignore");
  expect(as("manage_messages", { staff_permissions: ["view_audit_log"] })).toBe("act");
});

test("a rule that names a permission of staff reaches who has it, an exemption does not, and neither reaches the owner", () => {
  const names = { author: { permission: ["manage_messages"] } };
  const moderator = moderatorWhen({ all: [spam, names] });
  const as = (judge: typeof moderator, roles: readonly string[]) =>
    judge.moderate(messageWith("spam", { author: authorNamed("ann", { roles, permissions: ["manage_messages"] }) }))
      .route;
  expect(as(moderator, [])).toBe("act");
  expect(as(moderator, ["owner"])).toBe("ignore");
  expect(as(moderatorWhen(spam, { unless: names }), [])).toBe("ignore");
  expect(as(moderatorWhen({ all: [spam, { none: [names] }] }), [])).toBe("ignore");
});

test.each([
  ["the log", { id: "66", name: "mod-log" }, "ignore"],
  ["the log, by name", { id: "67", name: "bot-alerts" }, "ignore"],
  ["a thread of the log", { id: "70", parentId: "66", thread: true }, "ignore"],
  ["a channel called nearly so", { id: "660", name: "mod-logs" }, "act"],
  ["anywhere else", { id: "general", name: "general" }, "act"],
] as const)(
  "a notice that quotes what was deleted is left alone in %s, also by rules that name staff",
  (_, channel, route) => {
    const moderator = moderatorWhen(
      { all: [spam, { author: { role: ["moderator"] } }] },
      {},
      { log_channels: ["66", "bot-alerts"] },
    );
    const decision = moderator.moderate(
      messageWith("spam", { channel, author: authorNamed("ann", { roles: ["moderator"] }) }),
    );
    expect(decision.route).toBe(route);
    expect(decision.rules[0]?.capped ?? []).toEqual(route === "ignore" ? ["it stands in a log channel"] : []);
  },
);
