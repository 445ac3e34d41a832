import type { Message } from "./message.ts";
import type { RecentMessage, RecentStore } from "./recent.ts";

const PAGE = 500;

/** The last so many messages that the store keeps, oldest first. */
export const saidLately = async (
  store: Pick<RecentStore, "recent" | "recentSince">,
  most: number,
): Promise<readonly Message[]> => {
  const { after, count } = await store.recentSince(Number.MIN_SAFE_INTEGER);
  const found: Message[] = [];
  for (let last = after + Math.max(0, count - most); ; ) {
    const page: readonly RecentMessage[] = await store.recent(last, PAGE);
    for (const { message } of page) found.push(message);
    if (page.length < PAGE) return found;
    last = page.at(-1)!.seq;
  }
};
