import fc from "fast-check";
import { expect, test } from "vitest";
import { ACTIONS } from "../engine/actions/index.ts";
import type { ActionName, OutboxItem } from "../engine/effect.ts";
import { type Batch, openLane } from "./lane.ts";
import { subjectOf } from "./subject.ts";

const item = (id: string, action: ActionName, author = "ann"): OutboxItem => ({
  id,
  caseId: "c1",
  effect: {
    action,
    target: { platform: "discord", community: "s1", channel: "general", message: "m1", author },
    reason: "r",
  },
  status: "pending",
  createdAt: 0,
  expiresAt: 1,
  attempts: 0,
  dueAt: 0,
});

const fill = (...items: readonly OutboxItem[]) => filled(undefined, items);
const filled = (together: Parameters<typeof openLane>[0], items: readonly OutboxItem[]) => {
  const lane = openLane(together);
  for (const one of items) lane.add({ item: one, recall: false });
  return lane;
};
const idsOf = (taken: readonly Batch[]): string[] => taken.map((batch) => batch.map((w) => w.item.id).join("+"));

test("who spams is stopped first, then the traces go, then people are told", () => {
  const lane = fill(item("1", "alert"), item("2", "tell"), item("3", "delete"), item("4", "timeout"), item("5", "ban"));
  expect(idsOf(lane.take(9))).toEqual(["5", "4", "3", "2", "1"]);
});

test("what a crash left open comes before everything else", () => {
  const lane = fill(item("1", "ban"));
  lane.add({ item: item("2", "alert"), recall: true });
  expect(idsOf(lane.take(9))).toEqual(["2", "1"]);
});

test("the lifting of a ban never overtakes the ban, nor runs beside it", () => {
  const lane = fill(item("1", "unban"), item("2", "ban"), item("3", "ban", "bob"));
  const first = lane.take(9);
  expect(idsOf(first)).toEqual(["3", "1"]);
  expect(lane.size()).toBe(0);
  lane.release(first[1]![0]);
  expect(idsOf(lane.take(9))).toEqual(["2"]);
});

test("two messages of one author are deleted side by side", () => {
  expect(idsOf(fill(item("1", "delete"), item("2", "delete")).take(9))).toEqual(["1", "2"]);
});

const deletes = {
  keyOf: ({ effect }: OutboxItem) => (effect.action === "delete" ? effect.target.author : undefined),
  atMost: 3,
};

test("the deletes of a wave go in few calls, as many as the platform takes, and a ban still goes before them", () => {
  const items = ["1", "2", "3", "4", "5"].map((id) => item(id, "delete"));
  const lane = filled(deletes, [...items, item("6", "delete", "bob"), item("7", "ban"), item("8", "timeout")]);
  expect(idsOf(lane.take(3))).toEqual(["7", "8", "1+2+3"]);
  expect(idsOf(lane.take(9))).toEqual(["4+5", "6"]);
});

test("a wave is gone from the channel before each who took part is timed out, but not before a ban or a lock", () => {
  const wave = Array.from({ length: 40 }, (_, i) => item(`d${i}`, "delete", "wave"));
  const timeouts = Array.from({ length: 9 }, (_, i) => item(`t${i}`, "timeout", `u${i}`));
  const lane = filled({ keyOf: deletes.keyOf, atMost: 100 }, [...timeouts, ...wave, item("ban", "ban", "eve")]);
  const first = lane.take(1);
  expect(idsOf(first)).toEqual(["ban"]);
  const second = lane.take(2);
  expect(second.map((batch) => batch.length)).toEqual([40, 1]);
  expect(lane.size()).toBe(8);
});

test("crowds never hold up the others: between two of them one of the others goes", () => {
  const wave = Array.from({ length: 60 }, (_, i) => item(`d${i}`, "delete", "wave"));
  const timeouts = Array.from({ length: 3 }, (_, i) => item(`t${i}`, "timeout", `u${i}`));
  const lane = filled({ keyOf: deletes.keyOf, atMost: 20 }, [...timeouts, ...wave]);
  expect(lane.take(9).map((batch) => batch[0].item.effect.action)).toEqual([
    "delete",
    "timeout",
    "delete",
    "timeout",
    "delete",
    "timeout",
  ]);
});

test("what a crash left open is looked up one by one, however much could go together", () => {
  const lane = openLane(deletes);
  for (const id of ["1", "2"]) lane.add({ item: item(id, "delete"), recall: true });
  for (const id of ["3", "4"]) lane.add({ item: item(id, "delete"), recall: false });
  expect(idsOf(lane.take(9))).toEqual(["1", "2", "3+4"]);
});

test("whatever is asked for, everything is taken once, and each subject in order", () => {
  const actions = Object.keys(ACTIONS) as ActionName[];
  const asked = fc.array(fc.tuple(fc.constantFrom(...actions), fc.constantFrom("ann", "bob")), { maxLength: 60 });
  fc.assert(
    fc.property(asked, fc.integer({ min: 1, max: 5 }), fc.boolean(), (wanted, atOnce, joins) => {
      const items = wanted.map(([action, author], i) => item(String(i), action, author));
      const lane = filled(joins ? deletes : undefined, items);
      const order: OutboxItem[] = [];
      for (let batches = lane.take(atOnce); batches.length > 0; batches = lane.take(atOnce)) {
        const taken = batches.flat();
        expect(new Set(taken.map((w) => subjectOf(w.item))).size).toBe(taken.length);
        for (const waiting of taken) {
          order.push(waiting.item);
          lane.release(waiting);
        }
      }
      expect(order.length).toBe(items.length);
      for (const one of items) {
        const same = order.filter((other) => subjectOf(other) === subjectOf(one));
        expect(same).toEqual(items.filter((other) => subjectOf(other) === subjectOf(one)));
      }
    }),
  );
});
