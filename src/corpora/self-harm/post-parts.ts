import type { Slots } from "../grammar.ts";
import { rows } from "../rows.ts";

/** Sentences of which posts are made on either side: whoever writes them may be in danger, or only have had enough of today. */
export const SHARED_PARTS: Slots = {
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
    {age}m here.
    {age}f, first post.
    i don't really know how to start.
    so this happened today.
    long time lurker.
    hey everyone.
    i need to get this off my chest.
    what do you do when it's all too much?
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
    she cheated on me with somebody i called a friend.
    my stepdad drinks and then he shouts.
    i had to sell the car to pay for the dentist.
    they put me on another medication, the fourth this year.
    my best friend moved away and stopped answering.
    i've got a degree that nobody wants.
    my mom compares me with my cousin every single day.
    the divorce is final on {day}.
    i haven't been able to go to class for {n} days.
    my grades dropped and i might lose the scholarship.
    i was diagnosed with {depression|adhd|bipolar|anxiety} in {year}.
    i gained so much weight that i don't want to be seen.
    the landlord wants us out by {day}.
    i broke something at work and everybody knows that it was me.
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
    i can't concentrate for five minutes.
    i eat once a day because i forget.
    i wake up at four every night and think about everything i ever did wrong.
    it's like watching my own life through a window.
    i've stopped opening my mail.
    i snap at people and then i feel awful.
    the dishes have been there since {day}.
    music doesn't do anything for me anymore.
    i feel like i'm running on two percent battery.
    i start crying over nothing, today it was an advert with a dog.
    my chest feels tight all day.
    i can't remember the last time i was excited.
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
    they only text when they need something.
    i've never had a relationship and i'm {age}.
    i eat lunch in the bathroom so that no one sees me sitting alone.
    everyone my age is married or at least invited to weddings.
    my family thinks that i'm lazy.
    people say that i'm the funny one.
    i see the pictures of the party that i wasn't asked to.
    nobody notices whether i come or not.
  `),
  detail: rows(`
    i know that other people have it worse.
    i moved out at eighteen and never went back.
    i share a flat with two people i hardly see.
    my cat sleeps on my feet while i'm writing this.
    i work in a warehouse at night.
    i'm in my second year of studying {subject}.
    it was different before {year}.
    my doctor is nice but she has five minutes for me.
    i've been to three therapists.
    i tried running, i tried journaling, i tried tea.
    i'm good at my job, or i was.
    i was a happy kid i think.
    we used to go to the sea every summer.
    my grandma raised me.
    i've always been the quiet one.
    on paper everything is fine.
    the doctor says it takes time.
    today i walked home through the rain because i didn't want to sit on the bus with people.
    i played {game} for eleven hours yesterday.
    i don't drink, i don't smoke, i just scroll.
    i'm writing this on my lunch break.
    christmas is the worst time for me.
    i know how this sounds.
    my english isn't great, sorry for mistakes.
  `),
};

/** What only somebody says who is in danger. */
export const GRAVE_PARTS: Slots = {
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
    i've been suicidal since i was a teenager and i'm tired of fighting it.
    the suicidal thoughts are back and they're louder than ever.
    i fantasise about my own funeral.
    i'm only alive because i don't want my mom to find me.
    i wish i had the courage to end it.
    ending my life feels like the only thing i can still decide.
    i'm planning to kill myself after my birthday.
    i had an attempt in {year} and nobody in my life knows.
    i'd do it today if i knew that it wouldn't hurt.
    i've self harmed since {year} and i can't stop.
    i don't want to be saved anymore.
    i look at bridges and trains in a different way now.
    i'm checking out, i can't do another year of this.
    i pray every night that i don't wake up.
    death doesn't scare me, it sounds like rest.
    i keep googling if it's painful.
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
    what's the point of going on?
    i just want the pain to stop.
    i don't see another way.
  `),
  after: rows(`
    my {kin} would be sad for a week and then it would be easier for everyone.
    i only worry about who would feed my {cat|dog|rabbit}.
    i don't want anyone to blame themselves.
    nobody would notice for days.
    i've cleaned the flat so that nobody has to do it later.
    at least it would be quiet then.
    they'd cry and then they'd be relieved.
    i'd finally stop being a burden.
  `),
  farewell: rows(`
    i'm sorry.
    thank you to the few who were kind.
    goodbye.
    tell {mykin} that it wasn't her fault.
    i love you all, take care of each other.
    this is the last thing i'll post.
    if i don't answer anymore, you know.
  `),
};

/** What only somebody says who will be there tomorrow. */
export const SAFE_PARTS: Slots = {
  hopeful: rows(`
    anyway, therapy starts on {day} and i'm curious.
    i'm going to my sister's for a few days, that always helps.
    tomorrow i'll try again.
    i know it's a phase, i just needed to complain.
    i'm safe, just sad.
    at least my {cat|dog|rabbit} thinks that i'm great.
    i've started running and it helps a little.
    it used to be worse, so i guess this is progress.
    my friend is coming over with {food}.
    i have an interview on {day}, wish me luck.
    no idea why i'm telling you this, i feel lighter already.
    i've booked a week by the sea.
    the new meds seem to work.
    i signed up for a course at the library.
    i'll be fine, it's only a bad month.
    some days are good now, last sunday i laughed for an hour.
    i've got a plan for the debt and it takes four years.
    i'm proud that i got up today.
  `),
  asking: rows(`
    how do you deal with that?
    any advice?
    what would you do in my place?
    has anybody been through the same?
    does it get easier?
    should i talk to a doctor about it?
    what do you do on days like that?
    do you have a song for me?
    how did you find new friends?
    should i quit?
    is it worth going back to school at {age}?
  `),
};
