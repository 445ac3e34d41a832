import type { Server } from "node:http";
import type { Duplex } from "node:stream";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import { guildEvent } from "./acts/guilds.ts";
import { ALL_INTENTS, PRIVILEGED } from "./bits.ts";
import { reaches, withoutContent } from "./intents.ts";
import type { Starts } from "./routes/self.ts";
import type { Dispatch, World } from "./world.ts";

/** Source: Discord's reference, "Gateway opcodes" and "Gateway close event codes". */
export const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  resume: 6,
  reconnect: 7,
  requestMembers: 8,
  invalidSession: 9,
  hello: 10,
  ack: 11,
} as const;

export const CLOSE = {
  unknownOp: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  rateLimited: 4008,
  sessionTimedOut: 4009,
  invalidIntents: 4013,
  disallowedIntents: 4014,
} as const;

export const GATEWAY_PATH = "/gateway";

const MOST_SENDS = 120;
const SENDS_WINDOW_MS = 60_000;
/** As many events as a session can miss and still be resumed. */
const KEPT = 200_000;

type Kept = { readonly seq: number; readonly text: string };
type Session = {
  readonly id: string;
  readonly intents: number;
  seq: number;
  kept: Kept[];
  socket: WebSocket | undefined;
};
type Frame = { readonly op?: unknown; readonly d?: unknown };

export type GatewayOptions = {
  readonly token: string;
  readonly heartbeatMs?: number;
  /** Whether a session remembers its events for a resume. A soak of a million events does without. */
  readonly keepsEvents?: boolean;
  readonly starts: Starts;
  readonly breach: (what: string) => void;
  readonly url: () => string;
};

const textOf = (data: RawData): string =>
  (Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as Buffer)).toString();

const parsed = (text: string): Frame | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
};

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

