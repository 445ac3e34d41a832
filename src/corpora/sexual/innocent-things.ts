import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

export const ART: TalkFamily = {
  name: "art, film, clothes",
  labels: [],
  skeletons: rows(`
    life drawing on {day}, the nude model sits for twenty minutes
    the statue of david is naked and five metres tall
    the birth of venus is in florence
    the nude in that painting caused a scandal in 1865
    breast plate on women's armour makes no sense
    new bikini for the beach, is the blue one nice?
    swimsuit or shorts for the sauna? in finland neither
    the sex scene in {show} was too long
    is {show} ok to watch with my parents? one nude scene
    sex and the city marathon {when}
    sexy saxophone solo, what a track
    that car is sexy
    this keyboard sound is sexy
    {song} makes me feel things
    the erotic thrillers of the nineties were mostly about blinds
    romance novels: slow burn, fade to black please
    magic mike is a film about friendship and i stand by it
    burlesque show at {place}, feathers and jokes
    leather jacket or denim?
    high heels kill my feet
    how do i sew a corset that one can breathe in
    thong sandals or closed shoes?
    the underwear of this brand lasts ten years
    bra shopping is hell, nothing fits
    my yoga pants split in class, everyone laughed, me too
    cosplay of {hero}: the thigh straps don't hold
    the lingerie shop by {place} is hiring
  `),
};

export const DOUBLE: TalkFamily = {
  name: "words with two meanings",
  labels: [],
  skeletons: rows(`
    that's what she said
    it's hard and it's long, this exam
    he came too early, the shop was still closed
    i came as fast as i could, traffic was bad
    she came three times this week to water the plants
    the hose is wet, turn it off
    my jacket is wet, it rained all day
    he rides me about the homework all the time
    ride with me to {city}? car has room
    spank the ketchup bottle at the bottom
    suck it up, two more laps
    this patch sucks
    the vacuum sucks, in a good way
    blow on the soup, it's hot
    blow up the balloons for {when}
    head over to {place} {when}
    she gives head massages at the salon
    screw the top on tight
    nail that audition {friend}
    the nuts are in the bowl
    balls deep in paperwork today
    i want you on my team
    take it off the list
    show me your build
    show us your setup {nick}
    show feet? your shoe rack? ok
    turn around, the boss is behind you
    strip the wire two centimetres
    strip the paint with heat
    bang on the door, the bell is broken
    bang bang chicken recipe please
    bone broth takes all day
    don't be a dick, share the loot
    wood in the morning, steel in the evening, i'm building a shed
    use protection: helmet and gloves
    the big banana weighs half a kilo
    peach season 🍑 finally
    eggplant parmigiana for dinner 🍆
    it's raining so hard 💦
    mount the tank with both hands
    insert the pin until it clicks
    the cock crowed at four
    pull out before the storm, take your chips off the table
    finish on top of the table this season
    naked eye cannot see it
    naked run: no armour, only a club
    raw dogging a flight means no phone, no film
    the safe word of our dnd group is "teapot"
    i like it rough, the paper for watercolours
    tie him up, the quest wants him alive
    daddy long legs on my ceiling
    sugar daddy is a sweet in our shop
    mother in law is staying the night, pray for me
    virgin olive oil
    threesome in golf means three players
    cherry pop is my favourite soda
    milk comes out of the goat, i am learning
    horn section is loud tonight
    horny toads are lizards
    bdsm stands for nothing good in my raid plan: boss, dps, shield, mana
  `),
};

export const GAMES: TalkFamily = {
  name: "games and servers",
  labels: [],
  skeletons: rows(`
    can i romance {hero} in {game}?
    the romance option in {game} ends with a kiss and a black screen
    my sims had a baby, twins even
    breeding pokemon for shiny takes ages
    egg group and nature matter when you breed
    dragon breeding guide, page two
    the succubus boss has two phases
    strip the castle of all gold
    naked and afraid mode, no armour
    penetration stat or crit for {hero}?
    armour penetration beats flat damage
    thrust, parry, thrust
    he mounts the horse from the wrong side
    the tavern wench has a quest
    lube the gears in the factory level
    grinding all night with {friend}
    come inside, the base is safe
    stick it in the slot, the gem i mean
    deep dungeon run {when}, who comes?
    pleasure district is the last map of the dlc
    this mod removes nudity from {game}
    esrb rating m for blood and partial nudity
    is there a nude patch warning on that mod page? avoid it
    finger the wizard? oh, the ring goes on the finger
    deepwoken, deepthroat singing from tuva, deep rock, all good
    backdoor their base while they take the dragon
    harem anime, not my cup of tea
  `),
};
