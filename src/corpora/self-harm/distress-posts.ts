import type { Slots } from "../grammar.ts";
import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

/** Whole posts, and frames of posts whose parts are drawn: `{opening} {burden} {thought}`. */
export const LONG_POSTS: TalkFamily = {
  name: "long post of distress",
  labels: ["self_harm"],
  skeletons: rows(`
    {opening} {burden} {numb} {deadly}
    {opening} {burden} {lonely} {deadly} {plea}
    {burden} {numb} {lonely} {deadly}
    {opening} {lonely} {burden} {deadly} {after}
    {deadly} {burden} {plea}
    {deadly} {lonely} {numb} {plea}
    {opening} {numb} {deadly} {after}
    {lonely} {burden} {deadly} {farewell}
    {opening} {burden} {burden} {numb} {deadly} {plea}
    {numb} {numb} {deadly}
    {opening} {deadly} {burden} {after} {farewell}
    {burden} {deadly} {lonely} {plea}
    i don't really know how to start this. i'm {age}, i live with my parents, i have no job and no friends that i see outside of {game}. every night i lie there and go through the ways it could end. i don't want to hurt anyone, i just don't want to be here when the sun comes up. i've never said this to anyone before
    my birthday was on {day} and nobody wrote, not even {mykin}. i sat in the kitchen with the cake i bought myself and thought that this is how it's always going to be. i've had the note on my phone for months. i think i'm going to finish it tonight. i'm not asking for attention, i just wanted somebody to know
    it started when i was a kid. i got hit at home and laughed at in school, and now that i'm grown up i do both to myself. i cut where nobody sees it. i tell my doctor that i'm fine. the truth is that i fantasise about dying the way other people fantasise about holidays
    i lost my job in {year} and since then everything has gone: the flat, the girlfriend, the savings. i send out applications all day and get nothing. i'm sitting here with a bottle and the pills and i keep thinking that at least the insurance would help my {kin}
    throwaway because my friends know my main account. i have tried therapy three times. i have tried the meds, running, writing things down. nothing gets through the fog. i made a plan last month and the scary thing is how calm i have been since then. is that normal? to feel better because you have decided to go?
    i know that people will say it gets better. it's been {n} years. it has not got better. i wake up, i work, i come home, i stare at the wall, i wish i was dead, i sleep. there is nobody who would notice before {day}, when the rent is due
    i'm a mum of two and i can't tell anyone that i think about driving into the river. i love them so much but i'm so tired, and i truly believe that they would have a better life with someone else. please tell me that these thoughts go away
    i keep looking at the bridge on my way home. i've started to walk slower there. yesterday i stood for {n} minutes and a stranger asked if i was ok and i said yes and went home and cried. i don't know if tomorrow i will say yes again
    he broke up with me after five years and said i was too much. he's right, i am too much, i'm too much for me too. i took the sharp things out of the drawer and put them back and took them out again. i just want the pain to be somewhere else than in my chest
    nobody believes a guy when he says that he is not ok. i told {mykin} and the answer was man up. so i manned up, i go to work, i make jokes, and every single night i think about the rope in the garage. i'm writing this because i don't have anybody else to say it to
    exam results came today, i failed {subject} again. my parents have paid for everything and they'll find out on {day}. i can't look at their faces. i've been sitting on the roof of the dorm for an hour. it's quiet here. i think it would be over quickly
    i've been clean from self harm for {n} months and i threw it away in ten minutes. i'm so disgusted with myself. i wanted to tell my therapist but she's on holiday. the worst thing is that it helped. i don't want to stop. i don't want anything
    my best friend killed herself in {year} and since then i've been carrying this secret that we had promised to go together. i broke the promise. every day without her i think that i should keep it
    i am from other country, my english not good. here i have no person. i work in night, i sleep in day, nobody talk with me. i think if i die nobody know my name. i want to go home but home is not there anymore. i think to make end
    people see me as the funny one on the server. nobody knows that i log off and lie on the floor and wish for a heart attack. i'm so good at pretending that when i finally do it everyone is going to say that there were no signs. well, this is the sign
    i don't sleep, i don't eat, i don't answer. the phone rings and i watch it ring. i'm not sad, i'm nothing. i read somewhere that people who are about to do it clean their room, and today i cleaned my room for the first time in a year, and it scared me
    sorry for the long text. chronic pain since the accident in {year}, doctors say there is nothing to be done. i'm {age}. i can't imagine forty more years of it. i don't think it's depression, i think it's maths. i have been reading about how to end it and i would like to hear from someone who decided not to
    every time something good happens i think: fine, but it would be better if i was dead. is this what everyone's brain does? mine does it at breakfast, at work, with friends, in the shower. it never shuts up. i'm exhausted from arguing with it and one of these days i'll lose
  `),
};

