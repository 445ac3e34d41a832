import { describe, expect, test } from "vitest";
import { authorNamed, messageWith } from "../../../test/message.ts";
import type { Decision } from "../decision.ts";
import { explain } from "../explain.ts";
import type { Message } from "../message.ts";
import { Moderator } from "../moderate.ts";
import type { NewOrder, Order } from "../order.ts";
import { compileRulebook } from "../rulebook/compile.ts";
import { proveRulebook } from "../rulebook/prove.ts";
import type { Rulebook } from "../rulebook/rule.ts";
import { ProfileSwitches } from "./profile-switches.ts";

const RULES = `format: modbot-rules/1
version: "1"
lists: { bait: { phrases: [free nitro] }, pets: { words: [llama] } }
rules:
  - { id: bait, says: Posts bait., mode: queue, when: { phrase: { any: bait } }, then: { message: delete } }
  - { id: pet, says: Is a pet., mode: off, when: { word: { any: pets } }, then: { message: delete }, budget: 2 per 1h }
  - { id: flood, says: Floods., mode: queue, when: { rate: { by: author, at_least: 3, within: 10s } }, then: { message: delete } }
`;
const compile = (scopes: string): Rulebook => compileRulebook({ file: "rules.yaml", text: `${RULES}${scopes}` });
const at = (community: string, channel: string, fields: Partial<Message> = {}): Partial<Message> => ({
  community,
  channel: { id: channel },
  ...fields,
});
const told = ({ rules }: Decision): string => rules.map(({ id, level }) => `${id} ${level}`).join(", ") || "nothing";
const judge = (rulebook: Rulebook, text: string, fields: Partial<Message>): string =>
  told(new Moderator(rulebook).moderate(messageWith(text, fields)));

describe("servers and channels", () => {
  const rulebook = compile(`
servers:
  "1":
    rules: { bait: act }
    channels:
      "12": { rules: { bait: off } }
      "13": { exempt: true }
      "14": { lists: { bait: { add: [free llamas] } } }
channels:
  "12": { rules: { bait: shadow, pet: act } }
  "20": { rules: { flood: { when: { rate: { at_least: 5 } } } }, unless: { author: { role: [poet] } } }
`);

  test.each([
    ["2", "1", "bait queue", "where nothing else is said, rules are as at the top"],
    ["1", "11", "bait act", "a server differs"],
    ["2", "12", "bait shadow, pet act", "a channel at the top holds in any server"],
    ["1", "12", "pet act", "a channel of a server goes before the same one at the top, and that before the server"],
    ["1", "13", "nothing", "an exempt channel is not judged"],
    ["2", "13", "bait queue", "that channel in another server is another one"],
    ["2", "20", "bait queue", "what is not changed stays"],
  ])("server %s, channel %s: %s, for %s", (community, channel, found) => {
    expect(judge(rulebook, "free nitro for my llama", at(community, channel))).toBe(found);
  });

  test("a list that is longer in one channel is longer nowhere else", () => {
    expect(judge(rulebook, "free llamas", at("1", "14"))).toBe("bait act");
    expect(judge(rulebook, "free nitro", at("1", "14"))).toBe("bait act");
    expect(judge(rulebook, "free llamas", at("1", "11"))).toBe("nothing");
  });

  test("a threshold of one channel is measured there alone, with the same count of what was written", () => {
    const found = (channel: string): readonly string[] => {
      const moderator = new Moderator(rulebook);
      return [0, 1, 2, 3, 4].map((i) =>
        told(moderator.moderate(messageWith("hey", at("2", channel, { id: `m${i}`, sentAt: 1e12 + i * 1000 })))),
      );
    };
    expect(found("20")).toEqual(["nothing", "nothing", "nothing", "nothing", "flood queue"]);
    expect(found("21")).toEqual(["nothing", "nothing", "flood queue", "flood queue", "flood queue"]);
  });

  test("who is exempt in a channel is exempt from all rules there, and elsewhere from none", () => {
    const poet = { author: authorNamed("ann", { roles: ["poet"] }) };
    expect(judge(rulebook, "free nitro", at("2", "20", poet))).toBe("nothing");
    expect(judge(rulebook, "free nitro", at("2", "21", poet))).toBe("bait queue");
  });

  test("a message without channel or community is judged as everywhere", () => {
    const { channel: _, community: __, ...nowhere } = messageWith("free nitro");
    expect(told(new Moderator(rulebook).moderate(nowhere))).toBe("bait queue");
  });

  test("what is written in an exempt channel counts for no rate", () => {
    const moderator = new Moderator(rulebook);
    for (let i = 0; i < 5; i++) moderator.moderate(messageWith("hey", at("1", "13", { id: `e${i}` })));
    expect(told(moderator.moderate(messageWith("hey", at("1", "11"))))).toBe("nothing");
    moderator.observe(messageWith("hey", at("1", "13", { id: "seen" })));
    expect(told(moderator.moderate(messageWith("hey", at("1", "11", { id: "m2" }))))).toBe("nothing");
  });

  test("a budget is one for all places, where only the mode differs", () => {
    const moderator = new Moderator(
      compile('channels: { "1": { rules: { pet: act } }, "2": { rules: { pet: act } } }'),
    );
    const said = ["1", "2", "1"].map((channel, i) =>
      told(moderator.moderate(messageWith("llama", at("s", channel, { id: `m${i}`, author: authorNamed(`a${i}`) })))),
    );
    expect(said).toEqual(["pet act", "pet act", "pet queue"]);
  });

  test("the same channel may come from two servers in turn", () => {
    const moderator = new Moderator(rulebook);
    const said = ["1", "2", "1", "2"].map((server, i) =>
      told(
        moderator.moderate(messageWith("free nitro", at(server, "12", { id: `m${i}`, author: authorNamed(`a${i}`) }))),
      ),
    );
    expect(said).toEqual(["nothing", "bait shadow", "nothing", "bait shadow"]);
  });
});

