import type { Bookmark } from "./bookmark.ts";
import { idOf } from "./fields.ts";
import { type Dispatch, type SessionPoint, sessionFrom } from "./gateway/connection.ts";

/**
 * How far the reader has come. What was heard and not yet taken does not count: a run that resumes from here hears it again, and what it
 * then hears twice is known by its id.
 */
export class Position {
  #session: SessionPoint | undefined;
  #newest: string | undefined;

  constructor({ session, newest }: Bookmark) {
    this.#session = session;
    this.#newest = newest;
  }

  /** These have been taken. */
  passed(dispatches: readonly Dispatch[]): void {
    for (const { name, data, seq } of dispatches) {
      // Another session counts its events anew.
      if (name === "READY") this.#session = sessionFrom(data, seq);
      if (this.#session !== undefined && seq !== undefined && seq > this.#session.seq)
        this.#session = { ...this.#session, seq };
      if (name === "MESSAGE_CREATE") this.#newest = idOf(data.id) ?? this.#newest;
    }
  }

  mark(): Bookmark {
    return {
      ...(this.#newest === undefined ? {} : { newest: this.#newest }),
      ...(this.#session === undefined ? {} : { session: this.#session }),
    };
  }
}
