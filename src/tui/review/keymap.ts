import { type Binding, meaningOf } from "../binding.ts";
import { listKeys } from "../list-keys.ts";
import { whyNotDecide, whyNotUndo } from "./decisions.ts";
import { whyNoExample } from "./example-mode.ts";
import type { Mode, ReviewEvent, ReviewState } from "./review-state.ts";

export type ReviewBinding = Binding<Mode["kind"], ReviewState, ReviewEvent>;

const NEXT_VIEW = { waiting: "acted", acted: "decided", decided: "waiting" } as const;
const noCase = ({ file }: ReviewState): string | undefined => (file ? undefined : "there is no case open");

const notReady = ({ mode }: ReviewState): string | undefined =>
  mode.kind === "example" && (mode.draft === undefined || "why" in mode.draft)
    ? "there is nothing to write"
    : undefined;

/** The keys of the review screen. */
export const KEYMAP: readonly ReviewBinding[] = [
  {
    in: "list",
    keys: ["a", "A"],
    shown: "A",
    label: "approve",
    hint: "Approve: the content stays. Where modbot had acted alone, that is taken back. An appeal is upheld by it.",
    event: { type: "asked_to_decide", verdict: "approve" },
    disabledReason: (s) => whyNotDecide(s, "approve"),
  },
  {
    in: "list",
    keys: ["b", "B"],
    shown: "B",
    label: "block",
    hint: "Block: do what stands beside “Block would”. A ban, a kick or a lock asks first. An appeal is refused by it.",
    event: { type: "asked_to_decide", verdict: "block" },
    disabledReason: (s) => whyNotDecide(s, "block"),
  },
  {
    in: "list",
    keys: ["e", "E"],
    shown: "E",
    label: "escalate",
    hint: "Escalate: leave it for a second look. It stays in the list.",
    event: { type: "asked_to_decide", verdict: "escalate" },
    disabledReason: (s) => whyNotDecide(s, "escalate"),
  },
  {
    in: "list",
    keys: ["n", "N"],
    shown: "n",
    label: "note",
    hint: "Write a note that goes with the next decision about this case.",
    event: { type: "note_started" },
    disabledReason: noCase,
  },
  {
    in: "list",
    keys: ["u", "U"],
    shown: "u",
    label: "undo",
    hint: "Undo the last decision of this session; in the other lists, the selected case. Asks first.",
    event: { type: "asked_to_undo" },
    disabledReason: whyNotUndo,
  },
  {
    in: "list",
    keys: ["x", "X"],
    shown: "x",
    hint: "Example: add what was approved or undone to what the rule must allow. Shows first what it would write.",
    event: { type: "asked_for_example" },
    disabledReason: whyNoExample,
  },
  {
    in: "list",
    keys: ["tab"],
    shown: "Tab",
    label: (s) => NEXT_VIEW[s.view],
    hint: "Next list: what waits, what modbot did alone, what people decided.",
    event: { type: "switched" },
  },
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
    hint: "Quit. Ctrl-C does the same, wherever you are.",
    event: { type: "quit" },
  },
  ...listKeys("case", "case"),

  { in: "ask", keys: ["y", "Y"], shown: "y", label: "yes", hint: "Yes, do it.", event: { type: "confirmed" } },
  {
    in: "ask",
    keys: ["n", "N", "escape", "q"],
    shown: "n Esc",
    label: "no",
    hint: "No, leave it.",
    event: { type: "cancelled" },
  },
  { in: "ask", keys: ["ctrl+c"], shown: "Ctrl-C", hint: "Quit; nothing is done.", event: { type: "quit" } },

  {
    in: "note",
    keys: ["enter"],
    shown: "Enter",
    label: "keep it",
    hint: "Keep the note for the decision.",
    event: { type: "note_kept" },
  },
  {
    in: "note",
    keys: ["escape"],
    shown: "Esc",
    label: "drop the change",
    hint: "Leave the note as it was.",
    event: { type: "cancelled" },
  },
  {
    in: "note",
    keys: ["backspace", "delete"],
    shown: "Backspace",
    hint: "Remove the last character.",
    event: { type: "note_erased", all: false },
  },
  {
    in: "note",
    keys: ["ctrl+u"],
    shown: "Ctrl-U",
    label: "clear",
    hint: "Remove all of it.",
    event: { type: "note_erased", all: true },
  },
  { in: "note", keys: ["ctrl+c"], shown: "Ctrl-C", hint: "Quit; the note is lost.", event: { type: "quit" } },

  {
    in: "example",
    keys: ["y", "Y"],
    shown: "y",
    label: "write it",
    hint: "Write it into the rulebook.",
    event: { type: "confirmed" },
    disabledReason: notReady,
  },
  {
    in: "example",
    keys: ["e", "E"],
    shown: "e",
    label: "other words",
    hint: "Change the text first.",
    event: { type: "words_started" },
    disabledReason: notReady,
  },
  {
    in: "example",
    keys: ["tab"],
    shown: "Tab",
    label: "next rule",
    hint: "For the next of the rules that found it.",
    event: { type: "rule_switched" },
  },
  {
    in: "example",
    keys: ["n", "N", "escape", "q"],
    shown: "n Esc",
    label: "no",
    hint: "Leave the rulebook as it is.",
    event: { type: "cancelled" },
  },
  { in: "example", keys: ["ctrl+c"], shown: "Ctrl-C", hint: "Quit; nothing is written.", event: { type: "quit" } },

  {
    in: "words",
    keys: ["enter"],
    shown: "Enter",
    label: "show it",
    hint: "Show what would be written now.",
    event: { type: "words_kept" },
  },
  {
    in: "words",
    keys: ["escape"],
    shown: "Esc",
    label: "drop the change",
    hint: "Leave the text as it was.",
    event: { type: "words_dropped" },
  },
  {
    in: "words",
    keys: ["backspace", "delete"],
    shown: "Backspace",
    hint: "Remove the last character.",
    event: { type: "note_erased", all: false },
  },
  {
    in: "words",
    keys: ["ctrl+u"],
    shown: "Ctrl-U",
    label: "clear",
    hint: "Remove all of it.",
    event: { type: "note_erased", all: true },
  },
  { in: "words", keys: ["ctrl+c"], shown: "Ctrl-C", hint: "Quit; nothing is written.", event: { type: "quit" } },

  {
    in: "help",
    keys: ["?", "escape", "q", "enter"],
    shown: "? Esc",
    label: "back",
    hint: "Back to the list.",
    event: { type: "help_toggled" },
  },
  { in: "help", keys: ["ctrl+c"], shown: "Ctrl-C", hint: "Quit.", event: { type: "quit" } },
];

/** Are letters text now? */
export const isTyping = ({ kind }: Mode): boolean => kind === "note" || kind === "words";

/** What a key means now; where letters are text, what no key is bound to is typed. */
export const eventFor = (state: ReviewState, key: string): ReviewEvent | undefined => {
  const meant = meaningOf(KEYMAP, state.mode.kind, state, key);
  return meant === undefined && isTyping(state.mode) && [...key].length === 1
    ? { type: "note_typed", text: key }
    : meant;
};
