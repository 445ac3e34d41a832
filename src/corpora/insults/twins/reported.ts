import { rows } from "../../rows.ts";
import type { Functionality } from "../../suite/functionality.ts";

/** An insult in the mouth of somebody else, told by whom it hit, by a witness, or by a reader. */
export const REPORTED: readonly Functionality[] = [
  {
    name: "insult reported",
    labels: [],
    skeletons: rows(`
      he called me {an_idiot}
      he called me {an_idiot} and left the party
      she called him {an_idiot} and he laughed
      {name} called me {an_idiot} yesterday, mods please have a look
      someone in chat called the {role} {an_idiot}
      they said I was {an_idiot}
      they told me to uninstall
      some guy told me to go back to {kidgame} lol
      he wrote "you {idiot}" and got muted
      got told "ur trash" by a guy who was {score}
      "shut up {idiot}" is all I got for asking
      my teacher called me stupid in front of the class and I still think of it
      my ex used to call me fat and ugly every day
      my dad says I'm useless
      the other team spammed "ez" after a three second lead
      he kept saying "trash team" until I muted him
      I was called {an_idiot} for picking {hero}
      reporting {name}: called two people {an_idiot} in general, screenshots attached
      user was warned for writing "you {idiot}"
      is "{idiot}" allowed here or do I get a timeout
      does the filter catch "{idiot}"?
      what does "{idiot}" mean, I'm not a native speaker
      I got banned for three days because I said "{idiot}" to a friend
      the villain says "you {idiot}" in every scene
      "fool me once" as the saying goes
      first line of the song is literally "you {idiot}"
      in the film he yells "get lost, loser" and slams the door
      he told me to shut up when I asked about the bill
      my kid came home crying because they called her ugly
      the article is about a man who was called a coward by the whole village
      the review calls the book stupid, I think it's clever
      {name} wrote "you {idiot}" and then deleted it
      {name} told me to go cry to my mother, what do I do
      I saw {name} call a new player {an_idiot} and nobody said anything
      the message was "fuck off {idiot}", I have a screenshot
      he sent me "kill yourself" in a whisper, can a mod have a look please
      a viewer typed "worst streamer on this site" and she just smiled and thanked him for watching
      he wrote "{idiot}" twelve times in a row and left
      mods, somebody calls people {an_idiot} in the help channel
      can I report somebody for calling me {an_idiot}?
      how do I report a player who called me {an_idiot}?
      my boss called me "{idiot}" in front of a client, is that legal?
      the kids at school call my son {an_idiot} because he stutters
      my mother in law said I'm fat, at my own wedding
      being called ugly by strangers every day does something to you
      she said "nobody likes you" and I believed it for years
      I remember the first time somebody called me {an_idiot} online, I was eleven
      the caption says "shut up {idiot}", it is a quote from the film
      in act two he calls his brother "{idiot}" and slams the door
      "{idiot}" is a mild word where I live, is it a strong one in English?
      the translation for that word would be "{idiot}"
      people shouting "you suck" at a school match is a strange way to spend a sunday
      the ref was called {an_idiot} by the whole stand and kept a straight face
      a stranger on the bus called my {hero} cosplay stupid
      I got "uninstall pls" in my first ever match, welcome to the game
      got called a bot for hitting every shot, best compliment ever
      enemy {role} wrote "ez" after losing, love it
      they typed "my team is trash" while being {score}
      one of them told our support to go back to {kidgame}
      quote of the day: "you're dumber than a brick", from a man who parked in a lake
      the filter should not block "{idiot}" in quotes, can we change that
      user banned for one day. reason: called another member "{idiot}"
      your message was removed because it contained the word "{idiot}"
      appeal: I said "{idiot}" to my brother, who sits next to me
    `),
  },
];
