import { describe, expect, test } from "vitest";
import { STRONG, SWEARS } from "../../../bench/abusive.ts";
import { TECHNIQUES } from "../../../bench/disguise.ts";
import { INNOCENT_SENTENCES, INNOCENT_WORDS } from "../../../bench/innocent.ts";
import { seeded } from "../../../bench/seeded.ts";
import type { TermMode, TextForm } from "../condition.ts";
import { lexiconBuilder, type TermHit, termProblem } from "./lexicon.ts";

const finder = (entries: readonly string[], mode: TermMode = "word", form: TextForm = "both") => {
  const builder = lexiconBuilder();
  const group = builder.terms(entries, { mode, text: form });
  const lexicon = builder.build();
  return {
    strength: (text: string) => lexicon.scan(text).strength(group),
    hits: (text: string): readonly TermHit[] => lexicon.scan(text).hits(group),
  };
};

describe("disguises", () => {
  const { strength } = finder(STRONG);
  test.each(TECHNIQUES.map((technique) => [technique.name, technique] as const))("%s hides no term", (_, technique) => {
    const chance = seeded(7);
    const missed = STRONG.flatMap((term) => {
      const hidden = technique.hide(term, chance);
      return strength(`well ${hidden} then`) === 0 ? [hidden] : [];
    });
    expect(missed).toEqual([]);
  });

  test.each([
    ["kill yourself", "k1ll yours3lf", ["leetspeak"]],
    ["kill yourself", "KILL yourself", ["case"]],
    ["kill yourself", "kiⅼl yourself", ["styled letters"]],
    ["kill yourself", "kіll yourself", ["confusables"]],
    ["kill yourself", "ki\u200bll yourself", ["invisible characters"]],
    ["kill yourself", "kíll yourself", ["combining marks"]],
    ["kill yourself", "kiiiill yourself", ["repeats"]],
    ["kill yourself", "k i l l y o u r s e l f", ["separators"]],
    ["kill yourself", "killyourself", ["joined words"]],
    ["slut", "sIut", ["confusables"]],
  ])("%s in %j is told as %j", (term, text, disguises) => {
    expect(finder([term]).hits(text)).toMatchObject([{ term, disguises, span: { start: 0, end: text.length } }]);
  });

  test.each(["fukk", "bittch", "freenitro", "f-uck", "fu**ck**", "a s s", "čum", "a55"])(
    "%s is doubtful, so it is at most queued",
    (text) => {
      expect(finder(["fuk", "bitch", "free nitro", "fuck", "ass", "cum"]).strength(text)).toBeLessThan(2);
    },
  );
});

describe("innocent words and talk are never hit", () => {
  const { strength, hits } = finder(SWEARS);
  test("there are enough to tell", () => {
    expect(INNOCENT_WORDS.length).toBeGreaterThan(150);
    expect(INNOCENT_SENTENCES.length).toBeGreaterThan(60);
  });
  test("words, as they are and in capitals", () => {
    const words = INNOCENT_WORDS.flatMap((word) => [word, word.toUpperCase(), `${word}s`, `"${word}"`, `the ${word}!`]);
    expect(words.filter((word) => strength(word) > 0)).toEqual([]);
  });
  test("sentences", () => {
    const wrong = INNOCENT_SENTENCES.filter((text) => strength(text) > 0);
    expect(wrong.map((text) => [text, hits(text).map((hit) => hit.term)])).toEqual([]);
  });
  test.each([
    ["kill", "kiil"],
    ["slut", "siut"],
    ["nigger", "niger"],
    ["bot", "boot"],
    ["bot", "b o o t"],
    ["ass", "455"],
    ["ass", "as"],
    ["ass", "c l a s s"],
    ["сок", "cok"],
    ["cop", "сор"],
    ["god", "good"],
    ["ano", "añó".normalize("NFC").replace("añó", "anno")],
  ])("%s is not %s", (term, text) => expect(finder([term]).strength(text)).toBe(0));
  test("a name with 's is doubtful at most", () => expect(strength("Dick's Sporting Goods")).toBe(1));
});

describe("modes, forms and entries", () => {
  test.each([
    ["word", "cock", [2, 0, 0, 0]],
    ["prefix", "cock", [2, 2, 0, 0]],
    ["substring", "cock", [2, 2, 2, 2]],
  ] as const)("%s", (mode, term, strengths) => {
    const { strength } = finder([term], mode);
    expect(["a cock.", "cockpit", "peacock", "babcocks"].map(strength)).toEqual(strengths);
  });

  test("a raw list sees through case and nothing else", () => {
    const { strength } = finder(["bitch"], "word", "raw");
    expect(["BITCH", "b1tch", "bitchhh", "b\u200bitch", "ｂitch", "bítch"].map(strength)).toEqual([2, 0, 0, 0, 0, 0]);
  });

  test.each([
    ["1488", "we 1488 ok", 2],
    ["1488", "21488", 0],
    ["хуй", "ну ХУЙ тебе", 2],
    ["傻逼", "你傻逼吗", 2],
    ["🖕", "take this🖕🏽", 2],
    ["a$$", "what an ass", 2],
    ["e-girl", "egirl", 2],
    ["e-girl", "e girl", 2],
    ["free nitro", "free!nitro", 2],
    ["free nitro", "free...nitro", 2],
    ["free nitro", "freedom nitro", 0],
    ["i love", "i love it", 2],
    ["kill", "!kill", 2],
    ["kill", "kill!!!", 2],
    ["kill", "@kill", 2],
    ["ass", "ass🇺🇸", 2],
    ["shit", "was shit to me", 2],
    ["ass", "pass ass class", 2],
  ])("%s in %j: %i", (term, text, strength) => expect(finder([term]).strength(text)).toBe(strength));

  test.each(["", "  ", "...", "\u200b", "x".repeat(300)])("%j cannot be searched for, and says why", (entry) => {
    expect(termProblem(entry)).toBeTypeOf("string");
    expect(() => lexiconBuilder().terms([entry], { mode: "word", text: "both" })).toThrow(/entry/);
  });

  test("a scan of one text leaves nothing for the next", () => {
    const { strength } = finder(["bitch"]);
    expect([strength("bitch"), strength("hello"), strength("b1tch"), strength("")]).toEqual([2, 0, 2, 0]);
  });

  test("spans mark each find, in order, marks included", () => {
    const text = "x BITCH y bi\u0301tch\u0301 z";
    expect(
      finder(["bitch"])
        .hits(text)
        .map(({ span }) => text.slice(span.start, span.end)),
    ).toEqual(["BITCH", "bi\u0301tch\u0301"]);
  });
});
