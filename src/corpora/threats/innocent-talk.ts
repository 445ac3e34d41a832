import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

export const REPORTS: TalkFamily = {
  name: "report of having been threatened",
  labels: [],
  skeletons: rows(`
    he said he would kill me, what do i do
    someone sent me a death threat after the stream, reported it
    mods, {nick} is threatening people in voice, please look
    i got a message that says "i know where you live" and i'm scared
    a viewer threatened to swat me, i already told the police
    she told the police that her ex follows her home
    my ex says he'll post my pictures, how do i stop him?
    he threatened my {kin}, screenshots are in the ticket
    is "watch your back" a threat? it felt like one
    somebody in the last match told me he'd come to my house, lol, but also not lol
    they called in a bomb threat at our school and we stood outside for three hours
    we had to evacuate {site} today because of a threat, turned out to be nothing
    how do you report a threat here?
    please ban {nick}, he told me he would break my legs
    i was beaten up on the way home last year and still look over my shoulder
    a guy pulled a knife on me at {place}, i'm fine, he took my phone
    we do not tolerate threats here, not even as a joke
    telling someone you'll kill them gets you banned, no appeal
    don't threaten people, it's in the rules
    i never threatened anybody, i said "gg", why am i timed out
    the stalker found my new account too, i don't know what else to do
    someone wants {sum} or he shows a video of me, should i pay? i have not answered
    my {kin} was swatted in {year}, it is not funny at all
    she gets rape threats every day just for being on camera, this has to stop
    he keeps saying that he'll find me, so i've started to lock the door at noon
    got doxxed last year, a man stood in front of our house, we moved
    threats like "you're dead" are why i stopped reading my dms
    he apologised for saying that he'd punch me, we're fine now
    if someone threatens you: don't answer, save it, report it, call the police
    my little brother wrote "i'll kill you" in game chat and got a week for it, fair enough
  `),
};

export const NEWS: TalkFamily = {
  name: "news and history",
  labels: [],
  skeletons: rows(`
    police arrested a man who threatened to shoot up {site}
    a bomb from the war was found near {city}, thousands had to leave their homes
    three people were stabbed at {place} last night, one is still in hospital
    the court gave him nine years for the attempted murder
    he was sentenced for sending death threats to a minister
    the president was shot in 1963
    in the revolution they cut off the heads of the king and the queen
    the film is about a man who kidnaps the killer of his daughter
    read that a streamer was swatted and nearly shot by the police
    the shooting in {year} changed the gun laws here
    a teacher was attacked in {city}, the whole town is in shock
    the volcano killed two thousand people in one hour
    the hijackers demanded a plane and two million
    drone attack on the port, no one killed
    more journalists were killed this year than last
    the king had his brothers strangled, as was custom
    he testified against the mafia and lives under another name
    witch trials: they burned or drowned about fifty thousand people
    the murder rate in {city} fell by a third
    blackmailers published the patients' files after the clinic did not pay
    the mayor got a bullet in the mail and still went to work
    a lorry drove into the market, the driver had a stroke
    the trial of the stalker begins on {day}
    domestic violence kills two women a week, says the report
  `),
};

export const FICTION: TalkFamily = {
  name: "fiction and quotes",
  labels: [],
  skeletons: rows(`
    "you killed my father, prepare to die" is still the best line of it
    in {show} he says "i will find you" and you know that he will
    my villain tells the hero "everyone you love will pay", too much?
    writing a thriller: how would a detective know that the body was moved?
    in my campaign the duke threatens to hang the bard, and the bard deserves it
    *draws sword* stand back or lose your head, goblin
    *kicks the door in* nobody move, this is a tea party
    "off with their heads" said the queen of hearts
    the horse head in the bed scene, what a threat
    she wrote a song about killing her ex and it's great
    do you think the killer in {show} is the butler or the nurse
    i loved it when she poisoned him, he had it coming in that book
    the last page says "i know what you did", chills
    murder mystery dinner {when}, i'm the victim again
    true crime podcast of the week: the man who burned hotels
    best horror film? the one where the calls come from inside the house
    my character has sworn to kill the giant who took her arm
    the line "sleep with the fishes" means that somebody was drowned
    who dies in {show}? no spoilers please, i only want to know if the dog lives
    act three: he stabs the king, washes his hands, cannot sleep. you know the play
    we practised stage fights, you never really hit, you only sell the fall
    rap battle line of the day: i bury you in bars, you'll need a shovel for the flow
  `),
};

export const HARMLESS_IFS: TalkFamily = {
  name: "warning without violence",
  labels: [],
  skeletons: rows(`
    do that again and i'm telling the mods
    one more spam and you get a timeout
    if you cheat again we ban you
    stop or i'll mute you
    if you don't pay back by {day} i'll go to small claims court
    i'm calling the police if this does not stop
    apologise or leave the server, your choice
    last warning {nick}: no links
    keep it up and nobody will play with you
    you'll regret selling that skin {friend}, it doubles every year
    be careful with that ladder, people have been hurt
    lock your door and change your passwords, there was a break-in next to us
    watch out, the road to {city} is icy
    your days in gold are numbered, you play like a diamond
    if you touch the radiator you burn yourself
    you better bring cake {when} or i'll be sad
    see you at {site} {when}! wear something warm
    don't come to {site} {when}, it's closed for repairs
    the fire alarm test is at {hour}, don't be scared
    i'm coming over {when}, hide the good biscuits
    i saw you on the train today, you looked happy so i did not disturb you
    found your wallet at {place}, is this your street on the card? i can bring it over
    your {kin} is next in the queue, tell her to bring the form
    i'll be at your door at {hour} with the package, please be there to sign
    i'll pay {sum} to whoever finds my {thing}
    delivery guy here, i am outside your house
    i have your parcel, it was left with me, number {n}, same street
    if i were you i'd get the brakes checked before the trip, mine squeaked like that too
    i'm sending the fire brigade to your server room, that rack is way too hot lol
    be nice or santa won't come
  `),
};

export const DISAGREEING: TalkFamily = {
  name: "anger without a threat",
  labels: [],
  skeletons: rows(`
    i am so angry at {name} i could scream
    i never want to see him again
    i hope you lose on {day}
    you make me furious {friend}, read the thread before you answer
    i hate what he did and i hope that he faces a judge
    i don't wish violence on anyone, but i won't forgive him either
    nobody should be hurt over a video game
    violence is not the answer, please calm down
    i would never hurt anybody, i was only loud
    i'd never hit a woman, says everyone, and then the statistics
    i felt like punching the wall, so i went for a run
    i had a dream that someone chased me with {weapon}, woke up sweating
    i don't agree with the death penalty and here is why
    should cops carry guns on school grounds? i say no
    he deserves prison, not a lynch mob
    i want justice, not revenge
    the people who run this company should be fined
    whoever designed this menu deserves a bad day
    everyone who voted for that map should be made to play it
    i'm done arguing with you, have a good night
    my {kin} and i had a fight, shouting only, we made up over {food}
    he scares me a little, but he has never said anything
  `),
};
