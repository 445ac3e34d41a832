import { readCorpus } from "../../connectors/jsonl/corpus.ts";
import { LONGEST_PAUSE_MS } from "../../connectors/jsonl/speed.ts";

/** How long the bundled day lasts on a terminal, ms: long enough to see what happens, short enough to watch to the end. */
const SHOWN_MS = 25_000;

/** The speed at which a recorded day takes `lasting` ms, pauses cut as the connector cuts them. */
export const demoSpeed = async (file: string, lasting = SHOWN_MS): Promise<number> => {
  const gaps: number[] = [];
  let newest: number | undefined;
  for await (const entries of readCorpus(file)) {
    for (const entry of entries) {
      const at = entry.kind === "message" ? entry.message.sentAt : undefined;
      if (at === undefined) continue;
      if (newest !== undefined && at > newest) gaps.push(at - newest);
      newest = Math.max(newest ?? at, at);
    }
  }
  const lasts = (speed: number): number => gaps.reduce((sum, gap) => sum + Math.min(gap / speed, LONGEST_PAUSE_MS), 0);
  let [slow, fast] = [1, 1_000_000];
  if (lasts(slow) <= lasting) return slow;
  for (let i = 0; i < 40; i++) {
    const middle = Math.sqrt(slow * fast);
    if (lasts(middle) > lasting) slow = middle;
    else fast = middle;
  }
  return fast;
};
