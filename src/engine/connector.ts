import type { OutboxItem } from "./effect.ts";
import type { Message } from "./message.ts";
import type { Removed } from "./seen/removed.ts";
import type { StaffAction } from "./seen/staff-action.ts";

/** Something that came in: a message, what became of one without modbot, what staff did by hand, or a piece of input that could not be read. */
export type Arrival =
  | {
      readonly kind: "message";
      readonly message: Message /** 1-based line, where the input has lines. */;
      readonly line?: number;
    }
  | Removed
  | StaffAction
  | { readonly kind: "unreadable"; readonly where: string; readonly why: string }
  /** How the input fares, for the people who run modbot: a sentence, without a full stop. */
  | { readonly kind: "notice"; readonly says: string };

/**
 * Where messages come from and actions go to. `read` yields batches as they come and ends when the input does or `signal` aborts;
 * the reader pulls, so a source that can wait is slowed down, and one that cannot (a live socket) keeps a queue of its own.
 * Errors: `ConnectorError`, retryable or not.
 */
export type Connector = {
  readonly name: string;
  readonly read: (signal: AbortSignal) => AsyncIterable<readonly Arrival[]>;
  readonly performer: Performer;
  readonly close: () => Promise<void>;
};

/**
 * What came of asking a platform. `again`: not now, but worth trying later. `held`: the platform was not asked at all, because it said before
 * when it may be; that is no failed try, and whoever waits his turn in a long queue is not given up.
 */
export type Performed =
  | { readonly status: "done" | "simulated" | "failed" | "dropped"; readonly note?: string }
  | { readonly status: "again"; readonly note: string; readonly afterMs: number; readonly held?: boolean };

/** What a platform does for many in one call: the deletes of a channel, the bans of a raid. Each effect keeps an outcome of its own. */
export type Together = {
  /** Effects with one key may be asked for in one call; `undefined`: only alone. */
  readonly keyOf: (item: OutboxItem) => string | undefined;
  readonly atMost: number;
  /** Answers in the order of the items. */
  readonly perform: (items: readonly OutboxItem[]) => Promise<readonly Performed[]>;
};

/** Does effects on a platform. A dry run is another performer, never a flag. */
export type Performer = {
  readonly perform: (item: OutboxItem) => Promise<Performed>;
  /**
   * For an effect that was under way when the last run died: what became of it, `"not done"` if it may safely be done now,
   * or `"unsure"` where the platform cannot tell: an unsure effect is never repeated unless the action is idempotent.
   */
  readonly recall: (item: OutboxItem) => Promise<Performed | "not done" | "unsure">;
  /** Absent: the platform takes one thing at a time. */
  readonly together?: Together;
};
