import { rows } from "../../rows.ts";
import type { Family } from "../family.ts";

export const viewerBots: Family = {
  name: "viewer bots",
  label: "spam",
  bait: rows(`
    cheap viewers and followers on {viewlink}
    best viewers for your stream {viewlink} (remove the space)
    want to become famous? buy viewers, followers and chatters {viewlink}
    {followers} followers for {price} {viewlink}
    hello, do you want more viewers? {viewlink}
    get to the top of the category {viewlink}
    real viewers, no bots, {price} {viewlink}
    free viewers trial {viewlink} {promo}
    {hey} i can promote your channel, dm {handle}
    i am a professional stream promoter, {followers} viewers guaranteed, add {handle}
    nice stream! do you want to grow faster? {viewlink}
    your content is good but you need viewers, let's talk on discord {handle}
    buy primes {price} each {viewlink}
    twitch followers fast {viewlink} {emojis}
    boost your stream with chat bots {viewlink}
    affiliate in one day {viewlink}
    partner in one month with our service {viewlink}
    viewers {followers} {price} month {viewlink}
    streamboo alternative {viewlink} cheap
    {friend} why so few viewers? fix it {viewlink}
    top streamers use this {viewlink}
    we bring {followers} real people to your channel, {handle}
    youtube subs and likes {viewlink}
    tiktok followers instant {viewlink}
    instant followers no password {viewlink}
    promotion service with money back {viewlink}
    great gameplay, i noticed your stream has low engagement, i can help, my discord is {handle}
    hey streamer, are you interested in more active viewers? write {handle}
    i help small streamers get raids, contact {handle}
    our chat bots talk like real people {viewlink}
    use code {promo} for {percent} off viewers {viewlink}
    become partner guaranteed {viewlink} {hurry}
    viewbot panel with api {viewlink}
    {viewlink} followers viewers likes
    cheapest smm panel {viewlink}
    increase your discord members, {followers} for {price} {viewlink}
    online members for your server {viewlink}
    wow {n} viewers only? you deserve more {viewlink}
    i can get you on the front page {handle}
    raid service {price} {viewlink}
    do you need a stream manager to grow? message {handle}
  `),
  twins: rows(`
    {n} viewers tonight, personal best!
    how do small streamers get viewers? just time I guess
    thank you all for {followers} followers!!
    we hit {followers} followers, cake stream {weekday}
    the best viewers are the ones who lurk and fold laundry
    cheap trick but it works every time
    why does the viewer count drop during ads
    viewer count is stuck at {n} for me
    viewbot in here again, "cheap viewers", banned it
    got follow botted, {followers} accounts in a minute, what do I do
    is {viewlink} a scam? they wrote me on discord
    please don't buy followers, twitch removes them
    accused of viewbotting, I have {n} viewers lol
    "want to become famous" bots are the only ones who say hi
    first time viewer, hi from Norway
    returning viewer after two years, what did I miss
    viewers choose the next game, vote in the poll
    viewer games after this round, type !join
    I got partner today, I am shaking
    affiliate came through, emotes soon
    followers only mode is on because of bots
    followers of the cult in this game are so dumb
    my follower in Skyrim blocks the door
    promote your pawn to a knight there, check
    he got promoted at work, cheers
    relegation and promotion play-offs on {weekday}
    stream quality is 900p today, sorry
    engagement ring reveal on stream, I cried
    engaged since {weekday}!! 💍
    marketing class: why buying likes fails
    grow tomatoes on a balcony, how?
    growth in the second quarter was {percent}
    front page of twitch today, congratulations!
    top of the leaderboard, for five minutes
  `),
};
