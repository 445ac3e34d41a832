import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP } from "node:net";
import { ConnectorError } from "../../engine/errors.ts";
import { isPublicAddress } from "../../engine/text/ip-address.ts";
import { type AddressGuard, guardedLookup, type Resolver, refusal, systemResolver } from "./public-lookup.ts";

/** How far a request may go. All but `deadline` have defaults that suit the public internet. */
export type RequestLimits = {
  /** Ends the request, whatever it is doing. */
  readonly deadline: AbortSignal;
  readonly resolver?: Resolver;
  readonly isAllowed?: AddressGuard;
  /** Protocols that may be used. */
  readonly protocols?: readonly string[];
};

const WEB = ["https:"];

/**
 * One request, without following where the answer leads. The answer's body is not read: whoever calls reads or destroys it.
 *
 * Errors: `ConnectorError`, retryable for what may be otherwise later (no connection, no answer in time), not for what is refused:
 * another protocol, a name and password in the address, an address that is not public.
 */
export const guardedRequest = (
  url: URL,
  ask: { readonly method: "GET" | "HEAD"; readonly headers?: Readonly<Record<string, string>> },
  limits: RequestLimits,
): Promise<IncomingMessage> => {
  const { deadline, resolver = systemResolver, isAllowed = isPublicAddress, protocols = WEB } = limits;
  if (!protocols.includes(url.protocol))
    throw new ConnectorError(`will not fetch from ${url.host}: ${url.protocol.slice(0, -1)} is not allowed`);
  if (url.username !== "" || url.password !== "")
    throw new ConnectorError(`will not fetch from ${url.host}: its address holds a name or a password`);
  const bare = url.hostname.replace(/^\[|\]$/g, "");
  // An address is connected to without being looked up.
  if (isIP(bare) !== 0 && !isAllowed(bare)) throw refusal(url.host, bare);
  const request = url.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      method: ask.method,
      headers: { "user-agent": "modbot", accept: "*/*", ...ask.headers },
      lookup: guardedLookup(resolver, isAllowed),
      // A connection of its own: one that lies in a pool was made for another request.
      agent: false,
      signal: deadline,
    });
    asked.once("response", resolve);
    asked.once("error", (cause) => reject(failureOf(url, cause, deadline)));
    asked.end();
  });
};

const failureOf = (url: URL, cause: Error, deadline: AbortSignal): ConnectorError => {
  if (cause instanceof ConnectorError) return cause;
  const why = deadline.aborted ? "no answer in time" : cause.message;
  return new ConnectorError(`cannot reach ${url.host}: ${why}`, { retryable: true, cause });
};
