import type { Arrival } from "../../../engine/connector.ts";
import type { Fields } from "../fields.ts";
import type { Revisions } from "../message/revisions.ts";
import type { DiscordSession } from "../session.ts";
import type { Deeds } from "./deeds.ts";
import type { NativeRules } from "./native-rules.ts";
import type { Once } from "./once.ts";
import type { WhoDeleted } from "./who-deleted.ts";

/** What those who read events lend each other. */
export type Desk = {
  readonly session: DiscordSession;
  readonly revisions: Revisions;
  readonly deeds: Deeds;
  readonly whoDeleted: WhoDeleted;
  readonly nativeRules: NativeRules;
  readonly once: Once;
  /** Arrivals that Discord has to be asked for first: they come when they come. */
  readonly later: (arrivals: Promise<readonly Arrival[]>) => void;
};

/** Reads one sort of event. It may look up what was judged before, and waits for nothing else. */
export type ReadEvent = (data: Fields, desk: Desk) => readonly Arrival[] | Promise<readonly Arrival[]>;
