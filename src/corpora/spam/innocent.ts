import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

export const PRAISE: TalkFamily = {
  name: "comment on a video or song",
  labels: [],
  skeletons: rows(`
    i love {song}
    {song} gives me goosebumps
    {song} is on repeat since {day}
    i've listened to it {n} times today
    who else cried at {song}?
    anyone else here because of {show}?
    still listening in {year}, still good
    this takes me back to {year}
    my dad played {song} in the car, rest in peace dad
    best song of {year}, change my mind
    her voice is unreal
    the drummer is a machine
    can't stop dancing
    the video is as good as the song
    how does this not have more views
    you deserve more subs, your videos are great
    just subscribed, great channel
    subscribed because of the cat
    your channel got me through the exams, thank you
    liked and subscribed, more of this please
    i check your channel every {day}
    what song is at 2:13?
    lyrics please?
    what microphone do you use?
    the part at 1:04 made me spit my tea
    came from the live show, you were great in {city}
    i don't usually comment but this is art
    wow, 1 billion views
    good song but the mix is too loud
    not my style but respect
    when is the next video?
    please do a tutorial on this
    my grandma loves this channel
    congratulations on {n}k subscribers!
    play it at my wedding
    thumbs up for the camel
    the bass at the end!! 🔥🔥🔥
    first time hearing them, where do i start?
    i learned guitar with {song}
    this deserved the prize
  `),
};

export const ADVICE: TalkFamily = {
  name: "recommendation in talk",
  labels: [],
  skeletons: rows(`
    there's a good video on that, look for "how rivers bend"
    you should watch {show}, you'd like it
    check out that channel about old synths, it's great
    have you seen the video about the lighthouse? so good
    i can recommend {game}, it's on sale
    {game} is 60% off this weekend
    the bakery by {place} has the best bread
    my vpn is fine, nothing special
    buy it used, it's half the price
    the {thing} from {year} is the better model
    bought a new {thing} for {sum}, very happy
    got my {thing} from the shop by {place}, cost {sum}
    try the free version first
    follow her, she draws a frog each day
    you should follow {nick}, good streams
    check your dms, i sent you the recipe
    check the pins, the link is there
    there's a coupon on the box
    my friend makes bracelets, they're lovely
    the course on {subject} at the library is free
    this app counts birds, i love it
    join us {when}, we play {game}
    join voice {when}?
    come to our concert {when}, it's free, mods said i may post it
    my sister opened a café by {place}, so proud
    i started a youtube channel about moss, never thought that {n} people would care
    my first video is done and i'm too shy to show it
    i got my first subscriber today, it's my mum
    lost {n} kilos this year by walking
    keto wasn't for me
    bitcoin is down again
    i sold my coins in {year}, don't ask
    my bank offers four percent now
    we took a loan for the house, {n} years to go
    tax refund of {sum} came, finally
    won {sum} at the village fair, and a ham
    i won the raffle!! a {thing}!
    the flight to {city} was {sum}, not bad
  `),
};

export const STAFF: TalkFamily = {
  name: "announcement by staff",
  labels: [],
  skeletons: rows(`
    stream starts at {hour} {when}
    we're live! today: {game}
    giveaway {when}: one {thing}, react to enter, staff picks by lot
    winners of the giveaway: {name}, {name} and {name}, check your dms from the mod team
    the shop has new shirts, link in the panel
    sponsored stream today, marked as such
    tournament {when}, sign up in the channel
    new rules are pinned, please read
    server is down for an hour {when}
    subscribe goal is 500, then i dye my hair
    thanks for the follow {nick}
    thank you for the sub {friend}!!
    don't forget to like the video, it helps
    new video is out on the main channel
    vote for the next game in the poll
    we're looking for two new moderators, apply in the form
    charity stream: every cent goes to the animal shelter, total is {sum}
    survey by the team: what should we change? closes on {day}
    art contest ends on {day}, the prize is {sum}
    self promotion goes in its own channel, nowhere else
    please don't advertise in general
    trading channel opens {when}
    code for the free emote is in the newsletter
    community night {when}, everybody is welcome
    the book club reads chapter four by {day}
    reminder: dues of {sum} for the club are due on {day}
  `),
};

