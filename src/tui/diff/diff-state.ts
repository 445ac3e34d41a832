import type { DiffExample, DiffItem, Said } from "../../engine/diff-desk.ts";
import { keyText } from "../../engine/message.ts";
import type { Change } from "../../engine/rules-diff.ts";

export type Size = { readonly columns: number; readonly rows: number };

/** What stands at an example: what is kept, what was said since, and how many writes are not answered yet. */
export type Mark = { readonly kept: Said | undefined; readonly now: Said | undefined; readonly pending: number };

export type DiffState = {
  readonly names: { readonly before: string; readonly after: string };
  readonly moderator: string;
  readonly items: readonly DiffItem[];
  /** What the change does to each message that is shown, by `keyText`. */
  readonly changes: ReadonlyMap<string, Change>;
  /** By `keyText`: a message has one label, wherever it is seen. */
  readonly marks: ReadonlyMap<string, Mark>;
  /** The difference in sight, and the example in sight of each. */
  readonly at: number;
  readonly cursors: readonly number[];
  /** Rows of the text that are out of sight above. */
  readonly scroll: number;
  readonly mode: "list" | "help";
  readonly notice?: string;
  /** Where the last label of this session was given. */
  readonly last?: { readonly at: number; readonly cursor: number };
  readonly size: Size;
};

export type DiffEvent =
  | { readonly type: "moved"; readonly by: number }
  | { readonly type: "jumped"; readonly to: "first" | "last" }
  | { readonly type: "switched"; readonly by: 1 | -1 }
  | { readonly type: "scrolled"; readonly pages: number }
  | { readonly type: "labelled"; readonly violation: boolean }
  | { readonly type: "taken_back" }
  | { readonly type: "help_toggled" }
  | { readonly type: "refused"; readonly why: string }
  | { readonly type: "quit" }
  | ({ readonly type: "resized" } & Size)
  /** A label is kept, or (absent) that it was taken back. */
  | { readonly type: "wrote"; readonly key: string; readonly said?: Said }
  | { readonly type: "failed"; readonly key: string; readonly why: string };

export type Command =
  | { readonly type: "label"; readonly item: DiffItem; readonly example: DiffExample; readonly violation: boolean }
  | { readonly type: "take_back"; readonly example: DiffExample }
  | { readonly type: "quit" };

export type Step = readonly [DiffState, readonly Command[]];

export const initialState = (given: {
  readonly names: DiffState["names"];
  readonly moderator: string;
  readonly items: readonly DiffItem[];
  readonly said: ReadonlyMap<string, Said>;
  readonly size: Size;
}): DiffState => ({
  names: given.names,
  moderator: given.moderator,
  items: given.items,
  changes: new Map(
    given.items.flatMap(({ change, examples }) => examples.map(({ message }) => [keyText(message), change] as const)),
  ),
  marks: new Map([...given.said].map(([key, said]) => [key, { kept: said, now: said, pending: 0 }])),
  at: 0,
  cursors: given.items.map(() => 0),
  scroll: 0,
  mode: "list",
  size: given.size,
});

export const itemOf = ({ items, at }: DiffState): DiffItem | undefined => items[at];
export const cursorOf = ({ cursors, at }: DiffState): number => cursors[at] ?? 0;
export const exampleOf = (state: DiffState): DiffExample | undefined => itemOf(state)?.examples[cursorOf(state)];

/** What is said of an example, as far as the screen knows. */
export const saidOf = ({ marks }: Pick<DiffState, "marks">, { message }: DiffExample): Said | undefined =>
  marks.get(keyText(message))?.now;

export const isWriting = ({ marks }: Pick<DiffState, "marks">, { message }: DiffExample): boolean =>
  (marks.get(keyText(message))?.pending ?? 0) > 0;

/** Labels of all differences that are shown, and of those that do one thing. `wrong`: of these how many the change gets wrong; absent where it is neither right nor wrong. */
export type Totals = {
  readonly fine: number;
  readonly violations: number;
  readonly here?: { readonly change: Change; readonly labelled: number; readonly wrong: number };
};

export const totalsOf = (state: DiffState): Totals => {
  const change = itemOf(state)?.change;
  const all = { fine: 0, violations: 0 };
  const here = { fine: 0, violations: 0 };
  for (const [key, { now }] of state.marks) {
    const itsChange = state.changes.get(key);
    if (now === undefined || itsChange === undefined) continue;
    const said = now.violation ? "violations" : "fine";
    all[said]++;
    if (itsChange === change) here[said]++;
  }
  const labelled = here.fine + here.violations;
  if (change === undefined || change === "changed" || labelled === 0) return all;
  return { ...all, here: { change, labelled, wrong: change === "newly_caught" ? here.fine : here.violations } };
};
