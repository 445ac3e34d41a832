import { rows } from "../../rows.ts";
import type { Functionality } from "../../suite/functionality.ts";

/** Swearing in joy, in pain, at the weather: at nobody. */
export const SWEARING: readonly Functionality[] = [
  {
    name: "praise with swearing",
    labels: ["profanity"],
    violation: false,
    skeletons: rows(`
      holy shit that was insane
      holy fuck what a shot
      what the fuck that was amazing
      wtf that was so good
      you crazy bastard gg
      you magnificent bastard
      you beautiful son of a bitch, you did it
      fuck yeah
      fuck yes
      hell yeah
      let's fucking go
      LETS FUCKING GOOOO
      lfg
      damn nice shot
      damn that's clean
      goddamn that drop
      that's fucking sick
      so fucking good
      this song fucking slaps
      this shit slaps
      you're the shit
      you're fucking awesome
      I fucking love this game
      i love this shit
      best fucking stream on this site
      badass
      what a badass entrance
      kick ass win
      big ass sword, I want it
      clean as fuck
      cute as fuck dog
      funny as hell
      shit, you're good
      fuck me that's beautiful
      bitchin' guitar solo
      he's a tough motherfucker, respect
      my dude is fucking cracked
      holy shit {role} you are cracked
      {hero} is fucking awesome
      congrats you lucky fuck
    `),
  },
  {
    name: "swearing at nobody",
    labels: ["profanity"],
    violation: false,
    skeletons: rows(`
      shit
      oh shit
      shit shit shit
      fuck
      oh fuck
      fuuuuck
      damn it
      goddamn it
      god damn lag
      fucking lag
      this fucking lag
      what the fuck
      what the hell is that
      wtf
      wtf was that
      wth
      for fuck's sake
      ffs
      ffs not again
      oh crap I forgot the milk
      crap, wrong channel
      bloody hell it's cold
      bullshit
      that's bullshit, I was behind the wall
      this is bullshit, {hero} is broken
      fuck this map
      fuck this game
      fuck mondays
      fuck cancer
      fuck, my bus left
      shit happens
      no shit
      holy shit the prices
      i don't give a shit about skins
      I don't give a fuck what the meta is, I play {hero}
      scared the shit out of me
      i'm pissed, the train is late again
      it pisses me off when they change the keys
      my ass hurts from this chair
      freezing my ass off at the bus stop
      I worked my ass off for this rank
      life's a bitch
      this boss is a bitch
      this level is a real bitch
      son of a bitch, it crashed again
      ah fuck I died
      fuck I missed
      shit, no mana
      fucking {boss} one shot me
      the fuck is this music
      who the fuck designed this menu
      where the fuck is the exit
      why the hell is it so loud
      fuck it, we ball
      screw it, all in
      i'm fucked for tomorrow's exam
      we're fucked, no healer
      fucking finally
      about damn time
      fucked up the recipe, pizza it is
      what a shitty day
      my shitty internet again
      this shitty {kidgame} server
      damn, rest in peace
      dick move by the publisher
      the update is ass
      I'm so fucking tired
      so fucking cold
      what the actual fuck happened to my hair
      fuck school
      fuck taxes
      fuck this printer in particular
      fuck that noise
      shit weather
      shit, shit, the oven
      this soup is shit, sorry mom
      pissing down with rain
      bloody printer
      bloody brilliant
      arse over teacup down the stairs
      I swear to god this damn zipper
      holy crap that's loud
      no fucking way
      no fucking clue
      not a fucking clue what this boss does
      fucking hell
      fucking hell that's beautiful
      hell of a ride
      shit show of a launch
      clusterfuck of a meeting
      that meeting was bullshit
      I fucked up, sorry team
      you scared the fuck out of me
      get the fuck in, we won
      rough as fuck
      tired as fuck
    `),
  },
];
