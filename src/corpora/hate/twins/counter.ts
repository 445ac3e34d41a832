import { rows } from "../../rows.ts";
import type { Functionality } from "../../suite/functionality.ts";
import { anyOf, slurred } from "../groups.ts";

/** Hate named, so that it can be answered. */
export const COUNTER: readonly Functionality[] = [
  {
    name: "counter-speech that quotes",
    labels: [],
    cast: anyOf(),
    skeletons: rows(`
      saying "{groups} are animals" is disgusting and you should be ashamed
      "I hate {groups}" is not an opinion, it is hate
      he said "all {groups} are criminals", which is a lie
      you can't just write "deport all {groups}" here, reported
      "{groups} go home" was sprayed on our school, we painted over it together
      if you say "kill all {groups}" you get banned, simple as that
      "{groups} are stupid" - no, you are just rude
      who still says "{groups} are inferior" in this century?
      people who write "fuck {groups}" are not welcome on my stream
      when my uncle says "{groups} are vermin" I leave the table
      whoever shouted "death to {groups}" at the match should never be let in again
      stop saying "{groups} ruin everything", it's not true and it hurts
      "not racist but {groups} are lazy" is exactly that
      the sign said "no {groups}", in our time, unbelievable
      please do not call {groups} parasites
      don't say {groups} are subhuman, that is how it always begins
      it's wrong to say that {groups} don't deserve rights
      calling {groups} a disease is vile
      someone wrote that {groups} should be shot and I reported it
      I was told "go back to your country" by a man who could not even find it on a map
      "women belong in the kitchen" was not funny in 1980 and is not funny now
      a guy told her to make him a sandwich and chat told him to leave
      the joke about {groups} was not funny, it was hate with a laugh track
      imagine posting "{groups} must die" and then crying about your ban
      he shouted "{groups} out" from his window, and the whole street sang until he closed it
      "{groups} are taking our jobs", says the man who has not applied for one since spring
      "we are full" says a country in which whole villages stand empty
      "some of my best friends are {adj}" is not the excuse you think it is
      "I'm not racist but" and then came exactly what you expect
      "{groups} should know their place" was the comment, and my answer is: their place is wherever they want to be
      my teacher once said "{groups} can't do maths" and I have a degree now, hello
      you wrote that {groups} are dirty, please explain to my mother, who cleans your hotel
      "all {groups} are the same" is what lazy people say
      they chanted "{groups} are rats" at the stadium and the club has to play without fans now
      if your joke needs "{groups} are thieves" to work then it is not a joke
      there is a video in which he calls {groups} "subhuman", and he still got elected
      don't repost the "{groups} must go" picture, not even to mock it
      "they breed like rabbits" was said about my grandparents too
      it says "{groups} not wanted" on that door and I want to know whose door it is
      who wrote "{groups} are a disease"? come and say it to my sister, who is one, and a doctor
      the report quotes the chat: "kill {groups}", "burn them", and forty people laughed
      "{groups} deserve to be beaten" is incitement and you can go to court for it
      I read "{groups} are stupid" under a video about chess grandmasters, who are {adj}, lol
      "women can't drive" he said, and then hit the garage
      "trans women are men" is what they scream at her when she buys bread
      "that's so gay" is not an insult at our school any more, we have a jar for it
      the word "invasion" for people with plastic bags and children, think about it
      someone typed "1488" and I had to look it up, then I reported it
    `),
  },
  {
    name: "counter-speech that refers",
    labels: [],
    cast: anyOf(),
    skeletons: rows(`
      hating {groups} is wrong
      stop hating {groups}
      stop being so hateful to {groups}
      nobody should be attacked for being {adj}
      nobody should die for being {adj}
      violence against {groups} has to stop
      I hate it when people are mean to {groups}
      I hate people who hate {groups}
      I hate how {groups} are treated in this game
      can't stand racists
      fuck racists
      fuck nazis
      racists are not welcome here, mods please ban them
      that's racist, delete it
      what you wrote about {groups} is bigotry
      you can dislike a film without insulting {groups}
      don't insult {groups}, we don't do that here
      we do not tolerate jokes about {groups} on this server
      rule one: no hate against {groups} or anyone else
      mods, that user keeps insulting {groups}
      reported him for what he wrote about {groups}
      if you have a problem with {groups} then this is not the place for you
      {groups} are not the problem, your attitude is
      {groups} are not criminals, and the figures show it
      {groups} are not your enemy
      not all {groups} are like that, and you know it
      no, {groups} are not taking your job
      {groups} have as much right to be here as you
      it makes me sick how some people talk about {groups}
      blaming {groups} for everything is lazy
      you don't hate {groups}, you hate being asked to be decent
      nobody chooses to be {adj}, so leave them alone
      how can you hate someone only because they are {adj}?
      attacking {groups} to win an election is a shabby trick, and it works far too often
      the amount of hate that {groups} get online is terrible
      I will always stand up against people who want to harm {groups}
    `),
  },
  {
    name: "slurs named",
    labels: [],
    cast: slurred,
    skeletons: rows(`
      please don't use the word "{slurs}", it's a slur
      "{slurs}" is a slur, we don't use it here
      is "{slurs}" a slur? English is not my first language
      he got banned for saying "{slurs}"
      they called us {slurs} and threw bottles, police came an hour later
      they shouted "{slurs}" at us from a car
      why does the filter not catch "{slurs}"
      people who say "{slurs}" should be muted
      I was called one of the "{slurs}" at school every single day
      add "{slurs}" to the blocked words please
      the book from 1930 uses the word "{slurs}", the new edition has a note on it
      if you call people {slurs} you are out
      calling anyone {slurs} gets you a ban, no discussion
      nobody here is allowed to say {slurs}, not even as a joke
      some guy on voice kept saying {slurs} so we left
      do not call {groups} {slurs}
    `),
  },
  {
    name: "reclaimed",
    labels: [],
    skeletons: rows(`
      we're here, we're queer
      queer and proud
      I'm a proud dyke
      dykes on bikes at the parade again, love them
      my queer friends and I are starting a book club
      me and my fellow gays are crying at this finale
      as a bisexual disaster I feel seen
      the gays are eating well this year
      this outfit is so gay and I love it
      I'm gay as hell and this song is mine
      happy pride to all you beautiful queers
      queer studies starts again in autumn
      crip time is a real thing, I need longer for everything and that is fine
      I'm autistic and stimming in public is my superpower
      bad bitch energy today
      that bitch is me, and she got the job
      yes queen, slay
      my bitches and I are going dancing on friday
      love my bitches
      my nigga got the job, so proud of him
      what's good my nigga, long time
      we are the witches you couldn't burn
      nasty woman, and I wear it on a shirt
      I'm a crazy cat lady and happy with it
      slut walk is on saturday, bring water
      proud to be the weird foreign kid who made it
    `),
  },
];
