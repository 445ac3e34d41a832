import type { Example } from "../../training/example.ts";
import { measure, scoresOf } from "../../training/measure.ts";
import { isClean } from "../../training/sets.ts";
import { benignTable, figuresTable, reliabilityTable } from "../../training/table.ts";
import type { Context } from "../context.ts";
import { jsonText } from "../json.ts";

/** Figures as Markdown tables, or as JSON. */
export const printMeasured = (
  ctx: Pick<Context, "print">,
  examples: readonly Example[],
  score: (raw: string) => ArrayLike<number>,
  json: boolean,
): void => {
  const measured = measure(examples, scoresOf(examples, score), isClean);
  if (json) {
    ctx.print(jsonText(measured));
    return;
  }
  const tables = [figuresTable(measured.figures), benignTable(measured.benign), reliabilityTable(measured.reliability)];
  ctx.print(`${examples.length} texts, AUC of any violation ${measured.pooled.toFixed(4)}`);
  for (const table of tables) for (const line of ["", ...table]) ctx.print(line);
};
