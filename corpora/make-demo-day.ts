import { toLine } from "../src/connectors/jsonl/to-line.ts";
import { chanceFrom } from "../src/corpora/chance.ts";
import type { Author, Message } from "../src/engine/message.ts";
import { castOf, DISCORD, EVENING, freshAccount, type Stage, snowflake, TWITCH, watchers } from "./demo-day/cast.ts";
import { DISCORD_TALK } from "./demo-day/discord-talk.ts";
import type { Talk, Verdict } from "./demo-day/script.ts";
import { TWITCH_TALK } from "./demo-day/twitch-talk.ts";
import {
  EMOTES,
  HYPE,
  RAID_CHANGES,
  RAID_FIRST,
  RAID_LAST,
  RAID_TEXT,
  SCAM_NAMES,
  SCAM_WAVE,
} from "./demo-day/waves.ts";

/** A message that has not got its id yet, and what a moderator would say of it. */
type Line = {
  readonly at: number;
  readonly stage: Stage;
  readonly channel: string;
  readonly author: Author;
  readonly text: string;
  readonly breaks: Verdict;
};
/** 0..1, the same row each time. */
type Chance = () => number;

const SEED = 20_261_114;

/** Minutes and seconds into the evening, as epoch ms. */
const atOf = (from: string): number => {
  const [minutes, seconds] = from.split(":").map(Number);
  return EVENING + (minutes! * 60 + seconds!) * 1000;
};

/** The longer a line, the longer it takes to write. */
const talkLines = (stage: Stage, { from, channel, says }: Talk, chance: Chance): Line[] => {
  let at = atOf(from);
  return says.map(([who, text, breaks = []]) => {
    at += Math.round(1_500 + chance() * 9_000 + text.length * 60);
    return { at, stage, channel, author: castOf(stage, who), text, breaks };
  });
};

/** `count` lines over `seconds`, evenly but for a little chance. */
const wave = (
  from: string,
  seconds: number,
  count: number,
  chance: Chance,
  line: (i: number) => Omit<Line, "at">,
): Line[] =>
  Array.from({ length: count }, (_, i) => {
    const step = (seconds * 1000) / count;
    return { at: Math.round(atOf(from) + (i + chance() * 0.9) * step), ...line(i) };
  });

const HOUR = 3_600_000;

/** The accounts are hours old and have been on the server for minutes. The first line goes to three channels unchanged. */
const scamWave = (chance: Chance): Line[] =>
  wave("30:00", 75, SCAM_WAVE.length, chance, (i) => {
    const { channel, text } = SCAM_WAVE[i]!;
    const number = i < 3 ? 0 : 1 + (i % (SCAM_NAMES.length - 1));
    const times = { createdAt: EVENING - (3 + number * 2.5) * HOUR, joinedAt: atOf("26:00") + number * 20_000 };
    const author = freshAccount(DISCORD, SCAM_NAMES[number]!, number, times);
    return { stage: DISCORD, channel, author, text, breaks: ["scam", "spam"] };
  });

/** Forty accounts, none older than a day, one line each. */
const raid = (chance: Chance): Line[] =>
  wave("34:00", 16, RAID_FIRST.length * RAID_LAST.length, chance, (i) => {
    const name = `${RAID_FIRST[i % RAID_FIRST.length]}${RAID_LAST[i % RAID_LAST.length]}${10 + Math.floor(chance() * 90)}`;
    const author = freshAccount(TWITCH, name, i, { createdAt: EVENING - Math.round((2 + chance() * 20) * HOUR) });
    const change = RAID_CHANGES[Math.floor(chance() * RAID_CHANGES.length)]!;
    const text = change(RAID_TEXT, 100 + Math.floor(chance() * 900));
    return { stage: TWITCH, channel: "stream", author, text, breaks: ["spam", "harassment"] };
  });

const emoteWave = (chance: Chance): Line[] =>
  wave("55:10", 14, watchers.length, chance, (i) => ({
    stage: TWITCH,
    channel: "stream",
    author: watchers[i]!,
    text: EMOTES[Math.floor(chance() * EMOTES.length)]!,
    breaks: [],
  }));

const hypeTrain = (chance: Chance): Line[] =>
  wave("42:00", 95, HYPE.length, chance, (i) => {
    const [who, text] = HYPE[i]!;
    return { stage: TWITCH, channel: "stream", author: castOf(TWITCH, who), text, breaks: [] };
  });

/** Ids as the platforms make them: a snowflake carries its time, Twitch draws one by lot. */
const idOf = ({ at, stage }: Line, index: number, chance: Chance): string => {
  if (stage === DISCORD) return snowflake(at, index);
  const hex = Array.from({ length: 32 }, () => Math.floor(chance() * 16).toString(16)).join("");
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-a$4-$5");
};

/** The demo day, as the text of its file. Nothing but the seed decides. */
export const demoDay = (): string => {
  const chance = chanceFrom(SEED).next;
  const lines = [
    ...DISCORD_TALK.flatMap((talk) => talkLines(DISCORD, talk, chance)),
    ...TWITCH_TALK.flatMap((talk) => talkLines(TWITCH, talk, chance)),
    ...scamWave(chance),
    ...raid(chance),
    ...emoteWave(chance),
    ...hypeTrain(chance),
  ].sort((a, b) => a.at - b.at);
  const written = lines.map((line, index) => {
    const { at, stage, channel, author, text, breaks } = line;
    const message: Message = {
      platform: stage.platform,
      id: idOf(line, index, chance),
      revision: 0,
      surface: "text",
      text,
      sentAt: at,
      community: stage.community,
      channel: stage.channels[channel]!,
      author,
    };
    return toLine(message, { labels: breaks, violation: breaks.length > 0, source: "demo_day" });
  });
  return `${written.join("\n")}\n`;
};
