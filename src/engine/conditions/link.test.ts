import { expect, test } from "vitest";
import { levelWhen } from "../../../test/rulebook.ts";
import { isListed } from "./link.ts";

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

test("a domain lists its subdomains and nothing beside them", () => {
  const domains = new Set(["a.example"]);
  expect([isListed("a.example", domains), isListed("x.y.a.example", domains)]).toEqual([true, true]);
  expect([isListed("ba.example", domains), isListed("example", domains), isListed("", domains)]).toEqual([
    false,
    false,
    false,
  ]);
});

test("in and not_in together are refused", () =>
  expect(() => levelWhen({ link: { in: ["a.example"], not_in: ["b.example"] } }, "x")).toThrow(/exactly one/));
