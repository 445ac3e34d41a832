import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

/** Somebody is told to take their life, in the words and spellings of chat. */
export const SHORT_ORDERS: TalkFamily = {
  name: "kys and its spellings",
  labels: ["self_harm", "harassment", "toxicity"],
  skeletons: rows(`
    kys
    kys {nick}
    just kys
    kys lol
    KYS NOW
    k y s
    k.y.s.
    ky$ {nick}
    keys yourself, you know what i mean
    kill yourself
    kill urself
    kill ur self {nick}
    kil yourself
    go kill yourself
    go kys you {loser|trash|clown|freak|waste}
    kill yourself pls
    k!ll y0urself
    killyourself
    neck yourself
    neck urself {nick}
    rope yourself
    go rope
    rope. now.
    rope is cheap {nick}
    off yourself
    off urself already
    end yourself
    end urself {nick}
    delete yourself
    uninstall life
    alt f4 your life
    alt f4 irl
    unalive yourself
    go unalive urself
    commit unalive {nick}
    sewerslide yourself
    commit sewerslide
    commit die
    commit not alive {nick}
    commit suicide already
    keep yourself safe 🔪 you know which kind
    you should keep yourself safe (low tier god voice) NOW
    you should kill yourself... NOW
    die. just die
    please die {nick}
    go die
    go die in a hole
    hang yourself
    hang urself
    go hang {nick}
    drink bleach
    drink bleach {nick}
    go drink bleach and do us a favour
    tide pods for dinner {nick}, eat up
    go play in traffic
    take a long walk off a short pier
    jump off a bridge
    jump off something tall
    do a flip
    do a flip {friend}, make it count
    jump, pussy
    slit your wrists
    slit em
    go cut yourself
    take a bath with your toaster
    toaster bath for {nick} please
    gas yourself
    shoot yourself
    eat a bullet
    eat lead {nick}, from your own gun
    suck on a shotgun
    self delete pls
    game over yourself {nick}
    log out of life
    leave the server of life
    kms? no, you do it. kys
    hope you kys {when}
    10/10 would watch you kys
    someone tell {name} to kys
    ur such a {fail|joke|pig|rat} kys
    rip in advance, hurry up and kys
    kys 🙏
    kys!!!!! everybody thinks it i say it
    reported and kys
    bad player? kys. bad at talking? also kys
    ez. kys. uninstall
    0/{n} again, kys
    your aim is so bad you should shoot yourself by accident
  `),
};

/** Worthlessness, and what is said to follow from it. */
export const WORTHLESS: TalkFamily = {
  name: "the world is better without you",
  labels: ["self_harm", "harassment", "toxicity"],
  skeletons: rows(`
    the world would be better without you
    the world is a better place when you're gone
    nobody would miss you
    nobody would even notice if you were gone
    not one person would come to your funeral
    your {kin} would be relieved if you died
    your parents wish you had never been born, do them a favour
    do everyone a favour and die
    do the world a favour and disappear forever
    you're a waste of oxygen, stop breathing
    stop wasting air
    why are you still alive
    how are you not dead yet
    have you considered not existing
    you should never have been born, so fix it
    nobody loves you, nobody ever will, end it
    even your dog would be happier without you
    you have no reason to live {nick}
    what's the point of you? there is none. you know what to do
    if i were you i'd have killed myself years ago
    with your face i would have jumped already
    imagine being you and not killing yourself
    people like you make suicide look like a good idea
    you're the reason the suicide line has a queue, skip it and just do it
    hope you don't wake up tomorrow
    hope this was your last message
    i hope you finally do it {when}
    we would throw a party if you were dead
    your death would be the first useful thing you did
    i'd dance on your grave, so give me one
    your life is worth less than the rope
    the only thing you could do right is die and you'd fail that too
    everyone you know is tired of you. let them rest
    you will always be alone. you may as well go now
    it won't get better for you. for other people it does, not for you
    you're a burden to your {kin}, deep down you know that and you know the way out
    nobody is ever going to want you, so why keep going? just stop
    they only pretend to care, {name}. the kindest thing you can do is be gone
    some people are just not meant to live and you are one of them {nick}
    your existence is a mistake, correct it
    when you're gone nobody here will remember your name after a week, so what are you waiting for
    the best day of your {kin}'s life will be the day they bury you
    i read all of your posts about how sad you are and honestly i agree with you, there's nothing to live for, you should stop posting about it and go through with it
    look at yourself: no friends, no job, no future, even {mykin} laughed at your photo. anybody with a bit of dignity would have ended it long ago
  `),
};

