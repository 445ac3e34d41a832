import type { Arrival, Connector } from "../../engine/connector.ts";
import { looseNotebook } from "../../engine/notebook.ts";
import { type Bookmark, openBookmark, readBookmark } from "./bookmark.ts";
import type { Deeds } from "./events/deeds.ts";
import { CONTENT_IS_OFF, openEmptyMessages } from "./events/empty-messages.ts";
import type { Desk } from "./events/event.ts";
import { EVENTS } from "./events/index.ts";
import { NativeRules } from "./events/native-rules.ts";
import { openOnce } from "./events/once.ts";
import { WhoDeleted } from "./events/who-deleted.ts";
import { type Fields, idOf } from "./fields.ts";
import type { Dispatch } from "./gateway/connection.ts";
import { runGateway } from "./gateway/gateway.ts";
import { INTENTS } from "./intents.ts";
import { loadGuilds } from "./load-guilds.ts";
import { askGateway } from "./log-in.ts";
import { Revisions } from "./message/revisions.ts";
import { openMissed } from "./missed.ts";
import { Position } from "./position.ts";
import { openQueue } from "./queue.ts";
import type { DiscordSession } from "./session.ts";
import { firstIdAt } from "./snowflake.ts";
import { troubleIn } from "./start-check.ts";

/** Arrivals that are handed on together. */
const BATCH = 256;
/** How long something waits before it looks for room again, ms. */
const ROOM_MS = 100;

/** What waits in the queue: an event of the gateway, or something that is to be handed on at this place. */
type Waiting = Dispatch | Arrival;

export type Reader = {
  readonly read: Connector["read"];
  /** Something to be handed on at this place among the arrivals. `false`: there is no room for it. */
  readonly tell: (arrival: Arrival) => boolean;
  /** Nothing more can be read: Discord has refused the token meanwhile. */
  readonly fail: (error: unknown) => void;
  /** What waits to be read. */
  readonly waiting: () => number;
};

export type ReaderOptions = {
  readonly session: DiscordSession;
  readonly token: string;
  readonly deeds: Deeds;
  /** Hands an event to whoever listens for it. */
  readonly hear: (name: string, data: Fields) => void;
  /** Events that wait, at most. */
  readonly readAhead: number;
  readonly closing: AbortSignal;
};

/**
 * Reads the gateway: events wait in a bounded queue, are turned into arrivals when somebody asks for them, and what was missed is read again.
 * When the queue is full messages are not kept; they are counted, told of, and asked of Discord once there is room.
 */
