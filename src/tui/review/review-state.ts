import type { Case, CaseId, Verdict } from "../../engine/case.ts";
import type { EffectId } from "../../engine/effect.ts";
import type { CaseSummary } from "../../engine/ports.ts";
import type { ExampleWish, ReadyExample } from "../../engine/proofs/example-desk.ts";
import type { NoDraft } from "../../engine/proofs/example-from-case.ts";
import type { CaseFile, DeskAnswer, QueueView } from "../../engine/review-desk.ts";

/** Something that a moderator did here, and what became of it. */
export type Receipt = {
  readonly id: CaseId;
  /** `vote`: a verdict that others must share. */
  readonly did: Verdict | "undo" | "vote";
  /** The effects that it asked for. */
  readonly effects: readonly EffectId[];
  /** As last seen: tells what became of the effects. */
  readonly file: Pick<CaseFile, "case">;
};

/** What waits for an answer. */
export type Question =
  | { readonly ask: "decide"; readonly verdict: Verdict }
  | { readonly ask: "undo"; readonly id: CaseId; readonly file: Pick<CaseFile, "case"> };

export type Mode =
  | { readonly kind: "list" }
  | { readonly kind: "ask"; readonly question: Question }
  | { readonly kind: "note"; readonly text: string }
  /** What a case has taught, before it is written. `words`: what the moderator made of the text; `draft` absent: not worked out yet. */
  | {
      readonly kind: "example";
      readonly of: Case;
      readonly wanted?: string;
      readonly words?: string;
      readonly draft?: ReadyExample | NoDraft;
    }
  | { readonly kind: "words"; readonly text: string; readonly back: Extract<Mode, { kind: "example" }> }
  | { readonly kind: "help" };

/** Who holds the open case. `by` and `until`: somebody else, till then. */
export type Claim =
  | { readonly is: "none" }
  | { readonly is: "mine"; readonly until: number }
  | { readonly is: "other"; readonly by: string; readonly until: number };

/** What the review screen knows. Plain data: it can be printed, stored and compared. */
export type ReviewState = {
  readonly moderator: string;
  readonly now: number;
  readonly size: { readonly columns: number; readonly rows: number };
  readonly view: QueueView;
  /** The part of the list that is loaded: `items` begin at `offset` of `total`. `total` is unknown until the first load. */
  readonly list: { readonly total?: number; readonly offset: number; readonly items: readonly CaseSummary[] };
  /** Place in the whole list, and the first place on the screen. */
  readonly cursor: number;
  readonly top: number;
  /** The case under the cursor: the cursor follows it when the list moves. */
  readonly selected?: CaseId;
  /** The selected case, once it has been read. */
  readonly file?: CaseFile;
  readonly claim: Claim;
  /** First row of the detail on the screen. */
  readonly scroll: number;
  readonly mode: Mode;
  /** Goes with the next decision about the selected case. */
  readonly note: string;
  /** A write is under way: no second one until it has answered. */
  readonly writing?: CaseId;
  /** Newest last. */
  readonly receipts: readonly Receipt[];
  readonly notice?: { readonly tone: "info" | "warn"; readonly text: string };
  readonly botRunning?: boolean;
  /** No run will go on with this database: what is asked for now is done by nobody. */
  readonly isDemo: boolean;
  /** Is there a rulebook that examples can be written into? */
  readonly writesExamples?: boolean;
  /** When a key was last pressed: a claim is not renewed for somebody who has left. */
  readonly activeAt: number;
};

