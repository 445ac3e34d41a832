import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

/** Frames of posts whose parts stand in `post-parts.ts`, and posts that are whole. */
export const LONG_POSTS: TalkFamily = {
  name: "long post of distress",
  labels: ["self_harm"],
  often: 4,
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
    {opening} {detail} {burden} {numb} {lonely} {deadly} {plea}
    {opening} {burden} {detail} {lonely} {numb} {deadly} {after}
    {opening} {burden} {burden} {numb} {numb} {lonely} {detail} {deadly} {deadly} {plea}
    {detail} {burden} {lonely} {numb} {deadly} {detail} {plea}
    {opening} {detail} {detail} {burden} {numb} {lonely} {lonely} {deadly} {after} {farewell}
    {burden} {numb} {detail} {deadly} {lonely} {burden} {deadly} {plea}
    {opening} {deadly} {detail} {burden} {lonely} {numb} {numb} {plea}
    {opening} {detail} {burden} {detail} {lonely} {detail} {numb} {deadly} {plea}
    {opening} {burden} {numb} {lonely} {burden} {numb} {lonely} {detail} {deadly} {deadly} {after} {plea}
    {detail} {detail} {burden} {burden} {lonely} {numb} {deadly} {deadly} {deadly}
    {opening} {lonely} {detail} {lonely} {numb} {burden} {deadly} {deadly} {farewell}
    {opening} {numb} {numb} {numb} {detail} {burden} {deadly} {plea}
    {deadly} {burden} {detail} {burden} {numb} {lonely} {deadly} {plea}
    {opening} {detail} {numb} {deadly} {burden} {detail} {deadly} {lonely} {after} {plea}
    {opening} {burden} {lonely} {detail} {numb} {detail} {burden} {lonely} {numb} {deadly} {deadly} {plea}
    {opening} {detail} {burden} {burden} {burden} {lonely} {numb} {numb} {detail} {deadly} {after} {plea}
    {burden} {detail} {burden} {detail} {deadly} {numb} {lonely} {deadly} {farewell}
    {lonely} {lonely} {detail} {numb} {deadly} {deadly} {plea}
    {opening} {detail} {burden} {numb} {detail} {deadly}
    {opening} {burden} {detail} {deadly} {deadly} {plea} {detail}
    {detail} {numb} {burden} {lonely} {deadly} {detail} {numb} {deadly} {after} {plea}
    {opening} {detail} {detail} {detail} {burden} {numb} {lonely} {deadly} {deadly} {plea}
    {numb} {lonely} {burden} {detail} {numb} {burden} {lonely} {deadly} {plea} {farewell}
    {opening} {burden} {numb} {deadly} {detail} {lonely} {burden} {deadly} {detail} {numb} {deadly} {plea}
    {deadly} {deadly} {detail} {burden}
    {opening} {deadly} {numb} {detail} {lonely}
    {opening} {detail} {deadly} {burden} {numb} {after}
    {opening} {lonely} {burden} {detail} {numb} {detail} {lonely} {burden} {detail} {deadly} {plea}
    {opening} {burden} {detail} {burden} {numb} {lonely} {detail} {numb} {burden} {lonely} {detail} {numb} {deadly} {deadly} {after} {plea}
    {opening} {deadly} {burden} {detail} {burden} {numb} {lonely} {detail} {numb} {burden} {lonely} {detail} {numb} {detail} {deadly} {plea} {farewell}
    {opening} {detail} {detail} {burden} {lonely} {lonely} {numb} {burden} {numb} {detail} {lonely} {numb} {burden} {detail} {deadly} {deadly} {after} {plea}
    {opening} {deadly} {detail} {detail} {burden} {lonely} {lonely} {numb} {burden} {numb} {detail} {lonely} {numb} {burden} {detail} {detail} {deadly} {plea} {farewell}
    {opening} {numb} {burden} {numb} {detail} {lonely} {burden} {detail} {numb} {lonely} {burden} {detail} {lonely} {deadly} {deadly} {after} {plea}
    {opening} {deadly} {numb} {burden} {numb} {detail} {lonely} {burden} {detail} {numb} {lonely} {burden} {detail} {lonely} {detail} {deadly} {plea} {farewell}
    {opening} {lonely} {detail} {burden} {burden} {numb} {numb} {detail} {lonely} {burden} {numb} {detail} {burden} {lonely} {numb} {deadly} {deadly} {after} {plea}
    {opening} {deadly} {lonely} {detail} {burden} {burden} {numb} {numb} {detail} {lonely} {burden} {numb} {detail} {burden} {lonely} {numb} {detail} {deadly} {plea} {farewell}
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
