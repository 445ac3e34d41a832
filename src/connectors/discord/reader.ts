import type { Arrival, Connector } from "../../engine/connector.ts";
import { looseNotebook } from "../../engine/notebook.ts";
import { openBookmark, readBookmark } from "./bookmark.ts";
import { catchUp } from "./catch-up.ts";
import type { Deeds } from "./events/deeds.ts";
import { CONTENT_IS_OFF, openEmptyMessages } from "./events/empty-messages.ts";
import type { Desk } from "./events/event.ts";
import { EVENTS } from "./events/index.ts";
import { NativeRules } from "./events/native-rules.ts";
import { openOnce } from "./events/once.ts";
import { WhoDeleted } from "./events/who-deleted.ts";
import { type Fields, idOf } from "./fields.ts";
import { type Gap, Gaps } from "./gaps.ts";
import type { Dispatch, SessionPoint } from "./gateway/connection.ts";
import { runGateway } from "./gateway/gateway.ts";
import { INTENTS } from "./intents.ts";
import { loadGuilds } from "./load-guilds.ts";
import { askGateway } from "./log-in.ts";
import { Revisions } from "./message/revisions.ts";
import { openQueue } from "./queue.ts";
import type { DiscordSession } from "./session.ts";
import { firstIdAt } from "./snowflake.ts";

/** Events that wait for the reader, at most. */
export const READ_AHEAD = 5_000;
/** Arrivals that are handed on together. */
const BATCH = 256;
/** How long what was read again waits for room in the queue, ms. */
const ROOM_MS = 100;

/** What waits in the queue: an event of the gateway, or something that is to be handed on at this place. */
type Waiting = Dispatch | Arrival;

export type Reader = {
  readonly read: Connector["read"];
  /** Something to be told to people at this place among the arrivals. */
  readonly tell: (arrival: Arrival) => void;
  /** Nothing more can be read: Discord has refused the token meanwhile. */
  readonly fail: (error: unknown) => void;
};

export type ReaderOptions = {
  readonly session: DiscordSession;
  readonly token: string;
  readonly deeds: Deeds;
  /** Hands an event to whoever listens for it. */
  readonly hear: (name: string, data: Fields) => void;
  readonly closing: AbortSignal;
};

/**
 * Reads the gateway: events wait in a queue of 5,000, are turned into arrivals when somebody asks for them, and what was missed is read again.
 * When the queue is full messages are not kept; they are counted, told of, and asked of Discord once there is room.
 */
