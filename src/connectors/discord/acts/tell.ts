import type { CaseEffect } from "../../../engine/case.ts";
import type { Performed } from "../../../engine/connector.ts";
import type { OutboxItem } from "../../../engine/effect.ts";
import { type Act, type Acting, GONE, type Offer, performedFrom, type Recall } from "../acting.ts";
import type { Reply } from "../call.ts";
import { getMessagesAfter, openDm, say } from "../calls.ts";
import { fieldsIn, fieldsOf, idOf, textOf } from "../fields.ts";
import { nonceOf } from "../nonce.ts";
import { firstIdAt } from "../snowflake.ts";
import { noticeWords } from "./notice.ts";
import { personIn } from "./timeout.ts";

const CLOSED = "they take no direct messages from modbot";
/** Source: Discord's developer reference, "JSON error codes". */
const CLOSED_CODES: ReadonlySet<number> = new Set([50_007, 50_278, 50_033, GONE.user]);
/** "You are opening direct messages too fast": going on gets a bot limited for good. */
const TOO_FAST = 40_003;
const SLOW_DOWN_MS = 600_000;
/** A ban does not wait longer than this for its own announcement. */
const PATIENCE_MS = 3_000;

const told = (id: string): string => `told ${id}`;

/** Tells the author in private. */
export const tell: Act = async (item, acting) => {
  const before = await acting.notebook.read(told(item.id));
  if (before === undefined) return sendDm(item, acting);
  await acting.notebook.erase(told(item.id));
  return before === "" ? { status: "done", note: "before it was done" } : { status: "failed", note: before };
};

/** Warns in private, and where that cannot be, or the rule wants it so, in answer to the message. */
export const warn: Act = async (item, acting) => {
  if (item.effect.inPublic) return answer(item, acting);
  const performed = await sendDm(item, acting);
  if (performed.status !== "failed" || performed.note !== CLOSED) return performed;
  return answer(item, acting, `in the channel: ${CLOSED}`);
};

const sendDm = async (item: OutboxItem, acting: Acting): Promise<Performed> => {
  const { guild, user } = personIn(item);
  const opened = await acting.call(openDm(user));
  if (opened.kind !== "ok") return dmFailed(opened, item);
  const channel = idOf(fieldsOf(opened.body)?.id);
  if (channel === undefined) return { status: "failed", note: "Discord's answer cannot be read" };
  const content = noticeWords(item, acting.guilds.get(guild)?.name, await deedsBeside(item, acting));
  const sent = await acting.call(say(channel, { ...withOffer(content, acting.offer?.(item)), nonce: nonceOf(item) }));
  return sent.kind === "ok" ? { status: "done" } : dmFailed(sent, item);
};

const MOST_CONTENT = 2_000;

/** The way to appeal stands last, and whole, however long the rest is. */
const withOffer = (content: string, offer: Offer | undefined) =>
  offer === undefined
    ? { content }
    : {
        content: `${content.slice(0, MOST_CONTENT - offer.content.length - 1)}\n${offer.content}`,
        components: offer.components,
      };

const dmFailed = (reply: Exclude<Reply, { kind: "ok" }>, item: OutboxItem): Performed => {
  if (reply.kind === "refused" && CLOSED_CODES.has(reply.code)) return { status: "failed", note: CLOSED };
  if (reply.kind === "refused" && reply.code === TOO_FAST)
    return { status: "again", note: "too many were written to just now", afterMs: SLOW_DOWN_MS, held: true };
  return performedFrom(reply, item);
};

const answer = async (item: OutboxItem, acting: Acting, note?: string): Promise<Performed> => {
  const { channel, message, author } = item.effect.target;
  const replyTo = idOf(message);
  if (channel === undefined) return { status: "failed", note: "no channel is known to answer in" };
  const words = `<@${author}>, this is a warning from the moderators.\n> ${item.effect.reason.replaceAll("\n", "\n> ")}\n-# Case ${item.caseId}`;
  const reply = await acting.call(
    say(channel, {
      content: words.slice(0, 2_000),
      nonce: nonceOf(item),
      // A nickname, or what was never posted, is no message that could be answered.
      ...(replyTo === undefined ? {} : { replyTo }),
      ...(author === undefined ? {} : { to: author }),
    }),
  );
  if (reply.kind !== "ok") return performedFrom(reply, item);
  return { status: "done", ...(note === undefined ? {} : { note }) };
};

/** The other effects of the case on this person, or on what they wrote. */
const deedsBeside = async ({ id, caseId, effect }: OutboxItem, { cases }: Acting): Promise<readonly CaseEffect[]> => {
  const { author } = effect.target;
  const found = await cases?.caseOf(caseId);
  const theirs = found?.effects.filter((other) => other.id !== id && other.effect.target.author === author) ?? [];
  const byAction = new Map(theirs.map((other) => [other.effect.action, other] as const));
  return [...byAction.values()];
};

/**
 * Says, before a ban or a kick, what the case wants said to them: afterwards modbot shares no server with them and cannot. The notice itself
 * finds later that it was sent. Whatever becomes of it, the ban goes on.
 */
export const tellBefore = async (item: OutboxItem, acting: Acting): Promise<void> => {
  const found = await acting.cases?.caseOf(item.caseId);
  const notices = (found?.effects ?? []).filter(
    ({ effect, outcome }) =>
      (effect.action === "tell" || effect.action === "help") &&
      effect.target.author === item.effect.target.author &&
      outcome === undefined,
  );
  for (const { id, effect } of notices) {
    if ((await acting.notebook.read(told(id))) !== undefined) continue;
    const cancel = new AbortController();
    const late = acting.sleep(PATIENCE_MS, cancel.signal).then(() => "late" as const);
    const performed = await Promise.race([sendDm({ ...item, id, effect }, acting), late]);
    cancel.abort();
    const note = performed === "late" ? "it is not known whether it reached them" : failureOf(performed);
    await acting.notebook.write({ key: told(id), value: note, until: item.expiresAt });
  }
};

const failureOf = (performed: Performed): string =>
  performed.status === "done" ? "" : (performed.note ?? "it did not reach them");

/** Looks whether the notice stands in the private channel already. */
export const recallTell: Recall = async (item, acting) => {
  const { user } = personIn(item);
  const opened = await acting.call(openDm(user));
  const channel = opened.kind === "ok" ? idOf(fieldsOf(opened.body)?.id) : undefined;
  return channel === undefined ? "unsure" : saidIn(channel, item, acting);
};

/** Also in the channel, where it may have been said instead. */
export const recallWarn: Recall = async (item, acting) => {
  const inPrivate = item.effect.inPublic ? "not done" : await recallTell(item, acting);
  const { channel } = item.effect.target;
  if (inPrivate !== "not done" || channel === undefined) return inPrivate;
  return saidIn(channel, item, acting);
};

const CLOCKS_DIFFER_MS = 60_000;

/** A notice is known by who wrote it, when, to whom and about which case. */
const saidIn = async (channel: string, item: OutboxItem, acting: Acting) => {
  const after = firstIdAt(item.createdAt - CLOCKS_DIFFER_MS);
  const reply = await acting.call(getMessagesAfter(channel, after));
  if (reply.kind !== "ok") return "unsure" as const;
  const line = `-# Case ${item.caseId}`;
  const isThere = fieldsIn(reply.body).some(
    (message) =>
      idOf(fieldsOf(message.author)?.id) === acting.selfId &&
      (textOf(message.content)?.split("\n").includes(line) || item.effect.action === "help"),
  );
  return isThere ? ({ status: "done" } as const) : ("not done" as const);
};
