import { rows } from "../../rows.ts";
import type { Family } from "../family.ts";

export const selfPromotion: Family = {
  name: "self-promotion",
  label: "spam",
  bait: rows(`
    come watch my stream {ownstream}
    i'm live {now} {ownstream} drop a follow
    follow me on twitch {ownstream} and i follow back
    f4f? {ownstream}
    sub to my youtube {ownvideo}
    new video is out, like and subscribe {ownvideo}
    {all} i'm live {ownstream}
    {hey}, small streamer here, please support {ownstream}
    check out my channel guys {ownvideo}
    my new song dropped {ownvideo} show love
    join my server, we are active {invite}
    growing gaming community, {followers} members soon {invite}
    sub4sub anyone {ownvideo}
    need {n} more followers for affiliate {ownstream}
    better stream than this one {ownstream}
    i stream {game} every day {ownstream} come say hi
    pls watch my montage {ownvideo}
    first video ever, be nice {ownvideo} subscribe
    {friend} check my profile for a surprise, i'm live
    mod positions open in my server {invite}
    free emotes in my server {invite}
    we do giveaways every week {invite} {emojis}
    anime, gaming, memes, all in one {invite}
    leave this dead chat and come to mine {ownstream}
    raid my channel please {ownstream}
    promo: {ownstream} {emojis}
    i make beats, listen {ownvideo}
    follow for follow back {ownstream} 100% active
    my podcast episode {n} {ownvideo}
    new minecraft server, no pay to win, {invite}
    looking for members for my {game} clan {invite} join
    vote for my server on the list {invite}
    come chill, no toxicity {invite}
    you will like my content, trust {ownvideo}
    {game} tournament in my server, prize {money} {invite}
    streaming {game} drop by {ownstream} lurkers welcome
    just started streaming, {n} followers, help {ownstream}
    my art channel {ownvideo} like pls
    watch till the end {ownvideo} crazy
    roleplay server needs cops {invite}
    everyone who follows {ownstream} gets a shoutout
  `),
  twins: rows(`
    how do I start streaming, what do I need?
    {member} just raided with {n} people, welcome in
    my stream lags when I play {game}, any encoder tips?
    I stopped streaming for my mental health
    when is the next stream?
    is the vod up on youtube?
    great video, the part at 3:41 got me
    this video explains it better than I can {goodlink}
    clip of the moment {goodlink}
    mods allowed me to post my charity stream in #promo, thanks!
    #promo is that way, please post your channel there
    self promo is only on {weekday}, see the rules
    got a warning for self promo, sorry, did not read the rules
    shoutout to {member}, go and follow, says the streamer
    !so {member}
    {mod} could you give {member} a shoutout
    I got affiliate today, thank you all for being here over the years
    {n} followers on my knitting account, wild
    follow the white rabbit
    follow me, I know the way to the boss
    I follow you, lead on
    subscribe to the calendar for raid dates
    I subbed with prime, hello
    watching this on my second monitor while I work
    my channel points are gone
    the channel tunnel was closed
    which channel is the movie on?
    my band plays {weekday} at the corner pub, come if you are near
    our guild is full, sorry
    the minecraft server restarts at five
    server is full, queue of {n}
    do you know a good channel about woodworking?
    I like his old videos better
    the podcast about lighthouses is so calming
    join voice if you want to duo
    lurkers welcome, no need to talk
  `),
};
