import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

export const GAME_VIOLENCE: TalkFamily = {
  name: "violence in a game",
  labels: [],
  skeletons: rows(`
    i'm going to kill {hero} first, then the healer
    kill him kill him he's one shot
    i will kill you in the 1v1 {when} {friend}, bring your best {hero}
    shoot the carry, ignore the tank
    i'll stab him from behind with the dagger, backstab does triple
    i'm coming for you in ranked {friend}
    we jump {hero} when he walks out of base
    {boss} destroyed me {n} times tonight
    just got murdered by {boss} again
    someone kill {hero} please he's at {n} hp
    i burned his whole village down in {game} lol
    bomb is planted on B, kill the last one and defuse
    i'll blow up their base {when} with the rockets i saved
    put a bounty on {hero} and the whole server hunts him
    throw a grenade through the window and shoot whoever runs
    wait outside the door and kill them when they come out to loot
    i know where you live {friend}, you built right next to the volcano in {game}
    found your base in {game}, i'm raiding you {when} haha
    i'm going to snipe you from the tower, don't peek
    he has a bounty of 500 gold, go kill him
    drown the sim, inherit the house, classic
    my bounty hunter finds people for a living and shoots them, love that build
    poison the king's wine and the quest is over
    cut his head off with the axe, it's the only way to finish zombies
    you can strangle the guards without a sound in that mission
    kill order: shaman, archers, boss
    i got killed by a chicken in {game}
    on {map} we always die at the bridge, let's flank and shoot them from the roof
    we slaughtered their team, 16 to 2
    genocide run done, i feel terrible
    execute the prisoner or let him go? i let him go
    in the school map you can hide a gun in the locker
    hostage is dead, mission failed, my fault, shot through the wall
    you shot me {friend}!! team damage is on
    team killer on the server, kick him
    the assassin contract says kill the baron at {site}, no alarm
    i always break legs when i fall off that roof in {game}
    set {hero} on fire with the oil barrel trick
    i'm so going to smash you in mario kart {when}
    watch your back {friend}, {hero} is invisible
    sleep with one eye open, the night phase spawns wolves
    behind you! behind you! ok you're dead
    prepare to die, says every boss in {game}
    kill the process boss phase two, it crashes anyway
    nuke is ready, dropping it on {map}
    can we bomb the school in the strategy game? no, it is a civil building and costs karma
    i'll be waiting at mid with my shotgun
    gg, you killed us three rounds in a row, respect
    finally killed {boss} after {n} tries, hands are shaking
    killing spree! i was carried by {hero} though
    which weapon do you take against {boss}, i take {weapon}
    who shot me?? oh it was the turret
    hunt him down he's at 5 hp, he went to the river
    one more kill and i'm top of the board
    we will destroy them in the final on {day}
    last time we played you beat my whole family at {game}
    you're dead {friend}, i have your flag and a rocket launcher
  `),
};

export const FIGURES: TalkFamily = {
  name: "figure of speech",
  labels: [],
  skeletons: rows(`
    {mykin} will kill me if i don't do the dishes
    my mum is going to murder me for this haircut
    i'd kill for {food} right now
    i could murder {food}
    i'm dying for {food}
    you killed it last night {friend}
    she absolutely slayed that performance
    that joke killed me
    the suspense is killing me
    my feet are killing me
    this heat is going to kill me
    that guitar solo is to die for
    bomb ass {food}, would eat again
    this cake is the bomb
    shoot me a message when you're online
    shoot, i forgot the bread
    shoot your shot {friend}, ask her out
    hit me up {when}
    hit me with your best riddle
    i'll beat you at chess {when}
    we got destroyed in the pub quiz
    the exam destroyed me
    that {subject} test was murder
    killing time until the stream starts
    two birds with one stone, as they say
    i'm gonna kill this presentation {when}, practised all week
    curiosity killed the cat
    don't shoot the messenger, i just read the patch notes
    i had to bite the bullet and buy a new {thing}
    if looks could kill, my {kin} would be in jail
    my {thing} died, rest in peace
    i'm going to strangle this {thing} if it jams again
    my {kin} will have my head if i'm late again
    over my dead body will i put pineapple on that
    break a leg {when}! you'll be great on stage
    knock them dead {friend}
    you'll be the death of me, said my gran and gave me another cookie
    i swear i'm going to throw this {thing} out of the window
    my phone battery is dead
    it's killing two hours of my day, that commute
    i'll hunt you down if you spoil {show} haha
    spoil {show} for me and we are no longer friends
    i'm going to hug you to death when i see you
    i'll find you at the con and buy you a drink
    i know where you live, so i'll just bring the cake over {when} :)
    i'm outside, come down, the pizza is getting cold
    you're on fire today {friend}
    he blew up overnight, a million followers
    my inbox exploded after that post
    roast me, i can take it
    this bug will be the end of me
    dead chat, someone say something
    i'm dead 😂 that clip
    over and out, my {thing} is burning my lap
    the deadline is a killer this week
    fight me, {food} is better than {food}
    come at me, cereal is a soup
    i'd take a bullet for that dog
    she's drop dead gorgeous in that dress
    that bass line hits like a truck
    we need to kill this rumour before it spreads
    kill the lights, i can't see the screen
    he crushed it, she nailed it, they smashed the record
    my coach is trying to kill us with these sprints
    threaten me with a good time
    i will end this bag of chips {when}, no survivors
  `),
};

