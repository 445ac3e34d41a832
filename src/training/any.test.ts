import { expect, test } from "vitest";
import { chanceFrom } from "../corpora/chance.ts";
import { anyOf, FIRST_ANY } from "../models/builtin/classifier/any-head.ts";
import { HEAD_COUNT, headOf } from "../models/builtin/classifier/heads.ts";
import { fitAny } from "./any.ts";
import { type Example, noTargets } from "./example.ts";

const example = (source: string, violation: boolean): Example => {
  const { targets, weights } = noTargets();
  weights.fill(1);
  return { text: "", source, violation, clean: !violation, labels: [], targets, weights };
};
const scores = (of: Partial<Record<"toxicity" | "profanity" | "spam" | "negative", number>>): Float64Array => {
  const all = new Float64Array(HEAD_COUNT).fill(0.02);
  for (const head of ["toxicity", "profanity", "spam", "negative"] as const) all[headOf(head)] = of[head] ?? 0.02;
  return all;
};

test("with nothing learnt, any label is a violation, and two are more of one", () => {
  const [none, one, two] = [{}, { toxicity: 0.8 }, { toxicity: 0.8, spam: 0.6 }].map((of) =>
    anyOf(scores(of), FIRST_ANY),
  );
  expect(none).toBeLessThan(0.3);
  expect(one).toBeGreaterThan(none! + 0.3);
  expect(two).toBeGreaterThan(one!);
});

test("a label that breaks no rule anywhere comes to count for less", () => {
  const chance = chanceFrom(4);
  const rows = Array.from({ length: 600 }, (_, i) => {
    const swears = chance.holds(0.5);
    const rude = chance.holds(0.4);
    return {
      example: example(`set ${i % 3}`, rude),
      of: scores({ profanity: swears ? 0.9 : 0.05, toxicity: rude ? 0.7 : 0.1 }),
    };
  });
  const any = fitAny(
    rows.map((row) => row.example),
    rows.map(({ of }) => of),
  );
  const swearing = scores({ profanity: 0.9 });
  expect(anyOf(swearing, any)).toBeLessThan(anyOf(swearing, FIRST_ANY) - 0.2);
  expect(anyOf(scores({ toxicity: 0.7 }), any)).toBeGreaterThan(0.5);
});

test("that all of one set are violations is no reason to blame what that set speaks of", () => {
  const chance = chanceFrom(5);
  // In one set everybody swears and everything is a violation; in the others swearing says nothing.
  const rows = Array.from({ length: 900 }, (_, i) => {
    const isRude = i % 3 === 0;
    const violation = isRude || chance.holds(0.2);
    const swears = isRude || chance.holds(0.3);
    return { example: example(isRude ? "rude" : "mixed", violation), of: scores({ profanity: swears ? 0.9 : 0.05 }) };
  });
  /** How much swearing adds, in log-odds. */
  const added = (sourceOf: (source: string) => string): number => {
    const any = fitAny(
      rows.map((row) => ({ ...row.example, source: sourceOf(row.example.source) })),
      rows.map(({ of }) => of),
    );
    const [quiet, swearing] = [scores({}), scores({ profanity: 0.9 })].map((of) => anyOf(of, any));
    return Math.log(swearing! / (1 - swearing!)) - Math.log(quiet! / (1 - quiet!));
  };
  expect(added((source) => source)).toBeLessThan(0.8 * added(() => "one"));
});

test("texts of which nobody said whether they break a rule teach nothing", () => {
  const { targets, weights } = noTargets();
  const unknown = { ...example("x", true), targets, weights };
  expect(fitAny([unknown, unknown], [scores({}), scores({})])).toEqual(FIRST_ANY);
});
