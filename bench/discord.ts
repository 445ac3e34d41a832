import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { stringify } from "yaml";
import { RULES, SPAM } from "../test/discord/rules.ts";
import { startFakeDiscord } from "../test/discord/start.ts";
import { shippedBot } from "./discord-bot.ts";
import { soak } from "./discord-soak.ts";

/** How long the shipped program takes from a message on Discord's gateway to the request that deletes it, and what memory a million events take. */

const { values } = parseArgs({
  options: {
    messages: { type: "string", default: "1000" },
    rate: { type: "string", default: "20" },
    raid: { type: "string", default: "300" },
    soak: { type: "string" },
  },
});

/** Nothing of what is measured may wait for a limit. */
const NO_LIMIT = { limit: 1_000_000, windowMs: 1_000 };
const LIMITS = {
  "DELETE /channels/{channel_id}/messages/{message_id}": NO_LIMIT,
  "POST /channels/{channel_id}/messages/bulk-delete": NO_LIMIT,
  "PATCH /guilds/{guild_id}/members/{user_id}": NO_LIMIT,
};
/** A message in so many is against the rules: with a delete and a timeout each, well below the 50 requests a second that Discord allows. */
const ONE_IN = 5;
const PATIENCE_MS = 60_000;

const at = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(1);
const print = (what: string, times: readonly number[]): void => {
  const sorted = times.toSorted((a, b) => a - b);
  console.log(
    `${what.padEnd(36)} n ${String(sorted.length).padStart(5)}  p50 ${at(sorted, 0.5)}  p95 ${at(sorted, 0.95)}  p99 ${at(sorted, 0.99)}  max ${at(sorted, 1)} ms`,
  );
};

const until = async (what: string, holds: () => boolean): Promise<void> => {
  for (const end = performance.now() + PATIENCE_MS; !holds(); await setTimeout(1))
    if (performance.now() > end) throw new Error(`waited in vain for: ${what}`);
};

const latency = async (): Promise<void> => {
  const discord = await startFakeDiscord({ limits: LIMITS });
  const server = discord.server();
  const sentAt = new Map<string, number>();
  const decidedAt = new Map<string, number>();
  const deletedAt = new Map<string, number>();
  const punishedAt = new Map<string, number>();
  discord.onAsked(({ method, template, params, body }) => {
    const now = performance.now();
    if (template.endsWith("/bulk-delete"))
      for (const id of (body as { messages: string[] }).messages) deletedAt.set(id, now);
    else if (method === "DELETE" && template.endsWith("{message_id}")) deletedAt.set(params.message_id!, now);
    else if (method === "PATCH" && template.endsWith("{user_id}")) punishedAt.set(params.user_id!, now);
  });
  const bot = shippedBot(
    discord,
    ({ event, id }) => {
      if (event === "decided") decidedAt.set(id!, performance.now());
    },
    stringify(RULES),
  );
  await until("a connection", discord.gateway.connected);
  const count = Number(values.messages);
  const pauseMs = 1_000 / Number(values.rate);
  const people = Array.from({ length: count }, () => server.person());
  await setTimeout(1_000);
  const say = (i: number, text: string): string => {
    const now = performance.now();
    const { id } = people[i]!.say(server.general, text);
    sentAt.set(id, now);
    return id;
  };
  const bad: { readonly id: string; readonly author: string }[] = [];
  const from = performance.now();
  for (let i = 0; i < count; i++) {
    const wait = from + i * pauseMs - performance.now();
    if (wait > 0) await setTimeout(wait);
    const isBad = i % ONE_IN === 0;
    const id = say(i, isBad ? `${SPAM} ${i}` : `good morning everybody, number ${i}`);
    if (isBad) bad.push({ id, author: people[i]!.id });
  }
  await until("every delete", () => bad.every(({ id }) => deletedAt.has(id)));
  await until("every timeout", () => bad.every(({ author }) => punishedAt.has(author)));
  console.log(
    `${count} messages, ${values.rate} a second, one in ${ONE_IN} against the rules; Node ${process.version}\n`,
  );
  const between = (start: Map<string, number>, end: Map<string, number>, ids: readonly string[]): number[] =>
    ids.flatMap((id) => (start.has(id) && end.has(id) ? [end.get(id)! - start.get(id)!] : []));
  print("gateway to decision", between(sentAt, decidedAt, [...sentAt.keys()]));
  print(
    "decision to the request that deletes",
    between(
      decidedAt,
      deletedAt,
      bad.map(({ id }) => id),
    ),
  );
  print(
    "decision to the timeout's request",
    bad.map(({ id, author }) => punishedAt.get(author)! - decidedAt.get(id)!),
  );
  print(
    "gateway to the request that deletes",
    between(
      sentAt,
      deletedAt,
      bad.map(({ id }) => id),
    ),
  );

  const size = Number(values.raid);
  const asked = discord.asked.length;
  const raidFrom = performance.now();
  const raid = Array.from({ length: size }, (_, i) => say(i, `${SPAM} again ${i}`));
  await until("the end of the raid", () => raid.every((id) => deletedAt.has(id)));
  console.log(
    `\n${size} at once: the last request that deletes after ${(performance.now() - raidFrom).toFixed(0)} ms, ${discord.asked.length - asked} requests in all`,
  );
  await bot.stop();
  await discord.close();
  if (discord.breaches.length > 0) throw new Error(discord.breaches[0]);
};

if (values.soak === undefined) await latency();
else await soak(Number(values.soak));