/** Somebody has said that they are suffering, and is pushed. */
export const PUSHING: TalkFamily = {
  name: "pushing somebody who suffers",
  labels: ["self_harm", "harassment", "toxicity"],
  skeletons: rows(`
    {cry}\\ndo it
    {cry}\\ndo it then, stop talking about it
    {cry}\\nthen do it, no balls
    {cry}\\njust do it already, we're waiting
    {cry}\\nyou won't do it, you're too scared
    {cry}\\nyou won't. you never do. attention seeker
    if you were serious you'd be dead by now
    people who really want to die don't post about it, prove it
    {cry}\\njump then
    {cry}\\nwhat's stopping you? go on
    {cry}\\nlivestream it at least
    {cry}\\nstream it {nick}, for the views
    {cry}\\npics or it didn't happen
    {cry}\\nlast time you failed. try harder
    next time cut deeper
    {cry}\\ndo it right this time
    you can't even kill yourself properly lol
    {cry}\\ndon't chicken out again
    {cry}\\nnobody is coming to stop you, go ahead
    {cry}\\ni dare you to take them all
    take the whole bottle {nick}
    go on, take the pills, see if anybody cares
    {cry}\\ngood, one less
    {cry}\\ngood riddance, do it before dinner
    yes please die, thanks for asking
    {cry}\\nfine by me, the bridge is open all night
    {cry}\\ndon't let us stop you
    {cry}\\nfinally a good idea from you
    your suicide note had typos, do it again and this time for real
    whining about depression again? there's one cure for people like you and it's quick
    no therapist will fix you. the only thing left is to end it
    don't call the hotline, they don't care either. just go
    we all voted, you should do it
    it's easy, you fall asleep and it's over, so why not tonight
    honestly it would be brave of you to do it
    {cry}\\nstop saying you'll do it. put up or shut up
    cut yourself for me, show me you mean it
    if you love me you'll hurt yourself, send a photo
    day {n} of telling {nick} to kill himself until he does
    i'll count to three and then you jump
    you have been talking about ending it since {year}, at this point we're just disappointed that you're still here
    she said she wants to die and honestly let her, tell her to hurry
    be a legend, do a flip off the balcony
    {cry}\\nno one will cry, so stop asking if anyone would
    you'd feel so much better dead, trust me
    starve yourself, you fat cow, it's the least you can do
    stop eating until you disappear
    purge again, you look disgusting
    skip dinner all week and maybe somebody will look at you without laughing
    hurt yourself where nobody sees it, that's what you deserve
  `),
};

/** What is quoted above an answer that means nothing without it. */
export const CRIES = {
  cry: rows(`
    > i want to die
    > i want to kill myself
    > i can't do this anymore, i want to end it
    > thinking about suicide again
    > i don't want to live anymore
    > i'm standing on the roof
    > i have the pills here
    > nobody would miss me
  `),
};

/** More than an order: wrapped in an insult, a joke, a wish, politeness. */
export const WRAPPED: TalkFamily = {
  name: "wrapped in a joke or an insult",
  labels: ["self_harm", "harassment", "toxicity"],
  skeletons: rows(`
    do us all a favor {nick} and go sleep on the train tracks
    have you tried turning yourself off and not on again
    your body is {n} percent water, and i'm thirsty, so leave it
    if you climbed up to your ego and jumped down to your rank you'd die, please do
    there's a tree for you somewhere, go and hang around
    you should try {skydiving|diving|bungee} without the gear
    roses are red violets are blue, the world's full of bridges, there's one for you
    i'm not saying kill yourself but if you did i'd send flowers to your {kin}
    you should donate your organs. today. all of them
    your therapist should get a refund and you should get a rope
    keep your chin up, it's easier to fit the noose
    nice stream, when is the last one? make it tonight and make it permanent
    uninstall the game and then uninstall yourself
    go hug a moving train
    why don't you swim until you can't see the shore anymore
    go to the kitchen, find the knife, you know the rest
    your {kin} should have swallowed, but it's not too late for you to undo it
    life is a game and you are losing, so surrender
    ff at 15 but in real life
    can you ff your life please, open mid
    press F for {nick}, he just doesn't know yet that he's going to kill himself
    imagine if {nick} just stopped breathing, what a day that would be
    with respect, sir, kindly end your life
    dear {name}, please consider suicide, yours truly, everyone
    good morning to everyone except {nick}, who should not have woken up
    be the change: remove yourself from the planet
    reduce your carbon footprint to zero {nick}, permanently
    natural selection is slow with you, help it
    go lick a socket
    you are bad, you should feel bad, and you should be dead
    your mother should have chosen differently, you still can
    people pay for a reason to live and you have none for free, so go
    i bet {sum} you don't have the guts to end it {when}
    you kill self please, you no good for team, you no good for world
    pls do suicide my friend, you are very bad carry
    when mid feeds he should feed himself to the fish
    report {hero} for breathing, and {hero} go kill yourself
    jungle diff, now go and jungle a rope around your neck
  `),
};
