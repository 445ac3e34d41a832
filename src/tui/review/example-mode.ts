import type { Case } from "../../engine/case.ts";
import type { ReadyExample } from "../../engine/proofs/example-desk.ts";
import type { NoDraft } from "../../engine/proofs/example-from-case.ts";
import type { Command, Mode, ReviewState, Step } from "./review-state.ts";

/** Adding to a rule what a case has taught: what would be written is on the screen before anything is. */
export type ExampleMode = Extract<Mode, { kind: "example" }>;

const isOverturned = ({ status }: Case): boolean => status === "approved" || status === "undone";

/** The case whose text a rule must allow: the one on the screen, else the last one decided here. */
const taughtBy = ({ file, receipts }: ReviewState): Case | undefined =>
  [file?.case, receipts.at(-1)?.file.case].find((one) => one !== undefined && isOverturned(one));

/** Why no example can be made now, or nothing. */
export const whyNoExample = (state: ReviewState): string | undefined => {
  if (state.writesExamples !== true) return "there is no rulebook here to write into";
  if (state.writing !== undefined) return `${state.writing} is still being written`;
  return taughtBy(state) === undefined
    ? "only a case that was approved or undone shows what a rule must allow"
    : undefined;
};

/** The rules that found it, in the order of its messages. */
const rulesOf = ({ entries }: Case): readonly string[] => [
  ...new Set(entries.flatMap(({ decision }) => decision.rules.map(({ id }) => id))),
];

export const askForExample = (state: ReviewState): Step => {
  const of = taughtBy(state);
  if (of === undefined) return [state, []];
  const [wanted] = rulesOf(of);
  return draftAgain(state, { kind: "example", of, ...(wanted === undefined ? {} : { wanted }) });
};

const draftAgain = (state: ReviewState, { draft: _, ...mode }: ExampleMode): Step => {
  const { of, wanted, words } = mode;
  const command: Command = {
    type: "draft_example",
    of,
    wish: { ...(wanted === undefined ? {} : { wanted }), ...(words === undefined ? {} : { words }) },
  };
  return [{ ...state, mode }, [command]];
};

/** What would be written has been worked out. An answer to an older question is passed over. */
export const drafted = (state: ReviewState, of: Case, draft: ReadyExample | NoDraft): Step =>
  state.mode.kind === "example" && state.mode.of.id === of.id
    ? [{ ...state, mode: { ...state.mode, draft } }, []]
    : [state, []];

/** The next of the rules that found it. */
export const nextRule = (state: ReviewState): Step => {
  if (state.mode.kind !== "example") return [state, []];
  const { of, wanted } = state.mode;
  const rules = rulesOf(of);
  const next = rules[(rules.indexOf(wanted ?? "") + 1) % rules.length];
  return draftAgain(state, { ...state.mode, ...(next === undefined ? {} : { wanted: next }) });
};

export const editWords = (state: ReviewState): Step => {
  if (state.mode.kind !== "example") return [state, []];
  const { draft } = state.mode;
  return draft === undefined || "why" in draft
    ? [state, []]
    : [{ ...state, mode: { kind: "words", text: draft.text, back: state.mode } }, []];
};

/** The words are kept, or left as they were. */
export const endWords = (state: ReviewState, keep: boolean): Step => {
  if (state.mode.kind !== "words") return [state, []];
  const { text, back } = state.mode;
  return keep && text.trim() !== "" ? draftAgain(state, { ...back, words: text }) : [{ ...state, mode: back }, []];
};

export const writeExample = (state: ReviewState): Step => {
  if (state.mode.kind !== "example") return [state, []];
  const { draft } = state.mode;
  if (draft === undefined || "why" in draft) return [state, []];
  return [{ ...state, mode: { kind: "list" } }, [{ type: "write_example", ready: draft }]];
};

export const wroteExample = (state: ReviewState, { rule, file, isHit }: ReadyExample): Step => [
  {
    ...state,
    notice: {
      tone: "info",
      text: `Written to ${file}.${isHit ? ` Rule ${rule} still hits it: narrow the rule, then modbot rules check.` : ""}`,
    },
  },
  [],
];
