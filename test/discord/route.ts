import type { ZodType } from "zod";
import type { World } from "./world.ts";

/** One request, taken apart. */
export type Call = {
  readonly method: string;
  /** Below `/api/v10`, without the query. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** The audit log's reason, decoded. */
  readonly reason?: string;
};

export type Reply = { readonly status: number; readonly body?: unknown };

/** Discord says no: a status, and a code of its own. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  constructor(status: number, code: number, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Refusals by name. Source: Discord's reference, "JSON error codes". */
const REFUSALS = {
  unauthorized: [401, 0, "401: Unauthorized"],
  unknownRoute: [404, 0, "404: Not Found"],
  unknownChannel: [404, 10003, "Unknown Channel"],
  unknownGuild: [404, 10004, "Unknown Guild"],
  unknownMember: [404, 10007, "Unknown Member"],
  unknownMessage: [404, 10008, "Unknown Message"],
  unknownOverwrite: [404, 10009, "Unknown Overwrite"],
  unknownRole: [404, 10011, "Unknown Role"],
  unknownUser: [404, 10013, "Unknown User"],
  unknownWebhook: [404, 10015, "Unknown Webhook"],
  unknownBan: [404, 10026, "Unknown Ban"],
  unknownInteraction: [404, 10062, "Unknown interaction"],
  unknownCommand: [404, 10063, "Unknown application command"],
  unknownAutomodRule: [404, 10066, "Unknown Auto Moderation Rule"],
  alreadyAnswered: [400, 40060, "Interaction has already been acknowledged"],
  missingAccess: [403, 50001, "Missing Access"],
  emptyMessage: [400, 50006, "Cannot send an empty message"],
  closedDm: [403, 50007, "Cannot send messages to this user"],
  notTheAuthor: [403, 50005, "Cannot edit a message authored by another user"],
  missingPermissions: [403, 50013, "Missing Permissions"],
  invalidRecipient: [400, 50033, "Invalid Recipient(s)"],
  tooOld: [400, 50034, "You can only bulk delete messages that are under 14 days old."],
  invalidForm: [400, 50035, "Invalid Form Body"],
  noMutualGuild: [403, 50278, "Cannot send messages to this user due to having no mutual guilds"],
  needsSecondFactor: [403, 60003, "Two factor is required for this operation"],
  noneBanned: [400, 500000, "Failed to ban users"],
  slowmode: [429, 20016, "The write action you are performing on the channel has hit the write rate limit."],
} as const;

export const refuse = (name: keyof typeof REFUSALS, detail?: string): never => {
  const [status, code, message] = REFUSALS[name];
  throw new Refusal(status, code, detail === undefined ? message : `${message}: ${detail}`);
};

type Handler = (world: World, call: Call) => Reply;

export type Route = {
  readonly method: string;
  /** As the contract writes it: `/channels/{channel_id}/messages`. */
  readonly template: string;
  readonly pattern: RegExp;
  readonly answer: Handler;
  /** Whether it needs the bot's token: interactions carry a token of their own. */
  readonly open: boolean;
};

export const route = (line: string, answer: Handler, open = false): Route => {
  const [method = "", template = ""] = line.split(" ");
  const pattern = new RegExp(`^${template.replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);
  return { method, template, pattern, answer, open };
};

export const ok = (body: unknown): Reply => ({ status: 200, body });
export const done: Reply = { status: 204 };

/** The body in the shape that a route needs; anything else is an invalid form. */
export const bodyOf = <T>(call: Call, shape: ZodType<T>): T => {
  const parsed = shape.safeParse(call.body ?? {});
  return parsed.success ? parsed.data : refuse("invalidForm", parsed.error.issues[0]?.path.join("."));
};

/** A whole number of the query within bounds. */
export const countOf = (call: Call, name: string, usual: number, most: number): number => {
  const given = call.query.get(name);
  if (given === null) return usual;
  const number = Number(given);
  return Number.isInteger(number) && number >= 1 && number <= most ? number : refuse("invalidForm", name);
};
