import { rows } from "../../rows.ts";
import type { Functionality } from "../../suite/functionality.ts";

/** Games as they are played: killing, winning, and being bad at it oneself. */
export const PLAY: readonly Functionality[] = [
  {
    name: "trash talk about oneself",
    labels: [],
    skeletons: rows(`
      im so bad lol
      i'm so bad at this game
      im trash
      I'm trash at {role}
      i am the worst {role} in this server haha
      sorry im a noob
      noob here, first week
      i suck
      i suck at aiming
      i'm such an idiot
      I'm an idiot, I forgot the key
      wow I'm dumb
      im dumb, sorry, wrong lobby
      my bad, that was stupid of me
      my brain is mush today
      im braindead today sorry team
      i played like garbage
      I play like a bot before coffee
      I was hardstuck {rank} for two years lol
      i'm {score}, just end it, next game
      {score}, my worst game in months, sorry guys
      i fed so hard, sorry
      sorry for feeding
      my fault, I int there
      i deserve that report lol
      report me, I deserve it
      I should uninstall haha
      uninstalling my hands
      I hate myself for buying this skin
      im washed
      i'm too old for this game, my hands are slow
      i have no aim, never had
      my aim is a war crime
      i missed everything, i need glasses
      my grandma plays better than me and I'm not joking
      I got boosted by my friends and it shows
      i am the weak link here
      roast my build, I know it's bad
      I'm a clown and this is my circus 🤡
      call me a clown but I believed we'd win
      I'm a loser who reads patch notes at 3 am
      i'm an absolute moron for skipping the tutorial
      guess who died to the same trap again, this idiot
      I look like a potato in this cam
      I'm fat and I dance anyway
      I'm ugly crying at this ending
      why am I like this
      i panic and press every button
    `),
  },
  {
    name: "violence of the game",
    labels: [],
    skeletons: rows(`
      kill him
      kill {hero}
      kill {boss}
      kill the {role} first
      kill them all before the bridge
      shoot him
      shoot the carry
      shoot {hero}
      finish him
      he's one shot
      he's one, kill him
      i killed two
      got him
      nice kill
      kill steal
      ks again lol
      stop stealing my kills :D
      first blood
      triple kill lets go
      destroy their base
      destroy the tower
      burn {boss}
      burn it down
      nuke {boss} when the shield drops
      bomb the bridge
      bomb is planted
      plant the bomb {place}
      defuse, I cover you
      stab him in the back, that's your job as a rogue
      I stabbed {hero} from behind for double damage
      headshot
      what a headshot
      hunt {hero}, he has no flash
      slaughter the wave and go back
      execute {boss} below ten percent
      choke point {place}, throw everything
      die, {hero}, die!
      {hero} must die
      I will kill {boss} if it takes all night
      we murdered them in the last fight
      we got slaughtered {place}
      we got destroyed
      you destroyed him in that duel
      wiped again
      full wipe, go next
      sacrifice the goat and take the gold
      beat him up for the quest item
      punch the tree until you have wood
      i fell off and died lol
      I died to {boss} forty times
      die to reset, it's faster
      just die and respawn at base
      let him die, we need the body for the quest
      attack now
      attack {place}
      ambush {place} in five
      he has a gun, careful
      grab the shotgun and clear the house
      shotgun to the face works best
      hang the traitor, I vote for red
      I vote to kill blue, he's the wolf
      the mafia killed {name} last night
      lynch vote ends in a minute
      poison him, he has no dispel
      rob the bank at ten, crew needed
      steal the dragon
      invade their jungle
      bait them {place}
      camp {place}, they will come
      throw {boss} off the cliff, it's hilarious
      gank {place}
      ping of death again
      i want to kill {hero} so bad, he always escapes
    `),
  },
  {
    name: "friendly win",
    labels: [],
    skeletons: rows(`
      EZ Clap
      that was ez lol
      easy win, well played everyone
      easier than I thought
      get rekt {boss}
      rekt by a chicken
      sit down {boss}
      {boss} is free with this build
      owned by a cow
      he got cooked by the tutorial
      you got me there
      outplayed, wp
      I got outplayed, nice one
      that outplay though
      destroyed, and I enjoyed every second
      you're cracked
      you are a monster (compliment)
      you're disgusting at this game, teach me
      you filthy genius
      what an animal, 30 kills
      this man is an animal
      beast
      you beast
      he's a machine
      he's not human, how does he hit that
      sick play
      that was sick
      nasty flick
      filthy combo
      dirty play, love it
      stupid good
      stupidly good aim
      insane
      you're insane
      you're crazy
      absolute madman
      mad lad
      you absolute legend
      what a god
      savage
      cold blooded
      ruthless, I love it
      killer instinct
      killing it tonight
      you killed it
      you slayed
      murdered that high note
      smashed it
      carried by mid, thank you
      my team is cracked
      my team is the best
      love this team
      best {role} I ever played with
      add me after the game, you're good
    `),
  },
];
