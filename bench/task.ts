import type { Message } from "../src/engine/message.ts";
import { BAIT, SWEARS } from "./abusive.ts";
import { TECHNIQUES } from "./disguise.ts";
import { type Chance, seeded } from "./seeded.ts";

/** What every candidate is given: terms, patterns, domains. Made with a seed, so each run sets the same task. */
export type Task = {
  readonly terms: readonly string[];
  readonly patterns: readonly string[];
  readonly domains: readonly string[];
};

const SYLLABLES =
  "ba be bo da do du fa fe fi ga go gu ha ke ki ko la le lo ma mi mo na ne no pa pe po ra ri ro sa se so ta te to va vi zu xa qui".split(
    " ",
  );
const CHAT = (
  "the a to of and is in it you that he was for on are with as his they be at one have this from or had by hot but some what there we can out other were all your when up use how said an each she " +
  "which do their time if will way about many then them would write like so these her long make thing see him two has look more day could go come did my sound no most number who over know water than call " +
  "first people may down side been now find any new work part take get place made live where after back little only round man year came show every good me give our under name very through just form much great " +
  "stream chat game play clip boss raid level build patch lol lmao gg wp ez nice wow omg pog kekw copium based clutch mid top bot lane jungle ward smoke flash rush eco spray aim crosshair ping lag fps settings"
).split(" ");
const PUNCTUATION = ["", "", "", "", "", "", ".", "!", "?", "...", " lol", " :)", " 😂", " KEKW", "!!", " o7"];

const word = (chance: Chance, syllables: number): string =>
  Array.from({ length: syllables }, () => chance.pick(SYLLABLES)).join("");

export const newTask = (seed = 1, size = { terms: 1000, patterns: 50, domains: 5000 }): Task => {
  const chance = seeded(seed);
  const terms = new Set<string>([...SWEARS, ...BAIT]);
  while (terms.size < size.terms)
    terms.add(chance.holds(0.25) ? `${word(chance, 3)} ${word(chance, 2)}` : word(chance, 3 + chance.below(2)));
  const patterns = [
    "\\bfree\\s+(?:nitro|robux|skins?)\\b",
    "\\bclaim\\s+(?:your|the|ur)\\s+gifts?\\b",
    "discord\\.gift/[a-z0-9]{8,}",
    "steamcommunity\\.(?:ru|click)",
    "\\b(?:buy|cheap)\\s+followers\\b",
    "doxx?(?:ed|ing)?\\s+(?:you|him|her)",
    "\\btelegram\\b.{0,20}\\bprofits?\\b",
    "onlyfans\\.com/\\w+",
  ];
  while (patterns.length < size.patterns) {
    const literal = word(chance, 3);
    patterns.push(
      chance.pick([
        `\\b${literal}(?:s|ing)?\\b`,
        `${literal}\\s+\\w{3,12}`,
        `(?:very|so) ${literal}\\d{1,4}`,
        `${literal}[a-f0-9]{4,8}`,
      ]),
    );
  }
  const domains = new Set<string>();
  while (domains.size < size.domains)
    domains.add(`${word(chance, 3)}-${word(chance, 2)}.${chance.pick(["com", "ru", "gift", "xyz", "click", "net"])}`);
  return { terms: [...terms], patterns, domains: [...domains] };
};

/** Chat as it comes: 38 characters on average, 5 % of it abusive (half of that disguised), 3 % with a link, a few in capitals. */
export const newStream = (task: Task, count: number, seed = 2): readonly Message[] => {
  const chance = seeded(seed);
  return Array.from({ length: count }, (_, i) => messageWith(textOf(task, chance), i, chance));
};

/** A message of a busy community: 25 a second, 5,000 authors of whom some write far more than others, 20 channels. */
export const messageWith = (text: string, i: number, chance: Chance): Message => ({
  platform: "jsonl",
  id: `m${i}`,
  revision: 0,
  surface: "text",
  text,
  sentAt: 1_790_000_000_000 + i * 40,
  community: "s1",
  channel: { id: `c${chance.below(20)}` },
  author: { id: `u${Math.floor(chance.next() ** 2 * 5000)}`, createdAt: 1_600_000_000_000, roles: [] },
  attachments: [],
});

const textOf = (task: Task, chance: Chance): string => {
  const wanted = 6 + chance.below(54);
  let text = "";
  while (text.length < wanted) text += (text === "" ? "" : " ") + chance.pick(CHAT);
  if (chance.holds(0.03))
    text += ` ${chance.pick(["https://youtube.com/watch?v=abc", "https://clips.twitch.tv/x", `https://${chance.pick(task.domains)}/x`, "github.com/a/b"])}`;
  if (chance.holds(0.05)) {
    const term = chance.pick(task.terms);
    text += ` ${chance.holds(0.5) ? chance.pick(TECHNIQUES).hide(term, chance) : term}`;
  }
  if (chance.holds(0.04)) text = text.toUpperCase();
  else if (chance.holds(0.3)) text = text.charAt(0).toUpperCase() + text.slice(1);
  if (chance.holds(0.05)) text = `@${word(chance, 2)} ${text}`;
  return text + chance.pick(PUNCTUATION);
};
