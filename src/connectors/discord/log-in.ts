import type { REST } from "discord.js";
import { ConnectorError } from "../../engine/errors.ts";
import { type Fields, fieldsOf, idOf, wordsOf } from "./fields.ts";
import { type GatewayFacts, gatewayFacts } from "./gateway/identify-budget.ts";
import { TooManyRefusals } from "./rest.ts";

/** Who the bot is, as Discord says. */
export type Login = {
  readonly id: string;
  readonly name: string;
  readonly applicationId: string;
};

/** Asks Discord who this token is. Errors: `ConnectorError`, for good where the token is refused. */
export const logIn = async (rest: REST): Promise<Login> => {
  const user = await ask(rest, "/users/@me");
  const application = await ask(rest, "/applications/@me");
  const [id, applicationId] = [idOf(user.id), idOf(application.id)];
  if (id === undefined || applicationId === undefined)
    throw new ConnectorError("cannot log in to Discord: its answer does not say who the bot is.", { retryable: true });
  return { id, applicationId, name: wordsOf(user.username) ?? id };
};

/** Where the gateway is, and how many sessions may be begun. `gateway`: the address to take instead. */
export const askGateway = async (rest: REST, gateway: string | undefined): Promise<GatewayFacts> => {
  const answer = await ask(rest, "/gateway/bot");
  const facts = gatewayFacts(gateway === undefined ? answer : { ...answer, url: gateway });
  if (facts === undefined)
    throw new ConnectorError("cannot read from Discord: it does not say where its gateway is.", { retryable: true });
  return facts;
};

/** Gets something of the HTTP interface. Errors: `ConnectorError` in words, retryable unless Discord refuses for good. */
export const ask = async (rest: REST, path: `/${string}`, query?: URLSearchParams): Promise<Fields> =>
  fieldsOf(await askAny(rest, path, query)) ?? {};

/** The same where the answer is a list. */
export const askAny = async (rest: REST, path: `/${string}`, query?: URLSearchParams): Promise<unknown> => {
  try {
    return await rest.get(path, query === undefined ? {} : { query });
  } catch (error) {
    throw inWords(path, error);
  }
};

/** The token is no good, or not any more. */
export const tokenRefused = (): ConnectorError =>
  new ConnectorError("cannot log in to Discord: it refuses the token (401).", {
    hint: "Make a new one under Bot, Reset Token at https://discord.com/developers/applications, and put it into DISCORD_TOKEN.",
  });

/** A failed request as people need it. */
const inWords = (path: string, error: unknown): ConnectorError => {
  if (error instanceof TooManyRefusals) return error;
  const status = statusOf(error);
  if (status === 401) return tokenRefused();
  const why = status === undefined ? causeOf(error) : `it answers ${status}`;
  return new ConnectorError(`cannot ask Discord for ${path}: ${why}.`, {
    retryable: status === undefined || status >= 500 || status === 429,
    cause: error,
  });
};

/** The HTTP status of an error of discord.js. */
export const statusOf = (error: unknown): number | undefined =>
  error instanceof Error && "status" in error && typeof error.status === "number" ? error.status : undefined;

const causeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return "it does not answer";
  if (error.name === "AbortError") return "it does not answer in time";
  const deeper = error.cause instanceof Error && "code" in error.cause ? String(error.cause.code) : undefined;
  return "code" in error && typeof error.code === "string" ? error.code : (deeper ?? error.message);
};
