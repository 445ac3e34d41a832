import type { PlatformDesk } from "../../../engine/platform-desk.ts";
import type { AlertSettings } from "../alerts/settings.ts";
import { type CustomId, readCustomId, type Verb } from "./custom-id.ts";
import { REASON_FIELD, reasonModal } from "./modals.ts";
import type { Interaction } from "./packet.ts";
import type { Responder } from "./respond.ts";
import type { Powers } from "./rights.ts";
import { decideFor } from "./verdicts.ts";

/** What presses work with. */
export type Desk = {
  readonly desk: PlatformDesk;
  /** The name that decisions of this account carry. */
  readonly moderatorOf: (by: Interaction["by"]) => string;
  /** What somebody may do about a case of that server, at this moment. */
  readonly powersIn: (community: string | undefined, press: Interaction) => Powers | undefined;
  readonly settings: Pick<AlertSettings, "reasons">;
  /** Shows a case as it is now, where it has an alert. */
  readonly refresh: (caseId: string) => Promise<void>;
};

type Decision = CustomId & { readonly verb: Exclude<Verb, "appeal"> };

/** Is it a button or a modal with which moderators decide? */
export const readDecision = (press: Interaction): Decision | undefined => {
  const asked = press.kind === "command" ? undefined : readCustomId(press.customId);
  return asked !== undefined && asked.verb !== "appeal" ? { ...asked, verb: asked.verb } : undefined;
};

/** A press of Approve, Block, Escalate or Undo, or the reason that was asked for it. */
export const pressed = async (press: Interaction, asked: Decision, to: Responder, at: Desk): Promise<void> => {
  if (press.kind === "button" && at.settings.reasons.includes(asked.verb)) {
    await to.modal(reasonModal(asked));
    return;
  }
  // A modal that was opened by a button answers for its message, as the button does.
  const isOnMessage = press.kind !== "command" && press.message !== undefined;
  if (!(await (isOnMessage ? to.deferUpdate() : to.defer()))) return;
  const community = (await at.desk.look(asked.caseId))?.case.entries[0]?.message.community;
  const note = press.kind === "modal" ? press.fields.get(REASON_FIELD)?.trim() : undefined;
  const came = await decideFor(
    { ...asked, ...(note === undefined || note === "" ? {} : { note }) },
    { desk: at.desk, moderator: at.moderatorOf(press.by), powers: at.powersIn(community, press) },
  );
  await at.refresh(asked.caseId);
  // What went well is seen in the alert itself.
  if (isOnMessage && !came.done) await to.add({ content: came.says });
  if (!isOnMessage) await to.finish({ content: came.says });
};
