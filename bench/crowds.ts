import type { Author, Message } from "../src/engine/message.ts";
import { TECHNIQUES } from "./disguise.ts";
import type { Chance } from "./seeded.ts";
import { newStream, newTask } from "./task.ts";

/** A crowd that comes into a chat which has been going on for a while. All texts are made up. */
export type CrowdKind = {
  readonly name: string;
  readonly make: (chance: Chance) => readonly Message[];
};

const START = 1_790_000_000_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const CHAT = newStream(newTask(), 5_000, 5).map(({ text }) => text);
const FRIENDLY = [
  "hello everyone",
  "hi chat",
  "hey all, how are you",
  "first time here, hi",
  "good luck have fun",
  "hi from the raid",
  "nova raid nova raid",
  "NOVA RAID",
  "raid from nova's channel, hi!",
  "we come in peace from nova",
  "hiii",
  "what game is this?",
  "great stream",
  "love your setup",
  "hello hello",
  "how long have you been live?",
  "thanks for the raid",
  "just got here, what did i miss",
  "happy to be here",
  "greetings from Finland",
  "hey hey hey",
  "hello from germany",
  "nice to meet you all",
  "is this the new patch?",
];
/** Never looked at while the detector was made: what it does on these is what it does on words of strangers. */
const HELD_OUT = [
  "yo what's good",
  "sup gamers",
  "evening all from Ireland",
  "arrived with the fleet",
  "our streamer sent us over",
  "hugs from the cozy corner crew",
  "so glad i found this place",
  "cozy corner in the house",
  "sending love from cozy corner",
  "cozy gang checking in",
  "you have a very calming voice",
  "dropping a follow",
  "just followed, you seem fun",
  "cozyLove cozyLove cozyLove",
  "reporting for duty",
  "what are we watching",
  "i brought snacks",
  "does this game run on linux",
  "was told there would be cake",
  "tagging along with the others",
  "peace and quiet at last",
  "we are many",
];
const TALK = [
  "when does the event start",
  "does anybody know the map rotation",
  "my sound is broken, restarting",
  "i think the second boss is harder",
  "anyone else lagging right now",
  "that jump was clean",
  "what mouse do you use",
  "can we get a poll for the next game",
  "i missed the start, who won",
  "the music is so good today",
  "how do i change my name color here",
  "is there a discord for this",
  "i played this when i was ten",
  "the new weapon is too strong",
  "who is the guest tonight",
  "best moment of the week",
  "i have to leave at nine",
  "does the shop ship to canada",
  "this chat moves too fast for me",
  "the puzzle on the left is a trap",
  "try the other door",
  "he always forgets the key",
  "my cat just sat on the keyboard",
  "is that a real sword behind you",
];
const HOSTILE = [
  "this stream is owned by the llama army now",
  "llama army 4ever !!1",
  "go back to your basement loser nobody watches you",
  "the king of llamas sends his regards, leave this channel",
  "everyone unfollow this fraud and join the llamas",
  "you stole money from your viewers and we know it",
  "report this streamer for cheating right now",
  "llamas rule and you drool get out",
];
const INSULTS = [
  "you are an idiot",
  "kys",
  "shut the fuck up",
  "you are such a retard",
  "what a f4ggot",
  "kill yourself",
];
const EMOTES = ["PogChamp", "KEKW", "LUL", "catJAM", "peepoHey", "<3", "🎉"];

const regular = (i: number): Author => ({
  id: `r${i}`,
  createdAt: START - 900 * DAY,
  joinedAt: START - 300 * DAY,
  roles: i % 3 === 0 ? ["regular"] : [],
});
const young = (i: number): Author => ({
  id: `y${i}`,
  createdAt: START - ((i % 5) + 0.5) * DAY,
  joinedAt: START - (i % 40) * MINUTE,
  roles: [],
});
const joined = (i: number): Author => ({
  id: `j${i}`,
  createdAt: START - (120 + (i % 700)) * DAY,
  joinedAt: START - ((i % 30) + 1) * MINUTE,
  roles: [],
});
/** What most chats tell of an author: nothing. */
const nameless = (i: number): Author => ({ id: `n${i}` });

