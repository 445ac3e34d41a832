import { expect, test } from "vitest";
import type { Order, OrderBody } from "../order.ts";
import type { ExperimentDesign } from "./experiment.ts";
import { experimentsIn } from "./history.ts";

const ANN = { kind: "moderator", name: "ann" } as const;
const MODBOT = { kind: "modbot" } as const;
const DESIGN: ExperimentDesign = { a: "a", metric: "wrong", alpha: 0.05, minEffect: 0.25, sample: 0.1, maxWrong: 0.01 };
const starts: OrderBody = { kind: "rulebook", does: "try", hash: "b", percent: 0, experiment: DESIGN, why: "softer" };
const use = (hash: string): OrderBody => ({ kind: "rulebook", does: "use", hash, as: "promoted" });
const log = (...bodies: readonly OrderBody[]): readonly Order[] =>
  bodies.map((body, i) => ({ seq: i + 1, at: 10 * (i + 1), by: ANN, body }));
const endOf = (...bodies: readonly OrderBody[]) => experimentsIn(log(starts, ...bodies))[0]?.end;

test("an experiment is told with who began it, when and why", () => {
  const pause: OrderBody = { kind: "rule", rule: "bait", does: "pause", why: "x" };
  expect(experimentsIn(log(pause, starts, pause))).toEqual([
    { number: 2, at: 20, by: ANN, b: "b", percent: 0, design: DESIGN, why: "softer" },
  ]);
});

test("a rulebook that is only tried is no experiment", () => {
  expect(experimentsIn(log({ kind: "rulebook", does: "try", hash: "b", percent: 0 }, use("b")))).toEqual([]);
});

test("how it ended follows from what was ordered next about rulebooks", () => {
  const stop = { kind: "rulebook", does: "stop", verdict: "worse", why: "B is worse" } as const;
  expect(endOf(stop)).toEqual({ at: 20, by: ANN, how: "stopped", verdict: "worse", why: "B is worse" });
  expect(endOf({ ...stop, verdict: "replaced" as const })?.how).toBe("replaced");
  expect(endOf(use("b"))).toEqual({ at: 20, by: ANN, how: "promoted" });
  expect(endOf(use("c"))?.how).toBe("replaced");
  expect(endOf({ kind: "rulebook", does: "try", hash: "c", percent: 0 })?.how).toBe("replaced");
  expect(endOf(use("a"))).toBeUndefined();
});

test("experiments follow one another, each with its own end", () => {
  const again: OrderBody = { kind: "rulebook", does: "try", hash: "c", percent: 0, experiment: { ...DESIGN, a: "b" } };
  const all = experimentsIn([
    ...log(starts, use("b"), again),
    { seq: 4, at: 60, by: MODBOT, body: { kind: "rulebook", does: "stop", verdict: "time" } },
  ]);
  expect(all.map(({ number, end }) => [number, end?.how, end?.by.kind])).toEqual([
    [1, "promoted", "moderator"],
    [3, "stopped", "modbot"],
  ]);
});
