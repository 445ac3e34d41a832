import { REMOVERS, type Removed } from "../../engine/seen/removed.ts";
import { type SeenActor, STAFF_ACTIONS, type StaffAction } from "../../engine/seen/staff-action.ts";
import { amountIn, BrokenField, booleanIn, type Fields, idIn, isObject, stringIn, timeIn } from "./fields.ts";

/** A line that tells what became of messages or people without modbot. */
export type SeenEntry = { readonly kind: "seen"; readonly line: number; readonly seen: Removed | StaffAction };

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What is seen on a platform, by the word at `type`. */
const READERS = new Map<unknown, (fields: Fields) => Removed | StaffAction>([
  ["removed", (fields) => removedIn(fields)],
  ["staff_action", (fields) => staffActionIn(fields)],
]);

/**
 * Reads what a line tells of the platform; `undefined`: it is about something else. A line with a text is a message, whatever its type:
 * other collections use the word for other things.
 *
 * Errors: `BrokenField`.
 */
export const seenIn = (fields: Fields, line: number): SeenEntry | undefined => {
  const read = fields.text === undefined ? READERS.get(fields.type) : undefined;
  return read && { kind: "seen", line, seen: read(fields) };
};

const removedIn = (fields: Fields): Removed => {
  const removed: Mutable<Removed> = {
    kind: "removed",
    platform: platformIn(fields),
    ids: needed(idsIn(fields.ids, "ids"), "ids"),
    at: needed(timeIn(fields.at, "at"), "at"),
  };
  if (removed.ids.length === 0) throw new BrokenField(`"ids" is empty`);
  placeIn(fields, removed);
  const by = stringIn(fields.by, "by");
  const remover = REMOVERS.find((one) => one === by);
  if (by !== undefined && remover === undefined) throw new BrokenField(`"by" is not one of ${REMOVERS.join(", ")}`);
  if (remover !== undefined) removed.by = remover;
  return removed;
};

const staffActionIn = (fields: Fields): StaffAction => {
  const action = STAFF_ACTIONS.find((one) => one === fields.action);
  if (action === undefined) throw new BrokenField(`"action" is not one of ${STAFF_ACTIONS.join(", ")}`);
  const staffAction: Mutable<StaffAction> = {
    kind: "staff_action",
    platform: platformIn(fields),
    action,
    author: needed(personIn(fields.author, "author"), "author").id,
    by: needed(personIn(fields.by, "by"), "by"),
    at: needed(timeIn(fields.at, "at"), "at"),
  };
  placeIn(fields, staffAction);
  const messages = idsIn(fields.messages, "messages");
  if (messages !== undefined) staffAction.messages = messages;
  const durationMs = amountIn(fields.duration_ms, "duration_ms");
  if (durationMs !== undefined) staffAction.durationMs = durationMs;
  const reason = stringIn(fields.reason, "reason");
  if (reason !== undefined) staffAction.reason = reason;
  return staffAction;
};

const needed = <T>(value: T | undefined, field: string): T => {
  if (value === undefined) throw new BrokenField(`"${field}" is missing`);
  return value;
};

const platformIn = (fields: Fields): string => stringIn(fields.platform, "platform") || "jsonl";

const placeIn = (fields: Fields, seen: Mutable<Removed> | Mutable<StaffAction>): void => {
  const community = idIn(fields.community, "community");
  if (community !== undefined) seen.community = community;
  const channel = isObject(fields.channel)
    ? (idIn(fields.channel.id, "channel.id") ?? stringIn(fields.channel.name, "channel.name"))
    : idIn(fields.channel, "channel");
  if (channel) seen.channel = channel;
};

/** A person is written as an id, or as an author of a message is. Without an id the name is taken for it. */
const personIn = (value: unknown, field: string): SeenActor | undefined => {
  const fields = isObject(value) ? value : { id: value };
  const name = stringIn(fields.name, `${field}.name`);
  const id = idIn(fields.id, isObject(value) ? `${field}.id` : field) ?? (name || undefined);
  const isBot = booleanIn(fields.bot, `${field}.bot`) ?? false;
  if (id === undefined) return undefined;
  return { id, ...(name === undefined ? {} : { name }), ...(isBot ? { bot: true } : {}) };
};

const idsIn = (value: unknown, field: string): readonly string[] | undefined => {
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) throw new BrokenField(`"${field}" is not a list of ids`);
  return value.map((id: unknown) => needed(idIn(id, field), field));
};
