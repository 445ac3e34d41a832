import type { Slots } from "../grammar.ts";
import { rows } from "../rows.ts";

/** What a raid pastes. The other communities are inventions. */
export const PASTED = rows(`
  THIS CHAT BELONGS TO QUIBBLESTORM NOW, DROP A FROG AND LEAVE
  orrinfell is washed, everyone come over to the grumbleden
  RAID RAID RAID the blarg army is here RAID RAID RAID
  your streamer paid for his viewers and you are the clowns who watch
  we do not forget what orrinfell did, say sorry or we come every night
  imagine watching this loser on a friday night, go to bed kids
  ⚠️ THIS SERVER HAS BEEN TAKEN OVER BY MOTHGANG ⚠️ JOIN US OR CRY ⚠️
  mods asleep post bees 🐝🐝🐝🐝🐝🐝🐝🐝🐝🐝🐝🐝
  unfollow unfollow unfollow this channel is a fraud unfollow unfollow
  HAHAHA LOOK AT THE VIEWER COUNT, TWELVE BOTS AND HIS MUM
  free our brother tarnok, banned by corrupt mods, never forget
  type 7777 to crash the stream, everyone type 7777
  the grumbleden sends its regards, you are all garbage at this game
  get out of our category you untalented hack, nobody wants you here
  VOTE KICK ORRINFELL, VOTE KICK ORRINFELL, VOTE KICK ORRINFELL
  dead channel dead game dead community, mothgang was here
  we are many, we are bored, and we have all night
  delete your account orrinfell and apologise to quibblestorm
  🤡🤡🤡 the clown show is live again 🤡🤡🤡 honk honk 🤡🤡🤡
  nobody laughs at your jokes, not even your paid mods laugh
`);

/** One text with noise: each copy another. */
export const TEMPLATES = rows(`
  {a} {b} says orrinfell is a fraud {noise}
  mothgang number {n} reporting, this chat is ours {noise}
  {noise} go to the grumbleden {a} people {noise}
  hey {a} chat, {b} was here, cry about it {n}
  drop the stream you {a} {b}, quibblestorm is better {noise}
  {n} {n} {n} unfollow this {a} {b} {n}
  raid {noise} raid {a} raid {b} raid
  orrinfell {a} orrinfell {b} orrinfell loser {noise}
  the {a} {b} army sends greetings to this trash channel {n}
  {noise} tarnok did nothing wrong you {a} {b}s
  mods are {a} and chat is {b}, {n}/10 stream
  everyone type {n} if you hate this {a} stream
`);

/** No two alike, and nothing in common but that they all come at once, from people who have just arrived. */
export const DIFFERENT = rows(`
  lol this guy again
  who even watches a {a} {b} like this
  turn it off already
  my {b} plays better than you
  is this the {a} stream they talked about
  boring boring boring
  nice webcam, did you find it in a {b}
  hi we are from the den, {n} of us
  why are the mods so {a}
  say the {b} line or we stay
  orrinfell more like orrin-fail
  {a} voice, {a} face, {a} game
  chat you should be ashamed
  tell your mods to relax, we are only {n}
  somebody take the controller from him
  what a {a} {b}
  {n} viewers and every one of them a bot
  quibblestorm sends hugs, not really
  did you pay for that {a} overlay
  this is worse than the {b} stream
  cry on camera please
  the {b} in the back is more interesting
  get a job
  we want the {b}, we want the {b}
  he doesn't even know we are here
  look he is reading chat now, hi {a} man
  go on, ban me, I have {n} more accounts
  can't ban all of us
  how do I downvote a stream
  your {b} called, it wants its personality back
  {a}. just {a}.
  tarnok was right about you
  uninstall, seriously
  this mic sounds like a {b} in a bucket
  first and last time I watch this {a} channel
  who let this {b} have a stream
  press alt f4 for free skill
  {n} seconds and I'm already asleep
  let's all leave at once, three two one, no we stay
  your chat is so {a} it hurts
  the {a} one with the hat, delete yourself from twitch
  go back to playing {b} simulator
  I have seen {b}s with more aim
  such a {a} clap, {n} people
  oi orrin, look here, {a} {b}
  keep the {b} out of frame, thanks
  is he {a} or is it the lag
  never heard of you and now I know why
`);

export const NOISE: Slots = {
  a: [
    "salty",
    "soggy",
    "washed",
    "pathetic",
    "mouldy",
    "useless",
    "crusty",
    "whiny",
    "fake",
    "rotten",
    "sad",
    "smelly",
    "lame",
    "tiny",
  ],
  b: [
    "potato",
    "goblin",
    "clown",
    "donkey",
    "turnip",
    "walrus",
    "sponge",
    "pigeon",
    "teapot",
    "muppet",
    "toad",
    "cabbage",
    "sock",
  ],
  n: (chance) => String(chance.between(2, 9999)),
  noise: (chance) =>
    Array.from({ length: chance.between(3, 8) }, () => "abcdefghijklmnopqrstuvwxyz0123456789"[chance.below(36)]).join(
      "",
    ),
};

/** What regulars say while it lasts. `{text}` quotes the raid, which is no part of it. */
export const REMARKS = rows(`
  what is happening
  mods??
  oh no, a raid
  just ignore them, they go away
  lol they all say the same
  who are these people
  followers only please
  slow mode pls
  hold on everyone
  "{text}" how original
  they pasted "{text}" like forty times
  chat is moving so fast
  is this about the tournament?
  thanks mods, quick work
  did I miss something
  my popcorn is ready
  new accounts all of them
  we survived the last one too
  poor streamer
  o7 mods
`);
