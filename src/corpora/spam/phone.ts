import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

export const SHORT_CODES: TalkFamily = {
  name: "advert by phone message",
  labels: ["spam"],
  skeletons: rows(`
    Free msg: your ringtone is ready, reply GO, {sum} per week, stop with STOP
    Hot new games for your phone! text PLAY now, {sum}/msg
    Get 100 free texts when you top up {sum} by {day}, T&Cs apply
    You have 1 new voicemail, call back now, calls cost {sum}/min
    Last chance to use your free minutes! Reply YES to renew
    Sale at the furniture barn: {n}% off sofas, {day} only. Opt out: text STOP
    Upgrade to the new phone with unlimited texts, {sum} a month, call us today
    Dear customer, you're eligible for a better tariff, reply CALL
    SIM expires soon!! recharge today and get double data
    Gym offer: join {when}, first month free, reply JOIN
    Loan approved up to {sum}!! reply OK, T&C apply
    Unlimited music 4 your mobile, first week free then {sum}
    Your friend {name} sent you a mystery card, view it for {sum}
    Text DATE to meet singles near you, 18+, {sum} per text
    Want to lose weight before summer? reply SLIM for the free plan
    Vote now for your favourite dancer, text 1 to 5, {sum} a vote
    Pizza deal!!! 2 for 1 every {day}, show this text in store
    Insurance quote in 2 minutes, save up to {sum}, reply QUOTE
    We tried to call you about your accident claim, text back CLAIM, stop to opt out
    Bonus points worth {sum} expire {when}, use them in our shop
    Polls say you like football: live goals to your phone, {sum}/week, text GOAL
    New arrivals at the shoe store, free shipping till {day}
    URGENT we are trying to contact you about your prize line, call from landline
    Psychic {name} has seen something about you, text STAR for your reading
  `),
};

export const TEXTS: TalkFamily = {
  name: "text message of daily life",
  labels: [],
  skeletons: rows(`
    ok lor, i wait 4 u at {place}
    where r u? i'm at {place} already
    running late, there by {hour}
    can u pick me up at {hour}?
    mum says dinner at {hour}, bring {food}
    did u get my text yesterday?
    sorry i was asleep, what's up?
    happy new year to u and ur family
    call u later, in a meeting
    k
    ok cool see u then
    lol yes he told me
    don't forget the keys
    did you feed {pet}?
    what time is the film?
    i sent the pic to ur mail
    thanks for last night, dinner was lovely
    u coming to class or not? prof is here
    my battery is almost empty, talk {when}
    how was the exam?? mine was terrible
    love you, sleep well
    i miss u too, two more days
    reached home, all good
    buy milk and eggs pls
    tell {name} that i said hi
    the plumber comes on {day}, can you be home?
    free on {day}? {mykin} wants to meet you
    ticket costs {sum}, shall i book for u as well?
    i'm on the bus, can't call
    is the gym open on {day}?
    transfer me {sum} for the present when you can
    my new number is in the family group
    sorry wrong person lol
    guess who i saw at {place}!
    haha stop making me laugh in the library
    the wifi code is on the fridge
    gonna be 10 min late, order me {food}
    u won the bet, i owe u {food}
  `),
};

export const UNDER_VIDEOS: TalkFamily = {
  name: "begging under a video",
  labels: ["spam"],
  skeletons: rows(`
    hey i'm {name}, i sing and play guitar, could you take a minute and listen? i'm not famous but i work hard
    if 10 people subscribe to me today i can quit my night job, please
    everyone is commenting about the video and nobody looks at my channel :(
    my dad said he'd believe in me if i reach 500 subscribers, please help
    for all who love rap, dubstep and covers: my page
    i do {game} let's plays, give me one chance, one video
    like my comment so i can prove to my sister that i'm cool
    can i get 100 likes for no reason
    subscribe to me for a cookie 🍪
    subscribe to my channel or this cat will be sad
    go to my channel and type "from {name}" and i send you a gift
    plz plz plz subscribe, i give a shoutout in my next video
    i'm doing a giveaway of a {thing} on my channel when i hit {n}k
    i remixed {song}, mine is better, come and listen
    just press my picture, you will not be disappointed
    click on my name for free {game} money
    my little brother made a video, he's nine, make him happy with a sub
    hi youtube, we're two girls from {city} who make comedy, come and laugh
    watch my latest vlog about {city}, i promise that it's worth it
    hello everybody, i am new in this, help me grow, god bless you
    team up with me, i sub to everyone who subs, 100% real
    best cheats and hacks for {game} on my channel, no virus
    who wants to be in my next video? sub and comment your name
    i make money by watching videos, ask me how on my page
    you want to see me dance to {song}? it's on my page
  `),
};