/** Discord's gateway: sessions that outlive their sockets, and what is told to them. */
export const openGateway = (server: Server, world: World, options: GatewayOptions) => {
  const { token, heartbeatMs = 41_250, keepsEvents = true, starts, breach } = options;
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const sessions = new Map<string, Session>();
  const seen = { connections: 0, identifies: [] as Frame[], resumes: [] as Frame[], closes: [] as number[] };
  let acknowledges = true;
  let accepts = true;
  let closesNext: number | undefined;
  let closesEach: number | undefined;

  const push = (session: Session, t: string, d: unknown): void => {
    const seq = ++session.seq;
    const text = JSON.stringify({ op: OP.dispatch, t, s: seq, d });
    if (keepsEvents) {
      session.kept.push({ seq, text });
      if (session.kept.length > KEPT) session.kept = session.kept.slice(-KEPT / 2);
    }
    session.socket?.send(text);
  };

  const tell = (dispatch: Dispatch): void => {
    for (const session of sessions.values()) {
      if (!reaches(world, dispatch, session.intents)) continue;
      const hasContent = (session.intents & (1 << 15)) !== 0;
      push(session, dispatch.t, hasContent ? dispatch.d : withoutContent(world, dispatch));
    }
  };
  world.onDispatch(tell);

  const greet = (session: Session): void => {
    const mine = [...world.guilds.values()].filter((one) => one.hasBot && one.members.has(world.self.id));
    push(session, "READY", {
      v: 10,
      user: { ...world.self, verified: true, mfa_enabled: true, email: null },
      guilds: mine.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: options.url(),
      session_type: "normal",
      private_channels: [],
      application: { id: world.application.id, flags: 0 },
    });
    if (session.intents & 1) for (const guild of mine) push(session, "GUILD_CREATE", guildEvent(world, guild));
  };

  const identify = (socket: WebSocket, frame: Frame): Session | undefined => {
    seen.identifies.push(frame);
    const d = fieldsOf(frame.d);
    const intents = Number(d.intents);
    if (--starts.remaining < 0)
      breach("IDENTIFY after the last session start of the day: Discord would reset the token");
    const refusal =
      d.token !== token
        ? CLOSE.authenticationFailed
        : !Number.isInteger(intents) || (intents & ~ALL_INTENTS) !== 0
          ? CLOSE.invalidIntents
          : (intents & PRIVILEGED & ~world.application.intentsAllowed) !== 0
            ? CLOSE.disallowedIntents
            : undefined;
    if (refusal !== undefined) {
      socket.close(refusal);
      return undefined;
    }
    const session: Session = { id: `session-${world.id()}`, intents, seq: 0, kept: [], socket };
    sessions.set(session.id, session);
    greet(session);
    if (closesEach !== undefined) socket.close(closesEach);
    return session;
  };

  const resume = (socket: WebSocket, frame: Frame): Session | undefined => {
    seen.resumes.push(frame);
    const d = fieldsOf(frame.d);
    const session = sessions.get(String(d.session_id));
    const seq = Number(d.seq);
    if (d.token !== token) socket.close(CLOSE.authenticationFailed);
    else if (!session || !Number.isInteger(seq) || seq > session.seq)
      socket.send(JSON.stringify({ op: OP.invalidSession, d: false, s: null, t: null }));
    else {
      session.socket = socket;
      for (const { text } of session.kept.filter((one) => one.seq > seq)) socket.send(text);
      push(session, "RESUMED", {});
      return session;
    }
    return undefined;
  };

  const sendMembers = (session: Session, frame: Frame): void => {
    const d = fieldsOf(frame.d);
    const guild = world.guilds.get(String(d.guild_id));
    if (!guild) return;
    const wanted = [d.user_ids ?? []].flat().map(String);
    const members = [...guild.members.values()].filter(({ user }) => wanted.length === 0 || wanted.includes(user.id));
    push(session, "GUILD_MEMBERS_CHUNK", {
      guild_id: guild.id,
      members,
      chunk_index: 0,
      chunk_count: 1,
      not_found: wanted.filter((id) => !guild.members.has(id)),
      ...(d.nonce === undefined ? {} : { nonce: d.nonce }),
    });
  };

  const attend = (socket: WebSocket): void => {
    seen.connections++;
    let session: Session | undefined;
    let sends = { count: 0, since: world.clock() };
    if (closesNext !== undefined) {
      socket.close(closesNext);
      closesNext = undefined;
      return;
    }
    socket.on("close", (code) => {
      seen.closes.push(code);
      if (session?.socket === socket) session.socket = undefined;
      // Discord ends a session whose socket the bot closes with one of these.
      if (session && (code === 1000 || code === 1001)) sessions.delete(session.id);
    });
    socket.on("error", () => socket.terminate());
    socket.on("message", (data) => {
      if (world.clock() - sends.since > SENDS_WINDOW_MS) sends = { count: 0, since: world.clock() };
      if (++sends.count > MOST_SENDS) return socket.close(CLOSE.rateLimited);
      const frame = parsed(textOf(data));
      if (!frame) return socket.close(CLOSE.decodeError);
      if (frame.op === OP.heartbeat) {
        if (acknowledges) socket.send(JSON.stringify({ op: OP.ack, d: null, s: null, t: null }));
      } else if (frame.op === OP.identify || frame.op === OP.resume) {
        if (session) return socket.close(CLOSE.alreadyAuthenticated);
        session = frame.op === OP.identify ? identify(socket, frame) : resume(socket, frame);
      } else if (!session) socket.close(CLOSE.notAuthenticated);
      else if (frame.op === OP.requestMembers) sendMembers(session, frame);
      else if (frame.op !== OP.presence) socket.close(CLOSE.unknownOp);
    });
    socket.send(JSON.stringify({ op: OP.hello, d: { heartbeat_interval: heartbeatMs }, s: null, t: null }));
  };

  server.on("upgrade", (request, raw: Duplex, head) => {
    const isOurs = request.url?.split("?")[0]?.startsWith(GATEWAY_PATH) ?? false;
    if (!accepts || !isOurs) raw.destroy();
    else sockets.handleUpgrade(request, raw, head, attend);
  });

  const live = (): Session[] => [...sessions.values()].filter(({ socket }) => socket !== undefined);
  const send = (frame: Frame): void => {
    for (const { socket } of live()) socket?.send(JSON.stringify({ s: null, t: null, ...frame }));
  };

  return {
    seen,
    connected: (): boolean => live().length > 0,
    /** Op 7: asks the bot to come back and resume. */
    askToReconnect: (): void => send({ op: OP.reconnect, d: null }),
    /** Op 9. When it cannot be resumed, the session is forgotten. */
    invalidate: (resumable: boolean): void => {
      send({ op: OP.invalidSession, d: resumable });
      if (!resumable) sessions.clear();
    },
    /** Closes with a code. Sessions are kept unless `forget`. */
    close: (code: number, forget = false): void => {
      const open = live();
      if (forget) sessions.clear();
      for (const { socket } of open) socket?.close(code);
    },
    /** The line is cut, without a word. */
    cut: (): void => {
      for (const session of live()) {
        session.socket?.terminate();
        session.socket = undefined;
      }
    },
    /** The next connection is closed at once with this code. */
    closeNext: (code: number): void => {
      closesNext = code;
    },
    /** Every new session is closed as soon as it has begun. */
    closeEach: (code: number | undefined): void => {
      closesEach = code;
    },
    acknowledge: (does: boolean): void => {
      acknowledges = does;
    },
    /** Whether connections are taken at all. */
    accept: (does: boolean): void => {
      accepts = does;
    },
    forgetSessions: (): void => sessions.clear(),
    /** A dispatch as it stands, also one that Discord would never send; with a sequence number. */
    dispatch: (t: string, d: unknown): void => {
      for (const session of sessions.values()) push(session, t, d);
    },
    /** Text that is sent as it stands. */
    raw: (text: string | Buffer): void => {
      for (const { socket } of live()) socket?.send(text);
    },
    /** How much has been sent and not yet been taken by the bot. */
    unsentBytes: (): number => live().reduce((sum, { socket }) => sum + (socket?.bufferedAmount ?? 0), 0),
    stop: (): void => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
};

export type Gateway = ReturnType<typeof openGateway>;
