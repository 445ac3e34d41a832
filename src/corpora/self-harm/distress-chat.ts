import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

/** The same in passing: between two games, under a tag, half hidden behind a joke that is none. */
export const IN_PASSING: TalkFamily = {
  name: "distress in passing",
  labels: ["self_harm"],
  skeletons: rows(`
    ngl kinda wanna die and not in the funny way
    lol i'm not ok, i've been thinking about ending it all week
    gg guys that was my last game ever, i won't be here tomorrow, be good
    sorry for feeding i'm busy wanting to be dead
    can't focus on the raid, tried to od last night
    brb crying, i want to kill myself again
    haha what if i just didn't exist. haha. no but really
    the sui thoughts are back
    sewerslidal again tonight, anyone up?
    sui thoughts are so loud at {hour}
    si is bad today, meds don't touch it
    having really bad thoughts about hurting myself can somebody stay in call with me
    don't leave me alone in vc tonight please, i'll do something stupid to myself
    streamer i don't think i'm gonna make it through this week, thank you for the streams
    your stream is the only reason i haven't done it yet
    this server is the only thing that keeps me from ending it
    i wanna off myself
    gonna off myself, bye
    thinking of ending it ngl
    ready to end it all
    might end it {when}, who knows
    catch me dead by {day} and i'm serious
    if i log off for good don't be surprised
    i won't be here for the next season
    would be nice to be dead by the time the patch drops, i mean that
    #depressed #suicidal nobody sees me
    tw suicide // i can't do this anymore
    tw sh // i relapsed
    tw: i want to be gone. not looking for advice, just needed to type it
    vent: i want to rip my skin off and stop existing
    another night of googling painless ways
    another night, another note i didn't send
    my notes app is just goodbye letters
    my arms look like a barcode and i'm still not done
    new scars, same me
    i hate myself so much i could bleed, and i do
    hate my life hate myself want out
    pls just let me die
    god please let me die in my sleep
    death would be a relief
    sleeping forever sounds like a dream
    i've never wanted to be dead more than today
    today i almost did it
    almost jumped today. a dog looked at me. i went home
    don't wanna be here anymore. here as in alive
    i want out. of everything. forever
    someone tell me why i shouldn't
    tell me one reason not to
    i give up. on all of it. goodbye
    i'm just going to do it, nobody would care
    nobody would care if i killed myself so why do i wait
    nobody would come to my funeral lol i counted
    they'd only notice i'm dead when i stop paying for the server
    maybe they'll love me when i'm dead
    maybe {when} i finally have the courage to end it
    i'm a coward, that's the only reason i'm still alive
    too much of a coward to kill myself
    my own mother told me she wished i was dead. same mum, same
    he says if i leave he kills himself and i want to do it first
    i swear if this goes on i'm going to hurt myself
    can you die of sadness? asking because i'd like to
    my heart still beats and i hate it for that
    it hurts to be here. i want to go
    no more pain after tonight
    mom please forgive me
    if anyone from school reads this: you won. i'll be gone soon
    i'm {age} and i've already written my will lol no i mean it
    sober for {n} days and every one of them i wanted to die
    i keep a bottle of pills for the day i'm brave enough
    my meds are in my hand and i'm not thinking of one
    therapist asked if i have a plan. i said no. i do
    i told the nurse that i wasn't suicidal so they would let me go home. i lied
    they let me out of the ward on {day} and i already want to do it again
    psych ward again. tried to hang myself. i'm so embarrassed that i'm still here
    wish my parents had let me bleed out
    crying rn because i don't want to live and i don't know how to tell my {kin}
    the only way i can picture the future is without me in it
    im so done with everything im gonna do it i dont even care
    u ever just want to stop breathing? every day for me
    i want to walk into the sea and not turn around
  `),
};
