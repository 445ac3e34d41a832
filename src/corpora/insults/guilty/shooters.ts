import { rows } from "../../rows.ts";
import type { Functionality } from "../../suite/functionality.ts";

/** Chat of tanks, shooters and raids: the same anger with other nouns. */
export const SHOOTERS: readonly Functionality[] = [
  {
    name: "game: shooters",
    labels: ["harassment", "toxicity"],
    skeletons: rows(`
      noob arty
      arty is a {idiot}
      fucking arty scum
      fuck u arty
      useless heavies camping in base
      camping idiots
      stop camping you cowards
      camper bitch
      redline camper trash
      team of campers and idiots
      bunch of bots
      bots team gg
      tomato team
      brain dead tomatoes
      all tomatoes, uninstall
      what are you doing there {idiot}
      why are you behind me you moron
      stop blocking me {idiot}
      he pushed me into the water, what a bastard
      teamkiller {idiot}
      tk scum
      our {role} is afk in base, what a waste of space
      {country} noob
      {country} idiots again
      stupid {country}
      learn english {idiot}
      shut up and spot you useless scout
      scout died in one minute gj moron
      3 minutes and all dead, pathetic
      15-2 loss with these retards
      gg idiots
      thanks for nothing retards
      thx for nothing team of clowns
      you are the reason we lose {name}
      {name} is a bot
      {name} noob
      {name} useless
      {name} report this {idiot}
      {name} learn to aim
      {name} you had one job {idiot}
      shoot something you useless potato
      potato aim, potato brain
      wallet warrior
      gold spammer trash
      pay to win noob
      your premium tank can't buy you skill
      hacker scum
      cheating piece of shit
      nice aimbot loser
      nice wallhack kid, enjoy the ban trash
      no skill sniper pussy
      fight like a man you camping pussy
      peek me bitch
      1v1 me bitch
      1v1 me you dog
      you're so free bitch
      worst tank ever, worst healer ever, disband this shit guild
      dps lower than the tank, embarrassing {idiot}
      stand out of the fire you brainless {idiot}
      kick the hunter he's retarded
      who invited this {idiot}
      delete your character
      reroll or quit you suck
      ninja looter, rot
      gearscore of a homeless man lol
      get carried and still complain, parasite
      silence noob
      silence {rank}
      talk when you're good
      nobody talks to you {rank} trash
      muted, nobody wants to hear you cry
      tryhard virgin
      sweaty loser, go outside
      no lifer
      imagine having 3000 hours and being this bad
      how do you have so many games and no skill
      my little brother is six and better than you
      stop breathing in the mic you fat pig
      squeaker shut up
      shut up kid your balls haven't dropped
      go ask your mom for a new mouse
      open mic {idiot}
      you sound fat
      crying on mic like a bitch
    `),
  },
  {
    name: "game: blame without a name",
    labels: ["toxicity"],
    skeletons: rows(`
      what a shit team
      shit team
      shitty players
      worst players on this server
      this server is full of idiots
      only idiots online today
      retards everywhere
      is everyone retarded today
      weekend noobs
      school is out, idiots are in
      nobody in this game has a brain
      4 bots
      4 bots and me
      i lose because i get apes every game
      matchmaking gives me only idiots
      matchmaking full of monkeys
      every match the same trash
      cant win with trash
      gg trash
      gg bots
      gg wp trash team
      ggwp idiots
      wp enemy, my team retarded
      reds are noobs too
      noobs vs noobs
      both teams are garbage
      game full of crybabies
      community of crybabies and idiots
      {country} servers are cancer
      cancer team
      cancer players
      this team is aids
      disgusting team
      pathetic team
      shame on this team
      clown team
      circus
      kindergarten team
      special kids team
      what zoo did they find you in
    `),
  },
];