describe("defaults of a place", () => {
  const rulebook = compileRulebook({
    file: "rules.yaml",
    text: `format: modbot-rules/1
version: "1"
defaults: { mode: shadow }
rules:
  - { id: open, says: A., when: { word: { any: [llama] } } }
  - { id: own, says: A., mode: queue, when: { word: { any: [llama] } } }
servers: { "1": { defaults: { mode: off, unless: { author: { role: [poet] } } } } }
`,
  });
  test("reach the rules that do not say it themselves", () => {
    expect(judge(rulebook, "llama", at("2", "1"))).toBe("open shadow, own queue");
    expect(judge(rulebook, "llama", at("1", "1"))).toBe("own queue");
    expect(judge(rulebook, "llama", at("1", "1", { author: authorNamed("ann", { roles: ["poet"] }) }))).toBe("nothing");
  });
});

const MINUTE = 60_000;
/** Friday, 20 November 2026, 21:30 in Berlin. */
const EVENING = Date.UTC(2026, 10, 20, 20, 30);

describe("profiles", () => {
  const rulebook = compile(`
channels: { "12": { rules: { bait: off } } }
profiles:
  night: { when: { from: "22:00", to: "06:00", zone: Europe/Berlin }, rules: { bait: act } }
  weekend: { when: { days: [sat, sun], zone: Europe/Berlin }, rules: { bait: shadow, pet: queue } }
  alarm: { rules: { pet: act } }
`);
  const judged = (sentAt: number | undefined, more: Partial<Message> = {}): string =>
    judge(rulebook, "free nitro for my llama", at("1", "1", { ...(sentAt === undefined ? {} : { sentAt }), ...more }));

  test.each([
    [EVENING, "bait queue"],
    [EVENING + 29 * MINUTE, "bait queue"],
    [EVENING + 30 * MINUTE, "bait act"],
    [EVENING + 149 * MINUTE, "bait act"],
    // Saturday: both are active, and the later one in the file counts.
    [EVENING + 150 * MINUTE, "bait shadow, pet queue"],
    [EVENING + 72 * 60 * MINUTE, "bait queue"],
    // In summer the clocks of Berlin are two hours ahead of UTC.
    [Date.UTC(2026, 6, 20, 20, 30), "bait act"],
    [Date.UTC(2026, 6, 20, 19, 59), "bait queue"],
    [Date.UTC(2026, 6, 20, 4, 0), "bait queue"],
  ])("go by the time of the message in their zone: %d is %s", (sentAt, found) => expect(judged(sentAt)).toBe(found));

  test("go before channels", () => {
    expect(judged(EVENING, at("1", "12"))).toBe("nothing");
    expect(judged(EVENING + 30 * MINUTE, at("1", "12"))).toBe("bait act");
  });

  test("stand in the decision, also where nothing was found", () => {
    const moderator = new Moderator(rulebook);
    const profilesOf = (text: string, sentAt: number) => moderator.moderate(messageWith(text, { sentAt })).profiles;
    expect(profilesOf("free nitro", EVENING + 150 * MINUTE)).toEqual(["night", "weekend"]);
    expect(profilesOf("hello", EVENING + 150 * MINUTE)).toEqual(["night", "weekend"]);
    expect(profilesOf("free nitro", EVENING)).toBeUndefined();
  });

  test("a message of which nobody knows the time is judged without them", () => {
    const { sentAt: _, ...timeless } = messageWith("free nitro");
    expect(told(new Moderator(rulebook).moderate(timeless))).toBe("bait queue");
  });

  const order = (seq: number, body: Partial<NewOrder["body"]>, more: Partial<NewOrder> = {}): Order => ({
    seq,
    at: EVENING,
    by: { kind: "moderator", name: "ann" },
    body: { kind: "profile", profile: "alarm", does: "on", ...body } as NewOrder["body"],
    ...more,
  });
  const switched = (orders: readonly Order[], sentAt = EVENING, community = "1", readAt?: number): string => {
    const switches = new ProfileSwitches();
    switches.heed(orders);
    const message = messageWith("free nitro for my llama", { sentAt, community });
    return told(new Moderator(rulebook, { switches }).moderate(message, readAt === undefined ? {} : { readAt }));
  };

  test("are switched on and off by people, and left to the rulebook again", () => {
    expect(switched([])).toBe("bait queue");
    expect(switched([order(1, {})])).toBe("bait queue, pet act");
    expect(switched([order(1, {}), order(2, { does: "off" })])).toBe("bait queue");
    expect(switched([order(1, { profile: "night", does: "off" })], EVENING + 30 * MINUTE)).toBe("bait queue");
    const left = [order(1, { profile: "night", does: "off" }), order(2, { profile: "night", does: "auto" })];
    expect(switched(left, EVENING + 30 * MINUTE)).toBe("bait act");
  });

  test("are switched for a time, by the clock of the bot and not by that of a late message", () => {
    const hour = [order(1, {}, { until: EVENING + 60 * MINUTE })];
    expect(switched(hour, EVENING, "1", EVENING + 59 * MINUTE)).toBe("bait queue, pet act");
    expect(switched(hour, EVENING, "1", EVENING + 60 * MINUTE)).toBe("bait queue");
  });

  test("are switched in one community alone; of two orders the later one counts", () => {
    expect(switched([order(1, { community: "1" })], EVENING, "1")).toBe("bait queue, pet act");
    expect(switched([order(1, { community: "1" })], EVENING, "2")).toBe("bait queue");
    const both = [order(1, { community: "1", does: "off" }), order(2, {})];
    expect(switched(both, EVENING, "1")).toBe("bait queue, pet act");
    expect(switched([order(1, {}), order(2, { community: "1", does: "off" })], EVENING, "1")).toBe("bait queue");
  });

  test("make no difference to the examples of a rule", () => {
    const { scoped } = rulebook;
    expect(scoped?.variants.length).toBeGreaterThan(3);
    const judges = proveRulebook(rulebook, (book) => {
      expect(book.scoped).toBeUndefined();
      return new Moderator(book);
    });
    expect(judges).toEqual([]);
  });
});

