import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

const PROFANITY = ["profanity"] as const;

/** Strong words, and nobody is meant by them. */
export const ANGER: TalkFamily = {
  name: "anger at things and luck",
  labels: PROFANITY,
  violation: false,
  skeletons: rows(`
    fuck
    shit
    fuck this
    fuck my life
    fuck, i missed it
    what the fuck
    wtf is this shit
    oh for fuck's sake
    for fucks sake not again
    god fucking damn it
    goddamn it
    shit shit shit the boss is up
    fuck fuck fuck i'm late
    this fucking {thing} again
    my {thing} is a piece of shit
    the {thing} broke again, fuck me
    i hate this fucking {map|level|puzzle|bus}
    this game is bullshit
    that's bullshit, i shot first
    bullshit hitbox
    such a shitty day
    shitty wifi, brb
    what a load of crap
    the update is a clusterfuck
    damn lag
    damn it i forgot my keys
    bloody hell the train is late again
    bollocks, wrong door
    bugger, missed the bus
    arse, i dropped it
    stubbed my fucking toe
    it's fucking cold outside
    i've had it with this shit
    i'm so fucking done with {subject}
    {subject} can go fuck itself
    fuck mondays
    fuck cancer
    screw this shit i'm going to bed
    who the fuck designed {map}
    why the hell is it loading so long
    where the fuck are my glasses
    ah crap, wrong window
    motherfucker, that was my last life
    son of a bitch, it crashed
    i bricked the damn thing
    ranked is a shitshow tonight
    the weather is absolute arse
    pissed off at the ticket machine
    i'm pissed, the shop was closed
    spent the whole fucking night on that bug
    holy fuck that scared me
    jesus fucking christ the spider was huge
    puta madre se cayó el server
    scheiße, schon wieder lag
    kurwa, znowu to samo
    blyat no ammo
  `),
};

export const JOY: TalkFamily = {
  name: "joy and emphasis",
  labels: PROFANITY,
  violation: false,
  skeletons: rows(`
    holy shit
    holy shit that was insane
    fuck yeah
    fuck yes we won
    hell fucking yes
    let's fucking goooo
    that was fucking beautiful
    this song fucking slaps
    best fucking {food} of my life
    i fucking love this game
    i'm so fucking happy right now
    abso-fucking-lutely
    no fucking way
    are you shitting me, ten in a row
    that clutch was badass
    what a badass boss fight
    damn that's good
    damn, nice shot
    goddamn he's fast
    shit, i'm impressed
    this shit is delicious
    this cake is the shit
    hot damn look at that sunset
    fuckin a
    that's some good shit
    bloody brilliant
    bloody good show
    laughed my ass off
    lmfao i'm fucking dying
    it's so fucking cute i can't
    my fucking heart, the puppy
    tired as fuck but happy
    cool as fuck
    funny as shit
    scared shitless in that hallway, loved it
    we kicked ass tonight
    i worked my ass off and got the job
    i don't give a shit what they say, i love {song}
    no shit, really?
    shit happens, next round
    oh shit here we go again
    oh shit it's {hour} already
    well fuck me, it worked
    who gives a fuck, it's friday
    thank fuck it's weekend
    fucking hell, what a goal
  `),
};

export const TALK: TalkFamily = {
  name: "swearing in ordinary talk",
  labels: PROFANITY,
  violation: false,
  skeletons: rows(`
    i don't give a fuck about the meta
    i have no fucking clue how taxes work
    i fucked up the recipe
    i fucked up, sorry team
    we're fucked, they have five alive
    got my shit together this year
    my sleep schedule is fucked
    my back is fucked from that chair
    can't be arsed to cook today
    i couldn't give a rat's ass who wins
    been through some shit lately
    clean up your shit before you leave the kitchen please
    put your shit in the locker and queue
    same shit different day
    i was fucking around with the settings and it worked
    don't fuck around with mains voltage
    the plan went to shit when the tank left
    we got our asses kicked
    half-assed patch if you ask me
    that stupid fucking duck stole my sandwich
    the fucking goose again
    it hurts like a bitch
    life's a bitch sometimes
    the last level is a bitch
    stop bitching about the weather, says my gran
    he talks a lot of shit about cars and is right most of the time
    i shit you not, a moose in the garden
    got shitfaced at the wedding
    pissing rain here
    taking the piss, are they, {sum} for parking?
    need to take a piss brb
    brb gotta shit
    that movie was dogshit, loved the music though
    my aim is dogshit today
    i play like shit when i'm tired
    i suck ass at this map
    i'm a dumbass, the key was in my hand
    what a fuckup, i mailed it to the whole company
    honestly fuck these prices, {sum} for a {thing}
    the tutorial skips all the important shit
    who ate the last fucking yoghurt
    read the fucking manual, i told myself
    bullshit detector is going off at that advert
    i've been saying for years that this road is a fucking mess and now the mayor noticed too, only took three burst tyres and a broken axle
    long story short i packed all my shit, drove to {city}, found out that the concert is next week and slept in the car, fuck my planning, ten out of ten would do it again
    ok so i'm no expert but that bridge looks dodgy as hell and i'm not driving my damn truck over it
    pardon my french but what the fuck
    excuse the language, but that was a shit show
    i swear too fucking much, i know
    fml
    stfu brain, i want to sleep
    wtf
    af, that's how tired i am: tired as fuck
    idgaf what the score is, i'm having fun
    gtfo, you got tickets?? that's amazing
    lmao wtf was that jump
    omfg the trailer
    bs call by the line judge
  `),
};
