import { readCorpus } from "../../connectors/jsonl/corpus.ts";
import type { Message } from "../../engine/message.ts";
import { openStore } from "../../store/open-store.ts";

/** Where the messages come from that two rulebooks are compared on. Can be handed to a worker. */
export type MessageSource =
  | { readonly kind: "corpus"; readonly files: readonly string[] }
  /** `count` messages of the database after number `after`. */
  | { readonly kind: "stored"; readonly database: string; readonly after: number; readonly count: number };

type Stored = Extract<MessageSource, { kind: "stored" }>;

/** A message, and its place among all of them. */
export type Placed = { readonly place: number; readonly message: Message };

/** Small enough that messages are still at hand in the nearer caches when they are judged. */
const PAGE = 300;

/** All messages of a source, in order, page by page. Lines that cannot be read are passed over. */
export async function* messagesOf(source: MessageSource): AsyncGenerator<readonly Placed[]> {
  if (source.kind === "corpus") yield* fromCorpus(source.files);
  else yield* fromStore(source);
}

async function* fromCorpus(files: readonly string[]): AsyncGenerator<readonly Placed[]> {
  let place = 0;
  for (const file of files)
    for await (const entries of readCorpus(file)) {
      yield entries.flatMap((entry) => (entry.kind === "message" ? [{ place: place++, message: entry.message }] : []));
    }
}

/** By number, so that the places fit though the bot goes on and forgets old ones meanwhile. */
async function* fromStore({ database, after, count }: Stored): AsyncGenerator<readonly Placed[]> {
  const store = await openStore(database, { create: false });
  try {
    const last = after + count;
    for (let from = after; from < last; ) {
      const page = await store.recent(from, Math.min(PAGE, last - from));
      if (page.length === 0) return;
      from = page.at(-1)!.seq;
      const placed: Placed[] = [];
      for (const { seq, message } of page) if (seq <= last) placed.push({ place: seq - after - 1, message });
      yield placed;
    }
  } finally {
    await store.close();
  }
}

/** The messages at some places. */
export const messagesAt = (
  source: MessageSource,
  places: ReadonlySet<number>,
): Promise<ReadonlyMap<number, Message>> =>
  source.kind === "stored" ? storedAt(source, places) : readAt(source, places);

/** A message of the database is found by its number. */
const storedAt = async (
  { database, after }: Stored,
  places: ReadonlySet<number>,
): Promise<ReadonlyMap<number, Message>> => {
  const found = new Map<number, Message>();
  const store = await openStore(database, { create: false });
  try {
    for (const place of places) {
      const [next] = await store.recent(after + place, 1);
      if (next?.seq === after + place + 1) found.set(place, next.message);
    }
  } finally {
    await store.close();
  }
  return found;
};

const readAt = async (source: MessageSource, places: ReadonlySet<number>): Promise<ReadonlyMap<number, Message>> => {
  const found = new Map<number, Message>();
  if (places.size === 0) return found;
  for await (const page of messagesOf(source)) {
    for (const { place, message } of page) if (places.has(place)) found.set(place, message);
    if (found.size === places.size) break;
  }
  return found;
};
