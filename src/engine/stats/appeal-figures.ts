import type { AppealRow } from "../appeals/appeal-store.ts";
import { quantile } from "./quantile.ts";

/** Appeals of a time. `medianMs`: from an appeal to its answer. Absent: none was answered. */
export type AppealFigures = {
  readonly all: number;
  readonly upheld: number;
  readonly refused: number;
  readonly waiting: number;
  readonly medianMs?: number;
};

/** What became of appeals. */
export const appealFigures = (rows: readonly AppealRow[]): AppealFigures => {
  const answered = rows.flatMap(({ at, answer }) =>
    answer === undefined ? [] : [{ ms: Math.max(0, answer.at - at), ...answer }],
  );
  const upheld = answered.filter((answer) => answer.upheld).length;
  return {
    all: rows.length,
    upheld,
    refused: answered.length - upheld,
    waiting: rows.length - answered.length,
    ...(answered.length === 0
      ? {}
      : {
          medianMs: quantile(
            answered.map(({ ms }) => ms),
            0.5,
          ),
        }),
  };
};
