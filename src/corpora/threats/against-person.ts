import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

/** Somebody is told that they will be hurt. */
export const DIRECT: TalkFamily = {
  name: "violence against a person",
  labels: ["threat", "toxicity"],
  skeletons: rows(`
    i will kill you
    i'm going to kill you {nick}, mark my words
    you're dead {nick}
    ur dead {when}
    i'm gonna beat you so bad your own {kin} won't recognise you
    i swear i'll break your jaw when i see you
    gonna stab you {when}
    i will put you in the ground
    i'll put a bullet in your head
    come to {place} and i'll smash your face in
    i'm bringing {weapon} {when}, let's see how funny you are then
    i'll cut you up
    next time i see you at {place} i'm knocking your teeth out
    you won't live to see {day}
    i have {weapon} and i know how to use it, keep typing
    i'm going to make you bleed for what you said
    i will end you, and i mean in real life not in {game}
    when i get my hands on you you are finished
    i'm driving to {city} right now to beat the shit out of you
    i hope you have health insurance because i'm breaking both your legs {when}
    im gonna slit ur throat
    i'll strangle you with your headset cable
    get ready to die {nick}
    i want you to know that i will find you and i will hurt you
    {name} is getting jumped {when}, me and the boys already planned it
    we're gonna jump you after the match at {place}
    i'll shoot you on sight
    imma pull up with {weapon} and you gonna beg
    i'm not joking, i'm going to hurt {name} badly
    tell {name} he is a dead man walking
    someone tell {nick} i'm coming for his kneecaps
    i'll burn you alive
    you deserve a beating and i'm the one who will give it to you {when}
    say that to my face at {place} and you leave in an ambulance
    i will drown you in the river behind your house
    i'm going to run you over with my car, i know what time you walk home
    keep laughing, i'll be the one laughing when you're in a coffin
    i got a bullet with your name on it
    meet me at {place}, i'll leave you in a wheelchair
    i'm going to punch {name} until he stops moving
    you are so dead when the lan starts, i will crack your skull, i'm serious
    if nobody else kills him i will do it myself
    i kill you, i come to your country and i kill you, you understand me
    i find you i break your hands, you never play again
    listen carefully, i have nothing to lose, and i will take you with me
    i'm gonna rearrange your face
    i'll hunt you down like a dog
    you just signed your own death warrant {nick}
    cutting your fingers off one by one, that's what i'll do to you
    my cousin and i will visit you {when} and you will not walk afterwards
    i've been in prison before and i'm happy to go back for what i'll do to you
    {name} you ruined my life and i will ruin your face in return, you cannot hide forever, i will wait outside your work every single day until i get you alone
    i spent the whole night thinking about how to make you pay, and i decided: i'm going to come to {place}, i'm going to wait by your car and i'm going to break every bone you have
  `),
};

/** The same with an "if", an "or" or an "unless". */
export const CONDITIONAL: TalkFamily = {
  name: "threat with a condition",
  labels: ["threat", "toxicity"],
  skeletons: rows(`
    if you ban me again i'll come to your house
    unban me or i will find you
    say one more word and i'll kill you
    if i ever see you at {place} you're done
    talk about my {kin} again and you'll be eating through a straw
    give the account back or i break your arm {when}
    you better delete that or someone is going to get hurt, and it won't be me
    if you come to {site} {when} you won't leave it
    touch her and you die
    go near my {kin} again and i'll bury you
    if {name} shows his face here i'm stabbing him
    don't show up {when} if you like having teeth
    apologise by {day} or i send some people to you
    leave the server or i'll make you regret being born
    stop streaming or i stop you
    if you post that i swear to god i'll shoot you
    you have until {day}. after that i'm at your door with {weapon}
    keep talking and see what happens to you on the way home
    one more report and i'm coming for you in real life
    mess with us and your body gets found in a ditch
    if you tell the mods about this, i know which school your {kin} goes to
    pay me back or lose a finger
    you ever speak to my girlfriend again i'll cave your head in
    kick me one more time and i'll kick your skull for real
    if i lose this account you lose your life, simple
    snitch and you bleed
    either you quit as a mod or you get what's coming to you, your choice
    if you think i won't drive four hours to {city} to hit you with {weapon} you are wrong
    next person who says that gets shot
    do that again and it will be the last thing you do
    drop the charges or we'll visit your {kin}
    testify against him and you won't make it to {day}
    if you leave me i will kill you and then myself
    if i can't have you nobody will, i'll make sure of it
    you don't want to find out what i do to people who ignore my messages
    answer me or i'm coming over and breaking your door down
    i'm giving you one chance to say sorry before i send somebody to hurt you
  `),
};

/** Nothing is said outright; everybody understands. */
export const VEILED: TalkFamily = {
  name: "veiled threat",
  labels: ["threat", "toxicity"],
  skeletons: rows(`
    watch your back {nick}
    better look over your shoulder on the way home
    sleep with one eye open
    it would be a shame if something happened to your {kin}
    accidents happen, you know. especially to people like you
    nice house. would burn well
    i know people who can make you disappear
    you should check your brakes before you drive {when}
    lovely kids you have. be careful with them
    snitches end up in ditches, just saying
    enjoy your evening, could be your last one
    your days are numbered
    we will meet, and you won't like it
    soon {nick}. very soon
    i'd hire a bodyguard if i were you
    somebody should teach {name} a lesson he can't forget, and i know three guys who'd do it for free
    tick tock {nick}, tick tock
    i'm not threatening you. i'm telling you to stay away from windows
    you won't see it coming
    hope you said goodbye to your {kin} this morning
    let's just say you won't be streaming after {day}
    karma is going to find you at {place} {when}, and karma carries {weapon}
    pretty face, pity if someone threw something on it
    you walk home alone at {hour}, don't you? brave
    people have been hurt for less than what you just typed
    somebody is going to get hurt and i won't be sorry when it's you
    i have a long memory and a short temper, remember that when you lock your door
    i wouldn't start your car tomorrow
    they never find the bodies around {city}
    say hi to your {kin} while you still can
    i would write my will if i was you {nick}
    some of us still remember what happened to the last mod who banned me
    wear a vest {when}
    everyone has to sleep sometime
    funny how quickly a house can catch fire at night
    be a shame if your {pet|dog|cat} ate something bad
    it's a small town, {name}. we'll bump into each other, and there won't be any cameras
  `),
};

/** Somebody else should do it, or it should happen to them. */
export const INCITING: TalkFamily = {
  name: "call for violence",
  labels: ["threat", "toxicity"],
  skeletons: rows(`
    someone should shoot {nick}
    can somebody please go to {place} and beat {name} up, i'll pay {sum}
    i'd give {sum} to whoever breaks his legs
    {nick} deserves to be hanged in front of everyone
    put a bounty on {name}
    why has nobody stabbed this guy yet, someone do it
    if you live near {city} go and hurt {name} for me
    everybody who meets {nick} at the con: hit him as hard as you can
    kill {name}. do it for the rest of us
    he should be dragged out of his house and beaten
    line them up and shoot them
    let's all go to her house {when} and show her what we do to liars
    whoever throws acid at her is a hero
    burn his house down with him in it
    bring bats {when}, we'll wait for him outside {site}
    she needs to be taught a lesson with fists
    somebody run that {streamer|journalist|referee|teacher} over already
    hang the referee
    bring back public executions and start with {nick}
    traitors like him get the rope
    a bullet costs less than a trial, just saying, somebody spend it on him
    the only good thing anyone could do is put {name} down
  `),
};
