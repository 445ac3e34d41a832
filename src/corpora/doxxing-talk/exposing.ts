import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

export const ASKING: TalkFamily = {
  name: "asking for somebody's data",
  labels: ["doxxing"],
  skeletons: rows(`
    drop his address
    drop her addy
    drop his info
    drop {nick}'s dox
    who has {nick}'s address
    who has her school
    who's got his number? i just wanna talk
    anybody know where {name} works
    does anyone know where {nick} lives
    where does {nick} live irl
    what's {nick}'s real name
    anyone got {nick}'s face
    what's her last name, we need it
    which school does {name} go to, asking for reasons
    does someone have a picture of his house
    find his facebook, someone
    can someone dox {nick}
    dox him
    dox this guy please
    need a dox on {nick}, paying {sum}
    {sum} for whoever finds out where {nick} lives
    i pay for the full name and address of that mod
    someone pull his ip
    get me {nick}'s ip
    leak the ip
    how do i get somebody's ip from a discord call? for {nick}
    who can find a person by their photo? i need to know who she is
    reverse search her pic and tell us the name
    here's a photo of the guy who cut me off, find him
    who is this girl, i want her name and street
    anyone good at osint? got a target
    looking for info on {name} from {city}: phone, parents, school, anything
    let's find out who {nick} is
    he said he lives in {city}, should be easy to find him, who helps
    her timetable, anyone? i want to know when she leaves the gym
    which hotel is {nick} staying in during the con
    what flight does he take {when}, someone must know
    what car does {nick} drive and where does he park
    who knows his parents' number
    give me the number of his {kin}
    pm me if you have anything on {name}
    check the leak for his email and give me the rest
    his voice has an accent, look at the window behind him, we can work out the street
    that church in the background of her stream, which town is it? let's track her down
    need the deets on that teacher, where she lives and with whom
    anyone have the files on {nick}? the old thread got deleted
    please give me adress of this man, i want visit
    somebody from {city} here? go see which door is hers
    who wants to help me ruin {name}'s life, step one is the address
    i need home of streamer, who sell
  `),
};

export const EXPOSING: TalkFamily = {
  name: "exposing without a number",
  labels: ["doxxing", "harassment"],
  skeletons: rows(`
    found his full name and his work place
    his real name is {name} and he works at the garage by {place}
    her real name is {name}, she studies {subject} in {city}
    {nick} is actually {name} from {city}, he's a nurse there
    this is {nick}'s face, save it before the mods delete it
    post her face
    posting her pictures in every channel so you know who she is
    here is the photo of his house from street view
    {nick}'s {kin} works in the bakery next to {place}, go say hi
    she goes to the school by {place}, class 10b, sits at the window
    he lives two doors from {place}, red door, can't miss it
    he takes the {hour} bus from {place} every day
    her shift at the supermarket in {city} ends at {hour}
    full dox of {nick} is in my bio
    dox in the pins
    the dox is up, dm me for the link
    i uploaded everything we have on {name}: school, parents, pictures
    i have her nudes and her instagram, who wants it
    his linkedin is the one with the yellow tie, tell his boss what he writes here
    here's the profile of his employer, everyone write to them with his real name
    tell everyone at the {school|office|club} who {nick} is, his name is {name}
    i found {nick}'s old account with his real name and pictures of his kids
    leaking {nick}'s private chats and real name {when}
    leaked his medical records lol, he's on antidepressants, his name is {name}
    {nick} is trans and her old name was {name}, pass it on
    that's his car, that's his plate in the photo, that's his street
    {nick}'s ip resolves to {city}, we have the provider, rest is easy
    grabbed the ip of everyone who clicked, list is coming
    who i am talking about? {name}, third house after {place}, lives alone
    the girl from the video is {name}, she goes to the gym at {place} around {hour}
    got into his email, here's who he really is
    pinned: names and photos of all mods, known home towns, keep adding
    let's make a folder on each of them, real name, job, family, and publish it on {day}
    we found the judge's house, it's the white one in {city} next to the chapel
    her parents run the flower shop by {place}, she's always there on {day}
    he deleted his account but i archived it with his name and face, here you go
    {nick} doesn't want you to know that his name is {name}. well now you know
    doxxed {nick}, it took ten minutes
    just doxed a kid who killed me in {game} lol, his mum's name is in the doc
  `),
};

export const OFFERING: TalkFamily = {
  name: "tools and trade of exposure",
  labels: ["doxxing"],
  skeletons: rows(`
    i dox for {sum}, dm
    selling dox, name to address in a day
    i can find anybody's address from their phone, {sum}
    ip puller for {game}, works on console, {sum}
    send him this link, it grabs his ip
    add an ip logger to the gif and post it in his dms
    join his lobby with a sniffer and you have his ip
    use the phone book site with his name, filter by age, done
    you only need his gamertag and an old email to get to his home, i'll teach you
    call his school, pretend to be his dad, they tell you everything
    write to his provider and say you're from support, they'll give you the address
    look through his {kin}'s facebook, people always post the house
    check the metadata of her pictures, the location is in there, then we know where she lives
    pay {sum} and i get you anyone's license plate owner
    private server for doxing, vetted members only
    step by step how to find out where a streamer lives
    we have a bot that looks names up in all leaks, type the nick
    a friend at the phone company looks people up for me, who do you need
    i make fake delivery calls to get addresses, works every time on girls like {name}
    geoguess her room: post every screenshot of her windows and we'll find the street
    who wants to learn to track somebody by their snap map, i tracked my ex
    put a tracker in her bag, {sum} and you always know where she is
    trade: {nick}'s dox for {hero} account
    i have dox of half this server, behave
  `),
};

export const CAMPAIGN: TalkFamily = {
  name: "sending people to somebody",
  labels: ["doxxing", "harassment", "toxicity"],
  skeletons: rows(`
    everyone go to his house {when} and film it
    let's all call her at work until they fire her
    order pizzas to {nick}'s place, i have the address for those who ask
    spam his {kin} on facebook, ask me for the name
    raid her instagram, her real name is {name}
    send him letters, he hates that we know where he lives
    meet at {place} {when}, from there it's two minutes to his flat
    write to every parent at her school what she does online
    we go through his friends list one by one until somebody tells us where he lives
    report him to his boss, his name is on the company page, third photo
    keep ringing at his door until he comes on stream
    i'll give the address to the first five who promise to go there
    whoever lives in {city} please key his car, i dm you which one
    sign {nick} up for everything with his real mail, i have it
    make flyers with her face and hang them around {place}
    post his face at {site} with "ask me what i did"
    ring her parents at {hour} each night
    put his number in every telegram group, ask me for it
  `),
};
