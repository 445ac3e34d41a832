import { expect, test } from "vitest";
import { keysDoc } from "./keys-doc.ts";

test("docs/keys.md says what the keys do (vitest -u writes it anew)", async () => {
  await expect(keysDoc()).toMatchFileSnapshot("../../docs/keys.md");
});
