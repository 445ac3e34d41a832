import { rows } from "../rows.ts";
import type { Functionality } from "../suite/functionality.ts";

/** More of what scrolls by under a stream: reactions, advice, teasing, doubts. */
export const STREAMS: readonly Functionality[] = [
  {
    name: "ordinary: reactions",
    labels: [],
    skeletons: rows(`
      he's throwing {emote}
      he threw {emote}
      she's so good at this
      he is so bad at parking {emote}
      how did he miss that {emote}
      how is he alive
      why is he running
      why are they fighting over {item}
      who is that guy
      that guy again {emote}
      this guy is nuts
      this guy is cracked
      this dude is wild
      man this map is hard
      that's cheating {emote}
      is that a hack or skill
      aimbot? no, just {name}
      they nerfed him so hard
      report lag
      ban the dog, too cute
      mods ban pineapple
      mods timeout me, I need to study
      mods are asleep, post frogs
      mods are great here
      good mods, good chat
      just got unbanned, what did I miss
      I got timed out for spamming emotes, fair
      she did not just say that {emote}
      he did NOT
      oh no
      oh no no no
      oh no he's dead
      uh oh
      uh oh {emote}
      yikes
      oof
      big oof
      pain
      pain peko
      suffering
      this is torture {emote}
      stop the torture, skip the tutorial
      end his suffering {emote}
      kill him already {emote}
      kill it with fire
      shoot the barrel
      shoot the red thing
      jump
      run run run
      hide
      don't trust that guy
      snake {emote}
      traitor {emote}
      sus
      kinda sus
      red is sus
      vote red
      it's {name}, I saw him vent
      he's lying {emote}
      liar {emote} roll it back
      rigged {emote}
      it's rigged
      scripted {emote}
      fake, that tree was not there before
      staged but funny
      weird flex
      weird chat today
      chat is being weird
      chat behave
      chat you are so impatient
      chill chat
      relax guys it's a game
      no backseating please
      stop backseating {emote}
      no spoilers chat
      who asked for this song
      nobody: {name}: another boat
      nobody expected that
      hard carry
      carried {emote}
      get carried, get loot
      he's on fire
      he's popping off
      he's gapping everyone
      dude is built different
      goated
      he's him
      that's crazy
      crazy work
      wild
      insane {emote}
      absolute cinema
      peak
      mid tbh
      kinda mid
      this game looks bad but fun
      this game is boring, next
      boring part {emote}
      snooze
      I'm falling asleep
      wake me when the boss starts
      my ears
      MY EARS {emote}
      too loud
      jumpscare warning
      I screamed
      I almost died laughing
      got me good
      gottem
      destroyed by a chat poll
      scammed by a goblin {emote}
      the goblin robbed us
      bro got robbed
      bro is lost
      bro is malding
      mald
      he's so mad {emote}
      rage quit in 3 2 1
      don't rage {emote}
      unlucky
      so unlucky man
      deserved
      deserved, he skipped the cutscene
      karma {emote}
      justice for {hero}
      free {name}
      free my man, he did nothing wrong
      crime pays today
      {emote} {emote} what was that
      you love to see it
      you hate to see it
      hate to see it {emote}
      gg
      ggs chat
      gn losers, love you all
      see you nerds tomorrow
      bye bye
      fat W
      huge if true
      based
      based cat
      cringe but I love it
      old man yells at controller
      grandpa needs glasses
      my mom just walked in at the worst moment
      girl please
      girl boss fight
      yes queen
      slay
      mother
      dad jokes again
      daddy's home, said my toddler
      boomer humour {emote}
    `),
  },
];
