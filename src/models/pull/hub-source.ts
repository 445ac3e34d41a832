import { parse } from "tldts";
import { ModelError } from "../../engine/errors.ts";
import type { ModelName } from "../transformers/model-name.ts";
import type { ModelSource, Part, Resume } from "./model-source.ts";

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: AsyncIterable<Uint8Array>;
  /** Lets go of an answer that is not read. */
  readonly drop: () => void;
};

/**
 * One GET, that goes where no answer leads by itself. `trusted`: the person named this host, so that it may be of a private network, and
 * may be asked over http. Errors: `ModelError`, retryable where it may work in a while.
 */
export type Get = (
  url: URL,
  ask: { readonly headers: Readonly<Record<string, string>>; readonly trusted: boolean; readonly signal: AbortSignal },
) => Promise<Answer>;

export const DEFAULT_HUB = "https://huggingface.co/";
/** The hub keeps large files elsewhere, under these. */
const HUB_DOMAINS: readonly string[] = ["huggingface.co", "hf.co"];
const MOST_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * A hub in the layout of huggingface.co (`HUB/NAME/resolve/main/FILE`), or a site that has models in plain folders (`SITE/NAME/FILE`). All
 * files are of the commit that the first one is of, where the hub names it.
 *
 * `isNamed`: a person typed the address. Limits: 5 redirects, to the same domain or those of the hub; only over https, but for the host that was named.
 */
export const hubSource = (address: URL, name: ModelName, get: Get, isNamed = true): ModelSource => {
  const base = address.href.endsWith("/") ? address : new URL(`${address.href}/`);
  let revision = "main";
  let layout: "hub" | "plain" | undefined;
  const urlOf = (path: string, as: "hub" | "plain"): URL =>
    new URL(as === "hub" ? `${name}/resolve/${revision}/${path}` : `${name}/${path}`, base);

  const fetchFrom = async (start: URL, resume: Resume | undefined, signal: AbortSignal): Promise<Part | undefined> => {
    const headers = resume === undefined ? {} : { range: `bytes=${resume.at}-`, "if-range": resume.etag };
    let url = start;
    let told: Told = {};
    for (let step = 0; step <= MOST_REDIRECTS; step++) {
      const answer = await get(url, {
        headers: { "accept-encoding": "identity", ...headers },
        trusted: isNamed && url.host === base.host,
        signal,
      });
      told = { ...toldBy(answer), ...told };
      // What is there is not the beginning of this file: it is fetched from its own.
      if (answer.status === 416 && resume !== undefined) {
        answer.drop();
        return fetchFrom(start, undefined, signal);
      }
      if (!REDIRECTS.has(answer.status)) return partOf(url, answer, told);
      answer.drop();
      url = redirected(url, answer, base);
    }
    throw new ModelError(`cannot fetch from ${base.host}: more than ${MOST_REDIRECTS} redirects.`);
  };

  return {
    shownAs: base.href,
    open: async (path, resume, signal) => {
      for (const as of layout === undefined ? (["hub", "plain"] as const) : [layout]) {
        const part = await fetchFrom(urlOf(path, as), resume, signal);
        if (part === undefined) continue;
        layout ??= as;
        if (part.revision !== undefined) revision = part.revision;
        return part;
      }
      return undefined;
    },
  };
};

/** What the hub tells of a file before it leads to where the file is. */
type Told = { sha256?: string; revision?: string };

const headerOf = ({ headers }: Answer, name: string): string | undefined => {
  const value = headers[name];
  return typeof value === "string" ? value : undefined;
};

/** Source: huggingface.co/docs/hub, the headers of `resolve`. Large files have their SHA-256 as a tag, small ones a hash of Git. */
const toldBy = (answer: Answer): Told => {
  const sha256 = /^"?([0-9a-f]{64})"?$/.exec(headerOf(answer, "x-linked-etag") ?? "")?.[1];
  const revision = /^[0-9a-f]{40}$/.exec(headerOf(answer, "x-repo-commit") ?? "")?.[0];
  return { ...(sha256 === undefined ? {} : { sha256 }), ...(revision === undefined ? {} : { revision }) };
};

const redirected = (from: URL, answer: Answer, base: URL): URL => {
  const location = headerOf(answer, "location") ?? "";
  const url = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  if (url === undefined) throw new ModelError(`cannot fetch from ${from.host}: it leads to no address.`);
  const isSame = url.host === base.host && url.protocol === base.protocol;
  const domain = parse(url.hostname).domain;
  const isKin = domain !== null && (HUB_DOMAINS.includes(domain) || domain === parse(base.hostname).domain);
  if (isSame || (isKin && url.protocol === "https:")) return url;
  throw new ModelError(`will not fetch from ${url.host}: ${from.host} leads there, and it is another site.`, {
    hint: `If you trust it, name it: --from ${url.origin}/`,
  });
};

const partOf = (url: URL, answer: Answer, told: Told): Part | undefined => {
  const { status } = answer;
  if (status !== 200 && status !== 206) answer.drop();
  if (status === 404) return undefined;
  if (status === 401 || status === 403)
    throw new ModelError(`cannot fetch from ${url.host}: it answers ${status}.`, {
      hint: "Does the model exist, and may everybody have it? Check its name, or pull it by hand and use --from FOLDER.",
    });
  if (status !== 200 && status !== 206)
    throw new ModelError(`cannot fetch from ${url.host}: it answers ${status}.`, {
      retryable: status === 408 || status === 429 || status >= 500,
      hint: "Try again later.",
    });
  const packed = headerOf(answer, "content-encoding") ?? "identity";
  if (packed !== "identity") {
    answer.drop();
    throw new ModelError(
      `cannot fetch from ${url.host}: it sends files packed (${packed}) though nobody asked for that.`,
      {
        hint: "Switch it off for this folder of the mirror, or use --from FOLDER.",
      },
    );
  }
  const length = numberIn(headerOf(answer, "content-length"));
  const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headerOf(answer, "content-range") ?? "");
  const from = status === 206 ? Number(range?.[1] ?? Number.NaN) : 0;
  if (Number.isNaN(from)) {
    answer.drop();
    throw new ModelError(`cannot fetch from ${url.host}: it sends a part and does not say which.`);
  }
  const bytes = numberIn(range?.[2]) ?? (length === undefined ? undefined : from + length);
  return { from, bytes, etag: headerOf(answer, "etag"), ...told, body: answer.body };
};

const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