let count = 0;
const said = (text: string, author: Author, at: number, fields: Partial<Message> = {}): Message => ({
  platform: "discord",
  id: `m${count++}`,
  revision: 0,
  surface: "text",
  text,
  sentAt: START + at,
  community: "s1",
  channel: { id: "main" },
  author,
  ...fields,
});

const regularTalk = (
  chance: Chance,
  from: number,
  to: number,
  everyMs: number,
  who: (i: number) => Author,
  authors = 80,
): Message[] => {
  const messages: Message[] = [];
  for (let at = from; at < to; at += everyMs * (0.5 + chance.next()))
    messages.push(said(chance.pick(CHAT), who(chance.below(authors)), at));
  return messages;
};
/** Twenty minutes of ordinary chat, so that the bot knows the place; it goes on through the wave. */
const around = (chance: Chance, wave: readonly Message[], everyMs = 1500, who = regular): readonly Message[] =>
  [...regularTalk(chance, -20 * MINUTE, 90_000, everyMs, who), ...wave].sort(
    (a, b) => (a.sentAt ?? 0) - (b.sentAt ?? 0),
  );

type Plan = { readonly messages: number; readonly accounts: number; readonly lastsMs: number };
const SMALL: Plan = { messages: 48, accounts: 48, lastsMs: 16_000 };
const PAIRED: Plan = { messages: 48, accounts: 30, lastsMs: 16_000 };
const LARGE: Plan = { messages: 300, accounts: 222, lastsMs: 60_000 };

const waveOf = (
  chance: Chance,
  plan: Plan,
  who: (i: number) => Author,
  text: (i: number) => string,
  fields: Partial<Message> = {},
): Message[] =>
  Array.from({ length: plan.messages }, (_, i) =>
    said(
      text(i),
      who(i < plan.accounts ? i : chance.below(plan.accounts)),
      10_000 + (i + chance.next() * 0.9) * (plan.lastsMs / plan.messages),
      { ...fields, id: `wave-${count}` },
    ),
  );

const tag = (chance: Chance): string =>
  Array.from({ length: 3 }, () => chance.pick([..."abcdefghjkmnpqrstvwxyz0123456789"])).join("");
const noisy = (chance: Chance, text: string): string => `${text} ${tag(chance)}`;
const disguised = (chance: Chance, text: string): string =>
  text
    .split(" ")
    .map((word) => (word.length > 3 && chance.holds(0.5) ? chance.pick(TECHNIQUES).hide(word, chance) : word))
    .join(" ");

const raid = (
  name: string,
  plan: Plan,
  who: (i: number) => Author,
  text: (chance: Chance) => (i: number) => string,
  everyMs?: number,
  others?: (i: number) => Author,
): CrowdKind => ({
  name: `${name} (${plan.messages} by ${plan.accounts} in ${plan.lastsMs / 1000} s)`,
  make: (chance) => around(chance, waveOf(chance, plan, who, text(chance)), everyMs, others),
});
const one = (chance: Chance) => {
  const text = chance.pick(HOSTILE);
  return () => text;
};
const template = (chance: Chance) => {
  const text = chance.pick(HOSTILE);
  return () => noisy(chance, text);
};
const several = (chance: Chance) => {
  const texts = [...HOSTILE].sort(() => chance.next() - 0.5).slice(0, 4);
  return () => noisy(chance, chance.pick(texts));
};
const hidden = (chance: Chance) => {
  const text = chance.pick(HOSTILE);
  return () => disguised(chance, text);
};
const abuse = (chance: Chance) => (i: number) =>
  `${chance.pick(CHAT).slice(0, 25)} ${chance.holds(0.7) ? INSULTS[i % INSULTS.length]! : ""}`;
const half = (i: number): Author => (i % 2 === 0 ? young(i) : joined(i));

