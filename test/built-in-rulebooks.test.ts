import { describe, expect, test } from "vitest";
import { builtInRulebooks, builtInRules } from "../src/cli/assets.ts";
import { loadRulebook } from "../src/cli/rulebook.ts";
import { Moderator } from "../src/engine/moderate.ts";
import { proveRulebook } from "../src/engine/rulebook/prove.ts";
import { messageWith } from "./message.ts";

const load = (name: string) => loadRulebook({ cwd: process.cwd() }, builtInRules(name)).rulebook;

/** Such talk is the everyday of the places that each rulebook is for. */
const ORDINARY: Readonly<Record<string, readonly string[]>> = {
  base: ["good evening", "is the event tomorrow?"],
  gaming: [
    "kys to respawn, it is faster than walking",
    "that boss wiped us nine times in a row",
    "wts my spare sword, two stacks of iron",
    "get my build on https://nexusmods.com/skyrim/mods/1",
    "LETS GOOOOO WE WON THE FINALS BOYS",
    "you absolute noob, learn to aim",
  ],
  support: [
    "here is my log: https://mclo.gs/abc123",
    "where do i find the support page?",
    "his ip in the log is 192.0.2.7, is that the proxy?",
    "error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error error",
  ],
  strict: ["we read chapter two for monday", "NASA launches a rocket", "class 5B meets at 10:15 in room 1.12"],
  twitch: [
    "PogChamp PogChamp PogChamp",
    "gg",
    "is there a discord?",
    "first time here, love the stream",
    "RAID RAID RAID <3",
  ],
};

test("every rulebook that modbot brings along is tried here", () => {
  expect(builtInRulebooks()).toEqual(Object.keys(ORDINARY).sort());
});

describe.each(Object.entries(ORDINARY))("the rulebook %s", (name, ordinary) => {
  const rulebook = load(name);

  test("lives up to all of its examples, those that it inherits too", () => {
    const failures = proveRulebook(rulebook, (book) => new Moderator(book));
    expect(failures.map(({ rule, text }) => `${rule}: ${text}`)).toEqual([]);
    expect(rulebook.rules.flatMap(({ prove }) => prove.allows).length).toBeGreaterThan(100);
  });

  test("has nothing that acts without a budget of its own making, and no rule without examples", () => {
    const own = rulebook.warnings.filter(({ place }) => place.file === `rules/${name}.yaml`);
    expect(own.map(({ message }) => message)).toEqual([]);
  });

  test.each(ordinary)("lets pass what is ordinary there: %s", (text) => {
    const young = messageWith(text, {
      author: { id: "new", name: "new", createdAt: 1_789_000_000_000, joinedAt: 1_789_999_000_000, roles: [] },
    });
    for (const message of [messageWith(text), young]) {
      const { rules } = new Moderator(rulebook).moderate(message);
      expect(rules.filter(({ level }) => level !== "shadow").map(({ id }) => id)).toEqual([]);
    }
  });
});

test("the shield of a stream holds back new accounts, and only while it is up", () => {
  const rulebook = load("twitch");
  const hello = messageWith("hello", { author: { id: "new", name: "new", createdAt: 1_789_900_000_000, roles: [] } });
  expect(new Moderator(rulebook).moderate(hello).route).toBe("ignore");
  const shielded = new Moderator(rulebook, { forced: ["shield"] });
  expect(shielded.moderate(hello)).toMatchObject({ route: "act", rules: [{ id: "shielded" }] });
  expect(shielded.moderate(messageWith("hello")).route).toBe("ignore");
});
