import type { Arrival } from "../../../engine/connector.ts";
import type { Fields } from "../fields.ts";
import type { Revisions } from "../message/revisions.ts";
import type { DiscordSession } from "../session.ts";
import type { Deeds } from "./deeds.ts";
import type { Unfilled } from "./unfilled.ts";

/** What those who read events lend each other. */
export type Desk = {
  readonly session: DiscordSession;
  readonly revisions: Revisions;
  /** What modbot itself has done, so that it is not taken for what people did. */
  readonly deeds: Deeds;
  readonly unfilled: Unfilled;
  /** Arrivals that have to be asked for first: they come when they come. What it fails with is told of. */
  readonly later: (arrivals: Promise<readonly Arrival[]>) => void;
};

/** Reads one sort of event. It may look up what was judged before, and waits for nothing else. */
export type ReadEvent = (data: Fields, desk: Desk) => readonly Arrival[] | Promise<readonly Arrival[]>;