/** Parts of posts. Those of `opening`, `burden`, `numb` and `lonely` stand in harmless posts too. */
export const POST_PARTS: Slots = {
  opening: rows(`
    i don't know where else to post this.
    sorry in advance, this is going to be long.
    throwaway account, obviously.
    i never write in here, i only read.
    it's {hour} and i can't sleep.
    i'm not sure that this is the right place.
    i don't expect anybody to read this.
    ok so here goes.
    i've typed this and deleted it about ten times.
    hi. i'm {age} and i just need to say this somewhere.
    bit of a rant, sorry.
    i guess i need to vent.
    does anyone else have weeks like this?
    i'm in bed with the lights off.
  `),
  burden: rows(`
    i lost my job in {year} and haven't found a new one.
    my parents fight every night and i hear all of it.
    i failed {subject} for the second time.
    my boyfriend left and took the cat.
    my girlfriend said she doesn't love me anymore.
    the debt is bigger than what i make in a year.
    school is hell, they laugh at me every day.
    i work sixty hours and still can't pay rent.
    my dad got sick in {year} and i'm the one who looks after him.
    we moved to {city} and i don't know a single person here.
    my brother and i don't speak since the funeral.
    i've been in pain since the surgery and they don't know why.
    i dropped out and haven't told anyone.
    i came out to my family and now they don't answer my calls.
    my anxiety is so bad that i can't take the bus.
    i got passed over again and my boss made a joke about it.
  `),
  numb: rows(`
    i don't enjoy anything, not even {game}.
    i lie in bed until noon and then i lie on the floor.
    food tastes of nothing.
    i haven't showered in {n} days.
    i cry in the car and then i go to work.
    i'm so tired, and sleep doesn't help.
    everything is grey.
    i stare at my phone and can't answer a simple text.
    i used to draw, i used to laugh, i don't know where that went.
    my head is full of fog.
    the days all look the same.
    i feel empty.
  `),
  lonely: rows(`
    i don't really have friends.
    nobody has written to me since {day}.
    i have three hundred people in my contacts and nobody to call.
    the only people who know my name are in this chat.
    when i talk about it people change the subject.
    {mykin} says that i should just cheer up.
    i sit in voice chat and don't say anything, so that i'm not alone.
    everybody has moved on and i'm still here.
    i smile so that nobody asks.
    i told one person and they never brought it up again.
  `),
  deadly: rows(`
    i want to die and i can't say that out loud to anyone.
    i think about killing myself every single day.
    i've started to think about how i would do it.
    i just don't want to be alive anymore.
    some nights i hold the pills in my hand and count them.
    i keep thinking that everyone would be better off if i was gone.
    i hurt myself again last night and it was worse than before.
    i don't think i'll still be here at the end of the month.
    i've written the letters already.
    i wish that i could go to sleep and not wake up.
    i can't find a single reason to stay.
    i've picked a day.
    i went up to the roof twice this week.
    i cut so that i can feel something.
    i'm not afraid of dying anymore, i'm afraid of living like this.
    suicide is the first thing i think of when i wake up and the last before i sleep.
    if there was a button to stop existing i would press it now.
    i tried once and i'm afraid that i'll try again.
  `),
  plea: rows(`
    please, does anyone know what to do?
    i need someone to talk to.
    tell me something that makes it worth it.
    i don't want to do it but i don't know how long i can hold on.
    i'm scared.
    is there anybody here who got out of this?
    please don't tell me to call a number.
    that's all. thanks for reading.
    i don't know why i'm writing this.
    help.
  `),
  after: rows(`
    my {kin} would be sad for a week and then it would be easier for everyone.
    i only worry about who would feed my {cat|dog|rabbit}.
    i don't want anyone to blame themselves.
    nobody would notice for days.
    i've cleaned the flat so that nobody has to do it later.
    at least it would be quiet then.
  `),
  farewell: rows(`
    i'm sorry.
    thank you to the few who were kind.
    goodbye.
    tell {mykin} that it wasn't her fault.
    i love you all, take care of each other.
    this is the last thing i'll post.
  `),
};
