import type { Decision } from "../engine/decision.ts";
import { keyText, type Message } from "../engine/message.ts";
import type { Recorded } from "../engine/ports.ts";
import type { Community, Heard, Reviewer } from "./community.ts";
import type { TakenReport } from "./report-desk.ts";

/** Files a message that is for modbot: does what it asks, and stores with it what follows from that. */
export type Hearing = (message: Message, heard: Heard, reviewer: Reviewer, readAt: number) => Promise<Recorded>;

/** What people say to modbot in the chat, on its way to the store. `decide` and `file`: what is done with any message. */
export const openHearing = (how: {
  readonly community: Pick<Community, "heed" | "fileReport">;
  readonly decide: (message: Message, readAt: number, uncounted: boolean) => Promise<Decision>;
  readonly file: (message: Message, decision: Decision) => Promise<Recorded>;
}): Hearing => {
  /** Files a message, and before it the one that it reports, with what is decided about that one now. */
  const withReport = async (message: Message, decision: Decision, report: TakenReport): Promise<Recorded> => {
    const again = report.decision === undefined ? [] : [{ message: report.about, decision: report.decision }];
    const recorded = await how.file(message, { ...decision, earlier: [...(decision.earlier ?? []), ...again] });
    const isTarget = (one: Recorded): boolean => again.length > 0 && keyText(one.message) === keyText(report.about);
    const earlier = recorded.earlier ?? [];
    const reported = how.community.fileReport(report, recorded.at, earlier.find(isTarget));
    return { ...recorded, earlier: [...earlier.filter((one) => !isTarget(one)), ...(reported ? [reported] : [])] };
  };

  return async (message, heard, reviewer, readAt) => {
    const heeded = await how.community.heed(message, heard, reviewer, readAt);
    if (heeded.came === "obeyed") return how.file(message, heeded.decision);
    // Many who say the same to modbot must not look like a raid: what it has taken does not count.
    const decision = await how.decide(message, readAt, heeded.came === "taken");
    return "report" in heeded ? withReport(message, decision, heeded.report) : how.file(message, decision);
  };
};