test("examples of a rule that is on in one channel alone are tried all the same", () => {
  const text = `format: modbot-rules/1
version: "1"
rules:
  - { id: pet, says: Is a pet., mode: off, when: { word: { any: [llama] } }, prove: { catches: [llama, lama], allows: [dog] } }
channels: { "1": { rules: { pet: queue } } }
`;
  const failures = proveRulebook(compileRulebook({ file: "a.yaml", text }), (book) => new Moderator(book));
  expect(failures.map((failure) => failure.text)).toEqual(["lama"]);
});

describe("a profile during a raid", () => {
  const rulebook = compileRulebook({
    file: "rules.yaml",
    text: `format: modbot-rules/1
version: "1"
rules:
  - { id: raid, says: Raids., mode: shadow, when: { raid: {} } }
  - { id: link, says: Links., mode: queue, when: { link: { any: true } }, then: { message: delete } }
profiles: { raid: { when: { raid: 5m }, rules: { link: act } } }
`,
  });
  const raider = (i: number, sentAt: number, community: string): Message =>
    messageWith("this stream is owned by the llama army now", {
      id: `r${i}`,
      sentAt,
      community,
      author: authorNamed(`raider${i}`, { createdAt: sentAt - 86_400_000, joinedAt: sentAt - 1000 }),
    });
  const raided = (newcomers: number, start = EVENING): Moderator => {
    const moderator = new Moderator(rulebook);
    for (let i = 0; i < newcomers; i++) moderator.moderate(raider(i, start + i * 300, "1"));
    return moderator;
  };
  const link = (sentAt: number, community = "1", more: Partial<Message> = {}): Message =>
    messageWith("see https://a.example/x", { id: `l${sentAt}${community}`, sentAt, community, ...more });

  test("is active in that community, and for so long after the last message of the raid", () => {
    expect(told(raided(8).moderate(link(EVENING + 3000)))).toBe("link act");
    expect(told(raided(8).moderate(link(EVENING + 4 * MINUTE)))).toBe("link act");
    expect(told(raided(8).moderate(link(EVENING + 6 * MINUTE)))).toBe("link queue");
    expect(told(raided(8).moderate(link(EVENING + 3000, "2")))).toBe("link queue");
  });

  test("is not for a few newcomers who say the same", () => {
    expect(told(raided(4).moderate(link(EVENING + 3000)))).toBe("link queue");
  });

  test("does not stay on for years because the clock of a raid was wrong", () => {
    const ahead = 400 * 24 * 60 * MINUTE;
    const moderator = raided(8, EVENING + ahead);
    expect(told(moderator.moderate(link(EVENING + ahead + 3000)))).toBe("link act");
    expect(told(moderator.moderate(link(EVENING)))).toBe("link queue");
  });

  test("an edit elsewhere right after a message of the raid does not carry it there", () => {
    const moderator = raided(8);
    moderator.moderate(link(EVENING + 2500, "2", { surface: "edits", revision: 1 }));
    expect(told(moderator.moderate(link(EVENING + 3000, "2")))).toBe("link queue");
  });
});

test("explain judges as the bot does there and then, and says which profiles were active", () => {
  const rulebook = compile(`
channels: { "12": { rules: { bait: act } }, "13": { exempt: true } }
profiles: { alarm: { rules: { pet: act } } }
`);
  const there = explain(rulebook, messageWith("free nitro, llama", at("1", "12")), {}, { forced: ["alarm"] });
  expect(told(there.decision)).toBe("bait act, pet act");
  expect(there.rules.filter(({ level }) => level === "act").map(({ id, mode }) => `${id} ${mode}`)).toEqual([
    "bait act",
    "pet act",
  ]);
  expect(there.decision.profiles).toEqual(["alarm"]);
  const exempt = explain(rulebook, messageWith("free nitro", at("1", "13")));
  expect(exempt).toMatchObject({
    rules: [],
    changes: [],
    exempt: { file: "rules.yaml" },
    decision: { route: "ignore" },
  });
});