export const openReader = ({ session, token, deeds, hear, closing }: ReaderOptions): Reader => {
  const { rest, guilds, settings, tools } = session;
  const { clock, sleep, notebook = looseNotebook() } = tools;
  const desk: Desk = {
    session,
    deeds,
    revisions: new Revisions(tools.judged ?? (async (keys) => keys.map(() => false))),
    whoDeleted: new WhoDeleted(),
    nativeRules: new NativeRules(rest),
    once: openOnce(),
    later: (arrivals) =>
      void arrivals.then(
        (some) => some.forEach(tell),
        () => tell(FAILED),
      ),
  };
  const emptyMessages = openEmptyMessages();
  const bookmark = openBookmark(notebook, clock);
  let queue = openQueue<Waiting>(READ_AHEAD);
  const tell = (arrival: Arrival): void => void queue.push(arrival);
  const notice = (says: string): void => tell({ kind: "notice", says });

  const arrivalsOf = async (one: Waiting): Promise<readonly Arrival[]> => {
    if ("kind" in one) return [one];
    try {
      return (await EVENTS.get(one.name)?.(one.data, desk)) ?? [];
    } catch {
      return [{ kind: "unreadable", where: "discord", why: `an event ${one.name} that cannot be understood` }];
    }
  };

  async function* read(signal: AbortSignal): AsyncGenerator<readonly Arrival[]> {
    const left = new AbortController();
    const ending = AbortSignal.any([signal, closing, left.signal]);
    if (ending.aborted) return;
    const mine = openQueue<Waiting>(READ_AHEAD);
    queue = mine;
    ending.addEventListener("abort", () => mine.end(), { once: true });
    const before = await readBookmark(notebook, clock);
    const gaps = new Gaps(before.newest);
    let point: SessionPoint | undefined = before.session;
    // A first run that dies at once has heard what the next one must know to be missing.
    let newest = before.newest ?? firstIdAt(clock());
    let seq = before.session?.seq ?? 0;

    const readAgain = (gap: Gap): void => {
      const guild = guilds.get(gap.guildId);
      if (guild === undefined || session.server(gap.guildId) === undefined) return;
      const give = async (arrivals: readonly Arrival[]): Promise<void> => {
        for (const arrival of arrivals) while (!mine.push(arrival) && !ending.aborted) await sleep(ROOM_MS, ending);
      };
      void catchUp(guild, gap.since, { session, revisions: desk.revisions, give, signal: ending }).then(
        ({ messages, unknown, incomplete }) => {
          if (messages + unknown + incomplete > 0)
            notice(
              `what was missed in ${guild.name} was read again: ${messages} messages` +
                `${unknown > 0 ? `, and ${unknown} were left out because nobody says who wrote them` : ""}` +
                `${incomplete > 0 ? `; ${incomplete} channels not to their end` : ""}`,
            );
        },
        () => tell(FAILED),
      );
    };

    const onDispatch = (dispatch: Dispatch): void => {
      const { name, data } = dispatch;
      guilds.heed(name, data);
      hear(name, data);
      if (name === "READY") gaps.newSession();
      else if (name === "GUILD_DELETE" && data.unavailable === true) gaps.outage(idOf(data.id) ?? "");
      else if (name === "GUILD_CREATE") {
        const gap = gaps.opened(idOf(data.id) ?? "");
        if (gap !== undefined) readAgain(gap);
      } else if (name === "MESSAGE_CREATE") {
        const id = idOf(data.id);
        if (id !== undefined) gaps.heard(id);
        if (emptyMessages.shows(data)) notice(CONTENT_IS_OFF);
      }
      if (EVENTS.has(name) && !mine.push(dispatch)) gaps.overflowed(data);
    };

    if (point !== undefined && !(await loadGuilds(session).catch(() => false))) point = undefined;
    const running = runGateway(
      {
        token,
        intents: INTENTS,
        facts: () => askGateway(rest, settings.gateway),
        session: point,
        clock,
        sleep,
        onDispatch,
        onSession: (now) => {
          point = now;
          seq = now.seq;
        },
        onBroken: (why) => tell({ kind: "unreadable", where: "discord", why: `a packet that cannot be read: ${why}` }),
        onNews: notice,
      },
      ending,
    ).then(
      () => mine.end(),
      (error: unknown) => mine.end(error),
    );
    const mark = () => ({
      newest,
      ...(point === undefined ? {} : { session: { ...point, seq } }),
    });

    try {
      if (before.newest === undefined) await bookmark.write(mark());
      for (;;) {
        const waiting = await mine.take();
        if (waiting === undefined) return;
        for (let from = 0; from < waiting.length; from += BATCH) {
          const some = waiting.slice(from, from + BATCH);
          const arrivals: Arrival[] = [];
          for (const one of some) arrivals.push(...(await arrivalsOf(one)));
          if (arrivals.length > 0) yield arrivals;
          // Only now was it taken: what a crash loses is heard again.
          for (const one of some) {
            if ("kind" in one) continue;
            if (one.seq !== undefined) seq = Math.max(seq, one.seq);
            const id = one.name === "MESSAGE_CREATE" ? idOf(one.data.id) : undefined;
            newest = id ?? newest;
          }
        }
        const { dropped, gaps: again } = gaps.drained();
        if (dropped > 0)
          notice(`${dropped} events came faster than they could be judged; messages among them are read again`);
        for (const gap of again) readAgain(gap);
        await bookmark.sometimes(mark);
      }
    } finally {
      left.abort();
      await running;
      await bookmark.write(mark());
    }
  }

  return { read, tell, fail: (error) => queue.end(error) };
};

const FAILED: Arrival = {
  kind: "unreadable",
  where: "discord",
  why: "what had to be asked of Discord could not be read",
};
