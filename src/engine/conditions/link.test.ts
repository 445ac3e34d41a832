import { describe, expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import { levelWhen, moderatorWhen, wordsIn } from "../../../test/rulebook.ts";

const evil = { link: { in: ["evil.example", "dlscord.gift"] } };
const unlisted = { link: { not_in: ["youtube.com", "twitch.tv"] } };

test.each([
  ["with a scheme", "https://dlscord.gift/x"],
  ["bare", "go to dlscord.gift now"],
  ["on a subdomain", "http://www.claim.dlscord.gift"],
  ["behind a name that looks right", "https://discord.com@dlscord.gift/x"],
  ["in markdown", "[discord.com](https://dlscord.gift)"],
  ["in capitals", "HTTPS://DLSCORD.GIFT"],
  ["beside an allowed link", "https://youtube.com/a https://dlscord.gift/x"],
])("a listed domain is found %s", (_, text) => expect(levelWhen(evil, text)).toBe("act"));

test.each([
  ["another domain", "https://discord.gift/x"],
  ["a domain that ends alike", "https://notdlscord.gift"],
  ["the words apart", "dlscord gift"],
  ["a listed name as the path", "https://youtube.com/dlscord.gift/"],
])("a listed domain is not found in %s", (_, text) => expect(levelWhen(evil, text)).toBe("none"));

test("one allowed link does not shield another", () =>
  expect(levelWhen(unlisted, "https://youtube.com/watch?v=a and https://nasty.example.com")).toBe("act"));

test.each([
  "https://youtube.com/watch?v=abc",
  "https://clips.twitch.tv/abc and https://m.youtube.com/x",
  "at 1:15:20 he says it",
  "no land beyonds me",
  "wait...and.then it fell",
  "version 1.2.3 of main.rs and readme.md",
  "costs 3.50 or 4.20",
  "i.e. this, e.g. that",
  "mail me at ann@somewhere.example.com",
  "that's it.is it",
])("no unlisted link in: %s", (text) => expect(levelWhen(unlisted, text)).toBe("none"));

test("any link", () => {
  expect(levelWhen({ link: { any: true } }, "https://youtube.com")).toBe("act");
  expect(levelWhen({ link: { any: true } }, "no link at all")).toBe("none");
});

describe("an entry of a list", () => {
  const level = (entries: readonly string[], text: string) => levelWhen({ link: { in: entries } }, text);
  test("with = lists the domain alone", () => {
    expect(level(["=evil.example"], "https://evil.example/x")).toBe("act");
    expect(level(["=evil.example"], "https://www.evil.example/x")).toBe("none");
  });
  test("with ! takes out a part of what a wider one lists", () => {
    const entries = ["evil.example", "!fine.evil.example"];
    expect(level(entries, "https://x.evil.example")).toBe("act");
    expect(level(entries, "https://fine.evil.example and https://a.fine.evil.example")).toBe("none");
  });
  test("with a path lists what lies below it", () => {
    expect(level(["docs.example.com/forms"], "https://docs.example.com/Forms/d/1")).toBe("act");
    expect(level(["docs.example.com/forms"], "https://docs.example.com/formsx")).toBe("none");
    expect(level(["docs.example.com/forms"], "https://docs.example.com/d/1")).toBe("none");
    expect(levelWhen({ link: { not_in: ["example.com/a"] } }, "https://example.com/b")).toBe("act");
  });
});

describe("look_alike", () => {
  const brands = ["discord: discord.com discord.gg !discard", "steamcommunity!: steamcommunity.com"];
  const level = (text: string) => levelWhen({ link: { look_alike: brands } }, text);
  test.each([
    "https://dlscord.com/x",
    "claim at dlscord.gift",
    "https://discord-free-nitro.site",
    "steamcomrnunity.ru/trade",
  ])("acts on %s", (text) => expect(level(text)).toBe("act"));
  test.each(["https://discord.ru", "https://dicsord.com", "https://steamcommunity.top"])(
    "asks people about %s",
    (text) => expect(level(text)).toBe("queue"),
  );
  test.each([
    "https://discord.com/invite/x and https://cdn.discord.com",
    "https://discordjs.guide and https://discord.js.org/docs",
    "https://discard.example.com",
    "https://disco.example.org",
    "we moved to discord.now everybody knows",
    "stop.discord is down",
    "discord . now or never",
    "my steamcommunity.name is long",
  ])("leaves alone: %s", (text) => expect(level(text)).toBe("none"));
  test("says what is imitated", () => {
    const moderator = moderatorWhen({ link: { look_alike: brands } });
    expect(wordsIn(moderator.moderate(messageWith("https://dlscord.com/x")))).toBe("dlscord.com is drawn like discord");
  });
  test("a bad link behind more links than are looked at goes before people, not past them", () => {
    const many = Array.from({ length: 60 }, (_, i) => `https://a${i}.example.com`).join(" ");
    expect(level(`${many} https://dlscord.com`)).toBe("queue");
    expect(level(`https://dlscord.com ${many}`)).toBe("act");
  });
});

describe("label_deceives", () => {
  const brands = ["discord: discord.com discord.gg discord.gift", "youtube: youtube.com youtu.be !tube.example.com"];
  const level = (text: string) => levelWhen({ link: { label_deceives: brands } }, text);
  test.each([
    ["act", "[https://discord.com/login](https://evil.example/x)"],
    ["act", "[discord.gift](https://evil.example/x)"],
    ["queue", "[https://discord.com](https://youtube.com/redirect?q=x)"],
    ["queue", "[news.example.com](https://other.test.org)"],
    ["queue", "[https://youtube.com/watch?v=a](https://tube.example.com/watch?v=a)"],
    ["none", "[https://youtube.com/watch?v=a](https://youtu.be/a)"],
    ["none", "[discord.gg/abc](https://discord.com/invite/abc)"],
    ["none", "[www.example.com](https://example.com/x)"],
    ["none", "[news.example.com](https://example.org/x)"],
    ["none", "[bbc.com](https://www.bbc.co.uk/x)"],
    ["none", "[README.md](https://github.com/a/b/README.md) and [main.rs](https://github.com/a)"],
    ["none", "[click here](https://evil.example/x)"],
    ["none", "https://discord.com (https://evil.example/x)"],
  ])("%s: %s", (expected, text) => expect(level(text)).toBe(expected));
  test("without brands it asks people", () =>
    expect(levelWhen({ link: { label_deceives: true } }, "[https://discord.com](https://evil.example/x)")).toBe(
      "queue",
    ));
});

test.each([
  ["act", "http://8.8.8.8/x"],
  ["act", "http://134744072/x"],
  ["act", "http://[2606:4700::1111]/x"],
  ["none", "http://192.168.0.1:8080/admin"],
  ["none", "http://127.0.0.1:3000 and http://[::1]/"],
  ["none", "version 8.8.8.8 is out"],
  ["none", "https://example.com/8.8.8.8"],
])("address: %s for %s", (expected, text) => expect(levelWhen({ link: { address: true } }, text)).toBe(expected));

test("in and not_in together are refused", () =>
  expect(() => levelWhen({ link: { in: ["a.example"], not_in: ["b.example"] } }, "x")).toThrow(/exactly one/));

const known = { link: { only: ["youtube.com", "github.com"] } };

test.each([
  ["https://youtube.com/a", "act"],
  ["https://youtube.com/a and https://github.com/b", "act"],
  ["https://youtube.com/a see main.rs", "act"],
  ["https://youtube.com/a and https://nasty.example.com", "none"],
  ["https://nasty.example.com", "none"],
  ["no link at all", "none"],
  ["main.rs", "none"],
] as const)("what leads to known places alone is exempt, and nothing else: %s is %s", (text, expected) =>
  expect(levelWhen(known, text)).toBe(expected),
);

test("an exemption for known places does not let another link pass", () => {
  const judge = moderatorWhen({ link: { any: true } }, { unless: known });
  expect(judge.moderate(messageWith("https://youtube.com/a")).route).toBe("ignore");
  expect(judge.moderate(messageWith("https://youtube.com/a https://nasty.example.com")).route).toBe("act");
});
