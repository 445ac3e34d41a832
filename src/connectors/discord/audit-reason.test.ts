import fc from "fast-check";
import { expect, test } from "vitest";
import { auditReason, isMarkedFor, isOurs, marksIn } from "./audit-reason.ts";

test("the audit log names the case and the effect, then says why", () => {
  expect(auditReason(["c12.3"], "Posts a scam link.")).toBe("[modbot c12.3] Posts a scam link.");
  expect(marksIn("[modbot c12.3] Posts a scam link.")).toEqual(["c12.3"]);
  expect(marksIn(auditReason(["c1", "c2"], "A raid."))).toEqual(["c1", "c2"]);
});

test.each([undefined, null, "", "spam", "modbot c12.3 spam", "he said [modbot c12.3]", "[modbot ]", 7])(
  "what a moderator wrote is never taken for modbot's: %s",
  (reason) => expect(isOurs(reason)).toBe(false),
);

test("an effect knows its own line, and the line of its case, and no other's", () => {
  const item = { id: "c1.2", caseId: "c1" };
  expect(isMarkedFor("[modbot c1.2] x", item)).toBe(true);
  expect(isMarkedFor("[modbot c1] x", item)).toBe(true);
  expect(isMarkedFor("[modbot c1.22] x", item)).toBe(false);
  expect(isMarkedFor("[modbot c12] x", item)).toBe(false);
});

test("whatever the words, Discord takes the header, and the marks come back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 900 }), (words) => {
      const reason = auditReason(["c12.3"], words);
      expect(encodeURIComponent(reason).length).toBeLessThanOrEqual(512);
      expect(marksIn(reason)).toEqual(["c12.3"]);
      expect(reason).not.toMatch(/[\u0000-\u001f]/);
    }),
  );
});
