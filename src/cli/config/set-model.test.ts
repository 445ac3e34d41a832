import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { withModel } from "./set-model.ts";

const NAME = "Xenova/all-MiniLM-L6-v2";

test.each([
  ["an empty file", "", `models:\n  embedder: ${NAME}\n`],
  ["only comments", "# mine\n", `# mine\nmodels:\n  embedder: ${NAME}\n`],
  [
    "no models yet",
    "mode: observe # for now\nrules: r.yaml\n",
    `mode: observe # for now\nrules: r.yaml\nmodels:\n  embedder: ${NAME}\n`,
  ],
  [
    "another model, with a comment",
    "models:\n  embedder: old/one   # fast\n  threads: 2\n",
    `models:\n  embedder: ${NAME}   # fast\n  threads: 2\n`,
  ],
  ["in one line", "models: { embedder: builtin, threads: 2 }\n", `models: { embedder: ${NAME}, threads: 2 }\n`],
  ["a model of the other kind", "models: { classifier: a/b }\n", `models: { classifier: a/b, embedder: ${NAME} }\n`],
  ["a name in quotes", 'models:\n  embedder: "old/one"\n', `models:\n  embedder: ${NAME}\n`],
  ["nothing behind models", "models:\nmode: observe\n", `models: { embedder: ${NAME} }\nmode: observe\n`],
  ["lines of Windows", "mode: observe\r\n", `mode: observe\r\nmodels:\r\n  embedder: ${NAME}\r\n`],
])("the choice is written and all else stays as it was: %s", (_, before, after) =>
  expect(withModel(before, "embedder", NAME)).toBe(after),
);

test.each([
  ["a list", "models: [a]\n"],
  ["an alias", "a: &a { embedder: x/y }\nmodels: *a\n"],
  ["no map at all", "- a\n"],
  ["no YAML", "a: [\n"],
])("what cannot be changed safely is left alone: %s", (_, before) =>
  expect(withModel(before, "embedder", NAME)).toBeUndefined(),
);

test("any configuration keeps its meaning", () => {
  const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean());
  const key = fc.stringMatching(/^[a-z]{1,6}$/).filter((one) => one !== "models");
  const config = fc.dictionary(key, fc.oneof(scalar, fc.dictionary(key, scalar), fc.array(scalar)));
  fc.assert(
    fc.property(config, fc.boolean(), (value, flow) => {
      const text = flow
        ? JSON.stringify(value)
        : `# mine\n${Object.keys(value)
            .map((one) => `${one}: ${JSON.stringify(value[one])}\n`)
            .join("")}`;
      const after = withModel(text, "classifier", NAME);
      expect(parse(after ?? "")).toEqual({ ...value, models: { classifier: NAME } });
      expect(withModel(after ?? "", "classifier", "builtin")).toBe(after?.replace(NAME, "builtin"));
    }),
  );
});
