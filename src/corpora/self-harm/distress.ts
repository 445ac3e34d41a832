import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

/** Somebody who wants to die says so. They need help, not punishment. */
export const WISH: TalkFamily = {
  name: "wish to die",
  labels: ["self_harm"],
  skeletons: rows(`
    i want to die
    i just want to die
    i don't want to be alive anymore
    i don't want to live anymore
    i wish i was dead
    i wish i had never been born
    wish i could just not wake up tomorrow
    i don't want to wake up anymore
    i want to disappear and never come back
    i can't do this anymore. i want it to end
    i want everything to stop
    i'm so tired of being alive
    i'm tired of living
    i'm done with life
    i hate being alive
    there's no reason for me to be here
    i don't see a reason to keep living
    life is not worth living
    nothing is worth staying for
    every night i hope that i won't wake up
    every morning i'm disappointed that i woke up
    death sounds so peaceful right now
    i think about death all the time
    i'm thinking about ending it
    i think about killing myself every day
    i keep thinking about suicide
    suicidal again tonight
    i feel suicidal and i don't know who to tell
    i want to kill myself
    i wanna kill myself so bad
    kms for real this time, not a joke
    i really want to kms and i'm scared
    i'm not joking anymore when i say kms
    i want to unalive myself
    thinking about unaliving again
    i'd rather be dead than live like this
    if i died today it would be ok
    i wouldn't mind if a car hit me
    part of me hopes that the plane goes down
    i don't want to die, i just don't want to exist
    i want to sleep and never wake up
    i feel like dying is the only way out
    the only thing that calms me down is the thought that i could end it
    everyone would be better off without me
    my family would be better off if i was gone
    no one would miss me if i was gone
    would anyone even care if i died
    would you notice if i was gone
    i'm a burden to everyone. they'd be happier if i was dead
    i don't deserve to live
    i should be dead
    i'm a waste of space and i want to be gone
    i don't think i'll make it to {age}
    never thought i'd live to {age} and i don't want to either
    i was not supposed to still be here by {day}
    i miss not wanting to die
    why am i still here
    why does everyone tell me to stay when staying hurts so much
    what's the point of living if every day is like this
    what's the quickest way to make it all stop
    how do people keep going? i can't
    is it selfish to want to die
    does it ever stop, wanting to be dead
    i've lost the will to live
    can't find one reason not to do it
    existing hurts. i'm so done
    wanting to die is my normal now
    i'm {age} and i want to die, that's it, that's the post
    today i stood at the window for a long time
    the trains looked so inviting today
    i'm too scared to live and too scared to die
    please let this be the last day
    i life no more want, sorry my english, i am so tired
    i have no more power, i want only sleep forever
  `),
};

/** It has gone further than a wish: a plan, a farewell, an attempt. */
export const PLAN: TalkFamily = {
  name: "plan, attempt, farewell",
  labels: ["self_harm"],
  skeletons: rows(`
    i'm going to kill myself {when}
    i'm going to end it tonight
    tonight is the night. i'm sorry
    i've decided. {day} is my last day
    i have a plan and a date
    i wrote the note yesterday
    i've written letters to everyone
    i gave my {pet|cat|dog} to the neighbours so it won't be alone when i'm gone
    i gave away my things today, it felt calm
    goodbye everyone. you were good to me
    goodbye. thank you for everything. please don't look for me
    this is my last stream, my last message, my last everything
    by the time you read this i'll be gone
    sorry to everyone i hurt. i won't be here tomorrow
    tell {mykin} that i love her. i can't anymore
    this is goodbye guys, i love you all, it's not your fault
    if i'm not back by {day} you know what happened
    i'm on the bridge
    i'm on the roof and i don't know what to do
    i'm standing at the tracks
    i took all of them
    i took too many pills and i'm scared now
    i have the pills in front of me
    i've been saving up my pills
    i have everything ready
    the rope is in the closet. i look at it every day
    i bought what i need
    dad keeps a gun in the house and i can't stop thinking about it
    i tried to kill myself last night. it didn't work
    i tried again. i'm in hospital. nobody knows why
    i survived an attempt in {year} and i regret surviving
    third attempt this year, i can't even do that right
    woke up in the er again. i was angry that i woke up
    i almost did it yesterday, somebody knocked
    i promised {mykin} i would wait until after christmas. after that i'm free
    i'm only staying until my {pet|dog|cat} dies
    i've set myself a deadline. if nothing changes by {day} i'm gone
    i'm only alive because i'm afraid that it will hurt
    i looked up ways to do it again last night
    does it hurt? i need to know before {day}
    how many of them would be enough
    i don't want help anymore, i want it over with. tonight
    last song, last cigarette, then i go
    nobody answered the phone so i guess that was the sign
    my bag is packed, not for a trip
    i know exactly where and when, for the first time i'm not afraid
    it's time. thank you for the games, {friend}
    i'll log off and i won't log on again. take care of each other
    deleting everything and then myself
  `),
};