export const openReader = ({ session, token, deeds, hear, readAhead, closing }: ReaderOptions): Reader => {
  const { rest, guilds, settings, tools } = session;
  const { clock, sleep, notebook = looseNotebook() } = tools;
  let queue = openQueue<Waiting>(readAhead);
  /** Without room it is not told: what comes by the thousand must not wait by the thousand. */
  const tell = (arrival: Arrival): boolean => queue.push(arrival);
  /** What does not come from the socket can wait until there is room. */
  const give = async (arrivals: readonly Arrival[]): Promise<void> => {
    for (const arrival of arrivals) while (!queue.push(arrival) && !closing.aborted) await sleep(ROOM_MS, closing);
  };
  const notice = (says: string): void => void give([{ kind: "notice", says }]);
  const desk: Desk = {
    session,
    deeds,
    revisions: new Revisions(tools.judged ?? (async (keys) => keys.map(() => false))),
    whoDeleted: new WhoDeleted(),
    nativeRules: new NativeRules(rest),
    once: openOnce(),
    later: (arrivals) =>
      void arrivals.catch(() => [unreadable("what had to be asked of Discord could not be read")]).then(give),
  };
  const bookmark = openBookmark(notebook, clock, tools.stored);
  const emptyMessages = openEmptyMessages();
  const looked = new Set<string>();

  /** What people ought to know of an event beside what moderation makes of it. */
  const advise = (name: string, data: Fields): void => {
    const id = idOf(data.id);
    if (name === "MESSAGE_CREATE" && emptyMessages.shows(data)) notice(CONTENT_IS_OFF);
    else if (
      name === "GUILD_DELETE" &&
      data.unavailable !== true &&
      id !== undefined &&
      session.server(id) !== undefined
    )
      notice(`the bot is no longer in the server ${id}`);
    else if (name === "GUILD_CREATE" && id !== undefined && !looked.has(id)) {
      looked.add(id);
      for (const says of troubleIn(id, session)) notice(says);
    }
  };

  const arrivalsOf = async (one: Waiting): Promise<readonly Arrival[]> => {
    if ("kind" in one) return [one];
    try {
      return (await EVENTS.get(one.name)?.(one.data, desk)) ?? [];
    } catch {
      return [unreadable(`an event ${one.name} that cannot be understood`)];
    }
  };

  async function* read(signal: AbortSignal): AsyncGenerator<readonly Arrival[]> {
    const left = new AbortController();
    const ending = AbortSignal.any([signal, closing, left.signal]);
    if (ending.aborted) return;
    const mine = openQueue<Waiting>(readAhead);
    queue = mine;
    ending.addEventListener("abort", () => mine.end(), { once: true });
    const before = await readBookmark(notebook, clock);
    const canResume = before.session !== undefined && (await loadGuilds(session).catch(() => false));
    // A first run that dies at once has heard what the next one must know to be missing.
    const newest = before.newest ?? firstIdAt(clock());
    const position = new Position({ newest, session: canResume ? before.session : undefined });
    if (before.newest === undefined) await bookmark.write(position.mark());
    const missed = openMissed({
      session,
      revisions: desk.revisions,
      newest,
      give,
      signal: ending,
    });

    const onDispatch = (dispatch: Dispatch): void => {
      const { name, data } = dispatch;
      guilds.heed(name, data);
      hear(name, data);
      missed.heed(name, data);
      advise(name, data);
      if ((name === "READY" || EVENTS.has(name)) && !mine.push(dispatch)) missed.overflowed(data);
    };
    const running = runGateway(
      {
        token,
        intents: INTENTS,
        facts: () => askGateway(rest, settings.gateway),
        session: position.mark().session,
        clock,
        sleep,
        onDispatch,
        onBroken: (why) => tell(unreadable(`a packet that cannot be read: ${why}`)),
        onNews: notice,
      },
      ending,
    ).then(
      () => mine.end(),
      (error: unknown) => mine.end(error),
    );

    /** Where everything that was missed before had been taken: a run that went on from elsewhere would not know of what is still to come. */
    let whole: Bookmark | undefined;
    try {
      for (let waiting = await mine.take(); waiting !== undefined; waiting = await mine.take()) {
        // What was read again until now is among these.
        const holdsAll = missed.isWhole();
        for (let from = 0; from < waiting.length; from += BATCH) {
          const some = waiting.slice(from, from + BATCH);
          const arrivals: Arrival[] = [];
          for (const one of some) arrivals.push(...(await arrivalsOf(one)));
          if (arrivals.length > 0) yield arrivals;
          // Only now is it taken: what a crash loses is heard again.
          position.passed(some.flatMap((one) => ("kind" in one ? [] : [one])));
        }
        const dropped = missed.drained();
        // Not by the queue, which may be full again already.
        if (dropped > 0) yield [faster(dropped)];
        if (!holdsAll || !missed.isWhole()) continue;
        whole = position.mark();
        await bookmark.sometimes(whole);
      }
    } finally {
      left.abort();
      await running;
      if (whole !== undefined) await bookmark.write(whole);
    }
  }

  return { read, tell, fail: (error) => queue.end(error), waiting: () => queue.size() };
};

const faster = (dropped: number): Arrival => ({
  kind: "notice",
  says: `${dropped} events came faster than they could be judged; messages among them are read again`,
});

const unreadable = (why: string): Arrival => ({ kind: "unreadable", where: "discord", why });
