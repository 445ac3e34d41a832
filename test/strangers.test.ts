import { join } from "node:path";
import { expect, test } from "vitest";
import { loadRulebook } from "../src/cli/rulebook.ts";
import { openCasework } from "../src/engine/casework.ts";
import { Moderator } from "../src/engine/moderate.ts";
import { openStore } from "../src/store/open-store.ts";
import { temporaryFolder } from "./bot-bench.ts";
import { heapAfter } from "./heap.ts";
import { messageWith } from "./message.ts";

const START = 1_790_000_000_000;
const WAIT_EVERY = 500;
const BATCH = 250;

test("a crowd in which nobody, no text, no room and no link comes twice fills the memory once, and then no more", async () => {
  const store = await openStore(join(temporaryFolder(), "modbot.db"));
  const { rulebook } = loadRulebook({ cwd: process.cwd() });
  const moderator = new Moderator(rulebook);
  let now = START;
  const casework = openCasework({ store, clock: () => now, firstCase: 1, discipline: rulebook.discipline });
  let n = 0;
  let waiting = 0;
  const say = async (count: number): Promise<void> => {
    for (const end = n + count; n < end; ) {
      const batch = [];
      for (let i = 0; i < BATCH; i++, n++) {
        now += 1;
        const message = messageWith(n % WAIT_EVERY === 0 ? "kys" : `tale ${n} at site${n}.example/a`, {
          id: `message-${n}`,
          sentAt: now,
          community: `c${n % 3_000}`,
          channel: { id: `room-${n}` },
          author: { id: `user-${n}`, name: `name ${n}`, createdAt: START - 1e9 },
        });
        const recorded = await casework.file(message, moderator.moderate(message));
        if (recorded.write) waiting++;
        batch.push(recorded);
      }
      await store.record(batch);
    }
  };
  // Both end at the same point of a generation of names, so what is left is comparable.
  const first = await heapAfter(() => say(210_000));
  const second = await heapAfter(() => say(100_000));
  await store.close();
  expect(waiting).toBeGreaterThan(100);
  expect(first).toBeLessThan(60);
  expect(second).toBeLessThan(5);
}, 300_000);
