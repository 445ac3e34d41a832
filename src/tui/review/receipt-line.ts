import type { Case } from "../../engine/case.ts";
import type { Outcome } from "../../engine/effect.ts";
import { inShort } from "../effect-words.ts";
import { type Line, type Piece, piece, type Tone } from "../line.ts";
import { safe } from "../safe-text.ts";
import { DID } from "./case-words.ts";
import { isPlannedEnd } from "./planned-end.ts";
import type { Receipt, ReviewState } from "./review-state.ts";

const NOTHING_ASKED: Record<Receipt["did"], string> = {
  approve: ": it stays",
  block: ": nothing more to do",
  escalate: ": left for a second look",
  undo: ": nothing to take back",
  vote: ": it waits for others",
};

type Status = Outcome["status"] | "pending";
/** Which word speaks for several effects, most telling first. */
const TELLING: readonly Status[] = ["failed", "pending", "dropped", "simulated", "done"];
const TONE: Record<Status, Tone> = { failed: "bad", pending: "warn", dropped: "warn", simulated: "warn", done: "good" };

/** Says that a decision has registered, and what has become of its effects so far. */
export const receiptLine = ({ id, did, effects, file }: Receipt, state: ReviewState): Line => {
  const all = file.case.effects;
  const offer = offered(file.case, state);
  const asked = all.filter((e) => effects.includes(e.id) && !isPlannedEnd(e, all));
  const again = did === "undo" && file.case.status === "open" ? ", it waits again" : "";
  // The offer stands first: on a narrow screen the end of the line is cut off.
  const head = [piece(` ✓ ${id} ${DID[did]}${again}`, "good"), ...offer];
  if (asked.length === 0) return [...head, piece(again ? "" : NOTHING_ASKED[did])];
  const statusOf = (outcome: Outcome | undefined): Status => outcome?.status ?? "pending";
  const status = TELLING.find((s) => asked.some((e) => statusOf(e.outcome) === s)) ?? "done";
  const those = asked.filter((e) => statusOf(e.outcome) === status);
  const count = those.length < asked.length ? `${those.length} of ${asked.length} ` : "";
  const said: Record<Status, string> = {
    failed: `${count}failed: ${safe(those[0]?.outcome?.note ?? "no reason given", 200)}`,
    pending: waitingFor(state),
    dropped: `${count}not done: ${safe(those[0]?.outcome?.note ?? "no longer wanted", 200)}`,
    simulated: "simulated, not done",
    done: "done",
  };
  const end: Piece = piece(said[status], TONE[status]);
  return [...head, piece(`: ${inShort(asked.map((e) => e.effect)).join(", ")} · `), end];
};

/** What was overturned can become an example of what the rule must allow. */
const offered = ({ status, decided, effects }: Case, { writesExamples }: ReviewState): Line => {
  const botActed = effects.some(({ askedBy }) => askedBy.kind === "modbot");
  const isOverturned = status === "undone" || (status === "approved" && decided !== undefined);
  return writesExamples === true && botActed && isOverturned
    ? [piece(" ("), piece("x", "key"), piece(" makes it an example)", "dim")]
    : [];
};

const waitingFor = ({ botRunning, isDemo }: ReviewState): string => {
  if (botRunning !== false) return "waiting for the bot";
  return isDemo ? "not done in the demo" : 'will be done when "modbot run" starts';
};
