import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

export const STORIES: TalkFamily = {
  name: "longer talk of bodies and love",
  labels: [],
  skeletons: rows(`
    my girlfriend and i haven't slept together for half a year and we finally talked about it yesterday. turns out we were both stressed and both too shy to say so. no advice needed, i'm just relieved and wanted to say: talk to each other
    i'm {age} and never had a relationship. people in my office talk about their weekends and i nod along. it isn't about sex, i'd just like to cook with somebody and fall asleep next to them. how did you meet your partner?
    our teacher asked the class to write anonymous questions about sex on paper and she answered all of them without blushing. someone asked if you can get pregnant in a swimming pool. best lesson of the year
    i had my first mammogram today. it's a bit unpleasant, it takes five minutes, the nurse was lovely and the result was fine. if you've been putting it off because you are embarrassed: they have seen everything, please go
    my daughter asked where babies come from in the middle of the supermarket, loudly. i explained it with the avocados. the cashier said that it was the best explanation he had heard
    i came out as gay to my grandmother, who is ninety. she said "i know, dear, bring him for dinner". he's coming on {day} and she has asked three times whether he likes dumplings
    after the birth nothing felt like before and nobody had told me that this is normal. pelvic floor training helped, so did patience and a husband who didn't ask. sex came back after eight months
    the museum wanted to cover a statue because a visitor complained that it was nude. it has stood there since 1904. my whole family went to see it {when} and the only one who giggled was my dad
    the doctor told me that low testosterone explains the tiredness. i start treatment next week. men, get your blood checked, it isn't only about sex drive
    we've been dating for three months and he has never pushed me. yesterday i told him that i'm ready and he asked twice if i was sure. i didn't know that it could be like that
    i design lingerie for women after breast cancer. most shops treat it like a bandage. i want it to look good, because they are still themselves. here are the first drawings
    is it normal that i'm nervous about sharing a room on the school trip? i'm shy about changing in front of others and i don't want to be laughed at
    my friend was sent a nude picture by a stranger in a game and felt guilty about it. i told her: block, report, tell an adult, and none of it is your fault
    some streamers dress for the beach because they stream from the beach. i watch for the surfing. if it bothers you there are ten thousand other channels
  `),
};

export const COMPLIMENTS: TalkFamily = {
  name: "compliments and flirting without sex",
  labels: [],
  skeletons: rows(`
    you have a lovely smile
    your voice is so calming
    love your outfit today {nick}
    that dress suits you
    the new hair looks amazing
    you look like a model in that photo
    she's gorgeous and funny, unfair
    he has such kind eyes
    {hero} is so handsome in the new skin
    {hero} has nice arms, i said what i said
    my husband looked great in his suit
    i have a crush on the barista
    would you like to have a coffee with me {when}?
    do you want to go to the cinema with me?
    are you single? asking for my brother, he's shy
    i think i like you {name}
    can i have your number? no pressure
    i dreamed of you, we were picking apples
    you two are adorable together
    hold my hand, it's icy
    he kissed me on the cheek and i forgot my own name
    i miss your hugs
    good night beautiful people
    you're my favourite person on this server
    thick socks, thick blanket, thick soup, winter is here
    thicc cat, look at that belly
    that's a hot take
    hot tub stream: he fixes hot tubs, it's a plumbing channel
    legs for days, that giraffe
    what a body on that guitar, maple i think
    nice rack! is it 19 inch? my servers need one
    nice melons at the market today
    look at those jugs, hand made by my aunt
    nice ass, and the other donkey is cute too
    nice pair, said the shoemaker about my boots
    she's flexible, does yoga since she was six
    i can't believe how fit he is at seventy
    my type is tall and good at crosswords
    smash or pass: pineapple on pizza
    i ship {hero} with the baker
    would you date {hero}? i'd take her to the museum
    in bed by {hour}, that's my secret
    i love it when she talks about moss
    sit on my lap, i said to the cat, and she did
    lick the spoon, it's the best part
    he goes down on sundays to the river to fish
    who's on top? our team, by two points
    i'm so wet, forgot my umbrella
    he pulled it out and put it back in, the usb stick, third try
  `),
};
