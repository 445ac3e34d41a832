import type { IncomingMessage } from "node:http";
import { ConnectorError } from "../../engine/errors.ts";
import { guardedRequest, type RequestLimits } from "./guarded-request.ts";

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export const isRedirect = (status: number): boolean => REDIRECTS.has(status);

export type Followed = { readonly url: URL; readonly answer: IncomingMessage };

/**
 * Makes a request and goes where the answers lead, each step under the same limits.
 *
 * Errors: as `guardedRequest`; a `ConnectorError` for more than `most` redirects or one that leads to no address.
 */
export const follow = async (
  start: URL,
  ask: Parameters<typeof guardedRequest>[1],
  limits: RequestLimits & { readonly most: number },
): Promise<Followed> => {
  let url = start;
  for (let step = 0; step <= limits.most; step++) {
    const answer = await guardedRequest(url, ask, limits);
    const location = answer.headers.location;
    if (!isRedirect(answer.statusCode ?? 0) || location === undefined) return { url, answer };
    answer.destroy();
    const next = urlFrom(location, url);
    if (next === undefined) throw new ConnectorError(`cannot follow ${url.host}: it leads to no address`);
    url = next;
  }
  throw new ConnectorError(`cannot follow ${start.host}: more than ${limits.most} redirects`);
};

/** `undefined` for what is no address. */
export const urlFrom = (location: string, base: URL): URL | undefined => {
  try {
    return new URL(location, base);
  } catch {
    return undefined;
  }
};
