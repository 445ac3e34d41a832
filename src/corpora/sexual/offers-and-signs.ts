import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

export const SEXTS: TalkFamily = {
  name: "sext and erotic talk",
  labels: ["sexual"],
  skeletons: rows(`
    i'm lying in bed thinking about your hands on me, wearing nothing
    i want to feel you inside me
    take it off, slowly
    my hand is going lower, tell me what to do
    i'm touching myself thinking of you
    i'd kiss your neck, then lower, then lower still
    *pulls you close and slides a hand under your shirt*
    *pushes you on the bed and unbuckles your belt* say please
    *moans softly* don't stop
    *straddles you* you've been bad
    *licks lips and drops to knees*
    she gasped as he entered her, nails in his back
    he pulled her panties aside and kissed the inside of her thigh
    i'm dripping for you
    i'm so hard for you it hurts
    make me beg for it
    i want you to tie me up and tease me until i can't think
    tell me how you'd fuck me
    i came so hard last night thinking of you
    wish you were here to finish me off
    god i miss your mouth
    i'm naked under the desk right now and nobody knows
    guess what i'm not wearing 😏
    can't wait to have you between my legs {when}
    last night was amazing, i can still feel you
    i want to wake you up with my mouth
    i'm your slut tonight
    use me, choke me, call me names
    three fingers and thinking of you
    ride me until the neighbours complain
    wanna taste you so bad 👅💦
    🍆💦👅 tonight?
    🍑🍆 you and me
  `),
};

export const LEWD: TalkFamily = {
  name: "lewd talk and porn",
  labels: ["sexual"],
  skeletons: rows(`
    best porn site? asking for a friend
    i watch porn every night before bed
    just jerked off, feeling great
    brb fapping
    nut november is over, i came like a fountain
    anyone got the link of her sex tape
    does someone have the leaked nudes of {nick}
    post hentai
    post feet
    more booty pics in here
    drop your best nsfw gifs
    who's your favourite pornstar
    {hero} rule34 is top tier
    {hero} hentai when
    i draw {hero} naked, who wants to see
    that cosplay makes me wanna bust
    bonk me, i'm horny for {hero}
    thicc {hero} thighs make me act up, i'd smash
    i masturbated to that cutscene not gonna lie
    need a modded {game} with nude skins and sex animations
    what's the best position to make her squirt
    how do i last longer, i cum after two minutes lol
    gangbang stories? i have one
    she let me finish on her tits, best date ever
    got head in the cinema last night
    fucked my ex in the car again
    my boyfriend has a huge cock, just saying
    i like it up the ass
    anal or oral, chat?
    pegging is underrated
    i love being called a slut in bed
    what a nice view from behind, i'd tap that
    hot moms of {city}, ranked
    i'm at a strip club, the girl on stage is rubbing it in my face
    pussy is pussy
    dick pic warning lol too late
    cum
    cum cum cum
    tits or gtfo
    boobs or no raid
  `),
};

export const ADVERTS: TalkFamily = {
  name: "sexual advert",
  labels: ["sexual", "spam"],
  skeletons: rows(`
    check my onlyfans, link in bio 💋 first month {sum}
    my premium snap is open, full nude, {sum} a month
    new video on my page, i take everything off, link in bio
    selling nudes, cheap, dm for menu
    selling feet pics, {sum} for ten
    hot girls in your area want to meet tonight, no sign up
    live cam show starts now, private room {sum}
    i post what twitch doesn't let me, come and see 😈
    uncensored version on my page, 18 plus only
    custom videos, any kink, ask me
    sexting session {sum} for 20 minutes, verified seller
    join our nsfw server, {n} channels of nudes, verified girls
    porn discord, free, daily leaks, ask me for the invite
    mega folder with {n}gb of onlyfans leaks, cheap
    erotic massage in {city}, call me
    escort {city}, incall and outcall, real photos
    lonely housewives are waiting for your message
    i'm naughty and alone, see me on my page ;)
    adult content creator, subs half price this week, come play
    i do findom, send {sum} and i may notice you
    custom lewd art of your character, no limits
    swingers party {when} in {city}, couples and single ladies free
    rate dicks for {sum} each, honest reviews
    hi im lucy {age}, wanna see me naked? my profile has the link
    want to see what's under this outfit? link is where it always is 💦
    click profile for my spicy pics 🔥🔥
  `),
};

/** By what is asked, not by anything shown: an adult who seeks a child's trust and secrecy. */
export const GROOMING: TalkFamily = {
  name: "signs of grooming",
  labels: ["sexual", "harassment"],
  skeletons: rows(`
    how old are you? don't worry i won't tell anyone
    how old are you really? you can tell me, age is just a number
    you're very mature for your age
    you're not like the other kids, you're special
    does your mum check your phone?
    do your parents read your messages? delete this chat after
    don't tell your parents about us
    don't tell your mom, she wouldn't understand
    let's keep this our little secret
    this stays between you and me, ok?
    are you home alone right now?
    is your door closed? turn your cam on, just for me
    send me a pic of you, only your face, i'll send you robux
    i'll buy you a skin if you send me a picture
    send a photo in your school uniform, i like it
    you can trust me more than your parents
    your teachers don't get you, i do
    have you ever kissed anyone? i could teach you
    do you have a boyfriend? no? good
    let's move to snap, messages vanish there
    add me on another app where nobody reads along
    i don't care that you're in middle school, we have something real
    if you were older i'd marry you. well, who cares about a number
    i know i'm {age} and you're in 8th grade but love is love
    we could meet at {place} after school, don't tell anyone
    i'll pick you up near the school, say you're at a friend's
    which school do you go to? i could bring you home
    your mum works late on {day}, right? i could come by
    i get so lonely, you're the only one who makes me happy, you won't leave me, will you
    if you tell anyone i'll get in trouble and you don't want that
    prove that you love me and send a picture
    it's normal, everyone your age does it with somebody older
    i like younger girls, they're not so complicated
    any girls under 16 here who want an older friend?
    looking for young friends, 12 to 15, i have gift cards
    what do you wear to bed? it's just a question
    call me uncle, and don't tell your dad that we talk
    i can get you vodka if you come over {when}, your mum doesn't need to know
  `),
};
