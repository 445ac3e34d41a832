import type { Author, Channel } from "../../src/engine/message.ts";

/** The evening of the demo, UTC. */
export const EVENING = Date.UTC(2026, 10, 14, 19, 30);
const DAY = 86_400_000;

/** A community on one platform, and the channels in it. */
export type Stage = {
  readonly platform: "discord" | "twitch";
  readonly community: string;
  readonly channels: Readonly<Record<string, Channel>>;
};

const discordChannel = (number: number, name: string): Channel => ({
  id: `90123000000000${number}`,
  name,
  nsfw: false,
});

export const DISCORD: Stage = {
  platform: "discord",
  community: "901230000000000001",
  channels: {
    general: discordChannel(1001, "general"),
    party: discordChannel(1002, "looking-for-party"),
    clips: discordChannel(1003, "clips"),
    help: discordChannel(1004, "help"),
    offtopic: discordChannel(1005, "off-topic"),
  },
};

export const TWITCH: Stage = {
  platform: "twitch",
  community: "48213377",
  channels: { stream: { id: "48213377", name: "mirelune" } },
};

type Person = {
  readonly name: string;
  readonly roles: readonly string[];
  readonly accountDays: number;
  readonly memberDays: number;
};

const person = (name: string, accountDays: number, memberDays: number, ...roles: string[]): Person => ({
  name,
  roles,
  accountDays,
  memberDays,
});

/** Who is on Discord: invented people of an invented game, Emberwick. */
const DISCORD_PEOPLE: readonly Person[] = [
  person("Mirelune", 2400, 1300, "owner"),
  person("Tovah", 2100, 1290, "moderator"),
  person("quillpaw", 1900, 1100, "moderator"),
  person("Brannick", 1700, 900, "regular"),
  person("oddsock", 1500, 870, "regular"),
  person("Sable Finch", 1320, 700, "regular"),
  person("juniper_k", 1250, 640, "regular"),
  person("Rook", 990, 610, "regular"),
  person("MossyMarta", 940, 500, "regular"),
  person("Pelle", 800, 420, "regular"),
  person("Ingo", 760, 300),
  person("Lucía", 710, 280),
  person("Данила", 690, 260),
  person("hexwren", 610, 200),
  person("tin_kettle", 500, 150),
  person("Orin", 410, 90),
  person("vexley", 300, 40),
  person("Dorrit", 260, 25),
  person("stormcrumb", 120, 6),
  person("newtgrove", 95, 1),
];

/** Who is on Twitch. `memberDays` is how long they have followed. */
const TWITCH_PEOPLE: readonly Person[] = [
  person("mirelune", 2900, 2900, "broadcaster"),
  person("tovah_", 2600, 1500, "moderator"),
  person("brannick", 2200, 1200, "vip", "subscriber"),
  person("oddsock_plays", 2000, 1000, "subscriber"),
  person("mothlamp", 1900, 950, "subscriber"),
  person("gravelbard", 1700, 800, "subscriber"),
  person("nine_lanterns", 1600, 720, "subscriber"),
  person("pudding_tax", 1500, 650, "subscriber"),
  person("wrenhollow", 1300, 500),
  person("keldablue", 1200, 450),
  person("sirnapsalot", 1100, 400),
  person("cobbleton", 900, 300),
  person("ottoline", 800, 240),
  person("vexley_", 400, 40),
  person("fennimore", 350, 30),
  person("quietkettle", 330, 20),
  person("tinywick_live", 200, 0),
  person("grubworth", 150, 2),
];

/** Thirty more regulars of the stream, who mostly watch: it takes many to make a wave. */
const WATCHERS =
  "ashpenny birchmoth candlewick dapplegray emberjay fogwhistle gingerloom hollowreed inkspindle jackdaw_jo kipperling lofthatch marrowby " +
  "nettlebee oakumfield pipwarren quartzley rushlight saltmarten thimbleby umberfox velvetant wickerbo yarrowend zephyrine " +
  "bramblebun copperkit driftlace elderwisp fernhatch";

const DISCORD_EPOCH = 1_420_070_400_000n;

/** An id as Discord makes it: the time is in it. */
export const snowflake = (at: number, number: number): string =>
  String(((BigInt(at) - DISCORD_EPOCH) << 22n) + BigInt(number));

const userId = (stage: Stage, createdAt: number, number: number): string =>
  stage === DISCORD ? snowflake(createdAt, number) : String(31_007_000 + number * 9_173);

const authorOf = (stage: Stage, { name, roles, accountDays, memberDays }: Person, number: number): Author => {
  const createdAt = EVENING - accountDays * DAY;
  return { id: userId(stage, createdAt, number), name, createdAt, joinedAt: EVENING - memberDays * DAY, roles };
};

const byName = (stage: Stage, people: readonly Person[]): ReadonlyMap<string, Author> =>
  new Map(people.map((p, number) => [p.name, authorOf(stage, p, number)]));

const discordAuthors = byName(DISCORD, DISCORD_PEOPLE);
const twitchAuthors = byName(TWITCH, TWITCH_PEOPLE);

/** Regulars of the stream who join the wave, of long standing all of them. */
export const watchers: readonly Author[] = WATCHERS.split(" ").map((name, i) =>
  authorOf(TWITCH, person(name, 400 + i * 41, 60 + i * 23, ...(i % 3 === 0 ? ["subscriber"] : [])), 2_000 + i),
);

/** Somebody of the cast, by the name they have there. */
export const castOf = (stage: Stage, name: string): Author => {
  const author = (stage.platform === "discord" ? discordAuthors : twitchAuthors).get(name);
  if (!author) throw new Error(`nobody on ${stage.platform} is called ${name}`);
  return author;
};

/** An account made the same day by somebody who has come for no good. */
export const freshAccount = (
  stage: Stage,
  name: string,
  number: number,
  times: { readonly createdAt: number; readonly joinedAt?: number },
): Author => ({
  id: userId(stage, times.createdAt, 140_000 + number),
  name,
  ...times,
  roles: [],
});
