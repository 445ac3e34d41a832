import type { IncomingMessage } from "node:http";
import { ConnectorError } from "../../engine/errors.ts";
import type { DomainSet } from "../../engine/text/domain-set.ts";
import { isRedirect, urlFrom } from "./follow.ts";
import { guardedRequest, type RequestLimits } from "./guarded-request.ts";

const DEADLINE_MS = 3_000;
const MOST_STEPS = 5;

/** Finds where a short link leads: the addresses on the way, the last of which is no shortener's. Errors: `ConnectorError`. */
export type ResolveLink = (link: URL, signal: AbortSignal) => Promise<readonly URL[]>;

export type ResolveLimits = Partial<Pick<RequestLimits, "resolver" | "isAllowed">> & { readonly deadlineMs?: number };

/**
 * Asks shorteners, and nobody else: the first address that is not on the list is the answer, and is not visited. Whoever posts a link
 * thus learns nothing of us, and can send us nowhere. No body is read; every address asked is checked to be public.
 */
export const shortLinks =
  (shorteners: DomainSet, { deadlineMs = DEADLINE_MS, ...guards }: ResolveLimits = {}): ResolveLink =>
  async (link, signal) => {
    const limits = {
      ...guards,
      deadline: AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]),
      protocols: ["https:", "http:"],
    };
    const way: URL[] = [];
    for (let url = link; way.length < MOST_STEPS; ) {
      if (shorteners.find(url.hostname, url.pathname) === undefined) return way;
      const next = await nextOf(url, limits);
      if (next === undefined) return way;
      way.push(next);
      url = next;
    }
    throw new ConnectorError(`cannot follow ${link.host}: more than ${MOST_STEPS} redirects`);
  };

/** Where one step leads; `undefined` at the end of the way. Some sites do not answer HEAD. */
const nextOf = async (url: URL, limits: RequestLimits): Promise<URL | undefined> => {
  const head = await answerTo("HEAD", url, limits);
  const { statusCode: status = 0, headers } =
    head.statusCode === 405 || head.statusCode === 501 ? await answerTo("GET", url, limits) : head;
  return isRedirect(status) && headers.location !== undefined ? urlFrom(headers.location, url) : undefined;
};

const answerTo = async (method: "GET" | "HEAD", url: URL, limits: RequestLimits): Promise<IncomingMessage> => {
  const answer = await guardedRequest(url, { method }, limits);
  answer.destroy();
  return answer;
};
