import { expect, test } from "vitest";
import { lexiconBuilder } from "./lexicon.ts";

const strength = (term: string, text: string): number => {
  const builder = lexiconBuilder();
  const group = builder.terms([term], { mode: "word", text: "both" });
  return builder.build().scan(text).strength(group);
};

test.each([
  ["шека", "щека"],
  ["тип", "тпп"],
  ["ман", "маң"],
  ["вол", "ьол"],
  ["моє", "мое"],
  ["зима", "зпма"],
  ["нос", "һос"],
])("a list with %s does not hit %s, which only looks alike once both are taken for Latin", (term, text) =>
  expect(strength(term, text)).toBe(0),
);

test.each([
  ["шека", "ШЕКА"],
  ["елка", "ёлка"],
  ["хата", "х\u200bата"],
  ["хата", "xатa"],
  ["κακη", "ΚΑΚΉ"],
  ["كلب", "ﻛﻠﺐ"],
])("a list with %s still hits %j", (term, text) => expect(strength(term, text)).toBeGreaterThan(0));
