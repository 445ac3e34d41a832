import { existsSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { httpGet } from "../src/cli/models/http-get.ts";
import { hubSource } from "../src/models/pull/hub-source.ts";
import type { ModelSource } from "../src/models/pull/model-source.ts";
import { type Pull, pullModel } from "../src/models/pull/pull-model.ts";
import { eventually } from "./eventually.ts";
import { emptyFolder } from "./modbot.ts";
import { tinyEmbedder } from "./onnx/tiny-models.ts";
import { siteThat } from "./web-server.ts";

export const NAME = "tiny/embedder";
export const WEIGHTS = "onnx/model_quantized.onnx";
/** The model that the hub has. */
export const FILES = tinyEmbedder();

type Answers = (path: string, request: IncomingMessage, response: ServerResponse) => boolean;

/** Whatever was done for it: the question is answered. */
export const answered = (_: unknown): true => true;

/** Cuts the connection once so many bytes have arrived in the folder: sooner, the client may not have seen them. */
export const cutAt = (folder: string, bytes: Uint8Array, response: ServerResponse): true => {
  const part = join(folder, ".pulling", NAME, `${WEIGHTS}.part`);
  response.writeHead(200, { etag: `"${bytes.length}"`, "content-length": bytes.length });
  response.write(bytes.subarray(0, 100));
  void eventually("the first bytes", () => existsSync(part) && statSync(part).size === 100).then(() =>
    response.destroy(),
  );
  return true;
};

/** A hub on this machine. `odd` answers in its place, where it wants to. */
export const hub = (files = FILES, odd: Answers = () => false) =>
  siteThat((request, response) => {
    const path = /^\/tiny\/\w+\/resolve\/(?:main|[0-9a-f]{40})\/(.+)$/.exec(request.url ?? "")?.[1] ?? "";
    if (odd(path, request, response)) return;
    const bytes = files[path];
    if (bytes === undefined) response.writeHead(404).end("Entry not found");
    else whole(bytes, request, response);
  });

const whole = (bytes: Uint8Array, request: IncomingMessage, response: ServerResponse): void => {
  const at = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
  const etag = `"${bytes.length}"`;
  if (at === 0 || request.headers["if-range"] !== etag)
    response.writeHead(200, { etag, "content-length": bytes.length }).end(bytes);
  else if (at >= bytes.length) response.writeHead(416, { "content-range": `bytes */${bytes.length}` }).end();
  else
    response
      .writeHead(206, { etag, "content-range": `bytes ${at}-${bytes.length - 1}/${bytes.length}` })
      .end(bytes.subarray(at));
};

/** Pulls the tiny embedder into an empty folder, without trying it, unless something else is wanted. */
export const pull = (source: ModelSource, more: Partial<Pull> = {}) =>
  pullModel({
    folder: emptyFolder(),
    name: NAME,
    source,
    dtype: "q8",
    mostBytes: 1e6,
    again: false,
    now: 1_790_000_000_000,
    probe: async () => undefined,
    onProgress: () => {},
    onRetry: () => {},
    sleep: async () => {},
    signal: new AbortController().signal,
    ...more,
  });
export const from = (url: string) => hubSource(new URL(url), NAME, httpGet());
