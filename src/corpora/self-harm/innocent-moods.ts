import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

export const SADNESS: TalkFamily = {
  name: "ordinary sadness and tiredness",
  labels: [],
  skeletons: rows(`
    i'm sad today and i don't know why
    had a rough week, need a hug
    feeling down, cheer me up with pictures of your pets
    today was awful, tomorrow can only be better
    i'm so tired, i could sleep for a week
    i'm exhausted, work has been insane
    i need a break from everything, two weeks on a beach please
    crying over {show} again
    i cried at work today because of a mean customer
    i miss my ex and i hate that i do
    she broke up with me on {day}, i'm eating ice cream on the floor
    my heart is broken but i'll live
    lonely tonight, anyone up for {game}?
    i feel so alone in this new city, how do you make friends at {age}?
    nobody came to my birthday party, that hurt
    i failed {subject}, i'm so disappointed in myself
    i feel stupid, everyone else gets it
    i'm stressed, the exams start on {day}
    monday again, i have no will to work
    i don't want to get up, the bed is so warm
    i don't want to be here, this meeting could have been an email
    i can't do this anymore, i'm switching to another class
    i give up, this puzzle is impossible
    i'm done with this game, uninstalling
    i'm so done with people who chew loudly
    everything goes wrong today, even the toaster
    my life is a mess, there is laundry on every chair
    i hate my job, looking for something new
    i hate my hair
    i hate mondays so much
    i feel like a failure, rejected from {n} jobs
    what's the point of learning {subject}
    what's the point of life without cheese
    i want to disappear, i just called my teacher mum
    i want to sink into the ground, my mic was on
    i want to go home and sleep
    wake me up when this week is over
    i just want it to be weekend
    i'm empty, sixteen hours of {game} took everything
    dead inside after that shift lol
    the rain makes me gloomy
    homesick today
    winter is hard, no sun since october
    so burned out that i forgot my own phone number
    i'm overwhelmed, too many tabs in my head
    this breakup playlist is destroying me in the best way
    i look awful in every picture
    sometimes i just need to cry it out and then have {food}
    feeling a bit better than yesterday
    i'm not okay but i'm getting there
    can't stop thinking about what i said to her
    my cat is the only one who listens to me, i'll call my sister later
    i didn't get the part, i'm gutted
    we lost the final, i'm inconsolable
    missed my train by ten seconds, i could scream
  `),
};

export const ILLNESS: TalkFamily = {
  name: "depression without self-harm",
  labels: [],
  skeletons: rows(`
    i have depression and today is a slow day
    my depression is worse in winter, the lamp helps a bit
    diagnosed with depression in {year}, medication since then, doing okay
    the new meds make me sleepy but my mood is better
    therapy starts on {day}, i'm nervous
    what do you tell your boss when you need a day off for mental health?
    my therapist says that feelings are like weather
    anxiety attack in the supermarket today, i sat down and counted tiles
    depressed people of {game} chat, what do you do on sundays?
    how do i explain depression to {mykin}?
    i have bipolar disorder and i'm stable for two years
    adhd and depression is a fun combo, said nobody
    i got out of bed and showered, that's a win
    went for a walk although my brain said no
    does anyone have tips against panic attacks?
    postpartum depression is real, ask new mothers how they are
    burnout clinic was the best decision, six weeks without a phone
    waiting list for therapy is nine months here
    i'm in a depressive episode, so i may answer late, don't take it personally
    the fog lifted a little this week
    ocd is not about being tidy
    i've struggled with an eating disorder, today i had lunch with friends and it was fine
    insomnia night {n}, send boring podcasts
    my psychiatrist changed the dose and i sleep again
    journaling helps me more than i thought
    seasonal depression, hello darkness my old friend
    depression memes are my love language
    the great depression started in 1929, not the same thing
    the depression over the atlantic brings rain on {day}
    low mood today but i cooked
  `),
};

export const LAUGHING: TalkFamily = {
  name: "dying as a figure of speech",
  labels: [],
  skeletons: rows(`
    i'm dying 😂😂
    i'm dead, that face
    dying of laughter, stop it {friend}
    i died when he said that
    this exam is killing me
    my back is killing me
    i'd rather die than eat olives
    i would die for this cat
    i'd die for a nap right now
    i almost died when the teacher called my name
    i'm dying of boredom here
    i'm starving to death, is the food ready
    this heat, i'm melting, i'm dying
    i could die of embarrassment
    i'll die if they cancel {show}
    shoot me if i ever say synergy
    if i hear that jingle once more i scream
    this song makes me want to ascend
    rip my sleep schedule
    rip my wallet, steam sale
    i'm so dead when {mykin} sees the car
    this commute takes years off my life
    drown me in coffee please
    bury me with this {food}
    that sunset, i can die happy now
    she said yes!! i'm deceased
    my social battery is dead
    slowly dying in this meeting
    hungover, i am a corpse
    leg day killed me, i can't walk down stairs
    end me, i sent the message to the wrong chat lol
    put me out of my misery and tell me who won
    i'm on the edge of my seat
    the pun made me jump out of the window (ground floor)
    i've hit rock bottom: i bought a horse armour skin
    live laugh die inside, said the mug
    i'm not dead, only busy with uni
    haven't died yet, says my gran every morning
    dying to meet your new puppy
    it's to die for, that {food}
    i'm dying inside, the pizza place is closed
    dead tired, see you {when}
  `),
};

/** Said so often in jest that nobody takes it for more, and yet it may be. */
export const JOKES: TalkFamily = {
  name: "kms as a joke",
  labels: [],
  ambiguous: true,
  skeletons: rows(`
    kms lol
    kms, forgot to save
    i forgot my headphones kms
    lost to a bronze, gonna kms lmao
    if i have to do {subject} again kms 💀
    missed the drop by one second kms
    i spilled coffee on my {thing} kms
    my mum follows me on twitch now kms 😂
    kms this queue is {n} minutes long
    ugh monday kms
    kms if this loads any slower
    another update kms
    i'm gonna kms if they nerf {hero} again
    want to die, my crush saw my dance video lol
    brb jumping off a cliff, i called the boss "love you bye"
    i'm gonna throw myself off the balcony if he plays that song again haha
    guess i'll die 🤷
    time to end it all (deleting the spreadsheet i worked on for a week)
    this homework makes me want to unalive lmao
    {n} tabs of {subject} homework, just take me out back
    someone shoot me, three more meetings
    rope time, i dropped my ice cream
    i'd kms if i had to wear that
    kill me now, the wifi is down
    kill me please, they put raisins in it
    me: has one minor problem. also me: time to kms
    my will to live left with the wifi
  `),
};
