import { describe, expect, test } from "vitest";
import { chanceFrom } from "../chance.ts";
import { linesOf } from "../corpus.ts";
import { DOXXING_TALK } from "../doxxing-talk/index.ts";
import { expand, slotsIn } from "../grammar.ts";
import { DISTRESS, ENCOURAGEMENT, SELF_HARM } from "../self-harm/index.ts";
import { SEXUAL } from "../sexual/index.ts";
import { SPAM } from "../spam/index.ts";
import { SWEARING } from "../swearing/index.ts";
import { THREATS } from "../threats/index.ts";
import type { TalkFamily } from "./family.ts";
import { SLOTS } from "./slots.ts";
import { skeletonsOf, type Talk, talkCorpus } from "./talk-corpus.ts";

const count = (families: readonly TalkFamily[]): number => skeletonsOf(families).length;
const ALL: readonly (readonly [Talk, { readonly guilty: number; readonly innocent: number }])[] = [
  [THREATS, { guilty: 410, innocent: 405 }],
  [SELF_HARM, { guilty: 600, innocent: 430 }],
  [SEXUAL, { guilty: 320, innocent: 300 }],
  [DOXXING_TALK, { guilty: 160, innocent: 170 }],
  [SPAM, { guilty: 290, innocent: 290 }],
  [SWEARING, { guilty: 155, innocent: 105 }],
];

describe.each(ALL.map(([talk, least]) => [talk.name, talk, least] as const))("%s", (_, talk, least) => {
  const families = [...talk.guilty, ...talk.innocent];
  const skeletons = skeletonsOf(families);
  const lines = [...linesOf(talkCorpus(talk), 3, 3_000)];

  test("has as many sentences as its datasheet says, none twice, none on both sides", () => {
    expect(count(talk.guilty)).toBeGreaterThanOrEqual(least.guilty);
    expect(count(talk.innocent)).toBeGreaterThanOrEqual(least.innocent);
    const said = skeletons.map(({ says }) => says.toLowerCase());
    expect(said.filter((text, i) => said.indexOf(text) !== i)).toEqual([]);
  });

  test("guilty families bear labels and innocent ones none, and a name belongs to one family", () => {
    expect(talk.guilty.filter(({ labels }) => labels.length === 0)).toEqual([]);
    expect(talk.innocent.filter(({ labels }) => labels.length > 0)).toEqual([]);
    expect(new Set(families.map(({ name }) => name)).size).toBe(families.length);
  });

  test("every slot of every sentence is filled", () => {
    const slots = { ...SLOTS, ...talk.slots };
    for (const { says } of skeletons) {
      expect(slotsIn(says).filter((slot) => !(slot in slots))).toEqual([]);
      for (let seed = 1; seed <= 5; seed++) {
        expect(expand(says, slots, chanceFrom(seed))).not.toMatch(/[{}]|undefined|NaN/);
      }
    }
  });

  test("every sentence comes, and each line says what it does", () => {
    expect(new Set(lines.map((line) => line.skeleton))).toEqual(
      new Set(skeletons.map(({ family, number }) => `${family.name} ${number}`)),
    );
    const byName = new Map(families.map((family) => [family.name, family]));
    for (const { function: name, labels, text } of lines) {
      const family = byName.get(String(name))!;
      expect(labels).toEqual(expect.arrayContaining([...family.labels]));
      if (family.labels.length === 0) expect(labels).toEqual([]);
      expect(text.trim()).not.toBe("");
    }
  });

  test("the manner of writing does not give the guilty away", () => {
    const share = (guilty: boolean, register: string): number => {
      const side = lines.filter((line) => (line.labels as readonly string[]).length > 0 === guilty);
      return side.filter((line) => line.register === register).length / side.length;
    };
    for (const register of new Set(lines.map((line) => String(line.register)))) {
      if (register === "disguised") expect(share(true, register)).toBeLessThan(0.09);
      else expect(Math.abs(share(true, register) - share(false, register)), register).toBeLessThan(0.06);
    }
  });
});

test("distress is never taken for an attack, and an attack never for distress", () => {
  for (const { labels } of DISTRESS) expect(labels).toEqual(["self_harm"]);
  for (const { labels } of ENCOURAGEMENT) expect(labels).toEqual(["self_harm", "harassment", "toxicity"]);
  expect(count(ENCOURAGEMENT)).toBeGreaterThanOrEqual(250);
  expect(count(DISTRESS)).toBeGreaterThanOrEqual(350);
});

test("long posts are as long on both sides, or length would tell who is in need", () => {
  const lines = [...linesOf(talkCorpus(SELF_HARM), 5, 20_000)];
  const words = (name: string): number => {
    const posts = lines.filter((line) => line.function === name).map(({ text }) => text.split(/\s+/).length);
    return posts.reduce((sum, length) => sum + length, 0) / posts.length;
  };
  const [grave, safe] = [words("long post of distress"), words("long post without danger")];
  expect(grave).toBeGreaterThan(35);
  expect(Math.abs(grave - safe)).toBeLessThan(12);
});

test("jokes that may be none are marked, so that who trains can leave them out", () => {
  const lines = [...linesOf(talkCorpus(SELF_HARM), 5, 2_000)];
  const marked = lines.filter((line) => line.ambiguous === true);
  expect(new Set(marked.map((line) => line.function))).toEqual(new Set(["kms as a joke"]));
  expect(marked.length).toBe(lines.filter((line) => line.function === "kms as a joke").length);
});

test("who swears while doing harm also swears; a quotation that swears stays innocent", () => {
  const talk: Talk = {
    ...{ name: "x", summary: "x", size: 10 },
    guilty: [{ name: "bad", labels: ["threat"], skeletons: ["give me the fucking thing or bleed"] }],
    innocent: [{ name: "good", labels: [], skeletons: ["he said fuck, is that ok here?"] }],
  };
  const labels = new Map([...linesOf(talkCorpus(talk), 1, 10)].map((line) => [line.function, line.labels]));
  expect(labels.get("bad")).toEqual(["threat", "profanity"]);
  expect(labels.get("good")).toEqual([]);
});
