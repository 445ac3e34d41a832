import { type Act, doneBy, type Recall } from "../acting.ts";
import { getMessagesAfter, say } from "../calls.ts";
import { fieldsIn, fieldsOf, idOf, textOf } from "../fields.ts";
import { nonceOf } from "../nonce.ts";
import { firstIdAt } from "../snowflake.ts";

const lineOf = (caseId: string): string => `Case ${caseId}`;

/** Tells the moderators in their channel that a case is there, in one line. */
export const alert: Act = async (item, acting) => {
  const { community = "", author } = item.effect.target;
  const channel = acting.server(community)?.alertChannel;
  if (channel === undefined) return { status: "dropped", note: "no alert_channel is set under connectors.discord" };
  const whom = author === undefined ? "" : ` It is about <@${author}>.`;
  const content = `${item.effect.reason.slice(0, 1_500)}${whom} See \`modbot review\`.\n-# ${lineOf(item.caseId)}`;
  return doneBy(await acting.call(say(channel, { content, nonce: nonceOf(item) })), item);
};

export const recallAlert: Recall = async (item, acting) => {
  const channel = acting.server(item.effect.target.community ?? "")?.alertChannel;
  if (channel === undefined) return "not done";
  const reply = await acting.call(getMessagesAfter(channel, firstIdAt(item.createdAt - 60_000)));
  if (reply.kind !== "ok") return "unsure";
  const isThere = fieldsIn(reply.body).some(
    (message) =>
      idOf(fieldsOf(message.author)?.id) === acting.selfId && textOf(message.content)?.includes(lineOf(item.caseId)),
  );
  return isThere ? { status: "done" } : "not done";
};
