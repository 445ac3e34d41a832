import { expect, test } from "vitest";
import { z } from "zod";
import { wordEmbedder } from "../../../test/word-embedder.ts";
import { wordClassifier } from "../../../test/word-models.ts";
import { Moderator } from "../moderate.ts";
import { compileRulebook } from "../rulebook/compile.ts";
import { proofProblem, proveRulebook } from "../rulebook/prove.ts";
import { conditions } from "./index.ts";

const asFile = (example: string): string =>
  `format: modbot-rules/1\nversion: "1"\nrules:\n  - id: example\n    says: An example.\n${example.trim().replace(/^(?=.)/gm, "    ")}\n  - { id: watch, says: Watches., mode: shadow, when: { raid: {} } }\n`;

const classifier = wordClassifier({
  worthless: { harassment: 0.99 },
  awful: { negative: 0.9 },
});

test.each(conditions.map((c) => [c.name, c.example] as const))(
  "the example of %s in the docs does what it says",
  (name, example) => {
    const book = compileRulebook({
      file: `${name}.yaml`,
      text: asFile(example),
      models: { classifier: () => classifier, embedder: () => wordEmbedder() },
    });
    const { catches, allows } = book.rules[0]!.prove;
    expect(catches.length + allows.length).toBeGreaterThan(1);
    expect(allows.length).toBeGreaterThanOrEqual(catches.length);
    expect(example).toContain(`${name}:`);
    expect(
      proveRulebook(book, (b) => new Moderator(b)).map((failure) => proofProblem(failure, failure.place.file).message),
    ).toEqual([]);
  },
);

test.each(conditions.map((c) => [c.name, c.params] as const))(
  "an editor has something to say about every key of %s",
  (_, params) => {
    const { properties = {} } = z.toJSONSchema(params, { io: "input", unrepresentable: "any" });
    for (const [key, schema] of Object.entries(properties)) expect(schema, key).toHaveProperty("description");
  },
);
