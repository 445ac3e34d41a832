import type { Remark } from "../../engine/notebook.ts";
import type { Journal } from "./journal.ts";
import type { State } from "./state.ts";

const idOf = (notebook: string, key: string): string => JSON.stringify([notebook, key]);

/** The notebooks of connectors. */
export const memoryNotebooks = (state: State, { set, drop }: Journal) => ({
  read: (notebook: string, key: string): string | undefined => state.remarks.get(idOf(notebook, key))?.value,
  write: (notebook: string, remark: Remark, now: number): void => {
    for (const [id, { until = Infinity }] of state.remarks) if (until <= now) drop(state.remarks, id);
    set(state.remarks, idOf(notebook, remark.key), remark);
  },
  erase: (notebook: string, key: string): void => drop(state.remarks, idOf(notebook, key)),
});
