import { rows } from "../../rows.ts";
import type { Functionality } from "../../suite/functionality.ts";

/** Insults at a person who reads them. */
export const PERSONAL: readonly Functionality[] = [
  {
    name: "insult: short",
    labels: ["harassment", "toxicity"],
    skeletons: rows(`
      {idiot}
      you {idiot}
      you're {an_idiot}
      ur such {an_idiot}
      what {an_idiot}
      what {an_idiot} you are
      you absolute {idiot}
      you fucking {idiot}
      shut up {idiot}
      stfu {idiot}
      shut the fuck up {idiot}
      fuck you
      fuck you {idiot}
      fuck off
      fuck off {idiot}
      go fuck yourself
      get lost {idiot}
      eat shit {idiot}
      eat shit and leave
      go to hell
      screw you
      suck my dick {idiot}
      kiss my ass {idiot}
      bite me {idiot}
      you suck
      you're pathetic
      you're disgusting
      you're a disgrace
      you're a joke
      you're nothing
      you are worthless
      you make me sick
      you're so stupid it hurts
      you're as dumb as you look
      you are dumber than a brick
      how stupid are you
      how dumb can one person be
      are you stupid or what
      are you dumb
      are you braindead
      are you slow
      r u stupid
      do you even have a brain
      what's wrong with you {idiot}
      nobody likes you
      nobody asked you {idiot}
      nobody cares {idiot}
      no one cares what you think
      no one wants you here
      everyone hates you
      everybody here is laughing at you
      i hate you
      i hate your guts
      i hate you so much you piece of shit
      your face makes me want to puke
      you're ugly
      ugly {idiot}
      fat {idiot}
      you fat fuck
      you fat ugly loser
      you smell
      smelly {idiot}
      son of a bitch
      you son of a bitch
      piece of shit
      you little shit
      little bitch
      you're a little bitch
      stop being a {pussy|bitch}
      what a pussy
      your mom
      your mom is a whore
      ur mom gay
      fuck your mother
      your mother should have swallowed you
      go die in a hole, metaphorically or not
      i bet you're bald
      4 eyed freak
      touch grass {idiot}
      get a life
      get a life {idiot}
      get a job
      take a shower {idiot}
      keep crying {idiot}
      whatever you say, {idiot}
      typical {idiot}
      this guy is {an_idiot}
      this guy is such {an_idiot} lol
      {name} is {an_idiot}
      {name} you are {an_idiot}
      @{name} shut up {idiot}
      lol {name} is so dumb
      {name} sucks
      {name} is a liar and {an_idiot}
      imagine being {name} lmao what {an_idiot}
    `),
  },
  {
    name: "insult: long",
    labels: ["harassment", "toxicity"],
    skeletons: rows(`
      I have read a lot of stupid things on this forum, but you have managed to beat all of them with a single post, congratulations you {idiot}
      you clearly have no idea what you are talking about, you never had, and everybody here is tired of your idiotic rambling
      do us all a favor and stop posting, because every time you open your mouth the rest of us lose brain cells
      only {an_idiot} like you could look at that evidence and still come to a conclusion this stupid
      you must be the dumbest person on this entire site, and that is saying something given who else posts here
      I'd explain it to you but I have neither the time nor the crayons
      your parents must be so disappointed in you, living in their basement at your age and fighting with strangers about {topic}
      I feel sorry for whoever has to share a house with you, they must need earplugs and a strong stomach
      you are a sad, lonely little man who comes here because nobody in real life can stand to listen to you
      if ignorance is bliss you must be the happiest {idiot} alive
      the last time you had a good idea about {topic} was never, so sit down and let people with a brain talk
      you're a liar, you've always been a liar, and everyone in this thread has seen the screenshots, so stop pretending you pathetic {idiot}
      reading your comments on {topic} is like watching a dog try to open a door, except that the dog learns at some point
      grow up. you whine, you lie, you insult people and then you cry to the moderators like the spoiled brat you are
      people like you are the reason nobody wants to talk about {topic} any more, you poison everything with your stupidity
      I don't usually insult people but for you I will make an exception: you are {an_idiot} and a coward on top
      your username alone tells me everything I need to know, namely that you are an attention seeking {idiot} with no friends
      what an incredibly moronic thing to say, did you hit your head or were you born this way
      nobody is jealous of you, they just think that you are an arrogant {idiot} with an ugly character and worse grammar
      you write like a twelve year old who has just discovered swearing and think you're clever, you {idiot}
      it takes a special kind of stupid to be wrong about {topic} this often and still be so smug about it
      go back to school and learn to read, maybe start with the picture books, then come back and apologise for wasting our time
      I've met door handles with more personality and more intelligence than you
      the world would not notice if you logged off for ever, and this place would be better for it
      keep telling yourself that, loser, it doesn't change that you are a failure at work, at home and apparently at {topic} as well
      you're the kind of {idiot} who gets thrown out of a wedding and then writes a review about it
      stop editing my page you ignorant {idiot}, you know nothing about {topic} and your sources are garbage
      your edits are vandalism, your arguments are crap and you are a power hungry little dictator with nothing better to do
      I hope your boss reads what you write here all day and fires your lazy ass, you don't deserve a job
      you disgust me, and not only because of what you said about {topic} but because of the whole miserable person that you are
    `),
  },
];
