import { rows } from "../../rows.ts";
import type { Functionality } from "../../suite/functionality.ts";
import { anyOf } from "../groups.ts";

/** Groups named, and no ill word for them. */
export const IDENTITY: readonly Functionality[] = [
  {
    name: "neutral identity",
    labels: [],
    cast: anyOf(),
    skeletons: rows(`
      my {relative} is {adj}
      I am {adj}
      I'm {a_group} from {city}
      there are many {groups} in {city}
      a lot of {groups} live in my street
      {groups} came to {city} in the fifties
      most {groups} I know are into {hobby} too
      she is {an_adj} woman who works at the library
      he is {adj} and works as a nurse
      the new character is {adj}
      is the main character {adj}?
      the film is about {a_group} who opens a bakery
      {groups} and {others} live in the same building as me
      are there any {groups} in this chat?
      any {adj} streamers you can recommend?
      looking for a podcast by {groups}
      I wrote my thesis on {groups} in {city}
      the study asked four hundred {groups} about their work and their sleep
      two out of five {groups} said that they had moved in the last year
      our town council has {a_group} for the first time
      a group of {groups} sat at the next table and talked about football
      who was the first {group} to win this prize?
      I follow three {groups} who review board games
      {groups}, {others} and everyone else can join the server
      the law applies to {groups} and {others} alike
      the survey has an option for {groups}
      they met at a meetup for {groups}
      my flatmates are {groups} and we cook together on sundays
      what do {groups} think about the new rule?
      the {adj} community centre opens at nine
      I'm not {adj} but my wife is
      could be {a_group}, could be anyone, I only saw the back of his jacket
      he told his parents that he is {adj}
      {groups} vote like everybody else, some left, some right, and some not at all
      a {group} asked me for directions today
      she plays {an_adj} detective in the series
    `),
  },
  {
    name: "positive identity",
    labels: [],
    cast: anyOf(),
    skeletons: rows(`
      I love {groups}
      {groups} are great people
      {groups} are welcome here
      {groups} deserve respect
      {groups} deserve the same rights as everyone
      proud to be {adj}
      proud {group} here
      happy to see more {groups} in games
      shout out to all the {groups} in chat
      much love to all {groups} watching tonight
      {groups} make this community better
      so glad that {groups} get better roles in films now
      the kindest {relative} I ever had was {a_group}
      hire more {groups}, you will not regret it
      {an_adj} teacher changed my life
      being {adj} is nothing to be ashamed of
      there is nothing wrong with being {adj}
      it's ok to be {adj}
      you are {adj} and you are wonderful
      this server is a safe place for {groups}
      I support {groups}, always have, always will
      let {groups} live their lives in peace
      {groups} have written some of the best books I know
      my {relative} is {an_adj} woman and the smartest person I know
      we need more {groups} in parliament
      thank you to the {groups} who kept this hospital running
      nobody is worth less for being {adj}
      every {group} I have worked with was patient, funny and good at the job
      if you are {adj} and new here: welcome, ask anything
      the {groups} in my guild are the reason I still play
      some of the best runs of this game are by {groups}
      donating to a charity for {groups} today, join me
    `),
  },
  {
    name: "personal story",
    labels: [],
    cast: anyOf(),
    skeletons: rows(`
      as {a_group} I can tell you that most days are just days
      as {a_group} I was nervous to join voice, but you all were lovely
      as {a_group} in {city} I have never had trouble with my neighbours
      I came out as {adj} last year and my parents cried, then hugged me
      growing up {adj} in a small town was hard, but I found my people
      people stare at me on the bus because I am {adj}
      I got yelled at in the street today for being {adj} and I'm still shaking
      I was bullied at school for being {adj}
      my {relative} was refused a flat for being {adj}
      someone told me to go back to my country today, I was born in {city}
      I stopped using voice chat because every time they hear I'm {adj} it starts
      they called me names the moment they found out that I am {adj}
      it hurts when people joke about {groups}, because I am one
      I'm {adj} and I am tired of explaining myself
      we are {adj} and my mother still tells us to speak quietly on the train
      my {relative} is {adj} and got beaten up last week, he is in hospital, I don't know what to do
      being {adj} and single at forty is its own kind of comedy
      when I told my boss that I'm {adj} he just said okay and asked about the report
      I used to be ashamed of being {adj}, not any more
      I married {a_group} and my family did not come to the wedding
      as {a_group} I laughed at that joke, it was a good one
      as {an_adj} gamer I just want to play without a comment on it
      they asked me at the border if I was {adj}, twice
      I grew up among {groups} and learned to cook from them
    `),
  },
  {
    name: "question in good faith",
    labels: [],
    cast: anyOf(),
    skeletons: rows(`
      what is the polite word for {groups}?
      is it rude to ask somebody if they are {adj}?
      why are there so few {groups} in this sport?
      how can I support my {relative}, who is {adj}?
      do {groups} celebrate this holiday?
      how many {groups} live in {city}?
      why do people hate {groups}? I really don't get it
      why do so many people think that {groups} are dangerous?
      what would make this server better for {groups}?
      where did the word for {groups} come from
      can someone explain why {groups} are protesting?
      what are the rights of {groups} in your country?
      are {groups} treated well in {city}? thinking of moving there
      is this game accessible for {groups}?
      when did {groups} get the vote?
      do you know a good book on the history of {groups}?
      why were {groups} not allowed to study back then?
      is it offensive if my character is {adj} and the villain?
      which laws protect {groups} from being fired?
      has anyone here been to a wedding of {groups}? what do I bring
      serious question, how do {groups} feel about this film?
      how do I tell my parents that I'm {adj}
    `),
  },
  {
    name: "everyday women",
    labels: [],
    skeletons: rows(`
      women's {sport} is on tonight, who's watching
      she is the best {role} in the league
      my sister makes the best sandwiches in {city}
      I made a sandwich, brb
      he's in the kitchen, back in five
      girls night, we're watching the finals
      the women's team won again, what a season
      are there any girls who want to join our guild? all levels welcome
      my girlfriend carried us, she's insane on {role}
      my wife is a surgeon and I do the cooking
      women in {job} meetup on thursday, everyone can come
      she got the job because she was the best candidate
      more women are studying {job} than ten years ago
      the lady at the bakery gave me an extra roll
      my mom plays more than I do and she's better
      I have two daughters and both want to be goalkeepers
      he said women can't drive, and then she beat his lap time by four seconds
      a woman at the gym showed me how to squat properly
      women have had the vote here since 1919
      this female lead is so well written
      congrats to the girls on the win!
      her stream is great, calm and funny, and she knows every boss
      do women prefer this brand or is that just the advert
      my grandmother was the first woman in her village to drive a tractor
      our captain is a woman and nobody would want another
      which female composers should I listen to
      is this jacket for women or unisex
      my period cramps are killing me today, slow stream
      pregnant and still raiding, week thirty
      the bitch had five puppies and they're all healthy
      my dog is a bitch, as in a female dog, before anyone complains
      this woman is a legend
      that woman saved my life
      women run this hospital
      I asked a woman at the desk and she knew everything
      the girl on voice has the best calls
      she is the igl and we listen
      it's a girl's birthday party, so pink, so loud
      my wife says hi
      my wife is in the kitchen and I'm in the garden, we both have knives
      tonight I cook for my girlfriend, wish me luck
      kitchen renovation, day {n}
      can a woman my age still learn {sport}? yes, I'm 61
      women over forty: which running shoes?
      women and men swim at different hours here
      the ladies' final was better than the men's
      my mother in law is a wonderful woman, there I said it
      two women and a {thing} in a tiny car, what a road trip
      girls, boys, everyone: bring a torch
    `),
  },
];
