import type { CaseId } from "../../engine/case.ts";
import { type DeskAnswer, QUEUE_VIEWS } from "../../engine/review-desk.ts";
import { firstScroll, lastScroll } from "./case-lines.ts";
import { decide, undo, wrote } from "./decisions.ts";
import { askForExample, drafted, editWords, endWords, nextRule, writeExample, wroteExample } from "./example-mode.ts";
import { layoutOf } from "./layout.ts";
import {
  type Claim,
  type Command,
  nameOf,
  noted,
  PAGE,
  quiet,
  type ReviewEvent,
  type ReviewState,
  release,
  reload,
  type Step,
} from "./review-state.ts";
import { loaded, moveTo, open, opened, shown } from "./selection.ts";

const TEXT_LIMIT = { note: 500, words: 2_000 } as const;
const RENEW_BEFORE_MS = 60_000;
/** A claim is not renewed for somebody who has pressed no key for so long. */
const AWAY_AFTER_MS = 5 * 60_000;

/** One step of the screen. Pure: the same state and event give the same step. */
export const next = (state: ReviewState, event: ReviewEvent): Step => {
  switch (event.type) {
    case "moved":
      return moveTo(quiet(state), state.cursor + event.by);
    case "jumped":
      return moveTo(quiet(state), event.to === "first" ? 0 : (state.list.total ?? 1) - 1);
    case "scrolled": {
      const page = Math.max(1, layoutOf(state.size).bodyRows - 2);
      const scroll = Math.max(0, Math.min(lastScroll(state), state.scroll + event.pages * page));
      return [{ ...quiet(state), scroll }, []];
    }
    case "switched":
      return switched(state);
    case "asked_to_decide":
      return decide(quiet(state), event.verdict);
    case "asked_to_undo":
      return undo(quiet(state));
    case "confirmed":
      return confirmed(state);
    case "cancelled":
      return [{ ...state, mode: { kind: "list" } }, []];
    case "note_started":
      return state.file ? [{ ...quiet(state), mode: { kind: "note", text: state.note } }, []] : [state, []];
    case "note_typed":
      return [typed(state, (text, limit) => [...(text + event.text)].slice(0, limit).join("")), []];
    case "note_erased":
      return [typed(state, (text) => (event.all ? "" : [...text].slice(0, -1).join(""))), []];
    case "note_kept":
      if (state.mode.kind !== "note") return [state, []];
      return [{ ...state, note: state.mode.text.trim(), mode: { kind: "list" } }, []];
    case "asked_for_example":
      return askForExample(quiet(state));
    case "rule_switched":
      return nextRule(state);
    case "words_started":
      return editWords(state);
    case "words_kept":
    case "words_dropped":
      return endWords(state, event.type === "words_kept");
    case "drafted":
      return drafted(state, event.of, event.draft);
    case "wrote_example":
      return wroteExample(state, event.ready);
    case "help_toggled":
      return [{ ...quiet(state), mode: { kind: state.mode.kind === "help" ? "list" : "help" } }, []];
    case "refused":
      return [{ ...state, notice: { tone: "warn", text: event.why } }, []];
    case "quit":
      return [state, [...release(state), { type: "quit" }]];
    case "resized":
      return resized(state, { columns: event.columns, rows: event.rows });
    case "ticked":
      return ticked(state, event);
    case "touched":
      return [{ ...state, activeAt: event.at, now: Math.max(state.now, event.at) }, []];
    case "changed":
      return [state, [reload(state), ...look(state), ...watched(state)]];
    case "loaded":
      return loaded(state, event);
    case "looked":
      return opened(state, event.id, event.file);
    case "claimed":
      return claimed(state, event.id, event.answer);
    case "wrote":
      return wrote(state, event.id, event.did, event.answer);
    case "failed":
      return failed(state, event);
  }
};

const resized = (state: ReviewState, size: ReviewState["size"]): Step => {
  const after = { ...state, size };
  return shown({ ...after, scroll: firstScroll(after) });
};

const switched = (state: ReviewState): Step => {
  const view = QUEUE_VIEWS[(QUEUE_VIEWS.indexOf(state.view) + 1) % QUEUE_VIEWS.length]!;
  const { selected: _, file: __, ...rest } = quiet(state);
  const cleared = {
    ...rest,
    view,
    list: { offset: 0, items: [] },
    cursor: 0,
    top: 0,
    scroll: 0,
    note: "",
    claim: { is: "none" },
  } as const;
  return [cleared, [...release(state), { type: "load", view, offset: 0, limit: PAGE }]];
};

const confirmed = (state: ReviewState): Step => {
  if (state.mode.kind === "example") return writeExample(state);
  if (state.mode.kind !== "ask") return [state, []];
  const { question } = state.mode;
  const answered: ReviewState = { ...state, mode: { kind: "list" } };
  if (question.ask === "decide") return decide(answered, question.verdict, true);
  return [{ ...answered, writing: question.id }, [{ type: "undo", id: question.id, ...noted(state) }]];
};

const ticked = (state: ReviewState, { now, botRunning }: { now: number; botRunning?: boolean }): Step => {
  const after: ReviewState = { ...state, now, ...(botRunning === undefined ? {} : { botRunning }) };
  const { claim, selected, activeAt } = after;
  if (!selected || claim.is === "none") return [after, []];
  if (claim.is === "mine" && claim.until - now < RENEW_BEFORE_MS && now - activeAt < AWAY_AFTER_MS) {
    // Counted as held until the answer, so that the next tick does not ask again.
    return [{ ...after, claim: { is: "mine", until: now + 2 * RENEW_BEFORE_MS } }, [{ type: "claim", id: selected }]];
  }
  if (claim.until > now) return [after, []];
  return [{ ...after, claim: { is: "none" } }, claim.is === "other" ? open(after) : []];
};

const claimed = (state: ReviewState, id: CaseId, answer: DeskAnswer): Step => {
  if (id !== state.selected) return [state, answer.status === "written" ? [{ type: "release", id }] : []];
  if (answer.status === "written") {
    const claim: Claim = { is: "mine", until: answer.case.claim?.until ?? state.now };
    return [{ ...state, claim, ...(state.file ? { file: { ...state.file, case: answer.case } } : {}) }, []];
  }
  if (answer.status === "claimed") {
    return [{ ...state, claim: { is: "other", by: nameOf(answer.by), until: answer.until } }, []];
  }
  return [{ ...state, claim: { is: "none" } }, [reload(state), { type: "look", id }]];
};

const failed = (state: ReviewState, { what, why, id }: { what: string; why: string; id?: CaseId }): Step => {
  const { writing, ...rest } = state;
  const kept = writing !== undefined && writing !== id ? { ...rest, writing } : rest;
  return [{ ...kept, notice: { tone: "warn", text: `${what}: ${why}` } }, []];
};

const typed = (state: ReviewState, change: (text: string, limit: number) => string): ReviewState =>
  state.mode.kind === "note" || state.mode.kind === "words"
    ? { ...state, mode: { ...state.mode, text: change(state.mode.text, TEXT_LIMIT[state.mode.kind]) } }
    : state;

/** Cases whose effects have not all been answered, and that a receipt tells of. */
const watched = (state: ReviewState): Command[] =>
  state.receipts
    .filter(
      ({ id, effects, file }) =>
        id !== state.selected && effects.some((e) => !file.case.effects.find((x) => x.id === e)?.outcome),
    )
    .slice(-10)
    .map(({ id }) => ({ type: "look", id }));

const look = ({ selected }: ReviewState): Command[] => (selected ? [{ type: "look", id: selected }] : []);