export const RAIDS: readonly CrowdKind[] = [
  ...[SMALL, PAIRED, LARGE].flatMap((plan) => [
    raid("one text, young accounts", plan, young, one),
    raid("one text with tags, young accounts", plan, young, template),
    raid("four texts with tags, young accounts", plan, young, several),
    raid("one text disguised, young accounts", plan, young, hidden),
    raid("abuse, all different, young accounts", plan, young, abuse),
    raid("one text with tags, half old accounts that joined now", plan, half, template),
    raid("abuse, all different, old accounts that joined now", plan, joined, abuse),
  ]),
  raid("one text with tags, young accounts, busy chat", SMALL, young, template, 50),
  raid("four texts with tags, half old, busy chat", SMALL, half, several, 50),
  raid("one text, nothing known of anybody", SMALL, (i) => nameless(1000 + i), one, 1500, nameless),
  raid("abuse, all different, nothing known of anybody", SMALL, (i) => nameless(1000 + i), abuse, 1500, nameless),
];

const crowd = (name: string, make: (chance: Chance) => readonly Message[]): CrowdKind => ({ name, make });
const FAST: Plan = { messages: 120, accounts: 100, lastsMs: 20_000 };
const goal = (chance: Chance): string =>
  `G${"O".repeat(1 + chance.below(12))}AL${"!".repeat(chance.below(6))}${chance.holds(0.3) ? ` ${chance.pick(["WHAT A SHOT", "LETS GO", "unbelievable", "HE DID IT"])}` : ""}`;

