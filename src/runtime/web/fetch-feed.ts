import type { IncomingMessage } from "node:http";
import { createGunzip } from "node:zlib";
import { ConnectorError } from "../../engine/errors.ts";
import type { FeedAnswer, FetchFeed } from "../feed-keeper.ts";
import { follow } from "./follow.ts";
import type { RequestLimits } from "./guarded-request.ts";

/** 300,000 domains are some 8 MB. */
const MOST_BYTES = 32 * 1024 * 1024;
const DEADLINE_MS = 30_000;
const MOST_REDIRECTS = 3;

export type FeedLimits = Partial<Pick<RequestLimits, "resolver" | "isAllowed">> & {
  readonly mostBytes?: number;
  readonly deadlineMs?: number;
};

/**
 * Fetches feeds over HTTPS (or HTTP, where the feed allows it), asking only for what has changed. Every redirect is held to the same rules.
 *
 * Errors: `ConnectorError`, retryable for a site that cannot be reached, does not answer in time, or answers 408, 429 or 5xx.
 */
export const httpFeeds =
  ({ mostBytes = MOST_BYTES, deadlineMs = DEADLINE_MS, ...guards }: FeedLimits = {}): FetchFeed =>
  async ({ url: written, allowHttp, etag, lastModified }, signal): Promise<FeedAnswer> => {
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]);
    const headers = {
      "accept-encoding": "gzip",
      ...(etag === undefined ? {} : { "if-none-match": etag }),
      ...(lastModified === undefined ? {} : { "if-modified-since": lastModified }),
    };
    const protocols = allowHttp ? ["https:", "http:"] : ["https:"];
    const { url, answer } = await follow(
      new URL(written),
      { method: "GET", headers },
      { ...guards, deadline, protocols, most: MOST_REDIRECTS },
    );
    try {
      const status = answer.statusCode ?? 0;
      if (status === 304) return { kind: "same" };
      if (status !== 200)
        throw new ConnectorError(`cannot fetch from ${url.host}: it answers ${status}`, { retryable: mayPass(status) });
      const text = await textOf(answer, url, mostBytes, deadline);
      const { etag: tag, "last-modified": modified } = answer.headers;
      return {
        kind: "fetched",
        text,
        ...(tag === undefined ? {} : { etag: tag }),
        ...(modified === undefined ? {} : { lastModified: modified }),
      };
    } finally {
      answer.destroy();
    }
  };

const mayPass = (status: number): boolean => status === 408 || status === 429 || status >= 500;

/** The body, unpacked; the limit is on what comes out, so that a small file cannot unfold into memory. */
const textOf = async (answer: IncomingMessage, url: URL, most: number, deadline: AbortSignal): Promise<string> => {
  const packed = answer.headers["content-encoding"] === "gzip";
  const body = packed ? answer.pipe(createGunzip()) : answer;
  if (packed) answer.once("error", (error) => body.destroy(error));
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) throw new ConnectorError(`will not fetch from ${url.host}: it sends more than ${most} bytes`);
      chunks.push(chunk);
    }
  } catch (cause) {
    if (cause instanceof ConnectorError) throw cause;
    const why = deadline.aborted ? "no answer in time" : "it broke off";
    throw new ConnectorError(`cannot fetch from ${url.host}: ${why}`, { retryable: true, cause });
  }
  return Buffer.concat(chunks).toString("utf8");
};
