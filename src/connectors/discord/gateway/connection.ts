import { WebSocket } from "ws";
import type { Sleep } from "../../kind.ts";
import { type Fields, wordsOf } from "../fields.ts";
import { type Payload, readPayload } from "./payload.ts";

/** Where a session stands, so that it can be resumed: what Discord calls it, where it is served, and the last event that was heard. */
export type SessionPoint = { readonly id: string; readonly url: string; readonly seq: number };

/** One event, as it came. */
export type Dispatch = { readonly name: string; readonly data: Fields; readonly seq: number | undefined };

export type ConnectionOptions = {
  readonly url: string;
  readonly token: string;
  readonly intents: number;
  /** The session to go on with. Absent: a new one. */
  readonly resume: SessionPoint | undefined;
  /** From the opening to READY or RESUMED, at most. */
  readonly loginMs: number;
  readonly sleep: Sleep;
  /** 0..1: spreads the first heartbeats of all bots that lost the connection together. */
  readonly chance: () => number;
  readonly onDispatch: (dispatch: Dispatch) => void;
  readonly onBroken: (why: string) => void;
};

/** How a connection ended. */
export type Ended = {
  /** Of the close frame; 1006 where there was none. */
  readonly code: number;
  readonly why: string;
  /** Was it logged in? */
  readonly wasReady: boolean;
  /** Where to go on. Absent: the session is over. */
  readonly session: SessionPoint | undefined;
};

/** Closing with 1000 or 1001 would end the session; with another code it can be resumed. */
const RESUMABLE_CLOSE = 4_000;
const NO_CLOSE_FRAME = 1_006;
/** A server of modest size is described in a few hundred kilobytes, a large one in some megabytes. */
const LARGEST_PACKET_BYTES = 64 * 1024 * 1024;

const NAME = { os: process.platform, browser: "modbot", device: "modbot" };

/**
 * Holds one connection to the gateway until it ends: logs in or resumes, beats, and hands on what comes.
 *
 * Gives: how it ended, and where to go on. Never fails.
 * Source: Discord's developer reference, "Gateway", "Connection lifecycle".
 */
export const holdConnection = (options: ConnectionOptions, signal: AbortSignal): Promise<Ended> => {
  const { token, intents, sleep } = options;
  let session = options.resume;
  let ready = false;
  let greeted = false;
  let acked = true;
  const over = new AbortController();

  return new Promise<Ended>((resolve) => {
    const socket = new WebSocket(withQuery(options.url), {
      handshakeTimeout: options.loginMs,
      maxPayload: LARGEST_PACKET_BYTES,
      perMessageDeflate: false,
      followRedirects: false,
    });
    const end = (code: number, why: string): void => {
      if (over.signal.aborted) return;
      over.abort();
      signal.removeEventListener("abort", stop);
      letGo(socket, sleep);
      resolve({ code, why, wasReady: ready, session });
    };
    const stop = (): void => end(RESUMABLE_CLOSE, "told to stop");
    const send = (op: number, d: unknown): void => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ op, d }), () => undefined);
    };
    const beat = (): void => send(1, session?.seq ?? null);

    const beatEvery = async (ms: number): Promise<void> => {
      await sleep(ms * options.chance(), over.signal);
      while (!over.signal.aborted) {
        if (!acked) return end(RESUMABLE_CLOSE, "it no longer answers");
        acked = false;
        beat();
        await sleep(ms, over.signal);
      }
    };

    const logIn = (): void => {
      if (session === undefined) send(2, { token, intents, properties: NAME, compress: false });
      else send(6, { token, session_id: session.id, seq: session.seq });
    };

    const hear = (payload: Payload): void => {
      switch (payload.kind) {
        case "dispatch":
          count(payload.seq);
          if (payload.name === "READY") begin(payload);
          else if (payload.name === "RESUMED") ready = true;
          options.onDispatch({ name: payload.name, data: payload.data, seq: payload.seq });
          break;
        case "broken":
          count(payload.seq);
          options.onBroken(payload.why);
          break;
        case "hello":
          if (greeted) break;
          greeted = true;
          logIn();
          void beatEvery(payload.heartbeatMs);
          break;
        case "beat":
          beat();
          break;
        case "ack":
          acked = true;
          break;
        case "reconnect":
          end(RESUMABLE_CLOSE, "Discord asks to connect again");
          break;
        case "invalid session":
          if (!payload.resumable) session = undefined;
          end(RESUMABLE_CLOSE, "the session is no longer valid");
          break;
        case "other":
          break;
      }
    };
    const count = (seq: number | undefined): void => {
      if (session !== undefined && seq !== undefined && seq > session.seq) session = { ...session, seq };
    };
    const begin = ({ data, seq }: Dispatch): void => {
      ready = true;
      session = sessionFrom(data, seq, options.url);
    };

    socket.on("message", (data, isBinary) => {
      if (over.signal.aborted) return;
      if (isBinary) options.onBroken("not a text");
      else hear(readPayload(data.toString()));
    });
    socket.on("close", (code) => end(code, `Discord closed the connection (${code})`));
    socket.on("error", (error) => end(NO_CLOSE_FRAME, whyOf(error)));
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
    void sleep(options.loginMs, over.signal).then(() => {
      if (!ready) end(NO_CLOSE_FRAME, `no login within ${options.loginMs / 1000} s`);
    });
  });
};

/** The session that a READY begins; `url`: where to resume it if it does not say. */
export const sessionFrom = (ready: Fields, seq: number | undefined, url?: string): SessionPoint | undefined => {
  const id = wordsOf(ready.session_id);
  const resumeAt = wordsOf(ready.resume_gateway_url) ?? url;
  return id === undefined || resumeAt === undefined || !URL.canParse(resumeAt)
    ? undefined
    : { id, url: resumeAt, seq: seq ?? 0 };
};

/** The address that READY names is one of Discord's, but has no query. */
const withQuery = (address: string): string => {
  const url = new URL(address);
  url.search = "?v=10&encoding=json";
  return url.href;
};

const CLOSE_MS = 1_000;

/** Says goodbye, and does not wait for an answer for long: nothing of this connection is of interest any more. */
const letGo = (socket: WebSocket, sleep: Sleep): void => {
  socket.removeAllListeners();
  // What goes wrong with a connection that is over is nobody's concern; without a listener it would end the process.
  socket.on("error", () => undefined);
  if (socket.readyState === socket.CLOSED) return;
  const closed = new AbortController();
  socket.on("close", () => closed.abort());
  if (socket.readyState === socket.OPEN) socket.close(RESUMABLE_CLOSE);
  else socket.terminate();
  void sleep(CLOSE_MS, closed.signal).then(() => socket.terminate());
};

const whyOf = (error: Error): string => {
  const code = "code" in error ? String(error.code) : "";
  return REASONS[code] ?? (code === "" ? error.message : code);
};
const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: "its address cannot be looked up",
  EAI_AGAIN: "its address cannot be looked up for now",
  ECONNREFUSED: "nobody answers at its address",
  ECONNRESET: "the connection broke off",
  ETIMEDOUT: "it does not answer",
  ENETUNREACH: "there is no network",
  EHOSTUNREACH: "there is no network",
};
