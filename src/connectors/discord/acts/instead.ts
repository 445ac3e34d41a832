import type { Performed } from "../../../engine/connector.ts";
import type { OutboxItem } from "../../../engine/effect.ts";
import { type Acting, noteOf } from "../acting.ts";
import { plead } from "./plead.ts";
import { LONGEST_TIMEOUT_MS, liftTimeout, personIn, timeOutOrWhy } from "./timeout.ts";

/** What a timeout may stand in for where a right is missing. */
type Stricter = "ban" | "quarantine";

const keyOf = (action: Stricter, item: OutboxItem): string => {
  const { guild, user } = personIn(item);
  return `instead of ${action} ${guild} ${user}`;
};

/** The undo of what has a time comes a little after it. */
const SLACK_MS = 86_400_000;

/** By then both the timeout and what it stands in for are over. */
const uselessAfter = ({ createdAt, effect: { durationMs = 0 } }: OutboxItem): number =>
  createdAt + Math.max(durationMs, LONGEST_TIMEOUT_MS) + SLACK_MS;

/**
 * Times somebody out where modbot may not do what was asked; where it may not do that either, asks the moderators.
 * Gives `done` with the reason: something was done, and taking the ban back takes it back.
 */
export const timeoutInstead = async (
  action: Stricter,
  item: OutboxItem,
  acting: Acting,
  why: string,
): Promise<Performed> => {
  // Before it is asked for: whatever dies in between, the undo finds it.
  await acting.notebook.write({ key: keyOf(action, item), value: "timeout", until: uselessAfter(item) });
  const milder = await timeOutOrWhy({ ...item, effect: { ...item.effect, action: "timeout" } }, acting);
  if ("why" in milder) return neither(action, item, acting, why, milder.why);
  if (milder.status === "again") return milder;
  if (milder.status !== "done") return neither(action, item, acting, why, milder.note);
  await plead(item, acting, `${why}; they are timed out instead`);
  return { status: "done", note: noteOf(`timed out instead: ${why}`, milder.note) ?? why };
};

const neither = async (
  action: Stricter,
  item: OutboxItem,
  acting: Acting,
  why: string,
  whyNot: string | undefined,
): Promise<Performed> => {
  await acting.notebook.erase(keyOf(action, item));
  await plead(item, acting, why);
  return { status: "failed", note: `${why}; nor can they be timed out: ${whyNot ?? "it was refused"}` };
};

/** Takes back the timeout that was given instead; `undefined`: none was. The note of it stays, for who comes again. */
const liftInstead = async (action: Stricter, item: OutboxItem, acting: Acting): Promise<Performed | undefined> => {
  if ((await acting.notebook.read(keyOf(action, item))) === undefined) return undefined;
  return liftTimeout(item, acting, "they had been timed out instead");
};

/** What was asked for has been done after all: nothing stands in for it any more. */
export const forgetInstead = (action: Stricter, item: OutboxItem, acting: Acting): Promise<void> =>
  acting.notebook.erase(keyOf(action, item));

/** Takes back the timeout that stood in, if one did, and then the real thing, which may stand beside it. */
export const liftBoth = async (
  action: Stricter,
  item: OutboxItem,
  acting: Acting,
  liftReal: (milder: Performed | undefined) => Promise<Performed>,
): Promise<Performed> => {
  const milder = await liftInstead(action, item, acting);
  if (milder === undefined) return liftReal(undefined);
  const lifted = milder.status === "again" ? milder : bothLifted(milder, await liftReal(milder));
  if (lifted.status !== "again") await forgetInstead(action, item, acting);
  return lifted;
};

const bothLifted = (milder: Performed, real: Performed): Performed => {
  if (real === milder || real.status === "again" || real.status === "failed") return real;
  if (milder.status === "failed" || real.status === "dropped") return milder;
  const note = noteOf(milder.note, real.note);
  return { status: "done", ...(note === undefined ? {} : { note }) };
};
