import { expect, test } from "vitest";
import { rulebookWith, ruleWhen } from "../../../../test/rulebook.ts";
import { Moderator } from "../../../engine/moderate.ts";
import type { Guild } from "../guild.ts";
import { guildFrom } from "../read-guild.ts";
import { RIGHT_BITS } from "../rights.ts";
import { serverSettings } from "../settings.ts";
import { planNative } from "./plan.ts";

const ROOM = { keywords: 6, mentions: 1 };
const role = (id: string, name: string, permissions = 0n) => ({
  id,
  name,
  permissions: String(permissions),
  position: 1,
});

const guildWith = (fields: object = {}): Guild =>
  guildFrom({
    id: "100",
    name: "a server",
    owner_id: "1",
    roles: [
      role("100", "@everyone"),
      role("101", "Moderator"),
      role("102", "Regulars"),
      role("103", "Chief", RIGHT_BITS.ban_members),
      role("104", "Root", RIGHT_BITS.administrator),
    ],
    channels: [
      { id: "201", name: "general", type: 0 },
      { id: "202", name: "mod-log", type: 0 },
    ],
    ...fields,
  })!;

const planOf = (
  rules: readonly object[],
  top: object = {},
  more: { guild?: Guild; room?: typeof ROOM; settings?: object } = {},
) => {
  const book = rulebookWith(rules, top, { keepsLists: true });
  const lists = new Map(book.lists.map((list) => [list.name, list]));
  return planNative({
    rulebook: book,
    listOf: (name) => lists.get(name),
    guild: more.guild ?? guildWith(),
    settings: serverSettings({ ...more.settings }, "100")!,
    room: more.room ?? ROOM,
  });
};
const whyNot = (...asked: Parameters<typeof planOf>): string => {
  const { rules, unfit } = planOf(...asked);
  return rules.length > 0 ? "it fits" : unfit.map(({ part, why }) => (part ? `${part}: ${why}` : why)).join("; ");
};
const phrase = (...any: string[]) => ({ phrase: { any } });

test("words of which each is enough go to the filter, with staff exempt as in the rulebook", () => {
  const { rules, unfit } = planOf([ruleWhen(phrase("free nitro", "steam gift"))]);
  expect(rules).toEqual([
    {
      kind: "keywords",
      name: "modbot: words 1 (the-rule)",
      from: ["the-rule"],
      says: "This was not sent. The rule: It is not allowed.",
      exemptRoles: ["101", "103"],
      exemptChannels: [],
      keywords: ["free nitro", "steam gift"],
      patterns: [],
      allowed: [],
    },
  ]);
  expect(unfit).toEqual([]);
});

