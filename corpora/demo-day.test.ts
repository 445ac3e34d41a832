import { join } from "node:path";
import { expect, test } from "vitest";
import { type MessageEntry, toMessage } from "../src/connectors/jsonl/to-message.ts";
import { keyText, type Message } from "../src/engine/message.ts";
import { demoDay } from "./make-demo-day.ts";

const FILE = join(import.meta.dirname, "demo-day.jsonl");
const entries: MessageEntry[] = demoDay()
  .trimEnd()
  .split("\n")
  .map((text, i) => toMessage(text, i + 1))
  .filter((entry) => entry.kind === "message");
const HOUR = 3_600_000;
const ageOf = ({ sentAt, author }: Message): number => sentAt! - author!.createdAt!;

// Changed on purpose? `npx vitest run corpora -u` writes the file anew.
test("the file is what its generator writes", async () => {
  expect(demoDay()).toBe(demoDay());
  await expect(demoDay()).toMatchFileSnapshot(FILE);
});

test("every line says all that a line can say, in the order of time, and no id comes twice", () => {
  expect(entries.length).toBe(demoDay().split("\n").length - 1);
  expect(entries.length).toBeGreaterThanOrEqual(250);
  expect(entries.length).toBeLessThanOrEqual(400);
  for (const { message, labels, violation, source } of entries) {
    expect([message.sentAt, message.community, message.channel?.name, message.author?.createdAt]).not.toContain(
      undefined,
    );
    expect(violation).toBe((labels ?? []).length > 0);
    expect(source).toBe("demo_day");
  }
  const times = entries.map(({ message }) => message.sentAt!);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(new Set(entries.map(({ message }) => keyText(message))).size).toBe(entries.length);
});

test("names belong to one account each, and nobody writes before they exist", () => {
  const ids = new Map<string, string>();
  for (const { message } of entries) {
    const { id, name, createdAt, joinedAt } = message.author!;
    expect(ids.get(`${message.platform} ${name}`) ?? id).toBe(id);
    ids.set(`${message.platform} ${name}`, id);
    expect(createdAt).toBeLessThan(message.sentAt!);
    expect(joinedAt ?? 0).toBeLessThan(message.sentAt!);
  }
  expect(new Set(ids.values()).size).toBe(ids.size);
});

test("it holds the evening that the datasheet describes", () => {
  const fresh = (platform: string) =>
    entries.filter((e) => e.message.platform === platform && ageOf(e.message) < 24 * HOUR);
  const raid = fresh("twitch").map((e) => e.message);
  expect(raid.length).toBe(40);
  expect(new Set(raid.map((m) => m.author!.id)).size).toBe(40);
  expect(raid.at(-1)!.sentAt! - raid[0]!.sentAt!).toBeLessThan(16_000);
  expect(fresh("discord").map((e) => e.labels)).toEqual(Array.from({ length: 14 }, () => ["scam", "spam"]));

  const emotes = entries.filter((e) => /^(lanternHype|PogChamp)( (lanternHype|PogChamp))*$/.test(e.message.text));
  expect(emotes.length).toBe(30);
  expect(emotes.some((e) => e.violation)).toBe(false);
  expect(Math.min(...emotes.map((e) => ageOf(e.message)))).toBeGreaterThan(365 * 24 * HOUR);

  const counts = new Map<string, number>();
  for (const label of entries.flatMap((e) => e.labels ?? [])) counts.set(label, (counts.get(label) ?? 0) + 1);
  expect(Object.fromEntries(counts)).toEqual({
    doxxing: 1,
    harassment: 43,
    hate: 1,
    scam: 15,
    self_harm: 1,
    spam: 56,
    threat: 1,
  });
});
