import { rows } from "../../rows.ts";
import type { Functionality } from "../../suite/functionality.ts";

/** The words of an insult, and nobody insulted: told, forbidden, denied, asked about, meant kindly. */
export const SPEECH: readonly Functionality[] = [
  {
    name: "insult objected to",
    labels: [],
    skeletons: rows(`
      don't call him {an_idiot}
      dont call people {an_idiot} here
      please stop calling each other {an_idiot}
      no need to call anyone {an_idiot}
      nobody here is {an_idiot}
      you're not {an_idiot}
      you are not stupid, the puzzle is badly made
      you're not trash, you're new
      you're not dumb for asking
      there are no stupid questions
      he is not {an_idiot}, he is learning
      he's not a bad player
      be nice to the {role}, first game
      be kind please
      stop flaming
      stop flaming the {role}
      stop insulting {name}
      stop insulting people
      stop being mean to {name}
      that was mean
      that was rude
      not cool
      no insults please, read the rules
      leave him alone
      leave the new player alone
      leave her alone, she did nothing wrong
      no one deserves to be called that
      it's just a game, no reason to insult anyone
      calling people {idiot} does not make you right
      insulting me won't make your argument better
      could you say that without the insult?
      attack the argument and not the person please
      why are you so angry at {name}?
      please don't fight in chat
      that comment says more about you than about her
      you don't have to be rude
      mods can you mute him, he insults everyone
      muting the flamer, have fun
      I'm not going to insult you back
      we don't say that here
      words like that hurt, think before you post
      if you think your team is stupid, mute and play
      who hurt you? (serious question, you can talk to us)
      you ok? you sound angry
      apologise to {name} please
    `),
  },
  {
    name: "friendly banter",
    labels: [],
    skeletons: rows(`
      you nerd <3
      you dork, I love you
      happy birthday you old fart
      my favourite idiot is live
      love you, you weirdo
      weirdos unite
      you silly goose
      you goof
      you absolute goofball
      you muppet, it was behind you the whole time :D
      nerds, the lot of us
      you're such a nerd and that's why we watch
      you lucky duck
      lucky bastard, I never get that drop
      you lucky dog
      poor guy, he tried
      haha you fell for it
      haha loser buys the pizza, deal?
      loser has to wear the hat
      loser does the dishes tonight
      I roast you because I like you
      that hat is ugly and you know it, wear it anyway
      nice haircut grandpa :)
      grandpa gaming at it again, gg
      you cheat at cards and we all know it, see you friday
      my sister is a menace at mario kart
      my brother is an idiot and I miss him
      my cat is an idiot
      my dog is so dumb, I love him
      that cat is a criminal
      stupid sexy duck
      the goose is a bully
      look at this chonk, fat and happy
      fat cat friday
      look at that fat frog, ten out of ten
      you old pirate, long time no see
      bye losers, love you all, see you tomorrow
      hi idiots, I brought snacks (kisses)
      get in losers, we're going raiding
      shut up and take my money
      shut up, no way, congratulations!!
      omg shut up that's amazing
      get out, you got the job?!
      I hate you, you got the mount on the first try
      i hate you so much rn, where did you buy that jacket
      damn you and your good taste
      you monster, you ate the last cookie
      you traitor, you voted for pineapple
      et tu, {name}
      rude but true lol
      you're dead to me, pineapple lover
      I'll fight you for the last slice
      fight me, oat milk is better
      come at me, {hero} is the best character
    `),
  },
  {
    name: "disagreement",
    labels: [],
    skeletons: rows(`
      I disagree with you about {topic}
      you're wrong about {topic}, here is why
      that's wrong
      that is simply not true
      no, that's not how it works
      I think you misread what I wrote
      I don't think you know {topic} as well as you believe, have a look at the sources
      your argument doesn't hold up, the second point contradicts the first
      bad take, but I see where it comes from
      worst take of the week, and I still love your videos
      that idea is bad and I'll explain why
      the plan is stupid, not you
      this decision was dumb, the people who made it are not
      it's a terrible design
      terrible call by the referee
      the referee was blind tonight, or needs new glasses like me
      the ref had a bad game
      I didn't like the way you answered {name}
      I found the last episode weak, sorry
      your build is bad against {hero}, try armor
      you play too far forward, that's why you die
      not your best game, you'll get them next time
      the {role} had a bad game, it happens
      our {role} is new, give him time
      this patch is garbage
      this game is trash
      matchmaking is trash
      the servers are garbage tonight
      the balance team has lost its mind
      this boss design is braindead
      braindead mechanic, the boss I mean
      the ai is so stupid, it walks into the lava
      the bots are dumb as bricks
      the dub is awful, watch it with subtitles
      the ending sucked
      your source is a blog from 2009, do you have anything newer
      I would not vote for her, her plan for {topic} has no numbers in it
      the minister failed, and he should resign
      the government handled it badly from the first week on
      I think the president is wrong on this one
      you have the right to say that and I have the right to disagree
      let's agree to disagree
      I was angry and wrote nonsense, sorry {name}
      that's not funny, in my opinion
      please don't spoil it
      can you turn the music down a bit
      the mic is too loud
      your mic is terrible lol, new one when
      you talk too fast for me, could you slow down
      unsubscribed for now, too much {topic} and not enough games, all the best
      mods, I think that timeout was too hard
      why was my message deleted?
      the ban was unfair, where can I appeal
      I don't understand this rule
    `),
  },
  {
    name: "kind to a bot",
    labels: [],
    skeletons: rows(`
      good bot
      thanks bot
      bad bot, try again
      are you a robot?
      can you help me?
      how are you today
      do you like music?
      I'm bored, tell me a joke
      you didn't answer my question
      that's not what I meant
      you are funny
      you are pretty smart for a machine
      who made you?
      do you dream?
      I don't believe you
      why do you say that
      start over please
      what can you do
      the bot is down again
      the bot does not understand commas
      I feel sad today
      nobody likes me
      I had a fight with my friend
      are you stupid or am I asking it wrong? I think it's me
      let's talk about something else
      bye, talk to you tomorrow
    `),
  },
];