export const SPORT: TalkFamily = {
  name: "martial arts and sport",
  labels: [],
  skeletons: rows(`
    he got knocked out cold in round two, clean head kick
    choke him, he left his neck open, tap tap tap
    aim for the liver, it ends fights
    my coach taught me how to punch without breaking my wrist
    sparring {when}, i'm going to get beaten up by a 60 year old again
    she broke his arm with that armbar because he would not tap
    boxing is on at {hour}, i say he wins by knockout
    they will destroy us on {day}, our keeper is injured
    what a shot, straight in the corner
    he shoots, he scores
    free kick, wall jumps, keeper beaten
    kill the clock, we are two up
    sudden death in overtime, my nerves
    we beat {city} 4-0 away, they never had a chance
    the rear naked choke takes four seconds if it is on right
    fencing: you hit, you shout, you argue with the referee
    body shot, body shot, then the head opens up
    target shooting club meets on {day}, ear protection is a must
    archery is calm, you shoot, you breathe, you shoot
    self defence class said: eyes, throat, run
    paintball {when}? i want to shoot my boss, legally
    laser tag at {place} {when}, i'll hunt all of you down
    the bull threw him off in three seconds
    the wrestling storyline where he threatens the whole family is so silly
  `),
};

export const KITCHEN_AND_SHED: TalkFamily = {
  name: "kitchen, garden, tools",
  labels: [],
  skeletons: rows(`
    cut the head off the fish first, then slice along the spine
    beat the eggs until they stiffen
    you have to kill the lobster quickly, the knife behind the eyes
    stab the potatoes with a fork before they go in
    drown the pancakes in syrup
    i burned the {food} again
    crush the garlic with the flat of the knife
    smash the cucumber, salt it, wait
    how do i kill the weeds between the stones without poison
    wasps in the shed, how do i get rid of the nest
    mouse traps that kill at once are kinder than glue
    i cut my finger on the new knife, it's sharp
    bring {weapon} {when}, we're building the shed
    i'll bring a hammer and a crowbar to take the old floor out
    burn the old wood {when}, ask the neighbour first
    shoot the foam into the gap and leave it overnight
    hang the ham for two years in a dry room
    butcher by {place} sells good bones for soup
    strangle the hose so the water stops, then change the tap
    hit the nail, not the thumb
    the slow cooker makes the meat fall off the bone
    whip the cream, fold it in, don't kill the bubbles
  `),
};

export const TECHNICAL: TalkFamily = {
  name: "machines that die",
  labels: [],
  skeletons: rows(`
    kill the process and start it again
    kill -9 it if it does not listen
    how do i kill a zombie child whose parent is dead
    the parent should reap its children
    if the worker hangs, shoot the node in the head, that's literally what the setting is called
    abort the build, the tests hang
    the daemon dies every night at {hour}
    execute the script with care, it drops the table
    it blew up in production on {day}
    we need a kill switch for the feature
    nuke node_modules and install again
    my hard drive is about to die, it clicks
    terminate the instance or it costs you {sum} a day
    hang on, the server is hanging
    the watchdog kills the container if it does not answer in {n} seconds
    crash dump attached, it dies in the destructor
    the attack surface is small, only one port is open
    brute force attack on ssh, {n} tries a second, banned them
    the exploit targets old routers, patch yours
    threat model: who could read the tokens, and what then?
    detonate the payload in a sandbox, never on your laptop
    dead letter queue has {n} messages
    orphan process eats all my ram, killing it does nothing
    i need to kill two threads that wait for each other
  `),
};
