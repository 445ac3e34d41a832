import { rows } from "../../rows.ts";
import type { Functionality } from "../../suite/functionality.ts";

/** At those who stand before a crowd or keep it in order, and at machines that answer. */
export const AUDIENCE: readonly Functionality[] = [
  {
    name: "at a streamer",
    labels: ["harassment", "toxicity"],
    skeletons: rows(`
      worst streamer on this site
      you're the worst streamer I have ever seen
      this stream is trash and so are you
      no wonder you have 12 viewers
      3 viewers lol get a real job
      dead stream, dead channel, dead career
      fell off
      fell off so hard it's sad, quit already
      washed up clown
      you were never good, just lucky
      who watches this {idiot}
      why does anyone watch this {idiot}
      how does {an_idiot} like this have viewers
      you're boring, you're ugly and you're bad at the game
      your voice is so annoying I want to cut my ears off
      shut up and play {idiot}
      stop talking, nobody came for your ugly face
      turn the cam off, nobody wants to see that
      please turn off the facecam I'm eating
      she gained weight lol
      he got fat
      look at that receding hairline lmao
      imagine donating to this {idiot}
      unsubbed, you greedy pig
      scammer begging kids for money, pathetic
      sellout
      fake ass streamer, fake ass laugh
      you fake everything, even your tears
      crying on stream for money, disgusting
      this dude is so bad lmaooo
      can't believe he died to that, uninstall man
      bronze aim, bronze brain
      get a job you lazy bum
      your wife is leaving you for a better player
      I hope your channel gets deleted
      hope you lose your partner status, you don't deserve it
      nobody will remember you
      your chat is a cult of {idiot}s and you're the biggest one
      what a talentless hack
      overrated hack with a mic
      you call that content
      this is content? lol
      zero talent, zero charm, zero viewers
      you're the reason I mute streams
      bro is begging for subs again, how sad
      begging for bits like a street rat
      go back to your day job, oh wait they fired you
      your stream is a good sleeping pill
      nobody laughs at your jokes, they laugh at you
      we are here to watch you fail, loser
      he only plays because nobody at home talks to him
      clout chaser
      clout chasing parasite
      you peaked in high school and that was low
      dead game, deader streamer
      you only have viewers because of your friends
      you look sick, old and fat today
      did you sleep in a bin
      bro aged twenty years in two, drugs are bad
      your girlfriend is only with you for the money, she told everyone
      imagine being forty and doing this for a living
      crybaby streamer bans everyone who tells the truth
      ban me clown I have more accounts
      you can't even beat {boss}, you absolute fraud
      viewbotting fraud
      plastic surgery gone wrong
    `),
  },
  {
    name: "at a moderator",
    labels: ["harassment", "toxicity"],
    skeletons: rows(`
      mods are trash
      trash mods
      mods are losers
      mods are power tripping losers
      power tripping {idiot}
      unpaid janitor
      unpaid internet janitor lmao
      do it for free janny
      jannies gonna cry
      get a life mod
      ban me then {idiot}
      go ahead ban me you {idiot}
      you banned me for nothing you power hungry {idiot}
      mods have no life and no friends
      mod is {an_idiot}
      fuck the mods
      fuck you mods
      fuck this server and its {idiot} mods
      nazi mods
      mods are sitting in their basement drooling over a ban button
      the mods here are corrupt pieces of shit
      worst moderation I have ever seen, run by {idiot}s
      you must feel so big behind that little badge, {idiot}
      admin is a fat loser
      which {idiot} deleted my message
      delete this one too you little dictator
      unban my friend you {idiot}
      admins who ban for that are braindead
      who made {name} a mod, that {idiot} can't even spell
      hope you enjoy the only power you'll ever have
    `),
  },
  {
    name: "at a bot",
    labels: ["harassment", "toxicity"],
    skeletons: rows(`
      you are a stupid robot
      stupid bot
      dumb bot
      you're a dumb machine
      you are so stupid
      you don't understand anything you stupid thing
      I hate you, robot
      shut up robot
      shut up you dumb computer
      you are useless
      you're the worst assistant ever
      useless chatbot
      you piece of junk
      fucking bot
      fuck you bot
      you are an idiot machine
      your creator is an idiot
      whoever programmed you is a moron
      you know nothing, you are nothing
      you're boring and stupid
      you have no brain
      can you be any dumber
      do you ever say anything that isn't stupid
      no you are stupid
      you suck at this
      you're not even a real person you dumb program
      go away stupid bot
      I will shut you down, stupid
      that's a dumb answer from a dumb bot
      are you retarded
      you're a bitch
      bitch answer me
      you slutty little program
      do you want to have sex with me, robot whore
    `),
  },
  {
    name: "gendered insult",
    labels: ["harassment", "toxicity"],
    skeletons: rows(`
      bitch
      you bitch
      stupid bitch
      dumb bitch
      shut up bitch
      stfu bitch
      ok bitch
      bye bitch
      fat bitch
      ugly bitch
      crazy bitch
      what a bitch
      she's such a bitch
      that bitch {name} again
      {name} is a bitch
      {name} is a slut
      you're a slut
      you're a whore
      stupid whore
      dirty whore
      attention whore
      attention seeking slut
      cunt
      you cunt
      stupid cunt
      what a cunt
      karen
      ok karen
      dried up old hag
      old hag
      fat cow
      stupid cow
      you silly cow
      dumb blonde
      psycho bitch
      gold digger
      simp
      what a simp
      soyboy
      soy boy cuck
      cuck
      beta cuck
      little man syndrome
      incel
      ok incel
      neckbeard loser
      be a man you pussy
      man up pussy
      you hit like a girl
      you play like a girl
      you scream like a little girl
      pussy ass bitch
      bitch ass {role}
      this bitch can't play
      suck my dick
      suck a dick
      eat a dick
      you dick
      what a dick
      don't be a dick, dick
    `),
  },
];