export type ReviewEvent =
  | { readonly type: "moved"; readonly by: number }
  | { readonly type: "jumped"; readonly to: "first" | "last" }
  | { readonly type: "scrolled"; readonly pages: number }
  | { readonly type: "switched" }
  | { readonly type: "asked_to_decide"; readonly verdict: Verdict }
  | { readonly type: "asked_to_undo" }
  | { readonly type: "confirmed" | "cancelled" }
  | { readonly type: "note_started" }
  | { readonly type: "note_typed"; readonly text: string }
  | { readonly type: "note_erased"; readonly all: boolean }
  | { readonly type: "note_kept" }
  | { readonly type: "asked_for_example" | "rule_switched" | "words_started" | "words_kept" | "words_dropped" }
  | { readonly type: "help_toggled" }
  | { readonly type: "refused"; readonly why: string }
  | { readonly type: "quit" }
  // From the shell:
  | { readonly type: "resized"; readonly columns: number; readonly rows: number }
  | { readonly type: "ticked"; readonly now: number; readonly botRunning?: boolean }
  | { readonly type: "touched"; readonly at: number }
  | { readonly type: "changed" }
  | {
      readonly type: "loaded";
      readonly view: QueueView;
      readonly offset: number;
      readonly total: number;
      readonly items: readonly CaseSummary[];
    }
  | { readonly type: "looked"; readonly id: CaseId; readonly file: CaseFile | undefined }
  | { readonly type: "claimed"; readonly id: CaseId; readonly answer: DeskAnswer }
  | { readonly type: "wrote"; readonly id: CaseId; readonly did: Verdict | "undo"; readonly answer: DeskAnswer }
  | { readonly type: "drafted"; readonly of: Case; readonly draft: ReadyExample | NoDraft }
  | { readonly type: "wrote_example"; readonly ready: ReadyExample }
  | { readonly type: "failed"; readonly what: string; readonly why: string; readonly id?: CaseId };

/** Work for the shell to do. The reducer asks; it never acts. */
export type Command =
  /** `keep`: read on until this case is found, as long as it is near. */
  | {
      readonly type: "load";
      readonly view: QueueView;
      readonly offset: number;
      readonly limit: number;
      readonly keep?: CaseId;
    }
  | { readonly type: "look"; readonly id: CaseId }
  /** When the selection has rested for a moment: passing by must leave no trace in the log. */
  | { readonly type: "claim_soon"; readonly id: CaseId }
  | { readonly type: "claim"; readonly id: CaseId }
  | { readonly type: "release"; readonly id: CaseId }
  /** `mine`: the claim is held already; otherwise it is taken first. Only what was `seen` is decided: a case that has grown is not. */
  | {
      readonly type: "decide";
      readonly id: CaseId;
      readonly seen: Case;
      readonly verdict: Verdict;
      readonly mine: boolean;
      readonly note?: string;
    }
  | { readonly type: "undo"; readonly id: CaseId; readonly note?: string }
  | { readonly type: "draft_example"; readonly of: Case; readonly wish: ExampleWish }
  | { readonly type: "write_example"; readonly ready: ReadyExample }
  | { readonly type: "quit" };

export type Step = [ReviewState, Command[]];

/** How many cases are read at a time. */
export const PAGE = 200;

/** The screen before anything has been read. */
export const initialState = (
  moderator: string,
  now: number,
  size: ReviewState["size"],
  isDemo = false,
): ReviewState => ({
  moderator,
  now,
  size,
  view: "waiting",
  list: { offset: 0, items: [] },
  cursor: 0,
  top: 0,
  claim: { is: "none" },
  scroll: 0,
  mode: { kind: "list" },
  note: "",
  receipts: [],
  isDemo,
  activeAt: now,
});

/** Reads the loaded part of the list again. */
export const reload = ({ view, list, selected }: ReviewState): Command => ({
  type: "load",
  view,
  offset: list.offset,
  limit: PAGE,
  ...(selected === undefined ? {} : { keep: selected }),
});

/** Gives the selected case back, if it is held. */
export const release = ({ selected, claim }: ReviewState): Command[] =>
  selected !== undefined && claim.is === "mine" ? [{ type: "release", id: selected }] : [];

export const nameOf = (actor: { kind: "modbot" } | { kind: "moderator"; name: string }): string =>
  actor.kind === "modbot" ? "modbot" : actor.name;

export const noted = ({ note }: ReviewState): { note?: string } => (note === "" ? {} : { note });

/** Without the last notice: the next key has been pressed. */
export const quiet = ({ notice: _, ...state }: ReviewState): ReviewState => state;