test.each<[string, object, RegExp]>([
  ["what must hold together", ruleWhen({ all: [phrase("free nitro"), { link: { any: true } }] }), /hold together/],
  ["what only asks people", ruleWhen(phrase("free nitro"), { mode: "queue" }), /only asks/],
  ["what deletes nothing", ruleWhen(phrase("free nitro"), { then: { author: "warn" } }), /deletes nothing/],
  ["what counts", ruleWhen({ rate: { by: "author", at_least: 5, within: "10s" } }), /knows nothing like `rate`/],
  ["what a phrase exempts", ruleWhen(phrase("free nitro"), { unless: phrase("scam") }), /cannot exempt by `phrase/],
  [
    "what a permit exempts",
    ruleWhen(phrase("free nitro"), { unless: { author: { permit: "ads" } } }),
    /`author: permit`/,
  ],
  ["what looks only at names", ruleWhen(phrase("free nitro"), { surfaces: ["nick"] }), /what people write/],
  ["any link but listed ones", ruleWhen({ link: { not_in: ["youtube.com"] } }), /only by the domains of a list/],
  ["a pattern that minds capitals", ruleWhen({ regex: { pattern: "FREE [a-z]+", case: "keep" } }), /capitals/],
  [
    "a score of several signals",
    ruleWhen({
      score: {
        queue_at: 3,
        act_at: 5,
        groups: {
          a: { cap: 3, signals: [{ ...phrase("free nitro"), adds: 3 }] },
          b: { cap: 3, signals: [{ ...phrase("gift"), adds: 3 }] },
        },
      },
    }),
    /not enough by themselves/,
  ],
])("%s stays with modbot, and people are told why", (_, rule, why) => expect(whyNot([rule])).toMatch(why));

test("of a rule with several ways the way that is enough goes, and the rest is told", () => {
  const { rules, unfit } = planOf([
    ruleWhen({ any: [phrase("free nitro"), { all: [phrase("gift"), { link: { any: true } }] }] }),
  ]);
  expect(rules[0]).toMatchObject({ keywords: ["free nitro"] });
  expect(unfit).toEqual([
    { rule: "the-rule", part: "several conditions must hold together", why: "the filter cannot do this part" },
  ]);
});

test("a word that is innocent in a phrase is allowed there, and what begins like it is not handed on", () => {
  const { rules } = planOf([ruleWhen({ word: { any: ["coon", "cock"], match: "prefix" } })], {
    lists: { cats: { innocent: ["maine coon"] } },
  });
  expect(rules[0]).toMatchObject({ keywords: ["coon", "cock"], allowed: ["maine coon"] });
});

test("a word in more innocent phrases than the filter takes is not handed on, and people are told", () => {
  const phrases = Array.from({ length: 101 }, (_, i) => `llama ${i.toString(36)} coon`);
  const { rules, unfit } = planOf([ruleWhen({ word: { any: ["coon", "llamabait"] } })], {
    lists: { cats: { innocent: phrases } },
  });
  expect(rules[0]).toMatchObject({ keywords: ["llamabait"], allowed: [] });
  expect(unfit).toMatchObject([{ rule: "the-rule", part: '"coon"' }]);
  expect(planOf([ruleWhen({ word: { any: ["coon"] } })], { lists: { cats: { innocent: phrases } } }).rules).toEqual([]);
});

test("a link to a listed domain is known at the beginning of a word, and by nothing else", () => {
  const { rules, unfit } = planOf([
    ruleWhen({ link: { in: ["evil.example", "bad.example/forms", "half.example", "!half.example/fine"] } }),
  ]);
  expect(rules[0]).toMatchObject({
    keywords: [
      // The bare name is not handed on: modbot itself takes it for no link, as it ends in no known way.
      "https://evil.example",
      "https://evil.example/*",
      "http://evil.example",
      "http://evil.example/*",
    ],
  });
  expect(unfit.map(({ part }) => part)).toEqual(["domains of which only a part is listed", "2 entries"]);
});

test("patterns, invites and counts of mentions go where they fit", () => {
  const { rules } = planOf([
    ruleWhen({ regex: { pattern: "order #[0-9]{6}" } }, { id: "orders" }),
    ruleWhen({ invite: { any: true } }, { id: "invites" }),
    ruleWhen({ mentions: { at_least: 6 } }, { id: "pings" }),
  ]);
  expect(rules).toMatchObject([
    {
      kind: "keywords",
      from: ["orders", "invites"],
      patterns: ["(?i)order #[0-9]{6}", expect.stringMatching(/discord/)],
    },
    { kind: "mentions", mentions: 5, from: ["pings"] },
  ]);
});

test("roles and channels that a rule exempts become ids of this server; those that it has not exempt nobody", () => {
  const unless = { any: [{ author: { role: ["regulars", "subscriber"] } }, { channel: { name: "general" } }] };
  const { rules } = planOf([ruleWhen(phrase("free nitro"), { unless })], { log_channels: ["mod-log"] });
  expect(rules[0]).toMatchObject({ exemptRoles: ["101", "102", "103"], exemptChannels: ["201", "202"] });
});

test("where a channel has other rules, the filter leaves it alone", () => {
  const { rules } = planOf([ruleWhen(phrase("free nitro"))], { channels: { "201": { rules: { "the-rule": "off" } } } });
  expect(rules[0]).toMatchObject({ exemptChannels: ["201"] });
  expect(whyNot([ruleWhen(phrase("free nitro"))], { servers: { "100": { rules: { "the-rule": "queue" } } } })).toMatch(
    /only asks/,
  );
});

test("more words than one rule takes go into several, and beyond the room that is left nothing is lost silently", () => {
  const words = Array.from({ length: 2_500 }, (_, i) => `llama${i.toString(36)}x`);
  expect(
    planOf([ruleWhen(phrase(...words))]).rules.map((rule) => rule.kind === "keywords" && rule.keywords.length),
  ).toEqual([1_000, 1_000, 500]);
  const { rules, unfit } = planOf([ruleWhen(phrase(...words))], {}, { room: { keywords: 1, mentions: 0 } });
  expect(rules).toHaveLength(1);
  expect(unfit.map(({ part }) => part)).toEqual(["1000 entries", "500 entries"]);
}, 60_000);

test("whatever goes to the filter, modbot deletes it too", () => {
  const rules = [ruleWhen({ any: [phrase("free nitro", "Steam  Gift"), { link: { in: ["evil.example"] } }] })];
  const judge = new Moderator(rulebookWith(rules));
  const [native] = planOf(rules).rules;
  const keywords = native?.kind === "keywords" ? native.keywords : [];
  expect(keywords.length).toBeGreaterThan(5);
  keywords.forEach((keyword, i) => {
    const text = `look ${keyword.replace(/\*$/, "a?b")} now`;
    const decision = judge.moderate({ platform: "discord", id: `m${i}`, revision: 0, surface: "text", text });
    expect(
      decision.effects.map(({ action }) => action),
      text,
    ).toEqual(["delete"]);
  });
});
