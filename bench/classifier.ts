// How long the built-in classifier takes: the looks that every message gets (the gate, then the net), all labels of a message, and both as a rule
// asks them.
// Usage: npm run bench -- classifier [--messages N] [--rounds N] [--json]
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { linesOf } from "../src/corpora/corpus.ts";
import { CORPORA } from "../src/corpora/index.ts";
import type { ScoredText } from "../src/engine/scorers/classifier.ts";
import { lexiconBuilder } from "../src/engine/text/lexicon.ts";
import { meantText } from "../src/engine/text/meant-text.ts";
import { loadClassifier } from "../src/models/builtin/classifier/load-classifier.ts";
import { seeded } from "./seeded.ts";

const { values } = parseArgs({
  options: {
    messages: { type: "string", default: "10000" },
    rounds: { type: "string", default: "5" },
    json: { type: "boolean", default: false },
  },
});
const rounds = Number(values.rounds);
const classifier = loadClassifier(readFileSync("models/modbot-chat.bin"));

/** Ordinary chat, of which one message in thirty is not. */
const chatOf = (count: number): readonly string[] => {
  const chance = seeded(11);
  const texts = (names: readonly string[], violating: boolean): readonly string[] =>
    CORPORA.filter(({ name }) => names.includes(name)).flatMap((corpus) =>
      [...linesOf(corpus, 4711, 4 * corpus.size)].flatMap(({ text, violation }) =>
        violation === violating ? [text] : [],
      ),
    );
  const fine = texts(["ordinary", "innocent"], false);
  const others = texts(["insults", "hate", "threats", "spam"], true);
  return Array.from({ length: count }, () => chance.pick(chance.holds(1 / 30) ? others : fine));
};

const scan = lexiconBuilder().build().scan("");
const textOf = (text: string): ScoredText => ({
  message: { platform: "jsonl", id: "m", revision: 0, surface: "text", text },
  scan,
  folded: meantText(text),
});
const texts = chatOf(Number(values.messages)).map(textOf);

/** Microseconds of processor time a message, the least of some rounds after one that is not counted. */
const perMessage = (ask: (text: ScoredText) => unknown): number => {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round <= rounds; round++) {
    const before = process.cpuUsage();
    for (const text of texts) ask(text);
    const { user, system } = process.cpuUsage(before);
    if (round > 0) best = Math.min(best, (user + system) / texts.length);
  }
  return best;
};

const passed = texts.filter((text) => classifier.mayScore(text)).length / texts.length;
const results = {
  messages: texts.length,
  meanCharacters: texts.reduce((sum, { message }) => sum + message.text.length, 0) / texts.length,
  passesGate: passed,
  gateUs: perMessage((text) => classifier.mayScore(text)),
  allLabelsUs: perMessage((text) => classifier.score(text)),
  gateThenLabelsUs: perMessage((text) => classifier.mayScore(text) && classifier.score(text)),
};
if (values.json) console.log(JSON.stringify({ node: process.version, model: classifier.model, ...results }));
else {
  console.log(
    `${results.messages} messages of ${results.meanCharacters.toFixed(0)} characters; ${classifier.model.id} ${classifier.model.version}`,
  );
  console.log(`gate, then net         ${results.gateUs.toFixed(2)} us, lets ${(100 * passed).toFixed(1)} % pass`);
  console.log(`all labels             ${results.allLabelsUs.toFixed(2)} us`);
  console.log(
    `labels behind both     ${results.gateThenLabelsUs.toFixed(2)} us, ${Math.round(1e6 / results.gateThenLabelsUs)} messages a second of processor time`,
  );
}
