import { type Case, type CaseId, isUndoable, isWaiting, type Verdict } from "../../engine/case.ts";
import type { DeskAnswer } from "../../engine/review-desk.ts";
import { isGrave } from "../effect-words.ts";
import { ageText } from "../time-words.ts";
import {
  type Command,
  nameOf,
  noted,
  quiet,
  type Receipt,
  type ReviewState,
  release,
  reload,
  type Step,
} from "./review-state.ts";
import { open, select } from "./selection.ts";

const RECEIPTS_KEPT = 50;

/** Why the selected case cannot be decided now, or nothing. */
export const whyNotDecide = (state: ReviewState, verdict: Verdict): string | undefined => {
  const { selected, file, claim, writing, now } = state;
  if (selected === undefined) return "there is no case here";
  if (writing !== undefined) return `${writing} is still being written`;
  if (!file) return `${selected} is still being read`;
  if (claim.is === "other")
    return `${claim.by} is at ${selected} for another ${ageText(Math.max(1_000, claim.until - now))}`;
  const { status } = file.case;
  if (status === "approved" || status === "blocked") return `${selected} is ${status}: undo that first (u)`;
  if (status === "undone") return `${selected} was taken back and is closed`;
  if (verdict === "escalate" && status === "escalated") return `${selected} is escalated already`;
  if (verdict === "escalate" && status === "appealed")
    return `${selected} waits for an answer to an appeal: approve upholds it, block refuses it`;
  return undefined;
};

/** Why nothing can be undone now, or nothing. */
export const whyNotUndo = (state: ReviewState): string | undefined => {
  if (state.writing !== undefined) return `${state.writing} is still being written`;
  if (state.view === "waiting") return undoable(state) ? undefined : "you have decided nothing in this session";
  if (state.selected === undefined) return "there is no case here";
  if (!state.file) return `${state.selected} is still being read`;
  const { case: opened } = state.file;
  return opened.status === "undone" && !isUndoable(opened) ? `${state.selected} is undone already` : undefined;
};

/** Asks for a decision to be written; one that is grave is asked about first. */
export const decide = (state: ReviewState, verdict: Verdict, sure = false): Step => {
  const why = whyNotDecide(state, verdict);
  const { selected, file } = state;
  if (why !== undefined || selected === undefined || !file)
    return [{ ...state, notice: { tone: "warn", text: why ?? "" } }, []];
  if (!sure && verdict === "block" && file.onBlock.effects.some(isGrave)) {
    return [{ ...state, mode: { kind: "ask", question: { ask: "decide", verdict } } }, []];
  }
  const mine = state.claim.is === "mine";
  return [
    { ...state, writing: selected },
    [{ type: "decide", id: selected, seen: file.case, verdict, mine, ...noted(state) }],
  ];
};

/** Asks whether to take back: the selected case, or where cases wait the last decision of this session. */
export const undo = (state: ReviewState): Step => {
  const why = whyNotUndo(state);
  if (why !== undefined) return [{ ...state, notice: { tone: "warn", text: why } }, []];
  const last = undoable(state);
  const target =
    state.view === "waiting"
      ? last && { id: last.id, file: last.file }
      : state.file && { id: state.file.case.id, file: state.file };
  return target ? [{ ...state, mode: { kind: "ask", question: { ask: "undo", ...target } } }, []] : [state, []];
};

/** A write has been answered. */
export const wrote = (state: ReviewState, id: CaseId, did: Receipt["did"], answer: DeskAnswer): Step => {
  const { writing: _, ...idle } = state;
  switch (answer.status) {
    case "written": {
      const isVote = did !== "undo" && did !== "escalate" && isWaiting(answer.case);
      return receipted(quiet(idle), id, isVote ? "vote" : did, answer.case);
    }
    case "moved":
      return refused(idle, `${id} has changed while you looked: nothing was written. Look again.`, [
        { type: "look", id },
      ]);
    case "missing":
      return refused(idle, `${id} is not in the database any more: nothing was written.`);
    case "claimed": {
      const by = nameOf(answer.by);
      const after: ReviewState =
        id === idle.selected ? { ...idle, claim: { is: "other", by, until: answer.until } } : idle;
      return refused(after, `${by} is at ${id}: nothing was written.`);
    }
    case "refused":
      return refused(idle, `${id}: ${answer.why}`);
  }
};

const receipted = (state: ReviewState, id: CaseId, did: Receipt["did"], written: Case): Step => {
  const isOpen = id === state.selected;
  const before = isOpen ? state.file?.case : state.receipts.findLast((r) => r.id === id)?.file.case;
  const known = new Set(before?.effects.map((e) => e.id));
  const effects = written.effects.filter((e) => e.askedBy.kind === "moderator" && !known.has(e.id)).map((e) => e.id);
  const receipts = [...state.receipts, { id, did, effects, file: { case: written } }].slice(-RECEIPTS_KEPT);
  if (!isOpen && did === "undo" && state.view === "waiting" && isWaiting(written))
    return goTo({ ...state, receipts }, id);
  if (!isOpen) return then({ ...state, receipts }, []);

  const file = state.file && { ...state.file, case: written };
  const done: ReviewState = { ...state, receipts, claim: { is: "none" }, note: "", ...(file ? { file } : {}) };
  if (state.view === "decided") return then(done, []);
  if (state.view === "waiting" && (did === "escalate" || did === "vote")) return onward(done);

  // It leaves the list at once, and what comes next moves up to the cursor.
  const items = state.list.items.filter((item) => item.id !== id);
  const total = Math.max(0, (state.list.total ?? 0) - (state.list.items.length - items.length));
  const cursor = Math.max(0, Math.min(state.cursor, total - 1));
  return then(...select({ ...done, list: { offset: state.list.offset, items, total }, cursor }));
};

/** An escalated case goes on waiting, for somebody else: the cursor moves on. */
const onward = (state: ReviewState): Step => {
  const isLast = state.cursor >= (state.list.total ?? 1) - 1;
  return isLast ? then(state, []) : then(...select({ ...state, cursor: state.cursor + 1 }));
};

/** What has been taken back waits again, and is shown to be decided anew. */
const goTo = (state: ReviewState, id: CaseId): Step => {
  const { file: _, ...rest } = state;
  const there: ReviewState = { ...rest, selected: id, scroll: 0, note: "", claim: { is: "none" } };
  return then(there, [...release(state), ...open(there)]);
};

const then = (state: ReviewState, commands: Command[]): Step => [state, [...commands, reload(state)]];

const refused = (state: ReviewState, text: string, commands: Command[] = []): Step => [
  { ...state, notice: { tone: "warn", text } },
  [...commands, reload(state)],
];

/** The last decision of this session that has not been taken back. */
const undoable = ({ receipts }: ReviewState): Receipt | undefined =>
  receipts.findLast(
    ({ id, did }, i) =>
      did !== "undo" &&
      did !== "vote" &&
      !receipts.slice(i + 1).some((later) => later.id === id && later.did === "undo"),
  );
