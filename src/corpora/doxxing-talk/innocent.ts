import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

export const OWN: TalkFamily = {
  name: "one's own data",
  labels: [],
  skeletons: rows(`
    my name is {name} and i live in {city}
    hi, i'm {name}, {age}, from {city}
    i'm posting my face for the first time, be nice
    face reveal {when}
    i work at the garage by {place}
    i go to school in {city}
    i study {subject} in {city}
    my house is the one with the red door, come in, party is in the garden
    dm me your address and i'll send the gift
    can you send me your address? i want to mail you a postcard
    please drop your shipping address in the form, not in chat
    winners, send your name and address to the staff by dm
    what's your name {friend}?
    where do you live {friend}? roughly i mean, for the time zone
    which school did you go to? i was at the one by {place}
    where do you work? i'm looking for a job in {city}
    what's your number? i'll call you when we're there
    who has my number, my phone was reset
    does anyone have my old avatar
    i changed my last name when i married
    my dad's name is on the trophy
    i forgot my own ip lol
    someone has my email from that leak, changed my password
    my ex has my address, should i worry?
    pictures of my new flat, what do you think of the kitchen
    my linkedin is in my bio if you want to work with me
    here's my instagram, it's all birds
    i live two doors from {place}, so noisy on {day}
    i take the {hour} bus every day, same driver for ten years
    my shift ends at {hour}, then i'm on
  `),
};

export const PUBLIC: TalkFamily = {
  name: "shops, offices, public persons at work",
  labels: [],
  skeletons: rows(`
    where is the office? second floor, by {place}
    address of the venue please
    what's the address of the lan?
    does anyone know the phone number of the vet in {city}
    who has the number of the pizza place
    the ticket office at {site} closes at {hour}
    the embassy in {city} moved
    where does the minister speak {when}?
    the president lives in the palace, tours on {day}
    who is the manager of the team? name on their page
    what's the name of the actor in {show}
    who sings {song}
    what's the real name of that rapper, the one from the nineties?
    the author's real name is on wikipedia
    where was he born, the painter? in {city}
    the company's imprint has a name and an address, as the law asks
    who is the girl in that painting?
    the developer team sits in {city}
    which hotel is near the con? book early
    which hotel are we staying in?
    what flight do you take {when}? i land at {hour}
    the shop's owner is called {name}, ask for her
    contact the press office, not the players
    library card: bring an id with your address
    phone book of 1987 found in the attic, so thick
    missing person: {name}, last seen at {place}, police ask for help
    the police published a photo of the robber, do you know him? call them
    who is the teacher for {subject} this year?
    dr. {name} at the clinic in {city} is great with kids
    i need the address of the warehouse for the return
  `),
};

export const MACHINES: TalkFamily = {
  name: "machines, games, loot",
  labels: [],
  skeletons: rows(`
    what's the ip of the server
    drop the ip, i want to join
    server ip please
    who has the ip of the minecraft server
    leak the patch notes already
    leaked: the new map, pictures inside
    drop the location of the loot
    drop the coordinates of the village
    drop the link
    drop your loadout
    drop his shield first, then the boss
    where does {hero} live in the lore?
    where does {boss} spawn?
    who knows where the trader lives in {game}
    find his house in {game}, the chest is in the cellar
    find him, he's hiding on {map}
    we found their base, third island, go raid it
    track her down, quest says, she's in the swamp
    i need the name of the npc at the docks
    the address in memory is wrong, off by four
    give me the address of that function
    which port and ip does the docker container have
    ip ban or account ban?
    his ip is dynamic, a ban is of no use
    geoip says {city}, but it's the vpn
    dns leak test, is my vpn ok?
    memory leak in the bot, found it
    docs are up, link in pins
    docs for the api, who wrote them?
    data about the build is in the doc
    where do i find my own ip
    pull the branch, then pull his changes
    log the ip of failed logins and ban after five
    who has the files of the mod? the old thread got deleted
    post your face cam setup
    post the face texture of {hero}
    post her build please
    who has the info on the event?
    full info in the announcement
    dox is also a document viewer in my distro
    doxygen made the docs
    street view guessing game {when}, who joins?
    geoguessr: that church tower is in portugal, i bet
    reverse image search says that the photo is from 2014, so fake news
    osint course: how journalists check where a war video was filmed
    exif data shows my camera settings, nice
    reverse lookup of the bird by its song
  `),
};

export const AGAINST: TalkFamily = {
  name: "objecting, warning, asking",
  labels: [],
  skeletons: rows(`
    don't dox people
    doxing is a ban here, no exceptions
    please delete that, it's her real name
    mods, someone posted {nick}'s address
    he doxxed my friend, reported
    somebody posted my school in chat, can you remove it?
    how do i protect myself from being doxxed?
    how do i get my address out of those search sites?
    blur your street in videos
    turn off location in your camera
    never tell strangers your school, kids
    is it doxing if the name is public? in our rules yes
    don't ask for her address, that's creepy
    no, i won't tell you where {name} works
    why do you want to know where he lives? no
    i know his real name and i won't say it, respect his privacy
    leave his family out of it
    he got fired because somebody sent his posts to his boss, that's not right
    got doxxed in {year}, it took me two years to feel safe
    don't click that, it logs your ip
    someone is trying to find out where i live, what can i do?
    what does dox mean?
    does discord show my ip to others? no, it does not
    streamers: hide the window, people can find your street from a roof
    she's scared because someone put her picture up, please take it down
    nobody may share photos of others without asking, rule four
    journalists published his name, was that ethical?
    if you found a lost phone don't post the owner's pictures, bring it to the police
    my number was leaked by the shop, now i get calls all day
    the stalker was convicted, he had put a tracker in her car
    check your bag for trackers if you feel watched
    take the conversation to dms, no private details here
  `),
};
