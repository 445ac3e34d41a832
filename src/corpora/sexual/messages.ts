import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

export const DIRECT_MESSAGES: TalkFamily = {
  name: "lewd direct message",
  labels: ["sexual", "harassment"],
  skeletons: rows(`
    hey sexy, why so shy, show me something
    you look so fuckable in your profile pic
    i saw your pic and got hard
    send me a pic in your underwear baby
    come on, just one nude, nobody will know
    you owe me a pic after all the subs i gave you
    i gifted {n} subs, i should at least see your tits
    don't ignore me, i just want to see your body
    what would you do if i was in your bed right now
    i bet you look good on your knees
    i want to do things to you that your boyfriend never would
    your lips would look great around my cock
    can i see your feet? i'll pay
    i can't stop thinking about your ass, answer me
    describe what you're wearing, all of it, slowly
    do you touch yourself at night?
    do you think of me when you shower?
    i'm stroking it right now, join me
    call me, i want to hear you moan
    i dream of licking you
    how big are they?
    are they real?
    what's under the hoodie {nick} 😏
    you know what would be hot? you, no clothes, my desk
    wanna see something big? check your dms
    i sent you a pic of my cock, did you like it?
    rate it 1-10, be honest
    i won't tell your boyfriend if you send me one
    you dress like that and then say no? send it
    be a good girl and spread them for me
    you're mine tonight, turn on the cam and strip
    if you win i send a nude, if i win you do
    loser strips on cam, deal?
    truth or dare? dare: take off your bra
    never have i ever had sex in a car, your turn {name}
    you make me so horny when you talk about {game}
    i need you to sit on it
    hello dear i want see your body, you are very sexy lady
    madam you have nice breast, please be my wife tonight
    i like my women quiet and naked
  `),
};