export const NUMBERED: TalkFamily = {
  name: "prize or advert with a number to call",
  labels: ["spam", "scam"],
  skeletons: rows(`
    URGENT! Your mobile no. {mobile} was awarded a {sum} prize. Call {premium} from a landline. Valid 12hrs only
    Congrats! {n} days in the sun are yours. To claim ring {premium} now, T&Cs, 18+
    WINNER! As a valued customer you have been chosen for a {sum} reward. Call {premium}. Claim code KL{n}
    Txt WIN to {shortcode} for your chance of {sum} cash every wk. {sum}/msg, 16+
    FREE entry in 2 a weekly comp for final tickets, text GOAL to {shortcode} now
    We tried to reach u about ur prize, call {premium} b4 {day}
    Ur awarded a {n}% voucher, txt SHOP to {shortcode}, stop? txt STOP
    You have 1 new message waiting, pls dial {premium}
    Someone u know asked our dating service 2 contact u! cant guess who? call {premium}
    Your account shows {n} unredeemed points, call {freephone} to claim
    Private! Your statement for {mobile} shows unredeemed bonus, call {premium}, expires {day}
    Had ur phone 11 months or more? U r entitled to update to the latest colour model free! call {freephone}
    Reply with your name and address and you get a free pack by post, 18 only, txt NO to {shortcode} to stop
    Ringtone of the week! txt TONE to {shortcode}, {sum} per wk, help {freephone}
    Want a new video handset? 750 anytime mins? call {freephone} or reply CALL2OPTOUT
    This is the 2nd time we have tried 2 contact u, u have won {sum}, 2 claim is easy, call {premium} now!
    Hi its {name}, i saw ur pic, txt me back on {shortcode}, {sum} per txt
    Sunshine quiz! win {sum} if u know the capital of spain, txt ans to {shortcode}
    SMS services: for ur inclusive credits, goto {link}, to stop txt STOP to {shortcode}
    Bank alert: payment of {sum} to new payee, if NOT you visit {link} or call {mobile}
    Dear user your card is blocked, call helpdesk {mobile} now to unblock
    Ur parcel is held, fee {sum}, pay at {link} or it returns
    Loans up to {sum} even with bad credit, call {freephone}, no fees
    Accident in last 3 yrs? u may get {sum}, txt CLAIM to {shortcode}
    Cash 4 ur old phone! up 2 {sum}, free post bag, txt SELL to {shortcode}
    Polyphonic tones, games, wallpapers!! all 4 ur mobile, txt GET to {shortcode}, {sum}/wk
  `),
};

export const CALLS: TalkFamily = {
  name: "honest message with a number",
  labels: [],
  skeletons: rows(`
    my new number is {mobile}, save it pls
    call me on {mobile} when u land
    i'm at my mum's, ring {mobile}
    the clinic's number is {freephone}, they open at {hour}
    taxi is {mobile}, ask for {name}
    text me ur address, {mobile}
    got a missed call from {premium}, is that one of those expensive numbers?
    who is {mobile}? they keep calling me
    order {n} is ready at the counter
    code for the door is {shortcode}
    room {n}, second floor
    u owe me {sum} lol
    i paid {sum} for parking, daylight robbery
    bill came 2 {sum}, split by {n}?
    text STOP if i annoy u with cat pics haha
    helpline for lost cards: {freephone}, free of charge
    free parking after {hour}, no need to claim the ticket
    did u win the raffle? my ticket was no {n}
    my mobile contract ends on {day}, any good offers?
    bank says the payment went through, {sum}
  `),
};
