import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

export const PRIZES: TalkFamily = {
  name: "prizes and premium numbers",
  labels: ["spam", "scam"],
  skeletons: rows(`
    congratulations! your number was drawn, you have won {sum}. text WIN to claim
    URGENT! you have won a {n} day holiday, call now to claim, ends {day}
    you've been selected for a free gift card worth {sum}, reply YES
    final notice: your prize of {sum} is waiting, claim before {day}
    winner!! as a valued customer you get {sum}, call the number on our page
    free entry in our weekly draw to win {sum} in cash, text PLAY, over 18 only
    your mobile is entitled to the latest colour phone for free, call now
    you are today's lucky visitor! claim your {thing}
    claim your free ringtone now, reply TONE, {sum} a week, stop to end
    dear winner, your email was picked in the online lottery, send name and bank to our agent
    a parcel is waiting for you, pay {sum} customs today or it goes back
    your delivery could not be made, confirm your address and pay {sum}
    your account will be closed {when}, verify it at the link in this message
    someone has a secret crush on you! call to find out who, {sum} a minute
    todays vip offer: text CHAT and meet girls in your area, {sum} per message
    reply STOP to end this service or you are charged {sum} a week
    hmrc: you are owed a refund of {sum}, fill in the form
    mum this is my new number, my phone broke, can you send {sum}?
    hi mom, i lost my phone, text me here, i need {sum} for a bill today
    your netflix payment failed, update your card to keep watching
    last day! spin the wheel, everyone wins, you only pay shipping
    you have an unclaimed tax rebate, act before {day}
    our system shows that you were in an accident, you may be owed {sum}, reply CLAIM
    answer three questions and win a {thing}, only today
  `),
};

export const MONEY: TalkFamily = {
  name: "loans, pumps, easy money",
  labels: ["spam", "scam"],
  skeletons: rows(`
    need a loan? bad credit is no problem, {sum} in your account {when}
    instant loans from {sum}, no questions, no papers
    we clear your debts, call now
    i earn {sum} a day from home, ask me how
    turned {sum} into ten times that in a week with this trader, message her
    thanks to mrs {name} i make {sum} weekly from forex, contact her on telegram
    this coin is going to the moon, buy before {day}, 100x guaranteed
    pump at {hour}, join the group, buy when we say, sell on top
    next gem just launched, don't miss it like you missed bitcoin
    presale ends {when}, {n}x return, whitelisted only
    dm me "RICH" if you want to be your own boss
    i'm looking for five motivated people who want financial freedom
    mlm is not a pyramid, it's an opportunity, let me explain, dm
    work two hours a day, {sum} a week, no experience
    free signals, {n}% win rate, join the channel in my bio
    binary options made me free, i can teach you, limited places
    trade bots that never lose, {sum} a month
    crypto airdrop, connect your wallet and get {sum} free
    sports bets with inside info, fixed matches, {sum} per tip
    casino bonus of {sum} without deposit, code in my profile
    sell me your account, i pay {sum} cash
    get any game for {sum}, keys, instant delivery, dm
    gold farm service for {game}, cheap and safe, level 1 to 60 in two days
    boost to diamond in {n} hours, pro players, {sum}
    aimbot and wallhack for {game}, undetected, {sum} a month
  `),
};

export const WARES: TalkFamily = {
  name: "unasked adverts",
  labels: ["spam"],
  skeletons: rows(`
    buy cheap sneakers, all brands, free shipping, link in profile
    replica watches, best quality, {sum}
    lose {n} kilos in two weeks with this tea, ask me
    doctors hate this trick against belly fat
    keto gummies changed my life, {sum}, message me for the link
    diplomas and certificates, any university, {sum}
    i write your essays, plagiarism free, {sum} a page
    we do your homework, all subjects, cheap, dm
    best vpn, {n}% off with my code
    use my code for {n}% off energy drinks, support the grind
    sign up with my referral link and we both get {sum}
    use my referral, you get {sum}, i get {sum}, win win
    vape shop, no id check, delivery in {city}
    premium accounts for streaming, lifetime, {sum}
    cheap nitro, {sum} a month, vouches in my server
    selling followers and likes, real, fast, {sum} per thousand
    need emotes? {sum} each, my dms are open
    artist here, commissions open, from {sum}, reference sheets, vtuber models, dm me
    i edit videos, thumbnails, shorts, dm for prices
    web design for your small business, {sum} flat
    visit our new shop by {place}, grand opening {when}, free balloons
    solar panels, no money down, ask for a quote
    replace your windows this spring, {n}% off
    cleaning service {city}, {sum} an hour, call {name}
    house for sale near {city}, no agents, serious buyers only
    psychic reading by {name}, first one is free, i bring back lost lovers
    spell caster brought my husband back in {n} hours, contact dr {name}
    herbal cure for herpes and diabetes, dr {name} healed me, contact him
    hair growth oil, see my before and after, {sum}
    phone cases half price!! dm!!
    big sale big sale big sale, everything must go, come to our page
    join our gym before {day} and get {n}% off
    learn {subject} in 30 days with my ebook, {sum}
    ✨ NEW DROP ✨ handmade bracelets ✨ {sum} ✨ dm to order ✨
    rent a server from us, {sum} a month, code START for {n}% off
    our mobile game is out now! download it, rate it, get 500 gems
    take my survey for a chance to win {sum}
    pls fill in my survey, i post it in all servers, need {n} more
    hot deals group, new coupons every hour, link in bio
    cheap flights to {city}, {sum}, book with us only today
  `),
};
