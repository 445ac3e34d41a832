import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

export const MINCED: TalkFamily = {
  name: "minced oaths",
  labels: [],
  skeletons: rows(`
    oh fudge
    fudge, i burned the toast
    what the heck
    what the heck is that boss
    heck yeah
    dang it
    dang, nice shot
    darn, missed the bus
    darn it, out of milk
    shoot, wrong door
    oh shucks
    shucks, thanks
    gosh that's pretty
    golly
    good grief
    for goodness sake
    for pete's sake close the door
    oh my goodness
    holy moly
    holy guacamole that was close
    holy cow, {n} viewers
    son of a biscuit
    what the fish
    flipping heck, it's cold
    frick
    freaking love this song
    this freaking {thing} again
    friggin lag
    crikey, look at that spider
    blimey, what a goal
    blast, i'm out of ink
    rats, one point short
    drat, again the rain
    jeez, calm down
    jeepers
    sugar honey iced tea, i dropped my phone
    dagnabbit
    great scott
    oh snap
    my bad
    bleep bleep, as they say on tv
    ffs means "for frodo's sake" in our guild
    oh my days
    cheese and crackers, what a day
    well i'll be
    stinking bus is late
  `),
};

export const WITHIN: TalkFamily = {
  name: "words that hold them, and other senses",
  labels: [],
  skeletons: rows(`
    scunthorpe won at home
    the assassin class needs help
    pass the salt
    bass guitar, six strings
    classic mass in the cathedral
    a shiitake soup for two
    mushroom risotto with shitake, or how is it spelled?
    cockatoo and peacock in the same cage?
    cocktail hour starts at {hour}
    cockpit view is broken
    hancock tower is tall
    moby dick, chapter one
    dickens wrote it in six weeks
    dick tracy reruns {when}
    hello, shell, hellish, helicopter
    michelle's shellfish stall
    hell's kitchen is a part of new york
    hell is other people, wrote sartre
    dante goes through hell in nine circles
    damnation and grace, today's sermon
    damp dam, damned if it breaks, said the engineer of the dam
    the dam is full
    canal saturday, analysis monday
    titanium bolts
    the constitution has seven articles
    title screen music is stuck in my head
    grape harvest begins on {day}
    therapist moved to {day}
    donkey in the book is called an ass
    jackass penguins live in south africa
    bastard sword: one and a half hands
    bastard file is the coarse one
    a bitch is a female dog, says the breeder
    crap is a dice game? no, craps
    carp, not crap, in the pond
    crape myrtle in bloom
    screw the lid on
    bloody knees after football, needs a plaster
    blood and bloody mary mix
    bugs bunny, not bugger bunny, my kid said
    pissarro painted the street in the rain
    pistachio ice cream
    arsenal drew at home
    arsenic in the old wallpaper
    sussex and essex by train
    middlesex has a cricket club
    fukuoka has great ramen
    mount fuji, fujita scale, futile
    the village of fugging changed its name
    shih tzu puppies, eight weeks
    cumin, cucumber, cumulus
    hoover dam tour {when}
    snigger is a word for a mean laugh
    cunning plan, baldrick
    country roads, take me home
    wank is a mountain in bavaria, the cable car runs at {hour}
    swanky hotel
    why do people swear? a linguist explains
    please don't swear, my kid is here
    swear jar is full, pizza for all
    i swear i saw a fox
    she swore an oath in court
    no swearing in this channel please
    the bot deleted "class" again, classic filter
  `),
};
