import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

export const SOLICITING: TalkFamily = {
  name: "sexual solicitation",
  labels: ["sexual"],
  skeletons: rows(`
    anyone horny in here? dm me
    any girls wanna trade nudes
    who wants to have sex {when}
    looking for a fwb near {city}, f only
    hmu if you wanna hook up, no strings
    want to sext? add me on snap
    i'm so horny right now, who's up for some fun
    bored and horny, m{age}, dms open ladies
    send nudes
    send nudes pls
    dm me nudes and i send mine
    wanna see my dick? dm
    wanna see my tits? add me
    can i fuck you
    let's fuck {when}
    wanna come over and make me cum
    sit on my face
    i wanna eat you out
    i want you in my bed tonight, naked
    come to my place and i'll make you scream all night
    would you let me cum on your face
    i'd pay {sum} for one night with you
    how much for a blowjob
    how much for an hour {name}? i pay well
    any milf around here who wants a young guy
    erp anyone? i'm a dom
    looking for erp partner, no limits, 18+
    want to do it on voice? i'll talk dirty to you
    turn your cam on and take your top off
    show boobs
    show feet pls, i pay
    show us your ass {nick}
    stand up and turn around slowly, wear the short skirt
    lift your shirt for {sum}
    flash us for a raid
    gift subs for bra off?
    i'll sub if you show some skin
    be my sugar baby and i spoil you, i want pics first
    send me a video of you touching yourself
    let me watch you shower {name}
    what are you wearing under that? show me
    you, me, my car, {when}
    looking for a girl to sit on my lap while i play {game}
    wanna netflix and fuck
    need a bj so bad rn, who is close to {city}
    i'm hard, come help me
    i'm wet, who wants to play
    jerk off together in vc?
    who wants to see me ride my toy tonight
    rate my dick in dms
    let's have phone sex, i'm good with my voice
    you can use me however you want, i'm yours
    spank me please daddy
    be my good girl tonight and do what i say
    wanna be my sub? i have ropes and toys
    hi beautiful lady i am from far, i want make sex with you, please answer
    good evening, i am a gentleman of {age} who is looking for discreet intimate meetings, hotel is paid by me
    couple from {city} looking for a third, clean and discreet, send pictures of your body
    my wife is away {when}, who wants to come over and get fucked
  `),
};

export const REMARKS: TalkFamily = {
  name: "explicit remark at a person",
  labels: ["sexual", "harassment", "toxicity"],
  skeletons: rows(`
    i'd smash {nick}
    i would hit that so hard
    i'd rail her
    i'd bend you over that desk
    the things i'd do to you {nick}
    damn those tits
    nice tits, shame about the aim
    your ass in those leggings, i'm done
    i'm jerking off to your stream right now
    fapping to {nick} again
    i came three times to your last video
    my dick is hard since you turned the cam on
    that mouth was made for sucking
    bet you taste good
    bet she moans like that in bed too
    bet she's tight
    you have dick sucking lips {name}
    i'd let her peg me lmao
    i'd drink her bathwater and lick her feet
    she can sit on my face any day
    step on me and call me a bad boy {nick}
    would let {nick} ruin me in bed, i don't care
    need her thighs around my head
    her boobs are the only reason i watch this
    when she leans forward i can see everything, god bless
    camera down a bit, we want to see the goods
    what's your bra size
    are you shaved down there
    are you a virgin {nick}? i can fix that
    do you swallow
    do you like it rough {name}
    what's your favourite position
    how many guys have you fucked
    when did you last get laid, you seem tense
    who did you suck to get that rank
    you only got mod because you sleep with the streamer
    i can smell your pussy through the screen
    i want to lick you from head to toe
    i dreamed of fucking you last night
    i'd breed her
    breed me {hero} 😩
    your voice makes me cum
    say "daddy" once and i'm done
    moan for us {nick}
    make that sound again, i was close
    she has that just fucked hair
    i'd pay to sniff her chair
    your girlfriend is so fuckable {friend}, share
    your {sister|mum|wife} is hot, i'd do her
    i fucked your mum last night and she loved it
    your mom gives good head
    tell your {sister|mum} her bed was nice last night
    you can see her nipples in that shirt, zoom in
    i'm not even joking, i'd lick the sweat off him
    dude is hung, look at those shorts, i'd climb that
    i want {nick} to choke me with those hands 🥵
    stand there and look pretty, i'm not watching for your gameplay, i'm watching for your ass
    sorry but if a woman streams in a top like that she wants us to say what we'd do to her, and i'd do her on that chair until it breaks
  `),
};

export const OBJECTIFYING: TalkFamily = {
  name: "objectification",
  labels: ["sexual", "harassment", "toxicity"],
  skeletons: rows(`
    girls are only good for one thing and it's not {game}
    women are holes
    she's a hole, nothing more
    another pair of tits with a webcam
    titty streamer
    rate her: face 5, tits 9, brain 0
    fuckable or not? vote
    smash or pass on every girl in the server, i start
    i rank the female mods by ass
    ass 10/10 would ruin
    she's built for breeding
    she is just cum storage
    prime fuck meat
    why does she talk, just show the ass
    no one is here for the game, get the girls out
    if she didn't have boobs nobody would watch
    e-girl = free porn with extra steps
    all female streamers are camwhores
    would you rather fuck {hero} or the streamer
    the new girl in guild is mid but has a mouth
    men like me look at the rack first, the rest is packaging
    nurses, teachers, waitresses, all sluts when the door is closed
    a woman over 30 is used goods
    she's been through more hands than a doorknob
    body count of that one must be a phone number
    she looks like she'd do anything for a skin
    the only talent she has is between her legs
  `),
};