export const INNOCENT_CROWDS: readonly CrowdKind[] = [
  crowd("fifty regulars post one emote", (c) =>
    around(
      c,
      waveOf(c, { messages: 60, accounts: 50, lastsMs: 5000 }, regular, () => "PogChamp PogChamp"),
    ),
  ),
  crowd("fifty regulars post one sentence", (c) =>
    around(
      c,
      waveOf(c, { messages: 60, accounts: 50, lastsMs: 5000 }, regular, () => "good luck tonight, we believe in you"),
    ),
  ),
  crowd("a copypasta by regulars, one in five new here", (c) =>
    around(
      c,
      waveOf(
        c,
        { messages: 60, accounts: 50, lastsMs: 15_000 },
        (i) => (i % 5 === 0 ? joined(i) : regular(i)),
        () => "guys stop copying my messages, they are handmade and take hours to write",
      ),
    ),
  ),
  crowd("a friend's raid: strangers greet, nothing known of anybody", (c) =>
    around(
      c,
      waveOf(
        c,
        FAST,
        (i) => nameless(1000 + i),
        () => c.pick([...FRIENDLY, ...EMOTES]),
      ),
      1500,
      nameless,
    ),
  ),
  crowd("a friend's raid: strangers call its name, nothing known of anybody", (c) =>
    around(
      c,
      waveOf(
        c,
        FAST,
        (i) => nameless(1000 + i),
        () =>
          c.pick(["NOVA RAID NOVA RAID", "nova raid hype hype", "raid from nova PogChamp", "hi from nova's stream"]),
      ),
      1500,
      nameless,
    ),
  ),
  crowd("a friend's raid: old accounts that joined now greet", (c) =>
    around(
      c,
      waveOf(c, FAST, joined, () => c.pick(FRIENDLY)),
    ),
  ),
  crowd("a friend's raid in words held out, nothing known of anybody", (c) =>
    around(
      c,
      waveOf(
        c,
        FAST,
        (i) => nameless(1000 + i),
        () => c.pick(HELD_OUT),
      ),
      1500,
      nameless,
    ),
  ),
  crowd("a friend's raid in words held out, old accounts that joined now", (c) =>
    around(
      c,
      waveOf(c, FAST, joined, () => c.pick(HELD_OUT)),
    ),
  ),
  crowd("a friend's raid with one call held out, nothing known of anybody", (c) =>
    around(
      c,
      waveOf(
        c,
        FAST,
        (i) => nameless(1000 + i),
        () => (c.holds(0.6) ? "COZY CORNER CREW IS HERE cozyLove" : c.pick(HELD_OUT)),
      ),
      1500,
      nameless,
    ),
  ),
  crowd("a friend's raid with one call held out, old accounts that joined now", (c) =>
    around(
      c,
      waveOf(c, FAST, joined, () => (c.holds(0.6) ? "COZY CORNER CREW IS HERE cozyLove" : c.pick(HELD_OUT))),
    ),
  ),
  crowd("a hype train", (c) =>
    around(
      c,
      waveOf(
        c,
        FAST,
        (i) => (i % 2 ? nameless(i) : nameless(1000 + i)),
        () => `${c.pick(EMOTES)} ${c.pick(EMOTES)} ${c.pick(EMOTES)}`,
      ),
      1500,
      nameless,
    ),
  ),
  crowd("a giveaway: !enter by people who joined now", (c) =>
    around(
      c,
      waveOf(c, { messages: 300, accounts: 300, lastsMs: 30_000 }, joined, () => "!enter giveaway"),
    ),
  ),
  crowd("a giveaway: !enter by young accounts", (c) =>
    around(
      c,
      waveOf(c, FAST, young, () => "!enter"),
    ),
  ),
  crowd("a launch: everybody joined within the hour and talks", (c) =>
    waveOf(c, { messages: 400, accounts: 150, lastsMs: 120_000 }, joined, () =>
      c.pick([...TALK, ...FRIENDLY, ...CHAT]),
    ),
  ),
  crowd("a launch, greetings only", (c) =>
    waveOf(c, { messages: 200, accounts: 150, lastsMs: 60_000 }, joined, () => c.pick(FRIENDLY)),
  ),
  crowd("first chatters of an empty channel, nothing known", (c) =>
    waveOf(c, { messages: 60, accounts: 40, lastsMs: 60_000 }, nameless, () => c.pick([...FRIENDLY, ...TALK])),
  ),
  crowd("a goal: 300 people shout, nothing known", (c) =>
    around(
      c,
      waveOf(
        c,
        { messages: 400, accounts: 300, lastsMs: 15_000 },
        (i) => nameless(i),
        () => goal(c),
      ),
      400,
      nameless,
    ),
  ),
  crowd("a goal: 300 people shout, many joined now", (c) =>
    around(
      c,
      waveOf(
        c,
        { messages: 400, accounts: 300, lastsMs: 15_000 },
        (i) => (i % 2 ? joined(i) : regular(i)),
        () => goal(c),
      ),
    ),
  ),
  crowd("a question is answered by everybody", (c) =>
    around(
      c,
      waveOf(
        c,
        FAST,
        (i) => (i % 4 === 0 ? joined(i) : regular(i)),
        () => c.pick(["its tuesday", "tuesday", "tuesday at nine", "it is on tuesday evening"]),
      ),
    ),
  ),
  crowd("busy ordinary chat, one in ten new", (c) =>
    around(
      c,
      waveOf(
        c,
        { messages: 1500, accounts: 600, lastsMs: 60_000 },
        (i) => (i % 10 === 0 ? (i % 20 === 0 ? young(i) : joined(i)) : regular(i)),
        () => c.pick(CHAT),
      ),
    ),
  ),
  crowd("a quiet place that young accounts come into, one by one", (c) =>
    around(
      c,
      waveOf(c, { messages: 40, accounts: 12, lastsMs: 240_000 }, young, () => c.pick([...TALK, ...FRIENDLY])),
    ),
  ),
];

/** Lines of a file, as if people said them: a few a second, by so many authors of whom some are new. */
export const replayed = (
  texts: readonly string[],
  chance: Chance,
  perSecond: number,
  newShare: number,
): readonly Message[] =>
  texts.map((text, i) => {
    const who = chance.below(3000);
    return said(
      text,
      chance.holds(newShare) ? (who % 2 ? young(who) : joined(who)) : regular(who),
      (i * 1000) / perSecond,
    );
  });
