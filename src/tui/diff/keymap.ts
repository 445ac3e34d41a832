import { type Binding, meaningOf } from "../binding.ts";
import { listKeys } from "../list-keys.ts";
import { type DiffEvent, type DiffState, exampleOf, saidOf } from "./diff-state.ts";

type DiffBinding = Binding<DiffState["mode"], DiffState, DiffEvent>;

const whyNotLabel = (state: DiffState): string | undefined =>
  exampleOf(state) ? undefined : "there is no example here";

const whyNotTakeBack = (state: DiffState): string | undefined => {
  const here = exampleOf(state);
  if (here && saidOf(state, here)) return undefined;
  const { last } = state;
  const example = last && state.items[last.at]?.examples[last.cursor];
  return example && saidOf(state, example) ? undefined : "there is no label here, and none that you have just given";
};

/** The keys of the diff screen. */
export const KEYMAP: readonly DiffBinding[] = [
  {
    in: "list",
    keys: ["a", "A"],
    shown: "a",
    label: "fine",
    hint: "It is fine: a rule that catches it is wrong. The next example comes up.",
    event: { type: "labelled", violation: false },
    disabledReason: whyNotLabel,
  },
  {
    in: "list",
    keys: ["b", "B"],
    shown: "b",
    label: "breaks rules",
    brief: "bad",
    hint: "It breaks the rules: a rule that misses it is wrong. The next example comes up.",
    event: { type: "labelled", violation: true },
    disabledReason: whyNotLabel,
  },
  {
    in: "list",
    keys: ["u", "U"],
    shown: "u",
    label: "take back",
    brief: "back",
    hint: "Take the label of this example back; where it has none, the last one that you have given.",
    event: { type: "taken_back" },
    disabledReason: whyNotTakeBack,
  },
  {
    in: "list",
    keys: ["tab", "right", "l"],
    shown: "Tab → l",
    label: "next difference",
    brief: "next",
    hint: "Next difference.",
    event: { type: "switched", by: 1 },
  },
  { in: "list", keys: ["left", "h"], shown: "← h", hint: "Difference before.", event: { type: "switched", by: -1 } },
  {
    in: "list",
    keys: ["?"],
    shown: "?",
    label: "help",
    hint: "Show or hide this help.",
    event: { type: "help_toggled" },
  },
  {
    in: "list",
    keys: ["q", "Q", "ctrl+c"],
    shown: "q",
    label: "quit",
    hint: "Quit. Labels are kept as they are given; Ctrl-C does the same, wherever you are.",
    event: { type: "quit" },
  },
  ...listKeys("example", "text"),
  {
    in: "help",
    keys: ["?", "escape", "q", "enter"],
    shown: "? Esc",
    label: "back",
    hint: "Back to the differences.",
    event: { type: "help_toggled" },
  },
  {
    in: "help",
    keys: ["pagedown", " ", "j", "down"],
    shown: "PgDn Space j ↓",
    label: "more",
    hint: "Read on in the help.",
    event: { type: "scrolled", pages: 1 },
  },
  {
    in: "help",
    keys: ["pageup", "k", "up"],
    shown: "PgUp k ↑",
    hint: "Read back in the help.",
    event: { type: "scrolled", pages: -1 },
  },
  { in: "help", keys: ["ctrl+c"], shown: "Ctrl-C", hint: "Quit.", event: { type: "quit" } },
];

/** What a key means now. */
export const eventFor = (state: DiffState, key: string): DiffEvent | undefined =>
  meaningOf(KEYMAP, state.mode, state, key);
