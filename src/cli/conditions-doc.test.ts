import { expect, test } from "vitest";
import { conditions } from "../engine/conditions/index.ts";
import { conditionsDoc } from "./conditions-doc.ts";

test("docs/rules.md says what conditions there are (vitest -u writes it anew)", async () => {
  await expect(conditionsDoc(conditions)).toMatchFileSnapshot("../../docs/rules.md");
});

test("every key has a kind and a meaning, and defaults are in the units of rulebooks", () => {
  const doc = conditionsDoc(conditions);
  const rows = doc.split("\n").filter((line) => /^\| `\w+` \|/.test(line));
  expect(rows.length).toBeGreaterThan(60);
  for (const row of rows) expect(row).toMatch(/^\| `\w+` \| [^|]+(?:\\\|[^|]*)* \| [^|]*\| \S.* \|$/);
  expect(doc).toContain("| `within` | duration | `20s` |");
  expect(doc).toContain("| `likeness` | share | `50%` |");
});
