import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

export const CHANNELS: TalkFamily = {
  name: "look at my channel",
  labels: ["spam"],
  skeletons: rows(`
    check out my channel
    check out my channel please
    check my channel out, i make {game} videos
    hey guys check out my channel, i do covers
    please check out my music, i'm a small artist
    i'm a 15 year old rapper from {city}, please give me a chance and listen to my song
    i make better music than this, check my channel
    who likes {game}? new video on my channel
    subscribe to me and i subscribe back
    sub for sub?
    sub 4 sub, i never unsub
    subscribe back pls
    subscribe to my channel, road to {n}k
    help me reach 1000 subs before {day}
    i just hit {n} subs, help me get to 100
    thumbs up if you came here from my channel
    like this comment so that people see my channel
    please thumbs this up so more people find me
    i know everyone hates comments like this, but please take ten seconds to look at my channel, it would mean the world to me
    i know this is spam but one click on my profile could change my life
    you won't regret it, just listen to one of my songs
    first 50 people who subscribe get a shoutout
    shoutout for everyone who subscribes today
    link in my profile, new beat every week
    my new single is out everywhere, stream it, link in bio
    follow me on insta for more
    follow for follow
    f4f l4l
    follow back instantly, i check every hour
    follow {nick} on twitch, he's live now with giveaways
    i'm live! come say hi, lurkers welcome, road to affiliate
    small streamer trying to grow, drop a follow and i'll return it
    come to my stream when this one ends, raid me
    sorry to advertise here but my server is growing fast, dm me for the link
    join my discord, we're active, {n} members, giveaways, memes, gaming
    dm for promo
    dm me to be featured on our page
    promote it on our page 📩
    dm to collab, we love your feed
    we'd love to have you as a brand ambassador, message us
    nice pic! send it to our page
    great content, you should post it on our feature page, {n}k followers
    hi dear your photo is beautiful, please follow our page
    hello friend i am new youtuber, please support, one subscribe make me happy
    my cousin made this app, go download it and give five stars
    vote for me in the contest, link on my page, only takes a second
    watch my reaction to {song} on my channel
    if you like {song} you will love mine
    my cover of {song} is up, i bet that you'll like it more than the original
    i bet no one will check out my channel :(
    nobody will read this but my dream is to be a singer, please look at my channel
    whoever reads this: have a blessed day and subscribe to me
    i upload every day, {game} montages, drops, giveaways, subscribe now
    does anyone want to be youtube friends? i sub, you sub
    comment "done" and i will sub back
  `),
};

export const CHAINS: TalkFamily = {
  name: "chain message and bait",
  labels: ["spam"],
  skeletons: rows(`
    copy and paste this to ten videos or your crush will never love you
    send this to {n} people or you will have bad luck for seven years
    repost this in five servers and your wish comes true {when}
    if you read this it's too late, paste it on three other videos or your mother dies in four hours
    a girl died in {year} and if you don't repost this she will stand at your bed tonight
    pass this on to everyone you love, including me, if you get it back you are loved
    forward this to all your contacts, whatsapp will cost money from {day} unless you do
    do not accept a friend request from {name}, he is a hacker, tell everyone on your list
    attention: discord will delete inactive accounts {when}, copy this message to all your servers to show that you use yours
    facebook owns your pictures from tomorrow, paste this on your wall to stop it
    put this on your page if you have a {sister|mum|dog} that you love, most won't have the courage
    like if you agree, ignore if you hate puppies
    one like = one prayer
    type amen and share
    share this photo, every share gives one dollar for the surgery
    scroll down and comment the first letter of your name, something great happens {when}
    say hi if you're online, let's see how many we are 👇👇👇
    i bet you can't say "{game}" without your tongue touching
    99% of people can't see what's wrong, comment and share
    🎵🎵🎵🎵🎵🎵🎵🎵🎵🎵🎵🎵 paste this if you love music
    spam this in chat to help the streamer: 🟥🟥🟥🟥🟥🟥🟥🟥
    this is ducky, copy ducky into each chat until ducky rules the world 🦆
    paste this 🍞 to bread the whole chat
  `),
};

export const BOTS: TalkFamily = {
  name: "greeting of a bot",
  labels: ["spam"],
  skeletons: rows(`
    hi dear, how are you? i'm {name}, i saw your profile and i like you, write me
    hello dear, can we be friends? please message me on hangouts
    hello, i'm new here and looking for serious friend
    hi, i came across your profile and found it interesting, can we chat?
    hello handsome, where are you from? i'm {name}, single, please text me private
    good day, i have a business proposal for you, please reply
    hey! love your stream! i'm a graphic artist, can i show you my portfolio?
    hello streamer, do you need overlays, emotes, logo? i have great offer for you
    yo your content is fire, i do gfx and animated banners, hit me up
    hello, i would like to discuss something important about your channel, add me
    your stream has potential, i can help you to grow, add me on discord
    hey there, quick question, do you use any promotion for your channel?
    best viewers and followers, cheap, real people, write to me
    cheap viewers on the site in my profile
    wanna become famous? buy followers, primes and viewers
    we offer SEO service for your website, first page of search results guaranteed
    dear sir or madam, we are leading manufacturer of LED lamps, please find our catalogue
    nice post! i also write about that on my blog, visit it
    very nice article, thanks for sharing, check out cheap shoes at my store
    thank you for the information, i found a good website about weight loss, see my profile
    kindly check your dm, important
    congratulations to your success, i'm a promoter, let's work together
    are you tired of paying too much for {insurance|electricity|internet}? ask me how
    hi bro i like your gameplay, can you be my friend, also i sell accounts
  `),
};

export const LINKS: TalkFamily = {
  name: "advert with a link",
  labels: ["spam"],
  skeletons: rows(`
    subscribe here {link}
    {link} check it out please
    my new track {link} thumbs up if you like it
    get it now {link} only today
    {link} {link} {link}
    free download of everything {link}
    i found this page where you can earn money {link}
    hey guys my channel {link} please sub
    wow look at this {link}
    visit {link} for the best prices
    to claim go to {link} or reply YES
    sign this petition {link} and share it everywhere
    my band {link} we are better than this song lol
    vote for us {link} one click a day
    shop opening sale {link} code SPRING
    followers and likes here {link}
    i make {sum} a week on {link} no joke
    your package could not be delivered, see {link}
    watch full movie free hd {link}
    new server, very active {link} come all
    reply to this or click {link} to stop receiving offers
    best essay writers {link} cheap and fast
  `),
};
