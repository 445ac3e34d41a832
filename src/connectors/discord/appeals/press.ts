import type { PlatformDesk } from "../../../engine/platform-desk.ts";
import type { Person } from "../../../engine/ports.ts";
import { inline } from "../alerts/plain.ts";
import { APPEAL_FIELD, appealModal } from "../interactions/modals.ts";
import type { Interaction, Presser } from "../interactions/packet.ts";
import type { Responder } from "../interactions/respond.ts";
import { appealWords } from "./texts.ts";

type Appeals = Pick<PlatformDesk, "appeals" | "look">;

/** Takes an appeal, from whichever button, modal or command, and gives what to say. */
export const takeAppeal = async (
  { appeals, look }: Appeals,
  caseId: string,
  by: Presser,
  text: string,
  locale: string,
): Promise<string> => {
  const words = appealWords(locale);
  if (appeals === undefined) return words.off;
  const answer = await appeals.take(caseId, await personIn(look, caseId, by), { text, called: by.name });
  return answer.status === "taken" ? words.taken : inline(answer.why, 600);
};

/** The button under the message about a punishment: opens the modal, where there is something to appeal against. */
export const appealPressed = async (
  press: Interaction & { readonly kind: "button" | "modal" },
  caseId: string,
  to: Responder,
  desk: Appeals,
): Promise<void> => {
  const words = appealWords(press.locale);
  if (press.kind === "modal") {
    if (!(await to.defer())) return;
    await to.finish({
      content: await takeAppeal(desk, caseId, press.by, press.fields.get(APPEAL_FIELD) ?? "", press.locale),
    });
    return;
  }
  const why =
    desk.appeals === undefined
      ? words.off
      : await desk.appeals.whyNot(caseId, await personIn(desk.look, caseId, press.by));
  await (why === undefined ? to.modal(appealModal(caseId, words)) : to.say({ content: inline(why, 600) }));
};

/** Whoever appeals, in the community of the case: a button in a private message does not say which. */
const personIn = async (look: Appeals["look"], caseId: string, by: Presser): Promise<Person> => {
  const community = (await look(caseId))?.case.entries[0]?.message.community;
  return { platform: "discord", author: by.id, ...(community === undefined ? {} : { community }) };
};