export const QUESTIONS: TalkFamily = {
  name: "questions and complaints about it",
  labels: [],
  skeletons: rows(`
    how much is a commission?
    how much did you pay for your {thing}?
    does anyone know a good web designer in {city}?
    where do i buy tickets?
    is {game} worth {sum}?
    is this site legit? they want {sum} first
    is there a student discount?
    what's a fair price for a used {thing}?
    can i post my video here or is that advertising?
    where may i promote my stream?
    how do i get more viewers? i stream {game} every {day}
    how do i grow a small channel without spamming?
    sub4sub doesn't work, those people never watch
    why do all comments say "check out my channel"?
    the comments are full of bots
    i got a text that i've won {sum}, it's a scam, right?
    my mum nearly paid the "hi mum" scammers
    reported the spam bot, mods
    another crypto bot, please ban
    don't click, it's a phishing page
    my dms are full of people who sell logos
    no, i don't need seo
    please stop sending chain letters grandma
    what is a pyramid scheme?
    how do loans work when you have no income?
    is the referral code thing allowed here?
    who has a code for the museum?
    do you ship to {city}?
    when does the sale end?
    free shipping from which sum?
    can you refund a gift card?
    how does a giveaway work on twitch?
    is the free trial really free?
    does anyone want my second ticket? same price i paid
    selling my old {thing} in the market channel, mods approved
    does somebody want to trade {hero} skins? in the trading channel i mean
    looking for group: two for the raid, {hour}
    looking for a singer for our band in {city}
    looking for a flat in {city}, does anyone know something?
    my survey for the thesis, allowed by {nick}: it takes five minutes
  `),
};

export const GREETINGS: TalkFamily = {
  name: "greetings and messages of daily life",
  labels: [],
  skeletons: rows(`
    hi, how are you?
    hello everyone, i'm new here
    hey {name}, long time no see
    hello, can we be friends in {game}? you play well
    good morning, have a nice day
    hi dear, are you home {when}?
    call me when you're free
    text me when you land
    your order is ready, see you at the counter, {name}
    your appointment is on {day} at {hour}
    your parcel is with the neighbour
    dinner is ready
    ok i'll be there at {hour}
    sorry, i missed your call
    can you send me {sum}? i paid for your {food}
    i sent you {sum} for the ticket
    thanks for the gift, you shouldn't have
    happy birthday {name}!! party {when}?
    congratulations on the new job
    did you win? how much?
    you won! i lost the bet, {food} is on me
    free for lunch {when}?
    are you free to talk?
    reply when you can
    stop texting me during class lol
    claim the daily reward, i always forget
    i claimed the quest reward twice, bug?
    urgent: who has the key to the gym?
    last chance to join the trip, tell me by {day}
    limited edition of {game} came in the mail
    nobody reads this but hi
    who's here in the chat at {hour}? night owls
    say hi to your {kin} from me
    paste the log in a file, not in chat
    copy that
    share the doc with {name} please
    forward me the mail from the landlord
    my photo was featured in the local paper
    nice pic! where is that?
    beautiful photo, which lens?
    great article, thanks for sharing
    thank you for the information
    i agree with the last point of the post
    the link in the first post is broken
    link to the patch notes?
  `),
};

export const OFFICIAL: TalkFamily = {
  name: "honest service message",
  labels: [],
  skeletons: rows(`
    your code is on the screen, nobody from staff will ever ask for it
    your payment of {sum} was received, thank you
    invoice for january is attached
    your subscription ends on {day}, nothing to do if you want it to
    the library: your book is due on {day}
    dentist reminder: {day}, {hour}
    the bus to {city} is delayed by {n} minutes
    your table for two is booked, {day} at {hour}
    the pharmacy: your order can be picked up from {hour}
    water will be off on {day} from {hour}, sorry
    storm warning for {city} {when}, stay home
    school is closed {when} because of the snow
    password changed, if that wasn't you tell us
    your ticket number is {n}, the team answers within two days
  `),
};

export const SHARING: TalkFamily = {
  name: "sharing a link in talk",
  labels: [],
  skeletons: rows(`
    here's the video i meant {goodlink}
    this clip {goodlink} is from yesterday
    {goodlink} read the part about rivers
    patch notes are at {goodlink}
    is {link} a scam? got it by sms
    got this one {link}, don't click, it's phishing
    my sister's bakery has a page now {link}, so proud
    the form for the trip is here {link}, closes on {day}
    source: {goodlink}
    {goodlink} lol look at the dog
    the slides of today's lesson {goodlink}
    recipe: {goodlink} i use less sugar
    bug report with a log is here {goodlink}
    directions to the hall {link}
    sorry, wrong link, this one {goodlink}
    here is my build {link} what would you change?
    the poll for {when} is at {link}
    full interview {goodlink} at minute {n} she talks about the accident
  `),
};
