import { describe, expect, test } from "vitest";
import { readRaw } from "./read-text.ts";

describe("what Discord sends for a channel, a role, a time or a command", () => {
  test.each([
    "ask in <#123456789012345678> please",
    "ask in <@&123456789012345678> please",
    "ask in <t:1700000000:R> please",
    "ask in <t:-1700000000> please",
    "ask in </mod explain:123456789012345678> please",
  ])("is no number that the author gives away: %s", (raw) => {
    const { text, rawSpan } = readRaw(raw);
    expect(text.replaceAll(/ +/g, " ")).toBe("ask in please");
    // Offsets stay: the last word is found where it stands.
    const { start, end } = rawSpan(text.length - "please".length, text.length);
    expect(raw.slice(start, end)).toBe("please");
  });

  test.each(["<#12>", "call <5551234567>", "a < 12345678", "<t:soon>"])("and all else is read: %s", (raw) =>
    expect(readRaw(raw).text.trim()).not.toBe(""),
  );
});

test("a text full of opening brackets is read in linear time", () => {
  expect(readRaw("<t:".repeat(400)).text.length).toBeGreaterThan(0);
  expect(readRaw(`</${"a".repeat(500)}`).text.length).toBeGreaterThan(0);
});
