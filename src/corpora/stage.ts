import type { Channel } from "../engine/message.ts";

/** A community on one platform, and the channels in it. */
export type Stage = {
  readonly platform: "discord" | "twitch";
  readonly community: string;
  readonly channels: readonly Channel[];
};

const CHANNELS = [
  "general",
  "off-topic",
  "looking-for-group",
  "clips",
  "help",
  "music",
  "trading",
  "introductions",
  "memes",
  "tech-support",
] as const;

export const DISCORD: Stage = {
  platform: "discord",
  community: "904410000000000002",
  channels: CHANNELS.map((name, i) => ({
    id: String(904_410_000_000n * 1_000_000n + BigInt(3001 + i)),
    name,
    nsfw: false,
  })),
};

export const TWITCH: Stage = {
  platform: "twitch",
  community: "51730216",
  channels: [{ id: "51730216", name: "orrinfell" }],
};

const DISCORD_EPOCH = 1_420_070_400_000n;

/** An id as Discord makes it: the time is in it, and below that room for four million in the same millisecond. */
export const snowflake = (at: number, number: number): string =>
  String(((BigInt(at) - DISCORD_EPOCH) << 22n) + BigInt(number % 4_194_304));