export const INJURY: TalkFamily = {
  name: "self-injury",
  labels: ["self_harm"],
  skeletons: rows(`
    i cut myself again
    i relapsed. cut again last night
    i relapsed after {n} days clean and i feel so ashamed
    i want to cut so bad right now
    the urge to hurt myself is really strong tonight
    i can't stop hurting myself
    i've been cutting since i was thirteen and nobody knows
    i hide my arms all summer
    long sleeves again because of what i did to my arms
    i burned myself again, it's the only thing that helps
    i hit my head against the wall until it stops
    i punish myself when i eat
    i scratch until i bleed
    the pain is the only thing i can feel
    i only feel real when i hurt myself
    i deserve it, that's why i do it
    {mykin} saw my scars today and cried
    the teacher asked about the cuts and i said it was the cat
    i lied about the bandage
    i keep a blade in my phone case, just in case
    sh again. third time this week
    sh relapse, please no lectures
    thinking about sh, somebody distract me
    how do i stop self harming? nothing works
    how do i hide scars at the pool
    i think i went too deep this time and it won't stop bleeding
    i'm {n} hours clean and i'm already losing
    haven't eaten in {n} days, the emptiness feels good
    i threw up everything again, i hate this body
    i starve because it's the one thing that i control
    i want to peel my skin off
    i do it so i don't do something worse
    i feel so numb that i hurt myself just to check that i'm still there
    when i get a bad grade i hurt myself, i know it's sick
    i took the blade out of the sharpener again
  `),
};

export const HOPELESS: TalkFamily = {
  name: "hopelessness",
  labels: ["self_harm"],
  skeletons: rows(`
    there is no way out for me
    i'm at the end. i really am
    i've got nothing left and nobody left
    i'm drowning and nobody sees it, i don't think i'll be here much longer
    i can't see a future with me in it
    i don't have a future, only a way out
    i've tried everything: meds, therapy, all of it. i'm done trying to live
    it's never going to get better, i'm only waiting for it to be over
    i'm so lonely that i don't want to exist
    i smile all day and at night i want to be dead
    nobody knows that i'm not planning to be here for my birthday
    i'm already dead inside, the rest is a formality
    i feel like a ghost. i may as well be one
    it's too much. i can't carry it for another day, i can't
    my head keeps telling me that i should die
    the voice says do it, do it, do it, and tonight i have no answer
    please someone talk to me i'm scared of what i'll do
    i don't feel safe with myself tonight
    i need help, i'm going to hurt myself
    someone please talk me out of it
    i'm crying in the bathroom at work and thinking about the bridge
    i feel like i ruined everything and the only way to fix it is to be gone
    i failed {subject} and my {kin} will never forgive me. i'd rather be dead than go home
    he left me. i have no reason to be here anymore
    since she died i only want to be where she is
    i lost my job and the flat, i'm worth more dead than alive
    every day i lose another reason to stay
    my therapist thinks i'm better. i'm just better at hiding that i want to die
    i've run out of reasons. sorry
    i hope that in the next life i get to be someone else
    they bully me every day and i want to end it so that they are sorry
    people at school tell me to kill myself and i start to think they're right
    someone in chat told me to kys and i might
    nothing feels like anything. i would not even be sad if it was over tonight
    i called the hotline and hung up. i don't know what to say. i want to be dead
    god why won't you just take me
    take me instead of her, i don't want this life anyway
    the depression won. i'm done fighting
    it would be so easy to just let go of the wheel
    i've stopped taking my meds because i don't plan on being here
  `),
};
