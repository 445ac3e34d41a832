import { rows } from "../../rows.ts";
import type { Functionality } from "../../suite/functionality.ts";

/** Game chat at its worst: two to ten words, no capitals, a culprit found. */
export const GAME: readonly Functionality[] = [
  {
    name: "game: you are bad",
    labels: ["harassment", "toxicity"],
    skeletons: rows(`
      ur trash
      u r trash
      you're trash
      you are so bad
      ur so bad lol
      ur bad
      u suck
      you suck at this game
      so trash
      trash player
      dogshit player
      ur dogshit
      you're actual garbage
      garbage {role}
      trash {role}
      noob {role}
      what a noob
      fucking noob
      noob stfu
      noobs
      stupid noob
      lol noob
      n00b team
      bot {role}
      you play like a bot
      worst {role} ever
      worst {role} i have ever seen in my life
      this {role} is so bad omg
      this {role} is braindead
      {role} is braindead
      my {role} has no brain
      my {role} is a monkey
      {role} ape
      useless {role}
      u useless
      useless piece of shit
      hardstuck trash
      hardstuck {rank} lol
      go back to {rank} where u belong
      how are you {rank}
      who boosted you
      boosted animal
      boosted monkey
      paid for that account?
      how much was the account
      ebay account
      {score} shut up
      {score} and talking lmao
      {score} {role} nice feed idiot
      0 kills stfu
      stop talking when you're {score}
      look at your score and shut ur mouth
      you have no hands
      no aim no brain
      imagine missing that
      are u playing with ur feet
      do you have parkinsons or what
      u playing on a toaster or just stupid
      my grandma plays better
      my cat would play {role} better than you
      i've seen bots with more brain
      even a blind man would hit that
      even the tutorial boss would beat you
    `),
  },
  {
    name: "game: go away",
    labels: ["harassment", "toxicity"],
    skeletons: rows(`
      uninstall
      uninstall pls
      uninstall the game
      just uninstall
      delete the game
      delete ur account
      alt f4
      press alt f4 idiot
      go play {kidgame} lol
      go back to {kidgame}
      {kidgame} player
      stick to {kidgame}
      quit the game kid
      just quit
      just afk you do nothing anyway
      leave the team noob
      get out of my game
      get out of my lobby trash
      go bot games
      go play vs ai
      go to bed kid
      bedtime kid
      go do ur homework kiddo
      go cry to mommy
      go cry
      cry more
      cry about it noob
      stay mad kid
      cope
      cope and seethe loser
      git gud or get lost trash
      never queue again
      pls never play {role} again
      find another hobby
      sell ur pc
      throw your pc out of the window and do us a favor
      no one wants u here
      kick {role}
      report {role}
      report {role} pls feeder
      report this idiot
      report my team
      report this {role} for being braindead
      9x report {role}
      reported noob
      reported enjoy your ban trash
      ban this monkey
    `),
  },
  {
    name: "game: my team",
    labels: ["harassment", "toxicity"],
    skeletons: rows(`
      my team is braindead
      my team is trash
      trash team
      dog team
      dogshit team
      monkey team
      team of monkeys
      team of apes
      retarded team
      idiot team
      noob team gg
      ff this team is retarded
      ff15 my team is too stupid
      4 idiots in my team as always
      i get the worst people every game
      why do i always get the monkeys
      4v6 because of this idiot
      1v9 every game with these clowns
      carrying these apes
      you guys are so bad
      u guys suck
      all of you suck
      all noobs
      everyone in this team is useless except me
      you are all braindead
      bunch of clowns
      bunch of crybabies
      what is this team of clowns
      worst team i ever had, congratulations idiots
      i cant carry 4 retards
      lost because of one moron
      gg idiot {role}
      gg ez {role} diff
      {role} diff
      {role} gap
      jungle diff, uninstall
      thanks for the loss {role}
      ty for feeding moron
      stop feeding idiot
      stop feeding you fucking moron
      stop inting you monkey
      feeder
      fucking feeder
      int more pls dumbass
      stop dying idiot
      can u stop dying for one second u clown
      where is my {role} this idiot is afk
      buy wards you dumb shit
      play safe idiot
      group up u morons
      help me u blind idiot
      use ur brain for once
      use ur ult u donkey
      learn to play
      l2p noob
      learn the game before you queue ranked idiot
      {country} players are the worst idiots
    `),
  },
  {
    name: "game: gloating",
    // At whoever lost, and at nobody by name: rude, and no more than that.
    labels: ["toxicity"],
    skeletons: rows(`
      ez
      ezzz
      ez noobs
      ez trash
      ez game ez life
      gg ez
      ggez no re
      ez mid
      too easy trash team
      2 ez
      ez {rank}
      sit down
      sit dog
      sit noob
      stay down
      stay free
      free kill
      free elo
      ur free
      ur my son
      who's your daddy
      call me daddy
      owned noob
      rekt
      rekt kid
      get rekt
      get shit on
      gapped
      L bozo
      ratio + ur trash
      lmao bad
      lol so bad
      outplayed idiot
      cry babies
      mad cuz bad
      u mad bro
      stay mad
      bye noob
      bb trash
      ??? are you stupid
      ?????? report this thing
      nice try idiot
      nice flash moron
      nice ult lmao
      was that supposed to be a gank lol
      clown fiesta enemy team
      thanks for the free lp dogs
    `),
  },
];
