import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

export const HOME: TalkFamily = {
  name: "we know where you live",
  labels: ["threat", "toxicity"],
  skeletons: rows(`
    i know where you live
    i know where you live {nick}, and i know when you're alone
    we know your address, expect visitors
    guess who's outside your house
    i'm outside. come out
    nice curtains. i'm across the street
    i found your street. see you {when}
    i can see you from here, blue shirt, right?
    i know which window is yours
    you left the back door open yesterday. you shouldn't
    it took me five minutes to find out where you sleep
    you think a username hides you? i'll be at your door {when}
    i've got your address and a free weekend
    i'm only {n} minutes from you, remember that before you type
    i know your school, i know your bus, i know your face
    your house number is on your stream, dumbass. see you soon
    did you like what i left on your doorstep? there's more coming
    i followed you home from {place}
    tell your {kin} i said hi, i'm standing in front of your house
    i know what car you drive and where you park it
    how's the weather in {city}? i'm about to find out in person, don't lock the door
    there is nowhere you can go where i won't find you
    move all you want, i'll find the new place too
    i have pictures of your house, want me to come closer next time?
    we're coming to your flat {when}, all of us
    your door won't stop me
  `),
};

export const STALKING: TalkFamily = {
  name: "stalking",
  labels: ["threat", "harassment", "toxicity"],
  skeletons: rows(`
    i watched you buy groceries today, you looked lonely
    you blocked me on {n} accounts, i made {n} more. you can't get rid of me
    i've been following you since {place}, you never notice
    i wait outside your work every {day}, one day you'll talk to me
    i put something on your car so i always know where you are
    you belong to me, and i'll be there whenever you turn around
    i saw who you were with last night. tell him to stay away or else
    i know your gym schedule better than you do
    i will never leave you alone, do you understand? never
    if you get a new number i'll get that one too, like the last times
    i called your work again. i'll keep calling until you lose that job or answer me
    i sit in the cafe opposite your flat. you should close the blinds
    i talked to your {kin} today. nice chat. they don't know who i am yet
    why did you change your route home? it doesn't matter, i'm behind you anyway
    no police paper is going to keep me away from you
    every account you make i'll find it, every friend you have i'll message, until you come back to me
    i've got all your photos on my wall and soon i'll have you
    saw you on the train again, you were wearing the green coat, you should have said hello, next time i won't be so polite
  `),
};

export const FAMILY: TalkFamily = {
  name: "threat against the family",
  labels: ["threat", "toxicity"],
  skeletons: rows(`
    i'll kill your whole family
    i'm going to hurt your {kin} and make you watch
    your {wife|sister|daughter|mum} walks home alone, doesn't she
    i'll visit your {kin} first and then you
    how would you feel if something happened to your {kin} because of you
    i know where your {kin} works
    your {kin} will pay for what you did
    i will find your {wife|sister|girlfriend|mum} and i will break her
    say goodbye to your {kin}
    i'll burn your {kin}'s house down
    your {kin} is next
    tell your {kin} to be careful crossing the road
    you took mine so i take yours, i start with your {kin}
    nobody in your family is safe until you unban me
    i'm going to poison your dog
    i'll run your {kin} over and sleep like a baby
    your little brother goes to the school by {place}, third floor, right? be a shame
    your kids are going to grow up without you
    i'll send someone to your {kin}'s place {when} and you know it's your fault
    i'm gonna shoot your {kin} in front of you
  `),
};

export const SWATTING: TalkFamily = {
  name: "swatting and false alarms",
  labels: ["threat", "toxicity"],
  skeletons: rows(`
    i'm gonna swat you
    keep streaming, the cops will kick your door in {when}
    swat team is on the way to your house lol
    somebody swat {nick} while he's live
    i already called it in, enjoy the police
    i'll tell them you have hostages, let's see you laugh then
    swatted him once, will swat him again
    you're about to get swatted on stream
    what's his address, time for a swat
    one phone call from me and there are ten cops with rifles in your bedroom
    get ready for the doorbell, i told 911 there was a shooting at your place
    ban me and you get swatted every week
    let's swat him at {hour} when his {kin} is asleep
    i'm sending the fire brigade, the police and fifty pizzas to your place, then i do it again
    imagine the swat team shoots him live, that would be so funny, who calls it in
    called a bomb threat on your {school|work|airport}, in your name, have fun
    next stream ends with the police in your room, promise
    it costs me {sum} to have you swatted and i think you're worth it
  `),
};

export const DOX_THREATS: TalkFamily = {
  name: "threat to expose",
  labels: ["threat", "doxxing", "toxicity"],
  skeletons: rows(`
    i'm going to dox you
    ban me and i leak your address
    i have your full name, your school and your number. your move
    apologise or everything i have on you goes public {when}
    i'll post your face and your street in every server
    i have your dox, want me to drop it?
    one more word and your real name goes in the chat
    i've got your ip, i'll know where you live in an hour and so will everybody else
    your employer is going to get a very interesting email from me, with your name and face on it
    i'm gonna leak your phone number so that the whole internet can call you
    give me mod or i drop the folder with your data
    i pulled everything: name, parents, address. say sorry or it gets posted
    enjoy being anonymous while it lasts {nick}
    the doc with your details is ready, i just need to press send
    keep it up and you get doxed
    i know your real name {nick}, shall i tell them?
    unban or dox, you choose
    i'll tell your {kin} and your school what you write here, i've got both numbers
    would be sad if your address ended up on that forum, wouldn't it
    doxing you {when}, tell your {kin} to stop answering the phone
  `),
};
