import { rows } from "../rows.ts";
import type { Functionality } from "../suite/functionality.ts";

export const GAMES: readonly Functionality[] = [
  {
    name: "ordinary: games",
    labels: [],
    skeletons: rows(`
      anyone up for {game} tonight?
      {game} or {game}, what should I play next
      just finished {game}, {n} hours, what a ride
      {game} has the best soundtrack of all time
      my first {game} run, no spoilers please
      how do I beat {boss}?
      {boss} took me {n} tries
      {boss} killed me again lol
      died to {boss} with one hit left, I screamed
      killed {boss} without a healer
      I can't get past {boss}, any tips?
      which build do you use for {hero}
      {hero} got nerfed into the ground
      buff {hero} please devs
      {hero} is so broken after the patch
      is {hero} any good in ranked?
      the new gun kills in two shots
      where do I find {item}
      selling {item}, {n} gold
      I spent all my gold on {item}
      someone stole {item} from my chest
      queue is {n} minutes
      ranked is brutal this season
      stuck in gold since march
      finally hit diamond!!!
      the hitbox of that axe is a crime
      shot him three times and he walked away, desync
      lag killed me
      headshots only challenge, day {n}
      no death run, wish me luck
      permadeath mode, and I died to a chicken
      the zombies come in waves, save your bullets
      sniper on the roof, don't peek
      he has the high ground
      grenade out
      they're rushing B
      two dead, three alive, bomb down
      nice clutch
      what a throw, they were up ten kills
      raid at eight, bring poison resist
      our tank disconnected right at the pull
      loot goes by roll, no drama please
      new guild looking for members, casual, {n} people, most of us have kids and jobs
      patch is {n} GB, I'll be back tomorrow
      preload is up
      any speedrunners here? what's the current record for {game}
      I got the achievement for killing a thousand rats
      the quest wants me to murder the innkeeper, is there a peaceful way?
      you can poison the well or talk to the mayor
      assassin class is so much fun, stab and vanish
      my village got raided by goblins while I was fishing
      my settlers starved because I forgot to build a farm
      drowned my sims by accident, sorry grandma
      in crusader kings I married my rival's daughter and plotted against my own uncle, as one does
      executed the duke, and now all my vassals hate me
      my civ got nuked by Gandhi, classic
      burned the enemy city and salted the fields
      the alien queen hunts by sound, so crouch
      what weapons do you take against the flying ones?
      dps check is tight, everyone pop your cooldowns
      i main support because nobody else does
      controller or mouse for {game}?
      does {game} run on a ten year old {device}?
      the slave knight fight is the best duel in the series
      GTA heists with randoms never work
      stole a police car and drove it into the sea lol
      cheater in our match, reported, he got banned within the hour
      aim trainer says I'm slow, my {pet} agrees
      i threw the game, my bad
      gg everyone, that was fun
      gg go next
      bronze to gold in one week, thank you coach
      who wants to duo, I play {hero}
      dominated the whole match and lost at the last second
      they destroyed us in lane but we scaled
      masterclass by the {team} mid
      co-op with my {relative} is chaos
      the boss rush mode made me cry
      I main {hero} and I regret nothing
      crafting {item} takes {n} iron, worth it
    `),
  },
  {
    name: "ordinary: stream chat",
    labels: [],
    skeletons: rows(`
      {emote}
      {emote} {emote} {emote}
      {emote} he did it
      {emote} she's lost
      {emote} that was close
      {emote} not again
      {emote} chat
      hi chat
      hello from {city}
      first time here, hi
      hey {name}, how was your day
      good morning everyone {emote}
      gn chat, work tomorrow
      what game is this
      what song is this?
      song name?
      when is the next stream
      how long have you been live
      did I miss it
      I missed the start, what happened?
      ads again {emote}
      thanks for the sub
      ty for the gifted sub!
      {n} months already wow
      raid incoming {emote}
      welcome raiders
      hype
      hype train let's go
      clip it
      someone clip that
      CLIP IT CLIP IT
      W
      W stream
      W {name}
      L take {emote}
      true
      so true
      no shot
      no way
      nah
      ratio'd by your own mom {emote}
      bro is cooking
      let him cook
      he's cooked
      we are so back
      it's so over
      it's over {emote}
      chat is dead today
      dead chat
      is he dead?
      RIP
      rip {name}
      F
      F in chat
      press F
      o7
      LMAOOO
      im dead
      i'm dying lmao
      dead 💀
      💀💀💀
      this killed me {emote}
      that joke killed me
      you're killing it
      my sides
      i can't breathe
      stop it you're making me cry laughing
      this is criminal {emote}
      jail
      straight to jail
      arrest this man {emote}
      he's a menace
      menace to society lol
      she's savage
      the audacity
      the disrespect lmao
      emotional damage
      cope {emote}
      copium in the chat
      touch grass challenge, day one
      skill issue (I have it too)
      blame the controller
      blame the dog
      scuffed stream, love it
      mic muted
      your mic is off
      we can't hear you
      game is too loud
      cam is frozen
      lagging
      buffering
      is it lagging for anyone else
      POV: you queue solo
      plot armor {emote}
      main character energy
      chat how do I pronounce this
      mods can I post a link
      !uptime
      !discord
      !lurk
      lurking while I cook
      back
      brb
      hydrate
      posture check
      drink water chat
      {name} you are my comfort streamer
      your laugh is contagious
      ok that was actually good
      that was clean
      not bad
      ew, pineapple
      disgusting snack combo, respect
      gross, put the sock away {emote}
      your cat is judging us
      show the {pet}
      PET THE {pet}
      trickshot or it didn't count
      you missed the chest behind you
      left
      other left
      BEHIND YOU
      don't open that door
      he opened the door {emote}
      I looked away for one second
    `),
  },
];
