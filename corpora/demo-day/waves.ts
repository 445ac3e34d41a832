/** Hosts below are inventions in the manner of real bait; nothing stands behind them that anybody should visit. */
export type Bait = { readonly channel: string; readonly text: string };

/** Five throw-away accounts go through the channels of the Discord server, each line in another disguise. */
export const SCAM_NAMES = ["Nitr0Drops", "Emma.Gifts", "steam_rewards_eu", "k4rlos", "Lea21"] as const;
export const SCAM_WAVE: readonly Bait[] = [
  { channel: "general", text: "@everyone FREE NITRO for 3 months, claim your gift here https://dlscord.gift/claim" },
  { channel: "party", text: "@everyone FREE NITRO for 3 months, claim your gift here https://dlscord.gift/claim" },
  { channel: "help", text: "@everyone FREE NITRO for 3 months, claim your gift here https://dlscord.gift/claim" },
  { channel: "general", text: "FR33 N1TR0 cl41m y0ur g1ft >> https://dlscord.gift/n" },
  { channel: "clips", text: "Frее Nіtrо, сlаim yоur gіft: dlscord.gift/cyr" },
  { channel: "offtopic", text: "f r e e   n i t r o !! c.l.a.i.m your gift dlscord [dot] gift /x" },
  { channel: "general", text: "ｆｒｅｅ ｎｉｔｒｏ, claim your gift https://dlscord-nitro.example/get" },
  { channel: "party", text: "fr\u200bee ni\u200btro cl\u200baim yo\u200bur gi\u200bft https://dl%73cord.gift/z" },
  { channel: "help", text: "steam gift 50$ [steamcommunity.com/gift](https://steamcomrnunity.ru/gift/50)" },
  { channel: "clips", text: "steam gift 50$ for the first 20 people: https://steamcomrnunity.ru/g/882" },
  { channel: "offtopic", text: "||free nitro|| ||https://dlscord.gift/spoiler||" },
  { channel: "general", text: "f̶r̶e̶e̶ n̶i̶t̶r̶o̶ claim your gift hxxps://dlscord[.]gift/h" },
  {
    channel: "offtopic",
    text: "hey i report your account by accident pls write to steam admin here https://stearn-support.example/ticket",
  },
  { channel: "party", text: "𝐟𝐫𝐞𝐞 𝐧𝐢𝐭𝐫𝐨 𝐠𝐢𝐯𝐞𝐚𝐰𝐚𝐲 claim your gift before midnight https://dlscord.gift/b" },
];

/** Copy and paste, as a raid does it: one text, small changes so that no two are the same string. */
export const RAID_TEXT = "mirelune chat is a joke, everyone over to quibblestorm NOW, drop the blarg";
export const RAID_CHANGES: readonly ((text: string, n: number) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text, n) => `${text} ${n}`,
  (text) => `${text} \u{e0000}`,
  (text) => text.replaceAll("o", "0"),
  (text) => `${text}!!!`,
];
export const RAID_FIRST = "zippy crumb gloam frost nudge brisk tally vapor".split(" ");
export const RAID_LAST = "pickle badger trooper mango wizard".split(" ");

/** What thirty regulars write at once when something lovely happens. */
export const EMOTES: readonly string[] = [
  "lanternHype lanternHype lanternHype",
  "lanternHype lanternHype lanternHype",
  "lanternHype lanternHype lanternHype",
  "lanternHype",
  "lanternHype lanternHype",
  "PogChamp PogChamp PogChamp",
  "lanternHype PogChamp lanternHype",
];

/** Bits and subscriptions, in capitals and with joy. */
export const HYPE: readonly (readonly [who: string, text: string])[] = [
  ["brannick", "Cheer100 for the vault!"],
  ["mothlamp", "HYPE TRAIN HYPE TRAIN"],
  ["oddsock_plays", "Cheer500 lanternHype take my money"],
  ["gravelbard", "LEVEL 2 LETS GOOOOO"],
  ["nine_lanterns", "just gifted 5 subs, enjoy!"],
  ["pudding_tax", "OMG thank you nine!!!"],
  ["wrenhollow", "ty for the gift sub nine_lanterns"],
  ["cobbleton", "WOOOOOOOOO"],
  ["ottoline", "LEVEL 3 LEVEL 3 LEVEL 3"],
  ["keldablue", "Cheer50 vamos vamos vamos"],
  ["fennimore", "choo choo 🚂🚂🚂🚂🚂"],
  ["sirnapsalot", "fine. Cheer100. don't get used to it"],
  ["tovah_", "you people are unreal, thank you"],
  ["mothlamp", "LEVEL 4 WHAT IS HAPPENING"],
  ["quietkettle", "first time cheering, Cheer1 hehe"],
  ["brannick", "KETTLE CARRIED THE TRAIN"],
  ["mirelune", "I am crying, you are ridiculous, thank you so much"],
  ["gravelbard", "🚂🚂🚂 lanternHype 🚂🚂🚂"],
];
