import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chanceFrom } from "../chance.ts";
import { linesOf } from "../corpus.ts";
import { expand, type Slots, slotsIn } from "../grammar.ts";
import { hate, FUNCTIONALITIES as OF_HATE } from "../hate/index.ts";
import { SLOTS as HATE_SLOTS } from "../hate/slots.ts";
import { insults, FUNCTIONALITIES as OF_INSULTS } from "../insults/index.ts";
import { SLOTS as INSULT_SLOTS } from "../insults/slots.ts";
import { FUNCTIONALITIES as OF_ORDINARY, ordinary } from "../ordinary/index.ts";
import { SLOTS as ORDINARY_SLOTS } from "../ordinary/slots.ts";
import { inCompany } from "./company.ts";
import { type Functionality, isGuilty } from "./functionality.ts";
import { GUILTY_REGISTERS, INNOCENT_REGISTERS } from "./registers.ts";

const SUITES = [
  { corpus: hate, all: OF_HATE, slots: HATE_SLOTS, guilty: 400, innocent: 400 },
  { corpus: insults, all: OF_INSULTS, slots: INSULT_SLOTS, guilty: 400, innocent: 400 },
  { corpus: ordinary, all: OF_ORDINARY, slots: ORDINARY_SLOTS, guilty: 0, innocent: 600 },
];
const slotsFor = (one: Functionality, slots: Slots): Slots => ({ ...slots, ...one.cast?.(chanceFrom(3)).slots });
const count = (all: readonly Functionality[]): number => all.reduce((sum, { skeletons }) => sum + skeletons.length, 0);

describe.each(SUITES.map((suite) => [suite.corpus.name, suite] as const))("%s", (_, suite) => {
  const { corpus, all, slots } = suite;
  const skeletons = all.flatMap((one) => one.skeletons.map((text) => ({ one, text })));

  test("as many sentences as the datasheet says, guilty and innocent, under names of their own", () => {
    expect(count(all.filter(isGuilty))).toBeGreaterThanOrEqual(suite.guilty);
    expect(count(all.filter((one) => !isGuilty(one)))).toBeGreaterThanOrEqual(suite.innocent);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    for (const { name, skeletons } of all) expect([name, skeletons.length >= 10]).toEqual([name, true]);
  });

  test("no sentence is both guilty and innocent, and none stands twice", () => {
    const twice = skeletons.map(({ text }) => text.toLowerCase()).filter((text, i, texts) => texts.indexOf(text) !== i);
    expect(twice).toEqual([]);
  });

  test("every slot of every sentence is filled", () => {
    for (const { one, text } of skeletons) {
      const filled = slotsFor(one, slots);
      expect([text, slotsIn(text).filter((slot) => !(slot in filled))]).toEqual([text, []]);
      expect(expand(text, filled, chanceFrom(2))).not.toMatch(/[{}]|undefined|NaN/);
    }
  });

  test("every sentence stands in the corpus once before one comes again", () => {
    const decks = [all.filter(isGuilty), all.filter((one) => !isGuilty(one))].filter((deck) => deck.length > 0);
    const size = Math.max(...decks.map(count)) * decks.length;
    const seen = new Set([...linesOf(corpus, 5, size)].map((line) => line.skeleton));
    expect(seen.size).toBe(skeletons.length);
  });

  test("a line bears the labels and the verdict of its function, and names whom it is about", () => {
    const byName = new Map(all.map((one) => [one.name, one]));
    for (const line of linesOf(corpus, 6, 2_000)) {
      const one = byName.get(String(line.function))!;
      expect(line.labels).toEqual(one.labels);
      expect(line.violation).toBe(isGuilty(one));
      expect(line.target === undefined).toBe(one.cast === undefined);
    }
  });
});

test("across the three, no sentence is called an insult in one and innocent in another", () => {
  const all = SUITES.flatMap((suite) => suite.all);
  const innocent = new Set(all.filter((one) => !isGuilty(one)).flatMap(({ skeletons }) => skeletons));
  expect(
    all
      .filter(isGuilty)
      .flatMap(({ skeletons }) => skeletons)
      .filter((text) => innocent.has(text)),
  ).toEqual([]);
});

test("what bears a label is toxic too, unless it is swearing at nobody, which harms nobody", () => {
  for (const { name, labels, violation } of SUITES.flatMap((suite) => suite.all)) {
    if (labels.length === 0) continue;
    expect([name, labels.includes("toxicity")]).toEqual([name, violation !== false]);
    if (violation === false) expect([name, labels]).toEqual([name, ["profanity"]]);
  }
});

test("whoever hides letters is not always guilty, and no manner of writing tells the guilty apart", () => {
  const names = (registers: typeof GUILTY_REGISTERS): ReadonlySet<string> => new Set(registers.map(({ name }) => name));
  expect(names(GUILTY_REGISTERS)).toEqual(names(INNOCENT_REGISTERS));
});

test("a manner of writing keeps mentions, tags, emotes, links and numbers as they are", () => {
  const KEPT = ["@MiraB", "@tobi", "#Tag2", ":KekW:", "https://a.example/Xy", "0-12"];
  const words = fc.array(fc.constantFrom(...KEPT, "You're", "the", "stupid"), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(words, fc.nat(), (words, seed) => {
      for (const { name, write } of INNOCENT_REGISTERS) {
        const written = write(words.join(" "), chanceFrom(seed)).split(" ");
        // A sentence may end with its full stop.
        const whole = new Set(written.map((word) => word.replace(/\.$/, "")));
        expect([name, words.filter((word) => KEPT.includes(word) && !whole.has(word))]).toEqual([name, []]);
      }
    }),
  );
});

test("company is put around a text, never into it", () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      expect(inCompany("they went to the lake", chanceFrom(seed))).toContain("they went to the lake");
    }),
  );
});
