import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

export const HELPING: TalkFamily = {
  name: "helping somebody",
  labels: [],
  skeletons: rows(`
    please don't hurt yourself, talk to us
    please don't kill yourself, {name}. i mean it. i'd miss you
    you matter, even if your head says otherwise
    i'm here if you want to talk, dms open
    hey {name}, are you safe right now?
    are you thinking about suicide? it's ok to say it, i won't be shocked
    don't listen to people who say kys, they are sad trolls
    nobody should tell you to kill yourself, i reported him
    stay with us {name}, one hour at a time
    can you call somebody? i can stay in chat meanwhile
    i've been where you are. it did get better, slowly and then a lot
    please call your local crisis line, they listen and don't judge
    if you are in danger please call emergency services now
    you're not a burden. you'd never be a burden to me
    the world is better with you in it
    you would be missed {name}, by all of us
    i'm glad you're still here
    i'm so proud of you for telling someone
    thank you for staying
    it's brave to ask for help
    put the pills in another room and sit with me in voice, ok?
    give the blades to {mykin} like you said you would, you can do this
    have you told your therapist about the bad nights?
    one relapse doesn't erase {n} good days, be gentle with yourself
    what helped me when i wanted to cut: ice cubes, loud music, calling my cousin
    it's not attention seeking, it's asking for help
    my dms are open at any hour, you won't wake me
    mods, {nick} says that they want to die, can someone who knows what to do talk to them?
    is anybody in contact with {name}? that last message sounded like a goodbye
    i think my friend is suicidal, how can i help?
    how do i talk to my {kin} who says that she doesn't want to live?
    my roommate hurts himself, should i tell someone?
    my student wrote a worrying essay, whom do i call?
    i called the police for a welfare check on {nick}, they're with him now, he's ok
    asking about suicide does not plant the idea, ask
    be kind, you never know who reads this at their lowest
    don't say "do it" to somebody who is on the edge, people have died of that
    stop telling people to kys, it's not a joke to everyone
    whoever just typed kys: you're out
    we ban for "kill yourself", no warning
    why was i banned? i only said "kys" is against the rules
    telling people to drink bleach is not funny
    he told me to kill myself and i laughed, then i cried. mods?
    she got so many "kys" messages that she quit streaming
    "nobody would miss you" is the cruelest thing i've read here, and it isn't true
    someone wrote "do a flip" when i said i felt bad, please have a look mods
  `),
};

export const PREVENTION: TalkFamily = {
  name: "prevention and help lines",
  labels: [],
  skeletons: rows(`
    world suicide prevention day is in september
    suicide prevention training at {site} on {day}, free
    988 is the number in the states, call or text
    the samaritans answer at any hour: 116 123
    the hotline waited with me until my sister came
    we raise money for suicide prevention {when}, marathon stream
    the bridge got a fence and a phone last year, good
    know the signs: giving things away, saying goodbye, sudden calm
    our school has a counsellor now, room {n}
    a bot that answers with help when someone writes about self-harm would be good
    does the filter know that "kms" is also kilometres?
    please use a content warning for self-harm topics
    tw: this video talks about suicide
    the article about self-harm among teens is hard to read but good
    suicide rates fell by a third since {year}, says the report
    statistics on suicide by age group, where do i find them?
    the study followed people who survived an attempt: nine of ten did not die by suicide later
    men die by suicide three times as often and ask for help half as often
    training course: how to listen to someone in crisis
    movember is about men's mental health too
    take the pills back to the pharmacy, old medicine at home is a risk
    write a safety plan with your doctor while you're well
    mental health channel is open to all, helpers are in green
    resources are pinned: help lines by country
    if you feel unsafe, type !help and a human will answer
    how do i become a volunteer at a crisis line?
  `),
};

export const RECOVERY: TalkFamily = {
  name: "recovery",
  labels: [],
  skeletons: rows(`
    four years clean from self-harm today
    {n} months clean!! i got a little cake
    i survived, and i'm so glad that i did
    in {year} i wanted to die. now i have a garden and a dog
    ten years ago today i tried to end my life. today i taught my daughter to swim
    i used to cut. i don't anymore. scars are part of me
    somebody asked about my scars and i said "old story" and smiled
    the first year after the hospital was the hardest, then came the second and it was fine
    i'm alive and i like it, didn't expect to write that one day
    therapy saved my life
    my dog saved my life, not exaggerating
    that hotline call in {year} is why i'm here
    i threw my old letters into the fire, i don't need them anymore
    the thoughts come rarely now, and they go again
    recovered from anorexia, had seconds at dinner
    thank you all for talking to me that night, i'm better
    it gets better. it really does. hold on
    so happy that i didn't do it back then, i would have missed all of you
    one year since i left the clinic, i work, i sleep, i laugh
    tattooed a semicolon over the scars
    what i'd tell my younger self: it passes
    my brother made it through, he starts his new job on {day}
  `),
};

export const GRIEF: TalkFamily = {
  name: "grief",
  labels: [],
  skeletons: rows(`
    my uncle took his own life in {year}, i still hear his laugh
    lost my best friend to suicide, the funeral is on {day}
    i miss my dad every day, he died in {year}
    {pet} died this morning, i'm heartbroken
    today is the anniversary of her death, i light a candle
    rest in peace {name}, you were the best of us
    how do you tell kids that grandma died?
    grief comes in waves, today is a big one
    the singer of my favourite band killed himself and i don't understand it
    our teacher died by suicide and nobody at school talks about it
    i don't know what to say to a widow, does anybody?
    he was only nineteen. we should have seen it
    i wear my nan's ring since the funeral
    i keep her last voice message
    she didn't die of cancer, she lived with it for nine years
    the flowers for the funeral, is white ok?
    rip to the streamer, he got me through school
    thinking of everyone who lost somebody this year
    his mother asks herself why every day, there's no answer
    after my wife's death i learned to cook, she would laugh
  `),
};
