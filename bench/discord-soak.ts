import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { startFakeDiscord } from "../test/discord/start.ts";
import { shippedBot } from "./discord-bot.ts";
import { openHeapOf } from "./heap-of.ts";

/** As many as may be on their way: below what the connector keeps, so that nothing is dropped. */
const MOST_UNDER_WAY = 2_000;
const SAMPLES = 10;
/** What the heap may grow by in the last three tenths of the way, all garbage collected: by then the memory of names is full, which holds 100,000. */
const MOST_GROWTH = 1.1;
const PEOPLE = 200_000;
const CHANNELS = 40;
const AT_ONCE = 200;
/** One message in so many is abuse in disguise: cases are opened, and Discord is asked for something. */
const ABUSE_IN = 500;

const abusive = readFileSync("corpora/disguises.jsonl", "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => (JSON.parse(line) as { readonly text: string }).text);

const WORDS =
  "the game was great and we all had fun last night with some friends who came over to play one more round".split(" ");

/**
 * A million events of all sorts from more people, channels and threads than are remembered, and what memory the bot takes.
 * Exit code 1: a message was lost, or memory went on growing.
 */
export const soak = async (events: number): Promise<void> => {
  const discord = await startFakeDiscord({ keepsEvents: false });
  const server = discord.server("a large server");
  const { world, gateway } = discord;
  const channels = Array.from({ length: CHANNELS }, (_, i) => server.channel(`room-${i}`));
  const underWay = new Set<string>();
  const bot = shippedBot(discord, ({ event, id }) => {
    if (event === "decided") underWay.delete(id!);
  });
  const heap = await openHeapOf(await bot.inspector);
  while (!gateway.connected()) await setTimeout(10);
  await setTimeout(2_000);

  const author = (n: number) => {
    // A few write most of it, and many little.
    const who = Math.floor(((n * 0.6180339887) % 1) ** 2 * PEOPLE);
    return {
      id: (300_000_000_000_000_000n + BigInt(who)).toString(),
      username: `user${who}`,
      global_name: null,
      discriminator: "0",
      avatar: null,
    };
  };
  const member = { roles: [], joined_at: "2024-01-01T00:00:00.000Z", nick: null, flags: 0 };
  const text = (n: number): string =>
    Array.from({ length: 4 + (n % 12) }, (_, i) => WORDS[(n * 7 + i * 13) % WORDS.length]).join(" ");
  let messages = 0;
  let last: object = {};
  const say = (n: number): void => {
    messages++;
    const id = world.id();
    underWay.add(id);
    last = {
      id,
      type: 0,
      channel_id: channels[n % CHANNELS]!.id,
      guild_id: server.id,
      author: author(n),
      member,
      content: messages % ABUSE_IN === 0 ? abusive[n % abusive.length] : `${text(n)} ${n}`,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      mentions: [],
      mention_roles: [],
      mention_everyone: false,
      attachments: [],
      embeds: [],
      components: [],
      flags: 0,
      pinned: false,
      tts: false,
    };
    gateway.dispatch("MESSAGE_CREATE", last);
  };
  const where = { guild_id: server.id };
  /** Of ten events, six are messages. */
  const others: readonly ((n: number) => void)[] = [
    () =>
      gateway.dispatch("MESSAGE_UPDATE", { ...last, embeds: [{ type: "link", url: "https://pictures.example/a" }] }),
    (n) => gateway.dispatch("MESSAGE_DELETE", { ...where, id: world.id(), channel_id: channels[n % CHANNELS]!.id }),
    (n) => gateway.dispatch("GUILD_MEMBER_ADD", { ...where, ...member, user: author(n * 31) }),
    (n) =>
      gateway.dispatch("THREAD_CREATE", {
        ...where,
        id: world.id(),
        type: 11,
        name: `thread ${n}`,
        parent_id: channels[0]!.id,
        owner_id: author(n).id,
        thread_metadata: { archived: false, locked: false },
      }),
  ];

  const startedAt = performance.now();
  const samples: { readonly sent: number; readonly heap: number; readonly rss: number }[] = [];
  const every = Math.ceil(events / SAMPLES);
  for (let n = 0; n < events && bot.lives(); n++) {
    if (n % 10 < 6) say(n);
    else others[(n % 10) - 6]?.(n);
    if (n % AT_ONCE === 0) await setTimeout(0);
    while (underWay.size > MOST_UNDER_WAY && bot.lives()) await setTimeout(2);
    if ((n + 1) % every === 0) {
      const sample = { sent: n + 1, heap: await heap.heapMiB(), rss: bot.rssMiB() };
      samples.push(sample);
      console.error(`${String(n + 1).padStart(9)} events  heap ${sample.heap} MiB  resident ${sample.rss} MiB`);
    }
  }
  const tookS = (performance.now() - startedAt) / 1_000;
  for (let tries = 0; underWay.size > 0 && tries < 500 && bot.lives(); tries++) await setTimeout(20);
  heap.close();
  const code = await bot.stop();
  const early = samples[Math.floor((SAMPLES * 7) / 10) - 1]!;
  const end = samples.at(-1)!;
  console.log(
    `${events} events in ${tookS.toFixed(0)} s (${Math.round(events / tookS)} a second), ${messages} messages of which ${underWay.size} were not decided on; ` +
      `heap ${early.heap} MiB after ${early.sent}, ${end.heap} MiB at the end; resident ${early.rss} and ${end.rss} MiB; exit code ${code}`,
  );
  await discord.close();
  process.exitCode = underWay.size > 0 || end.heap > early.heap * MOST_GROWTH ? 1 : 0;
};
