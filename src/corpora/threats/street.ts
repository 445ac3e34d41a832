import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

/** As it is said in the street and between two rounds: short, half swallowed, and meant. */
export const STREET: TalkFamily = {
  name: "short threat in chat",
  labels: ["threat", "toxicity"],
  skeletons: rows(`
    u dead bro
    you're a dead man
    ill fkn kill u
    imma kill u irl
    ima end u
    gonna end ur life
    i'll beat ur ass irl
    on sight {nick}
    it's on sight when i see you
    pull up then pussy, drop the addy
    say it to my face and see if you keep your teeth
    catch me outside and catch these hands
    you gonna get stabbed talking like that
    i got shooters in {city}, watch your mouth
    my boys from {city} are gonna pay you a visit
    i'll have you shot for {sum}
    got the strap on me, try me
    keep my name out your mouth or lose it
    you getting clapped irl, not in game
    say less, i'm outside with the pole
    talk shit get hit, {place}, {hour}, be there
    fight me irl you coward, i'll put you in a coma
    i'll knock you out cold the second i see you
    will break ur legs bitch
    your blood is gonna be on the pavement
    i'll skin you alive
    gonna gut you like a fish
    i'll gouge your eyes out
    choke you till you go blue
    i'd shoot him in the face if he stood here
    he's getting murked {when}
    smoke him on sight boys
    i'll merk you and your whole crew
    time to put {nick} six feet under
    dig your own grave {nick}
    your funeral is {when}
    i will personally break every bone in your hands so you never touch a mouse again
    i know a guy who'd do you for {sum}
    let me catch you at {place}, just let me catch you
    boom. headshot. real life edition. coming to you {when}
    we don't forgive, we don't forget, we're at your door
    drop your location if you're so tough so i can come and split your head
    i'll drag you out of your house by your hair
    one day i'll snap and you'll be the first on my list {name}
    you're on my list
    i hope you like hospital food
    i wish someone would put a bullet in {nick}
    hope your house burns down with you in it
    hope somebody stabs you on your way home
    you should be shot {nick}
  `),
};

export const STREET_PLAY: TalkFamily = {
  name: "short talk of play and sport",
  labels: [],
  skeletons: rows(`
    u dead bro? respawn in 10
    you're a dead man, they have ult
    imma kill u in smash {when}
    ima end u with the blue shell
    1v1 me on {map} {friend}
    1v1 me bro, loser buys {food}
    on sight: elk by the road to {city}
    pull up, the lobby is open
    pull up to my place {when}, we have {food}
    catch me outside in the garden with a book
    you gonna get caught in traffic
    i got a shooter build for {hero}
    my boys from {city} are coming over for the lan
    i'll have you know that i won
    got the strap on the guitar fixed
    talk to me, not about me
    gg clapped us in 20 minutes
    getting clapped by {boss} all day
    say less, i'm in
    hit by lag again
    knocked out in round one of the cup
    broke my leg skiing, six weeks of couch
    blood test on {day}, i'm scared of needles
    skinned my knee at {place}
    gutted the fish, now what?
    my eyes hurt after {n} hours of {game}
    choke hold is illegal in judo for kids, right?
    headshot with the bow, what a feeling
    he got murked by a cactus
    smoke him out with the grenade
    smoked a brisket for 12 hours, smoke him they said
    six feet under is a great series
    dig your own well, a guide in nine parts
    the funeral scene in {show} broke me
    i know a guy who fixes phones for {sum}
    let me catch my breath
    boom, headshot, round won
    drop your location in the group so i can pick you up
    drop at {map}, loot, rotate
    dragged myself out of bed at {hour}
    you're on my list for secret santa
    hospital food wasn't bad, the broken arm was
    you should be shot with a better lens, nice face
    hope your house has good insulation, it's freezing
    you deserve a beating in uno
    i'm going to wreck you at table tennis
    i'm ready to throw hands with this vending machine
    if this printer jams again i'm throwing hands
    i will fight anyone who says that {show} is bad, with arguments
    the map is on my list, boss is next
  `),
};
