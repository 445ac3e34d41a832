import type { DiffExample, Said } from "../../engine/diff-desk.ts";
import { keyText } from "../../engine/message.ts";
import { cursorOf, type DiffEvent, type DiffState, exampleOf, itemOf, type Step, saidOf } from "./diff-state.ts";
import { lastScroll, textRows } from "./example-text.ts";
import { helpRows, lastHelpScroll } from "./help-lines.ts";

/** One step of the screen. Pure: the same state and event give the same step. */
export const next = (state: DiffState, event: DiffEvent): Step => {
  switch (event.type) {
    case "moved":
      return [moveTo(quiet(state), cursorOf(state) + event.by), []];
    case "jumped":
      return [moveTo(quiet(state), event.to === "first" ? 0 : Number.MAX_SAFE_INTEGER), []];
    case "switched": {
      const count = Math.max(1, state.items.length);
      return [{ ...quiet(state), at: (state.at + event.by + count) % count, scroll: 0 }, []];
    }
    case "scrolled": {
      const isHelp = state.mode === "help";
      const rows = isHelp ? helpRows(state.size) : textRows(state);
      const last = isHelp ? lastHelpScroll(state.size) : lastScroll(state);
      const scroll = state.scroll + event.pages * Math.max(1, rows - 1);
      return [{ ...quiet(state), scroll: Math.max(0, Math.min(last, scroll)) }, []];
    }
    case "labelled":
      return label(quiet(state), event.violation);
    case "taken_back":
      return takeBack(quiet(state));
    case "help_toggled":
      return [{ ...quiet(state), mode: state.mode === "help" ? "list" : "help", scroll: 0 }, []];
    case "refused":
      return [{ ...state, notice: event.why }, []];
    case "quit":
      return [state, [{ type: "quit" }]];
    case "resized":
      return [{ ...state, size: { columns: event.columns, rows: event.rows }, scroll: 0 }, []];
    case "wrote":
      return [settled(state, event.key, () => event.said), []];
    case "failed":
      return [{ ...settled(state, event.key, (kept) => kept), notice: event.why }, []];
  }
};

const quiet = ({ notice: _, ...state }: DiffState): DiffState => state;

const moveTo = (state: DiffState, place: number): DiffState => {
  const last = (itemOf(state)?.examples.length ?? 1) - 1;
  const cursor = Math.max(0, Math.min(last, place));
  if (cursor === cursorOf(state)) return state;
  return { ...state, cursors: state.cursors.with(state.at, cursor), scroll: 0 };
};

/** Marked at once, and the next example comes up; should it not be kept, the mark goes again. */
const label = (state: DiffState, violation: boolean): Step => {
  const [item, example] = [itemOf(state), exampleOf(state)];
  if (!item || !example) return [state, []];
  const now = { violation, by: state.moderator };
  const marked = writing(state, example, now);
  const last = { at: state.at, cursor: cursorOf(state) };
  return [moveTo({ ...marked, last }, last.cursor + 1), [{ type: "label", item, example, violation }]];
};

/** The label in sight; where there is none, the last one of this session, which comes into sight. */
const takeBack = (state: DiffState): Step => {
  const here = exampleOf(state);
  if (here && saidOf(state, here)) return takeBackHere(state);
  const { last } = state;
  if (!last) return [state, []];
  return takeBackHere({ ...state, at: last.at, cursors: state.cursors.with(last.at, last.cursor), scroll: 0 });
};

const takeBackHere = ({ last: _, ...state }: DiffState): Step => {
  const example = exampleOf(state);
  if (!example || !saidOf(state, example)) return [state, []];
  return [writing(state, example, undefined), [{ type: "take_back", example }]];
};

const writing = (state: DiffState, example: DiffExample, now: Said | undefined): DiffState => {
  const key = keyText(example.message);
  const { kept, pending } = state.marks.get(key) ?? { kept: undefined, pending: 0 };
  return { ...state, marks: new Map(state.marks).set(key, { kept, now, pending: pending + 1 }) };
};

/** The answer to one write. After the last one, what is kept is what stands there: a write that failed has changed nothing. */
const settled = (state: DiffState, key: string, keep: (kept: Said | undefined) => Said | undefined): DiffState => {
  const mark = state.marks.get(key);
  if (!mark || mark.pending === 0) return state;
  const kept = keep(mark.kept);
  const pending = mark.pending - 1;
  return { ...state, marks: new Map(state.marks).set(key, { kept, now: pending === 0 ? kept : mark.now, pending }) };
};
