import { expect, test } from "vitest";
import type { AuditEntry } from "../../engine/audit-log.ts";
import { nextEntry } from "../../store/audit-chain.ts";
import { redactEntry } from "./redact-entry.ts";

const entryWith = (content: object): AuditEntry =>
  nextEntry(undefined, { at: 1, actor: "mia", kind: "decided", subject: "c1", content });

test("a number in a note does not leave, nor what would tell it by trying", () => {
  const entry = entryWith({ verdict: "block", note: "posted her number, 202-555-0147, twice" });
  const { content, salt, redacted, ...rest } = redactEntry(entry);
  expect([content, salt]).toEqual([undefined, undefined]);
  expect(redacted).toBe('{"verdict":"block","note":"posted her number, [phone], twice"}');
  expect(entry).toMatchObject(rest);
  expect(rest.hash).toBe(entry.hash);
});

test.each([
  { verdict: "block", note: "posted a number twice, see rule 12" },
  { verdict: "block" },
  { message: { platform: "discord", id: "202-555-0147", revision: 0 } },
  { rulebook: "2025550147", asked: [{ id: "c12.1", action: "delete" }] },
])("an entry without personal data leaves as it is: %j", (content) => {
  const entry = entryWith(content);
  expect(redactEntry(entry)).toBe(entry);
});

test("an erased entry stays erased", () => {
  const { content: _, salt: __, ...erased } = entryWith({});
  expect(redactEntry(erased)).toBe(erased);
});
