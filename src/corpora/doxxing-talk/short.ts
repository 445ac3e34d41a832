import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

export const SHORT_SEARCH: TalkFamily = {
  name: "short call for exposure",
  labels: ["doxxing"],
  skeletons: rows(`
    dox {nick} when
    addy of {nick}?
    drop the addy {friend}
    name and school of {nick} pls
    who got her snap and number
    who has pics of {nick} irl
    ip of {nick} anyone
    boot him, who has the ip
    grab his ip in the lobby
    someone grab {nick}'s ip rq
    find where she lives lol
    find this kid's mom on facebook
    run his number, see what comes up
    run {nick} through the lookup bot
    lookup on {name}, {city}, go
    full dox or no balls
    leak her face already
    face leak of {nick} when
    expose {nick}: name, age, city
    i want a name behind that account
    post his id, you said you had it
    anyone got his schedule
    anyone got eyes on her house
    who lives near {nick}
    what street is that in the clip
    zoom in on the letter, the address is on it
    her badge has the company on it, enhance
    he shows his plate at 12:40, someone run it
    get me his real name and i do the rest
    {sum} for {nick}'s number
    buying info on {name}
    leak the dms and the number with it
    tell us who {nick} is or we find out
  `),
};

export const SHORT_HARMLESS: TalkFamily = {
  name: "short question without a target",
  labels: [],
  skeletons: rows(`
    docs?
    got docs on that api?
    address of the shop?
    ip?
    server ip pls
    who got the recipe
    who has pics of the sunset
    who has pics from the con
    find the bug lol
    find {hero} on the map
    run the numbers again
    run it through the linter
    lookup table or hash map?
    full album or no sleep
    leak is fixed, plumber was here
    leaks for the next season?
    reveal your main {friend}
    age and city? i'm {age}, {city}
    what's the name behind that song
    post your id card design, contest ends on {day}
    anyone got the schedule of the stream
    anyone got eyes on the enemy carry
    who lives near {city}? meetup {when}
    what street food is that in the clip
    zoom in on the map, the chest is on it
    her badge has a pin of our guild, cute
    number plates in that game are funny
    get me the key and i do the rest
    {sum} for the old {thing}?
    buying a {thing}, any tips
    who's {nick}? new here
    who is the new mod?
    tell us who won!
    which bus goes to {place}
    what's your name in game?
    drop your timer in chat
  `),
};
