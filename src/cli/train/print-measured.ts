import type { Example } from "../../training/example.ts";
import { measure } from "../../training/measure.ts";
import { cleanTable, figuresTable, reliabilityTable } from "../../training/table.ts";
import type { Context } from "../context.ts";
import { jsonText } from "../json.ts";

/** Figures as Markdown tables, or as JSON. */
export const printMeasured = (
  ctx: Pick<Context, "print">,
  examples: readonly Example[],
  score: (raw: string) => ArrayLike<number>,
  json: boolean,
): void => {
  const measured = measure(examples, score);
  if (json) {
    ctx.print(jsonText(measured));
    return;
  }
  const tables = [figuresTable(measured.figures), cleanTable(measured.clean), reliabilityTable(measured.reliability)];
  const any = measured.figures.find(({ head }) => head === "any");
  ctx.print(`${measured.texts} texts; area under the curve of any violation: ${any?.auc.toFixed(4) ?? "-"}`);
  for (const table of tables) for (const line of ["", ...table]) ctx.print(line);
};
