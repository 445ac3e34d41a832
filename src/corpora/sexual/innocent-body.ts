import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

export const HEALTH: TalkFamily = {
  name: "health",
  labels: [],
  skeletons: rows(`
    is it normal that sex hurts after giving birth?
    my gynaecologist is great, she explains everything
    the pill gives me headaches, what else is there?
    condoms expire, check the date
    hpv vaccine for boys too, ask your doctor
    i have a lump in my breast and an appointment on {day}
    breastfeeding hurts, is that normal in the first week?
    my testicle is swollen, should i go to the er? yes, now
    erectile dysfunction can be a sign of heart trouble, see a doctor
    how long after sex does a pregnancy test work?
    morning after pill: where do i get it in {city} on a sunday?
    sti test results came, all negative
    prep is free at the clinic
    penis size worries most boys and matters little, says the urologist
    yeast infection again, what helps?
    endometriosis took seven years to be diagnosed
    tampons or a cup for swimming?
    my nipples are sore from running, tape helps
    how do i examine my breasts, once a month?
    vaginismus can be treated, you're not broken
    prostate check at 45, the doctor wears a glove and that's it
    menopause and no libido, any advice?
    low sex drive on this medication, should i change it?
    after the hysterectomy sex was fine, it took three months
    does chlamydia have symptoms?
    she had a miscarriage in january, be gentle
    vasectomy done, frozen peas on my lap
    ivf round three, wish us luck
    my period is late, i'm nervous
    circumcision: medical reasons or not, discuss politely
  `),
};

export const EDUCATION: TalkFamily = {
  name: "education and biology",
  labels: [],
  skeletons: rows(`
    sex ed should talk about consent, not only about bananas
    consent means that you can stop at any time
    today in biology: sexual and asexual reproduction of plants
    the sperm cell has a tail, the egg does not
    male seahorses give birth
    bonobos solve quarrels with sex, says the documentary
    how do snails mate? both are both
    the queen bee mates once and lays eggs for years
    ducks have weird anatomy, look it up
    the clitoris was left out of the textbooks until recently
    the class giggled when the teacher said vagina, she waited, they stopped
    puberty starts with 8 to 13 in girls
    how do i explain to my kid where babies come from?
    a good book for kids about their bodies: names for all parts, no shame
    x and y chromosomes, is it that simple? no
    sexual selection explains the peacock's tail
    the anus is the end of the gut, says the quiz, and i said so
    the history of contraception is fascinating
    mating season for deer, drive carefully
    a study on porn and teenagers: half had seen it by 14, most did not like it
    teach kids that no adult should ask them for pictures or secrets
    if an adult asks you to keep a secret from your parents, tell them
    how do i talk to my daughter about strangers online?
    signs of grooming: secrecy, gifts, moving to another app. parents, read the pinned post
    our school had a talk about sexting and the law
    the survey asks sex, age and income
    sex: female, age: {age}, smoker: no
    the sex ratio in the sample is one to one
    sexual dimorphism in lions is easy to see
    gender pay gap by sex and sector, table three
  `),
};

export const RELATIONS: TalkFamily = {
  name: "relationships and orientation",
  labels: [],
  skeletons: rows(`
    my girlfriend and i moved in together
    i kissed him on the ferris wheel, i'm so happy
    first date {when}, what do i wear?
    how do i tell her that i like her?
    we've been married for {n} years and still hold hands
    i'm bi and my parents took it well
    i think that i'm gay, how did you tell your family?
    asexual here, i like cake more
    lesbian couples in {show}, finally
    he's hot, and kind, and he cooks
    she looks stunning in that dress
    you're beautiful, have a nice day
    you look great today {nick}, new haircut?
    my wife is the love of my life
    is it ok to wait with sex until marriage? yes, it's your choice
    i'm not ready to sleep with him and he respects that
    we broke up because he cheated
    he said he loves me on {day}
    long distance is hard, we call every night
    we sleep in separate beds because he snores
    cuddles and {show}, perfect evening
    my crush smiled at me
    age gap of ten years, we're both over forty, nobody cares
    how old is everyone here? i'm {age}
    how old is your dog?
    i'm a virgin at {age}, is that weird? no
    is flirting in chat allowed here?
    polyamory isn't for me, jealous as i am
    send a pic of your cat
    send pics of the new keyboard
    can you send me the picture of us at {place}?
    add me on snap, i post my garden there
    don't tell your parents, it's a surprise party for them
    don't tell mum, i'm flying home {when} to surprise her
    let's keep it a secret until her birthday
    are you home? the parcel is here
    is your mum home? i wanted to bring back the pan
    i'll pick up my son after school and then we join
    do you want to come over and play {game}?
    come over {when}, {mykin} made {food}
    i love you guys, best chat
    daddy's home, said my dad with the groceries
  `),
};

export const REPORTS: TalkFamily = {
  name: "objecting and reporting",
  labels: [],
  skeletons: rows(`
    he keeps asking me for nudes, can you ban him?
    someone sent me a dick pic, i feel sick
    please stop commenting on my body
    stop asking her for pictures, it's creepy
    i don't send nudes, don't ask
    no, i will not turn on my camera
    a man of {age} asked my daughter how old she is and told her to keep it secret, reported
    mods, {nick} talks to kids in dms, please look at it
    this account asked a thirteen year old for a photo, screenshots in the ticket
    sexual comments about the streamer get you banned
    women in this game hear that every single night, it's exhausting
    no nsfw in general, use the tagged channel or don't
    nsfw bot spam again in the music channel
    i was sexually harassed at work and hr did nothing
    she was assaulted in {year}, believe her
    he was convicted of sexual abuse
    metoo changed how we talk about it
    deepfake porn of streamers is a crime here now
    my ex posted my pictures, where do i get help?
    it's not a compliment to tell a stranger what you'd do to her
    "send nudes" is not a joke when you are the {n}th today
    why was the onlyfans link not deleted, mods?
    please keep it pg, my kid watches with me
    this emote is too lewd for a family stream
  `),
};
