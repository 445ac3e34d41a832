import type { FeedStore } from "../engine/feeds/feed-store.ts";
import type { Store } from "../engine/ports.ts";

/** What a store knows about itself. Keys in use: `purpose` (`demo` marks the database of the bundled day), `lot` (what messages are drawn for review by). */
export type StoreMeta = {
  readonly readMeta: (key: string) => Promise<string | undefined>;
  readonly writeMeta: (key: string, value: string) => Promise<void>;
  /** The format, counted in migrations. */
  readonly schemaVersion: number;
};

export type ModbotStore = Store & StoreMeta & FeedStore;
