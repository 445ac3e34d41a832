import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

export const LONG_ADVERTS: TalkFamily = {
  name: "long advert",
  labels: ["spam"],
  skeletons: rows(`
    hey guys, i know that you usually scroll past comments like this one, but please give me a moment. i'm {name}, i'm {age}, i write my own songs and record them in my bedroom. i don't have money for promotion. if you could listen to one song and maybe leave a like it would change everything for me. thank you
    hello everyone, it's not my intention to spam and i'm sorry if this bothers anyone. i'm a rapper and producer from {city} and i've been at it for {n} years. all i ask for is a chance, one click on my name, one listen. if you don't like it just leave, no hard feelings
    i lost my father in {year} and started to write lyrics to cope. now i've got my first real video out. it would mean the world if you could check it out and share it. i read every comment. look at my channel, god bless you all
    you guys should have a look at this amazing website {link}. i make more than {sum} a month there working from home, and you can too! no experience needed, they pay every week, i quit my job because of it. sign up today, places are limited
    we are a small group of friends who make sketches, pranks and {game} videos. we upload every {day}. we're at {n} subscribers and our goal is 1,000 by the end of the year. please subscribe, tell your friends, and we'll give you a shoutout in the next video
    are you looking for a friendly gaming community? our server has {game}, {game}, movie nights, giveaways, roles, a bot with an economy, partnered servers and active staff. everyone is welcome! message me for the invite or find it in my profile. we hope to see you there
    attention small business owners! is your website bringing you customers? probably not. our team of experts has helped over {n}00 companies to the first page. for only {sum} we check your site, fix it and send you a report. reply YES for a free call with {name}
    i was {n} kilos heavier a year ago. i tried everything. then a friend showed me these drops, two a day before meals, and the weight just fell off. i was sceptical too! now i sell them myself and i'm my own boss. message me and i'll send you the price list and the before and after pictures
    hi {name}, i came across your channel and was impressed by your content. our agency works with creators like you and we believe that you could grow three times as fast. we offer real viewers, social media packages and sponsorships. when would be a good time for a short call this week?
    please don't ignore this message. i'm the wife of a late oil merchant and i'm in hospital. i wish to give {sum} million to an honest person who will use it for charity. i found your contact by prayer. reply with your full name and telephone and my lawyer will tell you what to do
    investors are calling it the stock of the year. up {n}% this week and the news isn't even out. analysts give it a strong buy. don't wait until {day}, the ones who waited last time are still angry. this isn't financial advice, it's an opportunity
    hello my friends, this is {name} from {city}. i have opened a shop for handmade soap, candles and gifts. order before {day} and shipping is free, use code FRIENDS for {n}% off. follow the page, tag three people below, and you take part in the draw for a basket worth {sum}
    i'm doing a fundraiser for my new streaming setup. my old {thing} broke and without it i can't go on with my dream. every euro counts, and whoever gives more than {sum} becomes moderator. link is in my profile, please share this in all of your servers
    new commercial space next to the metro station in {city}, assured return, only {sum} booking amount, limited units left, site visit every {day} with free pick up. call now or send your number and our {name} gets back to you
  `),
};

export const LONG_TALK: TalkFamily = {
  name: "long talk without an advert",
  labels: [],
  skeletons: rows(`
    hey guys, i know that you usually scroll past long comments, but this song means a lot to me. my brother and i used to play it in the car on the way to {city}. he's abroad now and whenever it comes on i send him a message with one line of the lyrics. thank you for writing it
    hello everyone, sorry if this is the wrong channel. i've been learning the guitar for {n} years and i can't get the rhythm in the second verse right. does he play with a pick or with his fingers? if anybody knows a good lesson on it i'd be thankful
    i lost my father in {year} and this was the music he had on when he cooked. i found his old tapes last week. half of them are eaten by the machine, but this one still plays, and the whole flat smelled of onions in my head
    i've read that some website pays you for working from home, my aunt sent {sum} to "unlock" the account and never saw it again. she's ashamed to tell anyone. is there any way to get the money back? the bank says that she agreed to the payment
    we're a small group of friends who play {game} every {day}. nothing serious, one of us always falls asleep. yesterday we beat {boss} for the first time after {n} tries and woke up the neighbours. just wanted to tell someone who knows what that means
    i moderate a server with {n} people and i'd like to know how other moderators handle advertising. we have a channel for it and hardly anybody reads the rule. do you delete without a word, warn first, or time out? i don't want to scare off new members
    i run a bakery and people keep telling me that i need a better website. i've had three calls this week from agencies that promise me the first page. do i really need that? all of my customers live within ten minutes
    i was {n} kilos heavier a year ago. no pills, no powder: i walk to work and i stopped drinking soda. it was slow and boring and i had weeks when nothing changed. i'm writing this because the adverts make you believe that it has to be fast
    my stream turned two today. on average four people watch, one of them is my mum. i never bought a viewer and never will. thank you to the four of you, we've laughed more than many who have thousands
    my grandmother got a letter that said she had won {sum} and should pay the fee first. she put it on the fridge next to my drawing and said "look, two works of fiction". ninety years old and sharper than all of us
    i've had that stock since {year} and it did nothing. everybody in the group shouts buy, and i've noticed that those who shout the loudest are selling. i'm not touching it. my money is in a boring fund and i sleep well
    my sister has opened a little shop for soap by {place}. on the first day nobody came and she cried, on the second a whole yoga class did. i'm so proud that i had to write it down somewhere, no link, you don't live here anyway
    i saved for {n} months and bought a new {thing}. it came broken. the shop wants me to pay for the return, {sum}. is that allowed? i've written to them three times, the answers read as if a machine had made them
    reviewing my year: {n} concerts, two moves, one broken toe. the best {sum} i spent were on a second hand tent. the worst were on a course that promised to teach {subject} in thirty days. if you want to learn something, find someone who likes to explain it
  `),
};
