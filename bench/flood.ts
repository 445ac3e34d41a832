import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { rulebookSource } from "../src/cli/rulebook.ts";
import type { Message } from "../src/engine/message.ts";
import { Moderator } from "../src/engine/moderate.ts";
import { compileRulebook } from "../src/engine/rulebook/compile.ts";
import { seeded } from "./seeded.ts";
import { newStream, newTask } from "./task.ts";

/** What a flood of ever new authors costs, with all rules of the default rulebook: memory that stays, and time a message. */

const COUNT = Number(process.argv[2] ?? 200_000);
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const rulebook = compileRulebook(rulebookSource({ cwd: process.cwd() }));

const START = 1_790_000_000_000;
const DAY = 86_400_000;
const CHAT = newStream(newTask(), 20_000, 5).map((message) => message.text);
const chance = seeded(3);
const kinds: Readonly<Record<string, (i: number) => Partial<Message>>> = {
  "ordinary chat by 5,000 authors": (i) => ({
    text: chance.pick(CHAT),
    author: { id: `u${chance.below(5000)}`, createdAt: START - 900 * DAY, joinedAt: START - 300 * DAY, roles: [] },
    sentAt: START + i * 40,
  }),
  "old accounts, nothing else known": (i) => ({ text: chance.pick(CHAT), author: { id: `user-${i}` } }),
  "young accounts, different texts": (i) => ({
    text: `${chance.pick(CHAT)} ${i.toString(36)}`,
    author: { id: `user-${i}`, createdAt: START - DAY, joinedAt: START, roles: [] },
  }),
  "young accounts, one text": (i) => ({
    text: `the llama army takes over this stream ${i.toString(36)}`,
    author: { id: `user-${i}`, createdAt: START - DAY, joinedAt: START, roles: [] },
  }),
  "young accounts in ever new communities": (i) => ({
    text: chance.pick(CHAT),
    community: `c${i}`,
    author: { id: `user-${i}`, createdAt: START - DAY, joinedAt: START, roles: [] },
  }),
  "joins of young accounts": (i) => ({
    text: `user_${i.toString(36)}`,
    surface: "join",
    author: { id: `user-${i}`, createdAt: START - DAY, roles: [] },
  }),
  "the longest texts that a platform allows": (i) => ({
    text: `${chance.pick(CHAT)} ${i} `.repeat(100).slice(0, 4000),
    author: { id: `user-${i}`, createdAt: START - DAY, joinedAt: START, roles: [] },
  }),
};

for (const [name, fields] of Object.entries(kinds)) {
  const count = name.startsWith("the longest") ? Math.min(COUNT, 20_000) : COUNT;
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  const moderator = new Moderator(rulebook);
  const times = new Float64Array(count);
  const cpu = process.cpuUsage();
  for (let i = 0; i < count; i++) {
    const message: Message = {
      platform: "discord",
      id: `m${i}`,
      revision: 0,
      surface: "text",
      text: "",
      sentAt: START + i * 2,
      community: "s1",
      channel: { id: `c${i % 20}` },
      ...fields(i),
    };
    const before = process.hrtime.bigint();
    moderator.moderate(message);
    times[i] = Number(process.hrtime.bigint() - before) / 1000;
  }
  const { user, system } = process.cpuUsage(cpu);
  collect();
  const after = process.memoryUsage();
  const mib = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);
  times.sort();
  const at = (share: number): string => times[Math.floor((count - 1) * share)]!.toFixed(1);
  console.log(
    `${name.padEnd(42)} ${count} messages: ${mib(after.heapUsed - heapUsed)} MiB of objects and ${mib(after.arrayBuffers - arrayBuffers)} MiB of arrays stay; us a message: CPU ${((user + system) / count).toFixed(2)} on average, by the clock p50 ${at(0.5)}, p99 ${at(0.99)}, p99.9 ${at(0.999)}, most ${at(1)}`,
  );
  // Still in use, or it would be gone before it was weighed.
  moderator.observe({ platform: "discord", id: "last", revision: 0, surface: "text", text: "" });
}
