import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { jsonLine } from "../cli/json.ts";
import { type CorpusEntry, type MessageEntry, toMessage } from "../connectors/jsonl/to-message.ts";
import { keyText, SURFACES } from "../engine/message.ts";
import { type Corpus, DEFAULT_SEED, linesOf } from "./corpus.ts";
import { CORPORA } from "./index.ts";
import type { Line } from "./line.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "corpora");
const made = (corpus: Corpus, size = corpus.size, seed = DEFAULT_SEED): readonly Line[] => [
  ...linesOf(corpus, seed, size),
];
const textOf = (lines: readonly Line[]): string => lines.map((line) => `${jsonLine(line)}\n`).join("");
/** A reader that does not know joins must say so, and of nothing else. */
const KNOWS_JOINS = SURFACES.some((surface: string) => surface === "join");
const isMessage = (entry: CorpusEntry): entry is MessageEntry => entry.kind === "message";

describe.each(CORPORA.map((corpus) => [corpus.name, corpus] as const))("%s", (_, corpus) => {
  const lines = made(corpus);
  const entries = lines.map((line, i) => toMessage(jsonLine(line), i + 1));
  const read = entries.filter(isMessage);

  // Changed on purpose? `npx vitest run src/corpora -u` writes the files anew.
  test("the sample in corpora/ is what its generator writes", async () => {
    await expect(textOf(lines)).toMatchFileSnapshot(join(FOLDER, `${corpus.name}.jsonl`));
  });

  test("the same seed gives the same, another seed something else, and a longer one begins with a shorter one", () => {
    expect(textOf(made(corpus, 300))).toBe(textOf(lines.slice(0, 300)));
    expect(made(corpus, 300, 2).map((line) => line.text)).not.toEqual(lines.slice(0, 300).map((line) => line.text));
    expect(made(corpus, 1)).toHaveLength(1);
    expect(made(corpus, 5_000)).toHaveLength(5_000);
  });

  test("the reader of corpora reads every line", () => {
    const unread = entries.flatMap((entry, i) => (isMessage(entry) ? [] : [[entry.why, lines[i]!.surface]]));
    if (KNOWS_JOINS) expect(unread).toEqual([]);
    else
      expect(unread.filter(([why, surface]) => surface !== "join" || !String(why).startsWith('"surface"'))).toEqual([]);
    expect(read.length).toBeGreaterThan(lines.length * 0.85);
  });

  test("a line says what it is, and its labels and its verdict agree", () => {
    for (const { message, labels, violation, source } of read) {
      expect([message.sentAt, message.community, message.channel?.name, message.author?.createdAt]).not.toContain(
        undefined,
      );
      // To swear at nobody bears a label, and is for each community to allow.
      if (violation !== false || labels?.join() !== "profanity") expect(violation).toBe((labels ?? []).length > 0);
      expect(source).toBe(`modbot-${corpus.name}`);
    }
  });

  test("no id comes twice, time never goes back, and nobody writes before they are there", () => {
    expect(new Set(read.map(({ message }) => keyText(message))).size).toBe(read.length);
    const times = read.map(({ message }) => message.sentAt!);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    for (const { message } of read) {
      const { createdAt, joinedAt } = message.author!;
      expect(createdAt).toBeLessThanOrEqual(joinedAt!);
      expect(joinedAt).toBeLessThanOrEqual(message.sentAt!);
    }
  });

  test("a name belongs to one account", () => {
    const ids = new Map<string, string>();
    for (const { author, platform } of lines) {
      const key = `${platform} ${author.name}`;
      expect(ids.get(key) ?? author.id).toBe(author.id);
      ids.set(key, author.id);
    }
  });
});

const shareOf = (name: string): number => {
  const lines = made(CORPORA.find((corpus) => corpus.name === name)!);
  return lines.filter((line) => line.violation).length / lines.length;
};
test.each([
  ["disguises", 0.85, 1],
  ["innocent", 0, 0],
  ["scams", 0.48, 0.65],
  ["links", 0, 0],
  ["doxxing", 0.4, 0.4],
  ["raids", 0.45, 0.65],
  ["emote-waves", 0, 0],
  ["hype-trains", 0, 0],
  ["hate", 0.5, 0.5],
  ["insults", 0.5, 0.5],
  ["ordinary", 0, 0],
  ["threats", 0.4, 0.4],
  ["self-harm", 0.4, 0.4],
  ["sexual", 0.4, 0.4],
  ["doxxing-talk", 0.4, 0.4],
  ["spam", 0.4, 0.4],
  ["swearing", 0, 0],
])("of %s as much breaks the rules as the datasheet says", (name, least, most) => {
  const share = shareOf(name);
  expect(share).toBeGreaterThanOrEqual(least);
  expect(share).toBeLessThanOrEqual(most);
});

test.each([
  ["disguises", 0.9],
  ["innocent", 1],
  ["scams", 0.9],
  ["links", 0.97],
  ["doxxing", 0.97],
  ["hate", 0.97],
  ["insults", 0.9],
  ["ordinary", 0.9],
  ["threats", 0.95],
  ["self-harm", 0.95],
  ["sexual", 0.95],
  ["doxxing-talk", 0.93],
  ["spam", 0.95],
  ["swearing", 0.85],
])("texts of %s are not the same over and over", (name, least) => {
  const lines = made(CORPORA.find((corpus) => corpus.name === name)!).filter((line) => line.copy !== true);
  expect(new Set(lines.map((line) => line.text)).size / lines.length).toBeGreaterThanOrEqual(least);
});
