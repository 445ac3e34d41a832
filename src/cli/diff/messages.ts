import { readCorpus } from "../../connectors/jsonl/corpus.ts";
import type { Message } from "../../engine/message.ts";
import { openStore } from "../../store/open-store.ts";

/** Where the messages come from that two rulebooks are compared on. Can be handed to a worker. */
export type MessageSource =
  | { readonly kind: "corpus"; readonly files: readonly string[] }
  /** `count` messages of the database after number `after`. */
  | { readonly kind: "stored"; readonly database: string; readonly after: number; readonly count: number };

/** A message, and its place among all of them. */
export type Placed = { readonly place: number; readonly message: Message };

const PAGE = 2_000;

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
async function* fromStore({
  database,
  after,
  count,
}: Extract<MessageSource, { kind: "stored" }>): AsyncGenerator<readonly Placed[]> {
  const store = await openStore(database, { create: false });
  try {
    const last = after + count;
    for (let from = after; from < last; ) {
      const page = await store.recent(from, Math.min(PAGE, last - from));
      if (page.length === 0) return;
      from = page.at(-1)!.seq;
      yield page.filter(({ seq }) => seq <= last).map(({ seq, message }) => ({ place: seq - after - 1, message }));
    }
  } finally {
    await store.close();
  }
}

/** The messages at some places. */
export const messagesAt = async (
  source: MessageSource,
  places: ReadonlySet<number>,
): Promise<ReadonlyMap<number, Message>> => {
  const found = new Map<number, Message>();
  if (places.size === 0) return found;
  for await (const page of messagesOf(source)) {
    for (const { place, message } of page) if (places.has(place)) found.set(place, message);
    if (found.size === places.size) break;
  }
  return found;
};
