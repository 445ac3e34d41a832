import { undoPlan } from "../../engine/standing.ts";
import { askedFor, inShort } from "../effect-words.ts";
import { type Line, lineWidth, piece } from "../line.ts";
import { safe } from "../safe-text.ts";
import { counted } from "../time-words.ts";
import { DID } from "./case-words.ts";
import { namesIn } from "./names.ts";
import { receiptLine } from "./receipt-line.ts";
import type { Question, ReviewState } from "./review-state.ts";

/** The line that answers the moderator: a question, the note being written, why a key did nothing, or what the last decision came to. */
export const statusLine = (state: ReviewState): Line => {
  const { mode, notice, receipts, writing } = state;
  if (mode.kind === "ask") return [piece(" "), piece(` ${questionText(mode.question, state)} `, "question")];
  if (mode.kind === "note" || mode.kind === "words") {
    const shown = safe(mode.text, 2_000).slice(-(state.size.columns - 12));
    return [piece(mode.kind === "note" ? " Note: " : " Text: ", "accent"), piece(shown), piece("▏", "key")];
  }
  if (mode.kind === "example" && mode.draft !== undefined && !("why" in mode.draft))
    return [piece(" "), piece(` Write this into ${safe(mode.draft.file, 200)}? `, "question")];
  if (notice) return [piece(` ${safe(notice.text, 400)}`, notice.tone === "warn" ? "warn" : undefined)];
  if (writing !== undefined) return [piece(` ${writing}: writing …`, "dim")];
  const last = receipts.at(-1);
  if (last) return receiptLine(last, state);
  return [piece(` ${state.note === "" ? "" : `Note: ${safe(state.note)}`}`, "dim")];
};

/** What Block would do, always on the screen beside the case; in fewer words where there is no room for all. */
export const adviceLine = ({ file, note }: ReviewState, width: number): Line => {
  if (!file) return [];
  if (file.case.status === "appealed")
    return [
      piece(" Approve ", "accent"),
      piece("upholds the appeal, ", "strong"),
      piece("Block ", "accent"),
      piece("refuses it", "strong"),
      ...(note === "" ? [] : [piece(`  note: ${safe(note)}`, "dim")]),
    ];
  const { effects, strikes } = file.onBlock;
  const added = strikes > 0 ? [`add ${counted(strikes, "strike")}`] : [];
  const says = (words: readonly string[]): Line => [
    piece(" Block would ", "accent"),
    piece([...words, ...added].join(" · ") || "do nothing more: it is recorded as a violation", "strong"),
  ];
  const full = says(askedFor(effects, namesIn(file.case)));
  const line = lineWidth(full) <= width ? full : says(inShort(effects));
  return note === "" ? line : [...line, piece(`  note: ${safe(note)}`, "dim")];
};

const questionText = (question: Question, { file }: ReviewState): string => {
  if (question.ask === "decide") {
    const words = file ? askedFor(file.onBlock.effects, namesIn(file.case)).join(", ") : "";
    return `Block ${file?.case.id ?? ""}: ${words}?`;
  }
  const { id, file: target } = question;
  const { back, stays } = undoPlan(target.case, "");
  const kept = stays.some((effect) => effect.action === "delete") ? ["deletions stay"] : [];
  const rest = [...askedFor(back, namesIn(target.case)), ...kept].join(", ");
  return `Undo ${id} (${target.case.decided ? DID[target.case.decided.verdict] : "modbot acted"})${rest ? `: ${rest}` : ""}?`;
};
