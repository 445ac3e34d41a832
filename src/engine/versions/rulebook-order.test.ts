import { expect, test } from "vitest";
import type { Order } from "../order.ts";
import { orderedBy, type RulebookOrder } from "./rulebook-order.ts";

const given = (...bodies: readonly Order["body"][]): readonly Order[] =>
  bodies.map((body, i) => ({ seq: i + 1, at: i + 1, by: { kind: "modbot" }, body }));
const use = (hash: string): RulebookOrder => ({ kind: "rulebook", does: "use", hash, as: "deployed" });
const tries = (hash: string, percent = 0): RulebookOrder => ({ kind: "rulebook", does: "try", hash, percent });
const standing = (...bodies: readonly Order["body"][]) => {
  const { use: used, trial } = orderedBy(given(...bodies));
  return [used?.body.hash, trial?.hash, trial?.order];
};

test("a trial goes on while another rulebook is put to use, and ends with its own promotion", () => {
  expect(standing(tries("g"), use("b"))).toEqual(["b", "g", 1]);
  expect(standing(tries("g"), use("g"))).toEqual(["g", undefined, undefined]);
});

test("a trial takes the place of the one before, and a wider share of the same rulebook is a trial of its own", () => {
  expect(standing(tries("g"), tries("h"))).toEqual([undefined, "h", 2]);
  expect(standing(tries("g", 10), tries("g", 20))).toEqual([undefined, "g", 2]);
});

test("a trial that was ended does not come back with a restart", () => {
  expect(standing(use("b"), tries("g", 10), { kind: "rulebook", does: "stop" })).toEqual(["b", undefined, undefined]);
});

test("orders about other things change nothing", () => {
  expect(standing(use("b"), { kind: "profile", profile: "raid", does: "on" })).toEqual(["b", undefined, undefined]);
});
