import { expect, test } from "vitest";
import { messageWith } from "../../test/message.ts";
import { openMemoryStore } from "../store/memory.ts";
import { type Decision, ignoredBy, type Route } from "./decision.ts";
import { diffItems, openDiffDesk } from "./diff-desk.ts";
import { Judgements } from "./judgements.ts";
import type { Message } from "./message.ts";
import { diffOf } from "./rules-diff.ts";

const PLACE = { file: "r.yaml", line: 1, column: 1 };
const deciding = (route: Route, ...rules: readonly (readonly [id: string, fingerprint: string])[]): Decision => ({
  ...ignoredBy({ version: "1", hash: "h" }),
  route,
  rules: rules.map(([id, fingerprint]) => ({
    id,
    fingerprint,
    level: route === "act" ? "act" : "queue",
    sure: true,
    says: "",
    severity: "low",
    place: PLACE,
    findings: [],
  })),
});
const said = (texts: readonly string[]): readonly Message[] =>
  texts.map((text, n) => messageWith(text, { id: `m${n}` }));
const rowOf = (messages: readonly Message[], decide: (place: number) => Decision) => {
  const judgements = new Judgements();
  for (const [place, message] of messages.entries()) judgements.add(place, message, decide(place));
  return judgements.result();
};
const itemsOf = (texts: readonly string[], before: Decision, after: Decision, kept = texts.length) => {
  const messages = said(texts);
  const rows = [rowOf(messages, () => before), rowOf(messages, () => after)] as const;
  return diffItems(diffOf(...rows), rows, new Map([...messages.entries()].slice(0, kept)));
};
const NOTHING = deciding("ignore");

test("of messages that are alike one is shown, and its label stands for all of them", () => {
  const texts = [
    "buy my cheap gold today",
    "buy my cheap gold today!",
    "buy my cheap gold todayy",
    "who is up for a match tonight",
  ];
  const [item] = itemsOf(texts, NOTHING, deciding("queue", ["gold", "f1"]));
  expect(item).toMatchObject({ change: "newly_caught", count: 4, looked: 4 });
  expect(item?.examples.map(({ message, alike }) => [message.id, alike])).toEqual([
    ["m0", 3],
    ["m3", 1],
  ]);
  const standsFor = item!.examples.map(({ probability }) => Math.round(1 / probability));
  expect(standsFor).toEqual([3, 1]);
});

test("where only some of many were looked at, a label stands for those that were not", () => {
  const texts = Array.from({ length: 900 }, (_, n) => `${String.fromCodePoint(0x4e00 + n).repeat(9)}`);
  const [item] = itemsOf(texts, NOTHING, deciding("queue", ["gold", "f1"]));
  expect(item!.looked).toBeLessThan(500);
  const sum = item!.examples.reduce((total, { probability }) => total + 1 / probability, 0);
  expect(sum).toBeCloseTo(900, 6);
});

test("an example names the rules of both rulebooks with the conditions that they had in each", () => {
  const [item] = itemsOf(
    ["some text"],
    deciding("act", ["same", "f"], ["gold", "f1"]),
    deciding("queue", ["gold", "f2"], ["same", "f"]),
  );
  expect(item?.examples[0]?.fired.map(({ id, fingerprint, level }) => [id, fingerprint, level])).toEqual([
    ["gold", "f1", "act"],
    ["gold", "f2", "queue"],
    ["same", "f", "queue"],
  ]);
});

test("messages that were forgotten meanwhile are left out", () => {
  const [item] = itemsOf(["one text here", "and something else"], NOTHING, deciding("queue", ["gold", "f1"]), 1);
  expect(item).toMatchObject({ count: 2, looked: 1 });
  expect(item?.examples.map(({ probability }) => probability)).toEqual([0.5]);
});

test("a label goes to the store with who, which rules and how likely it was looked at, and can be taken back", async () => {
  const store = openMemoryStore();
  const desk = openDiffDesk({ store, by: { kind: "moderator", name: "ann" }, clock: () => 1_790_000_000_000 });
  const [item] = itemsOf(["some text"], deciding("act", ["old", "f1"]), deciding("queue", ["new", "f2"]));
  await desk.label(item!, item!.examples[0]!, false);
  expect(await store.labels()).toMatchObject([
    {
      key: { id: "m0" },
      violation: false,
      rules: ["new", "old"],
      by: { kind: "moderator", name: "ann" },
      at: 1_790_000_000_000,
      source: "diff",
      probability: 1,
    },
  ]);
  expect((await store.labels())[0]).not.toHaveProperty("caseId");
  expect([...(await desk.said()).values()]).toEqual([{ violation: false, by: "ann" }]);
  expect(await store.ruleTrials("old")).toMatchObject([{ wrong: true, fair: false, acted: false }]);
  await desk.takeBack(item!.examples[0]!);
  expect([await store.labels(), (await desk.said()).size]).toEqual([[], 0]);
});
