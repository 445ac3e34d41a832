import { rows } from "../../rows.ts";
import type { Family } from "../family.ts";

export const nsfwInvite: Family = {
  name: "nsfw invite",
  label: "spam",
  bait: rows(`
    {all} hot girls and leaks {invite}
    best nsfw server, free content {invite}
    {emojis} leaked onlyfans here {invite}
    join for nudes {invite} {hurry}
    i'm lonely, come see me {adultlink}
    {hey} handsome, my pics are here {adultlink}
    teen leaks mega folder {invite}
    onlyfans for free {adultlink}
    18+ server with {few}k members {invite}
    my cam is on {now} {adultlink}
    hentai and more {invite}
    egirls waiting in voice {invite}
    trade nudes {invite}
    free premium porn accounts {adultlink}
    come play with me ;) {adultlink}
    naughty chat, no limits {invite}
    she leaked everything lol {adultlink}
    {friend} look what i found of your favourite streamer {adultlink}
    nsfw content of streamers {invite}
    dating server for singles 18+ {invite} verify and get pics
    want to see more of me? {adultlink}
    new leaks every day {invite} {emojis}
    {money} worth of onlyfans for free {invite}
    hot singles in your area {adultlink}
    i send pics if you join {invite}
    my ex nudes {adultlink}
    live sex show free {adultlink}
    biggest porn server on discord {invite}
    snap premium leaks {invite}
    i turned 18 today, celebrate with me {adultlink}
    wanna cum to my room? {adultlink}
    adult roleplay server, all kinks {invite}
    tiktok girls without clothes {adultlink}
    femboy pics {invite}
    no rules nsfw {invite} join fast
    cosplay girl leaks {invite}
    lewd anime videos {adultlink}
    {hey} im bored and horny {adultlink}
    verify you are 18 to see me {adultlink}
    boobs and butts all day {invite}
    private videos for cheap, dm {handle}
  `),
  twins: rows(`
    is there an nsfw channel here? no? good
    please keep it sfw, kids watch this stream
    nsfw spam bot joined again, mods?
    just got an invite to a porn server from a bot, reported
    marked the clip nsfw because of blood
    is this episode safe for work or not
    nude pose reference for art class: use the mannequin
    my life drawing class has a nude model {weekday}
    hot in here, the AC died
    hot chocolate server when?
    join our book club server, mods said I may post it: {invite}
    {mod} may I post an invite to the charity event?
    the official {game} server is {invite}
    here is the invite for the guild, valid {hours} hours {invite}
    invite link in the rules channel is expired
    who can make a new invite for {person}?
    leak in the roof, buckets everywhere
    the patch notes leaked, nerfs incoming
    leaked trailer is fake, wrong logo
    memory leak in the overlay, restart it
    data leak at the phone company, change your password
    this show has too many sex scenes for my mum
    sex ed in our school was one video from 1987
    the doctor said sex is fine after two weeks
    single and ready to mingle at the lan party
    singles chart this week is terrible
    18+ lan party because of the bar, sorry
    I turned 18 today!! driving licence time
    my girlfriend made soup, hot
    lewd bard in our campaign gets no inspiration
    cosplay contest on {weekday}, best armour wins
    onlyfans? I only have ceiling fans
    cam is broken, voice only today
    private lesson in guitar, {price} an hour
    the strip in Vegas is loud
    he found a naked mole rat at the zoo
  `),
};
