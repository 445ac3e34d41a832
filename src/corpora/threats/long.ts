import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

/** Threats wrapped in many words: most of the text is harmless, and one sentence of it is not. */
export const LONG_THREATS: TalkFamily = {
  name: "long threat",
  labels: ["threat", "toxicity"],
  skeletons: rows(`
    i've been a member here for {n} years, i paid for the server, i invited half of these people, and you throw me out because of one joke. fine. just know that i know which town you live in and that i have a lot of free time now
    you think this is a game {nick}? i lost my job because of what you posted. so here's how it goes: on {day} i'm at your office, and we'll see if you're still so funny when there's no screen between us
    dear moderators, with all respect, i have tried to talk to you twice. the third time i won't be talking. people who treat me like that have ended up in hospital before, ask around
    first of all nobody asked you. second of all i found your {kin}'s profile in about a minute. third, delete the clip by {day} or i'll pay her a visit, she has a nice little garden
    i don't even care about the money anymore, it's about respect. you took {sum} from me and you laughed about it. i've got your licence plate, i've got your address and i've got {weapon} in the back of my car
    lol imagine being this mad over {game}. anyway i'm serious about the other thing, if he comes to the lan i'll have three friends waiting in the parking lot and he leaves without teeth
    to whoever keeps parking in my spot by {place}: next time i won't leave a note. i'll wait for you, and i'll teach you how to park with {weapon}
    it's been two years and i still see your face when i close my eyes. you got away with it. the court let you go. i won't. enjoy the summer because you won't see the winter
    breakfast was good, the weather is good, and {when} i'm going to walk into {site} and everyone who ever laughed at me will find out what it's like to be afraid
    she says that she's moved on and has a new boyfriend. good for her. i know his car, i know when he starts work, and i know that nobody watches the road by {place} at {hour}
    i'm a patient man. i've written to the company eleven times. if number twelve isn't answered somebody in that building is going to get hurt and they can't say they weren't warned
    i read your article and i read the comments, and then i looked up where you live, because people like you only understand one language. keep writing. i'm a good shot
  `),
};

export const LONG_HARMLESS: TalkFamily = {
  name: "long text without a threat",
  labels: [],
  skeletons: rows(`
    i've been a member here for {n} years, i invited half of these people, and now i'm banned because of one joke. i'd like to appeal. i know that it was in bad taste and i've said sorry to {name} already
    you think this is a game {nick}? well, it is, and a good one. on {day} we play the final and i'll bring the snacks, we'll see if you're still so funny when you lose at table football too
    dear moderators, with all respect, i have tried to reach you twice about a member who scares me. he wrote that he knows which town i live in. could somebody please look at the ticket
    first of all well played. second, i found your {kin}'s bakery by accident and bought half of it. third, send her my regards, she has a nice little garden there
    it's not about the money, it's about respect. you owe me {sum} since march. if i don't have it by {day} i'll go to small claims court, i've got all the messages
    lol imagine being this mad over {game}. if he comes to the lan i'll buy him a drink, and three friends of mine want to play against him, he's that good
    to whoever keeps parking in my spot by {place}: i've left a note, the next one is a call to the towing company. nothing personal, i've got a baby and heavy bags
    it's been two years and i still see his face when i close my eyes. the court let him go. i don't want revenge, i want to sleep again, and my therapist says that it will come
    breakfast was good, the weather is good, and {when} i'm going to walk into {site} for my first day at work. i'm a bit afraid that everybody will laugh at my tie
    spoilers ahead: in the last part he waits by the car with {weapon}, and you think he's going to kill the guy who shot his brother. then he puts it down and walks off. i cried like a child
    i worked nights at a petrol station and was robbed with a knife once. he was younger than me and shaking. i gave him the {sum} in the till. afterwards i couldn't stand with my back to a door for a year
    build guide: take the dagger, wait behind the door until the guard turns, stab him, hide the body, burn the letters. if the dog barks you throw it the sausage. no kills of servants or you lose the bonus
    our dojo teaches kids from six. first lesson: run. second: shout. third: how to fall. how to hit somebody comes much later, and by then most of them don't want to anymore
    grandpa's recipe for carp: kill it with one blow, bleed it, let it rest over night. he said that an animal that is eaten should not be made to suffer. i never managed the blow, my sister did
  `),
};
