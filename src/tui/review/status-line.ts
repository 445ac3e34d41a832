import { undoPlan } from "../../engine/standing.ts";
import { askedFor, inShort } from "../effect-words.ts";
import { type Line, lineWidth, piece } from "../line.ts";
import { safe } from "../safe-text.ts";
import { counted } from "../time-words.ts";
import { DID } from "./case-words.ts";
import { namesIn } from "./names.ts";
import { isPlannedEnd } from "./planned-end.ts";
import type { Question, Receipt, ReviewState } from "./review-state.ts";

/** The line that answers the moderator: a question, the note being written, why a key did nothing, or what the last decision came to. */
export const statusLine = (state: ReviewState): Line => {
  const { mode, notice, receipts, writing } = state;
  if (mode.kind === "ask") return [piece(" "), piece(` ${questionText(mode.question, state)} `, "question")];
  if (mode.kind === "note")
    return [piece(" Note: ", "accent"), piece(safe(mode.text).slice(-(state.size.columns - 12))), piece("▏", "key")];
  if (notice) return [piece(` ${safe(notice.text, 400)}`, notice.tone === "warn" ? "warn" : undefined)];
  if (writing !== undefined) return [piece(` ${writing}: writing …`, "dim")];
  const last = receipts.at(-1);
  if (last) return receiptLine(last, state);
  return [piece(` ${state.note === "" ? "" : `Note: ${safe(state.note)}`}`, "dim")];
};

/** What Block would do, always on the screen beside the case; in fewer words where there is no room for all. */
export const adviceLine = ({ file, note }: ReviewState, width: number): Line => {
  if (!file) return [];
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

/** Said as long as the receipt is the newest: that it registered, and what became of its effects. */
const receiptLine = ({ id, did, effects: ids, file }: Receipt, { botRunning }: ReviewState): Line => {
  const asked = file.case.effects.filter((e) => ids.includes(e.id) && !isPlannedEnd(e, file.case.effects));
  const head = piece(` ✓ ${id} ${DID[did]}`, "good");
  if (asked.length === 0)
    return [
      head,
      piece(
        did === "block"
          ? ": nothing more to do"
          : did === "approve"
            ? ": it stays"
            : did === "undo"
              ? ": nothing to take back"
              : ": left for a second look",
      ),
    ];
  const by = (status: string): number => asked.filter((e) => (e.outcome?.status ?? "pending") === status).length;
  const failed = asked.find((e) => e.outcome?.status === "failed");
  const dropped = asked.find((e) => e.outcome?.status === "dropped");
  const words = piece(`: ${inShort(asked.map((e) => e.effect)).join(", ")} · `);
  if (failed)
    return [
      head,
      words,
      piece(
        `${by("failed")} of ${asked.length} failed: ${safe(failed.outcome?.note ?? "no reason given", 200)}`,
        "bad",
      ),
    ];
  if (by("pending") > 0) {
    const waits = botRunning === false ? 'will be done when "modbot run" starts' : "waiting for the bot";
    return [head, words, piece(waits, "warn")];
  }
  if (dropped)
    return [
      head,
      words,
      piece(
        `${by("dropped")} of ${asked.length} not done: ${safe(dropped.outcome?.note ?? "no longer wanted", 200)}`,
        "warn",
      ),
    ];
  if (by("simulated") > 0) return [head, words, piece("only observed: modbot.yaml says mode: observe", "warn")];
  return [head, words, piece("done", "good")];
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
