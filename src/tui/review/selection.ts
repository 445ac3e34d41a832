import type { CaseId } from "../../engine/case.ts";
import type { CaseFile } from "../../engine/review-desk.ts";
import { firstScroll } from "./case-lines.ts";
import { casesShown } from "./layout.ts";
import { type Command, PAGE, type ReviewEvent, type ReviewState, release, type Step } from "./review-state.ts";

/** Moves the cursor; what was open is given back, and the case there is opened. */
export const moveTo = (state: ReviewState, place: number): Step => {
  const cursor = clamp(place, state.list.total ?? 0);
  if (cursor === state.cursor && state.selected !== undefined) return [state, []];
  return select({ ...state, cursor }, release(state));
};

/** Opens what lies under the cursor, and loads that part of the list if it is not there. */
export const select = (state: ReviewState, before: Command[] = []): Step => {
  const { selected: _, file: __, ...rest } = state;
  const [after, commands] = shown({ ...rest, scroll: 0, note: "", claim: { is: "none" } });
  const item = after.list.items[after.cursor - after.list.offset];
  if (!item) return [after, [...before, ...commands]];
  const opening: ReviewState = { ...after, selected: item.id };
  return [opening, [...before, ...commands, ...open(opening)]];
};

/** Reads the selected case; those that wait are claimed too, so that nobody else decides them meanwhile. */
export const open = ({ selected, view }: ReviewState): Command[] => {
  if (selected === undefined) return [];
  const look: Command = { type: "look", id: selected };
  return view === "waiting" ? [look, { type: "claim_soon", id: selected }] : [look];
};

/** Keeps the cursor on the screen, and what is on the screen loaded. */
export const shown = (state: ReviewState): Step => {
  const rows = casesShown(state.size);
  const total = state.list.total ?? 0;
  const highest = Math.max(0, total - rows);
  const top = Math.max(0, Math.min(highest, state.cursor, Math.max(state.top, state.cursor - rows + 1)));
  const after = { ...state, top };
  const { offset, items } = state.list;
  const isLoaded = top >= offset && Math.min(total, top + rows) <= offset + items.length;
  if (isLoaded || state.list.total === undefined) return [after, []];
  const start = Math.max(0, Math.min(top - (PAGE - rows) / 2, total - PAGE));
  return [after, [{ type: "load", view: state.view, offset: Math.floor(start), limit: PAGE }]];
};

/** A part of the list has been read. The cursor stays on its case; when that has gone, on its place. */
export const loaded = (state: ReviewState, page: Extract<ReviewEvent, { type: "loaded" }>): Step => {
  if (page.view !== state.view) return [state, []];
  const { offset, items } = page;
  // Fewer than were asked for: the list ends here, whatever the count said a moment ago.
  const total = items.length < PAGE ? Math.min(page.total, offset + items.length) : page.total;
  const list = { total, offset, items };
  const found = state.selected === undefined ? -1 : items.findIndex((item) => item.id === state.selected);
  if (found >= 0) {
    const cursor = offset + found;
    // The list may have grown above: what is on the screen stays where it is.
    return shown({ ...state, list, cursor, top: state.top + cursor - state.cursor });
  }
  const cursor = clamp(state.cursor, total);
  const gone = state.selected !== undefined && state.writing !== state.selected;
  if (state.mode.kind === "ask" || state.mode.kind === "note") {
    // Somebody is answering a question about it: it stays open until they have.
    return shown({ ...state, list, cursor });
  }
  if (!gone)
    return state.writing === undefined ? select({ ...state, list, cursor }) : shown({ ...state, list, cursor });
  const [after, commands] = select({ ...state, list, cursor }, release(state));
  return [
    { ...after, notice: { tone: "info", text: `${state.selected} has left this list: it was settled elsewhere.` } },
    commands,
  ];
};

/** A case has been read: the open one, or one that a receipt tells of. */
export const opened = (state: ReviewState, id: CaseId, file: CaseFile | undefined): Step => {
  const receipts = file
    ? state.receipts.map((r) => (r.id === id && r.file.case.version < file.case.version ? { ...r, file } : r))
    : state.receipts;
  if (id !== state.selected) return [{ ...state, receipts }, []];
  if (!file)
    return [{ ...state, receipts, notice: { tone: "warn", text: `${id} is not in the database any more.` } }, []];
  const grown = state.file ? file.case.entries.length - state.file.case.entries.length : 0;
  const read: ReviewState = { ...state, receipts, file };
  const after = state.file ? read : { ...read, scroll: firstScroll(read) };
  if (grown <= 0) return [after, []];
  return [
    {
      ...after,
      notice: { tone: "info", text: `${grown} more ${grown === 1 ? "message has" : "messages have"} joined ${id}.` },
    },
    [],
  ];
};

const clamp = (place: number, total: number): number => Math.max(0, Math.min(total - 1, place));
