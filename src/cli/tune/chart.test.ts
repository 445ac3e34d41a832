import { expect, test } from "vitest";
import { chartLines } from "./chart.ts";
import { costColumns, precisionByRecall } from "./series.ts";

const FRAME = {
  title: "a",
  top: { at: 1, says: "100%" },
  bottom: { at: 0, says: "0%" },
  left: "l",
  right: "r",
  width: 16,
};

test("columns stand as high as their values, and what is not known is no value", () => {
  expect(chartLines([1, 0.5, 0, undefined], FRAME)).toEqual([
    "a",
    " 100% ┤███",
    "      ┤███",
    "      ┤███▄▄",
    "      ┤█████",
    "   0% ┴█████▁▁··",
    "       l       r",
  ]);
});

test("precision by recall: the best of all thresholds that find so much", () => {
  const point = (recall: number, precision: number | undefined) => ({
    actAt: 0,
    acted: 1,
    wrong: 0,
    recall,
    precision,
  });
  expect(precisionByRecall([point(0.3, 1), point(0.6, 0.8), point(0.6, undefined)], 4)).toEqual([
    1,
    0.8,
    undefined,
    undefined,
  ]);
});

test("costs stand from the lowest threshold to the highest, and the cheapest is named", () => {
  const costs = costColumns([
    { at: 0.9, cost: 5 },
    { at: 0.8, cost: 2 },
    { at: 0.7, cost: 9 },
  ]);
  expect(costs).toEqual({ values: [9, 2, 5], from: 0.7, to: 0.9, most: 9, leastAt: 0.8 });
  expect(costColumns([]).most).toBe(1);
});
