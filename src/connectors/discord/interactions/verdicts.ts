import type { Case, CaseId, Verdict } from "../../../engine/case.ts";
import type { Effect } from "../../../engine/effect.ts";
import type { PlatformDesk } from "../../../engine/platform-desk.ts";
import type { CaseFile, DeskAnswer } from "../../../engine/review-desk.ts";
import { undoPlan } from "../../../engine/standing.ts";
import { nameOf } from "../alerts/moderator-name.ts";
import { inline } from "../alerts/plain.ts";
import { type Powers, whyNotAsk } from "./rights.ts";

export type Wish = {
  readonly verb: Verdict | "undo";
  readonly caseId: CaseId;
  /** Of the case, as the moderator saw it. Absent: as it is now. */
  readonly version?: number;
  readonly note?: string;
};

/** `done`: with what it came to; else why not, in words for the moderator. */
export type Came = { readonly done: boolean; readonly says: string };

const NOT_YOURS =
  "You do not moderate here: this takes the permission “Timeout Members” or “Manage Messages”, or a staff role of modbot's settings.";

/**
 * Decides a case, or undoes it, for one moderator: if they may, and if nobody was quicker.
 * What they may is looked at here, at the moment of the press, whatever the button showed.
 */
export const decideFor = async (
  wish: Wish,
  {
    desk,
    moderator,
    powers,
  }: { readonly desk: PlatformDesk; readonly moderator: string; readonly powers: Powers | undefined },
): Promise<Came> => {
  const { verb, caseId, note } = wish;
  if (powers?.moderates !== true) return refused(NOT_YOURS);
  const file = await desk.look(caseId);
  if (file === undefined) return refused(`There is no case ${caseId} any more.`);
  const why = whyNotAsk(effectsOf(verb, file), powers);
  if (why !== undefined) return refused(`${caseId}: ${why}.`);
  const { version = file.case.version } = wish;
  const mine = desk.deskOf(moderator);
  const answer = await (verb === "undo" ? mine.undo(caseId, note, version) : mine.decide(caseId, version, verb, note));
  return answer.status === "written"
    ? {
        done: true,
        says: `${caseId}: ${DID[verb]}${answer.case.status === "escalated" && verb !== "escalate" ? "; that is one vote, and others are needed" : ""}.`,
      }
    : refused(await whyNotDone(answer, caseId, desk));
};

const DID: Readonly<Record<Wish["verb"], string>> = {
  approve: "approved",
  block: "blocked",
  escalate: "escalated",
  undo: "taken back",
};

const refused = (says: string): Came => ({ done: false, says });

/** What the platform will be asked for. */
const effectsOf = (verb: Wish["verb"], { case: c, onBlock }: CaseFile): readonly Effect[] => {
  switch (verb) {
    case "approve":
    case "undo":
      return undoPlan(c, "").back;
    case "block":
      return onBlock.effects;
    case "escalate":
      return [];
  }
};

const whyNotDone = async (
  answer: Exclude<DeskAnswer, { status: "written" }>,
  id: CaseId,
  desk: Pick<PlatformDesk, "look">,
): Promise<string> => {
  if (answer.status === "missing") return `There is no case ${id} any more.`;
  if (answer.status === "claimed")
    return `${nameOf(answer.by)} is looking at ${id} just now: try again <t:${Math.ceil(answer.until / 1_000)}:R>.`;
  const now = (await desk.look(id))?.case;
  const decided = now && lastWord(now);
  if (!("why" in answer)) return decided ?? `More has come to ${id} since: the alert shows it now. Look again.`;
  const why = inline(answer.why, 400);
  return decided === undefined ? why : `${decided} ${why}`;
};

/** Who decided, where somebody did. */
const lastWord = ({ id, decided, status }: Case): string | undefined =>
  decided === undefined || status === "open" || status === "appealed"
    ? undefined
    : `${id} was ${DID[decided.verdict]} by ${nameOf(decided.by)} already.`;
