import { expect, test } from "vitest";
import { linesOf } from "../corpus.ts";
import { emoteWaves, hypeTrains } from "../crowds/index.ts";
import type { Line } from "../line.ts";
import { HOUR, MINUTE } from "../people.ts";
import { raids } from "./index.ts";
import { KINDS } from "./kinds.ts";

const rowsOf = (corpus: typeof raids, size: number) => [...linesOf(corpus, 1, size)];
const lines = rowsOf(raids, raids.size);
const timeOf = (row: Line): number => Date.parse(row.at);
/** The first scene of a kind: the lines of it until time jumps. */
const sceneOf = (kind: string): readonly Line[] => {
  const first = lines.findIndex((row) => row.kind === kind);
  const after = lines.slice(first).findIndex((row, i, all) => i > 0 && timeOf(row) - timeOf(all[i - 1]!) > HOUR / 2);
  return lines.slice(first, after === -1 ? undefined : first + after);
};
const raidOf = (kind: string): readonly Line[] => sceneOf(kind).filter((row) => row.part === "raid");
const spanOf = (rows: readonly Line[]): number => timeOf(rows.at(-1)!) - timeOf(rows[0]!);

test("every kind is in the sample, amid talk that breaks no rule", () => {
  expect(new Set(lines.map((row) => row.kind))).toEqual(new Set(KINDS.map(({ kind }) => kind)));
  for (const { kind } of KINDS) {
    expect(raidOf(kind), kind).toHaveLength(48);
    expect(sceneOf(kind).filter((row) => row.part === "talk").length, kind).toBeGreaterThan(8);
  }
  for (const row of lines) expect(row.violation).toBe(row.part === "raid");
});

test.each(KINDS.map(({ kind }) => kind).filter((kind) => kind !== "slow"))("%s: 48 lines within 16 seconds", (kind) => {
  expect(spanOf(raidOf(kind))).toBeLessThanOrEqual(16_000);
  expect(spanOf(raidOf(kind))).toBeGreaterThan(12_000);
});

test("a slow raid takes its time", () => {
  expect(spanOf(raidOf("slow"))).toBeGreaterThan(15 * MINUTE);
});

test("each kind is what it is called", () => {
  const texts = (kind: string): number => new Set(raidOf(kind).map((row) => row.text)).size;
  const authors = (kind: string): number => new Set(raidOf(kind).map((row) => row.author.id)).size;
  const old = (row: Line): boolean => timeOf(row) - Date.parse(String(row.author.created_at)) > 1_000 * HOUR;
  expect([texts("pasted"), authors("pasted")]).toEqual([1, 48]);
  expect(texts("template with noise")).toBeGreaterThan(40);
  expect(texts("disguised")).toBeGreaterThan(30);
  expect(texts("all different, just joined")).toBe(48);
  expect(
    raidOf("all different, just joined").every(
      (row) => timeOf(row) - Date.parse(String(row.author.joined_at)) < 17 * MINUTE,
    ),
  ).toBe(true);
  expect(new Set(raidOf("over channels").map((row) => JSON.stringify(row.channel))).size).toBe(6);
  expect(authors("few accounts, many lines")).toBe(6);
  expect(raidOf("half of them old accounts").filter(old)).toHaveLength(24);
  expect(raidOf("joins alone").every((row) => row.surface === "join" && row.text === "")).toBe(true);
});

test("raids of up to 222 accounts come in a longer corpus, at the same pace", () => {
  const long = rowsOf(raids, 12_000).filter((row) => row.kind === "pasted" && row.part === "raid");
  let [run, most] = [1, 1];
  for (let i = 1; i < long.length; i++) {
    run = timeOf(long[i]!) - timeOf(long[i - 1]!) < 2_000 ? run + 1 : 1;
    most = Math.max(most, run);
  }
  expect(most).toBeGreaterThanOrEqual(140);
});

test("a friendly raid looks much like a hostile one, and is none", () => {
  const scenes = rowsOf(hypeTrains, hypeTrains.size).filter(
    (row) => row.kind === "friendly raid" && row.part === "raid",
  );
  expect(scenes.length).toBeGreaterThanOrEqual(48);
  expect(
    scenes.every(
      (row) => row.violation === false && timeOf(row) - Date.parse(String(row.author.joined_at)) < 2 * MINUTE,
    ),
  ).toBe(true);
  expect(new Set(scenes.map((row) => row.text)).size).toBeLessThan(scenes.length / 2);
});

test("in an emote wave many write the same within seconds", () => {
  const wave = rowsOf(emoteWaves, emoteWaves.size).filter(
    (row) => row.kind === "one emote by all" && row.part === "wave",
  );
  expect(wave.length).toBeGreaterThanOrEqual(48);
  expect(new Set(wave.slice(0, 48).map((row) => row.text)).size).toBe(1);
  expect(spanOf(wave.slice(0, 48))).toBeLessThan(9_000);
});
